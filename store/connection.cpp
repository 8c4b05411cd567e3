#include "store/connection.hpp"

#include <sqlite3.h>

#include <thread>
#include <utility>

namespace mappa::store {
namespace {

/// Only one thread at a time is at a connection, so SQLite need not lock within it.
int flags(Access access) {
    return (access == Access::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) | SQLite::OPEN_NOMUTEX;
}

/// SQLite counts its memory under one lock for all threads, taken at every allocation: nobody asks for that count, and
/// connections at work side by side would wait for each other. To be said before SQLite is used for the first time.
[[maybe_unused]] const bool memory_uncounted = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;

constexpr std::int64_t most_in_place = 0x7fff'0000;  // bytes: as much as SQLite allows, just under 2 GiB

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
          return SQLite::Database{path.string(), flags(options_.access), 0, options_.vfs};
      })} {
    sqlite3_busy_handler(database_.getHandle(), wait_a_little, this);
    settle();
}

Connection::Connection()
    : database_{speaking([] {
          return SQLite::Database{":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE};
      })} {
    settle();
}

int Connection::wait_a_little(void* connection, int times_before) {
    // SQLite's own way waits longer each time: whoever came last would go first, and some would wait very long.
    constexpr std::chrono::milliseconds a_little{2};
    auto& self = *static_cast<Connection*>(connection);
    const auto now = std::chrono::steady_clock::now();
    if (times_before == 0) self.waits_since_ = now;
    if (self.hurried_ || now - self.waits_since_ >= self.options_.patience) return 0;
    std::this_thread::sleep_for(a_little);
    return 1;
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
    if (options_.read_in_place) execute("PRAGMA mmap_size = " + std::to_string(most_in_place));
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
