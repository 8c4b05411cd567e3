#include <algorithm>

#include "engine/record/as_at.hpp"
#include "engine/rules/referral_gaps.hpp"
#include "forms/documents/next_step.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// The reply to a referrer: decision, reason, what was missing, what was looked at, who decided, what next (001 4.8).
namespace mappa::forms {
namespace {

bool not_accepted(const Referral& referral) {
    return referral.state == ReferralState::rejected || referral.state == ReferralState::redirected;
}

/// The day of the answer: of the decision, or of the return for information.
std::optional<Date> answered_on(const Referral& referral) {
    return referral.state == ReferralState::returned ? referral.returned_on : referral.decided_on;
}

std::string decision_of(const Referral& referral) {
    switch (referral.state) {
        case ReferralState::accepted:
            return "Accepted at " + lower_first(recorded(referral.level_decided));
        case ReferralState::rejected:
            return "Not accepted for level 2 or 3";
        case ReferralState::redirected:
            return "Not accepted: redirected to " + recorded(referral.redirected_to);
        case ReferralState::returned:
            return "Returned for information";
        case ReferralState::withdrawn:
            return "Withdrawn";
        case ReferralState::draft:
        case ReferralState::screening:
        case ReferralState::escalated:
            break;
    }
    return "Not decided yet";
}

Shape screening_reply_shape() {
    Shape shape;
    declare_page(shape);
    declare_letter(shape);
    shape.text("offender_name", "the offender's name")
        .text("referral_number", "number of the referral")
        .text("referred_on", "day it was submitted")
        .text("level_sought", "level the referrer sought")
        .text("decision", "the decision in words")
        .text("decided_on", "day of the decision")
        .text("reply_due", "latest day for the reply", "never submitted")
        .paragraphs("decision_why", "the reason")
        .paragraphs("feedback", "feedback to the referrer", "none was given")
        .rows("unmet", "requirements of a referral that were not met", "all were",
              Shape().text("unmet_what", "the requirement, by its own name"))
        .rows("sources", "records looked at besides the referral", "none",
              Shape()
                  .text("source_what", "the records")
                  .text("source_by", "who looked at them")
                  .text("source_on", "day they were looked at"))
        .rows("deciders", "who took part in the decision", "nobody is recorded",
              Shape()
                  .text("decider", "name")
                  .text("decider_agency", "agency")
                  .text("decider_level", "level that agency thought right")
                  .paragraphs("decider_why", "its reasons", "none given"))
        .paragraphs("settled", "how a difference between agencies was settled", "they agreed")
        .text("decided_by", "who recorded the decision")
        .paragraphs("next_step", "what happens next, and what the referrer does");
    return shape;
}

void fill_panel(Model& model, const CaseRecord& record, const Referral& referral) {
    model.row_list("sources", {}).row_list("deciders", {});
    const auto source = [&](const std::string& what, const std::string& by, std::optional<Date> on) {
        if (is_blank(what)) return;
        model.add_row("sources")
            .text("source_what", what)
            .text("source_by", recorded(by))
            .text("source_on", recorded(on));
    };
    source(referral.sources, is_blank(referral.decided_by) ? "the panel" : referral.decided_by, answered_on(referral));
    for (const auto& each : record.views) {
        if (each.referral != referral.number) continue;
        source(each.sources, joined({each.by, label(each.agency)}), each.on);
        model.add_row("deciders")
            .text("decider", recorded(each.by))
            .text("decider_agency", recorded(each.agency))
            .text("decider_level", recorded(each.level))
            .paragraphs("decider_why", each.reasons);
    }
}

void fill_screening_reply(Model& model, const DocumentRequest& request) {
    const auto& referral = referral_of(request);
    const auto day = answered_on(referral).value_or(request.today);
    fill_letter(model, {referral.referrer, "", service_of(referral.referred_by, ""), ""});
    model.text("offender_name", recorded(request.record.facts.name))
        .text("referral_number", std::to_string(referral.number))
        .text("referred_on", recorded(referral.submitted_on))
        .text("level_sought", recorded(referral.level_sought))
        .text("decision", decision_of(referral))
        .text("decided_on", recorded(answered_on(referral)))
        .text("reply_due", text_of(referral.reply_due))
        .paragraphs("decision_why", recorded(referral.why.empty() ? referral.feedback : referral.why))
        .paragraphs("feedback", referral.feedback)
        .paragraphs("settled", is_blank(referral.settled_why)
                                   ? ""
                                   : joined({referral.settled_why, referral.settled_by, text_of(referral.settled_on)}))
        .text("decided_by", recorded(referral.decided_by))
        .paragraphs("next_step", next_step_of(referral, request.record.facts.lead_agency, request.policy))
        .row_list("unmet", {});
    for (const auto& each : unmet_requirements(known_by(request.record, day), referral, request.policy, day))
        model.add_row("unmet").text("unmet_what", each);
    fill_panel(model, request.record, referral);
}

/// What counts as a source was asked when the reply was recorded; a record taken over may hold none (001 4.8).
bool names_a_source(const CaseRecord& record, const Referral& referral) {
    return !is_blank(referral.sources) || std::ranges::any_of(record.views, [&](const View& each) {
        return each.referral == referral.number && !is_blank(each.sources);
    });
}

std::string why_no_reply(const DocumentRequest& request) {
    const auto& referral = referral_of(request);
    const auto number = "referral " + std::to_string(referral.number);
    if (!answered_on(referral))
        return number +
               " has not been decided yet: `referral accept`, `referral reject`, `referral redirect` or "
               "`referral return`, then reply";
    if (!not_accepted(referral)) return {};
    std::string lacks;
    if (is_blank(referral.why)) lacks = "its reason";
    if (!names_a_source(request.record, referral))
        lacks += std::string{lacks.empty() ? "" : " and "} + "a source consulted besides the referral";
    return lacks.empty() ? "" : "the reply to " + number + " is 'not accepted' without " + lacks + " (001 4.8)";
}

}  // namespace

DocumentRow screening_reply_row() {
    return {.kind = DocumentKind::screening_reply,
            .form = "Reply to a referral",
            .letter = {},
            .file = "reply-referral",
            .purpose = "the decision with its reasons, feedback and next step, to the referrer",
            .about = About::referral,
            .shape = screening_reply_shape,
            .page =
                [](const DocumentRequest& request) {
                    return paper_page("Decision on referral " + std::to_string(referral_of(request).number), request);
                },
            .fill = fill_screening_reply,
            .why_not = why_no_reply};
}

}  // namespace mappa::forms
