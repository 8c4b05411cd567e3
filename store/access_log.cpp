#include "store/access_log.hpp"

#include "engine/words/words.hpp"
#include "store/cell.hpp"
#include "store/digest.hpp"

namespace mappa::store {
namespace {

constexpr auto columns = "seq, case_ref, kind, what, copy, on_date, recorded_at, actor, role, agency, previous, hash";
const std::string nothing_before(64, '0');

/// A row as it stands in the file.
struct LogRow {
    std::int64_t seq = 0;
    std::string case_ref, kind, what;
    std::int64_t copy = 0;
    std::string on_date, recorded_at, actor, role;
    std::optional<std::string> agency;
    std::string previous, hash;

    [[nodiscard]] std::string computed_hash() const {
        return Digest{}
            .add("mappa access row 1")
            .add(seq)
            .add(case_ref)
            .add(kind)
            .add(what)
            .add(copy)
            .add(on_date)
            .add(recorded_at)
            .add(actor)
            .add(role)
            .add_optional(agency)
            .add(previous)
            .hex();
    }

    [[nodiscard]] LoggedUse use() const {
        const auto known_kind = parse_word<UseKind>(kind);
        const auto known_role = parse_word<Role>(role);
        const auto known_agency = agency ? parse_word<Agency>(*agency) : std::nullopt;
        const auto day = stored_day(on_date);
        if (!known_kind || !known_role || !day || agency.has_value() != known_agency.has_value()) {
            throw StoreError{Trouble::newer, "Row " + std::to_string(seq) +
                                                 " of the access log holds a word that this program does not know. Run "
                                                 "verify; when the log is sound, use a newer program."};
        }
        return {
            {actor, *known_role, known_agency}, *day, recorded_at, case_ref, *known_kind, what, static_cast<int>(copy)};
    }
};

LogRow row_of(const Query& query) {
    LogRow row;
    row.seq = query.integer(0);
    row.case_ref = query.text(1);
    row.kind = query.text(2);
    row.what = query.text(3);
    row.copy = query.integer(4);
    row.on_date = query.text(5);
    row.recorded_at = query.text(6);
    row.actor = query.text(7);
    row.role = query.text(8);
    if (!query.nothing(9)) row.agency = query.text(9);
    row.previous = query.text(10);
    row.hash = query.text(11);
    return row;
}

Head read_access_head(Connection& connection) {
    auto query = connection.query("SELECT seq, hash FROM access_head");
    if (!query.step()) {
        throw StoreError{Trouble::damaged,
                         "The access log's head is missing. Run verify, and restore the last backup."};
    }
    return {query.integer(0), query.text(1)};
}

}  // namespace

void append_use(Connection& connection, const LoggedUse& use) {
    const auto head = read_access_head(connection);
    LogRow row;
    row.seq = head.seq + 1;
    row.case_ref = use.case_ref;
    row.kind = code(use.kind);
    row.what = use.what;
    row.copy = use.copy;
    row.on_date = use.on.iso();
    row.recorded_at = use.recorded_at;
    row.actor = use.actor.name;
    row.role = code(use.actor.role);
    if (use.actor.agency) row.agency = code(*use.actor.agency);
    row.previous = head.seq == 0 ? nothing_before : head.hash;
    row.hash = row.computed_hash();
    auto insert = connection.query("INSERT INTO access_log (" + std::string{columns} +
                                   ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?12, ?10, ?11)");
    insert.with(row.seq, row.case_ref, row.kind, row.what, row.copy, row.on_date, row.recorded_at, row.actor, row.role,
                row.previous, row.hash);
    row.agency ? insert.bind(12, *row.agency) : insert.bind_nothing(12);
    insert.run();
    connection.query("UPDATE access_head SET seq = ?1, hash = ?2 WHERE only = 1").with(row.seq, row.hash).run();
}

void for_each_use(Connection& connection, const UseFilter& filter, const std::function<void(const LoggedUse&)>& visit) {
    auto statement = connection.statement(
        "SELECT " + std::string{columns} +
        " FROM access_log WHERE (?1 = '' OR case_ref = ?1) AND (?2 = '' OR actor = ?2 COLLATE NOCASE) "
        "AND (?3 = '' OR on_date >= ?3) AND (?4 = '' OR on_date <= ?4) ORDER BY seq");
    Query query{statement};
    const auto iso = [](const std::optional<Date>& day) { return day ? day->iso() : std::string{}; };
    query.with(filter.case_ref, filter.person, iso(filter.from), iso(filter.until));
    while (query.step()) visit(row_of(query).use());
}

std::vector<LoggedUse> last_uses(Connection& connection, std::size_t most, std::string_view case_ref) {
    auto statement = connection.statement("SELECT " + std::string{columns} + " FROM access_log " +
                                          (case_ref.empty() ? "WHERE ?2 = ''" : "WHERE case_ref = ?2") +
                                          " ORDER BY seq DESC LIMIT ?1");
    Query query{statement};
    query.with(static_cast<std::int64_t>(most), case_ref);
    std::vector<LoggedUse> last;
    while (query.step()) last.push_back(row_of(query).use());
    return last;
}

std::optional<LoggedUse> last_backup(Connection& connection) {
    auto statement = connection.statement("SELECT " + std::string{columns} +
                                          " FROM access_log WHERE kind = 'backup' ORDER BY seq DESC LIMIT 1");
    Query query{statement};
    return query.step() ? std::optional{row_of(query).use()} : std::nullopt;
}

std::int64_t check_access_log(Connection& connection, ProblemList& problems) {
    const auto report = [&](std::int64_t seq, std::string what) {
        problems.row(Problem::Where::access, seq, std::move(what));
    };
    Head last;
    std::int64_t count = 0;
    auto statement = connection.statement("SELECT " + std::string{columns} + " FROM access_log ORDER BY seq");
    Query query{statement};
    while (query.step()) {
        const auto row = row_of(query);
        ++count;
        const bool gap = row.seq != last.seq + 1;
        if (gap) report(last.seq + 1, "is missing, up to row " + std::to_string(row.seq));
        if (row.computed_hash() != row.hash) {
            report(row.seq, "was changed, moved or added after it was written: its hash is not that of its content");
        } else if (!gap && row.previous != (last.seq == 0 ? nothing_before : last.hash)) {
            report(row.seq, "does not follow the row before it: one of the two was written anew");
        }
        last = {row.seq, row.hash};
    }
    const auto head = read_access_head(connection);
    if (head.seq > last.seq) {
        report(last.seq + 1, "is missing, and all after it up to row " + std::to_string(head.seq));
    } else if (head.seq < last.seq) {
        report(head.seq + 1, "was added behind the end of the log");
    } else if (head.hash != last.hash) {
        report(last.seq, "is not the row with which the log ended: it was written anew");
    }
    return count;
}

}  // namespace mappa::store
