#include "forms/documents/meeting_part.hpp"

#include <algorithm>

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

Shape attendee_shape() {
    return Shape()
        .text("attendee", "name and post")
        .text("attendee_agency", "service and authority")
        .text("attendee_how", "attended, by telephone, apologies ...")
        .paragraphs("attendee_note", "why absent, or the written report", "nothing to note");
}

std::string became_of(const RequiredAgency& required) {
    // Somebody of the wrong service or area came: the agency itself did not (001 6.47).
    if (required.came != Answer::yes && !required.presence && required.invited == Answer::yes) return "Not represented";
    if (required.presence) return std::string{label(*required.presence)};
    if (required.came == Answer::yes) return "Attended";
    return required.invited == Answer::no ? "Not invited" : "Absent";
}

}  // namespace

std::string meeting_name(const Meeting& meeting) {
    const auto level = meeting.level ? lower_first(level_name(*meeting.level)) + " " : std::string{};
    return level + "meeting " + std::to_string(meeting.number);
}

std::optional<Date> day_of(const Meeting& meeting) { return meeting.held_on ? meeting.held_on : meeting.scheduled_for; }

std::string kind_of(const Meeting& meeting) {
    if (!meeting.initial) return "Initial or review is not recorded";
    return meeting.initial == Answer::yes ? "Initial meeting" : "Review meeting";
}

void declare_meeting(Shape& shape) {
    shape.text("meeting_number", "number of the meeting in the case")
        .text("meeting_name", "'level 2 meeting 3'")
        .text("meeting_kind", "initial or review")
        .text("meeting_level", "level at which it meets")
        .text("held_on", "day of the meeting")
        .text("held_at_time", "time", "not recorded")
        .text("venue", "venue")
        .text("chair", "the chair, with post")
        .text("minute_taker", "who took the minutes");
}

void fill_meeting(Model& model, const Meeting& meeting) {
    const auto day = meeting.held_on ? meeting.held_on->text_with_weekday()
                     : meeting.scheduled_for
                         ? "not yet held; arranged for " + meeting.scheduled_for->text_with_weekday()
                         : "not yet held";
    model.text("meeting_number", std::to_string(meeting.number))
        .text("meeting_name", meeting_name(meeting))
        .text("meeting_kind", kind_of(meeting))
        .text("meeting_level", recorded(meeting.level))
        .text("held_on", day)
        .text("held_at_time", meeting.time)
        .text("venue", recorded(meeting.venue))
        .text("chair", person(meeting.chair, meeting.chair_role))
        .text("minute_taker", recorded(meeting.minute_taker));
}

void declare_attendance(Shape& shape) {
    shape.rows("present", "who was there, in the room or on the line", "nobody is recorded", attendee_shape())
        .rows("absent", "who was not, with the reason", "nobody", attendee_shape())
        .rows("required", "agencies required, with the fact that requires them", "worked out when the meeting closes",
              Shape()
                  .text("required_agency", "the agency")
                  .text("required_because", "why it is required")
                  .text("required_became", "what became of it"));
}

void fill_attendance(Model& model, const CaseRecord& record, const Meeting& meeting) {
    model.row_list("present", {}).row_list("absent", {}).row_list("required", {});
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting.number) continue;
        const auto report = is_blank(each.report) ? std::string{} : "Report: " + each.report;
        const auto letter = each.letter_on ? "Letter of " + each.letter_on->text() : std::string{};
        const auto handover = is_blank(each.handover) ? std::string{} : "Handover: " + each.handover;
        const auto commit = each.came() && each.can_commit == Answer::no ? "Cannot commit the agency's resources" : "";
        const auto reason =
            is_blank(each.reason) && !each.came() && is_blank(each.report) ? "no reason recorded" : each.reason;
        model.add_row(each.came() ? "present" : "absent")
            .text("attendee", person(each.name, each.role))
            .text("attendee_agency", recorded(joined({label(each.agency), each.authority})))
            .text("attendee_how", recorded(each.presence))
            .paragraphs("attendee_note", joined({reason, letter, report, handover, commit}, "\n"));
    }
    for (const auto& each : record.required_agencies) {
        if (each.meeting != meeting.number) continue;
        model.add_row("required")
            .text("required_agency", recorded(joined({label(each.agency), each.authority})))
            .text("required_because", recorded(each.because))
            .text("required_became", became_of(each));
    }
}

}  // namespace mappa::forms
