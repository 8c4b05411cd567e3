#include "engine/record/agenda.hpp"

#include <algorithm>

#include "engine/text/tokens.hpp"

namespace mappa {

std::vector<AgendaItem> agenda(const CaseRecord& record, const Meeting& meeting) {
    const auto at_meeting = [&](const auto& rows) {
        return std::ranges::any_of(rows, [&](const auto& each) { return each.meeting == meeting.number; });
    };
    const bool risk = at_meeting(record.assessments) || !meeting.risk_confirmed.empty();
    const bool earlier_settled = std::ranges::none_of(
        record.actions, [&](const Action& each) { return each.meeting < meeting.number && each.unsettled(); });
    const bool restrictions = std::ranges::all_of(record.restrictions, [&](const Restriction& each) {
        if (each.ended_on) return true;
        return meeting.held_on && std::ranges::any_of(record.restriction_confirmations, [&](const auto& confirmed) {
                   return confirmed.restriction == each.number && confirmed.on >= meeting.held_on;
               });
    });
    std::vector<AgendaItem> items{
        {AgendaTopic::attendance, "Attendance", at_meeting(record.attendances)},
        {AgendaTopic::statement, "Confidentiality and diversity statement", !meeting.confidentiality.empty()},
        {AgendaTopic::purpose, "Purpose", !meeting.purpose.empty()},
        {AgendaTopic::previous_minutes, "Accuracy of the previous minutes", !meeting.previous_minutes.empty()},
        {AgendaTopic::previous_actions, "Previous actions", meeting.held_on && earlier_settled},
        {AgendaTopic::lead_report, "Lead agency report and proposed plan", !meeting.lead_report.empty()},
        {AgendaTopic::offender_view, "The offender's own view", !meeting.offender_view.empty()},
        {AgendaTopic::risk, "Risk of serious harm, likelihood and imminence", risk},
        {AgendaTopic::information, "Information from each agency",
         at_meeting(record.information) || at_meeting(record.contributions)},
        {AgendaTopic::victims, "Victims and potential victims",
         !meeting.victims.empty() || !meeting.no_victim_issue.empty()},
        {AgendaTopic::diversity, "Diversity", !meeting.diversity.empty()},
        {AgendaTopic::plan, "Risk management plan", at_meeting(record.plans) || meeting.plan_reviewed == Answer::yes},
        {AgendaTopic::contingency, "Contingency plan", at_meeting(record.plans) || !meeting.contingency_review.empty()},
        {AgendaTopic::restrictions, "Restrictions", meeting.held_on && restrictions},
        {AgendaTopic::disclosure, "Disclosure", at_meeting(record.disclosures)},
        {AgendaTopic::human_rights, "Human rights and proportionality", !meeting.human_rights.empty()},
        {AgendaTopic::level, "Level decision", record.decision_of(meeting.number) != nullptr},
        {AgendaTopic::new_actions, "New actions", at_meeting(record.actions)},
        {AgendaTopic::told_offender, "What the offender will be told",
         !meeting.told_offender.empty() || meeting.offender_notice.has_value()},
        {AgendaTopic::visor, "ViSOR", !meeting.visor.empty()},
        {AgendaTopic::next_review, "Next review", meeting.next_review.has_value()},
    };
    const auto insert_before = [&](AgendaTopic topic, AgendaItem item) {
        items.insert(std::ranges::find(items, topic, &AgendaItem::topic), item);
    };
    if (record.previous_meeting(meeting.number)) {
        insert_before(AgendaTopic::lead_report,
                      {AgendaTopic::last_plan, "Plan of the last meeting updated and on ViSOR?",
                       meeting.plan_updated.has_value()});
    }
    if (meeting.level == Level::three)
        insert_before(AgendaTopic::level,
                      {AgendaTopic::critical_case, "Critical public protection case and media", !meeting.cppc.empty()});
    return items;
}

bool same_sitting(const Meeting& one, const Meeting& other) {
    const auto same = [](const std::string& a, const std::string& b) { return !blank(a) && plain(a) == plain(b); };
    return one.scheduled_for && one.scheduled_for == other.scheduled_for && same(one.venue, other.venue) &&
           same(one.chair, other.chair) && one.state != MeetingState::cancelled &&
           other.state != MeetingState::cancelled;
}

}  // namespace mappa
