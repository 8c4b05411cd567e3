#pragma once

#include "engine/words/word.hpp"

/// Who has to do with a case: services, their people, and those around the offender.
namespace mappa {

/// The services that meet. Children's and adults' social care are different services (001 6.47).
enum class Agency {
    police,
    probation,
    prison,
    youth_offending,
    childrens_social_care,
    adult_social_care,
    education,
    housing,
    registered_landlord,
    health,
    mental_health,
    substance_misuse,
    jobcentre,
    electronic_monitoring,
    immigration,
    victim_liaison,
    approved_premises,
    counter_terrorism,
    defence,
    coordination,
    other
};
template <>
struct Words<Agency> {
    static constexpr std::string_view what = "agency";
    static constexpr auto list = std::to_array<Word<Agency>>({
        {Agency::police, "police", "Police"},
        {Agency::probation, "probation", "Probation"},
        {Agency::prison, "prison", "Prison"},
        {Agency::youth_offending, "youth-offending", "Youth offending team"},
        {Agency::childrens_social_care, "childrens-social-care", "Children's social care"},
        {Agency::adult_social_care, "adult-social-care", "Adult social care"},
        {Agency::education, "education", "Education"},
        {Agency::housing, "housing", "Housing authority"},
        {Agency::registered_landlord, "registered-landlord", "Registered social landlord"},
        {Agency::health, "health", "Health"},
        {Agency::mental_health, "mental-health", "Mental health services"},
        {Agency::substance_misuse, "substance-misuse", "Substance misuse service"},
        {Agency::jobcentre, "jobcentre", "Jobcentre Plus"},
        {Agency::electronic_monitoring, "electronic-monitoring", "Electronic monitoring provider"},
        {Agency::immigration, "immigration", "Immigration enforcement"},
        {Agency::victim_liaison, "victim-liaison", "Victim liaison"},
        {Agency::approved_premises, "approved-premises", "Approved premises"},
        {Agency::counter_terrorism, "counter-terrorism", "Counter-terrorism unit"},
        {Agency::defence, "defence", "Ministry of Defence"},
        {Agency::coordination, "coordination", "MAPPA coordination unit"},
        {Agency::other, "other", "Other agency"},
    });
};

/// What a person does here; which role may take which step stands with the step.
enum class Role {
    coordinator,
    administrator,
    chair,
    minute_taker,
    case_manager,
    manager,
    representative,
    board,
    auditor
};
template <>
struct Words<Role> {
    static constexpr std::string_view what = "role";
    static constexpr auto list = std::to_array<Word<Role>>({
        {Role::coordinator, "coordinator", "MAPPA coordinator"},
        {Role::administrator, "administrator", "MAPPA administrator"},
        {Role::chair, "chair", "Chair"},
        {Role::minute_taker, "minute-taker", "Minute-taker"},
        {Role::case_manager, "case-manager", "Case manager"},
        {Role::manager, "manager", "Line manager"},
        {Role::representative, "representative", "Agency representative"},
        {Role::board, "board", "Strategic Management Board member"},
        {Role::auditor, "auditor", "Auditor"},
    });
};

/// How a person stands to the case.
enum class Tie { victim, potential_victim, threatened, child, partner, family, staff, co_offender, supporter };
template <>
struct Words<Tie> {
    static constexpr std::string_view what = "tie to the case";
    static constexpr auto list = std::to_array<Word<Tie>>({
        {Tie::victim, "victim", "Victim"},
        {Tie::potential_victim, "potential-victim", "Potential victim"},
        {Tie::threatened, "threatened", "Threatened person"},
        {Tie::child, "child", "Child"},
        {Tie::partner, "partner", "Partner"},
        {Tie::family, "family", "Family"},
        {Tie::staff, "staff", "Member of staff at risk"},
        {Tie::co_offender, "co-offender", "Co-offender"},
        {Tie::supporter, "supporter", "Mentor or supporter"},
    });
};

}  // namespace mappa
