#include "engine/rules/lacking.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule risk_content{"referral-risk", Severity::refuse,
                            "A referral carries likelihood, risk of serious harm, imminence, a risk assessment and a plan.",
                            "`case assess` and `case plan`, or the sections of the referral file",
                            "FUP-12 (001 4.8, 4.11); DCN-08 (002 1.7)"};
constexpr Rule added_value{"referral-adds", Severity::refuse,
                           "A referral says what level 2 or 3 adds beyond the lead agency's own management.",
                           "`referral edit`: adds, cannot_alone", "FUP-13 (001 4.8); DCN-01 (002 4.3)"};
constexpr Rule level_sought{"referral-level", Severity::refuse, "A referral says which level it seeks: 2 or 3.",
                            "`referral edit`: level_sought", "001 4.4, 4.8"};
constexpr Rule invitees_named{"referral-invitees", Severity::refuse,
                              "A referral lists whom to invite and why.",
                              "`referral edit`: invite", "FUP-14 (001 4.8)"};
constexpr Rule invitees_are_people{"invitee-is-a-person", Severity::refuse,
                                   "An invitee is a named person with a role, of a named service and authority, with contact details.",
                                   "agency, authority, name, role, contact", "FUP-15 (001 6.45, 6.47)"};
constexpr Rule endorsed{"referral-endorsed", Severity::refuse, "A line manager endorses the referral before it is submitted.",
                        "`referral endorse` by the line manager", "PHC-12 (000 1.2)"};
constexpr Rule endorsement{"endorsement-reasoned", Severity::refuse,
                           "An endorsement carries its rationale and is not the author's own.",
                           "rationale, by another person than the referrer", "FUP-16 (001 6.18); PHC-14 (000 1.2)"};
constexpr Rule nothing_left_out{"referral-unfilled", Severity::warn,
                                "Earlier MAPPA outcome, other agencies' assessments and victim issues are filled in or marked 'none known'.",
                                "`referral edit`: earlier_mappa, other_agencies; `case person`", "PHC-15 (000 1.2)"};
constexpr Rule early_enough{"referral-early", Severity::warn,
                            "A custody case is referred six months before release.", "refer now and say why it is late",
                            "FUP-17 (001 4.11)"};

/// Watches both steps at which a referral has to be complete: the manager's endorsement and the submission (001 6.18).
template <class Check>
void watch_complete(RuleBook& book, const Rule& rule, Check check) {
    const auto both = [check](const Situation& situation, const auto& step, Found& found) {
        if (const auto* referral = situation.record.referral(step.referral)) check(situation, *referral, found);
    };
    book.watch<EndorseReferral>(rule, both);
    book.watch<SubmitReferral>(rule, both);
}

std::string invitee_name(const InviteeForm& invitee) {
    if (!blank(invitee.name)) return invitee.name;
    if (invitee.agency) return std::string{label(*invitee.agency)};
    return "an invitee without agency or name";
}

void check_invitee(const InviteeForm& invitee, Found& found) {
    Lacking missing;
    missing.need(!invitee.agency, "service (children's and adults' social care are different)");
    missing.need(blank(invitee.authority), "authority or employer");
    missing.need(names_nobody(invitee.name), "named person");
    missing.need(blank(invitee.role), "role");
    missing.need(blank(invitee.contact), "contact details");
    if (missing) found.ask("invitation of " + invitee_name(invitee) + ": " + missing.text());
}

}  // namespace

void add_referral_rules(RuleBook& book) {
    watch_complete(book, level_sought, [](const Situation&, const Referral& referral, Found& found) {
        if (!referral.level_sought) found.miss("the level sought");
        else if (*referral.level_sought == Level::one) found.miss("level 1 needs no referral: the lead agency screens it with `case screen`");
    });
    watch_complete(book, risk_content, [](const Situation& situation, const Referral&, Found& found) {
        const auto* assessment = situation.record.assessment();
        if (!assessment || blank(assessment->likelihood)) found.miss("likelihood of reoffending");
        if (!situation.record.rosh()) found.miss("risk of serious harm");
        if (!assessment || blank(assessment->imminence)) found.miss("imminence");
        if (!assessment || (blank(assessment->analysis) && situation.record.scores.empty())) found.miss("risk assessment");
        if (!situation.record.plan()) found.miss("risk management plan");
    });
    watch_complete(book, added_value, [](const Situation&, const Referral& referral, Found& found) {
        if (blank(referral.adds)) found.miss("what multi-agency management adds beyond the lead agency's own");
        if (blank(referral.cannot_alone)) found.miss("the issue that the lead agency cannot manage alone");
    });
    watch_complete(book, invitees_named, [](const Situation& situation, const Referral& referral, Found& found) {
        bool any = false;
        for (const auto& invitee : situation.record.invitees) {
            if (invitee.referral != referral.number) continue;
            any = true;
            if (blank(invitee.why)) found.miss("why " + invitee_name(invitee) + " is to be invited");
        }
        if (!any) found.miss("the people to invite, with the reason for each");
    });
    watch_complete(book, invitees_are_people, [](const Situation& situation, const Referral& referral, Found& found) {
        for (const auto& invitee : situation.record.invitees) {
            if (invitee.referral == referral.number) check_invitee(invitee, found);
        }
    });
    book.watch<InviteToMeeting>(invitees_are_people, [](const Situation&, const InviteToMeeting& step, Found& found) {
        check_invitee(step, found);
        if (blank(step.why)) found.ask("why " + invitee_name(step) + " is required", "why");
    });
    book.watch<EndorseReferral>(endorsement, [](const Situation& situation, const EndorseReferral& step, Found& found) {
        if (blank(step.rationale)) found.ask("the rationale of the endorsement", "rationale");
        const auto* referral = situation.record.referral(step.referral);
        if (referral && (plain(referral->referrer) == plain(situation.actor.name) || plain(referral->edited_by) == plain(situation.actor.name))) {
            found.miss("whoever wrote the referral cannot endorse the referral", "`referral endorse` by another manager");
        }
    });
    book.watch<SubmitReferral>(endorsed, [](const Situation& situation, const SubmitReferral& step, Found& found) {
        const auto* referral = situation.record.referral(step.referral);
        if (referral && blank(referral->endorsed_by)) found.miss("the line manager's endorsement");
    });

    book.watch<SubmitReferral>(nothing_left_out, [](const Situation& situation, const SubmitReferral& step, Found& found) {
        const auto* referral = situation.record.referral(step.referral);
        if (!referral) return;
        if (blank(referral->earlier_mappa)) found.miss("the outcome of earlier MAPPA management is neither filled nor marked 'none known'");
        if (blank(referral->other_agencies)) found.miss("other agencies' assessments and reports are neither filled nor marked 'none known'");
        if (situation.record.people.empty() && !situation.record.facts.victim_issue) {
            found.miss("victim issues are neither filled nor marked as none");
        }
    });
    book.watch<SubmitReferral>(early_enough, [](const Situation& situation, const SubmitReferral&, Found& found) {
        const auto& facts = situation.record.facts;
        if (!facts.in_custody() || !facts.release_on) return;
        const auto due = situation.policy.clock("refer").before(*facts.release_on, situation.calendar);
        if (situation.today > due) {
            found.miss("the referral was due on " + due.text() + " and is " + days_text(due.days_until(situation.today)) +
                       " late for release on " + facts.release_on->text());
        }
    });
}

}  // namespace mappa
