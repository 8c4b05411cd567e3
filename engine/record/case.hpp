#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// What is known of the offender and the case; every change keeps what was (PHC-21).
struct CaseFacts {
    std::string name, aliases;
    std::optional<Date> born;
    std::optional<Sex> sex;
    std::string ethnicity, pnc, cro, ndelius, noms, visor, address, release_address;
    std::optional<Category> category;
    std::string basis, offence;
    std::optional<OffenceKind> offence_kind;
    std::string history;
    std::optional<Date> sentenced_on;
    std::string sentence;
    int custody_months = 0;
    std::optional<Answer> hospital_order, murder, registered, sexual_conviction;
    std::string dangerousness;
    std::optional<Agency> lead_agency;
    std::string lead_reason, case_manager, case_manager_contact, police_manager, police_manager_contact;
    std::string police_supervisor, police_supervisor_contact, police_visits;
    std::string supervised_by, prison, approved_premises;
    std::optional<Date> release_on, parole_on, licence_ends, sentence_ends, notification_ends, initial_plan_on;
    std::optional<Answer> victim_issue, children_at_risk, adults_at_risk, tagged, mental_disorder, terrorism, benefits,
        victim_contact;

    static constexpr auto fields = Members{
        field("name", &CaseFacts::name, "the offender's name"),
        field("aliases", &CaseFacts::aliases, "other names and nicknames"),
        field("born", &CaseFacts::born, "date of birth"),
        field("sex", &CaseFacts::sex),
        field("ethnicity", &CaseFacts::ethnicity, "in words"),
        field("pnc", &CaseFacts::pnc, "Police National Computer number"),
        field("cro", &CaseFacts::cro, "Criminal Records Office number"),
        field("ndelius", &CaseFacts::ndelius, "probation case reference"),
        field("noms", &CaseFacts::noms, "prison number"),
        field("visor", &CaseFacts::visor, "ViSOR reference"),
        field("address", &CaseFacts::address,
              "current or pre-custody address, or 'NFA' with the area of closest links"),
        field("release_address", &CaseFacts::release_address, "approved release address"),
        field("category", &CaseFacts::category),
        field("basis", &CaseFacts::basis, "legal basis of the category"),
        field("offence", &CaseFacts::offence, "index offence"),
        field("offence_kind", &CaseFacts::offence_kind),
        field("history", &CaseFacts::history, "earlier related convictions and allegations"),
        field("sentenced_on", &CaseFacts::sentenced_on, "date of sentence or caution"),
        field("sentence", &CaseFacts::sentence, "sentence in words"),
        field("custody_months", &CaseFacts::custody_months, "length of the custodial sentence in months"),
        field("hospital_order", &CaseFacts::hospital_order),
        field("murder", &CaseFacts::murder, "index offence is murder"),
        field("registered", &CaseFacts::registered, "subject to sex offender notification requirements"),
        field("sexual_conviction", &CaseFacts::sexual_conviction,
              "convicted of a sexual offence committed after the age of 16"),
        field("dangerousness", &CaseFacts::dangerousness,
              "category 3: the caution or conviction that shows capability of serious harm"),
        field("lead_agency", &CaseFacts::lead_agency),
        field("lead_reason", &CaseFacts::lead_reason, "why this agency leads, when it is not the supervising one"),
        field("case_manager", &CaseFacts::case_manager, "the lead agency's named case manager"),
        field("case_manager_contact", &CaseFacts::case_manager_contact),
        field("police_manager", &CaseFacts::police_manager, "the named police offender manager"),
        field("police_manager_contact", &CaseFacts::police_manager_contact),
        field("police_supervisor", &CaseFacts::police_supervisor, "the police offender manager's supervisor"),
        field("police_supervisor_contact", &CaseFacts::police_supervisor_contact),
        field("police_visits", &CaseFacts::police_visits, "the police visit schedule, in words"),
        field("supervised_by", &CaseFacts::supervised_by, "service that now supervises under statute, in words"),
        field("prison", &CaseFacts::prison, "the prison that holds the offender; '-' when not in custody"),
        field("approved_premises", &CaseFacts::approved_premises,
              "approved premises where the offender lives; '-' when none"),
        field("release_on", &CaseFacts::release_on, "expected or actual date of release"),
        field("parole_on", &CaseFacts::parole_on, "parole eligibility date"),
        field("licence_ends", &CaseFacts::licence_ends),
        field("sentence_ends", &CaseFacts::sentence_ends),
        field("notification_ends", &CaseFacts::notification_ends),
        field("initial_plan_on", &CaseFacts::initial_plan_on,
              "day the initial sentence or supervision plan was done; the risk management plan is another"),
        field("victim_issue", &CaseFacts::victim_issue, "there is victim contact or a victim issue"),
        field("children_at_risk", &CaseFacts::children_at_risk),
        field("adults_at_risk", &CaseFacts::adults_at_risk, "adults at risk (care and support needs)"),
        field("tagged", &CaseFacts::tagged, "electronically monitored"),
        field("mental_disorder", &CaseFacts::mental_disorder),
        field("terrorism", &CaseFacts::terrorism),
        field("benefits", &CaseFacts::benefits, "claims benefits"),
        field("victim_contact", &CaseFacts::victim_contact, "statutory victim contact is required")};

    friend bool operator==(const CaseFacts&, const CaseFacts&) = default;

    [[nodiscard]] bool in_custody() const { return !prison.empty() && prison != "-"; }
    [[nodiscard]] bool in_approved_premises() const { return !approved_premises.empty() && approved_premises != "-"; }
    [[nodiscard]] bool violent() const { return offence_kind == OffenceKind::violent; }
};

/// The offender's registration in this area, from notification to exit.
struct Case : CaseFacts {
    std::string ref, earlier_ref, edition;
    CaseState state = CaseState::notified;
    std::optional<Date> notified_on;
    std::optional<Agency> notified_by;
    std::optional<Date> exited_on;
    std::string exit_reason;
    std::string merged_into, from_area, transfer_to, transfer_contact, transfer_why, transfer_received_by;
    std::optional<Date> transfer_sent_on, transfer_received_on;
    std::optional<Date> last_step_on, limited_on;
    std::string limited_by, limited_because, parties;
    int version = 0;

    static constexpr auto fields = joined(
        Members{field("ref", &Case::ref, "case reference"),
                field("earlier_ref", &Case::earlier_ref, "this person's earlier case in the area, if any"),
                field("edition", &Case::edition, "policy edition the case is managed under"),
                field("state", &Case::state),
                field("notified_on", &Case::notified_on),
                field("notified_by", &Case::notified_by),
                field("exited_on", &Case::exited_on),
                field("exit_reason", &Case::exit_reason),
                field("merged_into", &Case::merged_into, "the case that this duplicate registration was merged into"),
                field("from_area", &Case::from_area, "area or list the case was taken over from"),
                field("transfer_to", &Case::transfer_to, "area the case is handed to"),
                field("transfer_contact", &Case::transfer_contact, "coordinator there"),
                field("transfer_why", &Case::transfer_why),
                field("transfer_sent_on", &Case::transfer_sent_on),
                field("transfer_received_by", &Case::transfer_received_by, "who acknowledged receipt"),
                field("transfer_received_on", &Case::transfer_received_on),
                field("limited_on", &Case::limited_on, "day since when only people admitted by name may read the case"),
                field("limited_by", &Case::limited_by),
                field("limited_because", &Case::limited_because),
                field("parties", &Case::parties, "agencies with a part in the case, by their codes"),
                field("last_step_on", &Case::last_step_on, "day of the last step taken"),
                field("version", &Case::version, "number of steps taken on the case")},
        CaseFacts::fields);

    [[nodiscard]] bool open() const { return state != CaseState::exited; }
    /// Only the coordinator and people admitted by name may read it.
    [[nodiscard]] bool limited() const { return limited_on.has_value(); }
    [[nodiscard]] std::optional<Level> level() const {
        if (state == CaseState::level_1) return Level::one;
        if (state == CaseState::level_2) return Level::two;
        if (state == CaseState::level_3) return Level::three;
        return std::nullopt;
    }
};

/// A fact that changed: what it was, what it became, when, who said so and why (PHC-21).
struct FactChange {
    int number = 0;
    std::string fact, was, now;
    std::optional<Date> on, effective_on;
    std::string by, why, action;

    static constexpr auto fields =
        Members{field("number", &FactChange::number),
                field("fact", &FactChange::fact),
                field("was", &FactChange::was),
                field("now", &FactChange::now),
                field("on", &FactChange::on),
                field("by", &FactChange::by),
                field("why", &FactChange::why),
                field("effective_on", &FactChange::effective_on, "day from which it holds"),
                field("resulting_action", &FactChange::action, "what is done because of the change")};
};

/// A period at one level: the level in force, as distinct from the level sought and the level decided.
struct LevelPeriod {
    int number = 0;
    std::optional<Level> level;
    std::optional<Date> from, until;
    int meeting = 0;  ///< the meeting that decided, or 0 when screening did
    std::string decided_by, why, dissent;

    static constexpr auto fields =
        Members{field("number", &LevelPeriod::number),
                field("level", &LevelPeriod::level),
                field("from_on", &LevelPeriod::from),
                field("until_on", &LevelPeriod::until),
                field("meeting", &LevelPeriod::meeting, "meeting that decided it; 0 = screening"),
                field("decided_by", &LevelPeriod::decided_by),
                field("why", &LevelPeriod::why),
                field("dissent", &LevelPeriod::dissent)};
};

/// The lead agency's screening (form Q): eligibility, whether agencies must meet, and the level that follows (001 4.4).
struct ScreeningForm {
    std::optional<Answer> eligible, must_meet;
    std::optional<Level> level;
    std::string likelihood, seriousness, imminence, one_agency_enough, why;

    static constexpr auto fields =
        Members{field("eligible", &ScreeningForm::eligible, "is the offender legally eligible?"),
                field("must_meet", &ScreeningForm::must_meet, "must two or more agencies meet and collaborate?"),
                field("level", &ScreeningForm::level, "recommended level"),
                field("likelihood", &ScreeningForm::likelihood, "likelihood of reoffending"),
                field("seriousness", &ScreeningForm::seriousness, "seriousness of the harm"),
                field("imminence", &ScreeningForm::imminence, "how soon"),
                field("one_agency_enough", &ScreeningForm::one_agency_enough, "why one agency's management is enough"),
                field("why", &ScreeningForm::why, "reasons for the recommendation")};
};

struct Screening : ScreeningForm {
    int number = 0;
    std::optional<Date> on;
    std::string by;
    std::optional<Agency> agency;

    static constexpr auto fields =
        joined(Members{field("number", &Screening::number), field("decided_on", &Screening::on),
                       field("decided_by", &Screening::by), field("agency", &Screening::agency)},
               ScreeningForm::fields);
};

/// A level 1 review by police and probation together (001 4.9).
struct LevelReview {
    int number = 0;
    std::optional<Date> on;
    std::string police, probation, finding;
    std::optional<Answer> complete;  ///< both services took part; an incomplete review does not move the due date

    static constexpr auto fields =
        Members{field("number", &LevelReview::number),   field("reviewed_on", &LevelReview::on),
                field("police", &LevelReview::police),   field("probation", &LevelReview::probation),
                field("finding", &LevelReview::finding), field("complete", &LevelReview::complete)};
};

/// A level that a prison proposes on its own: never a level in force (000 1.1 improvement (v)).
struct LevelProposalForm {
    std::optional<Level> level;
    std::string prison, why;
    static constexpr auto fields =
        Members{field("level", &LevelProposalForm::level), field("prison", &LevelProposalForm::prison),
                field("why", &LevelProposalForm::why)};
};
struct LevelProposal : LevelProposalForm {
    int number = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("number", &LevelProposal::number), field("proposed_on", &LevelProposal::on),
                       field("proposed_by", &LevelProposal::by)},
               LevelProposalForm::fields);
};

/// Put on or taken off the register of the critical few (003 recommendation 2).
struct CriticalFewForm {
    std::optional<Answer> listed;
    std::string why, decided_by;
    int meeting = 0;
    static constexpr auto fields =
        Members{field("listed", &CriticalFewForm::listed, "yes: put on the register; no: taken off"),
                field("why", &CriticalFewForm::why), field("decided_by", &CriticalFewForm::decided_by, "who decided"),
                field("meeting", &CriticalFewForm::meeting, "the meeting that decided; 0 = between meetings")};
};
struct CriticalFew : CriticalFewForm {
    int number = 0;
    std::optional<Date> on;
    static constexpr auto fields = joined(
        Members{field("number", &CriticalFew::number), field("changed_on", &CriticalFew::on)}, CriticalFewForm::fields);
};

/// A departure from the guidance, with its reason.
struct DepartureForm {
    std::string guidance, why;
    static constexpr auto fields =
        Members{needed("guidance", &DepartureForm::guidance, "what the guidance asks, with its paragraph"),
                field("why", &DepartureForm::why, "why it is not followed here")};
};
struct Departure : DepartureForm {
    int number = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("number", &Departure::number), field("departed_on", &Departure::on),
                       field("departed_by", &Departure::by)},
               DepartureForm::fields);
};

/// A warning that a check gave when a step was taken, and its answer if somebody gave one. Both are counted.
struct Warning {
    int number = 0;
    std::string rule, text;
    std::optional<Date> on, answered_on;
    std::string answered_by, answer;

    static constexpr auto fields = Members{field("number", &Warning::number),
                                           field("rule", &Warning::rule),
                                           field("text", &Warning::text),
                                           field("raised_on", &Warning::on),
                                           field("answered_on", &Warning::answered_on),
                                           field("answered_by", &Warning::answered_by),
                                           field("answer", &Warning::answer)};
};

}  // namespace mappa
