#pragma once

#include "engine/words/word.hpp"

/// What can happen to a case, a referral, a meeting or an action: the events of the four statecharts.
namespace mappa {

enum class CaseSignal { change, screen, refer, meet, act, review, to_level_1, to_level_2, to_level_3, exit, answer, issue, read };
template <>
struct Words<CaseSignal> {
    static constexpr std::string_view what = "event of a case";
    static constexpr auto list = std::to_array<Word<CaseSignal>>({
        {CaseSignal::change, "change", "facts, risk, people, restrictions or plans change"},
        {CaseSignal::screen, "screen", "the lead agency screens"},
        {CaseSignal::refer, "refer", "a referral is begun"},
        {CaseSignal::meet, "meet", "a meeting is scheduled"},
        {CaseSignal::act, "act", "an action is agreed"},
        {CaseSignal::review, "review", "level 1 review"},
        {CaseSignal::to_level_1, "to-level-1", "level 1 is decided"},
        {CaseSignal::to_level_2, "to-level-2", "level 2 is decided"},
        {CaseSignal::to_level_3, "to-level-3", "level 3 is decided"},
        {CaseSignal::exit, "exit", "the case leaves MAPPA"},
        {CaseSignal::answer, "answer", "a warning is answered"},
        {CaseSignal::issue, "issue", "a document is issued"},
        {CaseSignal::read, "read", "who may read the case changes"},
    });
};

enum class ReferralSignal {
    edit,
    endorse,
    submit,
    view,
    escalate,
    settle,
    give_back,
    accept,
    reject,
    redirect,
    withdraw
};
template <>
struct Words<ReferralSignal> {
    static constexpr std::string_view what = "event of a referral";
    static constexpr auto list = std::to_array<Word<ReferralSignal>>({
        {ReferralSignal::edit, "edit", "the referrer writes"},
        {ReferralSignal::endorse, "endorse", "the manager endorses"},
        {ReferralSignal::submit, "submit", "it is submitted"},
        {ReferralSignal::view, "view", "an agency gives its view"},
        {ReferralSignal::escalate, "escalate", "police and probation differ"},
        {ReferralSignal::settle, "settle", "a named person settles the difference"},
        {ReferralSignal::give_back, "return", "it is returned for information"},
        {ReferralSignal::accept, "accept", "it is accepted"},
        {ReferralSignal::reject, "reject", "it is rejected"},
        {ReferralSignal::redirect, "redirect", "it is redirected to another scheme"},
        {ReferralSignal::withdraw, "withdraw", "the referrer withdraws it"},
    });
};

enum class MeetingSignal {
    invite,
    appoint,
    contribute,
    rearrange,
    cancel,
    open,
    record,
    decide,
    close,
    send_actions,
    approve,
    withhold,
    issue,
    send,
    acknowledge,
    post,
    correct,
    disclosed,
    report
};
template <>
struct Words<MeetingSignal> {
    static constexpr std::string_view what = "event of a meeting";
    static constexpr auto list = std::to_array<Word<MeetingSignal>>({
        {MeetingSignal::invite, "invite", "somebody is invited"},
        {MeetingSignal::appoint, "appoint", "the chair or minute-taker is named"},
        {MeetingSignal::contribute, "contribute", "an agency reports in writing"},
        {MeetingSignal::rearrange, "rearrange", "the date moves, or it adjourns"},
        {MeetingSignal::cancel, "cancel", "it is cancelled"},
        {MeetingSignal::open, "open", "the chair opens it"},
        {MeetingSignal::record, "record", "something is minuted"},
        {MeetingSignal::decide, "decide", "the meeting decides the level, a disclosure or an outcome"},
        {MeetingSignal::close, "close", "the chair closes it"},
        {MeetingSignal::send_actions, "send-actions", "the action list goes out"},
        {MeetingSignal::approve, "approve", "the chair approves the minutes"},
        {MeetingSignal::withhold, "withhold", "somebody is taken off the distribution list, or put back"},
        {MeetingSignal::issue, "issue", "the minutes are issued"},
        {MeetingSignal::send, "send", "one more copy goes to somebody on the list"},
        {MeetingSignal::acknowledge, "acknowledge", "the case manager acknowledges the minutes"},
        {MeetingSignal::post, "post", "the minutes are posted to ViSOR"},
        {MeetingSignal::correct, "correct", "issued minutes are to be corrected"},
        {MeetingSignal::disclosed, "disclosed", "a disclosure that was decided has been made"},
        {MeetingSignal::report, "report", "the chair completes the form for the Strategic Management Board"},
    });
};

enum class ActionSignal {
    allocate,
    acknowledge,
    propose,
    adopt,
    decline,
    complete,
    not_complete,
    accept,
    refuse,
    move,
    reassign,
    supersede,
    withdraw
};
template <>
struct Words<ActionSignal> {
    static constexpr std::string_view what = "event of an action";
    static constexpr auto list = std::to_array<Word<ActionSignal>>({
        {ActionSignal::allocate, "allocate", "the person who does it is named"},
        {ActionSignal::acknowledge, "acknowledge", "the person named accepts it"},
        {ActionSignal::propose, "propose", "its agency's sheet proposes an outcome"},
        {ActionSignal::adopt, "adopt", "the chair accepts the proposed outcome"},
        {ActionSignal::decline, "decline", "the chair does not accept the proposed outcome"},
        {ActionSignal::complete, "complete", "it is reported done, with its outcome"},
        {ActionSignal::not_complete, "not-complete", "it is reported not done, with the reason"},
        {ActionSignal::accept, "accept", "the meeting or the chair accepts the outcome"},
        {ActionSignal::refuse, "refuse", "the meeting or the chair does not accept the outcome"},
        {ActionSignal::move, "move", "the deadline moves"},
        {ActionSignal::reassign, "reassign", "another person or agency takes it on"},
        {ActionSignal::supersede, "supersede", "another action replaces it"},
        {ActionSignal::withdraw, "withdraw", "the chair withdraws it"},
    });
};

}  // namespace mappa
