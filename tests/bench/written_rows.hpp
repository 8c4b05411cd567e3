#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace mappa::bench {

using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// A row that a transaction wrote, in the order of the table's columns. Of a row that was removed: as it was.
struct WrittenRow {
    enum class How { inserted, updated, removed };
    How how{};
    std::string table;
    std::vector<Cell> cells;
};

using WrittenRows = std::vector<WrittenRow>;

/// Listens to every database that this process opens while it lives, and keeps what each committed
/// transaction wrote. There can be one at a time.
class RowRecorder {
public:
    RowRecorder();
    RowRecorder(const RowRecorder&) = delete;
    RowRecorder& operator=(const RowRecorder&) = delete;
    ~RowRecorder();

    /// What each transaction wrote, in order. Transactions that wrote nothing are left out.
    [[nodiscard]] const std::vector<WrittenRows>& transactions() const { return transactions_; }

private:
    static int listen(sqlite3* database, char** error, const sqlite3_api_routines* routines);
    void wrote(sqlite3* database, int operation, const char* table);
    void committed();

    static RowRecorder* listening_;
    WrittenRows open_;
    std::vector<WrittenRows> transactions_;
};

}  // namespace mappa::bench
