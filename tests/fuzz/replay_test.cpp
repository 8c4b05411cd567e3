#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>

#include "tests/fuzz/read_input.hpp"

namespace replay_test {
/// What the fuzzing began with and what it found, read again; and some thousands of changes to each.
TEST_CASE("no input breaks the readers: what fuzzing found, and small changes to it") {
    std::minstd_rand chance{7};
    int read = 0;
    for (const auto* folder : {"corpus", "found"}) {
        const auto path = std::filesystem::path{MAPPA_SOURCE_DIR} / "tests/fuzz" / folder;
        if (!std::filesystem::exists(path)) continue;
        for (const auto& entry : std::filesystem::directory_iterator{path}) {
            std::ifstream file{entry.path(), std::ios::binary};
            const std::string whole{std::istreambuf_iterator<char>{file}, {}};
            INFO(entry.path().string());
            mappa::test::read_input(whole);
            ++read;
            for (int i = 0; i < 200; ++i) {
                auto changed = whole;
                for (unsigned n = 1 + chance() % 4; n > 0 && changed.size() > 2; --n) {
                    const auto at = 1 + chance() % (changed.size() - 1);
                    if (chance() % 3 == 0)
                        changed.erase(at, 1 + chance() % 8);
                    else if (chance() % 2 == 0)
                        changed[at] = static_cast<char>(chance() % 256);
                    else
                        changed.insert(at, changed.substr(chance() % changed.size(), chance() % 40));
                }
                mappa::test::read_input(changed);
            }
        }
    }
    CHECK(read >= 10);
}

}  // namespace replay_test
