#include <doctest/doctest.h>

#include <fstream>

#include "tests/store/failing_disk.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::backup_test {
namespace {

using namespace test;

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator{folder}, std::filesystem::directory_iterator{}));
}

Trouble trouble_of_backup(const Store& store, const std::filesystem::path& to) {
    try {
        (void)store.backup(to);
    } catch (const StoreError& error) {
        return error.trouble();
    }
    FAIL("no trouble");
    return Trouble::other;
}

}  // namespace

TEST_CASE("A backup is one private file with the same content, verified") {
    const Folder folder;
    const Folder safe;
    auto store = make_small_record(folder / "area.mappa");
    bool progressed = false;
    const auto found = store.backup(safe / "copy.mappa", [&](std::int64_t done, std::int64_t total) {
        progressed = true;
        CHECK(done <= total);
    });
    CHECK(progressed);
    CHECK(found.sound());
    CHECK(found.head == store.head());
    CHECK(files_in(safe.path()) == 1);
    CHECK(std::filesystem::status(safe / "copy.mappa").permissions() == std::filesystem::perms{0600});
    CHECK(content(safe / "copy.mappa") == content(folder / "area.mappa"));
    auto copy = Store::open(safe / "copy.mappa");  // and it is a record that can be worked on
    CHECK_FALSE(take(copy, person_added("NW-2015-1", 2)));
    CHECK(copy.verify(found.head).sound());
}

TEST_CASE("A backup is of one moment while another connection writes") {
    const Folder folder;
    const auto store = make_small_record(folder / "area.mappa");
    auto writer = Store::open(folder / "area.mappa");
    bool written = false;
    const auto found = store.backup(folder / "copy.mappa", [&](std::int64_t, std::int64_t) {
        if (!written) CHECK_FALSE(take(writer, person_added("NW-2015-1", 2)));
        written = true;
    });
    CHECK(written);
    CHECK(found.steps == small_record_steps);
    CHECK(store.head().seq == small_record_steps + 1);
}

TEST_CASE("A backup overwrites nothing and leaves nothing unfinished behind") {
    const Folder folder;
    const auto store = make_small_record(folder / "area.mappa");
    const Folder safe;
    std::ofstream{safe / "letter.txt"} << "Dear reader";
    CHECK(trouble_of_backup(store, safe / "letter.txt") == Trouble::exists);
    CHECK(std::filesystem::file_size(safe / "letter.txt") == 11);
    CHECK(trouble_of_backup(store, safe / "no/such/copy.mappa") == Trouble::not_found);
    CHECK(files_in(safe.path()) == 1);
    SUBCASE("when the name is taken while it is being copied") {
        try {
            (void)store.backup(safe / "late.mappa",
                               [&](std::int64_t, std::int64_t) { std::ofstream{safe / "late.mappa"} << "mine"; });
            FAIL("overwritten");
        } catch (const StoreError& error) {
            CHECK(error.trouble() == Trouble::exists);
        }
        CHECK(std::filesystem::file_size(safe / "late.mappa") == 4);
        CHECK(files_in(safe.path()) == 2);
    }
    SUBCASE("when the disk is full") {
        const auto on_failing_disk = Store::open(folder / "area.mappa", Options{.vfs = failing_disk()});
        fail_at(1, Failure::once_full);
        CHECK(trouble_of_backup(on_failing_disk, safe / "copy.mappa") == Trouble::full);
        fail_at(0, Failure::once_full);
        CHECK(files_in(safe.path()) == 1);
    }
    SUBCASE("when the record is not sound") {
        tamper(folder / "area.mappa", "UPDATE journal SET actor = 'Somebody Else' WHERE seq = 6");
        CHECK(trouble_of_backup(store, safe / "copy.mappa") == Trouble::damaged);
        CHECK(files_in(safe.path()) == 1);
    }
}

}  // namespace mappa::store::backup_test
