#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/record/action.hpp"
#include "engine/record/attendance.hpp"
#include "engine/record/audit.hpp"
#include "engine/record/board_form.hpp"
#include "engine/record/case.hpp"
#include "engine/record/chase.hpp"
#include "engine/record/contribution.hpp"
#include "engine/record/disclosure.hpp"
#include "engine/record/issued.hpp"
#include "engine/record/meeting.hpp"
#include "engine/record/need_to_know.hpp"
#include "engine/record/plan.hpp"
#include "engine/record/referral.hpp"
#include "engine/record/risk.hpp"
#include "engine/record/sending.hpp"

namespace mappa {

/// Everything the area knows of one case, as the journal says it now. A small relational model in memory: each member
/// is one table, and requirements, checks, clocks, measures and documents are functions of it.
struct CaseRecord {
    Case facts;
    std::vector<FactChange> fact_changes;
    std::vector<LevelPeriod> level_periods;
    std::vector<Screening> screenings;
    std::vector<LevelReview> level_reviews;
    std::vector<Warning> warnings;
    std::vector<LevelProposal> level_proposals;
    std::vector<CriticalFew> critical_few;
    std::vector<Departure> departures;
    std::vector<CaseEvent> events;
    std::vector<PastOffence> past_offences;
    std::vector<Contact> contacts;
    std::vector<Assessment> assessments;
    std::vector<Rating> ratings;
    std::vector<Score> scores;
    std::vector<RiskFactor> risk_factors;
    std::vector<Person> people;
    std::vector<Restriction> restrictions;
    std::vector<RestrictionConfirmation> restriction_confirmations;
    std::vector<RestrictionCheck> restriction_checks;
    std::vector<ConditionsApproval> conditions_approvals;
    std::vector<Plan> plans;
    std::vector<PlanEntry> plan_entries;
    std::vector<Contingency> contingencies;
    std::vector<PlanReview> plan_reviews;
    std::vector<ReviewComment> review_comments;
    std::vector<ExitPlan> exit_plans;
    std::vector<ExitLine> exit_lines;
    std::vector<Release> releases;
    std::vector<Referral> referrals;
    std::vector<Invitee> invitees;
    std::vector<View> views;
    std::vector<Meeting> meetings;
    std::vector<LevelDecision> level_decisions;
    std::vector<Invitation> invitations;
    std::vector<Attendance> attendances;
    std::vector<RequiredAgency> required_agencies;
    std::vector<Information> information;
    std::vector<Disclosure> disclosures;
    std::vector<Stance> stances;
    std::vector<Contribution> contributions;
    std::vector<BoardForm> board_forms;
    std::vector<Sending> sendings;
    std::vector<Chase> chases;
    std::vector<Withholding> withholdings;
    std::vector<MinutesVersion> minutes_versions;
    std::vector<Action> actions;
    std::vector<ActionChange> action_changes;
    std::vector<ProposedOutcome> proposed_outcomes;
    std::vector<Audit> audits;
    std::vector<AuditedQuestion> audited_questions;
    std::vector<IssuedDocument> issued_documents;
    std::vector<Admission> admissions;
    std::vector<EmergencyReading> emergency_readings;

    // Made once, in record.cpp: copying all these tables inline was most of what every file that touches a case
    // compiled.
    CaseRecord();
    CaseRecord(const CaseRecord&);
    CaseRecord(CaseRecord&&) noexcept;
    CaseRecord& operator=(const CaseRecord&);
    CaseRecord& operator=(CaseRecord&&) noexcept;
    ~CaseRecord();

    [[nodiscard]] const Referral* referral(int number) const;
    [[nodiscard]] const Meeting* meeting(int number) const;
    [[nodiscard]] const Action* action(int number) const;
    [[nodiscard]] const Restriction* restriction(int number) const;
    [[nodiscard]] Referral* referral(int number);
    [[nodiscard]] Meeting* meeting(int number);
    [[nodiscard]] Action* action(int number);
    [[nodiscard]] Restriction* restriction(int number);

    /// The one plan of the case: its last version. Another agency's own plan stands beside it.
    [[nodiscard]] const Plan* plan() const;
    [[nodiscard]] const Assessment* assessment() const { return assessments.empty() ? nullptr : &assessments.back(); }
    [[nodiscard]] const ExitPlan* exit_plan() const { return exit_plans.empty() ? nullptr : &exit_plans.back(); }
    [[nodiscard]] const Release* release() const { return releases.empty() ? nullptr : &releases.back(); }
    [[nodiscard]] const LevelPeriod* level_in_force() const;
    [[nodiscard]] const IssuedDocument* issued(int number) const;
    [[nodiscard]] const LevelDecision* decision_of(int meeting) const;
    /// The last meeting that was held (closed or later) before the given one; nullptr when there was none.
    [[nodiscard]] const Meeting* previous_meeting(int meeting) const;
    [[nodiscard]] const Meeting* last_meeting_held() const;
    /// The highest rating of the given assessment; nothing when it has none.
    [[nodiscard]] std::optional<Rosh> highest_rosh(int assessment) const;
    /// The highest rating of the assessment in force.
    [[nodiscard]] std::optional<Rosh> rosh() const;
};

/// A table of the record: its name and the member that holds its rows.
template <class Row>
struct Table {
    using row_type = Row;
    std::string_view name;
    std::vector<Row> CaseRecord::*rows;
    std::string_view what;
};

/// Every table below the case itself: what the store keeps and what a case is read back from.
inline constexpr auto case_tables = Members{
    Table<FactChange>{"fact_change", &CaseRecord::fact_changes, "facts that changed: what they were and became"},
    Table<LevelPeriod>{"level_period", &CaseRecord::level_periods, "levels in force"},
    Table<Screening>{"screening", &CaseRecord::screenings, "the lead agency's screening (form Q)"},
    Table<LevelReview>{"level_review", &CaseRecord::level_reviews, "level 1 reviews by police and probation"},
    Table<Warning>{"warning", &CaseRecord::warnings, "warnings given, and their answers"},
    Table<LevelProposal>{"level_proposal", &CaseRecord::level_proposals, "levels that a prison proposed"},
    Table<CriticalFew>{"critical_few", &CaseRecord::critical_few, "register of the critical few: on and off"},
    Table<Departure>{"departure", &CaseRecord::departures, "departures from guidance, with reasons"},
    Table<CaseEvent>{"case_event", &CaseRecord::events, "what happened between meetings"},
    Table<PastOffence>{"past_offence", &CaseRecord::past_offences, "earlier convictions and allegations by kind"},
    Table<Contact>{"contact", &CaseRecord::contacts, "agencies' contact with the offender"},
    Table<Assessment>{"assessment", &CaseRecord::assessments, "risk assessments"},
    Table<Rating>{"rating", &CaseRecord::ratings, "risk of serious harm to each group"},
    Table<Score>{"score", &CaseRecord::scores, "scores of assessment tools"},
    Table<RiskFactor>{"risk_factor", &CaseRecord::risk_factors, "risk factors"},
    Table<Person>{"person", &CaseRecord::people, "people who matter to the case"},
    Table<Restriction>{"restriction", &CaseRecord::restrictions, "licence conditions, orders and voluntary measures"},
    Table<RestrictionConfirmation>{"restriction_confirmation", &CaseRecord::restriction_confirmations,
                                   "who confirmed that restrictions stand, and when"},
    Table<RestrictionCheck>{"restriction_check", &CaseRecord::restriction_checks, "checks that restrictions are kept"},
    Table<ConditionsApproval>{"conditions_approval", &CaseRecord::conditions_approvals,
                              "approvals of proposed conditions"},
    Table<Plan>{"plan", &CaseRecord::plans, "versions of the risk management plan"},
    Table<PlanEntry>{"plan_entry", &CaseRecord::plan_entries, "lines of each plan version"},
    Table<Contingency>{"contingency", &CaseRecord::contingencies, "contingencies of each plan version"},
    Table<PlanReview>{"plan_review", &CaseRecord::plan_reviews, "reviews of the plan by the lead agency"},
    Table<ReviewComment>{"review_comment", &CaseRecord::review_comments, "what a plan review says of each action"},
    Table<ExitPlan>{"exit_plan", &CaseRecord::exit_plans, "exit plans"},
    Table<ExitLine>{"exit_line", &CaseRecord::exit_lines, "lines of each exit plan"},
    Table<Release>{"release", &CaseRecord::releases, "release plans"},
    Table<Referral>{"referral", &CaseRecord::referrals, "referrals (form A)"},
    Table<Invitee>{"invitee", &CaseRecord::invitees, "people a referral asks to invite"},
    Table<View>{"view", &CaseRecord::views, "agencies' views in screening"},
    Table<Meeting>{"meeting", &CaseRecord::meetings, "meetings and their minutes"},
    Table<LevelDecision>{"level_decision", &CaseRecord::level_decisions, "levels decided at meetings"},
    Table<Invitation>{"invitation", &CaseRecord::invitations, "invitations to meetings"},
    Table<Attendance>{"attendance", &CaseRecord::attendances, "who came, and who did not"},
    Table<RequiredAgency>{"required_agency", &CaseRecord::required_agencies, "agencies required at each meeting held"},
    Table<Information>{"information", &CaseRecord::information, "what each agency told the meeting"},
    Table<Disclosure>{"disclosure", &CaseRecord::disclosures, "disclosure decisions"},
    Table<Stance>{"stance", &CaseRecord::stances, "which agencies agreed to the level decided"},
    Table<Contribution>{"contribution", &CaseRecord::contributions, "written reports to meetings"},
    Table<BoardForm>{"board_form", &CaseRecord::board_forms, "chairs' forms for the Strategic Management Board"},
    Table<Sending>{"sending", &CaseRecord::sendings, "minutes and action lists sent, copy by copy"},
    Table<Chase>{"chase", &CaseRecord::chases, "steps of escalation and their replies"},
    Table<Withholding>{"withholding", &CaseRecord::withholdings, "people taken off a distribution list, with reasons"},
    Table<MinutesVersion>{"minutes_version", &CaseRecord::minutes_versions, "versions of the minutes and corrections"},
    Table<Action>{"action", &CaseRecord::actions, "actions and their outcomes"},
    Table<ActionChange>{"action_change", &CaseRecord::action_changes, "deadlines and owners that changed"},
    Table<ProposedOutcome>{"proposed_outcome", &CaseRecord::proposed_outcomes,
                           "outcomes that agencies' sheets put before the chair"},
    Table<Audit>{"audit", &CaseRecord::audits, "audits of meetings and of the case (form L)"},
    Table<AuditedQuestion>{"audited_question", &CaseRecord::audited_questions, "what each audit answered"},
    Table<IssuedDocument>{"issued_document", &CaseRecord::issued_documents, "documents as they were issued"},
    Table<Admission>{"admission", &CaseRecord::admissions, "people admitted to a case to which access is limited"},
    Table<EmergencyReading>{"emergency_reading", &CaseRecord::emergency_readings,
                            "emergency readings by people who otherwise may not read the case"}};

/// Calls f(table) for each table of the record.
template <class F>
constexpr void for_each_table(F&& f) {
    for_each(case_tables, f);
}

}  // namespace mappa
