#include "engine/measures/plan_standings.hpp"

#include <algorithm>

#include "engine/measures/judged.hpp"
#include "engine/measures/practice.hpp"
#include "engine/measures/timing.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"

namespace mappa {
namespace {

/// The rules of the plan alone.
const RuleBook& plan_rules() {
    static const RuleBook book = [] {
        RuleBook made;
        add_plan_rules(made);
        add_plan_agency_rules(made);
        add_plan_line_rules(made);
        add_plan_currency_rules(made);
        add_plan_victim_rules(made);
        return made;
    }();
    return book;
}

/// What the rules of the plan look at, each with the day it came about.
template <class Record, class Look>
void for_each_dated(Record& record, Look&& look) {
    look(record.plans, &Plan::written_on);
    look(record.level_periods, &LevelPeriod::from);
    look(record.meetings, &Meeting::held_on);
    look(record.events, &CaseEvent::recorded_on);
    look(record.people, &Person::recorded_on);
    look(record.risk_factors, &RiskFactor::recorded_on);
    look(record.restrictions, &Restriction::recorded_on);
    look(record.actions, &Action::agreed_on);
    look(record.assessments, &Assessment::recorded_on);
    look(record.warnings, &Warning::on);
}

/// Whether any of it came about after a day. When nothing did, the case need not be copied to see it as it stood.
bool changed_after(const CaseRecord& record, Date day) {
    bool later = false;
    for_each_dated(record, [&](const auto& rows, auto on) {
        later = later || std::ranges::any_of(rows, [&](const auto& row) { return row.*on > day; });
    });
    return later || std::ranges::any_of(record.warnings, [&](const Warning& each) { return each.answered_on > day; });
}

/// The case as it stood on an earlier day.
CaseRecord as_it_stood(CaseRecord record, Date day) {
    for_each_dated(record,
                   [&](auto& rows, auto on) { std::erase_if(rows, [&](const auto& row) { return row.*on > day; }); });
    for (auto& each : record.warnings) {
        if (each.answered_on > day) each.answered_on.reset();
    }
    return record;
}

std::string question_text(const Window& window, const std::string& key) {
    const auto text = window.practice ? setting_text(window.practice->policy, "audit." + key) : std::string{};
    return text.empty() ? key : text;
}

/// The questions asked in one section with whether the plan is sufficient: every 'no' to them is a reason why it is not
/// (002 outcome 4 1.7).
std::vector<std::string> plan_questions(const Window& window) {
    std::vector<std::string> keys;
    if (!window.practice) return keys;
    const auto& questions = window.practice->policy.audit_questions();
    const auto sufficient = std::ranges::find(questions, asked::plan_sufficient, &AuditQuestion::key);
    if (sufficient == questions.end()) return keys;
    for (const auto& each : questions) {
        if (!each.of_meeting && each.section == sufficient->section && each.key != sufficient->key)
            keys.push_back(each.key);
    }
    return keys;
}

/// The checks that are open on the plan of a case that is seen as it stood on the day.
std::vector<std::string> open_on(const CaseRecord& then, const Plan& plan, const Practice& by, Date day) {
    std::vector<std::string> open;
    const auto note = [&](const Rule& rule) {
        if (std::ranges::find(open, rule.says) == open.end()) open.emplace_back(rule.says);
    };
    const Actor nobody;
    const Neighbours none;
    const Situation situation{then, by.area, by.policy, by.calendar, day, nobody, none};
    for (const auto& finding : plan_rules().standing(situation)) {
        if (!answer_to(then, finding)) note(*finding.rule);
    }
    for (const auto& each : then.warnings) {  // what was questioned when this version was written
        const auto* rule = plan_rules().find(each.rule);
        if (rule && !each.answered_on && each.on && *each.on >= *plan.written_on) note(*rule);
    }
    return open;
}

std::vector<std::string> open_at_end(const CaseRecord& record, const Window& window, const Period& period) {
    const auto day = window.end_of(period);
    const auto level = level_on(record, day);
    const auto* plan = plan_as_at(record, day);
    if (!plan || !level || *level == Level::one || !registered_on(record, day)) return {};
    if (!changed_after(record, day)) return open_on(record, *plan, *window.practice, day);
    return open_on(as_it_stood(record, day), *plan, *window.practice, day);
}

}  // namespace

bool needs_plan(const CaseRecord& record, Date day) {
    if (!registered_on(record, day)) return false;
    const auto level = level_on(record, day);
    return (level && *level != Level::one) || rosh_on(record, day).value_or(Rosh::low) >= Rosh::medium;
}

PlanChecks open_plan_checks(const CaseRecord& record, const Window& window) {
    if (!window.practice) return {};
    return {open_at_end(record, window, window.now), open_at_end(record, window, window.previous)};
}

void PlanStandings::count_checks(const CaseRecord& record, const PlanChecks& open) {
    const auto day = window_.end_of(window_.now);
    for (const auto& check : open.now) {
        failing_checks_.count_now(check,
                                  {record.facts.ref, "plan version " + std::to_string(plan_as_at(record, day)->version),
                                   "open on " + day.text(), record.facts.lead_agency, level_on(record, day)});
    }
    for (const auto& check : open.before) failing_checks_.count_before(check);
}

void PlanStandings::add(const CaseRecord& record, const PlanChecks& open) {
    count_checks(record, open);
    for (const bool now : {true, false}) {
        const auto day = window_.end_of(now ? window_.now : window_.previous);
        if (!needs_plan(record, day)) continue;
        auto& counts = now ? now_ : before_;
        const auto level = level_on(record, day);
        if (!plan_as_at(record, day)) {
            ++counts.missing;
            if (now)
                missing_.push_back(
                    {record.facts.ref, "", "a plan is needed and none is written", record.facts.lead_agency, level});
            continue;
        }
        const auto verdict = judged(record, asked::plan_sufficient, day);
        if (!verdict) {
            ++counts.not_judged;
            continue;
        }
        ++(verdict->yes() ? counts.sufficient : counts.insufficient);
        if (verdict->yes()) continue;
        bool reasoned = false;
        const auto reason = [&](const std::string& name) {
            reasoned = true;
            if (!now) return reasons_.count_before(name);
            reasons_.count_now(name, {record.facts.ref, "audit " + std::to_string(verdict->audit->number),
                                      "audited " + verdict->audit->on->text(), record.facts.lead_agency, level});
        };
        for (const auto& key : plan_questions(window_)) {
            const auto* answer = answer_of(record, *verdict->audit, key);
            if (answer && answer->answer == AuditAnswer::no) reason(question_text(window_, key));
        }
        if (!reasoned) reason("No single question of the plan was answered with no");
    }
}

}  // namespace mappa
