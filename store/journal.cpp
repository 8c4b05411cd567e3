#include "store/journal.hpp"

#include "engine/words/words.hpp"
#include "store/digest.hpp"

namespace mappa::store {
namespace {

// The hash of no row, which the first row follows.
const std::string nothing_before(64, '0');

JournalRow row_of(const Query& query) {
    const auto maybe = [&](int column) {
        return query.nothing(column) ? std::nullopt : std::optional{query.text(column)};
    };
    JournalRow row;
    row.seq = query.integer(0);
    row.case_ref = query.text(1);
    row.version = query.integer(2);
    row.step = query.text(3);
    row.on_date = query.text(4);
    row.recorded_at = query.text(5);
    row.actor = query.text(6);
    row.role = query.text(7);
    row.agency = maybe(8);
    row.payload_digest = query.text(9);
    row.previous = query.text(10);
    row.hash = query.text(11);
    row.salt = maybe(12);
    row.body = maybe(13);
    return row;
}

std::string sealed_digest(std::optional<std::string_view> salt, std::optional<std::string_view> body) {
    return Digest{}.add("mappa journal payload 1").add_optional(salt).add_optional(body).hex();
}

/// The head after the row.
Head append_row(Connection& connection, const Head& head, const Event& event, const Seal& seal) {
    JournalRow row;
    row.seq = head.seq + 1;
    row.case_ref = event.case_ref;
    row.version = event.version;
    row.step = event.step;
    row.on_date = event.on.iso();
    row.recorded_at = event.recorded_at;
    row.actor = event.actor.name;
    row.role = code(event.actor.role);
    if (event.actor.agency) row.agency = code(*event.actor.agency);
    row.payload_digest = seal.digest;
    row.previous = head.seq == 0 ? nothing_before : head.hash;
    row.hash = row.computed_hash();

    auto insert = connection.query(
        "INSERT INTO journal (seq, case_ref, version, step, on_date, recorded_at, actor, role, agency, payload_digest, "
        "previous, hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?12, ?9, ?10, ?11)");
    insert.with(row.seq, row.case_ref, row.version, row.step, row.on_date, row.recorded_at, row.actor, row.role,
                row.payload_digest, row.previous, row.hash);
    row.agency ? insert.bind(12, *row.agency) : insert.bind_nothing(12);
    insert.run();
    auto payload = connection.query("INSERT INTO payload (seq, salt, body) VALUES (?1, ?2, ?3)");
    payload.with(row.seq, seal.salt).bind_in_place(3, event.payload);
    payload.run();
    connection.query("UPDATE journal_head SET seq = ?1, hash = ?2 WHERE only = 1").with(row.seq, row.hash).run();
    return {row.seq, row.hash};
}

}  // namespace

std::string JournalRow::computed_hash() const {
    // The name in front says what is hashed and how: another way of hashing would bear another name.
    return Digest{}
        .add("mappa journal row 1")
        .add(seq)
        .add(case_ref)
        .add(version)
        .add(step)
        .add(on_date)
        .add(recorded_at)
        .add(actor)
        .add(role)
        .add_optional(agency)
        .add(payload_digest)
        .add(previous)
        .hex();
}

std::string JournalRow::computed_payload_digest() const { return sealed_digest(salt, body); }

Event JournalRow::event() const {
    const auto known_role = parse_word<Role>(role);
    const auto known_agency = agency ? parse_word<Agency>(*agency) : std::nullopt;
    const auto day = Date::parse(on_date);
    if (!known_role || !day || agency.has_value() != known_agency.has_value()) {
        throw StoreError{Trouble::newer,
                         "Row " + std::to_string(seq) +
                             " of the journal holds a role, an agency or a day that this program does not "
                             "know. Run verify; when the journal is sound, use a newer program."};
    }
    Event event;
    event.case_ref = case_ref;
    event.version = static_cast<int>(version);
    event.on = *day;
    event.recorded_at = recorded_at;
    event.actor = {actor, *known_role, known_agency};
    event.step = step;
    event.payload = body.value_or("");
    return event;
}

void for_each_row(Connection& connection, const std::string& rest, const std::function<void(const JournalRow&)>& visit,
                  const std::optional<std::string>& value) {
    auto statement = connection.statement(
        "SELECT journal.seq, case_ref, version, step, on_date, recorded_at, actor, role, agency, payload_digest, "
        "previous, "
        "hash, salt, body FROM journal LEFT JOIN payload ON payload.seq = journal.seq " +
        rest);
    Query query{statement};
    if (value) query.bind(1, *value);
    while (query.step()) visit(row_of(query));
}

Head read_head(Connection& connection) {
    auto query = connection.query("SELECT seq, hash FROM journal_head");
    if (!query.step()) {
        throw StoreError{Trouble::damaged, "The journal's head is missing. Run verify, and restore the last backup."};
    }
    return {query.integer(0), query.text(1)};
}

int stored_version(Connection& connection, std::string_view case_ref) {
    auto query = connection.query("SELECT coalesce(max(version), 0) FROM journal WHERE case_ref = ?1");
    query.with(case_ref).step();
    return static_cast<int>(query.integer(0));
}

std::int64_t count_rows(Connection& connection) {
    auto query = connection.query("SELECT count(*) FROM journal");
    query.step();
    return query.integer(0);
}

std::vector<Seal> new_seals(std::span<const Event> events) {
    std::vector<Seal> result;
    result.reserve(events.size());
    for (const auto& event : events) {
        auto salt = random_hex(16);
        auto digest = sealed_digest(salt, event.payload);
        result.push_back({std::move(salt), std::move(digest)});
    }
    return result;
}

void append_rows(Connection& connection, std::span<const Event> events, std::span<const Seal> seals) {
    auto head = read_head(connection);
    for (std::size_t i = 0; i < events.size(); ++i) head = append_row(connection, head, events[i], seals[i]);
}

}  // namespace mappa::store
