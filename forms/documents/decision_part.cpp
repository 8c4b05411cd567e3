#include "forms/documents/decision_part.hpp"

#include "forms/documents/as_at.hpp"
#include "forms/documents/distribution.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

std::string level_sought(const Referral* referral) {
    if (!referral || !referral->level_sought) return std::string{not_recorded};
    const auto when = referral->submitted_on ? ", submitted " + referral->submitted_on->text() : std::string{};
    return std::string{label(*referral->level_sought)} + " (referral " + std::to_string(referral->number) + when + ")";
}

std::string level_in_force(const LevelPeriod* period) {
    if (!period || !period->level) return "No level was in force";
    return std::string{label(*period->level)} + (period->from ? ", since " + period->from->text() : "");
}

std::string level_decided(const LevelDecision& decision, const LevelPeriod* in_force, const Meeting& meeting) {
    if (!decision.level) return "No decision recorded";
    const std::string level{label(*decision.level)};
    if (in_force && in_force->level == decision.level) return level + ", unchanged";
    return level + (meeting.closed_on ? ", in force from " + meeting.closed_on->text()
                                      : "; takes effect when the meeting closes");
}

/// The decision is the meeting's own; who did not agree is named with the reason (000 2.1 approved premises improvement (vi)).
std::string stances_of(const CaseRecord& record, const Meeting& meeting, const std::string& dissent) {
    std::string agreed;
    std::string text;
    for (const auto& each : record.stances) {
        if (each.meeting != meeting.number) continue;
        if (each.agreed == Answer::yes) agreed += (agreed.empty() ? "" : ", ") + std::string{label(each.agency)};
        else text += std::string{label(each.agency)} + " did not agree: " + recorded(each.reason) + "\n";
    }
    if (!agreed.empty()) agreed = "Decided by the meeting. Agreed: " + agreed + ".\n";
    return agreed + text + dissent;
}

void fill_level(Model& model, const CaseRecord& record, const Meeting& meeting, Date day) {
    const LevelDecision none;
    const auto* found = record.decision_of(meeting.number);
    const auto& decision = found ? *found : none;
    const auto* in_force = level_in_force_at(record, meeting, day);
    model.text("level_sought", level_sought(record.referral(meeting.referral)))
        .text("level_in_force", level_in_force(in_force))
        .text("level_decided", level_decided(decision, in_force, meeting))
        .text("decided_by", recorded(joined({decision.by, text_of(decision.on)})))
        .paragraphs("decision_why", decision.why)
        .paragraphs("dissent", stances_of(record, meeting, decision.dissent))
        .paragraphs("not_longer", decision.not_longer)
        .paragraphs("resources", decision.resources)
        .paragraphs("media_interest", decision.media_interest)
        .text("active_agencies", recorded(decision.agencies));
}

void fill_disclosures(Model& model, const CaseRecord& record, const Meeting& meeting) {
    model.row_list("disclosures", {});
    for (const auto& each : record.disclosures) {
        if (each.meeting != meeting.number) continue;
        model.add_row("disclosures")
            .text("disclosure_decision", recorded(each.decision))
            .paragraphs("disclosure_reason", recorded(each.reason))
            .flag("disclosing", each.decision == DisclosureDecision::disclose)
            .text("disclosed_to", recorded(each.to_whom))
            .paragraphs("disclosed_what", recorded(each.what))
            .text("disclosed_by", recorded(joined({each.by_whom, each.how})))
            .text("disclosed_when", recorded(each.by_when))
            .text("offender_told", recorded(each.offender_told));
    }
}

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
    const auto posted = meeting.version_posted_on ? " Posted to ViSOR on " + meeting.version_posted_on->text() + "." : std::string{};
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

}  // namespace

void declare_decisions(Shape& shape) {
    shape.text("level_sought", "level sought by the referral")
        .text("level_in_force", "level in force when the meeting began")
        .text("level_decided", "level decided at this meeting, and from when")
        .text("decided_by", "who recorded the decision and when")
        .paragraphs("decision_why", "rationale of the level decision", "not recorded")
        .paragraphs("dissent", "who differed and why", "not recorded")
        .paragraphs("not_longer", "moving down: why the higher level is no longer needed", "not moving down")
        .paragraphs("resources", "level 3: additional resources", "not level 3")
        .paragraphs("media_interest", "level 3: media or public interest", "not level 3")
        .text("active_agencies", "agencies with an active part")
        .rows("disclosures", "disclosure decisions", "none is recorded",
              Shape()
                  .text("disclosure_decision", "disclose, do not disclose, defer")
                  .paragraphs("disclosure_reason", "reasons")
                  .flag("disclosing", "whether something is disclosed", "not disclosed or deferred")
                  .text("disclosed_to", "to whom")
                  .paragraphs("disclosed_what", "what")
                  .text("disclosed_by", "by whom and how")
                  .text("disclosed_when", "by when")
                  .text("offender_told", "whether the offender is told"))
        .rows("distribution", "who gets the minutes", "nobody is known",
              Shape()
                  .text("recipient", "name and post")
                  .text("recipient_agency", "service and authority")
                  .text("recipient_because", "attended, invited, required, holds the offender"))
        .text("issued", "when these minutes were issued, by whom, to whom")
        .text("approval", "the chair's approval, or that it is still to come")
        .paragraphs("correction", "which version this corrects, and why", "nothing was corrected");
}

void fill_decisions(Model& model, const DocumentRequest& request, const Meeting& meeting, const Case& facts) {
    fill_level(model, request.record, meeting, meeting_day(meeting, request.today));
    fill_disclosures(model, request.record, meeting);
    model.row_list("distribution", {})
        .text("issued", issue_of(meeting))
        .text("approval", approval_of(meeting))
        .paragraphs("correction", correction_of(meeting));
    for (const auto& each : distribution_list(request.record, meeting, facts)) {
        model.add_row("distribution")
            .text("recipient", each.who)
            .text("recipient_agency", each.agency)
            .text("recipient_because", each.because);
    }
}

}  // namespace mappa::forms
