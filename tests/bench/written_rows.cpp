#define SQLITE_ENABLE_PREUPDATE_HOOK  // Debian's library has it; the header declares it only when asked
#include "tests/bench/written_rows.hpp"

#include <stdexcept>
#include <utility>

namespace mappa::bench {
namespace {

Cell cell_of(sqlite3_value* value) {
    switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            return {};
        case SQLITE_INTEGER:
            return sqlite3_value_int64(value);
        case SQLITE_FLOAT:
            return sqlite3_value_double(value);
        default:
            return std::string{reinterpret_cast<const char*>(sqlite3_value_text(value)),
                               static_cast<std::size_t>(sqlite3_value_bytes(value))};
    }
}

using Entry = void (*)();

}  // namespace

RowRecorder* RowRecorder::listening_ = nullptr;

RowRecorder::RowRecorder() {
    if (listening_ != nullptr) throw std::logic_error("two recorders of rows at a time");
    listening_ = this;
    sqlite3_auto_extension(reinterpret_cast<Entry>(&RowRecorder::listen));
}

RowRecorder::~RowRecorder() {
    sqlite3_cancel_auto_extension(reinterpret_cast<Entry>(&RowRecorder::listen));
    listening_ = nullptr;
}

int RowRecorder::listen(sqlite3* database, char** /*error*/, const sqlite3_api_routines* /*routines*/) {
    const auto wrote = [](void* recorder, sqlite3* where, int operation, const char* /*schema*/, const char* table,
                          sqlite3_int64 /*old_row*/, sqlite3_int64 /*new_row*/) {
        static_cast<RowRecorder*>(recorder)->wrote(where, operation, table);
    };
    const auto committed = [](void* recorder) {
        static_cast<RowRecorder*>(recorder)->committed();
        return 0;
    };
    const auto rolled_back = [](void* recorder) { static_cast<RowRecorder*>(recorder)->open_.clear(); };
    sqlite3_preupdate_hook(database, wrote, listening_);
    sqlite3_commit_hook(database, committed, listening_);
    sqlite3_rollback_hook(database, rolled_back, listening_);
    return SQLITE_OK;
}

void RowRecorder::wrote(sqlite3* database, int operation, const char* table) {
    const bool removed = operation == SQLITE_DELETE;
    WrittenRow row;
    row.how = removed                      ? WrittenRow::How::removed
              : operation == SQLITE_INSERT ? WrittenRow::How::inserted
                                           : WrittenRow::How::updated;
    row.table = table;
    for (int i = 0; i < sqlite3_preupdate_count(database); ++i) {
        sqlite3_value* value = nullptr;
        removed ? sqlite3_preupdate_old(database, i, &value) : sqlite3_preupdate_new(database, i, &value);
        row.cells.push_back(cell_of(value));
    }
    open_.push_back(std::move(row));
}

void RowRecorder::committed() {
    if (!open_.empty()) transactions_.push_back(std::move(open_));
    open_.clear();
}

}  // namespace mappa::bench
