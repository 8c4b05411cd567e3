#include <algorithm>

#include "engine/check/gap_list.hpp"
#include "engine/record/proposals.hpp"

namespace mappa {
namespace {

/// A day has passed by more than this many days without anybody moving what waited for it.
constexpr int patience = 28;

bool long_past(const std::optional<Date>& day, Date today) { return day && day->days_until(today) > patience; }

/// A proposed outcome that lies longer than the policy gives the chair (unconfirmed).
bool left_lying(const GapList& list, const ProposedOutcome* proposal) {
    if (!proposal || !proposal->proposed_on) return false;
    const auto limit = list.policy.clock("proposed-outcome").due_if_known(*proposal->proposed_on, list.calendar);
    if (limit) return *limit < list.today;
    return long_past(proposal->proposed_on, list.today);
}

void look_at_case(GapList& list) {
    const auto& facts = list.record.facts;
    const auto level = facts.level();
    if (facts.state == CaseState::notified && long_past(facts.notified_on, list.today) &&
        list.record.referrals.empty()) {
        list.stuck("the case", "notified on " + facts.notified_on->text() + " and never screened",
                   "`case screen`, or `referral draft`");
    }
    if (!facts.lead_agency)
        list.stuck("the case", "no lead agency: nobody is answerable for it", "`case change`: lead_agency");
    if (facts.category == Category::three && level == Level::one) {
        list.impossible("the case", "category 3 at level 1", "refer to level 2 or 3, or `case exit`");
    }
    if (level && *level != Level::one) {
        const bool waits = std::ranges::any_of(list.record.meetings, [](const Meeting& each) {
            return each.state == MeetingState::scheduled || each.state == MeetingState::in_session;
        });
        if (!waits)
            list.stuck("the case", "managed at " + std::string{label(*level)} + " with no meeting scheduled",
                       "`meeting schedule`");
    }
    const auto over = [&](const std::optional<Date>& end) { return !end || *end < list.today; };
    const bool any_end = facts.licence_ends || facts.sentence_ends || facts.notification_ends;
    if (any_end && over(facts.licence_ends) && over(facts.sentence_ends) && over(facts.notification_ends) &&
        facts.category != Category::three) {
        list.stuck("the case", "sentence, licence and notification are all over, and the case is still open",
                   "`case exit`, or correct the dates with `case change`");
    }
    if (!facts.transfer_to.empty() && !facts.transfer_received_on && long_past(facts.transfer_sent_on, list.today)) {
        list.stuck("the case",
                   "sent to " + facts.transfer_to + " on " + facts.transfer_sent_on->text() + " and never acknowledged",
                   "ask " + facts.transfer_contact + "; `case transfer-receipt`");
    }
    for (const auto& [who, field] :
         {std::pair{facts.case_manager, "case_manager"}, {facts.police_manager, "police_manager"}}) {
        const auto* member = list.area.member(who);
        if (member && member->left_on && *member->left_on <= list.today) {
            list.stuck("the case", who + " left on " + member->left_on->text() + " and has not been replaced",
                       "`case change`: " + std::string{field});
        }
    }
}

void look_at_referrals(GapList& list) {
    for (const auto& each : list.record.referrals) {
        const auto name = "referral " + std::to_string(each.number);
        const auto since = each.returned_on ? each.returned_on : each.drafted_on;
        if (each.state == ReferralState::draft && long_past(since, list.today))
            list.stuck(name, "begun on " + since->text() + " and not submitted",
                       "`referral submit` or `referral withdraw`");
        if (each.state == ReferralState::returned && long_past(since, list.today))
            list.stuck(name, "returned on " + since->text() + " and not resubmitted",
                       "`referral edit` and `referral submit`, or `referral withdraw`");
        if (each.state == ReferralState::escalated && long_past(each.submitted_on, list.today))
            list.stuck(name, "police and probation differ and nobody has settled it", "`referral settle`");
    }
}

void look_at_meetings(GapList& list) {
    for (const auto& each : list.record.meetings) {
        const auto name = "meeting " + std::to_string(each.number);
        if (each.state == MeetingState::scheduled && each.scheduled_for && *each.scheduled_for < list.today) {
            list.stuck(name, "scheduled for " + each.scheduled_for->text() + ", which has passed, and not opened",
                       "`meeting open`, `meeting rearrange` or `meeting cancel`");
        }
        if (each.state == MeetingState::in_session && each.held_on && *each.held_on < list.today) {
            list.stuck(name, "in session since " + each.held_on->text(),
                       "`meeting close`, or `meeting rearrange` to adjourn it");
        }
        if (each.held() && !each.issued_on && long_past(each.minutes_due, list.today)) {
            list.stuck(name, "minutes were due on " + each.minutes_due->text() + " and have not been issued",
                       "`meeting approve`, `meeting issue`");
        }
        if (each.state == MeetingState::correcting && long_past(each.approved_on, list.today))
            list.stuck(name, "a correction was begun and not issued", "`meeting approve`, `meeting issue`");
    }
}

void look_at_actions(GapList& list) {
    for (const auto& each : list.record.actions) {
        const auto name = "action " + std::to_string(each.number);
        if (each.state == ActionState::unallocated && each.unallocated_since && *each.unallocated_since < list.today) {
            list.stuck(name, "taken for allocation and nobody named since " + each.unallocated_since->text(),
                       "`action allocate`");
        }
        if (each.pending() && !each.due) list.stuck(name, "open without a deadline", "`action move`");
        if ((each.state == ActionState::completed || each.state == ActionState::not_completed) &&
            list.record.facts.level() == Level::one) {
            list.stuck(name, "reported, and no meeting will come at level 1 to accept it",
                       "`action accept` by the chair");
        }
        const auto* waits = waiting_proposal(list.record, each.number);
        if (left_lying(list, waits)) {
            list.stuck(name,
                       "outcome proposed on " + waits->proposed_on->text() + " and neither accepted nor refused since",
                       "`action adopt` or `action decline` by the chair");
        }
        const auto* owner = list.area.member(each.owner);
        if (each.pending() && owner && owner->left_on && *owner->left_on <= list.today) {
            list.stuck(name, each.owner + " left on " + owner->left_on->text(), "`action reassign`");
        }
    }
}

}  // namespace

void find_stuck(GapList& list) {
    look_at_case(list);
    look_at_referrals(list);
    look_at_meetings(list);
    look_at_actions(list);
}

}  // namespace mappa
