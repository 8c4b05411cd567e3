#include "engine/charts/charts.hpp"
#include "engine/charts/machine.hpp"

namespace mappa {
namespace {

using namespace chart;
using S = MeetingSignal;

struct Scheduled;
struct InSession;
struct Closed;
struct Approved;
struct Issued;
struct Posted;
struct Correcting;
struct Cancelled;
using Leaves = std::tuple<Scheduled, InSession, Closed, Approved, Issued, Posted, Correcting, Cancelled>;

struct Start;
struct MeetingMachine : Machine<MeetingMachine, Start> {};
struct Start : Asleep<Start, MeetingMachine, MeetingState, Leaves> {};

struct Scheduled : sc::simple_state<Scheduled, MeetingMachine> {
    static constexpr auto id = MeetingState::scheduled;
    using reactions = boost::mpl::list<Stays<S::invite>, Stays<S::appoint>, Stays<S::contribute>, Stays<S::rearrange>,
                                       Goes<S::open, InSession>, Goes<S::cancel, Cancelled>>;
};
struct InSession : sc::simple_state<InSession, MeetingMachine> {
    static constexpr auto id = MeetingState::in_session;
    // A meeting that cannot go on is adjourned to another day with what it has recorded so far.
    using reactions = boost::mpl::list<Stays<S::appoint>, Stays<S::contribute>, Stays<S::record>, Stays<S::decide>,
                                       Stays<S::disclosed>, Goes<S::close, Closed>, Goes<S::rearrange, Scheduled>>;
};

/// Urgent actions go out at once, ahead of the minutes (001 5.9). What was decided stands; how it is minuted may still
/// be put right before the chair approves.
struct Closed : sc::simple_state<Closed, MeetingMachine> {
    static constexpr auto id = MeetingState::closed;
    using reactions = boost::mpl::list<Stays<S::record>, Stays<S::send_actions>, Stays<S::withhold>,
                                       Stays<S::disclosed>, Stays<S::report>, Goes<S::approve, Approved>>;
};
struct Approved : sc::simple_state<Approved, MeetingMachine> {
    static constexpr auto id = MeetingState::approved;
    using reactions =
        boost::mpl::list<Stays<S::send_actions>, Stays<S::withhold>, Stays<S::disclosed>, Stays<S::report>,
                         Goes<S::issue, Issued>>;
};

/// What was issued is never overwritten: a correction makes a further version that is approved and issued again.
struct Issued : sc::simple_state<Issued, MeetingMachine> {
    static constexpr auto id = MeetingState::issued;
    using reactions = boost::mpl::list<Stays<S::send>, Stays<S::acknowledge>, Stays<S::disclosed>, Stays<S::report>,
                                       Goes<S::post, Posted>, Goes<S::correct, Correcting>>;
};
struct Posted : sc::simple_state<Posted, MeetingMachine> {
    static constexpr auto id = MeetingState::posted;
    using reactions = boost::mpl::list<Stays<S::send>, Stays<S::acknowledge>, Stays<S::disclosed>, Stays<S::report>,
                                       Goes<S::correct, Correcting>>;
};
struct Correcting : sc::simple_state<Correcting, MeetingMachine> {
    static constexpr auto id = MeetingState::correcting;
    using reactions =
        boost::mpl::list<Stays<S::record>, Stays<S::withhold>, Stays<S::disclosed>, Stays<S::report>,
                         Goes<S::approve, Approved>>;
};
struct Cancelled : sc::simple_state<Cancelled, MeetingMachine> {
    static constexpr auto id = MeetingState::cancelled;
};

}  // namespace

std::optional<MeetingState> after(MeetingState state, MeetingSignal signal) {
    return ask<MeetingMachine, Leaves>(state, signal);
}

}  // namespace mappa
