#pragma once

#include <SQLiteCpp/Database.h>
#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace mappa::store {

/// A compiled statement. A board's workbook reads every column of the record, and SQLiteCpp's statement makes an object
/// with a shared owner for each of them: reading through it took twice as long as SQLite alone.
///
/// Throws SQLite::Exception, as SQLiteCpp does.
class Statement {
public:
    Statement(SQLite::Database& database, const std::string& sql);

    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view value);
    /// Without a copy: the text must stay where it is until the statement has run.
    void bind_in_place(int index, std::string_view value);
    void bind_bytes(int index, std::string_view bytes);
    void bind_nothing(int index);
    /// Moves to the next row; false when there is none.
    [[nodiscard]] bool step();
    /// Makes it ready to run again; what went wrong in its last run was told then.
    void reset() noexcept;

    // Columns of the row it stands on, counted from 0.
    [[nodiscard]] bool nothing(int column) const { return sqlite3_column_type(compiled_.get(), column) == SQLITE_NULL; }
    [[nodiscard]] std::int64_t integer(int column) const { return sqlite3_column_int64(compiled_.get(), column); }
    /// Until the next step. Empty for NULL, and then it points nowhere.
    [[nodiscard]] std::string_view text(int column) const {
        // As text, SQLite would copy it to put a zero behind it. It gives no address for what has no length.
        const auto* text = static_cast<const char*>(sqlite3_column_blob(compiled_.get(), column));
        if (text == nullptr) return nothing(column) ? std::string_view{} : std::string_view{""};
        return {text, static_cast<std::size_t>(sqlite3_column_bytes(compiled_.get(), column))};
    }

private:
    struct Finish {
        void operator()(sqlite3_stmt* statement) const noexcept { sqlite3_finalize(statement); }
    };
    void check(int status) const;
    void bind_text(int index, std::string_view value, sqlite3_destructor_type keep);

    std::unique_ptr<sqlite3_stmt, Finish> compiled_;
};

}  // namespace mappa::store
