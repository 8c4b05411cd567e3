#include <algorithm>

#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// Audit forms: the questions are those of the policy edition, by the names that figures know them by; the auditor's
/// answers are the auditor's own, so both forms are blank but for what is audited (002 appendix 5).
namespace mappa::forms {
namespace {

void declare_audited(Shape& shape) {
    declare_page(shape);
    shape.text("category", "MAPPA category")
        .text("lead_agency", "lead agency")
        .text("level_now", "level in force")
        .rows("audit_questions", "the questions of the edition's audit form", "never",
              Shape()
                  .text("audit_section", "section of the form")
                  .text("audit_question", "the question")
                  .text("audit_key", "its name in the edition"));
}

bool asked(const AuditQuestion& question, const DocumentRequest& request) {
    return question.of_meeting == (request.meeting != 0);
}

std::string why_no_audit(const DocumentRequest& request) {
    const auto& all = request.policy.audit_questions();
    if (std::ranges::any_of(all, [&](const AuditQuestion& each) { return asked(each, request); })) return {};
    return "policy edition " + request.policy.edition() + " asks nothing of a " +
           (request.meeting == 0 ? "case" : "meeting") + ": `policy adopt` an edition with [[audit]] questions";
}

void fill_audited(Model& model, const DocumentRequest& request) {
    const auto& facts = request.record.facts;
    const auto* period = request.record.level_in_force();
    model.text("category", recorded(facts.category))
        .text("lead_agency", recorded(facts.lead_agency))
        .text("level_now", period ? recorded(period->level) : std::string{not_recorded})
        .row_list("audit_questions", {});
    for (const auto& each : request.policy.audit_questions()) {
        if (!asked(each, request)) continue;
        model.add_row("audit_questions")
            .text("audit_section", each.section)
            .text("audit_question", each.text)
            .text("audit_key", each.key);
    }
}

Shape meeting_audit_shape() {
    Shape shape;
    declare_audited(shape);
    declare_meeting(shape);
    return shape;
}

Shape case_audit_shape() {
    Shape shape;
    declare_audited(shape);
    shape.text("notified_on", "day of notification")
        .text("meeting_count", "how many meetings were held")
        .text("last_met_on", "day of the last meeting", "none was held");
    return shape;
}

void fill_case_audit(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    int held = 0;
    for (const auto& each : record.meetings) held += each.held() ? 1 : 0;
    const auto* last = record.last_meeting_held();
    fill_audited(model, request);
    model.text("notified_on", recorded(record.facts.notified_on))
        .text("meeting_count", std::to_string(held))
        .text("last_met_on", last ? text_of(last->held_on) : "");
}

}  // namespace

DocumentRow meeting_audit_row() {
    return {.kind = DocumentKind::meeting_audit,
            .form = "Audit of a meeting",
            .letter = "form.audit",
            .file = "audit-meeting",
            .purpose = "blank form for the audit of a meeting and its minutes",
            .about = About::meeting,
            .shape = meeting_audit_shape,
            .page =
                [](const DocumentRequest& request) {
                    return form_page("Audit of " + meeting_name(meeting_of(request)), false, request);
                },
            .fill =
                [](Model& model, const DocumentRequest& request) {
                    fill_audited(model, request);
                    fill_meeting(model, meeting_of(request));
                },
            .why_not = why_no_audit,
            .use = InUse::once_held};
}

DocumentRow case_audit_row() {
    return {.kind = DocumentKind::case_audit,
            .form = "Audit of a case",
            .letter = {},
            .file = "case-audit",
            .purpose = "blank form for the audit of a case from identification to exit",
            .about = About::the_case,
            .shape = case_audit_shape,
            .page = [](const DocumentRequest& request) { return form_page("Audit of the case", false, request); },
            .fill = fill_case_audit,
            .why_not = why_no_audit};
}

}  // namespace mappa::forms
