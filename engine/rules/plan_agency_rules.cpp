#include <algorithm>

#include "engine/rules/lacking.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule one_plan{"one-plan", Severity::refuse,
                        "A case has one plan, held by the lead agency; another agency writes to it at a meeting.",
                        "write it at a meeting (meeting), or keep it beside the one plan (second_plan = \"yes\") with "
                        "a reason for each difference",
                        "FUP-52 (001 5.41, 6.71; NOMS 4)"};
constexpr Rule difference_reasoned{"second-plan-difference", Severity::refuse,
                                   "Each line in which a second plan differs from the one plan has a reason.",
                                   "differs_because in that line", "FUP-52 (001 5.41, 6.71; NOMS 4)"};
constexpr Rule agency_contributes{
    "agency-without-line", Severity::warn,
    "Each agency at the table, or in contact with the offender, has a line in the plan.",
    "entry with that agency, or one with agency and none_because: why it contributes nothing",
    "FUP-57 (001 5.15, 5.16)"};
constexpr Rule police_visits_planned{"police-visits-in-plan", Severity::warn,
                                     "A police visit schedule on record has a line in the plan.",
                                     "`case plan` with a line of police visits", "FUP-55 (001 5.16, 6.26)"};

bool same_line(const PlanEntryForm& one, const PlanEntryForm& other) {
    return one.pillar == other.pillar && one.agency == other.agency && plain(one.what) == plain(other.what) &&
           plain(one.who) == plain(other.who) && plain(one.when) == plain(other.when) && one.from == other.from &&
           one.until == other.until;
}

/// The lines of the step that the one plan does not have.
std::vector<const PlanEntryForm*> differing(const CaseRecord& record, const WritePlan& step) {
    std::vector<const PlanEntryForm*> lines;
    const auto* plan = record.plan();
    if (!plan) return lines;
    for (const auto& entry : step.entries) {
        const bool held = std::ranges::any_of(record.plan_entries, [&](const PlanEntry& each) {
            return each.plan == plan->version && same_line(each, entry);
        });
        if (!held) lines.push_back(&entry);
    }
    return lines;
}

std::string quoted(const PlanEntryForm& entry) {
    const auto who = blank(entry.who) ? "" : ", " + entry.who;
    return "\"" + (blank(entry.what) ? entry.none_because : entry.what) + "\"" + who;
}

/// What brings an agency to the plan: it came to the last meeting, or somebody of it sees the offender.
std::string part_of(const CaseRecord& record, Agency agency) {
    const auto* last = record.last_meeting_held();
    Lacking parts;
    if (last) {
        const bool came = std::ranges::any_of(record.attendances, [&](const Attendance& each) {
            return each.meeting == last->number && each.agency == agency && each.came();
        });
        parts.need(came, "attended the meeting of " + last->held_on.value_or(Date{}).text());
    }
    int contacts = 0;
    int a_week = 0;
    for (const auto& each : record.contacts) {
        if (each.agency != agency || (last && last->held_on && each.on && *each.on < *last->held_on)) continue;
        ++contacts;
        a_week = std::max(a_week, each.a_week);
    }
    const auto since = last ? " since the last meeting" : " on record";
    parts.need(contacts > 0, std::to_string(contacts) + (contacts == 1 ? " contact" : " contacts") + since +
                                 (a_week > 0 ? ", " + std::to_string(a_week) + " a week" : ""));
    return parts.text();
}

template <class Entries>
void check_police_visits(const CaseRecord& record, const Entries& entries, Found& found) {
    if (blank(record.facts.police_visits)) return;
    const bool planned = std::ranges::any_of(
        entries, [](const auto& each) { return each.agency == Agency::police && speaks_of_visits(each.what); });
    if (!planned)
        found.miss("the police visit schedule \"" + record.facts.police_visits + "\" has no line in the plan");
}

}  // namespace

void add_plan_agency_rules(RuleBook& book) {
    book.watch<WritePlan>(one_plan, [](const Situation& situation, const WritePlan& step, Found& found) {
        const auto agency = situation.actor.agency;
        const auto lead = situation.record.facts.lead_agency;
        if (step.second_plan == Answer::yes || step.meeting != 0 || !lead || agency == *lead ||
            agency == Agency::coordination)
            return;
        for (const auto* line : differing(situation.record, step))
            found.ask("not in the plan that " + std::string{label(*lead)} + " holds: " + quoted(*line));
    });
    book.watch<WritePlan>(difference_reasoned, [](const Situation& situation, const WritePlan& step, Found& found) {
        if (step.second_plan != Answer::yes) return;
        for (const auto* line : differing(situation.record, step)) {
            if (blank(line->differs_because)) found.ask("no reason why it differs from the one plan: " + quoted(*line));
        }
    });
    book.watch<WritePlan>(agency_contributes, [](const Situation& situation, const WritePlan& step, Found& found) {
        if (step.second_plan == Answer::yes) return;
        for (const auto& word : Words<Agency>::list) {
            // The coordination unit runs the meeting; it does not manage the offender.
            if (word.value == Agency::coordination) continue;
            const auto part = part_of(situation.record, word.value);
            const bool owns =
                std::ranges::any_of(step.entries, [&](const PlanEntryForm& each) { return each.agency == word.value; });
            if (!part.empty() && !owns) found.ask(std::string{word.label} + " (" + part + ") has no line in the plan");
        }
    });
    book.watch<WritePlan>(police_visits_planned, [](const Situation& situation, const WritePlan& step, Found& found) {
        if (step.second_plan != Answer::yes) check_police_visits(situation.record, step.entries, found);
    });
    book.stand(police_visits_planned, [](const Situation& situation, Found& found) {
        const auto* plan = situation.record.plan();
        if (!plan) return;
        auto entries = situation.record.plan_entries;
        std::erase_if(entries, [&](const PlanEntry& each) { return each.plan != plan->version; });
        check_police_visits(situation.record, entries, found);
    });
}

}  // namespace mappa
