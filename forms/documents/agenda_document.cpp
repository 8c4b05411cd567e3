#include <algorithm>

#include "engine/calendar/time_of_day.hpp"
#include "engine/record/agenda.hpp"
#include "engine/record/as_at.hpp"
#include "engine/record/invitations.hpp"
#include "engine/record/proposals.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/pack_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/risk_part.hpp"

/// The agenda, what is known beforehand under each heading, the papers and who gets them (001 5.2, 5.10, 7.18).
namespace mappa::forms {
namespace {

std::string lines(std::initializer_list<std::pair<std::string_view, std::string>> all) {
    std::string text;
    for (const auto& [what, value] : all) {
        if (!is_blank(value)) text += std::string{what} + ": " + value + "\n";
    }
    return text;
}

/// Likelihood, seriousness, imminence and to whom stand on the agenda itself, so that nobody waits an hour for them.
std::string risk_note(const CaseRecord& record) {
    const auto* assessment = record.assessment();
    if (!assessment) return {};
    std::string serious, whom;
    for (const auto& each : record.ratings) {
        if (each.assessment != assessment->number || !each.rosh || each.rosh != record.highest_rosh(assessment->number))
            continue;
        serious += (serious.empty() ? "" : "; ") + in_words(each, *assessment);
        whom += (whom.empty() ? "" : "; ") + recorded(each.whom);
    }
    return lines({{"Likelihood", recorded(assessment->likelihood)},
                  {"Seriousness", recorded(serious)},
                  {"Imminence", recorded(assessment->imminence)},
                  {"To whom", recorded(whom)}});
}

std::string numbers_of(const std::vector<Action>& actions) {
    std::string text;
    for (const auto& each : actions) text += (text.empty() ? "" : ", ") + std::to_string(each.number);
    return text;
}

/// What agencies' sheets say came of these: the chair decides on it at the table, or before (001 5.12).
std::string proposed_for(const CaseRecord& record, const std::vector<Action>& actions) {
    std::string text;
    for (const auto& each : actions) {
        const auto* proposal = waiting_proposal(record, each.number);
        if (!proposal) continue;
        const auto said = proposal->status == OutcomeStatus::not_done ? "not done, because: " + proposal->why
                                                                      : joined({proposal->done, proposal->found}, "; ");
        text += "\nAction " + std::to_string(each.number) + ": " + standing(*proposal) + ": " + said;
    }
    return text;
}

std::string level_note(const CaseRecord& record) {
    const auto* period = record.level_in_force();
    if (!period || !period->level) return {};
    return std::string{label(*period->level)} + " in force since " + recorded(period->from);
}

std::string people_note(const CaseRecord& record) {
    std::string text;
    for (const auto& each : record.people) {
        if (each.tie == Tie::victim || each.tie == Tie::potential_victim || each.tie == Tie::threatened ||
            each.tie == Tie::child)
            text += (text.empty() ? "" : "; ") + recorded(each.name);
    }
    return text;
}

std::string contributions_note(const CaseRecord& record, int meeting) {
    std::string text;
    for (const auto& each : record.contributions) {
        if (each.meeting == meeting)
            text += "Report of " + joined({label(each.agency), each.name, text_of(each.on)}) + "\n";
    }
    return text;
}

/// What the record holds on a topic before the meeting; empty when it holds nothing.
std::string note_on(AgendaTopic topic, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto& meeting = meeting_of(request);
    const auto* plan = record.plan();
    switch (topic) {
        case AgendaTopic::attendance: {
            const auto invited = invitations_to(record, meeting.number).size();
            return invited == 0 ? "" : std::to_string(invited) + " invited; see the list of copies below";
        }
        case AgendaTopic::statement:
            return "MAPPA " + request.policy.text("form.statement") + ", read out by the chair";
        case AgendaTopic::purpose:
            return is_blank(meeting.purpose) ? kind_of(meeting) : meeting.purpose;
        case AgendaTopic::previous_minutes: {
            const auto* before = record.previous_meeting(meeting.number);
            return before ? "Minutes of " + joined({meeting_name(*before), text_of(before->held_on)}) : "First meeting";
        }
        case AgendaTopic::previous_actions: {
            const auto earlier = previous_actions(record, meeting, request.today);
            return earlier.empty() ? ""
                                   : "Each with its outcome: " + numbers_of(earlier) + proposed_for(record, earlier);
        }
        case AgendaTopic::last_plan:
            return plan ? "Version " + std::to_string(plan->version) : "";
        case AgendaTopic::lead_report:
            return joined({recorded(record.facts.lead_agency), person(record.facts.case_manager, "")});
        case AgendaTopic::risk:
            return risk_note(record);
        case AgendaTopic::information:
            return contributions_note(record, meeting.number);
        case AgendaTopic::victims:
            return people_note(record);
        case AgendaTopic::diversity: {
            const auto* referral = record.referral(meeting.referral);
            return referral ? referral->diversity : "";
        }
        case AgendaTopic::plan:
            return plan ? plan->conclusion : "";
        case AgendaTopic::contingency: {
            const auto count = plan ? std::ranges::count(record.contingencies, plan->version, &Contingency::plan) : 0;
            return count == 0 ? "" : std::to_string(count) + " in version " + std::to_string(plan->version);
        }
        case AgendaTopic::restrictions: {
            const auto count = std::ranges::count_if(record.restrictions, [&](const Restriction& each) {
                return each.in_force(meeting_day(meeting, request.today));
            });
            return count == 0 ? "" : std::to_string(count) + " in force, each to be confirmed in full";
        }
        case AgendaTopic::level:
            return level_note(record);
        case AgendaTopic::visor:
            return record.facts.visor;
        case AgendaTopic::next_review:
            return text_of(meeting.next_review);
        case AgendaTopic::offender_view:
        case AgendaTopic::disclosure:
        case AgendaTopic::human_rights:
        case AgendaTopic::critical_case:
        case AgendaTopic::new_actions:
        case AgendaTopic::told_offender:
            break;  // there is nothing to know beforehand
    }
    return {};
}

Shape agenda_shape() {
    Shape shape;
    declare_page(shape);
    declare_meeting(shape);
    declare_open_actions(shape);
    declare_pack(shape);
    shape.text("minutes_allotted", "time allotted to this case, in words")
        .text("too_short", "the warning that it is below the area's minimum", "it is not")
        .rows("sitting", "the cases of the sitting, by reference", "this case alone",
              Shape()
                  .text("slot_case", "case reference")
                  .text("slot_time", "begins at")
                  .text("slot_minutes", "minutes allotted")
                  .text("slot_warning", "that it is below the minimum", "it is not"))
        .rows("agenda_items", "the standard headings in their order", "never",
              Shape()
                  .text("item_number", "number")
                  .text("item_heading", "the heading")
                  .paragraphs("item_note", "what is known beforehand", "nothing is recorded"));
    return shape;
}

std::string below(int minutes, int least) {
    if (minutes <= 0 || minutes >= least) return {};
    return "Below the area's minimum of " + std::to_string(least) + " minutes a case";
}

void fill_agenda(Model& model, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    const auto least = request.policy.number("count.minutes-per-case");
    fill_meeting_ahead(model, request);
    fill_open_actions(model, request.record, std::nullopt, request.today);
    fill_pack(model, request);
    const auto allotted = meeting.minutes_allotted > 0 ? std::to_string(meeting.minutes_allotted) + " minutes"
                                                       : std::string{not_recorded};
    model.text("minutes_allotted", allotted)
        .text("too_short", below(meeting.minutes_allotted, least))
        .row_list("sitting", {})
        .row_list("agenda_items", {});
    auto slots = request.sitting;
    if (!slots.empty()) slots.push_back({request.record.facts.ref, meeting.time, meeting.minutes_allotted});
    std::ranges::sort(slots, {}, &SittingSlot::case_ref);
    std::ranges::stable_sort(slots, earlier_time, &SittingSlot::time);
    for (const auto& each : slots) {
        model.add_row("sitting")
            .text("slot_case", each.case_ref)
            .text("slot_time", recorded(each.time))
            .text("slot_minutes", each.minutes > 0 ? std::to_string(each.minutes) : std::string{not_recorded})
            .text("slot_warning", below(each.minutes, least));
    }
    int number = 0;
    for (const auto& item : agenda(request.record, meeting)) {
        model.add_row("agenda_items")
            .text("item_number", std::to_string(++number))
            .text("item_heading", item.heading)
            .paragraphs("item_note", note_on(item.topic, request));
    }
}

/// The headings with nothing under them (003 A1).
std::vector<std::string> blank_items(const Model& model) {
    std::vector<std::string> blank;
    for (const auto& row : std::get<Model::Rows>(model.values().at("agenda_items"))) {
        if (std::get<Model::Rows>(row.values().at("item_note")).empty())
            blank.push_back(std::get<std::string>(row.values().at("item_heading")));
    }
    return blank;
}

}  // namespace

DocumentRow agenda_row() {
    return {
        .kind = DocumentKind::agenda,
        .form = "Agenda",
        .letter = {},
        .file = "agenda-meeting",
        .purpose = "the agenda, the papers, and one numbered copy for each person required",
        .about = About::meeting,
        .shape = agenda_shape,
        .page =
            [](const DocumentRequest& request) {
                const auto& meeting = meeting_of(request);
                return paper_page(joined({"Agenda of " + meeting_name(meeting), text_of(day_of(meeting))}), request);
            },
        .fill = fill_agenda,
        .blank = blank_items};
}

}  // namespace mappa::forms
