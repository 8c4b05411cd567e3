#pragma once

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"
#include "engine/words/word.hpp"
#include "store/connection.hpp"

/// How one field of a record stands in a column. A day is ISO text, a word of a closed list is its code, what is not
/// known is NULL; text is never NULL, so that "not known" and "empty" are not two things.
namespace mappa::store {

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

/// A name as SQL writes it: some are keywords (case, when, plan ...).
[[nodiscard]] inline std::string sql_name(std::string_view name) { return '"' + std::string{name} + '"'; }

/// "IN ('police', 'probation', ...)"
template <WordList E>
[[nodiscard]] std::string one_of() {
    std::string result = "IN (";
    for (const auto code : codes<E>()) result += (result.back() == '(' ? "'" : ", '") + std::string{code} + "'";
    return result + ")";
}

/// The type of a column and the rule for what may stand in it.
template <class T>
[[nodiscard]] std::string column_rule(std::string_view name) {
    if constexpr (is_optional<T>) {
        auto rule = column_rule<typename T::value_type>(name);  // a CHECK lets NULL pass
        rule.erase(rule.find(" NOT NULL"), std::string_view{" NOT NULL"}.size());
        return rule;
    } else if constexpr (std::same_as<T, std::string>) {
        return "TEXT NOT NULL";
    } else if constexpr (std::same_as<T, int>) {
        return "INTEGER NOT NULL";
    } else if constexpr (std::same_as<T, Date>) {
        return "TEXT NOT NULL CHECK (" + sql_name(name) + " GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')";
    } else {
        static_assert(WordList<T>, "a field of a table is text, a number, a day or a word of a closed list");
        return "TEXT NOT NULL CHECK (" + sql_name(name) + " " + one_of<T>() + ")";
    }
}

template <class T>
void bind_cell(Query& query, int index, const T& value) {
    if constexpr (is_optional<T>) {
        if (value) {
            bind_cell(query, index, *value);
        } else {
            query.bind_nothing(index);
        }
    } else if constexpr (std::same_as<T, Date>) {
        query.bind(index, value.iso());
    } else if constexpr (WordList<T>) {
        query.bind_in_place(index, code(value));  // a literal of the program
    } else {
        query.bind(index, value);
    }
}

/// A day from ISO text, also outside the years that people may enter: arithmetic may leave them, and what was written
/// must be readable.
[[nodiscard]] std::optional<Date> stored_day(std::string_view iso);

/// Reads a column into the field; false when what stands there is not what `bind_cell` writes.
template <class T>
[[nodiscard]] bool read_cell(const Query& query, int column, T& value) {
    if constexpr (is_optional<T>) {
        value.reset();
        return query.nothing(column) || read_cell(query, column, value.emplace());
    } else if constexpr (std::same_as<T, int>) {
        if (query.nothing(column)) return false;
        const auto number = query.integer(column);
        value = static_cast<int>(number);
        return std::in_range<int>(number);
    } else if constexpr (std::same_as<T, std::string>) {
        const auto text = query.view(column);
        if (text.data() != nullptr) value = text;
        return text.data() != nullptr;
    } else if constexpr (std::same_as<T, Date>) {
        const auto day = stored_day(query.view(column));
        if (day) value = *day;
        return day.has_value();
    } else {
        const auto found = parse_word<T>(query.view(column));
        if (found) value = *found;
        return found.has_value();
    }
}

/// Binds a field of a row that stays where it is until the statement has run.
template <class T>
void bind_field(Query& query, int index, const T& value) {
    if constexpr (std::same_as<T, std::string>)
        query.bind_in_place(index, value);
    else
        bind_cell(query, index, value);
}

/// Binds every field of a row, which stays where it is until the statement has run, in order from `first` on; the index
/// after the last.
template <Described Row>
int bind_row(Query& query, int first, const Row& row) {
    for_each_field<Row>([&](const auto& field) { bind_field(query, first++, row.*field.member); });
    return first;
}

/// Reads every field of a row in order from column `first` on; the name of the first column that cannot be read, or
/// nothing.
template <Described Row>
[[nodiscard]] std::optional<std::string_view> read_row(const Query& query, int first, Row& row) {
    std::optional<std::string_view> unreadable;
    for_each_field<Row>([&](const auto& field) {
        if (!read_cell(query, first++, row.*field.member) && !unreadable) unreadable = field.name;
    });
    return unreadable;
}

/// The name of the first field in which two rows differ.
template <Described Row>
[[nodiscard]] std::optional<std::string_view> first_difference(const Row& one, const Row& other) {
    std::optional<std::string_view> differs;
    for_each_field<Row>([&](const auto& field) {
        if (!differs && one.*field.member != other.*field.member) differs = field.name;
    });
    return differs;
}

}  // namespace mappa::store
