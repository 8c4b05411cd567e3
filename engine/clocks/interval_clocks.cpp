#include <algorithm>
#include <array>

#include "engine/calendar/days_text.hpp"
#include "engine/clocks/reckoner.hpp"
#include "engine/record/required.hpp"

namespace mappa {
namespace {

constexpr Clock first_2{"first-meeting-2", "The first level 2 meeting is held.",
                        "first-meeting-2", "acceptance at level 2",
                        "the meeting",     "FUP-25 (001 5.1)"};
constexpr Clock first_3{"first-meeting-3", "The first level 3 meeting is held.",
                        "first-meeting-3", "acceptance at level 3",
                        "the meeting",     "FUP-25 (001 5.1)"};
constexpr Clock first_imminent{"first-meeting-imminent",
                               "The first meeting is held at once where serious harm is imminent.",
                               "first-meeting-imminent",
                               "acceptance while the risk is very high",
                               "the meeting",
                               "FUP-25 (001 5.1)"};
constexpr Clock review_1{"review-1",         "Police and probation review a level 1 case together.",
                         "review-1",         "the level 1 decision, or the last complete review",
                         "a review by both", "FUP-22 (001 4.9, 4.22)"};
constexpr Clock review_2{"review-2",         "A level 2 case is reviewed at a meeting.",
                         "review-2",         "the last meeting",
                         "the next meeting", "FUP-25 (001 5.1, 7.23)"};
constexpr Clock review_3{"review-3",         "A level 3 case is reviewed at a meeting.",
                         "review-3",         "the last meeting",
                         "the next meeting", "FUP-25 (001 5.1, 7.23)"};
constexpr Clock invitations{"invitations",           "Every agency that is required at a meeting is invited.",
                            "invitations",           "counts back from the meeting",
                            "an invitation to each", "FUP-30 (001 5.4)"};
constexpr auto interval_clock_rows =
    std::to_array<const Clock*>({&first_2, &first_3, &first_imminent, &review_1, &review_2, &review_3, &invitations});

const Clock& review_at(Level level) { return level == Level::three ? review_3 : review_2; }

bool imminent_on(const CaseRecord& record, Date day) {
    std::optional<Rosh> last;
    for (const auto& each : record.assessments) {
        const auto on = day_of(each);
        if (on && *on <= day) last = record.highest_rosh(each.number);
    }
    return last == Rosh::very_high;
}

/// The level of the same clock changed: the date moves and the old one is kept.
void move_to(Reckoner& reckon, Due& due, const Clock& clock, const LevelPeriod& period) {
    if (due.clock == &clock) return;
    due.was.push_back({due.due, *period.from, "level", period.why, period.decided_by});
    due.clock = &clock;
    due.length = reckon.policy.clock(clock.key);
    due.due = due.warn_from = reckon.end_of(*due.length, *due.start);
}

void first_meetings(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& periods = record.level_periods;
    for (auto period = periods.begin(); period != periods.end(); ++period) {
        const bool enters = period == periods.begin() || !managed((period - 1)->level);
        if (!managed(period->level) || !period->from || period->meeting != 0 || !enters) continue;
        const bool imminent = imminent_on(record, *period->from);
        const auto clock_at = [&](Level level) -> const Clock& {
            return imminent ? first_imminent : level == Level::three ? first_3 : first_2;
        };
        auto& due = reckon.start(clock_at(*period->level), "", *period->from, "accepted " + period->from->text());
        due.agency = Agency::coordination;
        const auto met = first_since(record.meetings, *period->from, met_on);
        for (auto later = period + 1; later != periods.end() && later->from && due.running(); ++later) {
            if (met && *later->from >= *met) break;
            if (managed(later->level))
                move_to(reckon, due, clock_at(*later->level), *later);
            else
                lapse(due, later->from, "managed at level 1");
        }
        if (due.running()) stop(due, met);
    }
}

void say_what_is_booked(const CaseRecord& record, Due& due) {
    if (!due.running()) return;
    for (const auto& each : record.meetings) {
        if (each.state != MeetingState::scheduled || !each.scheduled_for) continue;
        due.note = numbered("meeting", each.number) + " is booked for " + each.scheduled_for->text();
        if (*each.scheduled_for > due.due)
            due.note += ", " + days_text(due.due.days_until(*each.scheduled_for)) + " after the due date";
        return;
    }
}

void reviews(Reckoner& reckon) {
    const auto& record = reckon.record;
    std::vector<const Meeting*> met;
    for (const auto& each : record.meetings) {
        if (met_on(each)) met.push_back(&each);
    }
    std::ranges::stable_sort(met, {}, [](const Meeting* each) { return *each->held_on; });
    for (std::size_t i = 0; i < met.size(); ++i) {
        const auto on = *met[i]->held_on;
        const auto next = i + 1 < met.size() ? met[i + 1]->held_on : std::nullopt;
        const auto* period = period_on(record, on);
        if (!period || !managed(period->level)) continue;
        const auto about = numbered("meeting", met[i]->number);
        auto& due = reckon.start(review_at(*period->level), "", on, about + " of " + on.text());
        due.agency = Agency::coordination;
        for (const auto& later : record.level_periods) {
            if (!later.from || *later.from <= on || (next && *later.from >= *next)) continue;
            if (managed(later.level))
                move_to(reckon, due, review_at(*later.level), later);
            else
                lapse(due, later.from, "managed at level 1");
            if (!due.running()) break;
        }
        if (due.running()) stop(due, next);
        say_what_is_booked(record, due);
    }
}

void level_1(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& period : record.level_periods) {
        if (period.level != Level::one || !period.from) continue;
        auto from = *period.from;
        auto since = from;
        std::string because = "level 1 since " + from.text();
        const auto complete = [&](const LevelReview& each) {
            const bool counts = each.complete == Answer::yes && (!period.until || !each.on || *each.on < *period.until);
            return counts ? each.on : std::nullopt;
        };
        while (true) {
            auto& due = reckon.start(review_1, "", from, because);
            due.person = record.facts.case_manager;
            const auto reviewed = first_since(record.level_reviews, since, complete);
            stop(due, reviewed);
            lapse(due, period.until, "no longer at level 1");
            if (!reviewed) {
                for (const auto& each : record.level_reviews) {
                    if (each.complete == Answer::yes || !each.on || *each.on < from) continue;
                    due.note = "the review of " + each.on->text() + " is incomplete: no " +
                               (each.police.empty() ? "police" : "probation");
                }
                break;
            }
            from = *reviewed;
            since = from.plus_days(1);
            because = "last review " + from.text();
        }
    }
}

void invites(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& meeting : record.meetings) {
        const auto met = met_on(meeting);
        const auto on = met ? met : meeting.state == MeetingState::scheduled ? meeting.scheduled_for : std::nullopt;
        if (!on) continue;
        auto& due = reckon.before(invitations, numbered("meeting", meeting.number), *on, "meeting on " + on->text());
        due.agency = Agency::coordination;
        due.chair = meeting.chair;
        // Nobody can be invited before the case was accepted; then it is for the next working day.
        if (const auto* period = period_on(record, *on); period && period->from && *period->from < *on) {
            due.due = due.warn_from = std::max(due.due, reckon.end_of({1, Unit::working_days}, *period->from));
        }
        std::optional<Date> last;
        std::string missing;
        const auto ask = [&](Agency agency) {
            const auto sent = first_since(record.invitations, Date{}, [&](const Invitation& each) {
                return each.meeting == meeting.number && each.agency == agency ? each.sent_on : std::nullopt;
            });
            if (!sent)
                missing += (missing.empty() ? "not invited: " : ", ") + std::string{label(agency)};
            else
                last = last ? std::max(*last, *sent) : *sent;
        };
        if (meeting.closed_on) {
            for (const auto& each : record.required_agencies) {
                if (each.meeting == meeting.number && each.agency) ask(*each.agency);
            }
        } else {
            for (const auto& each : required_agencies(record)) ask(*each.agency);
        }
        if (missing.empty()) stop(due, last);
        due.note = missing;
        lapse(due, met, "the meeting was held");
    }
}

}  // namespace

std::span<const Clock* const> interval_rows() { return interval_clock_rows; }

void interval_clocks(Reckoner& reckon) {
    first_meetings(reckon);
    reviews(reckon);
    level_1(reckon);
    invites(reckon);
}

}  // namespace mappa
