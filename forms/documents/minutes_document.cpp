#include "forms/documents/minutes_document.hpp"

#include <array>

#include "engine/record/as_at.hpp"
#include "engine/record/changes.hpp"
#include "forms/documents/action_part.hpp"
#include "forms/documents/case_part.hpp"
#include "forms/documents/change_part.hpp"
#include "forms/documents/decision_part.hpp"
#include "forms/documents/issue_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/people_part.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/plan_part.hpp"
#include "forms/documents/restriction_part.hpp"
#include "forms/documents/risk_part.hpp"

namespace mappa::forms {
namespace {

void declare_discussion(Shape& shape) {
    shape.paragraphs("confidentiality", "who read out the confidentiality and diversity statement", "not recorded")
        .paragraphs("purpose", "purpose of the meeting", "not recorded")
        .paragraphs("previous_minutes", "accuracy of the previous minutes", "not recorded")
        .paragraphs("lead_report", "report of the lead agency", "not recorded")
        .flag("first_meeting", "whether it is the initial meeting", "a review")
        .paragraphs("adds", "what MAPPA was to add, word for word from the referral", "not recorded")
        .paragraphs("offender_view", "the offender's own view", "not recorded")
        .paragraphs("success_view", "what success will look like for the offender", "not recorded")
        .paragraphs("lead_plan", "the plan that the lead agency proposes", "not recorded")
        .paragraphs("other_agencies", "contact with other agencies between meetings", "not recorded")
        .paragraphs("plan_updated", "the chair's question: plan of the last meeting updated and on ViSOR",
                    "a first meeting")
        .paragraphs("legal_status_said", "legal status as the meeting minuted it", "as the case records it")
        .rows("information", "what each agency told the meeting", "nobody is recorded",
              Shape()
                  .text("information_agency", "the agency")
                  .text("information_by", "who spoke for it")
                  .paragraphs("said", "what they said"))
        .paragraphs("victim_safety", "victim safety", "not recorded")
        .paragraphs("no_victim_issue", "why there is no victim issue", "there is one, or it is not recorded")
        .paragraphs("diversity", "diversity", "not recorded")
        .paragraphs("risk_confirmed", "risk of serious harm confirmed or changed, with the reason", "not recorded")
        .text("plan_reviewed", "whether the plan was reviewed under each heading")
        .paragraphs("plan_review_found", "what the review of the plan found", "not recorded")
        .paragraphs("contingency_review", "what the review of the contingencies found", "not recorded")
        .paragraphs("human_rights", "human rights and proportionality", "not recorded")
        .flag("at_level_3", "whether it is a level 3 meeting", "level 2")
        .paragraphs("cppc", "critical public protection case: registered, applied, not applicable", "not recorded")
        .paragraphs("cppc_reason", "why", "not recorded")
        .paragraphs("support_sought", "whether funding, support or guidance was sought", "not recorded")
        .paragraphs("media", "media plan", "not recorded")
        .paragraphs("told_offender", "what the offender will be told, by whom; or why not", "not recorded")
        .paragraphs("visor", "ViSOR", "not recorded")
        .text("next_review", "date of the next review")
        .text("review_limit", "latest date by policy", "not worked out yet")
        .text("plan_heading_names", "names of the plan's headings, for the sentence that says it was reviewed");
}

std::string plan_updated_of(const Meeting& meeting) {
    if (!meeting.plan_updated) return {};
    return std::string{label(*meeting.plan_updated)} +
           (is_blank(meeting.plan_update) ? "" : ": " + meeting.plan_update);
}

std::string told_of(const Meeting& meeting) {
    if (meeting.offender_notice != OffenderNotice::withheld) return meeting.told_offender;
    return joined({"Withheld from the offender, because: " + recorded(meeting.withheld_because), meeting.told_offender},
                  "\n");
}

/// The officer and the officer's supervisor, each with contact details (001 5.5, 5.38).
std::string police_of(const Case& facts) {
    const auto officer = person(facts.police_manager, facts.police_manager_contact);
    if (is_blank(facts.police_supervisor)) return officer;
    return officer + "; supervisor: " + person(facts.police_supervisor, facts.police_supervisor_contact);
}

void fill_discussion(Model& model, const DocumentRequest& request, const Meeting& meeting) {
    const auto& record = request.record;
    const auto* referral = record.referral(meeting.referral);
    model.paragraphs("confidentiality", meeting.confidentiality)
        .paragraphs("purpose", meeting.purpose)
        .paragraphs("previous_minutes", meeting.previous_minutes)
        .paragraphs("lead_report", meeting.lead_report)
        .flag("first_meeting", meeting.initial == Answer::yes)
        .paragraphs("adds", referral ? referral->adds : "")
        .paragraphs("offender_view", meeting.offender_view)
        .paragraphs("success_view", meeting.success_view)
        .paragraphs("lead_plan", meeting.lead_plan)
        .paragraphs("other_agencies", meeting.other_agencies)
        .paragraphs("plan_updated", plan_updated_of(meeting))
        .paragraphs("legal_status_said", meeting.legal_status)
        .paragraphs("victim_safety", meeting.victims)
        .paragraphs("no_victim_issue", meeting.no_victim_issue)
        .paragraphs("diversity", meeting.diversity)
        .paragraphs("risk_confirmed", meeting.risk_confirmed)
        .text("plan_reviewed", recorded(meeting.plan_reviewed))
        .paragraphs("plan_review_found", meeting.plan_review)
        .paragraphs("contingency_review", meeting.contingency_review)
        .paragraphs("human_rights", meeting.human_rights)
        .flag("at_level_3", meeting.level == Level::three)
        .paragraphs("cppc", meeting.cppc)
        .paragraphs("cppc_reason", meeting.cppc_reason)
        .paragraphs("support_sought", meeting.support_sought)
        .paragraphs("media", meeting.media)
        .paragraphs("told_offender", told_of(meeting))
        .paragraphs("visor", meeting.visor)
        .text("next_review", recorded(meeting.next_review))
        .text("review_limit", text_of(meeting.review_limit))
        .text("plan_heading_names", request.policy.on("switch.four-pillars") ? "pillar" : "heading")
        .row_list("information", {});
    for (const auto& each : record.information) {
        if (each.meeting != meeting.number) continue;
        model.add_row("information")
            .text("information_agency", recorded(each.agency))
            .text("information_by", recorded(each.given_by))
            .paragraphs("said", joined({recorded(each.text), is_blank(each.no_action_because)
                                                                 ? ""
                                                                 : "No action in the plan: " + each.no_action_because},
                                       "\n"));
    }
}

constexpr auto standard_headings = std::to_array<StandardHeading>({
    {"Attendance", "present"},
    {"Confidentiality and diversity statement", "confidentiality"},
    {"Purpose", "purpose"},
    {"Accuracy of the previous minutes", "previous_minutes", "first_meeting"},
    {"Previous actions", "previous_actions", "first_meeting"},
    {"Lead agency report", "lead_report"},
    {"Offence history", "history"},
    {"The offender's own view", "offender_view"},
    {"Information from each agency", "information"},
    {"Victims and potential victims", "victim_safety"},
    {"Diversity", "diversity"},
    {"Likelihood of reoffending", "likelihood"},
    {"Risk of serious harm", "ratings"},
    {"Imminence", "imminence"},
    {"Risk management plan", "plan_headings"},
    {"Contingency plan", "contingencies"},
    {"Restrictions in force at the meeting", "restrictions"},
    {"Disclosure", "disclosures"},
    {"Human rights and proportionality", "human_rights"},
    {"Level decision", "decision_why"},
    {"New actions", "new_actions"},
    {"What the offender will be told", "told_offender"},
    {"ViSOR", "visor"},
    {"Next review", "next_review"},
    {"Distribution", "distribution"},
    {"In conclusion", "conclusion_lines"},
});

}  // namespace

Shape minutes_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    declare_attendance(shape);
    declare_case(shape);
    declare_discussion(shape);
    declare_previous_actions(shape);
    declare_people(shape);
    declare_risk(shape);
    declare_plan(shape);
    declare_restrictions(shape);
    declare_decisions(shape);
    declare_issue(shape);
    declare_changes(shape);
    declare_new_actions(shape);
    shape.text("replaced", "by which later version these minutes were replaced", "this is the last version")
        .rows("blank_headings", "standard headings with nothing recorded under them", "every one is filled",
              Shape().text("blank_heading", "title of the heading"));
    return shape;
}

std::string minutes_version(const Meeting& meeting) {
    switch (meeting.state) {
        case MeetingState::approved:
        case MeetingState::issued:
        case MeetingState::posted:
            return "Version " + std::to_string(meeting.minutes_version);
        case MeetingState::correcting:
            return "DRAFT of version " + std::to_string(meeting.minutes_version + 1);
        case MeetingState::scheduled:
        case MeetingState::in_session:
        case MeetingState::closed:
        case MeetingState::cancelled:
            break;
    }
    return "DRAFT";
}

PageFacts minutes_page(const DocumentRequest& request, const Meeting& meeting) {
    const auto version = minutes_version(meeting);
    return {"MAPPA " + request.policy.text("form.minutes"),
            joined({"Minutes of " + meeting_name(meeting), text_of(meeting.held_on)}),
            version,
            {},
            version.starts_with("DRAFT")};
}

void fill_minutes(Model& model, const DocumentRequest& request, const Meeting& meeting) {
    const auto day = meeting_day(meeting, request.today);
    const auto news = last_news(meeting, request.today);
    const auto record = known_by(request.record, news);
    const auto facts = facts_as_at(record, day);
    const auto earlier = previous_actions(record, meeting, request.today);
    const auto agreed = new_actions(record, meeting, request.today);
    auto still_to_do = agreed;
    for (const auto& action : earlier) {
        if (action.pending()) still_to_do.push_back(action);
    }
    const auto* before = record.previous_meeting(meeting.number);

    fill_meeting(model, meeting);
    fill_attendance(model, record, meeting);
    fill_case(model, facts, record.past_offences);
    model.text("police_manager", police_of(facts));
    fill_discussion(model, request, meeting);
    fill_previous_actions(model, record, earlier, before ? before->held_on : std::nullopt, news);
    fill_people(model, record.people);
    fill_risk(model, record, assessment_as_at(record, day, meeting.number), facts);
    fill_plan(model, record, plan_as_at(record, day, meeting.number), still_to_do, request.policy, day,
              plan_before(record, meeting, request.today));
    fill_restrictions(model, record, record.restrictions,
                      {day, meeting.approved_on.value_or(request.today), meeting.number});
    fill_decisions(model, request, meeting);
    fill_issue(model, request.record, meeting);
    fill_changes(model, record, meeting, request.today);
    fill_new_actions(model, agreed);
    model.text("replaced", request.replaced).row_list("blank_headings", {});
    for (const auto& title : blank_headings(model, minutes_headings()))
        model.add_row("blank_headings").text("blank_heading", title);
}

std::span<const StandardHeading> minutes_headings() { return standard_headings; }

}  // namespace mappa::forms
