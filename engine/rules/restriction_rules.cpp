#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule restriction_in_full{"restriction-in-full", Severity::refuse,
                                   "A restriction is recorded in full: kind, wording, start, end, issuer and who monitors it.",
                                   "the field named", "FUP-74 (001 5.15, 5.17)"};
constexpr Rule ends_with_reason{"restriction-end-reason", Severity::refuse, "A restriction ends with a reason on record.", "why", "001 5.17"};
constexpr Rule names_the_dead{"restriction-names-the-dead", Severity::warn,
                              "A restriction that names a person who has died needs a review.", "`case unrestrict` or a varied condition",
                              "FUP-76 (001 5.14)"};

}  // namespace

void add_restriction_rules(RuleBook& book) {
    book.watch<AddRestriction>(restriction_in_full, [](const Situation&, const AddRestriction& step, Found& found) {
        if (!step.kind) found.ask("the kind of restriction", "kind");
        if (names_only_its_kind(step.text)) found.ask("the full wording (\"" + step.text + "\" only names the kind)", "text");
        if (points_elsewhere(step.text)) found.ask("the full wording (\"" + step.text + "\" only points elsewhere)", "text");
        if (!step.from) found.ask("the day it came into force", "from_on");
        if (!step.until && step.until_further_order != Answer::yes) found.ask("its end, or that it holds until further order", "until_on or until_further_order = \"yes\"");
        if (blank(step.issued_by) && step.kind != RestrictionKind::voluntary) found.ask("the issuing court or authority", "issued_by");
        if (blank(step.monitored_by)) found.ask("who monitors it", "monitored_by");
    });
    book.watch<EndRestriction>(ends_with_reason, [](const Situation&, const EndRestriction& step, Found& found) {
        if (blank(step.why)) found.ask("why the restriction ended");
    });
    const auto dead = [](const Situation& situation, std::string_view names, std::string_view text, Found& found) {
        for (const auto& person : situation.record.people) {
            if (!person.died_on || blank(person.name)) continue;
            const auto name = plain(person.name);
            if (plain(names).find(name) != std::string::npos || plain(text).find(name) != std::string::npos) {
                found.miss("\"" + std::string{text} + "\" names " + person.name + ", who died on " + person.died_on->text());
            }
        }
    };
    book.watch<AddRestriction>(names_the_dead, [dead](const Situation& situation, const AddRestriction& step, Found& found) {
        dead(situation, step.names, step.text, found);
    });
    book.watch<WritePlan>(names_the_dead, [dead](const Situation& situation, const WritePlan&, Found& found) {
        for (const auto& each : situation.record.restrictions) {
            if (each.current(situation.today)) dead(situation, each.names, each.text, found);
        }
    });
    book.watch<CloseMeeting>(names_the_dead, [dead](const Situation& situation, const CloseMeeting&, Found& found) {
        for (const auto& each : situation.record.restrictions) {
            if (each.current(situation.today)) dead(situation, each.names, each.text, found);
        }
    });
}

}  // namespace mappa
