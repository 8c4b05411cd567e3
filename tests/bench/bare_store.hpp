#pragma once

#include <sqlite3.h>

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "tests/bench/written_rows.hpp"

namespace mappa::bench {

/// SQLite and nothing else: writes rows that are known beforehand with prepared statements, as durably as the
/// store (write-ahead log, synchronous=FULL). It keeps the file's tables and indexes and drops the triggers;
/// references between tables are not checked, as SQLite does when it is not told to.
class BareStore {
public:
    explicit BareStore(const std::filesystem::path& file);

    /// Writes the rows of one step in one transaction.
    void write(const WrittenRows& rows);
    /// Throws unless every table holds the same rows as in the other file.
    void expect_same_rows(const std::filesystem::path& other);

private:
    struct Close {
        void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    };
    struct Finalise {
        void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
    };
    using Statement = std::unique_ptr<sqlite3_stmt, Finalise>;
    struct Column {
        std::string name;
        bool key = false;
    };
    /// The statements of one table, made when they are first needed.
    struct Writers {
        std::vector<Column> columns;
        Statement inserting, updating, removing;
    };

    void execute(const std::string& sql);
    [[nodiscard]] Statement prepare(const std::string& sql);
    [[nodiscard]] std::vector<std::string> names(const std::string& type);
    [[nodiscard]] std::vector<Column> columns_of(const std::string& table);
    [[nodiscard]] sqlite3_stmt* statement_for(const WrittenRow& row);
    void run(sqlite3_stmt* statement);
    void expect(bool holds);

    std::unique_ptr<sqlite3, Close> database_;
    Statement begin_, commit_;
    std::map<std::string, Writers, std::less<>> writers_;
};

}  // namespace mappa::bench
