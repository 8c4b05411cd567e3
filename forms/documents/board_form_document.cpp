#include <algorithm>

#include "engine/record/as_at.hpp"
#include "forms/documents/case_part.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// The chair's form on a meeting for the Strategic Management Board: everything but the chair's own words is filled in
/// (000 3.3 good practice, Lancashire).
namespace mappa::forms {
namespace {

const BoardForm* completed(const DocumentRequest& request) {
    const auto& all = request.record.board_forms;
    const auto found = std::ranges::find(all, request.meeting, &BoardForm::meeting);
    return found == all.end() ? nullptr : &*found;
}

Shape board_form_shape() {
    Shape shape;
    declare_page(shape);
    declare_case(shape);
    declare_meeting(shape);
    declare_attendance(shape);
    shape.text("level_before", "level in force when it met")
        .text("level_decided", "level it decided")
        .text("highest_risk_level", "highest risk of serious harm")
        .text("plan_version", "version of the plan, and whether the meeting reviewed it")
        .text("restriction_count", "how many restrictions are in force")
        .text("action_count", "how many actions the meeting set")
        .text("overdue_count", "how many earlier actions were overdue")
        .text("disclosures_made", "how many decisions on disclosure")
        .text("next_review", "date of the next review")
        .text("minutes_standing", "when the minutes are due, and when they were issued")
        .paragraphs("concerns", "concerns the board should know of", "the chair has not completed the form")
        .paragraphs("good_practice", "good practice the board should know of", "none, or not completed")
        .text("completed_by", "the chair who completed it, and when", "not completed");
    return shape;
}

void fill_management(Model& model, const DocumentRequest& request, const Meeting& meeting, Date day) {
    const auto& record = request.record;
    const auto* before = level_in_force_at(record, meeting, day);
    const auto* decision = record.decision_of(meeting.number);
    const auto* assessment = assessment_as_at(record, day, meeting.number);
    const auto* plan = plan_as_at(record, day, meeting.number);
    const auto earlier = previous_actions(record, meeting, request.today);
    const auto count = [](auto number) { return std::to_string(number); };
    const auto reviewed = meeting.plan_reviewed == Answer::yes ? "reviewed at this meeting" : "not reviewed at it";
    model.text("level_before", before ? recorded(before->level) : std::string{not_recorded})
        .text("level_decided", decision ? recorded(decision->level) : std::string{not_recorded})
        .text("highest_risk_level",
              assessment ? recorded(record.highest_rosh(assessment->number)) : std::string{not_recorded})
        .text("plan_version", plan ? "Version " + count(plan->version) + ", " + reviewed : std::string{not_recorded})
        .text("restriction_count",
              count(std::ranges::count_if(record.restrictions, [&](const auto& each) { return each.in_force(day); })))
        .text("action_count", count(new_actions(record, meeting, request.today).size()))
        .text("overdue_count",
              count(std::ranges::count_if(earlier, [&](const Action& each) { return each.overdue(day); })))
        .text("disclosures_made", count(std::ranges::count(record.disclosures, meeting.number, &Disclosure::meeting)))
        .text("next_review", recorded(meeting.next_review))
        .text("minutes_standing", joined({meeting.minutes_due ? "due " + meeting.minutes_due->text() : "",
                                          meeting.issued_on ? "issued " + meeting.issued_on->text() : "not issued"}));
}

void fill_board_form(Model& model, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    const auto day = meeting_day(meeting, request.today);
    const auto* form = completed(request);
    fill_case(model, facts_as_at(request.record, day), request.record.past_offences);
    fill_meeting(model, meeting);
    fill_attendance(model, request.record, meeting);
    fill_management(model, request, meeting, day);
    model.paragraphs("concerns", form ? form->concerns : "")
        .paragraphs("good_practice", form ? form->good_practice : "")
        .text("completed_by", form ? joined({form->by, text_of(form->on)}) : "");
}

}  // namespace

DocumentRow board_form_row() {
    return {.kind = DocumentKind::board_form,
            .form = "Data form for the Strategic Management Board",
            .letter = {},
            .file = "board-form-meeting",
            .purpose = "the chair's form on a meeting, filled in but for the chair's concerns",
            .about = About::meeting,
            .shape = board_form_shape,
            .page =
                [](const DocumentRequest& request) {
                    return form_page("Data on " + meeting_name(meeting_of(request)), completed(request) != nullptr,
                                     request);
                },
            .fill = fill_board_form,
            .use = InUse::once_held};
}

}  // namespace mappa::forms
