#include "store/connection.hpp"

#include <sqlite3.h>

#include <utility>

namespace mappa::store {
namespace {

/// Only one thread at a time is at a connection, so SQLite need not lock within it.
int flags(Access access) {
    return (access == Access::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) | SQLite::OPEN_NOMUTEX;
}

}  // namespace

StoreError in_words(int extended_code, const std::string& message) {
    switch (extended_code & 0xFF) {
        case SQLITE_FULL:
            return {Trouble::full, "The disk is full; nothing of this step was written. Make room and take it again."};
        case SQLITE_READONLY:
            return {Trouble::read_only,
                    "The record cannot be written: the file, its folder or the disk is read-only, or it was opened for "
                    "reading. Check the permissions of the file and of its folder."};
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {
                Trouble::busy,
                "Another program is writing to the record and did not finish in time; nothing was written. Try again."};
        case SQLITE_NOTADB:
            return {Trouble::not_ours, "This is not a MAPPA record: the file is of another kind. Check the path."};
        case SQLITE_CORRUPT:
            return {Trouble::damaged, "The file is damaged (" + message +
                                          "). Keep it, run verify to see where, and restore the last backup."};
        case SQLITE_CANTOPEN:
            return {Trouble::other,
                    "The file cannot be opened. Check that you may read it and may write in its folder."};
        case SQLITE_IOERR:
            return {Trouble::other,
                    "The disk failed (" + message +
                        "); nothing of this step was written. Check the disk, run verify, and try again."};
        case SQLITE_CONSTRAINT:
            return {Trouble::damaged,
                    "What is stored contradicts this step (" + message +
                        "); nothing was written. Run verify, then rebuild when the journal is sound."};
        case SQLITE_ERROR:
            if (message.find("no such") != std::string::npos) {
                return {Trouble::damaged, "Part of the record is missing (" + message +
                                              "). Run verify to see what, then rebuild when the journal is sound."};
            }
            break;
        default:
            break;
    }
    return {Trouble::other, "The record could not be used (" + message + "). Run verify."};
}

Query::~Query() {
    if (statement_ != nullptr) statement_->reset();
}

void Query::bind(int index, std::int64_t value) {
    speaking([&] { statement_->bind(index, value); });
}

void Query::bind(int index, std::string_view value) {
    speaking([&] { statement_->bind(index, value); });
}

void Query::bind_in_place(int index, std::string_view value) {
    speaking([&] { statement_->bind_in_place(index, value); });
}

void Query::bind_nothing(int index) {
    speaking([&] { statement_->bind_nothing(index); });
}

void Query::bind_bytes(int index, std::string_view bytes) {
    speaking([&] { statement_->bind_bytes(index, bytes); });
}

bool Query::step() {
    return speaking([&] { return statement_->step(); });
}

void Query::run() {
    while (step()) {
    }
}

Connection::Connection(const std::filesystem::path& path, Options options)
    : options_{std::move(options)}, database_{speaking([&] {
          return SQLite::Database{path.string(), flags(options_.access), static_cast<int>(options_.patience.count()),
                                  options_.vfs};
      })} {
    settle();
}

Connection::Connection()
    : database_{speaking([] {
          return SQLite::Database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
      })} {
    settle();
}

void Connection::settle() {
    auto* handle = database_.getHandle();
    sqlite3_extended_result_codes(handle, 1);
    for (const auto& [setting, on] :
         {std::pair{SQLITE_DBCONFIG_DEFENSIVE, 1}, std::pair{SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
          std::pair{SQLITE_DBCONFIG_DQS_DDL, 0}, std::pair{SQLITE_DBCONFIG_DQS_DML, 0},
          std::pair{SQLITE_DBCONFIG_ENABLE_FKEY, 1}}) {
        sqlite3_db_config(handle, setting, on, nullptr);
    }
    // FULL: an acknowledged step survives a power cut. With NORMAL the last ones before it could be lost (in WAL mode).
    execute("PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY");
    // 32 MiB of pages at most, in KiB: a transaction of some thousand cases would not fit into the usual 2 and be
    // written twice. A scan of the whole record is faster with those 2, which stay in the processor's own memory.
    if (options_.access == Access::read_write) execute("PRAGMA cache_size = -32768");
}

Query Connection::query(std::string_view sql) {
    auto found = prepared_.find(sql);
    if (found == prepared_.end()) found = prepared_.emplace(std::string{sql}, statement(std::string{sql})).first;
    return Query{found->second};
}

Statement Connection::statement(const std::string& sql) {
    return speaking([&] { return Statement{database_, sql}; });
}

void Connection::execute(const std::string& sql) {
    speaking([&] { database_.exec(sql); });
}

std::int64_t Connection::pragma(std::string_view name) {
    auto one = statement("PRAGMA " + std::string{name});
    Query query{one};
    return query.step() ? query.integer(0) : 0;
}

bool Connection::in_transaction() const { return sqlite3_get_autocommit(database_.getHandle()) == 0; }
bool Connection::read_only() const { return sqlite3_db_readonly(database_.getHandle(), "main") != 0; }

Transaction::Transaction(Connection& connection, Kind kind)
    : connection_{connection}, ours_{!connection.in_transaction()} {
    if (kind == Kind::write && !ours_) throw std::logic_error{"a unit of work inside another, or inside a reading"};
    // SQLite would only say so at the first write.
    if (kind == Kind::write && connection.read_only()) throw in_words(SQLITE_READONLY, {});
    if (ours_) connection_.execute(kind == Kind::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
    // SQLite itself may have rolled back already, for example when the disk was full.
    if (ours_ && connection_.in_transaction()) connection_.try_execute("ROLLBACK");
}

void Transaction::commit() {
    connection_.execute("COMMIT");
    ours_ = false;
}

}  // namespace mappa::store
