#include "store/write_turns.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <thread>
#include <vector>

#include "tests/store/sample.hpp"

namespace mappa::store::write_turns_test {
namespace {

using namespace std::chrono_literals;
using test::Folder;

TEST_CASE("Who writes to one file comes in the order of asking, and who gave up is passed") {
    WriteTurns turns;
    const auto first = turns.line_up(), second = turns.line_up(), third = turns.line_up(), fourth = turns.line_up();
    CHECK(turns.wait(first, 0ms));
    CHECK_FALSE(turns.wait(third, 0ms));  // not its turn; it goes
    CHECK_FALSE(turns.wait(second, 1ms));
    turns.give_back();
    // The second has gone too: it is the fourth's turn, and a fifth waits behind it.
    const auto fifth = turns.line_up();
    CHECK_FALSE(turns.wait(turns.line_up(), 0ms));
    CHECK(turns.wait(fourth, 0ms));
    turns.give_back();
    CHECK(turns.wait(fifth, 0ms));
}

TEST_CASE("One at a time has the turn, and a turn given back wakes the next who sleeps") {
    WriteTurns turns;
    int inside = 0, most = 0, taken = 0;
    std::vector<std::thread> all;
    for (int i = 0; i < 6; ++i) {
        all.emplace_back([&] {
            for (int each = 0; each < 50; ++each) {
                if (!turns.wait(turns.line_up(), 60s)) return;
                most = std::max(most, ++inside);
                ++taken;
                std::this_thread::yield();
                --inside;
                turns.give_back();
            }
        });
    }
    for (auto& each : all) each.join();
    CHECK(most == 1);
    CHECK(taken == 300);
}

TEST_CASE("All who write to a file share its turns, by whatever path they name it, and no others") {
    const Folder folder;
    std::filesystem::create_directory(folder / "in");
    const auto one = WriteTurns::of(folder / "area.mappa");
    CHECK(one == WriteTurns::of(folder / "in" / ".." / "area.mappa"));
    CHECK(one != WriteTurns::of(folder / "other.mappa"));
}

}  // namespace
}  // namespace mappa::store::write_turns_test
