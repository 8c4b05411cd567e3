#include <algorithm>
#include <string>
#include <vector>

#include "engine/measures/definition.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

std::vector<const Meeting*> held_in_order(const CaseRecord& record) {
    std::vector<const Meeting*> meetings;
    for (const auto& meeting : record.meetings) {
        if (meeting.held() && meeting.held_on) meetings.push_back(&meeting);
    }
    std::ranges::stable_sort(meetings, {}, [](const Meeting* meeting) { return *meeting->held_on; });
    return meetings;
}

/// The level a review is owed at: the level in force on its last day. A case that moved down or left before
/// that day owes none. Where no level was recorded the meeting's own stands.
std::optional<Level> level_owed(const CaseRecord& record, const Meeting& meeting) {
    if (record.facts.exited_on && *record.facts.exited_on <= *meeting.review_limit) return std::nullopt;
    return record.level_periods.empty() ? meeting.level : level_on(record, *meeting.review_limit);
}

/// A meeting that decided on level 1 is followed by no level 2 or 3 review, whatever the case comes back for later.
bool stepped_down(const CaseRecord& record, const Meeting& meeting) {
    const auto* decision = record.decision_of(meeting.number);
    return decision && decision->level == Level::one;
}

void count_deadline(const CaseRecord& record, const Meeting& meeting, std::optional<Date> done, Tally& tally) {
    if (!meeting.held() || !meeting.minutes_due) return;
    const auto settled = settle(*meeting.minutes_due, done, tally.window().today);
    if (!settled) return;
    tally.count(settled->on, {record.facts.ref, "meeting " + std::to_string(meeting.number), level_of(record, meeting),
                              record.facts.lead_agency, settled->in_time, settled->why});
}

}  // namespace

void review_in_interval(const CaseRecord& record, Tally& tally) {
    const auto meetings = held_in_order(record);
    for (std::size_t i = 0; i < meetings.size(); ++i) {
        const Meeting& meeting = *meetings[i];
        if (!meeting.review_limit || stepped_down(record, meeting)) continue;
        const Meeting* review = i + 1 < meetings.size() ? meetings[i + 1] : nullptr;
        const auto settled =
            settle(*meeting.review_limit, review ? review->held_on : std::nullopt, tally.window().today);
        if (!settled) continue;
        // A review held in time counts at the level it met at, whatever it then decided; a missed one at the
        // level owed.
        const auto at = settled->in_time ? level_of(record, *review) : level_owed(record, meeting);
        if (!at || *at == Level::one) continue;
        tally.count(settled->on, {record.facts.ref, "review after meeting " + std::to_string(meeting.number), at,
                                  record.facts.lead_agency, settled->in_time, settled->why});
    }
}

void minutes_issued(const CaseRecord& record, Tally& tally) {
    for (const auto& meeting : record.meetings) count_deadline(record, meeting, meeting.issued_on, tally);
}

void minutes_posted(const CaseRecord& record, Tally& tally) {
    for (const auto& meeting : record.meetings) count_deadline(record, meeting, meeting.posted_on, tally);
}

/// The board sees which meetings it still has no form of (000 3.3).
void board_form_completed(const CaseRecord& record, Tally& tally) {
    for (const auto* meeting : held_in_order(record)) {
        const bool completed =
            std::ranges::find(record.board_forms, meeting->number, &BoardForm::meeting) != record.board_forms.end();
        tally.count(*meeting->held_on,
                    {record.facts.ref, "meeting " + std::to_string(meeting->number), level_of(record, *meeting),
                     record.facts.lead_agency, completed, completed ? "" : "the chair's form is outstanding"});
    }
}

}  // namespace mappa::counting
