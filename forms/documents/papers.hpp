#pragma once

#include "forms/documents/document_row.hpp"

/// The row of every kind of document that has no header of its own. Each stands at the end of the file that fills it.
namespace mappa::forms {

// What leads to a meeting.
[[nodiscard]] DocumentRow screening_form_row();
[[nodiscard]] DocumentRow screening_reply_row();
[[nodiscard]] DocumentRow invitation_row();
[[nodiscard]] DocumentRow agenda_row();
[[nodiscard]] DocumentRow information_request_row();
[[nodiscard]] DocumentRow contribution_form_row();
[[nodiscard]] DocumentRow prison_form_row();
[[nodiscard]] DocumentRow statement_row();
[[nodiscard]] DocumentRow attendance_sheet_row();

// What comes of it.
[[nodiscard]] DocumentRow urgent_actions_row();
[[nodiscard]] DocumentRow executive_summary_row();
[[nodiscard]] DocumentRow level_change_row();
[[nodiscard]] DocumentRow offender_notice_row();
[[nodiscard]] DocumentRow disclosure_letter_row();
[[nodiscard]] DocumentRow undertaking_row();
[[nodiscard]] DocumentRow board_form_row();
[[nodiscard]] DocumentRow meeting_audit_row();

// The case between and after meetings.
[[nodiscard]] DocumentRow plan_row();
[[nodiscard]] DocumentRow closed_plan_row();
[[nodiscard]] DocumentRow plan_review_row();
[[nodiscard]] DocumentRow restrictions_sheet_row();
[[nodiscard]] DocumentRow chronology_row();
[[nodiscard]] DocumentRow exit_plan_row();
[[nodiscard]] DocumentRow exit_summary_row();
[[nodiscard]] DocumentRow transfer_pack_row();
[[nodiscard]] DocumentRow case_audit_row();
[[nodiscard]] DocumentRow benefits_notice_row();

// Over the cases of the area.
[[nodiscard]] DocumentRow open_actions_row();

}  // namespace mappa::forms
