#include <algorithm>

#include "engine/rules/lacking.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule conditions_reasoned{"condition-without-reasons", Severity::refuse,
                                   "Each proposed condition says why it is necessary and why it is proportionate.",
                                   "`case restrict` with necessary and proportionate", "PHC-63 (000 1.1(c))"};
constexpr Rule conditions_comprehensive{
    "conditions-not-comprehensive", Severity::refuse,
    "A set of conditions covers each outstanding risk and each victim, or says why not.",
    "covers in a condition; or not_covered = \"NAME: reason; ...\"", "PHC-63 (000 1.1(c))"};
constexpr Rule victim_condition_monitored{
    "victim-condition-monitored", Severity::refuse,
    "A condition that protects a victim has an agency and a named person who check it every so many days.",
    "`case unrestrict` and `case restrict` with monitoring_agency, monitored_by, check_days", "PHC-59 (000 2.2)"};
constexpr Rule condition_check_overdue{
    "condition-check-overdue", Severity::warn,
    "A condition that is checked every so many days has a check in each such interval.", "`case check-restriction`",
    "PHC-59 (000 2.2)"};

std::string named(const Restriction& restriction) {
    return "condition " + std::to_string(restriction.number) + " \"" + restriction.text + "\"";
}

bool over(const Restriction& restriction, Date day) {
    return (restriction.ended_on && *restriction.ended_on <= day) || (restriction.until && *restriction.until < day);
}

bool lists(std::string_view list, std::string_view name) {
    return std::ranges::any_of(listed(list), [&](const std::string& each) { return plain(each) == plain(name); });
}

/// "NAME: reason; NAME: reason": whether this name has a reason. The names are the record's own.
bool excused(const std::string& excuses, std::string_view name) {
    for (std::size_t at = 0; at < excuses.size();) {
        const auto end = std::min(excuses.find(';', at), excuses.size());
        const auto part = excuses.substr(at, end - at);
        const auto colon = part.find(':');
        if (colon != std::string::npos && plain(part.substr(0, colon)) == plain(name) && !blank(part.substr(colon + 1)))
            return true;
        at = end + 1;
    }
    return false;
}

bool victim(const Person& person) {
    const bool tied = person.tie == Tie::victim || person.tie == Tie::potential_victim || person.tie == Tie::threatened;
    return tied && !person.died_on && !blank(person.name);
}

void check_reasons(const CaseRecord& record, Found& found) {
    for (const auto& each : record.restrictions) {
        if (each.proposed != Answer::yes) continue;
        Lacking missing;
        missing.need(blank(each.necessary), "why it is necessary");
        missing.need(blank(each.proportionate), "why it is proportionate to harm, reoffending or victim protection");
        if (missing) found.miss(named(each) + ": " + missing.text());
    }
}

void check_cover(const Situation& situation, const ApproveConditions& step, Found& found) {
    const auto& record = situation.record;
    const auto covered = [&](std::string_view name) {
        return std::ranges::any_of(record.restrictions, [&](const Restriction& each) {
            return !over(each, situation.today) && (lists(each.covers, name) || lists(each.names, name));
        });
    };
    for (const auto& risk : record.risk_factors) {
        if (risk.outstanding != Answer::no && !covered(risk.factor) && !excused(step.not_covered, risk.factor)) {
            found.ask("no condition covers the risk \"" + risk.factor + "\", and no reason excuses it");
        }
    }
    for (const auto& person : record.people) {
        if (victim(person) && !covered(person.name) && !excused(step.not_covered, person.name)) {
            found.ask("no condition covers " + person.name + ", and no reason excuses it");
        }
    }
}

void check_monitoring(const Situation& situation, Found& found) {
    for (const auto& each : situation.record.restrictions) {
        if (each.victim_related != Answer::yes || over(each, situation.today)) continue;
        Lacking missing;
        missing.need(!each.monitored_for, "monitoring agency");
        missing.need(names_nobody(each.monitored_by), "named person who checks it");
        missing.need(each.check_days <= 0, "check interval");
        if (missing) found.miss(named(each) + " protects a victim and lacks: " + missing.text());
    }
}

/// Each interval that has passed without a check, counted from the day the condition came into force.
void check_intervals(const Situation& situation, Found& found) {
    for (const auto& each : situation.record.restrictions) {
        if (each.check_days <= 0 || !each.from || each.proposed == Answer::yes || !each.current(situation.today))
            continue;
        for (auto from = *each.from; from.plus_days(each.check_days) <= situation.today;
             from = from.plus_days(each.check_days)) {
            const auto end = from.plus_days(each.check_days);
            const bool checked =
                std::ranges::any_of(situation.record.restriction_checks, [&](const RestrictionCheck& check) {
                    return check.restriction == each.number && check.on && *check.on >= from && *check.on < end;
                });
            if (!checked)
                found.miss(named(each) + ": no check logged from " + from.text() + ", overdue since " + end.text());
        }
    }
}

}  // namespace

void add_condition_rules(RuleBook& book) {
    book.watch<ApproveConditions>(conditions_reasoned, [](const Situation& situation, const ApproveConditions&,
                                                          Found& found) { check_reasons(situation.record, found); });
    book.watch<ApproveConditions>(conditions_comprehensive, check_cover);
    book.watch<WritePlan>(victim_condition_monitored, [](const Situation& situation, const WritePlan&, Found& found) {
        check_monitoring(situation, found);
    });
    book.stand(condition_check_overdue, check_intervals);
}

}  // namespace mappa
