#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "engine/calendar/date.hpp"
#include "engine/input/entry.hpp"
#include "engine/record/field.hpp"
#include "engine/words/words.hpp"

/// Described structs as JSON: the journal's payload and the answers that programs read.
namespace mappa {

using Json = nlohmann::ordered_json;

inline Json json_of(const std::string& value) { return value.empty() ? Json{} : Json(value); }
inline Json json_of(int value) { return value == 0 ? Json{} : Json(value); }
inline Json json_of(const std::optional<Date>& value) { return value ? Json(value->iso()) : Json{}; }
template <WordList E>
Json json_of(E value) {
    return Json(code(value));
}
template <WordList E>
Json json_of(const std::optional<E>& value) {
    return value ? Json(code(*value)) : Json{};
}

/// The fields that hold something, in the order they are described.
template <Described T>
Json json_of(const T& value);

template <Described T>
Json json_of(const std::vector<T>& rows) {
    if (rows.empty()) return {};
    auto list = Json::array();
    for (const auto& row : rows) list.push_back(json_of(row));
    return list;
}

template <Described T>
Json json_of(const T& value) {
    auto object = Json::object();
    for_each_field<T>([&](const auto& each) {
        if (auto field_json = json_of(value.*(each.member)); !field_json.is_null())
            object[std::string{each.name}] = std::move(field_json);
    });
    return object;
}

/// JSON text as an entry; nothing when it is not JSON.
[[nodiscard]] std::optional<Entry> read_json(std::string_view text);

}  // namespace mappa
