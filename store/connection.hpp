#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "store/statement.hpp"
#include "store/store.hpp"

namespace mappa::store {

/// What went wrong, in words. `message` is SQLite's own, which names tables and columns but never stored values.
[[nodiscard]] StoreError in_words(int extended_code, const std::string& message);

/// Runs work on the database and turns SQLite's errors into sentences that say what to do.
template <class Work>
decltype(auto) speaking(Work&& work) {
    try {
        return work();
    } catch (const SQLite::Exception& error) {
        const int extended = error.getExtendedErrorCode();  // -1 when the library has not asked for it
        throw in_words(extended > 0 ? extended : error.getErrorCode(), error.what());
    }
}

/// One run of a prepared statement. Resets it in the end: a statement left in mid-run would keep its snapshot open, and
/// with it the write-ahead log growing.
class Query {
public:
    explicit Query(Statement& statement) : statement_{&statement} {}
    Query(Query&& other) noexcept : statement_{other.statement_} { other.statement_ = nullptr; }
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;
    Query& operator=(Query&&) = delete;
    ~Query();

    void bind(int index, std::int64_t value);
    void bind(int index, std::string_view value);
    /// Binds a text without a copy of it: it must stay where it is until the statement has run.
    void bind_in_place(int index, std::string_view value);
    void bind_nothing(int index);
    void bind_bytes(int index, std::string_view bytes);
    /// Binds all values in order, to 1, 2, ... or from `first` on.
    template <class... Values>
    Query& with(const Values&... values) {
        return with_from(1, values...);
    }
    template <class... Values>
    Query& with_from(int first, const Values&... values) {
        (bind(first++, values), ...);
        return *this;
    }

    /// Moves to the next row; false when there is none.
    bool step();
    /// Runs a statement that returns no rows.
    void run();

    // Columns of the row it stands on, counted from 0.
    [[nodiscard]] bool nothing(int column) const { return statement_->nothing(column); }
    [[nodiscard]] std::int64_t integer(int column) const { return statement_->integer(column); }
    [[nodiscard]] std::string text(int column) const { return std::string{view(column)}; }
    [[nodiscard]] std::string bytes(int column) const { return std::string{view(column)}; }
    /// The text until the next step; what is nothing is empty and points nowhere.
    [[nodiscard]] std::string_view view(int column) const { return statement_->text(column); }

private:
    Statement* statement_;
};

/// An open record file with its settings and its prepared statements.
class Connection {
public:
    /// Opens a file that exists. Changes nothing in it: whether it is ours is for the schema to say.
    Connection(const std::filesystem::path& path, Options options);
    /// A database in memory.
    Connection();
    Connection(const Connection&) = delete;  // SQLite knows where it is
    Connection& operator=(const Connection&) = delete;

    /// The statement, compiled once for each text and kept. Only one Query may run on the same text at a time.
    [[nodiscard]] Query query(std::string_view sql);
    /// A statement of one's own, for a scan during which others may run the same text.
    [[nodiscard]] Statement statement(const std::string& sql);
    /// Runs statements that return nothing.
    void execute(const std::string& sql);
    /// The same without errors, for destructors.
    void try_execute(const char* sql) noexcept { database_.tryExec(sql); }
    /// The number that a pragma returns.
    [[nodiscard]] std::int64_t pragma(std::string_view name);

    [[nodiscard]] bool in_transaction() const;
    /// Opened for reading only, or a file or disk that cannot be written.
    [[nodiscard]] bool read_only() const;
    [[nodiscard]] SQLite::Database& database() { return database_; }
    [[nodiscard]] const Options& options() const { return options_; }

private:
    friend class Hurry;
    void settle();
    static int wait_a_little(void* connection, int times_before);

    Options options_;
    SQLite::Database database_;
    bool hurried_ = false;
    std::chrono::steady_clock::time_point waits_since_;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view sql) const { return std::hash<std::string_view>{}(sql); }
    };
    std::unordered_map<std::string, Statement, Hash, std::equal_to<>> prepared_;
};

/// While it is there a connection does not wait for another program that is writing: what only saves work later.
class Hurry {
public:
    explicit Hurry(Connection& connection) : connection_{connection} { connection_.hurried_ = true; }
    Hurry(const Hurry&) = delete;
    Hurry& operator=(const Hurry&) = delete;
    ~Hurry() { connection_.hurried_ = false; }

private:
    Connection& connection_;
};

/// A transaction that rolls back unless it is committed. A snapshot inside another transaction is part of that one.
class Transaction {
public:
    enum class Kind { snapshot, write };
    Transaction(Connection& connection, Kind kind);
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    ~Transaction();
    void commit();

private:
    Connection& connection_;
    bool ours_;
};

}  // namespace mappa::store
