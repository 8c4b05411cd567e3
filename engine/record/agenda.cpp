#include "engine/record/agenda.hpp"

#include <algorithm>

namespace mappa {

std::vector<AgendaItem> agenda(const CaseRecord& record, const Meeting& meeting) {
    const auto at_meeting = [&](const auto& rows) {
        return std::ranges::any_of(rows, [&](const auto& each) { return each.meeting == meeting.number; });
    };
    const bool risk = at_meeting(record.assessments) || !meeting.risk_confirmed.empty();
    const bool earlier_settled = std::ranges::none_of(
        record.actions, [&](const Action& each) { return each.meeting < meeting.number && each.unsettled(); });
    const bool restrictions = std::ranges::all_of(record.restrictions, [&](const Restriction& each) {
        return each.ended_on || (meeting.held_on && each.confirmed_on && *each.confirmed_on >= *meeting.held_on);
    });
    std::vector<AgendaItem> items{
        {"Attendance", at_meeting(record.attendances)},
        {"Confidentiality and diversity statement", !meeting.confidentiality.empty()},
        {"Purpose", !meeting.purpose.empty()},
        {"Accuracy of the previous minutes", !meeting.previous_minutes.empty()},
        {"Previous actions", meeting.held_on && earlier_settled},
        {"Lead agency report and proposed plan", !meeting.lead_report.empty()},
        {"The offender's own view", !meeting.offender_view.empty()},
        {"Risk of serious harm, likelihood and imminence", risk},
        {"Information from each agency", at_meeting(record.information) || at_meeting(record.contributions)},
        {"Victims and potential victims", !meeting.victims.empty() || !meeting.no_victim_issue.empty()},
        {"Diversity", !meeting.diversity.empty()},
        {"Risk management plan", at_meeting(record.plans) || meeting.plan_reviewed == Answer::yes},
        {"Contingency plan", at_meeting(record.plans) || !meeting.contingency_review.empty()},
        {"Restrictions", meeting.held_on && restrictions},
        {"Disclosure", at_meeting(record.disclosures)},
        {"Human rights and proportionality", !meeting.human_rights.empty()},
        {"Level decision", record.decision_of(meeting.number) != nullptr},
        {"New actions", at_meeting(record.actions)},
        {"What the offender will be told", !meeting.told_offender.empty()},
        {"ViSOR", !meeting.visor.empty()},
        {"Next review", meeting.next_review.has_value()},
    };
    const auto insert_before = [&](std::string_view heading, AgendaItem item) {
        items.insert(std::ranges::find(items, heading, &AgendaItem::heading), item);
    };
    if (record.previous_meeting(meeting.number)) {
        insert_before("Lead agency report and proposed plan",
                      {"Plan of the last meeting updated and on ViSOR?", meeting.plan_updated.has_value()});
    }
    if (meeting.level == Level::three)
        insert_before("Level decision", {"Critical public protection case and media", !meeting.cppc.empty()});
    return items;
}

}  // namespace mappa
