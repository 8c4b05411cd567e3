#include "engine/charts/charts.hpp"
#include "engine/charts/machine.hpp"

namespace mappa {
namespace {

using namespace chart;
using S = ReferralSignal;

struct Draft;
struct InScreening;
struct Escalated;
struct Returned;
struct Accepted;
struct Rejected;
struct Withdrawn;
struct Redirected;
using Leaves = std::tuple<Draft, InScreening, Escalated, Returned, Accepted, Rejected, Withdrawn, Redirected>;

struct Start;
struct ReferralMachine : Machine<ReferralMachine, Start> {};
struct Start : Asleep<Start, ReferralMachine, ReferralState, Leaves> {};

/// With the referrer: a draft, or one that came back with a list of what is missing.
struct WithReferrer : sc::simple_state<WithReferrer, ReferralMachine, Draft> {
    using reactions =
        boost::mpl::list<Stays<S::edit>, Stays<S::endorse>, Goes<S::submit, InScreening>, Goes<S::withdraw, Withdrawn>>;
};
struct Draft : sc::simple_state<Draft, WithReferrer> {
    static constexpr auto id = ReferralState::draft;
};
struct Returned : sc::simple_state<Returned, WithReferrer> {
    static constexpr auto id = ReferralState::returned;
};

/// With the panel: police and probation at least give their views before anybody decides (001 4.4, 002 4.2).
struct InScreening : sc::simple_state<InScreening, ReferralMachine> {
    static constexpr auto id = ReferralState::screening;
    using reactions = boost::mpl::list<Stays<S::view>, Goes<S::escalate, Escalated>, Goes<S::give_back, Returned>,
                                       Goes<S::accept, Accepted>, Goes<S::reject, Rejected>,
                                       Goes<S::redirect, Redirected>, Goes<S::withdraw, Withdrawn>>;
};
struct Escalated : sc::simple_state<Escalated, ReferralMachine> {
    static constexpr auto id = ReferralState::escalated;
    using reactions = boost::mpl::list<Goes<S::settle, InScreening>, Goes<S::withdraw, Withdrawn>>;
};

struct Accepted : sc::simple_state<Accepted, ReferralMachine> {
    static constexpr auto id = ReferralState::accepted;
};
struct Rejected : sc::simple_state<Rejected, ReferralMachine> {
    static constexpr auto id = ReferralState::rejected;
};
struct Withdrawn : sc::simple_state<Withdrawn, ReferralMachine> {
    static constexpr auto id = ReferralState::withdrawn;
};
struct Redirected : sc::simple_state<Redirected, ReferralMachine> {
    static constexpr auto id = ReferralState::redirected;
};

}  // namespace

std::optional<ReferralState> after(ReferralState state, ReferralSignal signal) {
    return ask<ReferralMachine, Leaves>(state, signal);
}

}  // namespace mappa
