#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Somebody by name who may read a case to which access is limited (002 4.4).
struct AdmissionForm {
    std::string name, why;
    std::optional<Agency> agency;
    static constexpr auto fields =
        Members{needed("name", &AdmissionForm::name, "who, by the name of the account"),
                field("agency", &AdmissionForm::agency), field("why", &AdmissionForm::why, "why this person needs it")};
};
struct Admission : AdmissionForm {
    int number = 0;
    std::optional<Date> on, ended_on;
    std::string by, ended_by, ended_because;
    [[nodiscard]] bool holds() const { return !ended_on; }
    static constexpr auto fields =
        joined(Members{field("number", &Admission::number)}, AdmissionForm::fields,
               Members{field("admitted_on", &Admission::on), field("admitted_by", &Admission::by),
                       field("ended_on", &Admission::ended_on), field("ended_by", &Admission::ended_by),
                       field("ended_because", &Admission::ended_because)});
};

/// A case that somebody opened, who otherwise may not read it, because a person is at risk now; and what the
/// coordinator found when looking at it.
struct EmergencyReading {
    int number = 0, hours = 0;
    std::string name, why, at;
    std::optional<Role> role;
    std::optional<Agency> agency;
    std::optional<Date> on, reviewed_on;
    std::string reviewed_by, finding;
    static constexpr auto fields = Members{field("number", &EmergencyReading::number),
                                           field("name", &EmergencyReading::name),
                                           field("role", &EmergencyReading::role),
                                           field("agency", &EmergencyReading::agency),
                                           field("why", &EmergencyReading::why),
                                           field("opened_on", &EmergencyReading::on),
                                           field("opened_at", &EmergencyReading::at, "UTC"),
                                           field("hours", &EmergencyReading::hours, "for so many hours from then on"),
                                           field("reviewed_on", &EmergencyReading::reviewed_on),
                                           field("reviewed_by", &EmergencyReading::reviewed_by),
                                           field("finding", &EmergencyReading::finding)};
};

}  // namespace mappa
