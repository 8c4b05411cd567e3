#include <doctest/doctest.h>

#include <algorithm>

#include "tests/store/sample.hpp"

namespace mappa::store::verify_test {
namespace {

using namespace test;

/// A record that somebody with a shell has been at.
class Tampered {
public:
    explicit Tampered(const std::string& sql) {
        { head_ = make_small_record(path_).head(); }
        tamper(path_, sql);
    }
    [[nodiscard]] Verification verification(bool with_head = false) const {
        return Store::open(path_, Access::read_only).verify(with_head ? std::optional{head_} : std::nullopt);
    }
    /// The first bad row that verify names; 0 when it finds the chain sound.
    [[nodiscard]] std::int64_t first_bad_row(bool with_head = false) const {
        const auto found = verification(with_head);
        CHECK(found.sound() == found.problems.empty());
        return found.first_bad_row() == nullptr ? 0 : found.first_bad_row()->seq;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    Folder folder_;
    std::filesystem::path path_ = folder_ / "area.mappa";
    Head head_;
};

bool names(const Verification& found, Problem::Where where, const std::string& table, const std::string& case_ref = {},
           int position = -1, const std::string& column = {}) {
    return std::ranges::any_of(found.problems, [&](const Problem& each) {
        return each.where == where && each.table == table && each.case_ref == case_ref && each.position == position &&
               each.column == column;
    });
}

}  // namespace

TEST_CASE("A change in any column of a journal row is found, and the row is named") {
    for (const auto* change :
         {"case_ref = 'NW-2015-9'", "version = 77", "step = 'case forget'", "on_date = '2015-03-09'",
          "recorded_at = '2016-03-02T09:00:00Z'", "actor = 'Somebody Else'", "role = 'auditor'", "agency = 'police'",
          "agency = NULL", "payload_digest = replace(payload_digest, substr(payload_digest, 1, 1), 'x')",
          "previous = hash", "hash = previous", "hash = ''"}) {
        for (const auto seq : {1, 5, small_record_steps}) {
            CAPTURE(change);
            CAPTURE(seq);
            const Tampered record{"UPDATE journal SET " + std::string{change} + " WHERE seq = " + std::to_string(seq)};
            CHECK(record.first_bad_row() == seq);
        }
    }
}

TEST_CASE("Letters moved from one column to the next are found") {
    const Tampered record{"UPDATE journal SET actor = actor || 'c', role = substr(role, 2) WHERE seq = 4"};
    CHECK(record.first_bad_row() == 4);
}

TEST_CASE("A payload that was changed, lost or exchanged is found") {
    CHECK(Tampered{"UPDATE payload SET body = replace(body, 'Nora', 'Cora') WHERE seq = 5"}.first_bad_row() == 5);
    CHECK(Tampered{"UPDATE payload SET salt = '00' WHERE seq = 5"}.first_bad_row() == 5);
    CHECK(Tampered{"DELETE FROM payload WHERE seq = 6"}.first_bad_row() == 6);
    CHECK(Tampered{"UPDATE payload SET seq = 100 WHERE seq = 5; UPDATE payload SET seq = 5 WHERE seq = 4;"
                   "UPDATE payload SET seq = 4 WHERE seq = 100"}
              .first_bad_row() == 4);
    CHECK(Tampered{"INSERT INTO payload VALUES (50, '', '')"}.first_bad_row() == 50);
}

TEST_CASE("A journal row that was deleted is found, wherever it stood") {
    for (int seq = 1; seq <= small_record_steps; ++seq) {
        CAPTURE(seq);
        const auto where = " WHERE seq = " + std::to_string(seq);
        CHECK(Tampered{"DELETE FROM payload" + where + "; DELETE FROM journal" + where}.first_bad_row() == seq);
    }
    CHECK(Tampered{"DELETE FROM payload; DELETE FROM journal"}.first_bad_row() == 1);
}

TEST_CASE("A row that was deleted and the later ones moved up are found") {
    const Tampered record{
        "DELETE FROM payload WHERE seq = 4; DELETE FROM journal WHERE seq = 4;"
        "UPDATE journal SET seq = seq - 1 WHERE seq > 4; UPDATE payload SET seq = seq - 1 WHERE seq > 4;"
        "UPDATE journal_head SET seq = seq - 1"};
    CHECK(record.first_bad_row() == 4);
}

TEST_CASE("A journal row that was inserted is found") {
    const std::string copy =
        ", 'NW-2015-1', 2, step, on_date, recorded_at, actor, role, agency, payload_digest, hash, hash FROM journal "
        "WHERE seq = 9;";
    SUBCASE("at the end") {
        CHECK(Tampered{"INSERT INTO journal SELECT 10" + copy +
                       "INSERT INTO payload SELECT 10, salt, body FROM payload WHERE seq = 9"}
                  .first_bad_row() == 10);
    }
    SUBCASE("at the end, with the head moved as well") {
        CHECK(Tampered{"INSERT INTO journal SELECT 10" + copy +
                       "INSERT INTO payload SELECT 10, salt, body FROM payload WHERE seq = 9; UPDATE journal_head SET "
                       "seq = 10"}
                  .first_bad_row() == 10);
    }
    SUBCASE("in the middle, the later ones moved down") {
        CHECK(Tampered{
                  "UPDATE journal SET seq = 100 + seq WHERE seq > 4; UPDATE journal SET seq = seq - 99 WHERE seq > 100;"
                  "UPDATE payload SET seq = 100 + seq WHERE seq > 4; UPDATE payload SET seq = seq - 99 WHERE seq > 100;"
                  "INSERT INTO journal SELECT 5, 'NW-2015-1', 2, step, on_date, recorded_at, actor, role, agency, "
                  "payload_digest, previous, hash FROM journal WHERE seq = 4;"
                  "INSERT INTO payload SELECT 5, salt, body FROM payload WHERE seq = 4;"
                  "UPDATE journal_head SET seq = 10"}
                  .first_bad_row() == 5);
    }
    SUBCASE("before the first") {
        CHECK(Tampered{"PRAGMA ignore_check_constraints = 1; INSERT INTO journal SELECT 0" + copy}.first_bad_row() ==
              0);
        CHECK_FALSE(Tampered{"PRAGMA ignore_check_constraints = 1; INSERT INTO journal SELECT 0" + copy}
                        .verification()
                        .sound());
    }
}

TEST_CASE("Two rows that changed places are found") {
    const auto exchange = [](int one, int other) {
        const auto move = [](const std::string& from, const std::string& to) {
            return "UPDATE journal SET seq = " + to + " WHERE seq = " + from + "; UPDATE payload SET seq = " + to +
                   " WHERE seq = " + from + ";";
        };
        return move(std::to_string(one), "100") + move(std::to_string(other), std::to_string(one)) +
               move("100", std::to_string(other));
    };
    CHECK(Tampered{exchange(1, 2)}.first_bad_row() == 1);
    CHECK(Tampered{exchange(4, 5)}.first_bad_row() == 4);
    CHECK(Tampered{exchange(3, 9)}.first_bad_row() == 3);
}

TEST_CASE("An end that was taken off is found by the head; with the head rewritten too, by a head kept elsewhere") {
    const std::string cut = "DELETE FROM payload WHERE seq > 7; DELETE FROM journal WHERE seq > 7;";
    const std::string tables_too =
        "DELETE FROM person WHERE case_ref = 'NW-2015-10'; UPDATE \"case\" SET version = 1, "
        "last_step_on = (SELECT on_date FROM journal WHERE case_ref = 'NW-2015-10' AND version = 1) WHERE ref = "
        "'NW-2015-10';";
    const std::string head_too = "UPDATE journal_head SET seq = 7, hash = (SELECT hash FROM journal WHERE seq = 7);";
    CHECK(Tampered{cut}.first_bad_row() == 8);
    CHECK(Tampered{cut + tables_too}.first_bad_row() == 8);
    const Tampered thorough{cut + tables_too + head_too};
    CHECK(thorough.verification().sound());  // nothing inside the file can show it
    CHECK(thorough.first_bad_row(true) == 8);
    CHECK(Tampered{"DELETE FROM journal_head"}.verification().sound() == false);
    CHECK(Tampered{"UPDATE journal_head SET hash = 'x'"}.first_bad_row() == small_record_steps);
}

TEST_CASE("A head kept elsewhere still fits when the journal has grown, and not another journal") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    const auto head = store.head();
    REQUIRE_FALSE(take(store, person_added("NW-2015-1", 2)));
    const auto found = store.verify(head);
    CHECK(found.sound());
    CHECK(found.head == store.head());
    CHECK(found.steps == small_record_steps + 1);
    CHECK(found.cases == 3);
    CHECK(Head::parse(head.text()) == head);

    const auto other = make_other_record(folder / "other.mappa").verify(head);
    REQUIRE(other.first_bad_row() != nullptr);
    CHECK(other.first_bad_row()->seq == small_record_steps);
    for (const auto* text : {"", "9", "9:", "9:abc", "x:y", ":"}) CHECK_FALSE(Head::parse(text));
    CHECK_FALSE(Head::parse("0:" + head.hash));
    CHECK_FALSE(Head::parse(head.text() + "0"));
}

TEST_CASE("A chain written anew from one row on shows where the old one ends") {
    // The tamperer has taken row 5's and row 6's content and hashes from another, sound record.
    const Folder folder;
    { make_other_record(folder / "other.mappa"); }
    const Tampered record{"ATTACH '" + (folder / "other.mappa").string() +
                          "' AS other; DELETE FROM payload WHERE seq >= 5; DELETE FROM journal WHERE seq >= 5;"
                          "INSERT INTO journal SELECT * FROM other.journal WHERE seq >= 5;"
                          "INSERT INTO payload SELECT * FROM other.payload WHERE seq >= 5;"
                          "UPDATE journal_head SET hash = (SELECT hash FROM journal WHERE seq = 9)"};
    CHECK(record.first_bad_row() == 5);
    CHECK(record.verification().problems.front().text().find("does not follow the row before it") != std::string::npos);
}

TEST_CASE("A table that differs from the journal is found: table, case, row and column are named") {
    using enum Problem::Where;
    CHECK(names(Tampered{"UPDATE \"case\" SET name = 'Not Him' WHERE ref = 'NW-2015-1'"}.verification(), table, "case",
                "NW-2015-1", 0, "name"));
    CHECK(
        names(Tampered{"UPDATE person SET tie = 'staff' WHERE case_ref = 'NW-2015-10' AND position = 1"}.verification(),
              table, "person", "NW-2015-10", 1, "tie"));
    CHECK(names(Tampered{"DELETE FROM person WHERE case_ref = 'NW-2015-10' AND position = 0"}.verification(), table,
                "person", "NW-2015-10", 0));
    CHECK(names(Tampered{"DELETE FROM person WHERE case_ref = 'NW-2015-10' AND position = 1"}.verification(), table,
                "person", "NW-2015-10", 1));
    CHECK(names(Tampered{"CREATE TEMP TABLE other AS SELECT * FROM person LIMIT 1; UPDATE other SET case_ref = "
                         "'NW-2015-1', position = 4; "
                         "INSERT INTO person SELECT * FROM other"}
                    .verification(),
                table, "person", "NW-2015-1", 4));
    CHECK(names(Tampered{"PRAGMA foreign_keys = 0; DELETE FROM \"case\" WHERE ref = 'NW-2015-2'"}.verification(), table,
                "case", "NW-2015-2", 0));
    CHECK(names(Tampered{"PRAGMA foreign_keys = 0; UPDATE person SET case_ref = 'ZZ-1' WHERE case_ref = 'NW-2015-2'"}
                    .verification(),
                table, "person", "ZZ-1", 0));
    CHECK(names(Tampered{"PRAGMA ignore_check_constraints = 1; UPDATE \"case\" SET state = 'x' WHERE ref = 'NW-2015-1'"}
                    .verification(),
                table, "case", "NW-2015-1", 0, "state"));
    CHECK(names(Tampered{"UPDATE area SET prefix = 'ZZ'"}.verification(), table, "area", {}, 0, "prefix"));
    CHECK(names(Tampered{"DELETE FROM area"}.verification(), table, "area", {}, 0, "name"));
    CHECK(names(Tampered{"UPDATE edition SET text = 'softer' WHERE position = 1"}.verification(), table, "edition", {},
                1, "text"));
}

TEST_CASE("Tables, indexes and triggers that are missing, changed or foreign are found") {
    using enum Problem::Where;
    CHECK(names(Tampered{"DROP TABLE person"}.verification(), schema, "person"));
    CHECK(names(Tampered{"ALTER TABLE journal ADD COLUMN note TEXT"}.verification(), schema, "journal"));
    CHECK(names(Tampered{"DROP TABLE payload; CREATE TABLE payload (seq, salt, body)"}.verification(), schema,
                "payload"));
    CHECK(names(Tampered{"DROP INDEX case_by_pnc"}.verification(), schema, "case_by_pnc"));
    CHECK(names(Tampered{"CREATE TABLE extra (a)"}.verification(), schema, "extra"));
    CHECK(names(Tampered{"ALTER TABLE person ADD COLUMN extra TEXT"}.verification(), schema, "person"));
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    tamper(path, "CREATE TRIGGER extra AFTER INSERT ON journal BEGIN DELETE FROM payload; END");
    CHECK(names(Store::open(path).verify(), schema, "extra"));
    run_guarded(path, "DROP TABLE journal");
    CHECK(names(Store::open(path).verify(), schema, "journal"));
}

TEST_CASE("The journal refuses what a careless program might do") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    for (const auto* sql : {"UPDATE journal SET actor = 'x'", "DELETE FROM journal", "UPDATE payload SET body = ''",
                            "DELETE FROM payload", "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 3",
                            "INSERT OR REPLACE INTO payload SELECT * FROM payload WHERE seq = 3",
                            "UPDATE journal_head SET seq = 3", "DELETE FROM journal_head"}) {
        CAPTURE(sql);
        CHECK_THROWS(run_guarded(path, sql));
    }
    CHECK(Store::open(path).verify().sound());
}

TEST_CASE("So many problems do not flood the report") {
    const Tampered record{
        "UPDATE journal SET hash = ''; UPDATE journal_head SET hash = '';"
        "WITH RECURSIVE n(i) AS (SELECT 200 UNION ALL SELECT i + 1 FROM n WHERE i < 400) "
        "INSERT INTO payload SELECT i, '', '' FROM n"};
    const auto found = record.verification();
    CHECK(found.problems.size() == 200);  // a hundred of the journal, a hundred of the tables
    CHECK(found.more > 200);
    REQUIRE(found.first_bad_row() != nullptr);
    CHECK(found.first_bad_row()->seq == 1);
}

TEST_CASE("A file with damaged pages is reported, not a crash") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    const auto size = std::filesystem::file_size(path);
    for (std::uintmax_t page = 1; page < size / 4096; ++page) {
        const auto copy = folder / "copy.mappa";
        std::filesystem::copy_file(path, copy, std::filesystem::copy_options::overwrite_existing);
        overwrite(copy, page * 4096, std::string(300, '\xA5'));
        CAPTURE(page);
        try {
            const auto found = Store::open(copy, Access::read_only).verify();
            CHECK_FALSE(found.sound());
        } catch (const StoreError& error) {
            CHECK(error.trouble() == Trouble::damaged);
        }
    }
}

}  // namespace mappa::store::verify_test
