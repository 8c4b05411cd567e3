#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Risk of serious harm to one group: high of what, to whom, by which tool and when - never a bare "high risk" (001 4.17).
struct RatingForm {
    std::optional<RiskGroup> group;
    std::optional<Rosh> rosh;
    std::string harm, whom, tool;

    static constexpr auto fields = std::tuple{
        field("group", &RatingForm::group), field("rosh", &RatingForm::rosh),
        field("harm", &RatingForm::harm, "what harm"), field("whom", &RatingForm::whom, "to whom"),
        field("tool", &RatingForm::tool, "assessment tool or professional judgement it rests on")};
};

struct Rating : RatingForm {
    int assessment = 0;
    static constexpr auto fields = std::tuple_cat(std::tuple{field("assessment", &Rating::assessment)}, RatingForm::fields);
};

/// One tool's score, with what it means, who made it and who authorised it.
struct ScoreForm {
    std::string tool, score, meaning;
    std::optional<Date> on;
    std::string assessor, authorised_by;

    static constexpr auto fields = std::tuple{
        field("tool", &ScoreForm::tool),         field("score", &ScoreForm::score),
        field("meaning", &ScoreForm::meaning),   field("scored_on", &ScoreForm::on),
        field("assessor", &ScoreForm::assessor), field("authorised_by", &ScoreForm::authorised_by)};
};

struct Score : ScoreForm {
    int assessment = 0;
    static constexpr auto fields = std::tuple_cat(std::tuple{field("assessment", &Score::assessment)}, ScoreForm::fields);
};

struct AssessmentForm {
    std::optional<Date> on;
    std::string assessor, likelihood, imminence, analysis, triggers, protective_factors, changed;

    static constexpr auto fields = std::tuple{
        field("assessed_on", &AssessmentForm::on, "date of the assessment"),
        field("assessor", &AssessmentForm::assessor, "who assessed"),
        field("likelihood", &AssessmentForm::likelihood, "how likely is reoffending"),
        field("imminence", &AssessmentForm::imminence, "how soon could serious harm happen"),
        field("analysis", &AssessmentForm::analysis, "who is at risk, of what, in which circumstances"),
        field("triggers", &AssessmentForm::triggers, "what would raise the risk"),
        field("protective_factors", &AssessmentForm::protective_factors, "what lowers it"),
        field("changed", &AssessmentForm::changed, "evidence of what changed since the last assessment")};
};

/// A dated risk assessment; its ratings and scores stand in tables of their own.
struct Assessment : AssessmentForm {
    int number = 0;
    int meeting = 0;  ///< made at this meeting, or 0
    static constexpr auto fields = std::tuple_cat(
        std::tuple{field("number", &Assessment::number), field("meeting", &Assessment::meeting)}, AssessmentForm::fields);
};

/// A risk factor that needs managing for as long as it is outstanding, also beyond the sentence (001 5.21).
struct RiskFactorForm {
    std::string factor, about;
    std::optional<Answer> outstanding, most_critical;

    static constexpr auto fields = std::tuple{
        needed("factor", &RiskFactorForm::factor, "short name of the risk"),
        field("about", &RiskFactorForm::about),
        field("outstanding", &RiskFactorForm::outstanding),
        field("most_critical", &RiskFactorForm::most_critical, "ranked as most critical")};
};

struct RiskFactor : RiskFactorForm {
    std::optional<Date> recorded_on;
    static constexpr auto fields =
        std::tuple_cat(RiskFactorForm::fields, std::tuple{field("recorded_on", &RiskFactor::recorded_on)});
};

/// Somebody who matters to the case: victim, child, partner, co-offender ...
struct PersonForm {
    std::optional<Tie> tie;
    std::string name, relation, address_known, protection, contact_officer;
    std::optional<Rosh> at_risk;
    std::optional<Date> died_on;

    static constexpr auto fields = std::tuple{
        field("tie", &PersonForm::tie),
        field("person", &PersonForm::name, "the person's name"),
        field("relation", &PersonForm::relation, "relation to the offender"),
        field("address_known", &PersonForm::address_known, "'yes', 'no', or who holds it"),
        field("protection", &PersonForm::protection, "protective measures: alarm, marker, order"),
        field("contact_officer", &PersonForm::contact_officer, "victim liaison officer or supporter"),
        field("at_risk", &PersonForm::at_risk, "risk of serious harm to this person"),
        field("died_on", &PersonForm::died_on)};
};

struct Person : PersonForm {
    int number = 0;
    std::optional<Date> recorded_on;
    static constexpr auto fields = std::tuple_cat(
        std::tuple{field("number", &Person::number), field("recorded_on", &Person::recorded_on)}, PersonForm::fields);
};

/// A restriction in full: kind, wording, from, to, who monitors it (001 5.17).
struct RestrictionForm {
    std::optional<RestrictionKind> kind;
    std::string text;
    std::optional<Date> from, until;
    std::optional<Answer> until_further_order;
    std::string issued_by, monitored_by, names, necessary, proportionate;

    static constexpr auto fields = std::tuple{
        field("kind", &RestrictionForm::kind),
        field("text", &RestrictionForm::text, "full wording"),
        field("from_on", &RestrictionForm::from, "in force from"),
        field("until_on", &RestrictionForm::until, "in force until"),
        field("until_further_order", &RestrictionForm::until_further_order),
        field("issued_by", &RestrictionForm::issued_by, "issuing court or authority"),
        field("monitored_by", &RestrictionForm::monitored_by, "who checks it"),
        field("names", &RestrictionForm::names, "people it names"),
        field("necessary", &RestrictionForm::necessary, "why it is necessary"),
        field("proportionate", &RestrictionForm::proportionate, "why it is proportionate")};
};

struct Restriction : RestrictionForm {
    int number = 0;
    std::optional<Date> recorded_on, ended_on, confirmed_on;
    std::string end_reason, confirmed_by;

    static constexpr auto fields = std::tuple_cat(
        std::tuple{field("number", &Restriction::number), field("recorded_on", &Restriction::recorded_on), field("ended_on", &Restriction::ended_on),
                   field("end_reason", &Restriction::end_reason), field("confirmed_on", &Restriction::confirmed_on),
                   field("confirmed_by", &Restriction::confirmed_by)},
        RestrictionForm::fields);

    /// In force on a day: begun, not ended, not run out.
    [[nodiscard]] bool current(Date day) const {
        return (!from || *from <= day) && (!until || *until >= day) && (!ended_on || *ended_on > day);
    }
};

}  // namespace mappa
