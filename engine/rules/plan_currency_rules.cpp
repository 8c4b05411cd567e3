#include <algorithm>

#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule follows_meeting{
    "plan-older-than-meeting", Severity::warn,
    "Plan and risk assessment are brought up to date after a meeting that changed what is planned.",
    "`case plan`, `case assess`; or the reason why they stand", "FUP-53 (001 4.19, 5.18, 6.7)"};
constexpr Rule holds_actions{
    "meeting-action-not-in-plan", Severity::warn, "Every action of a meeting that is part of the plan is in it.",
    "`case plan` with the action's number in a line (action)", "DCN-06, FUP-53 (002 1.10; 001 6.7)"};
constexpr Rule plan_unchanged{"plan-unchanged", Severity::warn,
                              "A plan does not stay the same through meetings while things happen.",
                              "`case plan`; or who reviewed it and why nothing changes", "FUP-54 (001 5.14, 5.20)"};

/// Agreed at a meeting as part of the plan, and neither withdrawn nor replaced.
bool planned(const Action& action) {
    return action.meeting != 0 && action.in_plan == Answer::yes && action.state != ActionState::withdrawn &&
           action.state != ActionState::superseded;
}

bool cited(const CaseRecord& record, const Plan& plan, int action) {
    return std::ranges::any_of(
        record.plan_entries, [&](const PlanEntry& each) { return each.plan == plan.version && each.action == action; });
}

/// An action for the plan, or another level: after these neither plan nor assessment can be as they were.
bool plan_changing(const CaseRecord& record, const Meeting& meeting) {
    const bool action = std::ranges::any_of(
        record.actions, [&](const Action& each) { return each.meeting == meeting.number && planned(each); });
    const bool level = std::ranges::any_of(record.level_periods, [&](const LevelPeriod& each) {
        return each.meeting == meeting.number && each.number > 1;
    });
    return action || level;
}

const Meeting* last_plan_changing(const CaseRecord& record) {
    const Meeting* last = nullptr;
    for (const auto& each : record.meetings) {
        if (each.held() && each.held_on && plan_changing(record, each) && (!last || *last->held_on <= *each.held_on))
            last = &each;
    }
    return last;
}

void check_meeting(const Situation& situation, Found& found) {
    const auto& record = situation.record;
    const auto* meeting = last_plan_changing(record);
    if (!meeting) return;
    const auto older = [&](const std::optional<Date>& day) { return !day || *day < *meeting->held_on; };
    const auto* plan = record.plan();
    const auto* assessment = record.assessment();
    if (!plan || older(plan->written_on)) {
        const auto which = plan ? "version " + std::to_string(plan->version) + " of the plan, of " +
                                      plan->written_on.value_or(Date{}).text() + ","
                                : std::string{"the plan"};
        found.miss(which + " is older than the meeting of " + meeting->held_on->text() +
                   ", which changed what is planned");
    }
    if (assessment && older(assessment->recorded_on)) {
        found.miss("the risk assessment of " + assessment->on.value_or(Date{}).text() +
                   " is older than the meeting of " + meeting->held_on->text() + ", which changed what is planned");
    }
}

bool big(EventKind kind) {
    switch (kind) {
        case EventKind::release:
        case EventKind::recall:
        case EventKind::breach:
        case EventKind::new_offence:
        case EventKind::arrest:
        case EventKind::address_change:
        case EventKind::new_relationship:
        case EventKind::relationship_breakdown:
        case EventKind::lost_accommodation:
        case EventKind::requirement_ended:
        case EventKind::death:
            return true;
        default:
            return false;
    }
}

/// What happened since a day, each by name and date: events, changes of level, deaths.
std::string happened_since(const CaseRecord& record, Date day) {
    std::string names;
    const auto add = [&](const std::string& what, Date on) {
        names += (names.empty() ? "" : "; ") + what + ", " + on.text();
    };
    for (const auto& each : record.events) {
        if (each.kind && each.on && *each.on > day && big(*each.kind))
            add(std::string{label(*each.kind)} + (blank(each.what) ? "" : " (" + each.what + ")"), *each.on);
    }
    for (const auto& each : record.level_periods) {
        if (each.level && each.from && *each.from > day && each.number > 1)
            add("Level " + std::string{code(*each.level)}, *each.from);
    }
    for (const auto& each : record.people) {
        if (each.died_on && *each.died_on > day) add("Death of " + each.name, *each.died_on);
    }
    return names;
}

void check_plan_unchanged(const Situation& situation, Found& found) {
    const auto& record = situation.record;
    const auto* plan = record.plan();
    if (!plan || !plan->written_on) return;
    const auto meetings = std::ranges::count_if(record.meetings, [&](const Meeting& each) {
        return each.held() && each.held_on && *each.held_on >= *plan->written_on && each.number != plan->meeting;
    });
    if (meetings < situation.policy.number("count.unchanged-meetings")) return;
    const auto happened = happened_since(record, *plan->written_on);
    if (happened.empty()) return;
    found.miss("version " + std::to_string(plan->version) + " of the plan, of " + plan->written_on->text() +
               ", is unchanged over " + std::to_string(meetings) + " meetings, and since then: " + happened);
}

}  // namespace

void add_plan_currency_rules(RuleBook& book) {
    book.stand(follows_meeting, check_meeting);
    book.stand(holds_actions, [](const Situation& situation, Found& found) {
        const auto& record = situation.record;
        const auto* plan = record.plan();
        for (const auto& each : record.actions) {
            if (!planned(each) || (plan && cited(record, *plan, each.number))) continue;
            const auto* meeting = record.meeting(each.meeting);
            if (!meeting || !meeting->held()) continue;
            found.miss("MAPPA action not in plan: " + std::to_string(each.number) + " (" +
                       (blank(each.owner) ? "unallocated" : each.owner) + "), \"" + each.text +
                       "\", of the meeting of " + meeting->held_on.value_or(Date{}).text());
        }
    });
    book.stand(plan_unchanged, check_plan_unchanged);
    book.watch<ApproveMinutes>(plan_unchanged, [](const Situation& situation, const ApproveMinutes&, Found& found) {
        Findings findings;
        Found standing{plan_unchanged, findings};
        check_plan_unchanged(situation, standing);
        for (const auto& each : findings) {
            if (!answer_to(situation.record, each)) found.miss(each.what);
        }
    });
}

}  // namespace mappa
