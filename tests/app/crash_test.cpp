#include <doctest/doctest.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>
#include <map>
#include <random>

#include "app/session.hpp"
#include "app/story/player.hpp"
#include "tests/support/program.hpp"

namespace crash_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string scenario = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml";

/// How long the journal is after each told step of an uninterrupted play, and what it then holds.
struct Undisturbed {
    std::vector<std::int64_t> lengths;  // after each step that was told; a refused step adds nothing
    std::vector<Event> events;
};

Undisturbed undisturbed() {
    Folder folder;
    app::Session session{store::Store::open(fresh_area(folder), store::Access::read_write), app::known_holidays()};
    std::ifstream file{scenario};
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    Problems problems;
    const auto story = app::read_story(text, scenario, problems);
    REQUIRE(problems.empty());
    Undisturbed result;
    app::Player player{session, [&](const std::string&) { result.lengths.push_back(session.store().head().seq); }};
    REQUIRE(player.play({story}).empty());
    session.store().for_each_event([&](const Event& event) { result.events.push_back(event); });
    return result;
}

/// How many steps were told so far: each begins with its date.
std::size_t told_in(const std::string& told_file) {
    std::ifstream told{told_file};
    std::size_t steps = 0;
    for (std::string line; std::getline(told, line);) steps += line.starts_with("201") ? 1 : 0;
    return steps;
}

/// Starts the real program playing and kills it some microseconds after it has told a number of steps, so that the moments
/// lie all over the play on a fast machine and on a slow one. Returns how many steps it had told by then.
std::size_t killed_after(const std::string& db, const std::string& told_file, std::size_t steps, useconds_t wait) {
    std::filesystem::remove(told_file);
    const auto child = fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        const int out = open(told_file.c_str(), O_CREAT | O_TRUNC | O_WRONLY, 0600);
        dup2(out, STDOUT_FILENO);
        dup2(open("/dev/null", O_WRONLY), STDERR_FILENO);
        execl(MAPPA_PROGRAM, "mappa", "play", "--db", db.c_str(), scenario.c_str(), static_cast<char*>(nullptr));
        _exit(127);
    }
    int status = 0;
    bool ended = false;
    while (!ended && told_in(told_file) < steps) {
        usleep(500);
        ended = waitpid(child, &status, WNOHANG) == child;
    }
    if (!ended) {
        usleep(wait);
        kill(child, SIGKILL);
        waitpid(child, &status, 0);
    }
    return told_in(told_file);
}

}  // namespace

TEST_CASE(
    "killed at any moment, two hundred times: every told step is there, none is half there, the record verifies") {
    const auto whole = undisturbed();
    Folder folder;
    const auto db = fresh_area(folder);
    std::filesystem::copy_file(db, folder.file("fresh.db"));
    std::mt19937 random{20140303};
    std::uniform_int_distribution<std::size_t> steps{0, whole.lengths.size()};
    std::uniform_int_distribution<useconds_t> moment{0, 30'000};

    std::map<std::int64_t, int> lengths_seen;
    for (int i = 0; i < 220; ++i) {
        for (const auto* tail : {"", "-wal", "-shm"}) std::filesystem::remove(db + tail);
        std::filesystem::copy_file(folder.file("fresh.db"), db);
        const auto told = killed_after(db, folder.file("told"), steps(random), moment(random));
        const auto store = store::Store::open(db, store::Access::read_write);
        const auto length = store.head().seq;
        ++lengths_seen[length];
        // Nothing that was told is missing, and the journal ends where a step ends.
        if (told > 0) CHECK(length >= whole.lengths[told - 1]);
        CHECK((length == 2 || std::ranges::find(whole.lengths, length) != whole.lengths.end()));
        std::size_t at = 0;
        store.for_each_event([&](const Event& event) {
            CHECK(event.payload == whole.events[at].payload);
            CHECK(event.step == whole.events[at].step);
            ++at;
        });
        CHECK(store.verify().sound());
    }
    // The kills fell at many different moments, or this test shows nothing.
    CHECK(lengths_seen.size() > 15);
}

}  // namespace crash_test
