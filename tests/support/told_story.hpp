#pragma once

#include <doctest/doctest.h>

#include <string>

#include "engine/input/json.hpp"
#include "tests/support/program.hpp"

namespace mappa::test {

/// A story of tests/scenarios, told to its end in a record of its own; its first case.
struct ToldStory {
    Folder folder;
    std::string db = fresh_area(folder), ref;

    explicit ToldStory(const std::string& name) {
        const auto story = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/" + name + ".toml";
        const auto played = test::mappa({"play", "--quiet", "--db", db, story});
        INFO(played.err);
        REQUIRE(played.status == 0);
        ref = Json::parse(test::mappa({"case", "list", "--json", "--db", db}).out).at(0).at("case").get<std::string>();
    }
};

}  // namespace mappa::test
