#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Risk of serious harm to one group: high of what, to whom, by which tool and when - never a bare "high risk"
/// (001 4.17).
struct RatingForm {
    std::optional<RiskGroup> group;
    std::optional<Rosh> rosh;
    std::string harm, whom, tool;

    static constexpr auto fields =
        Members{field("group", &RatingForm::group), field("rosh", &RatingForm::rosh),
                field("harm", &RatingForm::harm, "what harm"), field("whom", &RatingForm::whom, "to whom"),
                field("tool", &RatingForm::tool, "assessment tool or professional judgement it rests on")};
};

struct Rating : RatingForm {
    int assessment = 0;
    static constexpr auto fields = joined(Members{field("assessment", &Rating::assessment)}, RatingForm::fields);
};

/// One tool's score, with what it means, who made it and who authorised it.
struct ScoreForm {
    std::string tool, score, meaning;
    std::optional<Date> on;
    std::string assessor, authorised_by;

    static constexpr auto fields =
        Members{field("tool", &ScoreForm::tool),         field("score", &ScoreForm::score),
                field("meaning", &ScoreForm::meaning),   field("scored_on", &ScoreForm::on),
                field("assessor", &ScoreForm::assessor), field("authorised_by", &ScoreForm::authorised_by)};
};

struct Score : ScoreForm {
    int assessment = 0;
    static constexpr auto fields = joined(Members{field("assessment", &Score::assessment)}, ScoreForm::fields);
};

struct AssessmentForm {
    std::optional<Date> on;
    std::string assessor, manager, likelihood, imminence, why_imminent, analysis, triggers, protective_factors, changed,
        resulting_action;

    static constexpr auto fields =
        Members{field("assessed_on", &AssessmentForm::on, "date of the assessment"),
                field("assessor", &AssessmentForm::assessor, "who assessed"),
                field("manager", &AssessmentForm::manager, "line manager who is to countersign"),
                field("likelihood", &AssessmentForm::likelihood, "how likely is reoffending"),
                field("imminence", &AssessmentForm::imminence, "how soon could serious harm happen"),
                field("why_imminent", &AssessmentForm::why_imminent,
                      "very high only: why harm is more likely than not to happen imminently"),
                field("analysis", &AssessmentForm::analysis, "who is at risk, of what, in which circumstances"),
                field("triggers", &AssessmentForm::triggers, "what would raise the risk"),
                field("protective_factors", &AssessmentForm::protective_factors, "what lowers it"),
                field("changed", &AssessmentForm::changed, "evidence of what changed since the last assessment"),
                field("resulting_action", &AssessmentForm::resulting_action, "what is done because the risk changed")};
};

/// A dated risk assessment; its ratings and scores stand in tables of their own.
struct Assessment : AssessmentForm {
    int number = 0;
    int meeting = 0;  ///< made at this meeting, or 0
    std::optional<Date> recorded_on, countersigned_on;
    std::string recorded_by, countersigned_by, countersigned_for, countersign_rationale;
    static constexpr auto fields = joined(
        Members{field("number", &Assessment::number), field("meeting", &Assessment::meeting),
                field("recorded_on", &Assessment::recorded_on), field("recorded_by", &Assessment::recorded_by),
                field("countersigned_on", &Assessment::countersigned_on),
                field("countersigned_by", &Assessment::countersigned_by),
                field("countersigned_for", &Assessment::countersigned_for, "the absent manager a deputy signed for"),
                field("countersign_rationale", &Assessment::countersign_rationale)},
        AssessmentForm::fields);
};

/// A risk factor that needs managing for as long as it is outstanding, also beyond the sentence (001 5.21).
struct RiskFactorForm {
    std::string factor, about;
    std::optional<Answer> outstanding, most_critical;

    static constexpr auto fields =
        Members{needed("factor", &RiskFactorForm::factor, "short name of the risk"),
                field("about", &RiskFactorForm::about), field("outstanding", &RiskFactorForm::outstanding),
                field("most_critical", &RiskFactorForm::most_critical, "ranked as most critical")};
};

struct RiskFactor : RiskFactorForm {
    std::optional<Date> recorded_on;
    static constexpr auto fields =
        joined(RiskFactorForm::fields, Members{field("recorded_on", &RiskFactor::recorded_on)});
};

/// Somebody who matters to the case: victim, child, partner, co-offender ...
struct PersonForm {
    std::optional<Tie> tie;
    std::string name, relation, address_known, protection, contact_officer, no_condition_because;
    std::optional<Rosh> at_risk;
    std::optional<Date> died_on, contact_offered_on;
    std::optional<Answer> contact_taken_up;

    static constexpr auto fields = Members{
        field("tie", &PersonForm::tie),
        telling("person", &PersonForm::name, "the person's name"),
        field("relation", &PersonForm::relation, "relation to the offender"),
        field("address_known", &PersonForm::address_known, "'yes', 'no', or who holds it"),
        field("protection", &PersonForm::protection, "protective measures: alarm, marker, order"),
        field("contact_officer", &PersonForm::contact_officer, "victim liaison officer or supporter"),
        field("at_risk", &PersonForm::at_risk, "risk of serious harm to this person"),
        field("died_on", &PersonForm::died_on),
        field("no_condition_because", &PersonForm::no_condition_because, "why no restriction covers this person"),
        field("contact_offered_on", &PersonForm::contact_offered_on, "day the victim was offered contact"),
        field("contact_taken_up", &PersonForm::contact_taken_up, "the victim is in contact with the liaison officer")};
};

struct Person : PersonForm {
    int number = 0;
    std::optional<Date> recorded_on;
    static constexpr auto fields = joined(
        Members{field("number", &Person::number), field("recorded_on", &Person::recorded_on)}, PersonForm::fields);
};

/// A restriction in full: kind, wording, from, to, who monitors it (001 5.17).
struct RestrictionForm {
    std::optional<RestrictionKind> kind;
    std::string text;
    std::optional<Date> from, until;
    std::optional<Answer> until_further_order;
    std::string issued_by, monitored_by, names, necessary, proportionate, covers, questions;
    std::optional<Answer> proposed, victim_related;
    std::optional<Agency> monitored_for;
    int check_days = 0;

    static constexpr auto fields =
        Members{field("kind", &RestrictionForm::kind),
                field("text", &RestrictionForm::text, "full wording"),
                field("from_on", &RestrictionForm::from, "in force from"),
                field("until_on", &RestrictionForm::until, "in force until"),
                field("until_further_order", &RestrictionForm::until_further_order),
                field("issued_by", &RestrictionForm::issued_by, "issuing court or authority"),
                field("monitored_by", &RestrictionForm::monitored_by, "who checks it"),
                field("names", &RestrictionForm::names, "people it names"),
                field("necessary", &RestrictionForm::necessary, "why it is necessary"),
                field("proportionate", &RestrictionForm::proportionate,
                      "why it is proportionate to harm, reoffending or victim protection"),
                field("covers", &RestrictionForm::covers, "risks and people it covers, separated by commas"),
                field("proposed", &RestrictionForm::proposed, "proposed, not yet approved"),
                field("victim_related", &RestrictionForm::victim_related, "protects a victim"),
                field("monitoring_agency", &RestrictionForm::monitored_for, "agency that checks it"),
                field("check_days", &RestrictionForm::check_days, "it is checked every so many days"),
                field("questions", &RestrictionForm::questions, "polygraph: the questions agreed")};
};

struct Restriction : RestrictionForm {
    int number = 0;
    std::optional<Date> recorded_on, ended_on;
    std::string end_reason;

    static constexpr auto fields =
        joined(Members{field("number", &Restriction::number), field("recorded_on", &Restriction::recorded_on),
                       field("ended_on", &Restriction::ended_on), field("end_reason", &Restriction::end_reason)},
               RestrictionForm::fields);

    /// Begun, not ended and not run out by a day; it may still be only proposed.
    [[nodiscard]] bool current(Date day) const {
        return (!from || *from <= day) && (!until || *until >= day) && (!ended_on || *ended_on > day);
    }
    /// Binds the offender on a day: what is only proposed binds nobody until it is approved (000 1.1(c)).
    [[nodiscard]] bool in_force(Date day) const { return proposed != Answer::yes && current(day); }
};

/// Who confirmed, and when, that a restriction stands as recorded; whoever records it confirms it. None replaces an
/// earlier one: minutes printed again say what had been confirmed when they were approved (001 5.17).
struct RestrictionConfirmation {
    int restriction = 0, meeting = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields = Members{
        field("restriction", &RestrictionConfirmation::restriction),
        field("confirmed_on", &RestrictionConfirmation::on), field("confirmed_by", &RestrictionConfirmation::by),
        field("meeting", &RestrictionConfirmation::meeting,
              "the meeting that sat, or whose minutes were not yet approved; 0 = none")};
};

/// A check that a restriction is kept, or a polygraph examination: what it found (000 2.2).
struct RestrictionCheckForm {
    int restriction = 0;
    std::optional<Date> on;
    std::string by, found;
    static constexpr auto fields =
        Members{needed("restriction", &RestrictionCheckForm::restriction),
                field("checked_on", &RestrictionCheckForm::on), field("checked_by", &RestrictionCheckForm::by),
                field("found", &RestrictionCheckForm::found, "what the check found; polygraph: the result")};
};
struct RestrictionCheck : RestrictionCheckForm {
    int number = 0;
    static constexpr auto fields =
        joined(Members{field("number", &RestrictionCheck::number)}, RestrictionCheckForm::fields);
};

/// Approval of a proposed set of licence conditions (000 1.1(c)).
struct ConditionsApproval {
    int number = 0;
    std::optional<Date> on;
    std::string by, not_covered;
    static constexpr auto fields =
        Members{field("number", &ConditionsApproval::number), field("approved_on", &ConditionsApproval::on),
                field("approved_by", &ConditionsApproval::by), field("not_covered", &ConditionsApproval::not_covered)};
};

/// Something that happened in the case between meetings, from a closed list (000 2.1; 002 2.11).
struct CaseEventForm {
    std::optional<EventKind> kind;
    std::optional<Date> on;
    std::string what, told_by;
    int restriction = 0, contingency = 0;
    std::optional<OffenceKind> offence_kind;
    std::optional<Disposal> disposal;
    std::optional<Answer> serious;
    static constexpr auto fields =
        Members{telling("kind", &CaseEventForm::kind),
                field("happened_on", &CaseEventForm::on, "day it happened; today when left out"),
                telling("what", &CaseEventForm::what, "what happened"),
                field("told_by", &CaseEventForm::told_by, "who told it"),
                field("restriction", &CaseEventForm::restriction, "a breach: of restriction number"),
                field("contingency", &CaseEventForm::contingency, "a trigger of contingency number in the plan"),
                field("offence_kind", &CaseEventForm::offence_kind, "a new offence: its kind"),
                field("disposal", &CaseEventForm::disposal, "a new offence: how it ended"),
                field("serious", &CaseEventForm::serious, "a new offence: is it a serious further offence?")};
};
/// What was decided on a breach, or that nothing was to be done, and why (001 3.10).
struct EnforcementForm {
    std::optional<Enforcement> enforcement;
    std::string enforcement_why;
    std::optional<Date> enforced_on;
    static constexpr auto fields =
        Members{field("enforcement", &EnforcementForm::enforcement, "what was decided"),
                field("enforcement_why", &EnforcementForm::enforcement_why, "why"),
                field("enforced_on", &EnforcementForm::enforced_on, "day of the decision; today when left out")};
};
struct CaseEvent : CaseEventForm, EnforcementForm {
    int number = 0, action = 0;
    std::optional<Date> recorded_on;
    std::string recorded_by, enforced_by;
    static constexpr auto fields = joined(
        Members{field("number", &CaseEvent::number), field("action", &CaseEvent::action, "action that it opened"),
                field("recorded_on", &CaseEvent::recorded_on), field("recorded_by", &CaseEvent::recorded_by),
                field("enforced_by", &CaseEvent::enforced_by)},
        CaseEventForm::fields, EnforcementForm::fields);
};

/// A past conviction or allegation of a kind the analysis has to address (001 4.17, 6.43).
struct PastOffenceForm {
    std::optional<PastKind> kind;
    int year = 0;
    std::string what;
    static constexpr auto fields =
        Members{telling("kind", &PastOffenceForm::kind), field("year", &PastOffenceForm::year),
                field("what", &PastOffenceForm::what, "conviction or allegation, and outcome")};
};
struct PastOffence : PastOffenceForm {
    int number = 0;
    static constexpr auto fields = joined(Members{field("number", &PastOffence::number)}, PastOffenceForm::fields);
};

/// An agency's contact with the offender (001 5.16).
struct ContactForm {
    std::optional<Agency> agency;
    std::string by, what;
    std::optional<Date> on;
    int a_week = 0;
    static constexpr auto fields =
        Members{field("agency", &ContactForm::agency), field("contact_by", &ContactForm::by, "who sees the offender"),
                telling("what", &ContactForm::what, "what it was: seen, telephoned, visited"),
                field("contact_on", &ContactForm::on, "day; today when left out"),
                field("a_week", &ContactForm::a_week, "how many times a week, where it is regular")};
};
struct Contact : ContactForm {
    int number = 0;
    static constexpr auto fields = joined(Members{field("number", &Contact::number)}, ContactForm::fields);
};

}  // namespace mappa
