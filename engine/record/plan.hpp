#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// One line of the plan: who does what, when, how often, announced or not (001 5.16).
struct PlanEntryForm {
    std::optional<Pillar> pillar;
    std::string what;
    std::optional<Agency> agency;
    std::string who, when, checks, none_because, answers, differs_because;
    std::optional<Answer> announced, closed_entry;
    std::optional<Date> from, until;
    std::optional<Heading> heading;
    int action = 0, follows = 0;

    static constexpr auto fields = Members{
        field("pillar", &PlanEntryForm::pillar),
        field("what", &PlanEntryForm::what, "what is done"),
        field("agency", &PlanEntryForm::agency, "which agency does it"),
        field("who", &PlanEntryForm::who, "named person who does it"),
        field("when", &PlanEntryForm::when, "dates or how often"),
        field("announced", &PlanEntryForm::announced, "visits: announced or not"),
        field("checks", &PlanEntryForm::checks, "what is checked or what should change"),
        field("from_on", &PlanEntryForm::from),
        field("until_on", &PlanEntryForm::until),
        field("closed_entry", &PlanEntryForm::closed_entry, "for the closed version of the plan only"),
        field("none_because", &PlanEntryForm::none_because,
              "why nothing is needed under this pillar, or from this agency"),
        field("heading", &PlanEntryForm::heading, "heading of the 2012 plan; by its pillar when left out"),
        field("answers", &PlanEntryForm::answers, "the risk factor it answers"),
        field("action", &PlanEntryForm::action, "number of the meeting's action it carries"),
        field("follows", &PlanEntryForm::follows, "line that has to be finished first"),
        field("differs_because", &PlanEntryForm::differs_because, "second plan: why it differs from the one plan")};
};

struct PlanEntry : PlanEntryForm {
    int plan = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("plan", &PlanEntry::plan), field("number", &PlanEntry::number)}, PlanEntryForm::fields);
};

/// If X, then Y, by whom, how soon (001 5.15; 004 Luke).
struct ContingencyForm {
    std::string risk, signs, action, who, how_soon, contact;
    std::optional<Agency> agency;
    int within_days = 0;

    static constexpr auto fields = Members{
        field("risk", &ContingencyForm::risk, "the risk it answers"),
        field("signs", &ContingencyForm::signs, "trigger or warning signs"),
        field("action", &ContingencyForm::action, "what is then done"),
        field("who", &ContingencyForm::who, "who does it"),
        field("how_soon", &ContingencyForm::how_soon, "in what time"),
        field("contact", &ContingencyForm::contact, "whom to tell, out of hours too"),
        field("agency", &ContingencyForm::agency, "that person's agency; the lead agency when left out"),
        field("within_days", &ContingencyForm::within_days, "time limit of the action in days; 0 = the same day")};
};

struct Contingency : ContingencyForm {
    int plan = 0, number = 0;
    static constexpr auto fields = joined(
        Members{field("plan", &Contingency::plan), field("number", &Contingency::number)}, ContingencyForm::fields);
};

struct PlanForm {
    std::string protects, factors, most_critical, anticipated, conclusion, review_events, other_plans;
    std::optional<Date> review_on;
    std::optional<Answer> second_plan;

    static constexpr auto fields =
        Members{field("protects", &PlanForm::protects, "how the objectives protect victims"),
                field("factors", &PlanForm::factors, "factors and specific victims it addresses"),
                field("most_critical", &PlanForm::most_critical, "the factor ranked as most critical"),
                field("anticipated", &PlanForm::anticipated, "changes that can be foreseen"),
                field("conclusion", &PlanForm::conclusion, "in conclusion, the risk management plan is ..."),
                field("review_on", &PlanForm::review_on, "next review of the plan"),
                field("review_events", &PlanForm::review_events, "events that prompt an earlier review"),
                field("other_plans", &PlanForm::other_plans, "other agencies' plans it links to, or 'none exists'"),
                field("second_plan", &PlanForm::second_plan, "another agency's plan, kept beside the one plan")};
};

/// The one plan of the case, held by the lead agency; every version is kept (001 recommendation 4).
struct Plan : PlanForm {
    int version = 0, meeting = 0;
    std::optional<Date> written_on;
    std::string written_by;
    std::optional<Agency> written_for;

    static constexpr auto fields =
        joined(Members{field("version", &Plan::version),
                       field("meeting", &Plan::meeting, "written at this meeting; 0 = outside one"),
                       field("written_on", &Plan::written_on), field("written_by", &Plan::written_by),
                       field("written_for", &Plan::written_for)},
               PlanForm::fields);
};

/// What a review of the plan says about one MAPPA action (003 C2: MAPPA work did not reach plans and their reviews).
struct ReviewCommentForm {
    int action = 0;
    std::string comment;

    static constexpr auto fields = Members{field("action", &ReviewCommentForm::action, "number of the action"),
                                           field("comment", &ReviewCommentForm::comment,
                                                 "how far it is, or what came of it, and what follows for the plan")};
};

struct ReviewComment : ReviewCommentForm {
    int review = 0;
    static constexpr auto fields = joined(Members{field("review", &ReviewComment::review)}, ReviewCommentForm::fields);
};

struct PlanReviewForm {
    std::string finding, changes;
    std::optional<Date> next_on;

    static constexpr auto fields =
        Members{field("finding", &PlanReviewForm::finding, "what the review found: does the plan work?"),
                field("changes", &PlanReviewForm::changes, "what is to change in the plan, or 'nothing'"),
                field("next_review_on", &PlanReviewForm::next_on, "next review of the plan")};
};

/// A review of the plan by the lead agency between or before meetings, action by action.
struct PlanReview : PlanReviewForm {
    int number = 0, plan = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields = joined(
        Members{field("number", &PlanReview::number), field("plan", &PlanReview::plan, "version of the plan reviewed"),
                field("reviewed_on", &PlanReview::on), field("reviewed_by", &PlanReview::by)},
        PlanReviewForm::fields);
};

/// What continues after level 2 or 3 management or after the sentence (001 5.13, 5.21).
struct ExitPlanForm {
    std::string remaining_risk, comes_back_if, restrictions_run_on, voluntary_support, told_if_risk_rises, handover,
        handover_officer, handover_watches;
    std::optional<Date> handover_on;
    std::optional<Agency> lead_agency;

    static constexpr auto fields = Members{
        either("remaining_risk", &ExitPlanForm::remaining_risk, "the risk that remains"),
        either("lead_agency", &ExitPlanForm::lead_agency, "who leads from now on"),
        either("comes_back_if", &ExitPlanForm::comes_back_if, "what would bring the case back"),
        either("restrictions_run_on", &ExitPlanForm::restrictions_run_on, "restrictions that run on, or 'none'"),
        either("voluntary_support", &ExitPlanForm::voluntary_support, "support the offender takes freely"),
        either("told_if_risk_rises", &ExitPlanForm::told_if_risk_rises, "who is told if the risk rises"),
        either("handover", &ExitPlanForm::handover, "receiving team and named officer, or why there is none"),
        either("handover_officer", &ExitPlanForm::handover_officer, "named officer of the receiving team"),
        either("handover_on", &ExitPlanForm::handover_on, "day it takes over"),
        either("handover_watches", &ExitPlanForm::handover_watches, "what it monitors")};
};

struct ExitPlan : ExitPlanForm {
    int number = 0;
    std::optional<Date> written_on;
    std::string written_by;
    static constexpr auto fields =
        joined(Members{field("number", &ExitPlan::number), field("written_on", &ExitPlan::written_on),
                       field("written_by", &ExitPlan::written_by)},
               ExitPlanForm::fields);
};

/// What is done about one outstanding risk or continuing action after exit; or why it is accepted.
struct ExitLineForm {
    std::string factor, what, who, accepted_because;
    std::optional<Agency> agency;
    std::optional<Date> from;
    int action = 0;

    static constexpr auto fields = Members{
        field("factor", &ExitLineForm::factor, "the outstanding risk it answers"),
        field("action", &ExitLineForm::action, "or the number of the action that continues"),
        field("what", &ExitLineForm::what),
        field("who", &ExitLineForm::who),
        field("agency", &ExitLineForm::agency),
        field("from_on", &ExitLineForm::from),
        field("accepted_because", &ExitLineForm::accepted_because, "why the risk is accepted, when nothing is done")};
};

struct ExitLine : ExitLineForm {
    int plan = 0, number = 0;
    static constexpr auto fields =
        joined(Members{field("plan", &ExitLine::plan), field("number", &ExitLine::number)}, ExitLineForm::fields);
};

/// How the offender leaves custody: where to, who is there, what protects those at risk (001 5.21 Jon, 5.22 Phil).
struct ReleaseForm {
    std::optional<Date> on, from, until;
    std::string address, collected_by, first_contact, contacts, protection, next_address;

    static constexpr auto fields =
        Members{field("release_on", &ReleaseForm::on, "day of release"),
                field("address", &ReleaseForm::address, "first-night address"),
                field("from_on", &ReleaseForm::from, "there from"),
                field("until_on", &ReleaseForm::until, "there until"),
                field("collected_by", &ReleaseForm::collected_by, "named official who collects and escorts"),
                field("first_contact", &ReleaseForm::first_contact, "when and with whom the first appointment is"),
                field("contacts", &ReleaseForm::contacts, "named people to call, out of hours too"),
                field("protection", &ReleaseForm::protection, "how each victim and child at risk is protected"),
                field("next_address", &ReleaseForm::next_address, "where after a short stay")};
};

struct Release : ReleaseForm {
    int number = 0;
    std::optional<Date> planned_on;
    std::string planned_by;
    static constexpr auto fields =
        joined(Members{field("number", &Release::number), field("planned_on", &Release::planned_on),
                       field("planned_by", &Release::planned_by)},
               ReleaseForm::fields);
};

}  // namespace mappa
