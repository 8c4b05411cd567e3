#pragma once

#include <optional>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/record/referral.hpp"
#include "engine/words/words.hpp"

namespace mappa {

struct Invitation : InviteeForm {
    int meeting = 0, number = 0;
    std::optional<Date> sent_on;
    static constexpr auto fields =
        joined(Members{field("meeting", &Invitation::meeting), field("number", &Invitation::number),
                       field("sent_on", &Invitation::sent_on)},
               InviteeForm::fields);
};

/// Somebody at the table, or an agency that was not: agency, person, role and what became of them (001 5.4).
struct AttendanceForm {
    std::optional<Agency> agency;
    std::string authority, name, role;
    std::optional<Presence> presence;
    std::string reason, report, handover;
    std::optional<Answer> can_commit;
    std::optional<Date> letter_on;

    static constexpr auto fields =
        Members{telling("agency", &AttendanceForm::agency),
                field("authority", &AttendanceForm::authority),
                field("name", &AttendanceForm::name),
                field("role", &AttendanceForm::role, "post or designation"),
                telling("presence", &AttendanceForm::presence),
                field("reason", &AttendanceForm::reason, "why absent, or the ground of a refusal"),
                field("report", &AttendanceForm::report, "the written report that stands in"),
                field("can_commit", &AttendanceForm::can_commit, "can commit the agency's resources"),
                field("handover", &AttendanceForm::handover, "handover from the person who came last time"),
                field("letter_on", &AttendanceForm::letter_on, "day of a letter of refusal")};
};

struct Attendance : AttendanceForm {
    int meeting = 0, number = 0;
    static constexpr auto fields = joined(
        Members{field("meeting", &Attendance::meeting), field("number", &Attendance::number)}, AttendanceForm::fields);

    /// Present in the room or on the line.
    [[nodiscard]] bool came() const { return presence == Presence::attended || presence == Presence::telephone; }
};

/// An agency required at a meeting, with the fact that requires it, and what became of it: the denominator of the
/// attendance figures (001 3.3: counting only who was invited rewards not inviting).
struct RequiredAgency {
    int meeting = 0;
    std::optional<Agency> agency;
    std::string because, authority;
    std::optional<Answer> invited, came;
    std::optional<Presence> presence;

    static constexpr auto fields =
        Members{field("meeting", &RequiredAgency::meeting),
                field("agency", &RequiredAgency::agency),
                field("because", &RequiredAgency::because),
                field("authority", &RequiredAgency::authority, "of this authority or area; empty: any"),
                field("invited", &RequiredAgency::invited),
                field("came", &RequiredAgency::came),
                field("presence", &RequiredAgency::presence)};
};

}  // namespace mappa
