#include <algorithm>
#include <array>

#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule restriction_in_full{
    "restriction-in-full", Severity::refuse,
    "A restriction is recorded in full: kind, wording, start, end, issuer and who monitors it.", "the field named",
    "FUP-74 (001 5.15, 5.17)"};
constexpr Rule ends_with_reason{"restriction-end-reason", Severity::refuse,
                                "A restriction ends with a reason on record.", "why", "001 5.17"};
constexpr Rule voluntary_not_breached{
    "voluntary-not-breached", Severity::refuse, "A voluntary measure cannot be breached.",
    "another kind of event, or the restriction that was breached", "FUP-79 (001 5.17; glossary)"};
constexpr Rule person_covered{"person-without-condition", Severity::warn,
                              "A person at high risk from the offender is covered by a restriction, or by a decision.",
                              "`case restrict` with names or covers; `case person` with protection (an assessment and "
                              "its outcome) or no_condition_because",
                              "FUP-78 (001 6.49)"};
constexpr Rule names_the_dead{"restriction-names-the-dead", Severity::warn,
                              "A restriction that names a person who has died needs a review.",
                              "`case unrestrict` or a varied condition", "FUP-76 (001 5.14)"};

void check_dead(const CaseRecord& record, const RestrictionForm& restriction, Found& found) {
    for (const auto& person : record.people) {
        if (!person.died_on || blank(person.name)) continue;
        if (holds_words(restriction.names, person.name) || holds_words(restriction.text, person.name)) {
            found.miss("\"" + restriction.text + "\" names " + person.name + ", who died on " + person.died_on->text());
        }
    }
}

/// Until it is ended or a varied condition stands in its place, every restriction in force is looked at.
void check_all_dead(const Situation& situation, Found& found) {
    for (const auto& each : situation.record.restrictions) {
        if (each.current(situation.today)) check_dead(situation.record, each, found);
    }
}

bool covers(const Restriction& restriction, const Person& person) {
    return std::ranges::any_of(
        std::to_array<std::string_view>({restriction.names, restriction.covers, restriction.text}),
        [&](std::string_view text) {
            return holds_words(text, person.name) || (!blank(person.relation) && holds_words(text, person.relation));
        });
}

/// A parenting or protection assessment counts when it says what came of it (001 6.49).
bool assessed(const Person& person) {
    const auto colon = person.protection.find(':');
    return plain(person.protection).find("assessment") != std::string::npos && colon != std::string::npos &&
           !blank(person.protection.substr(colon));
}

void check_covered(const Situation& situation, Found& found) {
    for (const auto& person : situation.record.people) {
        if (!(person.at_risk >= Rosh::high) || person.died_on || !blank(person.no_condition_because) ||
            assessed(person))
            continue;
        const bool covered = std::ranges::any_of(situation.record.restrictions, [&](const Restriction& each) {
            const bool over =
                (each.ended_on && *each.ended_on <= situation.today) || (each.until && *each.until < situation.today);
            return !over && covers(each, person);
        });
        if (covered) continue;
        const auto who = blank(person.relation) ? person.name : person.relation + " (" + person.name + ")";
        found.miss(who + ": at " + plain(label(*person.at_risk)) + " risk, and no restriction covers them");
    }
}

}  // namespace

void add_restriction_rules(RuleBook& book) {
    book.watch<AddRestriction>(
        restriction_in_full, [](const Situation& situation, const AddRestriction& step, Found& found) {
            const auto name = situation.record.facts.ref + ", restriction " +
                              std::to_string(situation.record.restrictions.size() + 1) + ": ";
            if (!step.kind) found.ask(name + "the kind of restriction", "kind");
            if (names_only_its_kind(step.text))
                found.ask(name + "the full wording (\"" + step.text + "\" only names the kind)", "text");
            if (points_elsewhere(step.text))
                found.ask(name + "the full wording (\"" + step.text + "\" only points elsewhere)", "text");
            if (!step.from) found.ask(name + "the day it came into force", "from_on");
            if (!step.until && step.until_further_order != Answer::yes)
                found.ask(name + "its end, or that it holds until further order",
                          "until_on or until_further_order = \"yes\"");
            else if (step.from && step.until && *step.until < *step.from)
                found.ask(name + "an end after its start, not " + step.until->text(), "until_on");
            if (blank(step.issued_by) && step.kind != RestrictionKind::voluntary)
                found.ask(name + "the issuing court or authority", "issued_by");
            if (blank(step.monitored_by)) found.ask(name + "who monitors it", "monitored_by");
        });
    book.watch<EndRestriction>(ends_with_reason, [](const Situation&, const EndRestriction& step, Found& found) {
        if (blank(step.why)) found.ask("why the restriction ended");
    });
    book.watch<RecordEvent>(
        voluntary_not_breached, [](const Situation& situation, const RecordEvent& step, Found& found) {
            const auto* restriction = situation.record.restriction(step.restriction);
            if (step.kind != EventKind::breach || !restriction || restriction->kind != RestrictionKind::voluntary)
                return;
            found.ask("restriction " + std::to_string(step.restriction) + " (\"" + restriction->text +
                      "\") is voluntary: it cannot be breached");
        });
    book.stand(person_covered, check_covered);
    book.watch<AddRestriction>(names_the_dead, [](const Situation& situation, const AddRestriction& step,
                                                  Found& found) { check_dead(situation.record, step, found); });
    book.watch<WritePlan>(names_the_dead, [](const Situation& situation, const WritePlan&, Found& found) {
        check_all_dead(situation, found);
    });
    book.watch<CloseMeeting>(names_the_dead, [](const Situation& situation, const CloseMeeting&, Found& found) {
        check_all_dead(situation, found);
    });
    book.stand(names_the_dead, check_all_dead);
}

}  // namespace mappa
