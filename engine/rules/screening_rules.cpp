#include <algorithm>
#include <array>

#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule screening_order{"screening-order", Severity::refuse,
                               "Screening settles eligibility, then whether agencies must meet, then the level.",
                               "eligible, must_meet, then level", "FUP-07 (001 4.4)"};
constexpr Rule level_1_reasons{
    "level-1-reasons", Severity::refuse,
    "Level 1 needs reasons: likelihood, seriousness, imminence, and why one agency is enough.",
    "likelihood, seriousness, imminence, one_agency_enough", "FUP-07 (001 4.4, 4.7)"};
constexpr Rule never_category_3_at_level_1{"no-category-3-at-level-1", Severity::refuse,
                                           "A category 3 offender is never managed at level 1.",
                                           "refer to level 2 or 3, or take the case out of MAPPA", "FUP-02 (001 2.10)"};
constexpr Rule two_agencies_screen{"two-agencies-screen", Severity::refuse,
                                   "A second agency takes part in the screening.",
                                   "`referral view` by a named person of another agency", "FUP-08 (001 4.4, 4.6)"};
constexpr Rule police_and_probation{
    "police-and-probation", Severity::refuse,
    "Police and probation both decide before a level is set, and a difference is settled.",
    "`referral view` by each; `referral settle` where they differ", "DCN-03 (002 4.2)"};
constexpr Rule reply_has_reasons{"reply-has-reasons", Severity::refuse,
                                 "A referrer gets reasons, feedback, and the sources that were looked at.",
                                 "why, feedback, sources", "FUP-11 (001 4.6, 4.8)"};
constexpr Rule view_of_an_agency{"view-of-an-agency", Severity::refuse, "A view in the screening is an agency's.",
                                 "--agency", "FUP-08 (001 4.4)"};
constexpr Rule accept_raises{
    "accept-raises", Severity::refuse,
    "Accepting a referral brings an open case to level 2 or 3; from there on its meetings decide the level.",
    "`meeting decide`; or a new registration with `case notify`", "001 4.8, 5.1"};
constexpr Rule level_needs_decision{"screening-level", Severity::refuse,
                                    "Accepting a referral decides level 2 or level 3.", "level = 2 or 3",
                                    "FUP-09 (001 4.5)"};
constexpr Rule level_3_ground{"level-3-ground", Severity::refuse,
                              "Level 3 needs additional resources, or media or public interest.",
                              "resources or media_interest", "PHC-17 (000 1.1)"};
constexpr Rule active_agencies{"active-agencies", Severity::refuse,
                               "Level 2 or 3 needs at least two agencies with an active part.",
                               "agencies = \"police, probation\"", "PHC-18 (000 1.1)"};
constexpr Rule screening_reasons{"screening-reasons", Severity::refuse,
                                 "Returning, settling or withdrawing a referral says why.", "the field named",
                                 "001 4.8; PHC-16 (000 2.1); DCN-03 (002 4.2)"};
constexpr Rule mappa_ground{
    "mappa-ground", Severity::refuse, "Domestic abuse or child safeguarding alone is no ground for MAPPA.",
    "`referral redirect`; or `referral return`, then `referral edit`: ground, with the test by `case change`",
    "PHC-02 (000 2.1)"};
constexpr Rule prison_proposes{
    "prison-proposes", Severity::refuse, "A prison on its own proposes a level and sets none.",
    "`case propose-level`; the level is screened by the lead agency or decided with the others", "PHC-19 (000 1.1)"};
constexpr Rule proposal_complete{"level-proposal", Severity::refuse,
                                 "A proposed level says which level, which prison and why.", "level, prison, why",
                                 "PHC-19 (000 1.1)"};
constexpr Rule not_risk_alone{
    "level-not-risk-alone", Severity::warn,
    "A level follows what is needed to manage the case; the risk rating alone is no reason for it.",
    "say what the agencies have to do together, or why one is enough", "PHC-20 (000 1.1)"};
constexpr Rule very_high_screened{"very-high-screened", Severity::refuse,
                                  "Very high risk at level 1 is allowed only with a reason.", "why",
                                  "FUP-23 (001 4.10)"};
constexpr Rule senior_manager{"level-3-senior-manager", Severity::refuse,
                              "Level 3 is overseen by a named senior manager.", "senior_manager",
                              "BUL-11 (004 section 1)"};
constexpr Rule reviewed_by_somebody{"level-1-review", Severity::refuse,
                                    "A level 1 review has a reviewer, by name, and says what it found.",
                                    "police, probation, finding", "FUP-22 (001 4.9)"};
constexpr Rule reviewed_by_both{
    "level-1-review-incomplete", Severity::warn,
    "A level 1 review without police or without probation is incomplete and does not move the next review.",
    "the officer of the other service, by name", "FUP-22 (001 4.9)"};

void check_rationale(std::string_view why, Found& found) {
    if (cites_only_risk(why))
        found.ask("the reason for the level cites only the risk rating (\"" + std::string{why} + "\")");
}

/// The referral itself is no source: a reply that looked at nothing else looked at nothing (001 4.8).
bool only_the_referral(std::string_view sources) {
    constexpr auto names =
        std::to_array<std::string_view>({"", "referral", "the referral", "referral form", "the referral form",
                                         "mappa a", "the mappa a", "referral only", "the referral only"});
    return std::ranges::find(names, plain(sources)) != names.end();
}

void check_reply(const ReplyForm& reply, Found& found) {
    if (blank(reply.why)) found.ask("the reason for the decision", "why");
    if (blank(reply.feedback)) found.ask("feedback to the referrer", "feedback");
    if (only_the_referral(reply.sources))
        found.ask("at least one source consulted besides the referral, with its date", "sources");
}

/// A view of some agency, given since the referral was last submitted: an earlier one judged another text.
bool counts(const View& view, const Referral& referral) {
    return view.referral == referral.number && view.agency &&
           (!referral.submitted_on || !view.on || *view.on >= *referral.submitted_on);
}

void check_second_agency(const Situation& situation, int number, Found& found) {
    const auto* referral = situation.record.referral(number);
    if (!referral) return;
    for (const auto& view : situation.record.views) {
        if (counts(view, *referral) && view.agency != referral->referred_by) return;
    }
    std::string asked;
    for (const auto& invitee : situation.record.invitees) {
        if (invitee.referral == number && invitee.agency && invitee.agency != referral->referred_by) {
            asked += (asked.empty() ? "" : ", ") + std::string{label(*invitee.agency)};
        }
    }
    found.miss("no second agency took part in the screening" +
               (asked.empty() ? "" : " (the referrer asked for " + asked + ")"));
}

}  // namespace

void add_screening_rules(RuleBook& book) {
    book.watch<ScreenCase>(screening_order, [](const Situation&, const ScreenCase& step, Found& found) {
        if (!step.eligible) found.ask("is the offender legally eligible?", "eligible");
        if (!step.must_meet) found.ask("must two or more agencies meet and collaborate?", "must_meet");
        if (!step.level && step.eligible != Answer::no) found.ask("the recommended level", "level");
        if (step.level && *step.level != Level::one && step.must_meet == Answer::no) {
            found.ask("level 2 or 3 contradicts the answer that agencies need not meet",
                      "level = 1, or must_meet = \"yes\" with the reason");
        }
        if (step.eligible == Answer::no && step.level) {
            found.ask("an offender who is not eligible gets no level",
                      "leave the level out and take the case out of MAPPA with `case exit`");
        }
    });
    book.watch<ScreenCase>(level_1_reasons, [](const Situation&, const ScreenCase& step, Found& found) {
        if (step.level != Level::one) return;
        if (blank(step.likelihood)) found.ask("reasons on likelihood", "likelihood");
        if (blank(step.seriousness)) found.ask("reasons on seriousness", "seriousness");
        if (blank(step.imminence)) found.ask("reasons on imminence", "imminence");
        if (blank(step.one_agency_enough)) found.ask("why one agency's management is enough", "one_agency_enough");
    });
    book.watch<ScreenCase>(never_category_3_at_level_1,
                           [](const Situation& situation, const ScreenCase& step, Found& found) {
                               if (step.level == Level::one && situation.record.facts.category == Category::three)
                                   found.ask("a category 3 offender cannot be set at level 1");
                           });

    book.watch<AcceptReferral>(two_agencies_screen,
                               [](const Situation& situation, const AcceptReferral& step, Found& found) {
                                   check_second_agency(situation, step.referral, found);
                               });
    book.watch<RejectReferral>(two_agencies_screen,
                               [](const Situation& situation, const RejectReferral& step, Found& found) {
                                   check_second_agency(situation, step.referral, found);
                               });
    book.watch<RedirectReferral>(two_agencies_screen,
                                 [](const Situation& situation, const RedirectReferral& step, Found& found) {
                                     check_second_agency(situation, step.referral, found);
                                 });
    book.watch<AcceptReferral>(
        police_and_probation, [](const Situation& situation, const AcceptReferral& step, Found& found) {
            const auto* referral = situation.record.referral(step.referral);
            for (const auto agency : {Agency::police, Agency::probation}) {
                const bool given = std::ranges::any_of(situation.record.views, [&](const View& view) {
                    return referral && counts(view, *referral) && view.agency == agency && view.level;
                });
                if (!given) found.miss(std::string{label(agency)} + " has still to decide on the level");
            }
            if (!referral || !step.level) return;
            auto settled = referral->settled_level;
            if (!settled) {
                for (const auto& view : situation.record.views) {
                    if (counts(view, *referral) && view.level &&
                        (view.agency == Agency::police || view.agency == Agency::probation))
                        settled = view.level;
                }
            }
            if (settled && *settled != *step.level) {
                found.ask("the level that was agreed or settled is " + std::string{label(*settled)} + ", not " +
                              std::string{label(*step.level)},
                          "that level, or new views by `referral view`");
            }
        });
    book.watch<GiveView>(view_of_an_agency, [](const Situation& situation, const GiveView&, Found& found) {
        if (!situation.actor.agency) found.miss("the agency whose view this is", "--agency");
    });
    book.watch<AcceptReferral>(accept_raises, [](const Situation& situation, const AcceptReferral&, Found& found) {
        const auto& facts = situation.record.facts;
        if (!facts.open())
            found.miss("an open case: this one left MAPPA" +
                       (facts.exited_on ? " on " + facts.exited_on->text() : std::string{}));
        else if (facts.level().value_or(Level::one) != Level::one) {
            found.miss("a case that is not yet managed at level 2 or 3: this one is (" +
                       std::string{label(facts.state)} + ")");
        }
    });
    book.watch<AcceptReferral>(level_needs_decision, [](const Situation&, const AcceptReferral& step, Found& found) {
        if (!step.level) found.ask("the level decided");
        if (step.level == Level::one)
            found.ask("a referral is accepted at level 2 or 3; at level 1 it is rejected with feedback");
    });
    book.watch<AcceptReferral>(level_3_ground, [](const Situation&, const AcceptReferral& step, Found& found) {
        if (step.level == Level::three && blank(step.resources) && blank(step.media_interest)) {
            found.ask("either the additional resources level 3 brings, or the media or public interest");
        }
    });
    book.watch<AcceptReferral>(active_agencies, [](const Situation&, const AcceptReferral& step, Found& found) {
        if (known_agencies(step.agencies) < 2) found.ask("at least two agencies with an active part", "agencies");
    });
    book.watch<AcceptReferral>(reply_has_reasons, [](const Situation&, const AcceptReferral& step, Found& found) {
        check_reply(step, found);
    });
    book.watch<RejectReferral>(reply_has_reasons, [](const Situation&, const RejectReferral& step, Found& found) {
        check_reply(step, found);
    });
    book.watch<RedirectReferral>(reply_has_reasons, [](const Situation&, const RedirectReferral& step, Found& found) {
        check_reply(step, found);
        if (blank(step.to)) found.ask("the scheme it goes to", "to");
    });
    book.watch<ReturnReferral>(screening_reasons, [](const Situation&, const ReturnReferral& step, Found& found) {
        if (blank(step.missing)) found.ask("what the referrer has to supply", "missing");
    });
    book.watch<SettleReferral>(screening_reasons,
                               [](const Situation& situation, const SettleReferral& step, Found& found) {
                                   if (!step.level) found.ask("the level settled on", "level");
                                   if (blank(step.why)) found.ask("why", "why");
                                   if (names_nobody(situation.actor.name))
                                       found.miss("the name of the person who settles it", "--as");
                               });
    book.watch<WithdrawReferral>(screening_reasons, [](const Situation&, const WithdrawReferral& step, Found& found) {
        if (blank(step.why)) found.ask("why it is withdrawn", "why");
    });
    book.watch<AcceptReferral>(mappa_ground, [](const Situation& situation, const AcceptReferral& step, Found& found) {
        const auto* referral = situation.record.referral(step.referral);
        if (!referral || !referral->ground || referral->ground == Ground::mappa) return;
        const auto only = " (the only ground is: " + std::string{label(*referral->ground)} + ")";
        found.miss("MAPPA category" + only);
        found.miss("qualifying conviction, order or dangerousness ground" + only);
    });
    book.watch<AcceptReferral>(senior_manager, [](const Situation&, const AcceptReferral& step, Found& found) {
        if (step.level == Level::three && names_nobody(step.senior_manager))
            found.ask("the named senior manager who oversees level 3");
    });
    book.watch<ScreenCase>(prison_proposes, [](const Situation& situation, const ScreenCase& step, Found& found) {
        if (situation.actor.agency == Agency::prison && step.level)
            found.ask("a prison alone cannot set " + std::string{label(*step.level)});
    });
    book.watch<ProposeLevel>(proposal_complete, [](const Situation&, const ProposeLevel& step, Found& found) {
        if (!step.level) found.ask("the level proposed", "level");
        if (blank(step.prison)) found.ask("the prison that proposes it", "prison");
        if (blank(step.why)) found.ask("why", "why");
    });
    book.watch<ScreenCase>(very_high_screened, [](const Situation& situation, const ScreenCase& step, Found& found) {
        if (step.level == Level::one && situation.record.rosh() == Rosh::very_high && blank(step.why)) {
            found.ask("why very high risk can be managed at level 1");
        }
    });
    book.watch<ScreenCase>(not_risk_alone, [](const Situation&, const ScreenCase& step, Found& found) {
        check_rationale(step.why, found);
    });
    book.watch<AcceptReferral>(not_risk_alone, [](const Situation&, const AcceptReferral& step, Found& found) {
        check_rationale(step.why, found);
    });
    book.watch<DecideLevel>(not_risk_alone, [](const Situation&, const DecideLevel& step, Found& found) {
        check_rationale(step.why, found);
    });
    book.watch<ReviewLevel1>(reviewed_by_somebody, [](const Situation&, const ReviewLevel1& step, Found& found) {
        if (names_nobody(step.police) && names_nobody(step.probation)) {
            found.ask("the police officer who reviewed", "police");
            found.ask("the probation officer who reviewed", "probation");
        }
        if (blank(step.finding)) found.ask("what the review found", "finding");
    });
    book.watch<ReviewLevel1>(reviewed_by_both, [](const Situation&, const ReviewLevel1& step, Found& found) {
        if (names_nobody(step.police) == names_nobody(step.probation)) return;
        found.ask("the review is incomplete without " +
                  std::string{label(names_nobody(step.police) ? Agency::police : Agency::probation)} +
                  " and does not move the next review");
    });
}

}  // namespace mappa
