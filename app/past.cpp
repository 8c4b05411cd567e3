#include "app/past.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <tuple>

#include "engine/access/access.hpp"
#include "engine/desk/replay.hpp"

namespace mappa::app {
namespace {

void replay_all(CaseRecord& record, std::span<const Event> events) {
    for (const auto& each : events) replay(record, each);
}

/// The event as a step of this kind at this meeting; nothing when it is another.
template <class S>
std::optional<S> step_at(const Event& event, int meeting) {
    if (event.step != S::info.key) return std::nullopt;
    const auto step = step_from(event.step, event.payload);
    const auto* found = step ? std::get_if<S>(&*step) : nullptr;
    return found && found->meeting == meeting ? std::optional{*found} : std::nullopt;
}

/// How many of the case's steps had been taken when a version of the minutes was made, and when it was last touched.
struct Moments {
    std::size_t made = 0, last = 0;
};

Moments moments_of(std::span<const Event> events, int meeting, int version) {
    Moments found;
    int current = 0;
    for (std::size_t i = 0; i < events.size(); ++i) {
        const auto& event = events[i];
        if (const auto approve = step_at<ApproveMinutes>(event, meeting)) current = approve->minutes_version;
        if (current != version) continue;
        if (step_at<CorrectMinutes>(event, meeting)) break;
        if (found.made == 0 || step_at<IssueMinutes>(event, meeting)) found.made = i + 1;
        found.last = i + 1;
    }
    return found;
}

std::string replaced_by(const CaseRecord& now, int meeting, int version) {
    for (const auto& each : now.minutes_versions) {
        if (each.meeting != meeting || each.version != version + 1) continue;
        const auto next = "version " + std::to_string(each.version);
        if (each.approved_on)
            return "Replaced by " + next + ", approved on " + each.approved_on->text() +
                   ". Corrected: " + each.corrects;
        return "A correction of this version was begun" +
               (each.corrected_on ? " on " + each.corrected_on->text() : "") + ": " + each.corrects;
    }
    return {};
}

bool meets(const store::ActionFilter& filter, const Action& action) {
    return (filter.states.empty() || std::ranges::find(filter.states, action.state) != filter.states.end()) &&
           (!filter.agency || action.agency == filter.agency) &&
           (!filter.due_by || (action.due && *action.due <= *filter.due_by)) &&
           (filter.owner.empty() || action.owner == filter.owner);
}

/// Cases that had further steps after a day, by reference.
std::vector<std::string> moved_on_since(const store::Store& store, Date day) {
    std::vector<std::string> moved_on;
    for (const auto& each : store.cases()) {
        if (each.last_step_on && *each.last_step_on > day) moved_on.push_back(each.ref);
    }
    return moved_on;
}

}  // namespace

std::optional<CaseRecord> record_on(const store::Store& store, const CaseRecord& now, Date day) {
    if (!now.facts.last_step_on || *now.facts.last_step_on <= day) return now;
    const auto events = store.history(now.facts.ref);
    // The days of a case's steps never go back.
    const auto later = std::ranges::find_if(events, [&](const Event& each) { return each.on > day; });
    if (later == events.begin()) return std::nullopt;
    CaseRecord then;
    replay_all(then, {events.begin(), later});
    return then;
}

std::vector<store::Found<Action>> actions_on(const store::Store& store, const store::ActionFilter& filter, Date day) {
    const store::Reading snapshot{store};
    auto found = store.actions(filter);
    const auto moved_on = moved_on_since(store, day);
    if (moved_on.empty()) return found;
    std::erase_if(found, [&](const auto& each) { return std::ranges::binary_search(moved_on, each.case_ref); });
    store.for_each_case(moved_on, [&](const CaseRecord& now) {
        const auto then = record_on(store, now, day);
        if (!then) return;
        for (const auto& each : then->actions) {
            if (meets(filter, each)) found.push_back({now.facts.ref, each});
        }
    });
    std::ranges::stable_sort(found, {}, [](const auto& each) {
        return std::tuple{!each.row.due, each.row.due.value_or(Date{}), std::string_view{each.case_ref},
                          each.row.number};
    });
    return found;
}

std::vector<store::Found<ProposedOutcome>> proposals_on(const store::Store& store, Date day) {
    const store::Reading snapshot{store};
    auto found = store.proposals();
    const auto moved_on = moved_on_since(store, day);
    if (moved_on.empty()) return found;
    std::erase_if(found, [&](const auto& each) { return std::ranges::binary_search(moved_on, each.case_ref); });
    store.for_each_case(moved_on, [&](const CaseRecord& now) {
        const auto then = record_on(store, now, day);
        if (!then) return;
        for (const auto& each : then->proposed_outcomes) {
            if (each.waits()) found.push_back({now.facts.ref, each});
        }
    });
    return found;
}

CaseRecord record_after(std::span<const Event> events) {
    CaseRecord record;
    replay_all(record, events);
    return record;
}

void read_as_now(CaseRecord& then, const CaseRecord& now) {
    then.facts.limited_on = now.facts.limited_on;
    then.admissions = now.admissions;
}

CaseRecord as_seen_now(const Actor& reader, CaseRecord then, const CaseRecord& now) {
    read_as_now(then, now);
    const auto category = then.facts.category;
    then.facts.category = now.facts.category;
    then = as_seen_by(reader, std::move(then));
    then.facts.category = category;
    return then;
}

std::optional<MinutesSource> minutes_as_made(const store::Store& store, const CaseRecord& now, int meeting,
                                             int version) {
    return minutes_as_made(store.history(now.facts.ref), now, meeting, version);
}

std::optional<MinutesSource> minutes_as_made(std::span<const Event> events, const CaseRecord& now, int meeting,
                                             int version) {
    const auto* row = now.meeting(meeting);
    if (!row) return std::nullopt;
    const bool draft = row->minutes_version == 0 || row->state == MeetingState::correcting;
    if (version == 0 && draft) return MinutesSource{now, {}};
    if (version == 0) version = row->minutes_version;
    const auto moments = moments_of(events, meeting, version);
    if (moments.made == 0) return std::nullopt;
    MinutesSource source;
    replay_all(source.record, events.first(moments.made));
    auto last = source.record;
    replay_all(last, events.subspan(moments.made, moments.last - moments.made));
    *source.record.meeting(meeting) = *last.meeting(meeting);
    source.record.minutes_versions = last.minutes_versions;
    read_as_now(source.record, now);
    source.replaced = replaced_by(now, meeting, version);
    return source;
}

}  // namespace mappa::app
