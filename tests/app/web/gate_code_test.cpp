#include <doctest/doctest.h>

#include "app/web/totp.hpp"
#include "tests/app/web/gate_area.hpp"

namespace mappa::web::gate_code_test {
namespace {

using namespace test;

}  // namespace

TEST_CASE("A one-time code is asked for once it is confirmed, is good once, and goes with the password or the device") {
    Area area;
    const auto token = area.in("Theo Lamb", good, noon);
    CHECK_FALSE(area.gate->enrol_code("nobody's token", noon));
    CHECK(area.gate->confirm_code(token, "123456", noon).size() == 1);  // nothing was begun
    const auto enrolled = area.gate->enrol_code(token, noon);
    REQUIRE(enrolled);
    CHECK(enrolled->uri.starts_with("otpauth://totp/MAPPA%20Fenbury:Theo%20Lamb?secret=" + enrolled->secret));
    const auto code = [&](std::int64_t at) { return code_of_step(*from_base32(enrolled->secret), step_at(at)); };
    CHECK_FALSE(area.in("Theo Lamb", good, noon).empty());  // not asked for yet
    CHECK(area.gate->confirm_code(token, code(noon + 300), noon).size() == 1);
    CHECK(area.gate->confirm_code(token, code(noon), noon).empty());
    CHECK_FALSE(area.gate->enrol_code(token, noon));
    CHECK(area.gate->who(token, noon)->with_code);

    CHECK(area.turned("Theo Lamb", good, noon).starts_with("That name"));
    CHECK(area.in("Theo Lamb", good, noon, code(noon)).empty());  // the one that confirmed it was used
    const auto later = noon + 60;
    CHECK(area.in("Theo Lamb", "wrong", later, code(later)).empty());
    CHECK_FALSE(area.in("Theo Lamb", good, later, code(later)).empty());  // a wrong password does not use it up
    CHECK(area.in("Theo Lamb", good, later, code(later)).empty());
    CHECK_FALSE(area.in("Theo Lamb", good, later, code(later + 30)).empty());
    CHECK(area.in("Theo Lamb", good, later, code(later)).empty());  // an earlier one after a later one

    SUBCASE("removed by the person") {
        const auto then = later + 60;
        CHECK(area.gate->remove_code(token, "wrong", code(then), then).size() == 1);
        CHECK(area.gate->remove_code(token, good, "000 000", then).size() == 1);
        CHECK(area.gate->remove_code(token, good, code(then), then).empty());
        CHECK(area.gate->remove_code(token, good, code(then), then).size() == 1);
    }
    SUBCASE("removed by an administrator") {
        CHECK(area.gate->drop_code("Theo Lamb", later, Actor{"Ida Keep", Role::administrator, {}}));
        CHECK_FALSE(area.gate->drop_code("Theo Lamb", later));
        CHECK_FALSE(area.gate->drop_code("Nobody", later));
    }
    CHECK_FALSE(area.in("Theo Lamb", good, later).empty());
}

TEST_CASE("Codes are guessed no faster than passwords") {
    Area area;
    const auto token = area.in("Theo Lamb", good, noon);
    const auto enrolled = area.gate->enrol_code(token, noon);
    REQUIRE(area.gate->confirm_code(token, code_of_step(*from_base32(enrolled->secret), step_at(noon)), noon).empty());
    for (int i = 0; i < 5; ++i) CHECK(area.turned("Theo Lamb", good, noon, "00000x").starts_with("That name"));
    CHECK(area.turned("Theo Lamb", good, noon, "00000x").starts_with("Too many"));
}

}  // namespace mappa::web::gate_code_test
