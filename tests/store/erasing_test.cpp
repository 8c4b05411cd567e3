#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "engine/desk/replay.hpp"
#include "tests/store/failing_disk.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::erasing_test {
namespace {

using namespace test;

constexpr auto ref = "NW-2015-10";
constexpr int steps_of_ref = 3;

/// The area's event that proves the erasure.
Event erasure(const AreaRecord& area, int steps = steps_of_ref, const std::string& of = ref) {
    EraseCase step;
    step.ref = of;
    step.why = "the period of retention has ended";
    step.authority = "Data Protection Officer";
    step.steps = steps;
    return {"",
            area.version + 1,
            Date{2016, 1, 4},
            "2016-01-04T09:00:00Z",
            {"Ola Fielding", Role::coordinator, Agency::coordination},
            std::string{EraseCase::info.key},
            payload_of(AreaStep{step})};
}

void erase(Store& store, int steps = steps_of_ref) {
    {
        Writing writing{store};
        const auto before = store.area();
        auto after = before;
        const auto event = erasure(before, steps);
        replay(after, event);
        REQUIRE_FALSE(writing.append(event, before, after));
        writing.erase(ref);
        writing.commit();
    }
    store.scrub();
}

/// All bytes of the record and of what SQLite keeps beside it.
std::string bytes(const std::filesystem::path& path) {
    std::string all;
    for (const auto* suffix : {"", "-wal", "-shm", "-journal"}) {
        std::ifstream file{path.native() + suffix, std::ios::binary};
        all.append(std::istreambuf_iterator<char>{file}, {});
    }
    return all;
}

bool holds(const std::filesystem::path& path, const std::string& text) {
    return bytes(path).find(text) != std::string::npos;
}

/// Whole, or gone with the proof of it; never between. True when gone.
bool is_erased(const std::filesystem::path& path) {
    const auto store = Store::open(path, Options{.vfs = failing_disk()});
    const auto found = store.verify();
    for (const auto& each : found.problems) CHECK_MESSAGE(false, each.text());
    const bool gone = !store.read_case(ref);
    CHECK(store.area().erasures.size() == (gone ? 1U : 0U));
    CHECK(found.erased == (gone ? 1 : 0));
    int payloads = 0;
    for (const auto& each : store.history(ref)) payloads += each.payload.empty() ? 0 : 1;
    CHECK(payloads == (gone ? 0 : steps_of_ref));
    return gone;
}

void start_over(const std::filesystem::path& from, const std::filesystem::path& to) {
    for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(to.native() + suffix);
    std::filesystem::copy_file(from, to);
}

}  // namespace

TEST_CASE("An erased case leaves no byte of its content, the proof stays, and the chain holds") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    auto store = make_small_record(path);
    const auto head = store.head();
    REQUIRE(holds(path, "Max Madeup"));
    REQUIRE(holds(path, "Piet Pretend"));
    erase(store);
    CHECK_FALSE(holds(path, "Max Madeup"));
    CHECK_FALSE(holds(path, "Piet Pretend"));
    CHECK(holds(path, "Nora Nobody"));  // another case
    CHECK(holds(path, "the period of retention has ended"));
    const auto found = store.verify(head);
    for (const auto& each : found.problems) CHECK_MESSAGE(false, each.text());
    CHECK(found.cases == 2);
    CHECK(found.erased == 1);
    CHECK_FALSE(store.read_case(ref));
    REQUIRE(store.area().erasures.size() == 1);
    CHECK(store.area().erasures.front().steps == steps_of_ref);
    CHECK(store.history(ref).size() == steps_of_ref);

    store.rebuild();
    CHECK(store.verify(head).sound());
    CHECK_FALSE(store.read_case(ref));
    CHECK(store.next_case_number("NW", 2015) == 11);  // the number of an erased case is not given out again
    CHECK(store.backup(folder / "copy.mappa").sound());
    CHECK_FALSE(holds(folder / "copy.mappa", "Max Madeup"));
}

TEST_CASE(
    "Without an erasure on the area's record the file refuses to lose a payload, and verify and rebuild call it "
    "damage") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    auto store = make_small_record(path);
    {
        Writing writing{store};
        CHECK_THROWS_AS(writing.erase(ref), StoreError);
    }
    CHECK(store.read_case(ref));
    erase(store);
    CHECK_THROWS(run_guarded(path, "DELETE FROM payload WHERE seq = 5"));
    tamper(path, "DELETE FROM payload WHERE seq = 5");  // a step of another case
    const auto found = store.verify();
    REQUIRE(found.first_bad_row() != nullptr);
    CHECK(found.first_bad_row()->seq == 5);
    CHECK_THROWS_AS(store.rebuild(), StoreError);
}

TEST_CASE("An erasure excuses only the steps before it, and only as many as it says; content that came back is found") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    SUBCASE("another number of steps") {
        auto store = make_small_record(path);
        erase(store, 2);
        CHECK_FALSE(store.verify().sound());
    }
    SUBCASE("content that came back") {
        {
            auto store = make_small_record(path);
            erase(store);
        }
        tamper(path, "INSERT INTO payload VALUES (8, '', '')");
        CHECK(Store::open(path).verify().first_bad_row()->seq == 8);
    }
    SUBCASE("a row in a table") {
        {
            auto store = make_small_record(path);
            erase(store);
        }
        tamper(path, "PRAGMA foreign_keys = 0; UPDATE person SET case_ref = 'NW-2015-10' WHERE case_ref = 'NW-2015-2'");
        CHECK_FALSE(Store::open(path).verify().sound());
    }
}

TEST_CASE(
    "The disk fails at the Nth write of an erasure, for every N: all of it happened or nothing, and asked again it is "
    "finished") {
    const Folder folder;
    const auto original = folder / "original.mappa";
    const auto path = folder / "area.mappa";
    { make_small_record(original); }
    for (const auto failure : {Failure::once_full, Failure::for_good}) {
        // Once the erasure stands, what is left is to make the file anew, page after page: of these every ninth.
        for (int nth = 1, step = 1;; nth += step) {
            CAPTURE(nth);
            start_over(original, path);
            fail_at(nth, failure);
            bool done = false;
            try {
                auto store = Store::open(path, Options{.vfs = failing_disk()});
                erase(store);
                done = true;
            } catch (const StoreError&) {
            }
            const bool has_failed = failed();
            fail_at(0, failure);
            if (is_erased(path)) {
                step = 9;
                Store::open(path, Options{.vfs = failing_disk()}).scrub();
                CHECK_FALSE(holds(path, "Max Madeup"));
            } else {
                CHECK_FALSE(done);
            }
            if (!has_failed) {
                CHECK(done);
                CHECK(nth > 5);
                break;
            }
        }
    }
}

TEST_CASE("Killed at any moment of an erasure: all of it happened or nothing") {
    const Folder folder;
    const auto original = folder / "original.mappa";
    const auto path = folder / "area.mappa";
    { make_small_record(original); }
    for (useconds_t wait = 0; wait < 20'000; wait += 1'000) {
        start_over(original, path);
        const auto child = fork();
        if (child == 0) {
            auto store = Store::open(path);
            erase(store);
            _exit(0);
        }
        usleep(wait);
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        CAPTURE(wait);
        (void)is_erased(path);
    }
}

}  // namespace mappa::store::erasing_test
