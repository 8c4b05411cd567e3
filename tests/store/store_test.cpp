#include "store/store.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>

#include "tests/store/failing_disk.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::store_test {
namespace {

using namespace test;

Trouble trouble_of(const std::function<void()>& work) {
    try {
        work();
    } catch (const StoreError& error) {
        CHECK(std::string{error.what()}.size() > 20);
        return error.trouble();
    }
    FAIL("no trouble");
    return Trouble::other;
}

void write(const std::filesystem::path& path, const std::string& text) { std::ofstream{path} << text; }

/// Runs work as somebody without privileges, in a process of its own; whether it returned true.
bool as_nobody(const std::function<bool()>& work) {
    const auto child = fork();
    if (child == 0) {
        if (geteuid() == 0 && setuid(65534) != 0) _exit(2);
        try {
            _exit(work() ? 0 : 1);
        } catch (...) {
            _exit(3);
        }
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

TEST_CASE("A new record is empty, private, and opens again") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    {
        const auto store = Store::create(path);
        CHECK(store.area().version == 0);
        CHECK(store.head() == Head{});
        CHECK(store.cases().empty());
        CHECK_FALSE(store.read_case("NW-2015-1"));
        CHECK(store.verify().sound());
    }
    struct stat status {};
    REQUIRE(stat(path.c_str(), &status) == 0);
    CHECK((status.st_mode & 0777U) == 0600U);
    for (const auto access : {Access::read_only, Access::read_write}) CHECK(Store::open(path, access).verify().sound());
}

TEST_CASE("What is written is read again: the area, the cases, their history") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_small_record(path); }
    const auto store = Store::open(path, Access::read_only);
    const auto area = store.area();
    CHECK(area.name == "Nowhereshire");
    CHECK(area.prefix == "NW");
    CHECK(area.version == 3);
    REQUIRE(area.editions.size() == 2);
    CHECK(area.editions[1].edition == "edition-3");
    CHECK(area.editions[1].effective_from == Date{2015, 4, 3});

    const auto record = store.read_case("NW-2015-10");
    REQUIRE(record);
    CHECK(record->facts.name == "Max Madeup");
    CHECK(record->facts.version == 3);
    REQUIRE(record->people.size() == 2);
    CHECK(record->people[1].name == "Piet Pretend");

    const auto history = store.history("NW-2015-10");
    REQUIRE(history.size() == 3);
    const auto expected = person_added("NW-2015-10", 3, "Piet Pretend");
    CHECK(history[2].case_ref == expected.case_ref);
    CHECK(history[2].version == expected.version);
    CHECK(history[2].on == expected.on);
    CHECK(history[2].recorded_at == expected.recorded_at);
    CHECK(history[2].actor.name == expected.actor.name);
    CHECK(history[2].actor.role == expected.actor.role);
    CHECK(history[2].actor.agency == expected.actor.agency);
    CHECK(history[2].step == expected.step);
    CHECK(history[2].payload == expected.payload);
    CHECK(store.history("").size() == 3);

    std::vector<std::string> all;
    store.for_each_event(
        [&](const Event& event) { all.push_back(event.case_ref + "/" + std::to_string(event.version)); });
    REQUIRE(all.size() == small_record_steps);
    CHECK(all.front() == "/1");
    CHECK(all.back() == "NW-2015-10/3");
    CHECK(store.head().seq == small_record_steps);
}

TEST_CASE("Every case is visited once, in order of reference, and as read_case reads it") {
    const Folder folder;
    const auto store = make_small_record(folder / "area.mappa");
    std::vector<std::string> refs;
    store.for_each_case([&](const CaseRecord& record) {
        refs.push_back(record.facts.ref);
        CHECK(same(record, *store.read_case(record.facts.ref)));
    });
    CHECK(refs == std::vector<std::string>{"NW-2015-1", "NW-2015-10", "NW-2015-2"});
}

TEST_CASE("Nothing is overwritten, and a folder that is missing is named") {
    const Folder folder;
    write(folder / "letter.txt", "Dear reader");
    CHECK(trouble_of([&] { (void)Store::create(folder / "letter.txt"); }) == Trouble::exists);
    CHECK(std::filesystem::file_size(folder / "letter.txt") == 11);
    CHECK(trouble_of([&] { (void)Store::create(folder / "no/such/area.mappa"); }) == Trouble::not_found);
    CHECK(trouble_of([&] { (void)Store::open(folder / "absent.mappa"); }) == Trouble::not_found);
    CHECK_FALSE(std::filesystem::exists(folder / "absent.mappa"));
}

TEST_CASE("A file that is not a record is refused and left as it is") {
    const Folder folder;
    write(folder / "letter.txt", std::string(5000, 'x'));
    write(folder / "empty", "");
    write(folder / "other.db", "");
    tamper(folder / "other.db", "CREATE TABLE note (text TEXT); PRAGMA user_version = 1");
    for (const auto* name : {"letter.txt", "empty", "other.db"}) {
        CAPTURE(name);
        const auto size = std::filesystem::file_size(folder / name);
        for (const auto access : {Access::read_only, Access::read_write}) {
            CHECK(trouble_of([&] { (void)Store::open(folder / name, access); }) == Trouble::not_ours);
        }
        CHECK(std::filesystem::file_size(folder / name) == size);
    }
    CHECK(trouble_of([&] { (void)Store::open(folder.path()); }) == Trouble::not_ours);
}

TEST_CASE("A record of a newer version is refused") {
    const Folder folder;
    { make_small_record(folder / "area.mappa"); }
    tamper(folder / "area.mappa", "PRAGMA user_version = 1000");
    CHECK(trouble_of([&] { (void)Store::open(folder / "area.mappa"); }) == Trouble::newer);
}

TEST_CASE("What may not be written is not written, and says so") {
    const Folder folder;
    { make_small_record(folder / "area.mappa"); }
    SUBCASE("opened for reading") {
        auto store = Store::open(folder / "area.mappa", Access::read_only);
        CHECK(trouble_of([&] { Writing{store}; }) == Trouble::read_only);
        CHECK(trouble_of([&] { store.rebuild(); }) == Trouble::read_only);
    }
    SUBCASE("a file without permission to write") {
        std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
        std::filesystem::permissions(folder / "area.mappa", std::filesystem::perms{0444});
        CHECK(as_nobody([&] {
            return trouble_of([&] { (void)Store::open(folder / "area.mappa"); }) == Trouble::read_only &&
                   Store::open(folder / "area.mappa", Access::read_only).cases().size() == 3;
        }));
    }
    SUBCASE("a folder without permission to write") {
        std::filesystem::permissions(folder.path(), std::filesystem::perms{0555});
        CHECK(as_nobody(
            [&] { return trouble_of([&] { (void)Store::create(folder / "new.mappa"); }) == Trouble::read_only; }));
        std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
    }
}

TEST_CASE("A full disk is named as such, and the record stays as it was") {
    const Folder folder;
    { make_small_record(folder / "area.mappa"); }
    auto store = Store::open(folder / "area.mappa", Options{.vfs = failing_disk()});
    fail_at(1, Failure::once_full);
    CHECK(trouble_of([&] { take(store, person_added("NW-2015-1", 2)); }) == Trouble::full);
    fail_at(0, Failure::once_full);
    CHECK(store.read_case("NW-2015-1")->facts.version == 1);
    CHECK(store.verify().sound());
    CHECK_FALSE(take(store, person_added("NW-2015-1", 2)));
}

}  // namespace mappa::store::store_test
