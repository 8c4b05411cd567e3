#include <array>

#include "engine/measures/definition.hpp"

namespace mappa {
namespace {

using namespace counting;
using enum MeasureGroup;

constexpr std::array rows{
    Definition{"referrals-custody-in-time", "Custody referrals in time", referrals,
               "Referrals of custody cases first received on or before the day they were due before release, of those "
               "first received in the period. The level is the one sought.",
               "Cases without a date of release; community cases.", "001 4.11", "", "referring agency",
               custody_referral_in_time},
    Definition{"referrals-timely-complete", "Referrals in time and complete", referrals,
               "Referrals first received in time that had no requirement unmet then, of all first received in the "
               "period. Unmet: it was returned, rejected for what it lacked, or questioned when it was submitted. A "
               "referral that has no date by which it was due is in time. The level is the one sought.",
               "Drafts.", "001 4.8, 4.11", "", "referring agency", referral_in_time_and_complete},
    Definition{"disclosure-made", "Disclosures made in time", disclosure,
               "Disclosures made on or before the day they were to be made, of those decided at the meetings held in "
               "the period.",
               "Decisions not to disclose or to defer; disclosures not yet made and not yet late.", "001 5.23, 5.25",
               "", "lead agency", disclosed_in_time},
    Definition{"initial-plan-in-time", "Initial plans in time", plans,
               "Initial plans done by the last day the policy allows after sentence or release, of the high and very "
               "high risk cases that started in time in the period or whose plan fell due in it.",
               "Starts whose plan is not yet done and not yet late; cases of lower risk, or of risk nobody assessed.",
               "000 3.1(a), 1.2 (i)", "plans", "lead agency", initial_plan_in_time},
    Definition{"plan-in-time", "Risk management plans in time", plans,
               "Risk management plans written by the last day the policy allows after sentence or release, of the high "
               "and very high risk cases that started in time in the period or whose plan fell due in it.",
               "Starts whose plan is not yet done and not yet late; cases of lower risk, or of risk nobody assessed.",
               "000 3.1(a), 1.2 (i)", "plans", "lead agency", plan_in_time},
    Definition{"assessment-in-time", "Risk of Harm assessments in time", plans,
               "Risk of Harm assessments made by the last day the policy allows after sentence or release, of the high "
               "and very high risk cases, and of those never assessed, that started in time in the period or whose "
               "assessment fell due in it. One made shortly before release counts.",
               "Starts whose assessment is not yet done and not yet late; cases known to be of lower risk.",
               "000 3.1(a), 1.2 (i)", "plans", "lead agency", assessment_in_time},
    Definition{"plans-sufficient", "Plans judged sufficient", plans,
               "Plans that an auditor judged sufficient, of those audited in the period.",
               "Audits that say the question does not apply; plans nobody audited.", "001 5.19; 004 section 3",
               "sufficient", "lead agency", plan_judged_sufficient, Reckoning::judged},
    Definition{
        plans_unchecked, "Plans without an open check", plans,
        "Current plans of level 2 and 3 cases on which no check of the program is open, of all such plans at the "
        "end of the period. No judgement of a person, and never to be added to one.",
        "Cases at level 1; cases without a plan.", "001 5.19", "", "lead agency", nullptr, Reckoning::proxy},
    Definition{
        "threat-managed", "Threat to victims managed", victims,
        "Cases whose last audit says that the threat to each identifiable victim was managed, of the cases at "
        "level 2 or 3 at some time in the period that have an identifiable victim. A case that nobody has judged "
        "is not counted as managed.",
        "Cases without an identifiable victim.", "001 3.7", "", "lead agency", threat_managed, Reckoning::judged},
    Definition{"no-victimisation", "No further victimisation", victims,
               "Cases without a record of harm to a victim since entry, of the cases at level 2 or 3 at some time in "
               "the period that have an identifiable victim.",
               "Cases without an identifiable victim.", "001 3.7, 3.13", "", "lead agency", not_victimised_again},
    Definition{"victim-actions-done", "Victim safety actions done", victims,
               "Actions for the safety of victims done, in time or late, of those set in the period.",
               "Actions superseded or withdrawn by the chair; actions still open and not overdue.", "001 5.26, 6.12",
               "", "owner's agency", victim_action_done},
    Definition{"all-reasonable-action", "All reasonable action taken", outcomes,
               "Cases whose audit says that all reasonable action was taken, of those audited in the period.",
               "Audits that say the question does not apply; cases nobody audited.", "001 3.4", "", "lead agency",
               all_reasonable_action, Reckoning::judged},
    Definition{"complied", "Complied with conditions", outcomes,
               "Cases without a breach or non-compliance in the period, of the cases at level 2 or 3 at some time in "
               "it.",
               "Cases at level 1 throughout the period.", "001 3.8", "", "lead agency", complied},
    Definition{
        "enforced", "Breaches enforced", outcomes,
        "Cases in which each breach led to a warning, a return to court, a recall or a prosecution, of the cases "
        "at level 2 or 3 that did not comply in the period.",
        "Cases that complied.", "001 3.8", "", "lead agency", breach_enforced},
    Definition{"harm-reduced", "Risk of harm reduced", outcomes,
               "Cases whose last assessment until the end of the period puts the risk of serious harm lower than the "
               "first, of the cases at level 2 or 3 at some time in the period.",
               "Cases at level 1 throughout the period.", "001 3.10", "", "lead agency", harm_reduced},
    Definition{"reoffended", "Reoffended", outcomes,
               "Offenders with a new conviction or caution since entry, of the cases at level 2 or 3 at some time in "
               "the period. The sheet Reoffending counts every offender of the area.",
               "Cases at level 1 throughout the period; charges not yet decided.", "001 3.5, 3.13", "", "lead agency",
               reoffended, Reckoning::counted, Better::fewer},
};

}  // namespace

std::span<const Definition> outcome_definitions() { return rows; }

}  // namespace mappa
