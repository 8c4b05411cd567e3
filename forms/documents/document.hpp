#pragma once

#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/input/entry.hpp"
#include "engine/policy/policy.hpp"
#include "engine/record/record.hpp"
#include "engine/words/word.hpp"
#include "forms/page/assets.hpp"

namespace mappa::forms {

/// How a document leaves: a page, a Word file, or an entry for a calendar (invitations).
enum class Format { html, docx, ics };

/// Everything else about a kind stands in its row of the register (document_row.hpp).
enum class DocumentKind {
    referral,
    referral_form,
    minutes,
    action_list,
    screening_form,
    screening_reply,
    invitation,
    agenda,
    information_request,
    contribution_form,
    prison_form,
    statement,
    attendance_sheet,
    urgent_actions,
    executive_summary,
    level_change,
    offender_notice,
    disclosure_letter,
    undertaking,
    plan,
    closed_plan,
    plan_review,
    restrictions,
    chronology,
    exit_plan,
    exit_summary,
    transfer_pack,
    board_form,
    meeting_audit,
    case_audit,
    benefits_notice,
    open_actions
};

/// A case heard at the same sitting: an agenda prints the time of each, by reference only.
struct SittingSlot {
    std::string case_ref, time;
    int minutes = 0;  ///< allotted to it; 0 = none recorded
};

/// An action in a list over several cases.
struct ListedAction {
    std::string case_ref;
    Action action;
    std::string state;  ///< where it stands, with the outcome that is proposed
};

/// What a document is made from. The same request gives the same bytes: nothing else is looked at.
struct DocumentRequest {
    const CaseRecord& record;
    const Policy& policy;  ///< the edition the case is managed under: form letters and plan headings come from it
    std::string area;
    Date today;
    std::string made_by;
    int referral = 0;        ///< number of the referral, for a MAPPA A
    int meeting = 0;         ///< number of the meeting, for minutes and action lists
    std::string whom{};      ///< the person, or the number of the invitation or decision, that this copy is for
    std::string replaced{};  ///< minutes printed again: by which later version they were replaced, as a sentence
    std::vector<SittingSlot> sitting{};  ///< the other cases of the sitting, for an agenda
    std::string own_templates{};         ///< what the area changed in the templates, printed beside their version
    bool of_one_case = true;             ///< false for a list over the area's cases, which has no record
    std::vector<ListedAction> listed{};  ///< of an agency, a person or a chair, for a list over the area's cases
};

/// Why the document cannot be made and what to do instead; empty when it can.
[[nodiscard]] std::string why_not(DocumentKind kind, const DocumentRequest& request);

/// The document's bytes. Entries of the closed plan are in none but the closed plan itself (003 A1).
/// Throws `std::invalid_argument` with the sentence of `why_not` when there is one, `std::logic_error` when a template
/// is broken.
[[nodiscard]] std::string make_document(DocumentKind kind, Format format, const DocumentRequest& request,
                                        const Assets& assets);

/// The template it is printed from: "minutes/england-wales-2012/minutes.html.mustache". Empty for a calendar entry,
/// which has none.
[[nodiscard]] std::string template_of(DocumentKind kind, Format format, const Policy& policy, const Assets& assets);

/// All that the template is given, as text: whatever the document says comes from the one or the other. Throws as
/// `make_document` does.
[[nodiscard]] std::string document_inputs(DocumentKind kind, Format format, const DocumentRequest& request,
                                          const Assets& assets);

/// Those of the meeting whom a copy can be made for, for kinds that are made for one at a time.
[[nodiscard]] std::vector<std::string> recipients_of(DocumentKind kind, const DocumentRequest& request);

/// The headings that print "nothing recorded", in the order of the document (003 A1). Empty when it cannot be made.
[[nodiscard]] std::vector<std::string> blank_headings(DocumentKind kind, const DocumentRequest& request);

}  // namespace mappa::forms

namespace mappa {

template <>
struct Words<forms::Format> {
    static constexpr std::string_view what = "format";
    static constexpr auto list = std::to_array<Word<forms::Format>>({
        {forms::Format::html, "html", "Web page"},
        {forms::Format::docx, "docx", "Word document"},
        {forms::Format::ics, "ics", "Calendar entry"},
    });
};

template <>
struct Words<forms::DocumentKind> {
    static constexpr std::string_view what = "document";
    static constexpr auto list = std::to_array<Word<forms::DocumentKind>>({
        {forms::DocumentKind::referral, "referral", "Referral to level 2 or 3"},
        {forms::DocumentKind::referral_form, "referral-form", "Referral form to fill in"},
        {forms::DocumentKind::minutes, "minutes", "Minutes of a meeting"},
        {forms::DocumentKind::action_list, "actions", "Action list of a meeting"},
        {forms::DocumentKind::screening_form, "screening", "Screening form"},
        {forms::DocumentKind::screening_reply, "reply", "Reply to a referral"},
        {forms::DocumentKind::invitation, "invitation", "Invitation to a meeting"},
        {forms::DocumentKind::agenda, "agenda", "Agenda with papers and pack list"},
        {forms::DocumentKind::information_request, "request", "Request for information"},
        {forms::DocumentKind::contribution_form, "contribution", "Contribution form"},
        {forms::DocumentKind::prison_form, "prison", "Prison information form"},
        {forms::DocumentKind::statement, "statement", "Confidentiality and diversity statement"},
        {forms::DocumentKind::attendance_sheet, "attendance", "Attendance sheet"},
        {forms::DocumentKind::urgent_actions, "urgent-actions", "Urgent action list"},
        {forms::DocumentKind::executive_summary, "summary", "Executive summary"},
        {forms::DocumentKind::level_change, "level-change", "Notice of a change of level"},
        {forms::DocumentKind::offender_notice, "offender-notice", "Notice to the offender"},
        {forms::DocumentKind::disclosure_letter, "disclosure", "Disclosure letter"},
        {forms::DocumentKind::undertaking, "undertaking", "Undertaking of confidentiality"},
        {forms::DocumentKind::plan, "plan", "Risk management plan"},
        {forms::DocumentKind::closed_plan, "closed-plan", "Risk management plan with its closed section"},
        {forms::DocumentKind::plan_review, "plan-review", "Plan review form"},
        {forms::DocumentKind::restrictions, "restrictions", "Restrictions sheet"},
        {forms::DocumentKind::chronology, "chronology", "Chronology"},
        {forms::DocumentKind::exit_plan, "exit-plan", "Exit plan"},
        {forms::DocumentKind::exit_summary, "exit-summary", "Exit summary"},
        {forms::DocumentKind::transfer_pack, "transfer", "Transfer pack"},
        {forms::DocumentKind::board_form, "board-form", "Data form for the Strategic Management Board"},
        {forms::DocumentKind::meeting_audit, "meeting-audit", "Audit of a meeting"},
        {forms::DocumentKind::case_audit, "case-audit", "Audit of a case"},
        {forms::DocumentKind::benefits_notice, "benefits", "Notification to Jobcentre Plus"},
        {forms::DocumentKind::open_actions, "open-actions", "Open actions of an agency, a person or a chair"},
    });
};

}  // namespace mappa
