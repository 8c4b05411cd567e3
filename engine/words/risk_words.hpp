#pragma once

#include "engine/words/word.hpp"

/// Risk, what holds it back, and what happens between meetings.
namespace mappa {

/// Risk of serious harm. Very high means imminent, more likely than not.
enum class Rosh { low, medium, high, very_high };
template <>
struct Words<Rosh> {
    static constexpr std::string_view what = "risk of serious harm";
    static constexpr auto list = std::to_array<Word<Rosh>>({
        {Rosh::low, "low", "Low"},
        {Rosh::medium, "medium", "Medium"},
        {Rosh::high, "high", "High"},
        {Rosh::very_high, "very-high", "Very high"},
    });
};

enum class RiskGroup { general_public, children, known_adult, staff, prisoners };
template <>
struct Words<RiskGroup> {
    static constexpr std::string_view what = "group at risk";
    static constexpr auto list = std::to_array<Word<RiskGroup>>({
        {RiskGroup::general_public, "public", "The public"},
        {RiskGroup::children, "children", "Children"},
        {RiskGroup::known_adult, "known-adult", "A known adult"},
        {RiskGroup::staff, "staff", "Staff"},
        {RiskGroup::prisoners, "prisoners", "Prisoners"},
    });
};

/// Past offending of a kind that the analysis has to address (001 4.17, 6.43).
enum class PastKind { child_victim, sexual, violence, domestic_abuse, arson, weapons, stalking, terrorism, other };
template <>
struct Words<PastKind> {
    static constexpr std::string_view what = "kind of past offending";
    static constexpr auto list = std::to_array<Word<PastKind>>({
        {PastKind::child_victim, "child-victim", "Offence against a child"},
        {PastKind::sexual, "sexual", "Sexual offence"},
        {PastKind::violence, "violence", "Violence"},
        {PastKind::domestic_abuse, "domestic-abuse", "Domestic abuse"},
        {PastKind::arson, "arson", "Arson"},
        {PastKind::weapons, "weapons", "Weapons"},
        {PastKind::stalking, "stalking", "Stalking or harassment"},
        {PastKind::terrorism, "terrorism", "Terrorism"},
        {PastKind::other, "other", "Other"},
    });
};

enum class RestrictionKind {
    licence,
    sopo,
    shpo,
    rosho,
    sro,
    foreign_travel,
    voo,
    restraining,
    notification,
    polygraph,
    court_order,
    voluntary
};
template <>
struct Words<RestrictionKind> {
    static constexpr std::string_view what = "kind of restriction";
    static constexpr auto list = std::to_array<Word<RestrictionKind>>({
        {RestrictionKind::licence, "licence", "Licence condition"},
        {RestrictionKind::sopo, "sopo", "Sexual Offences Prevention Order"},
        {RestrictionKind::shpo, "shpo", "Sexual Harm Prevention Order"},
        {RestrictionKind::rosho, "rosho", "Risk of Sexual Harm Order"},
        {RestrictionKind::sro, "sro", "Sexual Risk Order"},
        {RestrictionKind::foreign_travel, "foreign-travel", "Foreign Travel Order"},
        {RestrictionKind::voo, "voo", "Violent Offender Order"},
        {RestrictionKind::restraining, "restraining", "Restraining order"},
        {RestrictionKind::notification, "notification", "Notification requirement"},
        {RestrictionKind::polygraph, "polygraph", "Polygraph condition"},
        {RestrictionKind::court_order, "court-order", "Requirement of a court order"},
        {RestrictionKind::voluntary, "voluntary", "Voluntary measure"},
    });
};

/// What happens in a life between meetings. The first six are acute: staff missed them (000 2.1, Appendix 1).
enum class EventKind {
    substance_use,
    non_compliance,
    low_mood,
    missed_medication,
    lost_accommodation,
    relationship_breakdown,
    release,
    recall,
    breach,
    new_offence,
    new_allegation,
    arrest,
    address_change,
    new_relationship,
    requirement_ended,
    death,
    intelligence,
    plan_trigger,
    victim_harm
};
template <>
struct Words<EventKind> {
    static constexpr std::string_view what = "kind of event";
    static constexpr auto list = std::to_array<Word<EventKind>>({
        {EventKind::substance_use, "substance-use", "More drug or alcohol use"},
        {EventKind::non_compliance, "non-compliance", "Non-compliance"},
        {EventKind::low_mood, "low-mood", "Low mood"},
        {EventKind::missed_medication, "missed-medication", "Missed medication"},
        {EventKind::lost_accommodation, "lost-accommodation", "Loss of accommodation"},
        {EventKind::relationship_breakdown, "relationship-breakdown", "Breakdown of a relationship"},
        {EventKind::release, "release", "Release"},
        {EventKind::recall, "recall", "Recall"},
        {EventKind::breach, "breach", "Breach"},
        {EventKind::new_offence, "new-offence", "New offence"},
        {EventKind::new_allegation, "new-allegation", "New allegation"},
        {EventKind::arrest, "arrest", "Arrest"},
        {EventKind::address_change, "address-change", "Change of address"},
        {EventKind::new_relationship, "new-relationship", "New relationship"},
        {EventKind::requirement_ended, "requirement-ended", "A requirement ended"},
        {EventKind::death, "death", "Death of somebody named in the case"},
        {EventKind::intelligence, "intelligence", "New intelligence"},
        {EventKind::plan_trigger, "plan-trigger", "A trigger of the plan happened"},
        {EventKind::victim_harm, "victim-harm", "A known or potential victim was harmed"},
    });
};

/// Acute signs call for a review at any level of risk (000 2.1 information improvement (viii)).
[[nodiscard]] constexpr bool acute(EventKind kind) { return kind <= EventKind::relationship_breakdown; }

/// How a new offence ended (001 3.5).
enum class Disposal { charge, caution, conviction };
template <>
struct Words<Disposal> {
    static constexpr std::string_view what = "disposal of an offence";
    static constexpr auto list = std::to_array<Word<Disposal>>({
        {Disposal::charge, "charge", "Charged, not yet decided"},
        {Disposal::caution, "caution", "Caution"},
        {Disposal::conviction, "conviction", "Conviction"},
    });
};

/// What was decided on a breach. To take no action is a decision too, with its reason (001 3.10).
enum class Enforcement { warning, return_to_court, recall, prosecution, no_action };
template <>
struct Words<Enforcement> {
    static constexpr std::string_view what = "enforcement decision";
    static constexpr auto list = std::to_array<Word<Enforcement>>({
        {Enforcement::warning, "warning", "Warning"},
        {Enforcement::return_to_court, "return-to-court", "Return to court"},
        {Enforcement::recall, "recall", "Recall to custody"},
        {Enforcement::prosecution, "prosecution", "Prosecution"},
        {Enforcement::no_action, "no-action", "No action"},
    });
};

}  // namespace mappa
