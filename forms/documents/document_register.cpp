#include <algorithm>
#include <stdexcept>

#include "forms/documents/action_list_document.hpp"
#include "forms/documents/document_row.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/referral_document.hpp"

namespace mappa::forms {
namespace {

DocumentRow referral_row() {
    return {.kind = DocumentKind::referral,
            .form = "Referral",
            .letter = "form.referral",
            .file = "referral",
            .purpose = "the lead agency's referral to level 2 or 3, as far as it is written",
            .about = About::referral,
            .shape = referral_shape,
            .page = [](const DocumentRequest& request) { return referral_page(request, referral_of(request)); },
            .fill = [](Model& model,
                       const DocumentRequest& request) { fill_referral(model, request, referral_of(request)); },
            .blank = [](const Model& model) { return blank_headings(model, referral_headings()); }};
}

DocumentRow minutes_row() {
    return {
        .kind = DocumentKind::minutes,
        .form = "Minutes",
        .letter = "form.minutes",
        .file = "meeting",
        .purpose = "the minutes of a meeting: draft, approved or corrected",
        .about = About::meeting,
        .shape = minutes_shape,
        .page = [](const DocumentRequest& request) { return minutes_page(request, meeting_of(request)); },
        .fill = [](Model& model, const DocumentRequest& request) { fill_minutes(model, request, meeting_of(request)); },
        .blank = [](const Model& model) { return blank_headings(model, minutes_headings()); },
        .use = InUse::once_held};
}

std::vector<std::string> owner_keys(const DocumentRequest& request) {
    std::vector<std::string> keys;
    for (const auto& each : owners_of(request)) keys.push_back(each.key);
    return keys;
}

Addressed owner_addressed(const DocumentRequest& request, const std::string& key) {
    const auto owners = owners_of(request);
    const auto found = std::ranges::find(owners, key, &ActionOwner::key);
    return found == owners.end() ? Addressed{key, {}} : Addressed{found->name, found->agency};
}

/// "police", and for the second owner of that agency "police-2".
std::string owner_in_file_name(const DocumentRequest& request, const std::string& key) {
    const auto agency = owner_addressed(request, key).agency;
    int place = 0;
    for (const auto& each : owners_of(request)) {
        if (each.agency == agency) ++place;
        if (each.key == key) break;
    }
    return std::string{agency ? code(*agency) : "no-agency"} + (place < 2 ? "" : "-" + std::to_string(place));
}

const Recipients& action_owners() {
    static const Recipients all{.what = "owner of an action",
                                .none_yet = "it set none",
                                .of = owner_keys,
                                .addressed = owner_addressed,
                                .or_everybody = true,
                                .in_file_name = owner_in_file_name};
    return all;
}

DocumentRow action_list_row() {
    return {.kind = DocumentKind::action_list,
            .form = "Action list",
            .letter = {},
            .file = "action-list-meeting",
            .purpose = "every action a meeting set; goes out ahead of the minutes",
            .about = About::meeting,
            .shape = action_list_shape,
            .page = [](const DocumentRequest& request) { return action_list_page(request, meeting_of(request)); },
            .fill = [](Model& model,
                       const DocumentRequest& request) { fill_action_list(model, request, meeting_of(request)); },
            .recipients = &action_owners(),
            .use = InUse::once_held};
}

}  // namespace

std::span<const DocumentRow> document_register() {
    static const std::vector<DocumentRow> all{screening_form_row(),
                                              referral_form_row(),
                                              referral_row(),
                                              screening_reply_row(),
                                              invitation_row(),
                                              agenda_row(),
                                              information_request_row(),
                                              contribution_form_row(),
                                              prison_form_row(),
                                              statement_row(),
                                              attendance_sheet_row(),
                                              minutes_row(),
                                              action_list_row(),
                                              urgent_actions_row(),
                                              executive_summary_row(),
                                              level_change_row(),
                                              offender_notice_row(),
                                              disclosure_letter_row(),
                                              undertaking_row(),
                                              plan_row(),
                                              closed_plan_row(),
                                              plan_review_row(),
                                              restrictions_sheet_row(),
                                              chronology_row(),
                                              exit_plan_row(),
                                              exit_summary_row(),
                                              transfer_pack_row(),
                                              board_form_row(),
                                              meeting_audit_row(),
                                              case_audit_row(),
                                              benefits_notice_row(),
                                              open_actions_row()};
    return all;
}

const DocumentRow& row_of(DocumentKind kind) {
    const auto rows = document_register();
    const auto found = std::ranges::find(rows, kind, &DocumentRow::kind);
    if (found == rows.end()) throw std::logic_error("no row for this kind of document");
    return *found;
}

bool offers(const DocumentRow& row, Format format) { return format != Format::ics || row.calendar; }

std::string form_name(const DocumentRow& row, const Policy& policy) {
    return row.letter.empty() ? std::string{row.form} : "MAPPA " + policy.text(row.letter);
}

const Referral& referral_of(const DocumentRequest& request) { return *request.record.referral(request.referral); }
const Meeting& meeting_of(const DocumentRequest& request) { return *request.record.meeting(request.meeting); }

}  // namespace mappa::forms
