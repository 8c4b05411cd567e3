#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

#include "tests/bench/comparisons.hpp"
#include "tests/bench/story_steps.hpp"

namespace mappa::bench {
namespace {

constexpr double aim = 100;  // MiB

/// Runs the program with its output thrown away. Returns the most memory that it had, in MiB.
///
/// Asks for this one child: what getrusage says of all children would include the compilers that the script
/// which builds this program has run, since it becomes this program and hands them on.
double run_program(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), MAPPA_PROGRAM);
    std::vector<char*> pointers;
    for (auto& each : arguments) pointers.push_back(each.data());
    pointers.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    for (const int stream : {STDOUT_FILENO, STDERR_FILENO}) {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0);
    }
    pid_t child = 0;
    const int failed = posix_spawn(&child, MAPPA_PROGRAM, &actions, nullptr, pointers.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    if (failed != 0 || wait4(child, &status, 0, &usage) != child || status != 0) {
        throw std::runtime_error("`mappa " + arguments[1] + "` did not end well");
    }
    return static_cast<double>(usage.ru_maxrss) / 1024;  // Linux counts in KiB
}

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
