#include "tests/support/program.hpp"

#include <doctest/doctest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "app/commands/front.hpp"

namespace mappa::test {
namespace {

class FixedClock : public app::Clock {
public:
    [[nodiscard]] Date today() const override { return Date{2014, 3, 3}; }
    [[nodiscard]] std::string now() const override { return "2014-03-03T09:00:00Z"; }
};

}  // namespace

Folder::Folder() {
    static std::atomic<int> count{0};
    path_ = std::filesystem::temp_directory_path() /
            ("mappa-test-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    std::filesystem::create_directories(path_);
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string Folder::write(const std::string& name, const std::string& content) const {
    std::ofstream{path_ / name, std::ios::binary} << content;
    return file(name);
}

Ended mappa(std::vector<std::string> arguments) {
    const auto given = [&](const char* option) { return std::ranges::find(arguments, option) != arguments.end(); };
    if (!given("--as")) {
        for (const auto* each : {"--as", "Ola Fielding", "--role", "coordinator", "--agency", "coordination"})
            arguments.emplace_back(each);
    }
    std::ostringstream out;
    std::ostringstream err;
    const FixedClock clock;
    Ended ended;
    ended.status = app::run(std::move(arguments), out, err, clock);
    ended.out = std::move(out).str();
    ended.err = std::move(err).str();
    return ended;
}

Ended shell(const std::string& command, const std::filesystem::path& in) {
    const auto program = std::filesystem::path{MAPPA_PROGRAM}.parent_path().string();
    const auto whole = "cd '" + in.string() + "' && export PATH='" + program + "':$PATH && { " + command + " ; } 2>&1";
    Ended ended;
    auto* pipe = popen(whole.c_str(), "r");
    REQUIRE(pipe);
    char buffer[4096];
    for (std::size_t read = 0; (read = fread(buffer, 1, sizeof buffer, pipe)) > 0;) ended.out.append(buffer, read);
    const int status = pclose(pipe);
    ended.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128;
    return ended;
}

std::string fresh_area(const Folder& folder) {
    const auto db = folder.file("area.db");
    const auto made = mappa({"init", "--db", db, "--area", "Fenbury", "--prefix", "FEN", "--today", "2014-01-02"});
    INFO(made.err);
    REQUIRE(made.status == app::done);
    return db;
}

std::vector<std::string> scenario_files() {
    std::vector<std::string> files;
    for (const auto& each : std::filesystem::directory_iterator{std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios"}) {
        if (each.path().extension() == ".toml") files.push_back(each.path().string());
    }
    std::ranges::sort(files);
    return files;
}

}  // namespace mappa::test
