#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "engine/record/area.hpp"
#include "engine/record/record.hpp"
#include "store/cell.hpp"

namespace mappa::store {

[[nodiscard]] std::string joined(const std::vector<std::string>& parts, std::string_view separator);

/// "state" IN ('closed', 'open'), in the same words whatever the order: a list is answered from an index over a part of
/// a table only when both say in the same words which part. The codes of closed lists need no binding.
template <class E>
[[nodiscard]] std::string word_in(std::string_view column, const std::vector<E>& words) {
    std::vector<std::string> codes;
    for (const auto each : words) codes.push_back("'" + std::string{code(each)} + "'");
    std::ranges::sort(codes);
    return sql_name(column) + " IN (" + joined(codes, ", ") + ")";
}

/// A table whose rows a struct of the engine describes: its columns and statements, all made from that description.
///
/// Its key columns stand before the described ones: the case and the row's place among the case's rows, counted from 0.
/// The table of the cases has none of its own; there the first described field, `ref`, is the key.
template <Described Row>
class RowTable {
public:
    RowTable(std::string_view table_name, const std::vector<std::string>& keys)
        : name{table_name}, first_field{static_cast<int>(keys.size())} {
        std::vector<std::string> columns, places, conditions;
        for (const auto& key : keys) columns.push_back(sql_name(key));
        for_each_field<Row>([&](const auto& field) { columns.push_back(sql_name(field.name)); });
        const auto key_count = keys.empty() ? 1 : keys.size();
        for (std::size_t i = 0; i < columns.size(); ++i) {
            places.push_back(std::string{"?"} + std::to_string(i + 1));
            if (i < key_count) conditions.push_back(columns[i] + " = " + places[i]);
            if (i >= keys.size()) assignments_.push_back(columns[i] + " = " + places[i]);
        }
        order = joined({columns.begin(), columns.begin() + static_cast<std::ptrdiff_t>(key_count)}, ", ");
        condition_ = " WHERE " + joined(conditions, " AND ");
        insert =
            "INSERT INTO " + sql_name(name) + " (" + joined(columns, ", ") + ") VALUES (" + joined(places, ", ") + ")";
        remove = "DELETE FROM " + sql_name(name) + condition_;
        select = "SELECT " + joined(columns, ", ") + " FROM " + sql_name(name);
        of_case = select + " WHERE " + columns.front() + " = ?1 ORDER BY " + order;
        of_stretch = select + " WHERE " + columns.front() + " BETWEEN ?1 AND ?2 ORDER BY " + order;
        in_order = select + " ORDER BY " + order;
    }

    std::string name;
    int first_field;  ///< the column of a selected row at which the described fields begin
    std::string insert, remove, select, of_case, of_stretch, in_order, order;

    /// Writes only the columns that differ: SQLite leaves the indexes of columns that are not named alone, and a key
    /// that is not named spares it the search for the row's children. Parameters are numbered as in `insert`.
    [[nodiscard]] std::string update(const Row& before, const Row& after) const {
        std::vector<std::string> changes;
        std::size_t place = 0;
        for_each_field<Row>([&](const auto& field) {
            if (before.*(field.member) != after.*(field.member)) changes.push_back(assignments_[place]);
            ++place;
        });
        return "UPDATE " + sql_name(name) + " SET " + joined(changes, ", ") + condition_;
    }
    /// Binds what `update` names.
    void bind_changes(Query& query, const Row& before, const Row& after) const {
        int place = first_field;
        for_each_field<Row>([&](const auto& field) {
            ++place;
            if (before.*(field.member) != after.*(field.member)) bind_field(query, place, after.*(field.member));
        });
    }

private:
    std::string condition_;
    std::vector<std::string> assignments_;  // one a described field
};

/// The table of the cases.
[[nodiscard]] const RowTable<Case>& case_table();
/// The table that keeps the rows of one list of the area.
template <class Row>
[[nodiscard]] const RowTable<Row>& row_table(const AreaTable<Row>& table) {
    static const RowTable<Row> result{table.name, {"position"}};
    return result;
}

/// The table that keeps the rows of one member of the case record.
template <class Row>
[[nodiscard]] const RowTable<Row>& row_table(const Table<Row>& table) {
    static const RowTable<Row> result{table.name, {"case_ref", "position"}};  // one table of each row type: see layout
    return result;
}

/// The rows of a case; throws Trouble::damaged when a row holds what was never written.
[[noreturn]] void refuse_row(std::string_view table, std::string_view column);

/// The same into a row that is there: every field of it is written.
template <Described Row>
void fill_row(const RowTable<Row>& table, const Query& query, Row& row) {
    if (const auto unreadable = read_row(query, table.first_field, row)) refuse_row(table.name, *unreadable);
}

template <Described Row>
[[nodiscard]] Row row_of(const RowTable<Row>& table, const Query& query) {
    Row row;
    fill_row(table, query, row);
    return row;
}

}  // namespace mappa::store
