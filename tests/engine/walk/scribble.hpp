#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "app/generate/dice.hpp"
#include "engine/charts/charts.hpp"
#include "engine/desk/desk.hpp"

namespace mappa::test {

/// Any of a list that is not empty.
template <class List>
[[nodiscard]] const auto& pick(app::Dice& dice, const List& list) {
    return list[static_cast<std::size_t>(dice.below(static_cast<int>(list.size())))];
}

/// What whoever fills in a form can see: the case, its area, the day, and the area's other cases.
struct Scene {
    const CaseRecord& record;
    const AreaRecord& area;
    Date today;
    std::vector<const Case*> others;
};

/// Fills in the described fields of any form by their names and types. Nothing here knows a rule: what comes out is
/// refused or accepted as the desk thinks fit.
class Scribbler {
public:
    /// One field in `left_out` stays empty; 0: none does.
    Scribbler(app::Dice& dice, const Scene& scene, int left_out) : dice_{dice}, scene_{scene}, left_out_{left_out} {}

    template <Described T>
    void fill(T& form) {
        for_each_field<T>([&](const auto& each) {
            if (each.use == Use::assigned) return;
            if (each.use == Use::given && left_out_ > 0 && dice_.chance(1, left_out_)) return;
            put(form.*(each.member), each.name);
        });
    }

private:
    void put(std::string& value, std::string_view name) { value = text_for(name); }
    void put(int& value, std::string_view name) { value = number_for(name); }
    void put(std::optional<Date>& value, std::string_view name) { value = day_for(name); }
    template <WordList E>
    void put(std::optional<E>& value, std::string_view) {
        value = pick(dice_, Words<E>::list).value;
    }
    template <Described T>
    void put(std::vector<T>& rows, std::string_view) {
        rows.resize(static_cast<std::size_t>(dice_.below(3)));
        for (auto& row : rows) fill(row);
    }

    [[nodiscard]] std::string text_for(std::string_view name) const;
    [[nodiscard]] int number_for(std::string_view name) const;
    [[nodiscard]] Date day_for(std::string_view name) const;

    app::Dice& dice_;
    const Scene& scene_;
    int left_out_;
};

/// The numbers of the referrals, meetings or actions that a step of this kind could act on now; all of them when the
/// chart of none would have it.
template <class S>
[[nodiscard]] std::vector<int> objects_for(const CaseRecord& record) {
    std::vector<int> able;
    std::vector<int> all;
    if constexpr (requires { S::signal; }) {
        const auto look = [&](const auto& rows) {
            for (const auto& row : rows) {
                all.push_back(row.number);
                if (after(row.state, S::signal)) able.push_back(row.number);
            }
        };
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>)
            look(record.referrals);
        else if constexpr (std::is_same_v<Signal, MeetingSignal>)
            look(record.meetings);
        else if constexpr (std::is_same_v<Signal, ActionSignal>)
            look(record.actions);
    }
    return able.empty() ? all : able;
}

/// Points a step at its referral, meeting or action; steps on the case have none.
template <class S>
void point_at(S& step, int number) {
    if constexpr (requires { S::signal; }) {
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>)
            step.referral = number;
        else if constexpr (std::is_same_v<Signal, MeetingSignal>)
            step.meeting = number;
        else if constexpr (std::is_same_v<Signal, ActionSignal>)
            step.action = number;
    }
}

}  // namespace mappa::test
