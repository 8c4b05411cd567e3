#include "engine/text/checks.hpp"
#include "tests/engine/walk/area_walk.hpp"

namespace mappa::test {
namespace {

template <class S, class... Fill>
S made(Fill&&... fill) {
    S step;
    (fill(step), ...);
    return step;
}

}  // namespace

void AreaWalk::must_take(std::size_t at, Role role, Step step) {
    const auto key = std::string{info_of(step).key};
    const auto name = object_name(step);
    const auto actor = clerk_of(cases_[at]).in_role(role);
    const bool taken = take(at, actor, {std::move(step)});
    hold(taken,
         name + " of " + cases_[at].record.facts.ref + " cannot be brought to rest: '" + key + "' is refused:" + said_);
}

void AreaWalk::rest_referral(std::size_t at, int number) {
    if (final_state<ReferralState, ReferralSignal>(cases_[at].record.referral(number)->state)) return;
    must_take(at, Role::case_manager, made<WithdrawReferral>([&](auto& step) {
                  step.referral = number;
                  step.why = "the walk ends here";
              }));
}

/// What stands in the way of closing a meeting and is none of its own business.
void AreaWalk::complete_before_closing(std::size_t at) {
    if (blank(cases_[at].record.facts.basis)) {
        must_take(at, Role::case_manager, made<ChangeCase>([](auto& step) {
                      step.basis = "Schedule 15 offence";
                      step.why = "left out before";
                  }));
    }
    // No plan is written while a condition that protects a victim has nobody to check it.
    for (std::size_t i = 0; i < cases_[at].record.restrictions.size(); ++i) {
        const auto& each = cases_[at].record.restrictions[i];
        if (each.victim_related != Answer::yes || !each.current(today_)) continue;
        if (each.monitored_for && !names_nobody(each.monitored_by) && each.check_days > 0) continue;
        must_take(at, Role::case_manager, made<EndRestriction>([&](auto& step) {
                      step.number = each.number;
                      step.why = "recorded anew with who checks it";
                  }));
    }
}

/// A meeting to come is called off; one that sits records what it has to and closes, and its minutes go all the way.
void AreaWalk::rest_meeting(std::size_t at, int number) {
    const auto state = [&] { return cases_[at].record.meeting(number)->state; };
    const auto aim = [&](auto& step) { step.meeting = number; };
    if (state() == MeetingState::scheduled) {
        must_take(at, Role::coordinator, made<CancelMeeting>(aim, [](auto& step) { step.why = "the walk ends here"; }));
    }
    // Of a case that has left nothing more can be decided: the meeting is adjourned and called off.
    if (state() == MeetingState::in_session && !cases_[at].record.facts.open()) {
        must_take(at, Role::chair, made<RearrangeMeeting>(aim, [&](auto& step) {
                      step.on = today_;
                      step.why = "the case has left MAPPA";
                  }));
        must_take(at, Role::coordinator,
                  made<CancelMeeting>(aim, [](auto& step) { step.why = "the case has left MAPPA"; }));
    }
    if (state() == MeetingState::in_session) {
        // What was confirmed on the day of the meeting before is confirmed anew.
        today_ = today_.plus_days(1);
        const auto clerk = clerk_of(cases_[at]);
        complete_before_closing(at);
        const auto now = cases_[at].record.facts.level().value_or(Level::two);
        const auto level = now == Level::one ? Level::two : now;
        const auto chair = clerk.in_role(Role::chair);
        for (auto& step : clerk.whole_meeting(scene_of(cases_[at]), number, level)) take(at, chair, {std::move(step)});
        must_take(at, Role::chair, made<CloseMeeting>(aim));
    }
    if (state() == MeetingState::closed || state() == MeetingState::correcting) {
        const auto clerk = clerk_of(cases_[at]);
        if (!take(at, clerk.in_role(Role::chair), {made<ApproveMinutes>(aim)})) {
            must_take(at, Role::minute_taker, clerk.careful("meeting record", scene_of(cases_[at]), number));
            must_take(at, Role::chair, made<ApproveMinutes>(aim));
        }
    }
    if (state() == MeetingState::approved) {
        // Whoever is on the list has an address in a domain that the area can make its own.
        for (const auto& each : cases_[at].record.invitations) {
            AddSecureDomain domain;
            if (const auto sign = each.contact.rfind('@'); sign != std::string::npos)
                domain.domain = each.contact.substr(sign + 1);
            if (each.meeting == number && !domain.domain.empty())
                take_area(clerk_of(cases_[at]).in_role(Role::coordinator), domain);
        }
        must_take(at, Role::coordinator, made<IssueMinutes>(aim));
    }
    if (state() == MeetingState::issued) {
        must_take(at, Role::coordinator,
                  made<PostMinutes>(aim, [&](auto& step) { step.lead_agency = cases_[at].record.facts.lead_agency; }));
    }
}

void AreaWalk::rest_action(std::size_t at, int number) {
    const auto& action = *cases_[at].record.action(number);
    const auto aim = [&](auto& step) { step.action = number; };
    if (action.pending())
        must_take(at, Role::chair, made<WithdrawAction>(aim, [](auto& step) { step.why = "the walk ends here"; }));
    else if (action.unsettled())
        must_take(at, Role::chair, made<AcceptOutcome>(aim));
}

void AreaWalk::come_to_rest() {
    for (std::size_t at = 0; at < cases_.size(); ++at) {
        const auto& record = cases_[at].record;
        if (record.facts.ref.empty()) continue;
        hold_open(area_, record, visit(clerk_of(cases_[at]).in_role(Role::coordinator)));
        // Until the limit ends, only those admitted by name can bring anything to rest.
        if (record.facts.limited())
            must_take(at, Role::coordinator, made<LiftLimit>([](auto& step) { step.why = "the walk ends here"; }));
        // Rows may be added on the way: a contingency or a disclosure opens its action.
        for (std::size_t i = 0; i < record.referrals.size(); ++i) rest_referral(at, record.referrals[i].number);
        for (std::size_t i = 0; i < record.meetings.size(); ++i) rest_meeting(at, record.meetings[i].number);
        for (std::size_t i = 0; i < record.actions.size(); ++i) rest_action(at, record.actions[i].number);
        if (record.facts.open()) {
            must_take(at, Role::coordinator, made<TransferCase>([](auto& step) {
                          step.to_area = "Marshland";
                          step.contact = "Marsh Reeder";
                          step.why = "moves to Marshland";
                      }));
            must_take(at, Role::coordinator,
                      made<ReceiptTransfer>([](auto& step) { step.received_by = "Marsh Reeder"; }));
        }
        hold_open(area_, record, visit(clerk_of(cases_[at]).in_role(Role::coordinator)));
    }
}

}  // namespace mappa::test
