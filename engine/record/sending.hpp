#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Minutes or an action list sent to one person: what, to whom, which version and copy (001 5.37; 002 2.7).
struct Sending {
    int meeting = 0, number = 0, version = 0;
    std::string what, name, address, by;
    std::optional<Agency> agency;
    std::optional<Date> on;
    static constexpr auto fields =
        Members{field("meeting", &Sending::meeting), field("number", &Sending::number, "copy number"),
                field("what", &Sending::what),       field("version", &Sending::version),
                field("name", &Sending::name),       field("agency", &Sending::agency),
                field("address", &Sending::address), field("sent_on", &Sending::on),
                field("sent_by", &Sending::by)};
};

/// Somebody on the distribution list whom the minutes are not to reach, and why; or who is put back on it (000 1.1).
struct WithholdingForm {
    std::string name, why;
    std::optional<Answer> put_back;
    static constexpr auto fields =
        Members{field("name", &WithholdingForm::name, "who, as the distribution list names them"),
                field("why", &WithholdingForm::why, "why the minutes are not to go there, or go there again"),
                field("put_back", &WithholdingForm::put_back, "yes: on the list again")};
};
struct Withholding : WithholdingForm {
    int meeting = 0, number = 0;
    std::optional<Date> on;
    std::string by;
    static constexpr auto fields =
        joined(Members{field("meeting", &Withholding::meeting), field("number", &Withholding::number),
                       field("withheld_on", &Withholding::on), field("withheld_by", &Withholding::by)},
               WithholdingForm::fields);
};

/// One version of the minutes: what it puts right, who approved it, when it went out. None is overwritten (002 2.17).
struct MinutesVersion {
    int meeting = 0, version = 0;
    std::string corrects, corrected_by, approved_by, issued_by;
    std::optional<Date> corrected_on, approved_on, issued_on;
    static constexpr auto fields =
        Members{field("meeting", &MinutesVersion::meeting),
                field("version", &MinutesVersion::version),
                field("corrects", &MinutesVersion::corrects, "why the version before had to be corrected"),
                field("corrected_on", &MinutesVersion::corrected_on, "day the correction was begun"),
                field("corrected_by", &MinutesVersion::corrected_by),
                field("approved_on", &MinutesVersion::approved_on),
                field("approved_by", &MinutesVersion::approved_by),
                field("issued_on", &MinutesVersion::issued_on),
                field("issued_by", &MinutesVersion::issued_by)};
};

}  // namespace mappa
