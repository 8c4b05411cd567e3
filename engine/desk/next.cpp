#include "engine/desk/next.hpp"

#include "engine/charts/charts.hpp"
#include "engine/desk/follow_up.hpp"
#include "engine/desk/replay.hpp"

namespace mappa {
namespace {

template <class S>
constexpr Object object_of() {
    if constexpr (requires { S::signal; }) {
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>)
            return Object::referral;
        else if constexpr (std::is_same_v<Signal, MeetingSignal>)
            return Object::meeting;
        else if constexpr (std::is_same_v<Signal, ActionSignal>)
            return Object::action;
    }
    return Object::the_case;
}

/// Calls f(state) with the state of the object that the step acts on; f(nothing) is not called when it does not exist.
template <class S, class F>
void with_state(const CaseRecord& record, const S& step, F&& f) {
    constexpr auto object = object_of<S>();
    if constexpr (object == Object::referral) {
        if (const auto* found = record.referral(step.referral)) f(found->state);
    } else if constexpr (object == Object::meeting) {
        if (const auto* found = record.meeting(step.meeting)) f(found->state);
    } else if constexpr (object == Object::action) {
        if (const auto* found = record.action(step.action)) f(found->state);
    } else {
        f(record.facts.state);
    }
}

template <class S>
void set_target(S& step, int number) {
    constexpr auto object = object_of<S>();
    if constexpr (object == Object::referral)
        step.referral = number;
    else if constexpr (object == Object::meeting)
        step.meeting = number;
    else if constexpr (object == Object::action)
        step.action = number;
}

/// The numbers of the objects a kind of step could act on.
std::vector<int> targets(const CaseRecord& record, Object object) {
    std::vector<int> numbers;
    const auto add = [&](const auto& rows) {
        for (const auto& row : rows) numbers.push_back(row.number);
    };
    switch (object) {
        case Object::the_case:
            numbers.push_back(0);
            break;
        case Object::referral:
            add(record.referrals);
            break;
        case Object::meeting:
            add(record.meetings);
            break;
        case Object::action:
            add(record.actions);
            break;
    }
    return numbers;
}

/// Where a step leads together with those that it means; nothing when it means no other.
std::optional<std::string> state_after_all(const Situation& situation, const Step& step) {
    const auto meant = follow_up(situation.record, step);
    if (meant.empty()) return std::nullopt;
    auto then = situation.record;
    std::optional<std::string> state;
    for (const auto& each : meant) {
        state = state_after(then, each);
        if (!state) return std::nullopt;
        apply(then, {{}, 0, situation.today, {}, situation.actor, std::string{info_of(each).key}, {}}, each);
    }
    return state;
}

}  // namespace

std::string role_list(Roles roles) {
    std::string list;
    for (const auto& role : Words<Role>::list) {
        if (roles.contains(role.value)) list += (list.empty() ? "" : ", ") + std::string{role.label};
    }
    return list;
}

std::optional<std::string> state_after(const CaseRecord& record, const Step& step) {
    return std::visit(
        [&](const auto& each) -> std::optional<std::string> {
            using S = std::remove_cvref_t<decltype(each)>;
            if constexpr (!requires { S::signal; })
                return record.facts.ref.empty() ? std::optional{std::string{}} : std::nullopt;
            else {
                std::optional<std::string> result;
                with_state(record, each, [&](auto state) {
                    if (const auto next = after(state, S::signal)) result = std::string{label(*next)};
                });
                return result;
            }
        },
        step);
}

std::string state_now(const CaseRecord& record, const Step& step) {
    return std::visit(
        [&](const auto& each) {
            std::string result;
            with_state(record, each, [&](auto state) { result = std::string{label(state)}; });
            return result;
        },
        step);
}

std::string object_name(const Step& step) {
    return std::visit(
        [](const auto& each) -> std::string {
            const auto number = std::to_string(target_of(each));
            switch (object_of<std::remove_cvref_t<decltype(each)>>()) {
                case Object::referral:
                    return "referral " + number;
                case Object::meeting:
                    return "meeting " + number;
                case Object::action:
                    return "action " + number;
                case Object::the_case:
                    break;
            }
            return "the case";
        },
        step);
}

std::vector<NextStep> next_steps(const Situation& situation, const RuleBook& rules, const NextScope& scope) {
    std::vector<NextStep> result;
    for_each_step([&](auto blank) {
        using S = decltype(blank);
        if constexpr (requires { S::signal; }) {
            constexpr auto object = object_of<S>();
            if (scope.object && *scope.object != object) return;
            if (role_list(S::info.roles).empty()) return;
            for (const int number : targets(situation.record, object)) {
                if (scope.object && object != Object::the_case && number != scope.number) continue;
                auto probe = blank;
                set_target(probe, number);
                const auto leads_to = state_after(situation.record, Step{probe});
                if (!leads_to) continue;
                NextStep next;
                next.step = S::info.key;
                next.does = S::info.does;
                next.object = object;
                next.number = number;
                next.leads_to = state_after_all(situation, Step{probe}).value_or(*leads_to);
                if (next.leads_to == state_now(situation.record, Step{probe})) next.leads_to.clear();
                next.allowed = S::info.roles.contains(situation.actor.role);
                next.who = role_list(S::info.roles);
                for (auto& finding : rules.check(situation, Step{probe}, Severity::refuse)) {
                    (finding.asked ? next.asked : next.missing).push_back(std::move(finding));
                }
                result.push_back(std::move(next));
            }
        }
    });
    return result;
}

}  // namespace mappa
