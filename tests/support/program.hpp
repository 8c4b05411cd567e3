#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "app/clock.hpp"

namespace mappa::test {

/// A folder of its own that goes away again.
class Folder {
public:
    Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder();
    [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }
    /// Writes a file and returns its path.
    std::string write(const std::string& name, const std::string& content) const;
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// What the program printed and how it ended.
struct Ended {
    int status = 0;
    std::string out, err;
    [[nodiscard]] bool says(const std::string& part) const {
        return err.find(part) != std::string::npos || out.find(part) != std::string::npos;
    }
};

/// Runs the program inside this process, on 3 March 2014, as the coordinator when nobody else is named.
[[nodiscard]] Ended mappa(std::vector<std::string> arguments);
/// Runs a shell command with the real program as `mappa` on its path; out holds both streams.
[[nodiscard]] Ended shell(const std::string& command, const std::filesystem::path& in);

/// A fresh area's record file in the folder.
[[nodiscard]] std::string fresh_area(const Folder& folder);
/// Every scenario file, in order.
[[nodiscard]] std::vector<std::string> scenario_files();

}  // namespace mappa::test
