#include "tests/engine/walk/soundness.hpp"

#include <algorithm>
#include <set>

#include "engine/check/check.hpp"
#include "tests/support/desk_fixture.hpp"

namespace mappa::test {
namespace {

template <class Row>
std::string first_difference(const Row& one, const Row& other) {
    std::string name;
    for_each_field<Row>([&](const auto& each) {
        if (name.empty() && one.*(each.member) != other.*(each.member)) name = each.name;
    });
    return name;
}

/// The same of a table of the record: its name, the row and the field.
template <class Table, class Record>
std::string difference_in(const Table& table, const Record& one, const Record& other) {
    const auto& mine = one.*(table.rows);
    const auto& theirs = other.*(table.rows);
    if (mine.size() != theirs.size()) return std::string{table.name} + ": number of rows";
    for (std::size_t i = 0; i < mine.size(); ++i) {
        if (const auto field = first_difference(mine[i], theirs[i]); !field.empty())
            return std::string{table.name} + " " + std::to_string(i + 1) + ": " + field;
    }
    return {};
}

/// Rows are numbered from 1 in the order in which they came.
template <class Rows>
void hold_numbers(const Rows& rows, const std::string& what) {
    int number = 0;
    for (const auto& row : rows) {
        ++number;
        hold(row.number == number, what + " " + std::to_string(number) + " is missing");
    }
}

void hold_levels(const CaseRecord& record) {
    const auto level = record.facts.level();
    const auto open = std::ranges::count_if(record.level_periods, [](const LevelPeriod& each) { return !each.until; });
    hold(open == (level ? 1 : 0),
         std::to_string(open) + " level periods are open in a case that is " + std::string{label(record.facts.state)});
    if (level)
        hold(record.level_in_force() && record.level_in_force()->level == level,
             "the level in force is not the level of the case");
    hold(!(level == Level::one && record.facts.category == Category::three), "a category 3 offender is at level 1");
}

void hold_meetings(const CaseRecord& record) {
    for (const auto& each : record.meetings) {
        const auto name = "meeting " + std::to_string(each.number);
        if (!each.held()) continue;
        hold(each.held_on && each.closed_on && each.minutes_due,
             name + " was held without a day, an end or a date for its minutes");
        hold(record.decision_of(each.number) != nullptr, name + " closed without a level decision");
        hold(std::ranges::any_of(record.required_agencies,
                                 [&](const RequiredAgency& line) { return line.meeting == each.number; }),
             name + " required nobody");
        if (each.state == MeetingState::closed) continue;
        hold(each.minutes_version > 0 && each.approved_on, name + " has minutes beyond draft that nobody approved");
        if (each.state != MeetingState::approved)
            hold(each.issued_on.has_value(), name + " is beyond approval and was never issued");
    }
}

/// What waits for the chair is one outcome of an action that is still open.
void hold_proposals(const CaseRecord& record) {
    std::set<int> waiting;
    for (const auto& each : record.proposed_outcomes) {
        const auto name = "proposed outcome " + std::to_string(each.number);
        const auto* action = record.action(each.action);
        hold(action != nullptr, name + " is of no action");
        hold(each.waits() == !each.settled_on, name + " waits and is settled, or neither");
        if (!each.waits()) continue;
        hold(action->state == ActionState::open, name + " waits, and its action is not open");
        hold(waiting.insert(each.action).second, name + " waits beside another of the same action");
    }
}

void hold_actions(const CaseRecord& record) {
    for (const auto& each : record.actions) {
        const auto name = "action " + std::to_string(each.number);
        hold(each.due && each.agreed_on, name + " has no deadline, or no day on which it was agreed");
        hold((each.state == ActionState::unallocated) <= each.owner.empty(), name + " is unallocated and has an owner");
        if (each.state == ActionState::open) hold(!each.owner.empty(), name + " is open and nobody's");
        if (each.state == ActionState::completed)
            hold(!each.found.empty() && !each.done.empty(), name + " is completed and nothing was found");
        if (each.state == ActionState::not_completed)
            hold(!each.not_done_because.empty(), name + " was not done and nobody said why");
        hold(
            each.closed_on.has_value() == (each.state == ActionState::closed || each.state == ActionState::superseded ||
                                           each.state == ActionState::withdrawn),
            name + " has a closing day that does not go with its state");
    }
}

void hold_referrals(const CaseRecord& record) {
    int under_way = 0;
    for (const auto& each : record.referrals) {
        const auto name = "referral " + std::to_string(each.number);
        const bool answered = final_state<ReferralState, ReferralSignal>(each.state);
        under_way += answered ? 0 : 1;
        hold(answered == each.decided_on.has_value(), name + " has an answer and no day, or a day and no answer");
        if (each.state == ReferralState::accepted)
            hold(each.level_decided && each.submissions > 0, name + " is accepted without a level, or never came in");
    }
    hold(under_way <= 1, "two referrals are under way at once");
}

/// The commands that a way out names: `case plan`, `meeting approve`.
std::vector<std::string> commands_in(const std::string& way_out) {
    std::vector<std::string> commands;
    for (std::size_t at = 0; (at = way_out.find('`', at)) != std::string::npos;) {
        const auto end = way_out.find('`', at + 1);
        if (end == std::string::npos) break;
        commands.push_back(way_out.substr(at + 1, end - at - 1));
        at = end + 1;
    }
    return commands;
}

std::string name_of(const NextStep& step) {
    const auto number = " " + std::to_string(step.number);
    switch (step.object) {
        case Object::referral:
            return "referral" + number;
        case Object::meeting:
            return "meeting" + number;
        case Object::action:
            return "action" + number;
        case Object::the_case:
            break;
    }
    return "the case";
}

/// A gap that waits for somebody names a step on that very object, or on the case, that the desk offers today. One that
/// no step of this case can mend (`verify`) must never come from the engine's own work.
void hold_gap(const Gap& gap, const std::vector<NextStep>& steps) {
    const auto says = gap.about + ": " + gap.what + " -> " + gap.way_out;
    hold(gap.kind != GapKind::impossible, "impossible: " + says);
    const auto commands = commands_in(gap.way_out);
    const bool offered = std::ranges::any_of(steps, [&](const NextStep& each) {
        const auto object = name_of(each);
        return (object == gap.about || object == "the case") &&
               std::ranges::find(commands, each.step) != commands.end();
    });
    hold(offered, std::string{label(gap.kind)} + ", and no step of its way out is possible: " + says);
    // Nobody's neglect: the engine alone could bring these about.
    for (const auto* never : {"no lead agency", "without a deadline", "without a submitted form", "no approved minutes",
                              "no risk management plan in the file"}) {
        hold(gap.what.find(never) == std::string::npos, "the engine itself left behind: " + says);
    }
}

}  // namespace

void hold(bool condition, const std::string& says) {
    if (!condition) throw Broken(says);
}

void hold_case(const CaseRecord& record) {
    hold(!record.facts.ref.empty() && !record.facts.edition.empty(), "a case has no reference or no edition");
    hold(record.facts.open() != record.facts.exited_on.has_value(), "an exit and its day do not go together");
    hold_numbers(record.referrals, "referral");
    hold_numbers(record.meetings, "meeting");
    hold_numbers(record.actions, "action");
    hold_numbers(record.warnings, "warning");
    hold_numbers(record.assessments, "assessment");
    hold_numbers(record.level_periods, "level period");
    hold_levels(record);
    hold_meetings(record);
    hold_actions(record);
    hold_proposals(record);
    hold_referrals(record);
}

void hold_area(const std::vector<const Case*>& cases) {
    std::set<std::string> refs;
    std::set<std::string> numbers;
    for (const auto* each : cases) {
        hold(refs.insert(each->ref).second, "two cases are called " + each->ref);
        if (each->open() && !each->pnc.empty())
            hold(numbers.insert(each->pnc).second, "PNC number " + each->pnc + " has two open cases");
    }
}

void hold_refusal(const Decision& decision) {
    if (const auto* problems = std::get_if<Problems>(&decision)) {
        hold(!problems->empty(), "a decision says that there are problems and names none");
        for (const auto& each : *problems) hold(!each.text().empty(), "a problem without words");
        return;
    }
    const auto* refusals = std::get_if<std::vector<Refusal>>(&decision);
    if (!refusals) return;
    hold(!refusals->empty(), "a refusal without a step");
    for (const auto& refusal : *refusals) {
        hold(!refusal.findings.empty(), "'" + refusal.step + "' is refused for no reason");
        for (const auto& each : refusal.findings) {
            hold(each.rule && !each.rule->id.empty() && !each.rule->says.empty(),
                 "'" + refusal.step + "' is refused by no rule");
            hold(!each.what.empty(),
                 "'" + refusal.step + "' is refused by " + std::string{each.rule->id} + " without words");
            hold(!each.supply.empty(), "'" + refusal.step + "' is refused by " + std::string{each.rule->id} +
                                           ", which says no way to meet it");
        }
    }
}

std::string difference(const CaseRecord& one, const CaseRecord& other) {
    auto found = first_difference(one.facts, other.facts);
    for_each_table([&](const auto& table) {
        if (found.empty()) found = difference_in(table, one, other);
    });
    return found;
}

std::string difference(const AreaRecord& one, const AreaRecord& other) {
    std::string found;
    if (one.name != other.name || one.prefix != other.prefix) found = "name or prefix";
    for_each_area_table([&](const auto& table) {
        if (found.empty()) found = difference_in(table, one, other);
    });
    return found;
}

std::vector<NextStep> hold_open(const AreaRecord& area, const CaseRecord& record, const Visit& visit) {
    auto steps = desk().next(area, record, visit);
    std::set<std::string> movable;
    for (const auto& each : steps) {
        hold(!each.who.empty(), "nobody may take '" + std::string{each.step} + "'");
        for (const auto& missing : each.missing)
            hold(!missing.supply.empty(),
                 "'" + std::string{each.step} + "' misses something that nobody can supply: " + missing.what);
        movable.insert(name_of(each));
    }
    const auto hold_rows = [&](const auto& rows, const std::string& what, auto is_final) {
        for (const auto& row : rows) {
            const auto name = what + " " + std::to_string(row.number);
            if (!is_final(row.state))
                hold(movable.contains(name), name + " (" + std::string{label(row.state)} + ") has no next step");
        }
    };
    hold(movable.contains("the case"), "the case has no next step");
    hold_rows(record.referrals, "referral", final_state<ReferralState, ReferralSignal>);
    hold_rows(record.meetings, "meeting", final_state<MeetingState, MeetingSignal>);
    hold_rows(record.actions, "action", final_state<ActionState, ActionSignal>);
    const auto& policy = desk().policy(area, record.facts.edition);
    for (const auto& gap : gaps_of(record, area, policy, desk().calendar(), visit.today)) hold_gap(gap, steps);
    return steps;
}

}  // namespace mappa::test
