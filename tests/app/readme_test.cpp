#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "tests/support/program.hpp"

namespace readme_test {
using namespace mappa::test;

namespace {

struct Shown {
    std::string command, output;
};

/// The commands in the README's console block and what it says they print.
std::vector<Shown> tour() {
    std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/README.md"};
    std::vector<Shown> shown;
    bool inside = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("```"))
            inside = line == "```console";
        else if (inside && line.starts_with("$ "))
            shown.push_back({line.substr(2), {}});
        else if (inside && line.starts_with("> ") && !shown.empty() && shown.back().output.empty())
            shown.back().command += "\n" + line.substr(2);
        else if (inside && !shown.empty())
            shown.back().output += line + "\n";
    }
    return shown;
}

}  // namespace

TEST_CASE("the README's tour prints what the README shows") {
    const auto shown = tour();
    REQUIRE(shown.size() >= 10);
    Folder folder;
    std::string script;
    for (const auto& each : shown) script += each.command + "\necho '<<end>>'\n";
    const auto ended = shell("sh " + folder.write("tour.sh", script), folder.path());
    std::istringstream printed{ended.out};
    for (const auto& each : shown) {
        std::string output;
        for (std::string line; std::getline(printed, line) && line != "<<end>>";) output += line + "\n";
        CAPTURE(each.command);
        CHECK(output == each.output);
    }
}

}  // namespace readme_test
