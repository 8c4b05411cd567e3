#include "engine/charts/charts.hpp"
#include "engine/charts/machine.hpp"

namespace mappa {
namespace {

using namespace chart;
using S = ActionSignal;

struct Unallocated;
struct ActionOpen;
struct Completed;
struct NotCompleted;
struct ActionClosed;
struct Superseded;
struct WithdrawnByChair;
using Leaves = std::tuple<Unallocated, ActionOpen, Completed, NotCompleted, ActionClosed, Superseded, WithdrawnByChair>;

struct Start;
struct ActionMachine : Machine<ActionMachine, Start> {};
struct Start : Asleep<Start, ActionMachine, ActionState, Leaves> {};

/// Still to be done, whether or not a person has been named for it.
struct Pending : sc::simple_state<Pending, ActionMachine, ActionOpen> {
    using reactions =
        boost::mpl::list<Stays<S::move>, Goes<S::supersede, Superseded>, Goes<S::withdraw, WithdrawnByChair>>;
};
struct Unallocated : sc::simple_state<Unallocated, Pending> {
    static constexpr auto id = ActionState::unallocated;
    using reactions = boost::mpl::list<Goes<S::allocate, ActionOpen>>;
};
struct ActionOpen : sc::simple_state<ActionOpen, Pending> {
    static constexpr auto id = ActionState::open;
    using reactions =
        boost::mpl::list<Stays<S::acknowledge>, Stays<S::propose>, Stays<S::adopt>, Stays<S::decline>,
                         Goes<S::complete, Completed>, Goes<S::not_complete, NotCompleted>, Stays<S::reassign>>;
};

/// Reported is not closed: the next meeting or the chair has to accept what came of it (001 5.12).
struct Completed : sc::simple_state<Completed, ActionMachine> {
    static constexpr auto id = ActionState::completed;
    using reactions = boost::mpl::list<Goes<S::accept, ActionClosed>, Goes<S::refuse, ActionOpen>>;
};
struct NotCompleted : sc::simple_state<NotCompleted, ActionMachine> {
    static constexpr auto id = ActionState::not_completed;
    using reactions = boost::mpl::list<Goes<S::accept, ActionClosed>, Goes<S::refuse, ActionOpen>>;
};

struct ActionClosed : sc::simple_state<ActionClosed, ActionMachine> {
    static constexpr auto id = ActionState::closed;
};
struct Superseded : sc::simple_state<Superseded, ActionMachine> {
    static constexpr auto id = ActionState::superseded;
};
struct WithdrawnByChair : sc::simple_state<WithdrawnByChair, ActionMachine> {
    static constexpr auto id = ActionState::withdrawn;
};

}  // namespace

std::optional<ActionState> after(ActionState state, ActionSignal signal) {
    return ask<ActionMachine, Leaves>(state, signal);
}

}  // namespace mappa
