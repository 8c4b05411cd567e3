#include "engine/record/as_at.hpp"

#include <algorithm>
#include <charconv>

namespace mappa {
namespace {

void set(std::string& value, const std::string& text) { value = text; }
void set(int& value, const std::string& text) {
    value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
}
void set(std::optional<Date>& value, const std::string& text) { value = Date::parse(text); }
template <WordList E>
void set(std::optional<E>& value, const std::string& text) {
    value = parse_word<E>(text);
}

/// Sets a field by its name, from text; a name the struct does not have changes nothing.
template <Described T>
void set_field(T& target, const std::string& name, const std::string& text) {
    for_each_field<T>([&](const auto& each) {
        if (each.name == name) set(target.*(each.member), text);
    });
}

/// The owner before a change, noted as "name, service"; what role it was is not noted.
void set_owner(ActionForm& action, std::string was) {
    action.owner_role.clear();
    action.agency.reset();
    for (const auto& each : Words<Agency>::list) {
        const auto ending = ", " + std::string{each.label};
        if (!was.ends_with(ending)) continue;
        was.resize(was.size() - ending.size());
        action.agency = each.value;
    }
    action.owner = std::move(was);
}

/// The last row that counts made by then, or at the meeting itself; one made at a later meeting is later whatever date
/// it bears.
template <class Row, class Counts>
const Row* latest(const std::vector<Row>& rows, std::optional<Date> Row::*made, Date day, int meeting,
                  Counts&& counts) {
    const Row* found = nullptr;
    for (const auto& row : rows) {
        if (!counts(row)) continue;
        const bool here = meeting != 0 && row.meeting == meeting;
        const bool later_meeting = meeting != 0 && row.meeting > meeting;
        if (here || (!later_meeting && row.*made && *(row.*made) <= day)) found = &row;
    }
    return found;
}

}  // namespace

Date meeting_day(const Meeting& meeting, Date today) {
    return meeting.held_on.value_or(meeting.scheduled_for.value_or(today));
}

Date last_news(const Meeting& meeting, Date today) { return meeting.closed_on.value_or(today); }

Case facts_as_at(const CaseRecord& record, Date day) {
    Case facts = record.facts;
    for (auto change = record.fact_changes.rbegin(); change != record.fact_changes.rend(); ++change) {
        if (!change->on || *change->on <= day) continue;
        if (change->fact == "edition")
            facts.edition = change->was;
        else
            set_field<CaseFacts>(facts, change->fact, change->was);
    }
    return facts;
}

std::optional<Level> level_on(const CaseRecord& record, Date day) {
    const LevelPeriod* latest = nullptr;
    for (const auto& period : record.level_periods) {
        if (period.from && *period.from <= day) latest = &period;
    }
    if (!latest || (latest->until && *latest->until <= day)) return std::nullopt;
    return latest->level;
}

const LevelPeriod* level_in_force_at(const CaseRecord& record, const Meeting& meeting, Date day) {
    const LevelPeriod* found = nullptr;
    for (const auto& each : record.level_periods) {
        if (each.meeting == meeting.number || !each.from || *each.from > day) continue;
        found = &each;
    }
    return found && found->until && *found->until < day ? nullptr : found;
}

const Assessment* assessment_as_at(const CaseRecord& record, Date day, int meeting) {
    return latest<Assessment>(record.assessments, &Assessment::on, day, meeting, [](const auto&) { return true; });
}

const Plan* plan_as_at(const CaseRecord& record, Date day, int meeting) {
    // Another agency's own plan stands beside the one plan and is never it (001 recommendation 4).
    return latest<Plan>(record.plans, &Plan::written_on, day, meeting,
                        [](const Plan& each) { return each.second_plan != Answer::yes; });
}

Action action_as_at(const CaseRecord& record, const Action& action, Date day) {
    Action as_it_was = action;
    for (auto change = record.action_changes.rbegin(); change != record.action_changes.rend(); ++change) {
        if (change->action != action.number || !change->on || *change->on <= day) continue;
        if (change->what == "owner")
            set_owner(as_it_was, change->was);
        else
            set_field<ActionForm>(as_it_was, change->what, change->was);
    }
    const bool done_later = action.on && *action.on > day;
    const bool closed_later = action.closed_on && *action.closed_on > day;
    if (closed_later) {
        as_it_was.closed_on.reset();
        as_it_was.closed_by.clear();
        as_it_was.closed_because.clear();
        as_it_was.accepted_comment.clear();
        as_it_was.accepted_at = as_it_was.replaced_by = 0;
        as_it_was.state = !action.not_done_because.empty() ? ActionState::not_completed
                          : !action.done.empty()           ? ActionState::completed
                                                           : ActionState::open;
    }
    if (done_later) {
        static_cast<OutcomeForm&>(as_it_was) = {};
        if (!as_it_was.closed_on) as_it_was.state = ActionState::open;
    }
    if (action.allocated_on && *action.allocated_on > day) {
        as_it_was.owner.clear();
        as_it_was.owner_role.clear();
        as_it_was.allocated_on.reset();
        as_it_was.state = ActionState::unallocated;
    }
    return as_it_was;
}

CaseRecord known_by(const CaseRecord& record, Date day) {
    CaseRecord known = record;
    const auto later = [&](const auto& row) { return row.recorded_on && *row.recorded_on > day; };
    std::erase_if(known.people, later);
    std::erase_if(known.risk_factors, later);
    std::erase_if(known.restrictions, later);
    return known;
}

std::vector<Action> previous_actions(const CaseRecord& record, const Meeting& meeting, Date today) {
    const auto day = meeting_day(meeting, today);
    const auto* before = record.previous_meeting(meeting.number);
    std::vector<Action> found;
    for (const auto& action : record.actions) {
        const bool earlier =
            action.meeting != 0 ? action.meeting < meeting.number : !action.agreed_on || *action.agreed_on <= day;
        if (!earlier || action.meeting == meeting.number) continue;
        const bool accepted_before = action.accepted_at != 0 && action.accepted_at < meeting.number;
        const bool closed_before = before && action.closed_on && *action.closed_on <= last_news(*before, today);
        const bool settled_before = accepted_before || (closed_before && action.accepted_at != meeting.number);
        if (!settled_before) found.push_back(action_as_at(record, action, last_news(meeting, today)));
    }
    return found;
}

std::vector<Action> new_actions(const CaseRecord& record, const Meeting& meeting, Date today) {
    std::vector<Action> found;
    for (const auto& action : record.actions) {
        if (action.meeting == meeting.number) found.push_back(action_as_at(record, action, last_news(meeting, today)));
    }
    return found;
}

}  // namespace mappa
