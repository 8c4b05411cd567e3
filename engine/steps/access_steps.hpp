#pragma once

#include <optional>
#include <string>

#include "engine/record/need_to_know.hpp"
#include "engine/steps/step_info.hpp"

/// Who may read a case, where that is not what the role and the agency say (002 4.4).
namespace mappa {

struct LimitAccess {
    std::string why;

    static constexpr StepInfo info{"access limit",
                                   "limits who may read the case to the coordinator and people admitted by name",
                                   {Role::coordinator}};
    static constexpr auto signal = CaseSignal::read;
    static constexpr auto fields = Members{needed("why", &LimitAccess::why, "whom or what that protects")};
};

struct LiftLimit {
    std::string why;

    static constexpr StepInfo info{
        "access lift", "ends the limit: roles and agencies read the case as any other", {Role::coordinator}};
    static constexpr auto signal = CaseSignal::read;
    static constexpr auto fields = Members{needed("why", &LiftLimit::why, "why it is needed no longer")};
};

struct AdmitReader : AdmissionForm {
    int number = 0;

    static constexpr StepInfo info{
        "access admit", "lets somebody by name read a case to which access is limited", {Role::coordinator}};
    static constexpr auto signal = CaseSignal::read;
    static constexpr auto fields = joined(AdmissionForm::fields, Members{assigned("number", &AdmitReader::number)});
};

struct DismissReader {
    int admission = 0;
    std::string why;

    static constexpr StepInfo info{
        "access dismiss", "ends somebody's admission to a case to which access is limited", {Role::coordinator}};
    static constexpr auto signal = CaseSignal::read;
    static constexpr auto fields = Members{needed("admission", &DismissReader::admission, "number of the admission"),
                                           needed("why", &DismissReader::why)};
};

/// The one step that is taken by somebody who may not read the case.
struct OpenInEmergency {
    std::string why;
    int number = 0, hours = 0;

    static constexpr StepInfo info{"access emergency",
                                   "opens a case that you may otherwise not read, because somebody is at risk now",
                                   {Role::administrator, Role::chair, Role::minute_taker, Role::case_manager,
                                    Role::manager, Role::representative, Role::auditor}};
    static constexpr auto signal = CaseSignal::read;
    static constexpr auto fields =
        Members{needed("why", &OpenInEmergency::why, "what is happening, who is at risk, what you need to know"),
                assigned("number", &OpenInEmergency::number), assigned("hours", &OpenInEmergency::hours)};
};

struct ReviewEmergency {
    int emergency = 0;
    std::string finding;

    static constexpr StepInfo info{
        "access review", "says what came of an emergency reading, and ends it", {Role::coordinator}};
    static constexpr auto signal = CaseSignal::read;
    static constexpr auto fields =
        Members{needed("emergency", &ReviewEmergency::emergency, "number of the emergency reading"),
                needed("finding", &ReviewEmergency::finding, "was it needed, what was done, who was told")};
};

}  // namespace mappa
