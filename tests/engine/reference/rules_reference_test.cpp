#include "engine/reference/rules_reference.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

namespace rules_reference_test {
TEST_CASE("the reference of the rules is what the rules say") {
    std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/engine/rules/README.md"};
    std::stringstream text;
    text << file.rdbuf();
    // When this fails: mappa rules --reference > engine/rules/README.md, and read what changed.
    CHECK(text.str() == mappa::rules_in_markdown());
}

}  // namespace rules_reference_test
