#include <algorithm>
#include <memory>

#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule taken_over_with_level{
    "take-over-level", Severity::refuse,
    "A case that is taken over says from where, and which level has been in force since when.",
    "from_area, level, level_from", "001 4.1, 4.4; the life of a case"};
constexpr Rule never_category_3{"take-over-category-3", Severity::refuse,
                                "A category 3 offender is never taken over at level 1.",
                                "level = 2 or 3, or another category", "FUP-02 (001 2.10)"};
constexpr Rule transfer_in_full{"transfer-in-full", Severity::refuse,
                                "A transfer says to which area, to whom there, and why.", "to_area, contact, why",
                                "the life of a case"};
constexpr Rule receipt_of_transfer{"transfer-received", Severity::refuse,
                                   "A case stays here until somebody in the other area, by name, has received it.",
                                   "`case transfer` first; received_by, received_on", "the life of a case"};
constexpr Rule merge_sound{"merge-sound", Severity::refuse,
                           "A duplicate is merged into another open case of this area, for a reason.", "into, why",
                           "FUP-04 (001 4.3)"};
constexpr Rule merge_same_person{"merge-same-person", Severity::warn,
                                 "Two registrations that are merged are one person's.",
                                 "correct the wrong one with `case change`", "FUP-04 (001 4.3)"};
constexpr Rule absorb_in_full{"absorb-in-full", Severity::refuse,
                              "The case that stays notes which other case was merged into it, and why.",
                              "duplicate, why", "FUP-04 (001 4.3)"};

const Case* neighbour(const Situation& situation, const std::string& ref) {
    const auto& all = situation.neighbours.same_person;
    const auto found = std::ranges::find(all, ref, &Case::ref);
    return found == all.end() ? nullptr : &*found;
}

/// Whatever refuses a step of kind `From` so far (of one rule, or of all when `id` is empty) refuses one of kind `To`
/// as well, read as a `From` by `read(situation, to)`: one rule, not two that drift apart.
template <class From, class To, class Read>
void share(RuleBook& book, std::string_view id, Read read) {
    const auto so_far = std::make_shared<const RuleBook>(book);
    for (const auto* rule : so_far->rules()) {
        const auto stages = so_far->stages(*rule);
        const bool watches = std::ranges::find(stages, From::info.key) != stages.end();
        const bool already = std::ranges::find(stages, To::info.key) != stages.end();
        if (!watches || already || rule->severity != Severity::refuse || (!id.empty() && rule->id != id)) continue;
        book.watch<To>(*rule, [so_far, rule, read](const Situation& situation, const To& step, Found& found) {
            for (const auto& each : so_far->check(situation, Step{From{read(situation, step)}}, Severity::refuse)) {
                if (each.rule != rule) continue;
                if (each.asked)
                    found.ask(each.what, each.supply);
                else
                    found.miss(each.what, each.supply);
            }
        });
    }
}

}  // namespace

void add_transfer_rules(RuleBook& book) {
    // Who the offender is and why the person is in MAPPA is asked of a case that comes with its level as of a new one;
    // and a level is only decided for a category that the record still supports (004 1).
    share<NotifyCase, TakeOverCase>(book, {}, [](const Situation&, const TakeOverCase& step) {
        NotifyCase same;
        static_cast<CaseFacts&>(same) = step;
        same.on = step.on;
        return same;
    });
    share<NotifyCase, DecideLevel>(book, "category-test", [](const Situation& situation, const DecideLevel&) {
        NotifyCase same;
        static_cast<CaseFacts&>(same) = situation.record.facts;
        return same;
    });
    book.watch<TakeOverCase>(
        taken_over_with_level, [](const Situation& situation, const TakeOverCase& step, Found& found) {
            if (blank(step.from_area)) found.ask("the area or list it comes from", "from_area");
            if (!step.level) found.ask("the level in force", "level");
            if (!step.level_from)
                found.ask("since when the level is in force", "level_from");
            else if (*step.level_from > situation.today)
                found.ask("a level that is in force already, not from " + step.level_from->text(), "level_from");
        });
    book.watch<TakeOverCase>(never_category_3, [](const Situation&, const TakeOverCase& step, Found& found) {
        if (step.level == Level::one && step.category == Category::three)
            found.ask("a category 3 offender cannot be set at level 1");
    });
    book.watch<TransferCase>(transfer_in_full, [](const Situation& situation, const TransferCase& step, Found& found) {
        if (blank(step.to_area))
            found.ask("the area the case goes to", "to_area");
        else if (plain(step.to_area) == plain(situation.area.name))
            found.ask("another area: the case is in " + situation.area.name + " already", "to_area");
        if (names_nobody(step.contact)) found.ask("the coordinator there, by name", "contact");
        if (blank(step.why)) found.ask("why the case moves", "why");
    });
    book.watch<ReceiptTransfer>(
        receipt_of_transfer, [](const Situation& situation, const ReceiptTransfer& step, Found& found) {
            const auto& facts = situation.record.facts;
            if (!facts.transfer_sent_on) found.miss("a transfer that was sent", "`case transfer`");
            if (names_nobody(step.received_by)) found.ask("who acknowledged receipt, by name", "received_by");
            if (step.on && *step.on > situation.today) found.ask("a day of receipt that has come", "received_on");
            if (step.on && facts.transfer_sent_on && *step.on < *facts.transfer_sent_on)
                found.ask("a day of receipt after " + facts.transfer_sent_on->text(), "received_on");
        });
    book.watch<MergeCase>(merge_sound, [](const Situation& situation, const MergeCase& step, Found& found) {
        if (blank(step.into))
            found.ask("the case that stays", "into");
        else if (step.into == situation.record.facts.ref)
            found.ask("another case: " + step.into + " cannot be merged into itself", "into");
        else if (const auto* other = neighbour(situation, step.into); !other)
            found.ask("a case of this area: there is no " + step.into, "into");
        else if (!other->open())
            found.ask("a case that is open: " + step.into + " has left MAPPA", "into");
        if (blank(step.why)) found.ask("how it is known to be the same person", "why");
    });
    book.watch<MergeCase>(merge_same_person, [](const Situation& situation, const MergeCase& step, Found& found) {
        const auto* other = neighbour(situation, step.into);
        if (!other) return;
        const auto& facts = situation.record.facts;
        const auto differ = [&](const std::string& mine, const std::string& theirs, const char* what) {
            if (!mine.empty() && !theirs.empty() && plain(mine) != plain(theirs)) {
                found.miss("the two registrations differ in " + std::string{what} + ": " + mine + " here, " + theirs +
                           " in " + step.into);
            }
        };
        differ(facts.pnc, other->pnc, "PNC number");
        differ(facts.born ? facts.born->text() : "", other->born ? other->born->text() : "", "date of birth");
    });
    book.watch<AbsorbCase>(absorb_in_full, [](const Situation& situation, const AbsorbCase& step, Found& found) {
        if (blank(step.duplicate))
            found.ask("the duplicate that was merged", "duplicate");
        else if (step.duplicate == situation.record.facts.ref)
            found.ask("another case than this one", "duplicate");
        if (blank(step.why)) found.ask("how it is known to be the same person", "why");
    });
}

}  // namespace mappa
