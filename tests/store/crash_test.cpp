#include <doctest/doctest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <random>

#include "tests/store/failing_disk.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::crash_test {
namespace {

using namespace test;

/// The case's steps after a crash. Checks that the chain holds, that the tables say the same, and that no step is half
/// there.
int steps_after_crash(const std::filesystem::path& path) {
    const auto store = Store::open(path, Options{.vfs = failing_disk()});
    const auto found = store.verify();
    CHECK_MESSAGE(found.sound(), (found.sound() ? "" : found.problems.front().text()));
    const auto record = store.read_case("NW-2015-1");
    REQUIRE(record);
    CHECK(static_cast<int>(record->people.size()) == record->facts.version - 1);
    return record->facts.version;
}

/// A closed record and a copy of it to break.
struct Bench {
    Bench() {
        { make_small_record(original); }
        start_over();
    }
    void start_over() const {
        for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(path.native() + suffix);
        std::filesystem::copy_file(original, path);
    }
    Folder folder;
    std::filesystem::path original = folder / "original.mappa";
    std::filesystem::path path = folder / "area.mappa";
};

/// One command as the program runs it: open, read, write, close. Whether it was acknowledged.
bool command(const std::filesystem::path& path) {
    try {
        auto store = Store::open(path, Options{.vfs = failing_disk()});
        return !take(store, person_added("NW-2015-1", 2));
    } catch (const StoreError& error) {
        CHECK((error.trouble() == Trouble::full || error.trouble() == Trouble::other ||
               error.trouble() == Trouble::read_only));
        return false;
    }
}

void fail_every_write(Failure failure) {
    const Bench bench;
    int refused = 0;
    for (int nth = 1;; ++nth) {
        CAPTURE(nth);
        bench.start_over();
        fail_at(nth, failure);
        const bool acknowledged = command(bench.path);
        const bool has_failed = failed();
        fail_at(0, failure);
        const auto steps = steps_after_crash(bench.path);
        CHECK((steps == 2 || (steps == 1 && !acknowledged)));
        if (!acknowledged) ++refused;
        if (!has_failed) {
            CHECK(acknowledged);
            CHECK(steps == 2);
            CHECK(refused >= 3);  // the walk did meet the writes of the step itself
            return;
        }
    }
}

}  // namespace

TEST_CASE("The disk is full at the Nth write, for every N: the step is there as a whole or not at all") {
    fail_every_write(Failure::once_full);
}

TEST_CASE("The disk fails for good at the Nth write, for every N: the step is there as a whole or not at all") {
    fail_every_write(Failure::for_good);
}

TEST_CASE("The process ends in the middle of the Nth write, for every N: the step is there as a whole or not at all") {
    const Bench bench;
    for (int nth = 1;; ++nth) {
        CAPTURE(nth);
        bench.start_over();
        const auto child = fork();
        if (child == 0) {
            fail_at(nth, Failure::torn_exit);
            _exit(command(bench.path) ? 0 : 2);
        }
        int status = 0;
        waitpid(child, &status, 0);
        REQUIRE(WIFEXITED(status));
        REQUIRE(WEXITSTATUS(status) != 2);
        const bool finished = WEXITSTATUS(status) == 0;
        const auto steps = steps_after_crash(bench.path);
        CHECK((steps == 2 || (steps == 1 && !finished)));
        if (finished) {
            CHECK(nth > 3);
            return;
        }
    }
}

TEST_CASE("A failing disk during creation, rebuild and backup leaves nothing half done") {
    const Bench bench;
    const auto try_each_write = [](const std::function<void()>& prepare, const std::function<void()>& work,
                                   const std::function<void(bool done)>& check) {
        for (int nth = 1;; ++nth) {
            CAPTURE(nth);
            prepare();
            bool done = false;
            fail_at(nth, Failure::once_full);
            try {
                work();
                done = true;
            } catch (const StoreError&) {
            }
            const bool has_failed = failed();
            fail_at(0, Failure::once_full);
            check(done);
            if (!has_failed) {
                CHECK(done);
                return;
            }
        }
    };
    const Options failing{.vfs = failing_disk()};
    const auto fresh = bench.folder / "fresh.mappa";
    SUBCASE("creation") {
        try_each_write([&] { std::filesystem::remove(fresh); }, [&] { (void)Store::create(fresh, failing); },
                       [&](bool done) {
                           CHECK(std::filesystem::exists(fresh) == done);
                           if (done) CHECK(Store::open(fresh, Access::read_only).verify().sound());
                       });
    }
    SUBCASE("rebuild") {
        const auto before = content(bench.path);
        try_each_write([&] { bench.start_over(); }, [&] { Store::open(bench.path, failing).rebuild(); },
                       [&](bool) { CHECK(content(bench.path) == before); });
    }
    SUBCASE("backup") {
        try_each_write([&] { std::filesystem::remove(fresh); },
                       [&] { (void)Store::open(bench.path, failing).backup(fresh); },
                       [&](bool done) {
                           CHECK(std::filesystem::exists(fresh) == done);
                           if (done) CHECK(content(fresh) == content(bench.path));
                       });
    }
}

TEST_CASE("Killed at random moments: every acknowledged step is there") {
    const Bench bench;
    std::mt19937 random{20150302};
    std::uniform_int_distribution<useconds_t> microseconds{0, 20'000};
    int last = 1;
    for (int round = 0; round < 20; ++round) {
        int ends[2]{};
        REQUIRE(pipe(ends) == 0);
        const auto child = fork();
        if (child == 0) {
            auto store = Store::open(bench.path);
            for (int version = last + 1;; ++version) {
                const auto done =
                    store.read_case("NW-2015-1")->facts.version;  // a killed step may be there all the same
                if (take(store, person_added("NW-2015-1", done + 1))) _exit(2);
                const int acknowledged = done + 1;
                if (write(ends[1], &acknowledged, sizeof acknowledged) != sizeof acknowledged) _exit(3);
            }
        }
        close(ends[1]);
        int acknowledged = last;
        REQUIRE(read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged);  // it is under way
        usleep(microseconds(random));
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(ends[0], &acknowledged, sizeof acknowledged) == sizeof acknowledged) {
        }
        close(ends[0]);
        const auto steps = steps_after_crash(bench.path);
        CHECK(steps >= acknowledged);
        CHECK(steps <= acknowledged + 1);
        last = steps;
    }
    CHECK(last > 20);
}

}  // namespace mappa::store::crash_test
