#include "tests/bench/bare_store.hpp"

#include <stdexcept>

namespace mappa::bench {
namespace {

std::string quoted(const std::string& name) { return '"' + name + '"'; }

void append(std::string& list, const char* between, const std::string& part) {
    list += (list.empty() ? "" : between) + part;
}

int bind(sqlite3_stmt* statement, int place, const Cell& cell) {
    if (const auto* integer = std::get_if<std::int64_t>(&cell)) return sqlite3_bind_int64(statement, place, *integer);
    if (const auto* real = std::get_if<double>(&cell)) return sqlite3_bind_double(statement, place, *real);
    if (const auto* text = std::get_if<std::string>(&cell)) {
        return sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()), SQLITE_STATIC);
    }
    return sqlite3_bind_null(statement, place);
}

}  // namespace

BareStore::BareStore(const std::filesystem::path& file) {
    sqlite3* opened = nullptr;
    const auto result = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE, nullptr);
    database_.reset(opened);
    expect(result == SQLITE_OK);
    execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY");
    for (const auto& trigger : names("trigger")) execute("DROP TRIGGER " + quoted(trigger));
    execute("PRAGMA wal_checkpoint(TRUNCATE)");  // the dropping belongs to the preparation
    begin_ = prepare("BEGIN IMMEDIATE");
    commit_ = prepare("COMMIT");
    for (const auto& table : names("table")) writers_[table].columns = columns_of(table);
}

void BareStore::write(const WrittenRows& rows) {
    run(begin_.get());
    for (const auto& row : rows) {
        auto* statement = statement_for(row);
        const auto& columns = writers_.find(row.table)->second.columns;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            if (row.how == WrittenRow::How::removed && !columns[i].key) continue;
            expect(bind(statement, static_cast<int>(i) + 1, row.cells[i]) == SQLITE_OK);
        }
        run(statement);
    }
    run(commit_.get());
}

void BareStore::expect_same_rows(const std::filesystem::path& other) {
    execute("ATTACH '" + other.string() + "' AS other");
    for (const auto& table : names("table")) {
        for (const auto* order : {"main", "other"}) {
            const std::string first{order};
            const std::string second = first == "main" ? "other" : "main";
            auto difference = prepare("SELECT count(*) FROM (SELECT * FROM " + first + "." + quoted(table) +
                                      " EXCEPT SELECT * FROM " + second + "." + quoted(table) + ")");
            expect(sqlite3_step(difference.get()) == SQLITE_ROW);
            if (sqlite3_column_int(difference.get(), 0) != 0) {
                throw std::runtime_error("the bare side did not write the same rows into '" + table + "'");
            }
        }
    }
    execute("DETACH other");
}

void BareStore::execute(const std::string& sql) {
    expect(sqlite3_exec(database_.get(), sql.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK);
}

BareStore::Statement BareStore::prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    expect(sqlite3_prepare_v3(database_.get(), sql.c_str(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr) ==
           SQLITE_OK);
    return Statement{statement};
}

std::vector<std::string> BareStore::names(const std::string& type) {
    const auto statement = prepare("SELECT name FROM sqlite_master WHERE type = '" + type +
                                   "' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    std::vector<std::string> result;
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        result.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0)));
    }
    return result;
}

std::vector<BareStore::Column> BareStore::columns_of(const std::string& table) {
    const auto statement = prepare("SELECT name, pk FROM pragma_table_info('" + table + "') ORDER BY cid");
    std::vector<Column> result;
    while (sqlite3_step(statement.get()) == SQLITE_ROW) {
        result.push_back({reinterpret_cast<const char*>(sqlite3_column_text(statement.get(), 0)),
                          sqlite3_column_int(statement.get(), 1) > 0});
    }
    return result;
}

sqlite3_stmt* BareStore::statement_for(const WrittenRow& row) {
    auto& writers = writers_.find(row.table)->second;
    auto& statement = row.how == WrittenRow::How::inserted  ? writers.inserting
                      : row.how == WrittenRow::How::updated ? writers.updating
                                                            : writers.removing;
    if (statement) return statement.get();
    std::string places;
    std::string changes;
    std::string key;
    int place = 0;
    for (const auto& column : writers.columns) {
        auto here = std::to_string(++place);
        here.insert(here.begin(), '?');
        append(places, ", ", here);
        column.key ? append(key, " AND ", quoted(column.name) + " = " + here)
                   : append(changes, ", ", quoted(column.name) + " = " + here);
    }
    switch (row.how) {
        case WrittenRow::How::inserted:
            statement = prepare("INSERT INTO " + quoted(row.table) + " VALUES (" + places + ")");
            break;
        case WrittenRow::How::updated:
            statement = prepare("UPDATE " + quoted(row.table) + " SET " + changes + " WHERE " + key);
            break;
        case WrittenRow::How::removed:
            statement = prepare("DELETE FROM " + quoted(row.table) + " WHERE " + key);
            break;
    }
    return statement.get();
}

void BareStore::run(sqlite3_stmt* statement) {
    const auto result = sqlite3_step(statement);
    sqlite3_reset(statement);
    expect(result == SQLITE_DONE);
}

void BareStore::expect(bool holds) {
    if (!holds) throw std::runtime_error(std::string{"bare SQLite: "} + sqlite3_errmsg(database_.get()));
}

}  // namespace mappa::bench
