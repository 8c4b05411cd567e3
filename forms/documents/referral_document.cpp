#include "forms/documents/referral_document.hpp"

#include <algorithm>
#include <array>

#include "engine/record/as_at.hpp"
#include "forms/documents/case_part.hpp"
#include "forms/documents/next_step.hpp"
#include "forms/documents/people_part.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/plan_part.hpp"
#include "forms/documents/restriction_part.hpp"
#include "forms/documents/risk_part.hpp"

namespace mappa::forms {
namespace {

bool decided(const Referral& referral) {
    switch (referral.state) {
        case ReferralState::accepted:
        case ReferralState::rejected:
        case ReferralState::redirected:
        case ReferralState::returned:
        case ReferralState::withdrawn:
            return true;
        case ReferralState::draft:
        case ReferralState::screening:
        case ReferralState::escalated:
            break;
    }
    return false;
}

std::string lower_levels(std::optional<Level> sought) {
    return sought == Level::three ? "levels 1 and 2 are" : "level 1 is";
}

std::string version_of(const Referral& referral) {
    const bool with_referrer = referral.state == ReferralState::draft || referral.state == ReferralState::returned ||
                               (referral.state == ReferralState::withdrawn && referral.submissions == 0);
    if (!with_referrer) return "Version " + std::to_string(std::max(1, referral.submissions));
    return referral.submissions == 0 ? "DRAFT" : "DRAFT of version " + std::to_string(referral.submissions + 1);
}

std::string endorsement_of(const Referral& referral) {
    if (!referral.endorsed_on && is_blank(referral.endorsed_by)) return "Not yet endorsed by a manager.";
    return "Endorsed by " + recorded(referral.endorsed_by) +
           (is_blank(referral.endorsed_for) ? "" : ", deputy of " + referral.endorsed_for) + " on " +
           recorded(referral.endorsed_on) + ".";
}

void fill_people_to_invite(Model& model, const CaseRecord& record, const Referral& referral) {
    model.row_list("invitees", {});
    for (const auto& each : record.invitees) {
        if (each.referral != referral.number) continue;
        model.add_row("invitees")
            .text("invitee", person(each.name, each.role))
            .text("invitee_agency", joined({label(each.agency), each.authority}))
            .text("invitee_contact", recorded(each.contact))
            .paragraphs("invitee_why", recorded(each.why));
    }
}

void fill_decision(Model& model, const DocumentRequest& request, const Referral& referral) {
    const auto& record = request.record;
    model.row_list("views", {}).row_list("unanswered", {});
    for (const auto& view : record.views) {
        if (view.referral != referral.number) continue;
        model.add_row("views")
            .text("view_by", joined({recorded(view.by), label(view.agency)}))
            .text("view_on", recorded(view.on))
            .text("view_level", view.level ? level_name(*view.level) : std::string{not_recorded})
            .paragraphs("view_reasons", recorded(view.reasons))
            .paragraphs("view_sources", recorded(view.sources));
    }
    model.text("decision", label(referral.state))
        .flag("decided", decided(referral))
        .text("level_decided", recorded(referral.level_decided))
        .text("decided_on", recorded(referral.decided_on))
        .text("decided_by", recorded(referral.decided_by))
        .paragraphs("decision_why", referral.why)
        .paragraphs("feedback", referral.feedback)
        .paragraphs("sources", referral.sources)
        .text("next_step", next_step_of(referral, record.facts.lead_agency, request.policy));
    for (auto& title : blank_headings(model, referral_headings()))
        model.add_row("unanswered").text("unanswered_heading", title);
}

constexpr auto standard_headings = std::to_array<StandardHeading>({
    {"Category", "category"},
    {"Offender", "offender_name"},
    {"Conviction or caution", "offence"},
    {"Brief details of the offence", "offence_details"},
    {"Previous related offences", "history"},
    {"Relevant information", "behaviour"},
    {"The offender's own view", "offender_view"},
    {"Likelihood of reoffending", "likelihood"},
    {"Risk of serious harm", "ratings"},
    {"Imminence", "imminence"},
    {"Diversity and needs", "diversity"},
    {"Current risk management plan", "plan_headings"},
    {"What multi-agency management will add", "adds"},
    {"What the lead agency cannot manage alone", "cannot_alone"},
    {"People to invite", "invitees"},
    {"Manager's endorsement", "endorsement"},
});

}  // namespace

Shape referral_shape() {
    Shape shape;
    declare_page(shape);
    declare_case(shape);
    declare_risk(shape);
    declare_people(shape);
    declare_restrictions(shape);
    declare_plan(shape);
    shape.text("referral_number", "number of the referral in the case")
        .text("referral_state", "where the referral stands")
        .text("level_sought", "level sought")
        .text("submitted_on", "when it was submitted")
        .text("reply_due", "when the decision is due")
        .text("referrer", "who refers, of which agency")
        .paragraphs("offence_details", "brief details of the offence", "not recorded")
        .paragraphs("behaviour", "behaviour, attitudes and patterns", "not recorded")
        .paragraphs("other_agencies", "other agencies' assessments and reports", "not recorded")
        .paragraphs("earlier_mappa", "outcome of earlier MAPPA management", "not recorded")
        .paragraphs("programme_reports", "programme or psychological reports", "not recorded")
        .paragraphs("victim_issues", "victim issues", "not recorded")
        .paragraphs("needs", "unmet needs and offending factors", "not recorded")
        .paragraphs("offender_view", "the offender's own view of the risk", "not recorded")
        .paragraphs("diversity", "diversity and needs", "not recorded")
        .text("lower_levels", "'level 1 is', or 'levels 1 and 2 are' when level 3 is sought")
        .paragraphs("adds", "what MAPPA will add, word for word", "not recorded")
        .paragraphs("cannot_alone", "what the lead agency cannot manage alone", "not recorded")
        .rows("invitees", "people to invite", "nobody is named",
              Shape()
                  .text("invitee", "name and post")
                  .text("invitee_agency", "service and authority")
                  .text("invitee_contact", "contact")
                  .paragraphs("invitee_why", "why they are needed"))
        .paragraphs("media", "media interest", "not recorded")
        .paragraphs("staff_safety", "risks to staff", "not recorded")
        .paragraphs("unplaced", "what stood on the form that came in, beside its boxes", "nothing did")
        .paragraphs("endorsement", "the manager's reasons", "not endorsed yet")
        .text("approval", "the manager's endorsement, or that it is still to come")
        .text("decision", "accepted, rejected, returned ...")
        .flag("decided", "whether there is a decision", "being written or screened")
        .text("level_decided", "level decided by the panel")
        .text("decided_on", "date of the decision")
        .text("decided_by", "who decided")
        .paragraphs("decision_why", "reasons of the decision", "not recorded")
        .paragraphs("feedback", "feedback to the referrer", "not recorded")
        .paragraphs("sources", "records consulted besides the referral", "not recorded")
        .text("next_step", "what happens next")
        .rows("views", "the agencies' views in the screening", "none was given",
              Shape()
                  .text("view_by", "who gave it, of which agency")
                  .text("view_on", "date")
                  .text("view_level", "the level that agency thinks right")
                  .paragraphs("view_reasons", "reasons")
                  .paragraphs("view_sources", "records looked at"))
        .rows("unanswered", "headings of the referral with nothing under them", "every heading is answered",
              Shape().text("unanswered_heading", "title of the heading"));
    return shape;
}

PageFacts referral_page(const DocumentRequest& request, const Referral& referral) {
    const auto version = version_of(referral);
    return {"MAPPA " + request.policy.text("form.referral"),
            "Referral " + std::to_string(referral.number) + " to " +
                (referral.level_sought ? lower_first(level_name(*referral.level_sought)) : "level 2 or 3"),
            version,
            {},
            version.starts_with("DRAFT")};
}

void fill_referral(Model& model, const DocumentRequest& request, const Referral& referral) {
    const auto day = referral.submitted_on.value_or(request.today);
    const auto record = known_by(request.record, day);
    const auto facts = facts_as_at(record, day);
    std::vector<Action> still_to_do;
    for (const auto& action : record.actions) {
        auto as_it_was = action_as_at(record, action, day);
        if (as_it_was.pending() && (!action.agreed_on || *action.agreed_on <= day))
            still_to_do.push_back(std::move(as_it_was));
    }
    fill_case(model, facts, record.past_offences);
    fill_risk(model, record, assessment_as_at(record, day, 0), facts);
    fill_people(model, record.people);
    fill_restrictions(model, record, day);
    fill_plan(model, record, plan_as_at(record, day, 0), still_to_do, request.policy, day);
    model.text("referral_number", std::to_string(referral.number))
        .text("referral_state", label(referral.state))
        .text("level_sought", recorded(referral.level_sought))
        .text("submitted_on", referral.submitted_on ? referral.submitted_on->text() : "not yet submitted")
        .text("reply_due", recorded(referral.reply_due))
        .text("referrer", joined({recorded(referral.referrer), label(referral.referred_by)}))
        .paragraphs("offence_details", referral.offence_details)
        .paragraphs("behaviour", referral.behaviour)
        .paragraphs("other_agencies", referral.other_agencies)
        .paragraphs("earlier_mappa", referral.earlier_mappa)
        .paragraphs("programme_reports", referral.programme_reports)
        .paragraphs("victim_issues", referral.victim_issues)
        .paragraphs("needs", referral.needs)
        .paragraphs("offender_view", referral.offender_view)
        .paragraphs("diversity", referral.diversity)
        .text("lower_levels", lower_levels(referral.level_sought))
        .paragraphs("adds", referral.adds)
        .paragraphs("cannot_alone", referral.cannot_alone)
        .paragraphs("media", referral.media)
        .paragraphs("staff_safety", referral.staff_safety)
        .paragraphs("unplaced", referral.unplaced)
        .paragraphs("endorsement", referral.endorsement)
        .text("approval", endorsement_of(referral));
    fill_people_to_invite(model, record, referral);
    fill_decision(model, request, referral);
}

std::span<const StandardHeading> referral_headings() { return standard_headings; }

}  // namespace mappa::forms
