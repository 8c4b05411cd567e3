#include "store/layout.hpp"

#include <algorithm>
#include <iterator>

#include "store/due_cache.hpp"
#include "store/lists.hpp"
#include "store/row_table.hpp"

namespace mappa::store {
namespace {

template <Described Row>
std::vector<std::string> described_columns() {
    std::vector<std::string> columns;
    for_each_field<Row>([&]<class Owner, class T>(const Field<Owner, T>& field) {
        columns.push_back(sql_name(field.name) + " " + column_rule<T>(field.name));
    });
    return columns;
}

Made table(std::string_view name, std::vector<std::string> columns, const std::string& constraint) {
    columns.push_back(constraint);
    return {std::string{name}, true,
            "CREATE TABLE " + sql_name(name) + " (\n  " + joined(columns, ",\n  ") + ") STRICT"};
}

/// Named after the table and its first column.
Made index(std::string_view on, std::string_view first, const std::string& rest = {}) {
    const auto name = std::string{on} + "_by_" + std::string{first};
    return {name, false,
            "CREATE INDEX " + sql_name(name) + " ON " + sql_name(on) + " (" + sql_name(first) + rest + ")"};
}

/// Of the rows alone that lists ask for day by day, in the order of the list and with all else that it looks at.
Made list_index(std::string_view on, std::string_view name, const std::string& columns, const std::string& rows) {
    return {std::string{name}, false,
            "CREATE INDEX " + sql_name(name) + " ON " + sql_name(on) + " (" + columns + ") WHERE " + rows};
}

std::vector<Made> make_layout() {
    std::vector<Made> result;
    result.push_back(table(
        "area",
        {"\"only\" INTEGER PRIMARY KEY CHECK (\"only\" = 1)", "\"name\" TEXT NOT NULL", "\"prefix\" TEXT NOT NULL"},
        "\"version\" INTEGER NOT NULL"));
    std::vector<std::string> columns;
    for_each_area_table([&]<class Row>(const AreaTable<Row>& each) {
        columns = described_columns<Row>();
        columns.insert(columns.begin(), "\"position\" INTEGER NOT NULL");
        result.push_back(table(each.name, columns, "PRIMARY KEY (\"position\")"));
    });
    result.push_back(table("case", described_columns<Case>(), "PRIMARY KEY (\"ref\")"));
    for_each_table([&]<class Row>(const Table<Row>& each) {
        columns = described_columns<Row>();
        columns.insert(columns.begin(), {"\"case_ref\" TEXT NOT NULL REFERENCES \"case\" (\"ref\")",
                                         "\"position\" INTEGER NOT NULL CHECK (\"position\" >= 0)"});
        result.push_back(table(each.name, columns, "PRIMARY KEY (\"case_ref\", \"position\")"));
    });
    // What lists and searches ask for. Identifiers and names are compared without regard to capital letters.
    result.push_back(index("case", "state", ", \"ref\""));
    result.push_back(index("case", "category", ", \"ref\""));
    result.push_back(list_index("case", "open_case", R"("ref", "category", "lead_agency", "state", "parties")",
                                R"("state" <> 'exited')"));
    result.push_back(list_index("case", "case_kept_close", "\"ref\"", kept_close()));
    result.push_back({"case_parties", false, R"(CREATE INDEX "case_parties" ON "case" ("ref", "parties"))"});
    for (const auto* identifier : {"name", "pnc", "cro", "ndelius"}) {
        result.push_back(index("case", identifier, " COLLATE NOCASE"));
    }
    const auto unsettled = word_in("state", unsettled_actions());
    const std::string by_deadline = R"("due" IS NULL, "due", "case_ref", "position", "state")";
    result.push_back(list_index("action", "unsettled_action", by_deadline, unsettled));
    result.push_back(list_index("action", "unsettled_action_by_agency", "\"agency\", " + by_deadline, unsettled));
    result.push_back(list_index("action", "unsettled_action_by_owner", "\"owner\", " + by_deadline, unsettled));
    result.push_back(index("meeting", "scheduled_for"));
    result.push_back(list_index("meeting", "unfinished_meeting",
                                R"("scheduled_for", "case_ref", "position", "state", "chair", "minute_taker")",
                                word_in("state", unfinished_meetings())));
    result.push_back(list_index("referral", "waiting_referral",
                                R"("reply_due" IS NULL, "reply_due", "case_ref", "position", "state")",
                                word_in("state", waiting_referrals())));
    std::ranges::move(due_cache_layout(), std::back_inserter(result));
    return result;
}

}  // namespace

const std::vector<Made>& derived_layout() {
    static const auto layout = make_layout();
    return layout;
}

}  // namespace mappa::store
