#include "tests/bench/child.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/story_steps.hpp"

namespace mappa::bench {
namespace {

constexpr double aim = 100;  // MiB

}  // namespace

std::vector<Line> measure_memory(const Setting& setting) {
    const auto record = (setting.folder / "child.db").string();
    (void)run_program({"init", "--db", record, "--area", "Fenbury", "--prefix", "FEN", "--today", "2014-01-02", "--as",
                       "Ola Fielding", "--role", "coordinator", "--agency", "coordination"});
    std::vector<std::string> play{"play", "--db", record, "--out", (setting.folder / "documents").string()};
    for (const auto& file : story_files()) play.push_back(file);
    const auto peak = run_program(std::move(play));
    return {{"peak memory of `mappa play`, MiB", number(peak, 1), "", "", "< " + number(aim, 0), reached(peak < aim)}};
}

}  // namespace mappa::bench
