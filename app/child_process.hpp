#pragma once

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace mappa::app {

/// How another program ended.
struct ChildEnded {
    int status = 0;  ///< its exit status; 128 and more when a signal ended it
    bool out_of_time = false;
    std::string said;  ///< what it wrote to its output and its errors
};

/// The path of a program on the search path; empty when there is none.
[[nodiscard]] std::string program_on_path(const std::string& name);

/// Runs a program, given by its path and arguments, with `home` as its home and its folder. Stops it with everything it
/// started when the patience is over.
[[nodiscard]] ChildEnded run_program(const std::vector<std::string>& arguments, const std::filesystem::path& home,
                                     std::chrono::milliseconds patience);

}  // namespace mappa::app
