#include "app/tracked.hpp"

#include <algorithm>
#include <tuple>

#include "app/past.hpp"
#include "engine/access/access.hpp"
#include "engine/measures/action_standing.hpp"
#include "engine/record/grave.hpp"
#include "engine/record/proposals.hpp"
#include "engine/rules/text.hpp"

namespace mappa::app {
namespace {

/// Whoever chairs what comes of the action.
std::string chair_of(const CaseRecord& record, const Action& action) {
    const auto* meeting = record.meeting(action.meeting);
    if (!meeting) meeting = record.last_meeting_held();
    return meeting ? meeting->chair : std::string{};
}

bool wanted(const CaseRecord& record, const Action& action, const ActionWish& wish) {
    const auto& person = action.owner.empty() ? action.taken_by : action.owner;
    return action.unsettled() && (!wish.agency || action.agency == wish.agency) &&
           (wish.person.empty() || person == wish.person) &&
           (wish.chair.empty() || chair_of(record, action) == wish.chair) &&
           (wish.meeting == 0 || action.meeting == wish.meeting);
}

/// Outcomes that were not accepted, whether they were reported or proposed.
std::string not_accepted(const CaseRecord& record, const Action& action) {
    std::string text;
    const auto say = [&](const std::optional<Date>& on, const std::string& what, const std::string& why) {
        text += (text.empty() ? "" : "\n") + (on ? on->text() + ": " : std::string{}) + "\"" + what +
                "\" was not accepted: " + why;
    };
    for (const auto& each : record.action_changes) {
        if (each.action == action.number && each.what == "outcome") say(each.on, each.was, each.why);
    }
    for (const auto& each : record.proposed_outcomes) {
        if (each.action == action.number && each.state == ProposalState::refused)
            say(each.settled_on, each.status == OutcomeStatus::not_done ? each.why : each.done + ": " + each.found,
                each.settled_because);
    }
    return text;
}

}  // namespace

TrackedActions::TrackedActions(const Session& session, Date today, const ActionWish& wish) {
    const auto& store = session.store();
    const store::Reading snapshot{store};
    const auto look = [&](const CaseRecord& now) {
        if (wish.readable && !wish.readable(now.facts.ref)) return;
        if (const auto record = record_on(store, now, today)) keep(*record, now, wish);
    };
    if (wish.case_ref.empty())
        store.for_each_case(look);
    else if (const auto now = store.read_case(wish.case_ref))
        look(*now);
}

void TrackedActions::keep(const CaseRecord& record, const CaseRecord& now, const ActionWish& wish) {
    const bool grave = grave_risk(record);
    for (const auto& action : record.actions) {
        if (!wanted(record, action, wish)) continue;
        const auto& owner = action.owner.empty() ? action.taken_by : action.owner;
        if (wish.goes_out && !may_be_sent(now, owner, action.agency)) {  // today, of what was then
            ++left_out_;
            continue;
        }
        const auto* meeting = record.meeting(action.meeting);
        const auto* proposed = waiting_proposal(record, action.number);
        kept_.push_back({record.facts.ref, action, meeting ? meeting->held_on : std::nullopt, grave,
                         version_of(record, action), proposed ? standing(*proposed) : std::string{},
                         not_accepted(record, action)});
    }
}

std::vector<forms::TrackedAction> TrackedActions::rows() const {
    std::vector<forms::TrackedAction> rows;
    rows.reserve(kept_.size());
    for (const auto& each : kept_)
        rows.push_back(
            {each.case_ref, each.action, each.held_on, each.grave, each.version, each.proposed, each.earlier});
    return rows;
}

std::vector<forms::TrackedAction> TrackedActions::rows_of(std::optional<Agency> agency) const {
    auto all = rows();
    std::vector<forms::TrackedAction> theirs;
    std::ranges::copy_if(all, std::back_inserter(theirs),
                         [&](const auto& each) { return each.action.agency == agency; });
    return theirs;
}

std::vector<forms::ListedAction> TrackedActions::listed(Date today) const {
    std::vector<forms::ListedAction> all;
    for (const auto& each : kept_)
        all.push_back({each.case_ref, each.action,
                       standing(each.action, today) + (each.proposed.empty() ? "" : "; " + each.proposed)});
    std::ranges::stable_sort(all, {}, [](const forms::ListedAction& each) {
        return std::tuple{!each.action.pending(), !each.action.due, each.action.due.value_or(Date{})};
    });
    return all;
}

std::vector<Agency> TrackedActions::agencies() const {
    std::vector<Agency> all;
    for (const auto& each : Words<Agency>::list) {
        if (std::ranges::any_of(
                kept_, [&](const Kept& kept) { return kept.action.pending() && kept.action.agency == each.value; }))
            all.push_back(each.value);
    }
    return all;
}

}  // namespace mappa::app
