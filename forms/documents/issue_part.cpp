#include "forms/documents/issue_part.hpp"

#include "engine/access/access.hpp"
#include "engine/record/distribution.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

std::string approval_of(const Meeting& meeting) {
    const bool approved = !minutes_version(meeting).starts_with("DRAFT");
    if (!approved)
        return "Not yet approved by the chair" +
               (is_blank(meeting.chair) ? "" : ", " + person(meeting.chair, meeting.chair_role)) + ".";
    return "Approved as an accurate record by " + recorded(meeting.approved_by) + " on " +
           recorded(meeting.approved_on) + ".";
}

std::string issue_of(const Meeting& meeting) {
    const bool out = meeting.state == MeetingState::issued || meeting.state == MeetingState::posted;
    if (!out || !meeting.version_issued_on) return "This version has not been issued yet.";
    const auto posted =
        meeting.version_posted_on ? " Posted to ViSOR on " + meeting.version_posted_on->text() + "." : std::string{};
    const auto to = is_blank(meeting.issued_to) ? std::string{} : " to: " + meeting.issued_to;
    return "Issued on " + meeting.version_issued_on->text() + " by " + recorded(meeting.issued_by) + to + "." + posted;
}

/// The reason stands on every version made by correcting an earlier one; the earlier ones stay as they were.
std::string correction_of(const Meeting& meeting) {
    if (is_blank(meeting.correction)) return {};
    const bool open = meeting.state == MeetingState::correcting;
    const int corrected = open ? meeting.minutes_version : meeting.minutes_version - 1;
    if (corrected < 1) return {};
    return "Version " + std::to_string(corrected + 1) + " corrects version " + std::to_string(corrected) + ": " +
           meeting.correction;
}

/// "Charlotte Chairwoman, 16 May 2030", or what is still to come.
std::string by_on(const std::string& by, std::optional<Date> on, std::string_view otherwise) {
    return on ? joined({recorded(by), on->text()}) : std::string{otherwise};
}

std::string because(const Recipient& each) {
    if (each.holds_offender) return "holds the offender";
    return each.presence ? lower_first(label(each.presence)) : std::string{"invited"};
}

void add_recipient(Model& model, const CaseRecord& record, const Recipient& each) {
    const auto* off = each.withheld;
    const auto removed = off ? "Taken off the list by " + joined({recorded(off->by), text_of(off->on)}) +
                                   ", because: " + recorded(off->why)
                             : std::string{};
    model.add_row("distribution")
        .text("recipient", each.holds_offender ? "The governor" : person(each.name, each.role))
        .text("recipient_agency",
              recorded(joined({label(each.agency), each.holds_offender ? each.name : each.authority})))
        .text("recipient_because", because(each))
        .text("recipient_sees", off ? removed : may_see(each, record));
}

}  // namespace

void declare_issue(Shape& shape) {
    shape
        .rows("distribution", "who gets the minutes", "nobody is known",
              Shape()
                  .text("recipient", "name and post")
                  .text("recipient_agency", "service and authority")
                  .text("recipient_because", "attended, invited, required, holds the offender")
                  .text("recipient_sees", "what they may see, or who took them off the list and why"))
        .text("issued", "when these minutes were issued, by whom, to whom")
        .text("approval", "the chair's approval, or that it is still to come")
        .paragraphs("correction", "which version this corrects, and why", "nothing was corrected")
        .rows("versions", "every version of the minutes", "none was approved yet",
              Shape()
                  .text("version_number", "its number")
                  .text("version_corrects", "what it puts right, by whom and when; or that it is the first")
                  .text("version_approved", "who approved it and when, or that it is still to come")
                  .text("version_issued", "who issued it and when, or that it is still to come"));
}

void fill_issue(Model& model, const CaseRecord& record, const Meeting& meeting) {
    model.row_list("distribution", {})
        .row_list("versions", {})
        .text("issued", issue_of(meeting))
        .text("approval", approval_of(meeting))
        .paragraphs("correction", correction_of(meeting));
    for (const auto& each : distribution_list(record, meeting.number)) add_recipient(model, record, each);
    for (const auto& each : record.minutes_versions) {
        if (each.meeting != meeting.number) continue;
        model.add_row("versions")
            .text("version_number", std::to_string(each.version))
            .text("version_corrects", each.version == 1
                                          ? "First version"
                                          : "Corrects version " + std::to_string(each.version - 1) + ": " +
                                                recorded(each.corrects) + " (" +
                                                by_on(each.corrected_by, each.corrected_on, "day not recorded") + ")")
            .text("version_approved", by_on(each.approved_by, each.approved_on, "not yet approved"))
            .text("version_issued", by_on(each.issued_by, each.issued_on, "not yet issued"));
    }
}

}  // namespace mappa::forms
