#include <algorithm>

#include "engine/desk/apply.hpp"

namespace mappa::effect {
namespace {

/// The referral a step is about. The desk has made sure that it exists.
Referral& referral_of(CaseRecord& record, int number) {
    if (auto* referral = record.referral(number)) return *referral;
    throw UnreadableEvent("the journal speaks of referral " + std::to_string(number) + ", which does not exist");
}

void replace_invitees(CaseRecord& record, int referral, const std::vector<InviteeForm>& invite) {
    std::erase_if(record.invitees, [&](const Invitee& each) { return each.referral == referral; });
    int number = 0;
    for (const auto& each : invite) {
        auto invitee = row_of<Invitee, InviteeForm>(each);
        invitee.referral = referral;
        invitee.number = ++number;
        record.invitees.push_back(std::move(invitee));
    }
}

/// What the manager endorsed is no longer what is there: it has to be endorsed again.
void withdraw_endorsement(Referral& referral) {
    referral.endorsed_by.clear();
    referral.endorsed_for.clear();
    referral.endorsed_on.reset();
    referral.endorsement.clear();
}

void record_reply(Referral& referral, const Event& event, const ReplyForm& reply) {
    referral.decided_on = event.on;
    referral.decided_by = event.actor.name;
    referral.why = reply.why;
    referral.feedback = reply.feedback;
    referral.sources = reply.sources;
}

}  // namespace

void apply(CaseRecord& record, const Event& event, const DraftReferral& step) {
    auto referral = row_of<Referral, ReferralForm>(step);
    referral.number = step.referral;
    referral.drafted_on = event.on;
    referral.referrer = event.actor.name;
    referral.referred_by = event.actor.agency;
    record.referrals.push_back(std::move(referral));
    replace_invitees(record, step.referral, step.invite);
}

void apply(CaseRecord& record, const Event& event, const EditReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::edit);
    overlay<ReferralForm>(referral, step);
    if (!step.invite.empty()) replace_invitees(record, step.referral, step.invite);
    referral.edited_by = event.actor.name;
    withdraw_endorsement(referral);
}

void apply(CaseRecord& record, const Event& event, const EndorseReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::endorse);
    referral.endorsed_by = event.actor.name;
    referral.endorsed_on = event.on;
    referral.endorsement = step.rationale;
    referral.endorsed_for = step.manager;
}

void apply(CaseRecord& record, const Event& event, const SubmitReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::submit);
    referral.submitted_on = event.on;
    if (!referral.first_submitted_on) referral.first_submitted_on = event.on;
    referral.reply_due = step.reply_due;
    ++referral.submissions;
}

void apply(CaseRecord& record, const Event& event, const GiveView& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::view);
    auto view = row_of<View, ViewForm>(step);
    view.referral = step.referral;
    view.number = static_cast<int>(record.views.size()) + 1;
    view.agency = event.actor.agency;
    view.by = event.actor.name;
    view.on = event.on;
    record.views.push_back(std::move(view));
    if (step.differs == Answer::yes) move(referral.state, ReferralSignal::escalate);
}

void apply(CaseRecord& record, const Event& event, const SettleReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::settle);
    referral.settled_on = event.on;
    referral.settled_by = event.actor.name;
    referral.settled_level = step.level;
    referral.settled_why = step.why;
}

void apply(CaseRecord& record, const Event& event, const ReturnReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::give_back);
    referral.feedback = step.missing;
    referral.returned_on = event.on;
    referral.settled_on.reset();
    referral.settled_level.reset();
    referral.settled_by.clear();
    referral.settled_why.clear();
    withdraw_endorsement(referral);
}

void apply(CaseRecord& record, const Event& event, const AcceptReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::accept);
    record_reply(referral, event, step);
    referral.level_decided = step.level;
    if (step.level) put_level_in_force(record, event, *step.level, event.on, 0, step.decided_by, step.why, {});
}

void apply(CaseRecord& record, const Event& event, const RejectReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::reject);
    record_reply(referral, event, step);
    referral.lacks = step.lacks;
}

void apply(CaseRecord& record, const Event& event, const RedirectReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::redirect);
    record_reply(referral, event, step);
    referral.redirected_to = step.to;
}

void apply(CaseRecord& record, const Event& event, const WithdrawReferral& step) {
    auto& referral = referral_of(record, step.referral);
    move(referral.state, ReferralSignal::withdraw);
    referral.decided_on = event.on;
    referral.decided_by = event.actor.name;
    referral.why = step.why;
}

}  // namespace mappa::effect
