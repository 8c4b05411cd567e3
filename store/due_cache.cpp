#include "store/due_cache.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

#include "store/cell.hpp"
#include "store/connection.hpp"
#include "store/row_table.hpp"

namespace mappa::store {
namespace {

// A case without a row in due_state has been reckoned, and no day turns its clocks.
constexpr auto basis_table = R"(CREATE TABLE due_basis (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  basis TEXT NOT NULL) STRICT)";
constexpr auto state_table = R"(CREATE TABLE due_state (
  case_ref TEXT PRIMARY KEY REFERENCES "case" (ref),
  wanting INTEGER NOT NULL CHECK (wanting IN (0, 1)),
  good_from TEXT,
  good_until TEXT) STRICT, WITHOUT ROWID)";
// In order of the day on which each is first worth saying, and with the case's name and parties beside it: a list is
// one stretch of this table, and looks up nothing elsewhere.
constexpr auto due_table = R"(CREATE TABLE due (
  warn_from TEXT NOT NULL,
  case_ref TEXT NOT NULL REFERENCES "case" (ref),
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  edition TEXT NOT NULL,
  parties TEXT NOT NULL,
  clock TEXT NOT NULL,
  about TEXT NOT NULL,
  start TEXT,
  started_by TEXT NOT NULL,
  length INTEGER,
  unit TEXT,
  due TEXT NOT NULL,
  agency TEXT,
  person TEXT NOT NULL,
  chair TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (warn_from, case_ref, position)) STRICT, WITHOUT ROWID)";

constexpr std::array units{std::pair{Unit::days, "days"}, std::pair{Unit::working_days, "working days"},
                           std::pair{Unit::weeks, "weeks"}, std::pair{Unit::months, "months"}};

const Clock* clock_of(std::string_view id) {
    static const auto by_id = [] {
        std::unordered_map<std::string_view, const Clock*> result;
        for (const auto* clock : every_clock()) result.emplace(clock->id, clock);
        return result;
    }();
    const auto found = by_id.find(id);
    return found == by_id.end() ? nullptr : found->second;
}

/// Columns of the table, from 0.
enum Column {
    warn_from,
    case_ref,
    place,
    name,
    edition,
    parties,
    clock,
    about,
    start,
    started_by,
    length,
    unit,
    due,
    agency,
    person,
    chair,
    note
};

constexpr auto select_due =
    "SELECT * FROM due WHERE warn_from <= ?1 AND (?2 = '' OR due < ?2) AND (?3 = '' OR agency = ?3) "
    "AND (?4 = '' OR person = ?4) AND (?5 = '' OR chair = ?5)";

void expect(bool readable, std::string_view column) {
    if (!readable) refuse_row("due", column);
}

CaseDue case_due_of(const Query& row) {
    CaseDue result{row.text(case_ref), row.text(name), row.text(edition), static_cast<int>(row.integer(place)), {}};
    auto& into = result.due;
    into.clock = clock_of(row.view(clock));
    expect(into.clock != nullptr, "clock");
    into.about = row.text(about);
    expect(read_cell(row, start, into.start), "start");
    into.started_by = row.text(started_by);
    if (!row.nothing(length)) {
        const auto found =
            std::ranges::find(units, row.text(unit), [](const auto& each) { return std::string_view{each.second}; });
        expect(found != units.end(), "unit");
        into.length = Span{static_cast<int>(row.integer(length)), found->first};
    }
    expect(read_cell(row, due, into.due), "due");
    expect(read_cell(row, warn_from, into.warn_from), "warn_from");
    expect(read_cell(row, agency, into.agency), "agency");
    into.person = row.text(person);
    into.chair = row.text(chair);
    into.note = row.text(note);
    return result;
}

/// A case as it stands now.
struct Standing {
    std::int64_t version = 0;
    std::string name, edition, parties;
};

std::optional<Standing> standing_of(Connection& connection, const std::string& ref) {
    auto query = connection.query(R"(SELECT version, name, edition, parties FROM "case" WHERE ref = ?1)");
    if (!query.with(ref).step()) return std::nullopt;
    return Standing{query.integer(0), query.text(1), query.text(2), query.text(3)};
}

void insert_due(Connection& connection, const std::string& ref, const Standing& now, int position, const Due& each) {
    auto insert = connection.query(
        "INSERT INTO due VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)");
    const auto put = [&](Column column, const auto& value) { bind_cell(insert, column + 1, value); };
    put(warn_from, each.warn_from);
    put(case_ref, ref);
    put(place, position);
    put(name, now.name);
    put(edition, now.edition);
    put(parties, now.parties);
    put(clock, std::string{each.clock->id});
    put(about, each.about);
    put(start, each.start);
    put(started_by, each.started_by);
    put(length, each.length ? std::optional{each.length->length} : std::nullopt);
    const auto found =
        std::ranges::find_if(units, [&](const auto& known) { return each.length && each.length->unit == known.first; });
    put(unit, found == units.end() ? std::optional<std::string>{} : std::string{found->second});
    put(due, each.due);
    put(agency, each.agency);
    put(person, each.person);
    put(chair, each.chair);
    put(note, each.note);
    insert.run();
}

/// One that moved on while it was reckoned stays stale.
void keep_case(Connection& connection, const ReckonedCase& each) {
    const auto now = standing_of(connection, each.case_ref);
    if (!now || now->version != each.version) return;
    drop_dues(connection, each.case_ref);
    for (int position = 0; const auto& one : each.running.dues)
        insert_due(connection, each.case_ref, *now, position++, one);
    if (!each.running.from && !each.running.until) return;
    auto insert = connection.query("INSERT INTO due_state VALUES (?1, 0, ?2, ?3)");
    insert.bind(1, each.case_ref);
    bind_cell(insert, 2, each.running.from);
    bind_cell(insert, 3, each.running.until);
    insert.run();
}

std::string kept_basis(Connection& connection) {
    auto query = connection.query("SELECT basis FROM due_basis");
    return query.step() ? query.text(0) : std::string{};
}

/// Everything kept was reckoned on another basis.
void begin_anew(Connection& connection, std::string_view basis) {
    connection.query("DELETE FROM due").run();
    connection.query("DELETE FROM due_state").run();
    connection.query(R"(INSERT INTO due_state SELECT ref, 1, NULL, NULL FROM "case")").run();
    connection.query("INSERT INTO due_basis VALUES (1, ?1) ON CONFLICT (only) DO UPDATE SET basis = ?1")
        .with(basis)
        .run();
}

}  // namespace

std::vector<Made> due_cache_layout() {
    return {
        {"due_basis", true, basis_table},
        {"due_state", true, state_table},
        {"due", true, due_table},
        {"due_state_by_wanting", false, "CREATE INDEX due_state_by_wanting ON due_state (wanting) WHERE wanting = 1"},
        {"due_state_by_good_from", false,
         "CREATE INDEX due_state_by_good_from ON due_state (good_from) WHERE good_from IS NOT NULL"},
        {"due_state_by_good_until", false,
         "CREATE INDEX due_state_by_good_until ON due_state (good_until) WHERE good_until IS NOT NULL"},
        {"due_by_case_ref", false, "CREATE INDEX due_by_case_ref ON due (case_ref)"}};
}

void outdate_dues(Connection& connection, std::string_view case_ref) {
    connection
        .query(
            "INSERT INTO due_state VALUES (?1, 1, NULL, NULL) ON CONFLICT (case_ref) DO UPDATE SET wanting = 1 WHERE "
            "wanting = 0")
        .with(case_ref)
        .run();
}

void drop_dues(Connection& connection, std::string_view case_ref) {
    connection.query("DELETE FROM due WHERE case_ref = ?1").with(case_ref).run();
    connection.query("DELETE FROM due_state WHERE case_ref = ?1").with(case_ref).run();
}

std::vector<std::string> DueCache::stale(Date today, std::string_view basis) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    std::vector<std::string> refs;
    const bool anew = kept_basis(*connection_) != basis;
    // In no order, and not each once: for either SQLite would go through the whole table instead of the indexes.
    auto query = connection_->query(anew ? R"(SELECT ref FROM "case" WHERE ?1 <> '')"
                                         : "SELECT case_ref FROM due_state WHERE wanting = 1 "
                                           "UNION ALL SELECT case_ref FROM due_state WHERE good_from > ?1 "
                                           "UNION ALL SELECT case_ref FROM due_state WHERE good_until <= ?1");
    query.with(today.iso());
    while (query.step()) refs.push_back(query.text(0));
    std::ranges::sort(refs);
    const auto twice = std::ranges::unique(refs);
    refs.erase(twice.begin(), twice.end());
    return refs;
}

std::vector<CaseDue> DueCache::list(Date by, Date today, const DueFilter& filter,
                                    const std::set<std::string, std::less<>>& without) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    std::vector<CaseDue> result;
    auto query = connection_->query(select_due);
    query.with(by.iso(), filter.overdue_only ? today.iso() : std::string{},
               filter.agency ? code(*filter.agency) : std::string_view{}, filter.person, filter.chair);
    while (query.step()) {
        if (!without.empty() && without.contains(query.text(case_ref))) continue;
        auto each = case_due_of(query);
        if (!filter.overdue_only || each.due.overdue(today)) result.push_back(std::move(each));
    }
    return result;
}

std::vector<DuePlace> DueCache::places(Date by, const Whose& whose, const std::optional<Limits>& limits) const {
    const auto condition = limits ? within(*limits, "case_ref", "parties") : Condition{};
    auto query = connection_->query(
        "SELECT case_ref, position, clock, due, warn_from, person = ?2 OR (?3 AND chair = ?2) FROM due "
        "WHERE warn_from <= ?1" +
        (limits ? " AND (" + condition.text + ")" : ""));
    query.with(by.iso(), whose.name, std::int64_t{whose.chairs});
    for (int place = 3; const auto& value : condition.values) query.bind(++place, value);
    std::vector<DuePlace> result;
    while (query.step()) {
        auto& each = result.emplace_back();
        each.case_ref = query.view(0);
        each.place = static_cast<int>(query.integer(1));
        each.clock = clock_of(query.view(2));
        expect(each.clock != nullptr, "clock");
        expect(read_cell(query, 3, each.due), "due");
        expect(read_cell(query, 4, each.warn_from), "warn_from");
        each.own = query.integer(5) != 0;
    }
    return result;
}

std::optional<CaseDue> DueCache::at(const DuePlace& place) const {
    auto query = connection_->query("SELECT * FROM due WHERE warn_from = ?1 AND case_ref = ?2 AND position = ?3");
    query.with(place.warn_from.iso(), place.case_ref, std::int64_t{place.place});
    return query.step() ? std::optional{case_due_of(query)} : std::nullopt;
}

void DueCache::keep(std::span<const ReckonedCase> cases, std::string_view basis, When when) {
    std::optional<Hurry> hurry;
    if (when == When::now_or_never) hurry.emplace(*connection_);
    Transaction transaction{*connection_, Transaction::Kind::write};
    if (kept_basis(*connection_) != basis) begin_anew(*connection_, basis);
    for (const auto& each : cases) keep_case(*connection_, each);
    transaction.commit();
}

}  // namespace mappa::store
