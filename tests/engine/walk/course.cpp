#include "tests/engine/walk/course.hpp"

#include <algorithm>

namespace mappa::test {
namespace {

/// One of the ways, the first of them mostly.
std::string_view mostly(app::Dice& dice, std::string_view usual, std::initializer_list<std::string_view> others,
                        int of = 5) {
    if (!dice.chance(1, of)) return usual;
    return *(others.begin() + dice.below(static_cast<int>(others.size())));
}

bool viewed(const CaseRecord& record, int referral, Agency agency) {
    return std::ranges::any_of(record.views,
                               [&](const View& each) { return each.referral == referral && each.agency == agency; });
}

void look_at_referrals(const CaseRecord& record, app::Dice& dice, std::vector<Aim>& aims) {
    for (const auto& each : record.referrals) {
        switch (each.state) {
            case ReferralState::draft:
            case ReferralState::returned:
                if (!record.rosh())
                    aims.push_back({"case assess"});
                else if (!record.plan())
                    aims.push_back({"case plan"});
                else if (each.endorsed_by.empty())
                    aims.push_back({mostly(dice, "referral endorse", {"referral edit"}), each.number});
                else
                    aims.push_back(
                        {mostly(dice, "referral submit", {"referral edit", "referral withdraw"}, 9), each.number});
                break;
            case ReferralState::screening:
                if (viewed(record, each.number, Agency::police) && viewed(record, each.number, Agency::probation)) {
                    aims.push_back(
                        {mostly(dice, "referral accept",
                                {"referral reject", "referral redirect", "referral return", "referral view"}),
                         each.number});
                } else
                    aims.push_back({"referral view", each.number});
                break;
            case ReferralState::escalated:
                aims.push_back({mostly(dice, "referral settle", {"referral withdraw"}), each.number});
                break;
            default:
                break;
        }
    }
}

void look_at_meetings(const CaseRecord& record, app::Dice& dice, std::vector<Aim>& aims) {
    for (const auto& each : record.meetings) {
        const auto add = [&](std::string_view step) { aims.push_back({step, each.number}); };
        switch (each.state) {
            case MeetingState::scheduled: {
                const auto invited = std::ranges::count(record.invitations, each.number, &Invitation::meeting);
                if (invited < 2)
                    add(mostly(dice, "meeting invite", {"meeting contribute"}));
                else
                    add(mostly(dice, "meeting open",
                               {"meeting rearrange", "meeting cancel", "meeting appoint", "meeting contribute",
                                "meeting invite"}));
                break;
            }
            case MeetingState::in_session:
                if (record.decision_of(each.number))
                    add(mostly(dice, "meeting close",
                               {"meeting dissent", "meeting record", "meeting attend", "meeting rearrange"}));
                else
                    add(mostly(dice, whole_meeting,
                               {"meeting attend", "meeting inform", "action add", "meeting disclose"}, 3));
                break;
            case MeetingState::closed:
                add(mostly(dice, each.actions_sent_on ? "meeting approve" : "meeting send-actions",
                           {"meeting record"}));
                break;
            case MeetingState::approved:
                add(mostly(dice, "meeting issue", {"meeting withhold"}));
                break;
            case MeetingState::issued:
                add(mostly(dice, "meeting post", {"meeting send", "meeting acknowledge", "meeting correct"}));
                break;
            case MeetingState::posted:
                if (!each.acknowledged_on)
                    add("meeting acknowledge");
                else if (dice.chance(1, 6))
                    add(mostly(dice, "meeting send", {"meeting correct", "meeting board-form"}, 2));
                break;
            case MeetingState::correcting:
                add(mostly(dice, "meeting approve", {"meeting record"}));
                break;
            case MeetingState::cancelled:
                break;
        }
    }
    for (const auto& each : record.disclosures) {
        if (each.decision == DisclosureDecision::disclose && !each.made_on)
            aims.push_back({"meeting disclosed", each.meeting});
    }
}

void look_at_actions(const CaseRecord& record, app::Dice& dice, std::vector<Aim>& aims) {
    for (const auto& each : record.actions) {
        const auto add = [&](std::string_view step) { aims.push_back({step, each.number}); };
        if (each.state == ActionState::unallocated)
            add(mostly(dice, "action allocate", {"action move", "action withdraw"}));
        if (each.state == ActionState::open) {
            if (std::ranges::count_if(record.actions, &Action::pending) > 1 && dice.chance(1, 6))
                add("action supersede");
            if (!each.acknowledged_on && dice.chance(1, 3))
                add("action acknowledge");
            else
                add(mostly(dice, "action complete",
                           {"action fail", "action move", "action reassign", "action supersede", "action withdraw"},
                           3));
        }
        if (each.state == ActionState::completed || each.state == ActionState::not_completed)
            add(mostly(dice, "action accept", {"action refuse"}));
    }
}

void look_at_case(const CaseRecord& record, app::Dice& dice, std::vector<Aim>& aims) {
    const auto& facts = record.facts;
    const bool referred = std::ranges::any_of(record.referrals, [](const Referral& each) {
        return each.state == ReferralState::draft || each.state == ReferralState::returned ||
               each.state == ReferralState::screening || each.state == ReferralState::escalated;
    });
    const bool high = facts.state == CaseState::level_2 || facts.state == CaseState::level_3;
    const bool waits = std::ranges::any_of(record.meetings, [](const Meeting& each) {
        return each.state == MeetingState::scheduled || each.state == MeetingState::in_session;
    });
    // Now and then a second meeting is arranged before the first has sat.
    if (high && (!waits || dice.chance(1, 12))) aims.push_back({"meeting schedule"});
    if (facts.state == CaseState::notified && !referred) {
        const bool recommended = !record.screenings.empty() && record.screenings.back().level;
        aims.push_back({recommended ? "referral draft" : mostly(dice, "case screen", {"referral draft"})});
    }
    if (facts.state == CaseState::level_1 && !referred) {
        aims.push_back({mostly(dice, "case review", {"case screen", "referral draft", "case exit"}, 2)});
    }
    if (dice.chance(1, 8)) {
        aims.push_back({mostly(dice, "case event",
                               {"case person",
                                "case restrict",
                                "case risk",
                                "case contact",
                                "case review-plan",
                                "case past-offence",
                                "case enforce",
                                "case audit",
                                "case change",
                                "case exit-plan",
                                "case countersign",
                                "case answer",
                                "case chase",
                                "case chase-reply",
                                "case release",
                                "case critical-few",
                                "case depart",
                                "case propose-level",
                                "case approve-conditions",
                                "case edition",
                                "case confirm",
                                "case plan",
                                "access limit",
                                "access lift",
                                "access admit",
                                "access dismiss",
                                "access emergency",
                                "access review",
                                "case unrestrict",
                                "case check-restriction",
                                "case assess",
                                "action add"},
                               1)});
    }
    if (dice.chance(1, 60)) aims.push_back({"case exit"});
    if (dice.chance(1, 80)) aims.push_back({"case merge"});
    if (dice.chance(1, 60)) aims.push_back({"case transfer"});
    if (!facts.transfer_to.empty() && dice.chance(1, 4)) aims.push_back({"case transfer-receipt"});
}

}  // namespace

std::vector<Aim> way_forward(const CaseRecord& record, app::Dice& dice) {
    std::vector<Aim> aims;
    if (record.facts.ref.empty()) return {{mostly(dice, "case notify", {"case take-over"}, 4)}};
    // Few may go on with a limited case: most limits end soon.
    if (record.facts.limited() && dice.chance(1, 2)) return {{"access lift"}};
    look_at_referrals(record, dice, aims);
    look_at_meetings(record, dice, aims);
    look_at_actions(record, dice, aims);
    if (record.facts.open()) look_at_case(record, dice, aims);
    return aims;
}

}  // namespace mappa::test
