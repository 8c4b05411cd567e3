#include <algorithm>
#include <map>

#include "engine/record/as_at.hpp"
#include "engine/record/required.hpp"
#include "forms/documents/meeting_part.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// What is released instead of the minutes to somebody outside MAPPA who may ask: facts that are on closed lists, and
/// nothing that people wrote, so that no victim, informant or measure can slip out with it.
namespace mappa::forms {
namespace {

Shape executive_summary_shape() {
    Shape shape;
    declare_page(shape);
    shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .text("category", "MAPPA category")
        .text("lead_agency", "lead agency")
        .text("meeting_kind", "initial or review")
        .text("held_on", "day of the meeting")
        .text("level_before", "level in force when it met")
        .text("level_decided", "level it decided")
        .text("disclosure_considered", "whether disclosure was considered, and how often it was decided to disclose")
        .text("next_review", "date of the next review")
        .text("action_count", "how many actions it set, in words")
        .text("earlier_count", "how many earlier actions it went through, in words")
        .rows("took_part", "services that took part", "nobody is recorded",
              Shape().text("part_service", "the service").text("part_how", "attended, or sent a written report"))
        .rows("risk_levels", "risk of serious harm to each group", "nobody was rated",
              Shape().text("risk_group", "the group").text("risk_level", "low, medium, high or very high"))
        .rows("measures", "kinds of restriction in force, with their number", "none is in force",
              Shape().text("measure", "the kind").text("measure_count", "how many"));
    return shape;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    if (number == 0) return "No " + std::string{many};
    return std::to_string(number) + " " + std::string{number == 1 ? one : many};
}

std::string disclosure_of(const CaseRecord& record, const Meeting& meeting) {
    std::size_t considered = 0, decided = 0;
    for (const auto& each : record.disclosures) {
        if (each.meeting != meeting.number) continue;
        ++considered;
        if (each.decision == DisclosureDecision::disclose) ++decided;
    }
    if (considered == 0) return std::string{not_recorded};
    if (decided == 0) return "Considered; it was decided to disclose to nobody";
    return "Considered; " + counted(decided, "disclosure was", "disclosures were") + " decided on";
}

void fill_took_part(Model& model, const CaseRecord& record, int meeting) {
    std::vector<Agency> named;
    model.row_list("took_part", {});
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting || !each.agency || std::ranges::find(named, *each.agency) != named.end()) continue;
        if (!each.came() && each.presence != Presence::written_report) continue;
        named.push_back(*each.agency);
        model.add_row("took_part").text("part_service", label(each.agency)).text("part_how", label(each.presence));
    }
}

void fill_executive_summary(Model& model, const DocumentRequest& request) {
    const auto& meeting = meeting_of(request);
    const auto day = meeting_day(meeting, request.today);
    const auto record = known_by(request.record, last_news(meeting, request.today));
    const auto facts = facts_as_at(record, day);
    const auto* before = level_in_force_at(record, meeting, day);
    const auto* decision = record.decision_of(meeting.number);
    const auto* assessment = assessment_as_at(record, day, meeting.number);
    model.text("offender_name", recorded(facts.name))
        .text("born", recorded(facts.born))
        .text("category", recorded(facts.category))
        .text("lead_agency", recorded(facts.lead_agency))
        .text("meeting_kind", kind_of(meeting))
        .text("held_on", recorded(meeting.held_on))
        .text("level_before", before ? recorded(before->level) : std::string{not_recorded})
        .text("level_decided", decision ? recorded(decision->level) : std::string{not_recorded})
        .text("disclosure_considered", disclosure_of(record, meeting))
        .text("next_review", recorded(meeting.next_review))
        .text("action_count", counted(new_actions(record, meeting, request.today).size(), "action", "actions"))
        .text("earlier_count",
              counted(previous_actions(record, meeting, request.today).size(), "earlier action", "earlier actions"))
        .row_list("risk_levels", {})
        .row_list("measures", {});
    fill_took_part(model, record, meeting.number);
    for (const auto& each : record.ratings) {
        if (!assessment || each.assessment != assessment->number) continue;
        model.add_row("risk_levels").text("risk_group", recorded(each.group)).text("risk_level", recorded(each.rosh));
    }
    std::map<std::string, int> kinds;
    for (const auto& each : record.restrictions) {
        if (each.in_force(day)) ++kinds[recorded(each.kind)];
    }
    for (const auto& [kind, number] : kinds)
        model.add_row("measures").text("measure", kind).text("measure_count", std::to_string(number));
}

}  // namespace

DocumentRow executive_summary_row() {
    return {.kind = DocumentKind::executive_summary,
            .form = "Executive summary",
            .letter = {},
            .file = "summary-meeting",
            .purpose = "released instead of the minutes to somebody outside MAPPA",
            .about = About::meeting,
            .shape = executive_summary_shape,
            .page =
                [](const DocumentRequest& request) {
                    const auto& meeting = meeting_of(request);
                    const auto version = minutes_version(meeting);
                    return PageFacts{{},
                                     joined({"Summary of " + meeting_name(meeting), text_of(meeting.held_on)}),
                                     version,
                                     {},
                                     version.starts_with("DRAFT")};
                },
            .fill = fill_executive_summary,
            .use = InUse::once_held};
}

}  // namespace mappa::forms
