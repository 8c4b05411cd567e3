#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule who_and_why{
    "offender-known", Severity::refuse,
    "A registration says who the offender is, why the person is in MAPPA and which agency leads.",
    "give the field with its own name", "001 4.1, 4.12"};
constexpr Rule category_test{
    "category-test", Severity::refuse, "A category needs the legal test that supports it, and a level the category.",
    "give the fact that the test asks for, or another category", "FUP-02, PHC-02, BUL-11 (001 2.8, 4.1; 000 2.1)"};
constexpr Rule one_open_case{"one-open-case", Severity::refuse, "A person has at most one open case in an area.",
                             "work on the open case, or close it first with `case exit` or `case merge`",
                             "FUP-04 (001 4.3)"};
constexpr Rule lead_follows_supervision{
    "lead-agency", Severity::refuse,
    "Police lead for somebody under probation or youth offending supervision only with a reason.", "lead_reason",
    "FUP-27 (001 4.14)"};
constexpr Rule dates_sound{"dates-sound", Severity::refuse,
                           "Birth, sentence and the ends of licence and sentence follow each other.", "the date named",
                           "clocks run from these dates: 001 4.1, 4.11"};
constexpr Rule changes_have_reasons{"change-has-reason", Severity::refuse,
                                    "A change of facts, a move to another edition and the answer to a warning say why.",
                                    "why", "PHC-21 (000 Table 9)"};

/// The facts as they will be after the change.
CaseFacts merged(const CaseFacts& before, const CaseFacts& change) {
    CaseFacts after = before;
    for_each_field<CaseFacts>([&](const auto& each) {
        using Value = std::remove_cvref_t<decltype(change.*(each.member))>;
        if (change.*(each.member) != Value{}) after.*(each.member) = change.*(each.member);
    });
    return after;
}

void test_category(const CaseFacts& facts, const Policy& policy, Found& found) {
    if (!facts.category) return;
    if (facts.category == Category::four && !policy.on("switch.category-4")) {
        found.ask("there is no category 4 in the policy edition " + policy.edition(),
                  "category 1, 2 or 3, or `case edition`");
    }
    switch (*facts.category) {
        case Category::one:
            if (facts.registered != Answer::yes)
                found.ask("category 1 needs sex offender notification requirements (registered)",
                          "registered = \"yes\"");
            break;
        case Category::two:
            if (facts.custody_months < 12 && facts.murder != Answer::yes && facts.hospital_order != Answer::yes) {
                found.ask("category 2 needs 12 months or more in custody (here " +
                              std::to_string(facts.custody_months) + "), murder, or a hospital order",
                          "custody_months, murder or hospital_order");
            }
            if (facts.offence_kind != OffenceKind::violent && facts.offence_kind != OffenceKind::sexual) {
                found.ask("category 2 needs a violent or sexual offence (offence_kind)",
                          "offence_kind = \"violent\" or \"sexual\"");
            }
            break;
        case Category::three:
            if (blank(facts.dangerousness)) {
                found.ask(
                    "category 3 needs the caution or conviction that shows capability of serious harm (dangerousness)",
                    "dangerousness");
            }
            if (blank(facts.basis)) {
                found.ask("category 3 needs the stated multi-agency need (basis)", "basis");
            }
            break;
        case Category::four:
            if (facts.offence_kind != OffenceKind::terrorist && facts.terrorism != Answer::yes) {
                found.ask("category 4 needs a terrorist offence or a terrorism risk",
                          "offence_kind = \"terrorist\" or terrorism = \"yes\"");
            }
            break;
    }
}

/// A level is set on the facts as they are recorded: another step has to change them (004 section 1).
void test_recorded_category(const Situation& situation, Found& found) {
    const auto& facts = situation.record.facts;
    if (!facts.category) found.miss("the category that the level rests on", "`case change`: category");
    Findings findings;
    Found unmet{category_test, findings};
    test_category(facts, situation.policy, unmet);
    for (auto& each : findings) found.miss(std::move(each.what), "`case change`: " + each.supply);
}

void test_one_open(const Situation& situation, Found& found) {
    if (situation.neighbours.unseen)
        found.miss("this person may be known to MAPPA already, in a case that you may not read",
                   "ask the MAPPA coordinator");
    for (const auto& other : situation.neighbours.same_person) {
        if (!other.open() || other.ref == situation.record.facts.ref) continue;
        found.miss("this person already has the open case " + other.ref + ", notified " +
                   (other.notified_on ? other.notified_on->text() : "") + ", category " +
                   (other.category ? std::string{code(*other.category)} : "not recorded") + ", " +
                   std::string{label(other.state)});
    }
}

/// Whether the facts given say who somebody is.
bool names_person(const CaseFacts& facts) {
    return facts.born || !blank(facts.name) || !blank(facts.pnc) || !blank(facts.cro) || !blank(facts.ndelius);
}

void test_lead(const CaseFacts& facts, Found& found) {
    const auto supervisor = plain(facts.supervised_by);
    const bool supervised = supervisor.starts_with("probation") || supervisor.starts_with("youth offending") ||
                            supervisor.starts_with("national probation");
    if (facts.lead_agency == Agency::police && supervised && blank(facts.lead_reason)) {
        found.ask("why police lead although " + facts.supervised_by + " supervises");
    }
}

/// Dates that contradict each other are typing mistakes, and clocks run from them.
void test_dates(const CaseFacts& facts, Date today, Found& found) {
    const auto before = [&](const std::optional<Date>& later, const std::optional<Date>& earlier,
                            const std::string& says, const char* name) {
        if (later && earlier && *later < *earlier) found.ask(says + " (" + later->text() + ")", name);
    };
    before(today, facts.born, "a date of birth that has passed, not " + (facts.born ? facts.born->text() : ""), "born");
    before(facts.sentenced_on, facts.born, "a sentence after the birth", "sentenced_on");
    before(facts.licence_ends, facts.sentenced_on, "a licence that ends after the sentence was passed", "licence_ends");
    before(facts.release_on, facts.sentenced_on, "a release after the sentence was passed", "release_on");
    before(facts.sentence_ends, facts.sentenced_on, "a sentence that ends after it was passed", "sentence_ends");
}

/// Whoever comes into the area: notified in it, or taken over from another.
template <class S>
void watch_arrival(RuleBook& book) {
    book.watch<S>(who_and_why, [](const Situation&, const S& step, Found& found) {
        const auto need = [&](bool missing, const char* what, const char* name) {
            if (missing) found.ask(what, name);
        };
        need(blank(step.name), "the offender's name", "name");
        need(!step.born, "the date of birth", "born");
        need(!step.category, "the category", "category");
        need(blank(step.offence), "the index offence", "offence");
        need(!step.sentenced_on, "the date of sentence or caution", "sentenced_on");
        need(!step.lead_agency, "the lead agency", "lead_agency");
    });
    book.watch<S>(dates_sound, [](const Situation& situation, const S& step, Found& found) {
        test_dates(step, situation.today, found);
        if (step.on && *step.on > situation.today)
            found.ask("a day of notification that has come, not " + step.on->text(),
                      "the day in the step, or leave it out");
    });
    book.watch<S>(category_test, [](const Situation& situation, const S& step, Found& found) {
        test_category(step, situation.policy, found);
    });
    book.watch<S>(one_open_case,
                  [](const Situation& situation, const S&, Found& found) { test_one_open(situation, found); });
    book.watch<S>(lead_follows_supervision,
                  [](const Situation&, const S& step, Found& found) { test_lead(step, found); });
}

}  // namespace

void add_identification_rules(RuleBook& book) {
    watch_arrival<NotifyCase>(book);
    watch_arrival<TakeOverCase>(book);
    book.watch<ChangeCase>(dates_sound, [](const Situation& situation, const ChangeCase& step, Found& found) {
        test_dates(merged(situation.record.facts, step), situation.today, found);
        if (step.effective_on && *step.effective_on > situation.today) {
            found.ask("a change is recorded once it holds, not before (" + step.effective_on->text() + ")",
                      "effective_on");
        }
    });
    book.watch<ChangeCase>(one_open_case, [](const Situation& situation, const ChangeCase& step, Found& found) {
        if (names_person(step)) test_one_open(situation, found);
    });

    book.watch<ChangeCase>(changes_have_reasons, [](const Situation&, const ChangeCase& step, Found& found) {
        if (blank(step.why)) found.ask("why the facts change");
        if (static_cast<const CaseFacts&>(step) == CaseFacts{}) found.ask("a fact to change", "the fact by its name");
    });
    book.watch<MoveEdition>(changes_have_reasons, [](const Situation&, const MoveEdition& step, Found& found) {
        if (blank(step.why)) found.ask("why the case moves to another edition");
    });
    book.watch<AnswerWarning>(changes_have_reasons, [](const Situation&, const AnswerWarning& step, Found& found) {
        if (blank(step.reason)) found.ask("why the warning may stand", "reason");
    });
    book.watch<ChangeCase>(category_test, [](const Situation& situation, const ChangeCase& step, Found& found) {
        const auto after = merged(situation.record.facts, step);
        test_category(after, situation.policy, found);
        // Minutes that are still to be approved print the basis, and of a case that has left it can no longer be put
        // right.
        if (!step.basis.empty() && blank(step.basis))
            found.ask("the legal basis of the category in words, not \"" + step.basis + "\"", "basis");
        if (after.category == Category::three && situation.record.facts.state == CaseState::level_1) {
            found.ask("category 3 is never managed at level 1", "category, or a referral to level 2 or 3 first");
        }
    });
    book.watch<ChangeCase>(lead_follows_supervision,
                           [](const Situation& situation, const ChangeCase& step, Found& found) {
                               if (step.lead_agency || !blank(step.supervised_by))
                                   test_lead(merged(situation.record.facts, step), found);
                           });
    book.watch<ScreenCase>(category_test, [](const Situation& situation, const ScreenCase& step, Found& found) {
        if (step.level) test_recorded_category(situation, found);
    });
    book.watch<AcceptReferral>(category_test, [](const Situation& situation, const AcceptReferral&, Found& found) {
        test_recorded_category(situation, found);
    });
}

}  // namespace mappa
