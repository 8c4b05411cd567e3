#pragma once

#include <initializer_list>
#include <string_view>

#include "engine/charts/signals.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// A set of roles.
class Roles {
public:
    constexpr Roles(std::initializer_list<Role> roles) {
        for (const auto role : roles) bits_ |= 1u << static_cast<unsigned>(role);
    }
    [[nodiscard]] constexpr bool contains(Role role) const { return (bits_ >> static_cast<unsigned>(role) & 1u) != 0; }

private:
    unsigned bits_ = 0;
};

/// What a step is: its key as noun and verb, what it does in one line, and who may take it.
struct StepInfo {
    std::string_view key;
    std::string_view does;
    Roles roles;
};

/// Coordinators and their administrators run the arrangements.
inline constexpr Roles office{Role::coordinator, Role::administrator};
/// The lead agency's practitioners and managers work on the case; the office records for them.
inline constexpr Roles practice{Role::coordinator, Role::administrator, Role::case_manager, Role::manager};
/// Those who write down what a meeting says and decides.
inline constexpr Roles minuting{Role::coordinator, Role::administrator, Role::chair, Role::minute_taker};
/// Everybody with a part in a case.
inline constexpr Roles anybody{Role::coordinator,  Role::administrator, Role::chair,         Role::minute_taker,
                               Role::case_manager, Role::manager,       Role::representative};

}  // namespace mappa
