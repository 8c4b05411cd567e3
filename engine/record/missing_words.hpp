#pragma once

#include <string>

#include "engine/record/field.hpp"

/// How a field that somebody left out is asked for: the same words wherever it is missed.
namespace mappa {

/// "'what' is needed: what happened"
template <class Owner, class T>
[[nodiscard]] std::string needed_words(const Field<Owner, T>& field) {
    return "'" + std::string{field.name} + "' is needed" + (field.help.empty() ? "" : ": " + std::string{field.help});
}

/// Where any one of several fields would do and none is filled in. Of many the first few are named.
template <Described T>
[[nodiscard]] std::string one_needed_words() {
    constexpr int named = 7;
    std::string words;
    int count = 0;
    for_each_field<T>([&](const auto& each) {
        if (each.use != Use::either) return;
        const std::string name{each.name};
        if (++count == 1)
            words = "nothing new is given: '" + name + "' is needed";
        else if (count <= named)
            words += (count == 2 ? ", or one of: " : ", ") + name;
    });
    return words + (count > named ? " ..." : "");
}

/// Whether T asks for one of several fields.
template <Described T>
[[nodiscard]] consteval bool asks_for_either() {
    bool asks = false;
    for_each_field<T>([&](const auto& each) { asks = asks || each.use == Use::either; });
    return asks;
}

}  // namespace mappa
