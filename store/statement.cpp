#include "store/statement.hpp"

#include <SQLiteCpp/Exception.h>

namespace mappa::store {

Statement::Statement(SQLite::Database& database, const std::string& sql) {
    sqlite3_stmt* compiled = nullptr;
    const int status =
        sqlite3_prepare_v2(database.getHandle(), sql.c_str(), static_cast<int>(sql.size()) + 1, &compiled, nullptr);
    compiled_.reset(compiled);
    if (status != SQLITE_OK) throw SQLite::Exception{database.getHandle(), status};
}

void Statement::check(int status) const {
    if (status != SQLITE_OK) throw SQLite::Exception{sqlite3_db_handle(compiled_.get()), status};
}

void Statement::bind(int index, std::int64_t value) { check(sqlite3_bind_int64(compiled_.get(), index, value)); }

void Statement::bind(int index, std::string_view value) { bind_text(index, value, SQLITE_TRANSIENT); }

void Statement::bind_in_place(int index, std::string_view value) { bind_text(index, value, SQLITE_STATIC); }

void Statement::bind_text(int index, std::string_view value, sqlite3_destructor_type keep) {
    const auto* text = value.data() == nullptr ? "" : value.data();  // SQLite takes no address for NULL
    check(sqlite3_bind_text(compiled_.get(), index, text, static_cast<int>(value.size()), keep));
}

void Statement::bind_bytes(int index, std::string_view bytes) {
    const auto* from = bytes.data() == nullptr ? "" : bytes.data();  // SQLite takes no address for NULL
    check(sqlite3_bind_blob(compiled_.get(), index, from, static_cast<int>(bytes.size()), SQLITE_TRANSIENT));
}

void Statement::bind_nothing(int index) { check(sqlite3_bind_null(compiled_.get(), index)); }

bool Statement::step() {
    const int status = sqlite3_step(compiled_.get());
    if (status != SQLITE_ROW && status != SQLITE_DONE) check(status);
    return status == SQLITE_ROW;
}

void Statement::reset() noexcept { sqlite3_reset(compiled_.get()); }

}  // namespace mappa::store
