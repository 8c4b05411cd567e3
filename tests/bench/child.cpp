#include "tests/bench/child.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <stdexcept>

namespace mappa::bench {

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

std::vector<std::string> as_coordinator() {
    return {"--as", "Ola Fielding", "--role", "coordinator", "--agency", "coordination"};
}

}  // namespace mappa::bench
