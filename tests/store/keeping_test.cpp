#include <doctest/doctest.h>

#include <fstream>
#include <random>

#include "engine/desk/replay.hpp"
#include "store/digest.hpp"
#include "store/writing.hpp"
#include "tests/store/failing_disk.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::keeping_test {
namespace {

using namespace test;

constexpr auto ref = "NW-2015-10";

/// Minutes that print the same line over and over, as forms do.
std::string minutes(const std::string& line) {
    std::string text = "<html>";
    for (int i = 0; i < 400; ++i) text += "<p>" + line + "</p>\n";
    return text;
}

/// A text and then bytes that nothing makes smaller, as a Word file is compressed already.
std::string packed_file(std::string text) {
    std::mt19937 dice{7};
    for (int i = 0; i < 600; ++i) text += static_cast<char>(dice() & 0xFFU);
    return text;
}

/// The event and the bytes of one issued document, in one unit of work.
void issue(Store& store, const std::string& bytes, const std::string& digest = {}) {
    Writing writing{store};
    const auto before = store.read_case(ref);
    REQUIRE(before);
    IssueDocument step;
    step.document = "minutes";
    step.format = "html";
    step.meeting = 0;
    step.whom = "Piet Pretend";
    step.number = static_cast<int>(before->issued_documents.size()) + 1;
    step.size = static_cast<int>(bytes.size());
    step.digest = digest.empty() ? writing.keep(ref, bytes) : digest;
    const Event event{ref,
                      before->facts.version + 1,
                      Date{2015, 4, 1},
                      "2015-04-01T09:00:00Z",
                      {"Cora Dinator", Role::coordinator, Agency::coordination},
                      std::string{IssueDocument::info.key},
                      payload_of(Step{step})};
    auto after = *before;
    replay(after, event);
    REQUIRE_FALSE(writing.append(event, &*before, after));
    writing.commit();
}

std::string first_problem(const Store& store) {
    const auto found = store.verify();
    return found.problems.empty() ? std::string{} : found.problems.front().text();
}

}  // namespace

TEST_CASE("Issued bytes come back as they were kept, compressed where that helps, once for equal ones") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    const auto page = minutes("Max Madeup was told");
    const auto packed = packed_file(std::string{'\0', 'x'});
    issue(store, page);
    issue(store, page);
    issue(store, packed);
    const auto record = store.read_case(ref);
    REQUIRE(record->issued_documents.size() == 3);
    CHECK(record->issued_documents[0].digest == sha256(page));
    for (const auto& [number, bytes] : {std::pair{0, page}, std::pair{1, page}, std::pair{2, packed}}) {
        const auto kept = store.kept(ref, record->issued_documents[static_cast<std::size_t>(number)].digest);
        CHECK(kept.state == KeptBytes::State::whole);
        CHECK(kept.bytes == bytes);
    }
    CHECK(store.kept(ref, sha256("never issued")).state == KeptBytes::State::gone);
    CHECK(store.kept("NW-2015-1", sha256(page)).state == KeptBytes::State::gone);  // of another case

    const auto found = store.verify();
    for (const auto& each : found.problems) CHECK_MESSAGE(false, each.text());
    CHECK(found.kept == 3);
    store.rebuild();
    CHECK(store.kept(ref, sha256(page)).bytes == page);
    CHECK(store.verify().kept == 3);
    CHECK(store.backup(folder / "copy.mappa").kept == 3);
    CHECK(Store::open(folder / "copy.mappa", Access::read_only).kept(ref, sha256(page)).bytes == page);
}

TEST_CASE("A lost, a changed and a foreign copy are named, and the file itself refuses to change or lose one") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    {
        auto store = make_small_record(path);
        issue(store, minutes("the first"));
        issue(store, minutes("the second"));
    }
    CHECK_THROWS(run_guarded(path, "DELETE FROM kept_document"));
    CHECK_THROWS(run_guarded(path, "UPDATE kept_document SET size = 1"));
    SUBCASE("lost") {
        tamper(path, "DELETE FROM kept_document WHERE digest = '" + sha256(minutes("the second")) + "'");
        const auto store = Store::open(path);
        CHECK(first_problem(store) ==
              "table 'kept_document', case NW-2015-10: the kept copy of issued document 2 (minutes, html) is lost: "
              "restore it from a backup");
        CHECK(store.kept(ref, sha256(minutes("the second"))).state == KeptBytes::State::gone);
    }
    SUBCASE("changed") {
        tamper(path, "UPDATE kept_document SET packed = zeroblob(length(packed)) WHERE digest = '" +
                         sha256(minutes("the first")) + "'");
        const auto store = Store::open(path);
        CHECK(first_problem(store).find("the kept copy of issued document 1 (minutes, html) is not what was kept") !=
              std::string::npos);
        CHECK(store.kept(ref, sha256(minutes("the first"))).state == KeptBytes::State::changed);
        CHECK(store.kept(ref, sha256(minutes("the first"))).bytes.empty());
    }
    SUBCASE("another whole document in its place") {
        tamper(path,
               "UPDATE kept_document SET size = (SELECT size FROM kept_document ORDER BY digest LIMIT 1), "
               "packed = (SELECT packed FROM kept_document ORDER BY digest LIMIT 1)");
        CHECK(first_problem(Store::open(path)).find("is not what was kept") != std::string::npos);
    }
    SUBCASE("foreign") {
        tamper(path,
               "INSERT INTO kept_document VALUES ('NW-2015-10', '" + std::string(64, 'a') + "', 1, 'none', x'00')");
        CHECK(first_problem(Store::open(path)).find("that no issued document names") != std::string::npos);
    }
}

TEST_CASE("An erased case takes its kept copies with it, and no byte of them stays in the file") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    auto store = make_small_record(path);
    const auto packed = packed_file("Max Madeup, as it was printed ");  // not compressed: its text could be found
    issue(store, packed);
    const auto holds = [&] {
        std::string all;
        for (const auto* suffix : {"", "-wal"}) {
            std::ifstream file{path.native() + suffix, std::ios::binary};
            all.append(std::istreambuf_iterator<char>{file}, {});
        }
        return all.find("as it was printed") != std::string::npos;
    };
    REQUIRE(holds());
    {
        Writing writing{store};
        const auto before = store.area();
        EraseCase step;
        step.ref = ref;
        step.why = "the period of retention has ended";
        step.authority = "Data Protection Officer";
        step.steps = store.read_case(ref)->facts.version;
        step.documents = 1;
        const Event event{{},
                          before.version + 1,
                          Date{2016, 1, 4},
                          "2016-01-04T09:00:00Z",
                          {"Ola Fielding", Role::coordinator, Agency::coordination},
                          std::string{EraseCase::info.key},
                          payload_of(AreaStep{step})};
        auto after = before;
        replay(after, event);
        REQUIRE_FALSE(writing.append(event, before, after));
        writing.erase(ref);
        writing.commit();
    }
    store.scrub();
    CHECK_FALSE(holds());
    CHECK(store.kept(ref, sha256(packed)).state == KeptBytes::State::gone);
    CHECK(store.area().erasures.front().documents == 1);
    const auto found = store.verify();
    for (const auto& each : found.problems) CHECK_MESSAGE(false, each.text());
    CHECK(found.kept == 0);
}

TEST_CASE("Whenever the disk fails while a document is issued, the step and its bytes are both there or neither") {
    const Folder folder;
    const auto path = folder / "area.mappa", start = folder / "start.mappa";
    { (void)make_small_record(start); }
    const auto page = minutes("Max Madeup was told");
    int failures = 0;
    for (int nth = 1;; ++nth) {
        for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.native() + suffix);
        std::filesystem::copy_file(start, path);
        {
            auto store = Store::open(path, Options{.vfs = failing_disk()});
            fail_at(nth, Failure::once_full);
            try {
                issue(store, page);
            } catch (const StoreError&) {
                ++failures;
            }
        }
        const bool has_failed = failed();
        fail_at(0, Failure::once_full);
        const auto store = Store::open(path);
        const auto record = store.read_case(ref);
        REQUIRE(record);
        const bool there = !record->issued_documents.empty();
        CHECK((has_failed || there));
        CHECK(store.verify().sound());
        CHECK((store.kept(ref, sha256(page)).state == KeptBytes::State::whole) == there);
        if (!has_failed) break;
    }
    CHECK(failures > 3);
}

}  // namespace mappa::store::keeping_test
