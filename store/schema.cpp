#include "store/schema.hpp"

#include <array>
#include <ranges>

#include "store/cell.hpp"
#include "store/digest.hpp"
#include "store/layout.hpp"

namespace mappa::store {
namespace {

// The body of a step stands apart from the row that the chain covers: a body that must be erased by law can go, and the
// chain, which covers only its digest, still holds. The salt goes with the body, because a short text could be guessed
// from its bare digest. The triggers are a guard against accidents, not against somebody with a shell; verify is.
constexpr std::string_view journal_tables = R"(
CREATE TABLE journal (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  case_ref TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version > 0),
  step TEXT NOT NULL,
  on_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  agency TEXT,
  payload_digest TEXT NOT NULL,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL,
  UNIQUE (case_ref, version)) STRICT;
CREATE TABLE payload (
  seq INTEGER PRIMARY KEY REFERENCES journal (seq),
  salt TEXT NOT NULL,
  body TEXT NOT NULL) STRICT;
CREATE TABLE journal_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO journal_head VALUES (1, 0, '');
CREATE TRIGGER journal_is_not_changed BEFORE UPDATE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_is_not_shortened BEFORE DELETE ON journal
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER journal_is_not_replaced BEFORE INSERT ON journal
  WHEN EXISTS (SELECT 1 FROM journal WHERE seq = NEW.seq)
    OR EXISTS (SELECT 1 FROM journal WHERE case_ref = NEW.case_ref AND version = NEW.version)
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER payload_is_not_changed BEFORE UPDATE ON payload
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER payload_is_not_deleted BEFORE DELETE ON payload
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
CREATE TRIGGER payload_is_not_replaced BEFORE INSERT ON payload
  WHEN EXISTS (SELECT 1 FROM payload WHERE seq = NEW.seq)
  BEGIN SELECT RAISE (ABORT, 'the journal is never changed'); END;
CREATE TRIGGER journal_head_moves_by_one BEFORE UPDATE ON journal_head WHEN NEW.seq <> OLD.seq + 1
  BEGIN SELECT RAISE (ABORT, 'the journal grows by one row at a time'); END;
CREATE TRIGGER journal_head_is_not_deleted BEFORE DELETE ON journal_head
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
)";

// (With this step came the cache of what is due, among the derived tables.)
// Reading is logged as writing is: every row follows the one before it, and none is changed or taken out. And a payload
// may now go, but only that of a case whose erasure stands on the area's record.
constexpr std::string_view access_tables = R"(
CREATE TABLE access_log (
  seq INTEGER PRIMARY KEY CHECK (seq > 0),
  case_ref TEXT NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  copy INTEGER NOT NULL,
  on_date TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  agency TEXT,
  previous TEXT NOT NULL,
  hash TEXT NOT NULL) STRICT;
CREATE INDEX access_log_by_case ON access_log (case_ref);
CREATE TABLE access_head (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  seq INTEGER NOT NULL,
  hash TEXT NOT NULL) STRICT;
INSERT INTO access_head VALUES (1, 0, '');
CREATE TRIGGER access_log_is_not_changed BEFORE UPDATE ON access_log
  BEGIN SELECT RAISE (ABORT, 'the access log is never changed'); END;
CREATE TRIGGER access_log_is_not_shortened BEFORE DELETE ON access_log
  BEGIN SELECT RAISE (ABORT, 'the access log is never shortened'); END;
CREATE TRIGGER access_log_is_not_replaced BEFORE INSERT ON access_log
  WHEN EXISTS (SELECT 1 FROM access_log WHERE seq = NEW.seq)
  BEGIN SELECT RAISE (ABORT, 'the access log is never changed'); END;
CREATE TRIGGER access_head_moves_by_one BEFORE UPDATE ON access_head WHEN NEW.seq <> OLD.seq + 1
  BEGIN SELECT RAISE (ABORT, 'the access log grows by one row at a time'); END;
CREATE TRIGGER access_head_is_not_deleted BEFORE DELETE ON access_head
  BEGIN SELECT RAISE (ABORT, 'the access log is never shortened'); END;
DROP TRIGGER payload_is_not_deleted;
CREATE TRIGGER payload_is_not_deleted BEFORE DELETE ON payload
  WHEN NOT EXISTS (SELECT 1 FROM erasure JOIN journal ON journal.case_ref = erasure.ref WHERE journal.seq = OLD.seq)
  BEGIN SELECT RAISE (ABORT, 'the journal is never shortened'); END;
)";

// Among the derived tables: withholding and minutes_version; when an action list went out (meeting.actions_sent_at).
constexpr std::string_view minutes_history;

// What was issued is kept as it went out. Nothing makes these bytes again, so they stand apart from the derived tables;
// they go with the payloads when a case is erased, and never otherwise. (Among the derived tables: issued_document.)
constexpr std::string_view kept_documents = R"(
CREATE TABLE kept_document (
  case_ref TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  size INTEGER NOT NULL CHECK (size >= 0),
  packing TEXT NOT NULL CHECK (packing IN ('zlib', 'none')),
  packed BLOB NOT NULL,
  PRIMARY KEY (case_ref, digest)) STRICT;
CREATE TRIGGER kept_document_is_not_changed BEFORE UPDATE ON kept_document
  BEGIN SELECT RAISE (ABORT, 'what was issued is never changed'); END;
CREATE TRIGGER kept_document_is_not_deleted BEFORE DELETE ON kept_document
  WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE ref = OLD.case_ref)
  BEGIN SELECT RAISE (ABORT, 'what was issued is never thrown away'); END;
)";

// Among the derived tables: an area's own templates with their approvals; outcomes proposed on action sheets. (The old
// area of the tests, tests/app/old_area.sql, is of the layout before this step.)
constexpr std::string_view templates_and_sheets;

// Among the derived tables: restriction_confirmation, in place of the last confirmation on the restriction itself; the
// answer whether the offender is told (meeting.offender_notice, meeting.withheld_because); the first day of a seat on
// the board (seat.from_on). All of it follows from the journal: confirmations that a later one had replaced come back
// when the tables are made again.
constexpr std::string_view confirmations_kept;

// Who is at the web desk. What proves that it is they, who is signed in and who failed to be stand beside the journal,
// which must never hold them: it is kept for ever and read by many. Of a session only the digest of its token stands
// here, so that whoever steals the file cannot go on with anybody's session. Times are seconds since 1970. A name is
// one account's whatever its capital letters. (Among the derived tables: account.)
constexpr std::string_view signing_in = R"(
CREATE TABLE secret (
  account TEXT PRIMARY KEY COLLATE NOCASE,
  hash TEXT NOT NULL,
  must_change INTEGER NOT NULL CHECK (must_change IN (0, 1)),
  set_at INTEGER NOT NULL,
  code TEXT NOT NULL DEFAULT '',
  code_confirmed INTEGER NOT NULL DEFAULT 0 CHECK (code_confirmed IN (0, 1)),
  code_step INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE sign_in (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  account TEXT NOT NULL COLLATE NOCASE,
  csrf TEXT NOT NULL,
  begun_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  peer TEXT NOT NULL) STRICT;
CREATE INDEX sign_in_by_account ON sign_in (account);
CREATE TABLE sign_in_failure (
  id INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  account TEXT NOT NULL COLLATE NOCASE,
  peer TEXT NOT NULL,
  counts INTEGER NOT NULL CHECK (counts IN (0, 1))) STRICT;
CREATE INDEX sign_in_failure_by_account ON sign_in_failure (account, at);
CREATE INDEX sign_in_failure_by_peer ON sign_in_failure (peer, at);
CREATE INDEX sign_in_failure_by_at ON sign_in_failure (at);
CREATE TABLE sign_in_wait (
  whom TEXT PRIMARY KEY COLLATE NOCASE,
  times INTEGER NOT NULL CHECK (times > 0),
  until INTEGER NOT NULL,
  attempt INTEGER NOT NULL) STRICT;
CREATE TABLE sign_in_salt (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  salt TEXT NOT NULL) STRICT;
)";

// What somebody has typed at the web desk and not yet said: kept so that a closed browser or a power cut loses none of
// it. It is no part of the record; it goes when the step is taken, and with the case when that is erased. A version is
// never given twice.
constexpr std::string_view drafts = R"(
CREATE TABLE draft (
  version INTEGER PRIMARY KEY AUTOINCREMENT,
  case_ref TEXT NOT NULL,
  form TEXT NOT NULL,
  field TEXT NOT NULL,
  value TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  UNIQUE (case_ref, form, field)) STRICT;
)";

// Which state of the case was before whoever typed a draft: a draft is not to hide what was recorded since.
constexpr std::string_view drafts_over_versions = R"(
ALTER TABLE draft ADD COLUMN typed_over INTEGER NOT NULL DEFAULT 0;
)";

// Among the derived tables: who may read a case (case.limited_on, case.parties, admission) and who did in an emergency.
constexpr std::string_view need_to_know;

// Among the derived tables: the indexes that the lists of a whole country are answered from, in place of those by state
// alone.
constexpr std::string_view indexes_of_lists;

// Among the derived tables: what a list is cut by for somebody who does not read every case.
constexpr std::string_view limits_of_lists;

// When the record was last copied as a whole is asked of a log that may be long.
constexpr std::string_view backups_at_hand = R"(
CREATE INDEX access_log_of_backups ON access_log (kind) WHERE kind = 'backup';
)";

// Among the derived tables: the parties of a case beside its clocks, and in an index of their own.
constexpr std::string_view parties_at_hand;

constexpr std::array all_migrations{journal_tables,       access_tables,      minutes_history,  kept_documents,
                                    templates_and_sheets, confirmations_kept, signing_in,       drafts,
                                    drafts_over_versions, need_to_know,       indexes_of_lists, limits_of_lists,
                                    parties_at_hand,      backups_at_hand};

std::int64_t version_of(std::span<const std::string_view> steps) { return static_cast<std::int64_t>(steps.size()); }

void set_version(Connection& connection, std::int64_t version) {
    connection.execute("PRAGMA user_version = " + std::to_string(version));
}

}  // namespace

constinit const std::string_view recorded_layout_digest =
    "768ab7987bb54a370e2e7808b0a810946db254664ce89e36743be124a82a0467";

std::span<const std::string_view> migrations() { return all_migrations; }

std::string layout_digest() {
    Digest digest;
    for (const auto migration : migrations()) digest.add(migration);
    for (const auto& each : derived_layout()) digest.add(std::string_view{each.sql});
    return digest.hex();
}

void lay_out_derived(Connection& connection) {
    for (const auto& each : derived_layout() | std::views::reverse) {  // children before their parent
        if (each.is_table) connection.execute("DROP TABLE IF EXISTS " + sql_name(each.name));
    }
    for (const auto& each : derived_layout()) connection.execute(each.sql);
}

void lay_out(Connection& connection) {
    Transaction transaction{connection, Transaction::Kind::write};
    connection.execute("PRAGMA application_id = " + std::to_string(application_id));
    for (const auto migration : migrations()) connection.execute(std::string{migration});
    lay_out_derived(connection);
    set_version(connection, version_of(migrations()));
    transaction.commit();
}

void check_identity(Connection& connection) {
    const auto version = connection.pragma("user_version");
    if (connection.pragma("application_id") != application_id || version < 1) {
        throw StoreError{
            Trouble::not_ours,
            connection.pragma("page_count") == 0
                ? "The file is empty: it is not a MAPPA record, or making one was interrupted. Remove it and "
                  "make the record again."
                : "This is a database of another program, not a MAPPA record. Check the path."};
    }
    if (version > version_of(migrations())) {
        throw StoreError{Trouble::newer, "The record was written by a newer version of this program (layout " +
                                             std::to_string(version) + ", this program knows " +
                                             std::to_string(version_of(migrations())) + "). Use the newer version."};
    }
    if (version < version_of(migrations()) && connection.read_only()) {
        throw StoreError{Trouble::read_only,
                         "The record was written by an earlier version of this program. Open it once for writing, so "
                         "that it is brought up to date."};
    }
}

void bring_up_to_date(Connection& connection, std::span<const std::string_view> steps,
                      const std::function<void()>& refill) {
    if (connection.pragma("user_version") >= version_of(steps)) return;
    Transaction transaction{connection, Transaction::Kind::write};
    // Another program may have done it while this one waited.
    const auto version = connection.pragma("user_version");
    if (version >= version_of(steps)) return;
    for (const auto step : steps.subspan(static_cast<std::size_t>(version))) connection.execute(std::string{step});
    refill();
    set_version(connection, version_of(steps));
    transaction.commit();
}

}  // namespace mappa::store
