#include <doctest/doctest.h>

#include <chrono>
#include <ctime>
#include <thread>

#include "app/web/totp.hpp"
#include "tests/app/web/desk_fixture.hpp"

namespace account_test {
using namespace mappa;
using namespace mappa::test;

namespace {

bool says(const http::Response& answer, const std::string& text) { return answer.body.find(text) != std::string::npos; }

std::string between(const std::string& text, const std::string& before, char after) {
    const auto at = text.find(before);
    REQUIRE(at != std::string::npos);
    const auto from = at + before.size();
    return text.substr(from, text.find(after, from) - from);
}

}  // namespace

TEST_CASE("people set up a one-time code of their own on the account page, and take it away") {
    DeskFixture desk;
    desk.person(ola);
    CHECK(says(desk.get(ola, "/account"), "Set up a one-time code"));
    const auto wrong = desk.post(ola, "/account/code", {{"code_password", "not my password"}});
    CHECK(wrong.status == 422);
    CHECK(says(wrong, "href=\"#code_password\""));
    CHECK_FALSE(says(wrong, "otpauth:"));
    const auto offered = desk.post(ola, "/account/code", {{"code_password", desk.password()}});
    REQUIRE(offered.status == 200);
    const auto secret = between(offered.body, "?secret=", '&');
    CHECK(says(offered, "otpauth://totp/MAPPA"));
    CHECK(says(offered, ">" + secret + "<"));  // to be typed
    const auto key = web::from_base32(secret);
    REQUIRE(key);
    // The codes below are of one half minute: with less than ten seconds left of it, the next is waited for.
    while (std::time(nullptr) % 30 >= 20) std::this_thread::sleep_for(std::chrono::milliseconds{200});
    const auto code = [&](int steps) { return web::code_of_step(*key, web::step_at(std::time(nullptr)) + steps); };

    CHECK(desk.try_sign_in(ola).status == 303);  // not asked for before it is confirmed
    const auto not_it = desk.post(ola, "/account/code/confirm", {{"code", "12"}});
    CHECK(not_it.status == 422);
    CHECK(says(not_it, "action=\"/account/code/confirm\""));
    const auto confirmed = desk.post(ola, "/account/code/confirm", {{"code", code(-1)}});
    CHECK(confirmed.status == 200);
    CHECK(says(confirmed, "Take the one-time code away"));
    CHECK(desk.try_sign_in(ola).status == 401);
    CHECK(desk.try_sign_in(ola, code(0)).status == 303);
    CHECK(desk.post(ola, "/account/code", {{"code_password", desk.password()}}).status == 422);

    CHECK(desk.post(ola, "/account/code/remove", {{"code_password", "not my password"}, {"code", code(1)}}).status ==
          422);
    CHECK(desk.post(ola, "/account/code/remove", {{"code_password", desk.password()}, {"code", "12"}}).status == 422);
    CHECK(desk.try_sign_in(ola).status == 401);
    const auto removed =
        desk.post(ola, "/account/code/remove", {{"code_password", desk.password()}, {"code", code(1)}});
    CHECK(removed.status == 200);
    CHECK(says(removed, "Set up a one-time code"));
    CHECK(desk.try_sign_in(ola).status == 303);
}

}  // namespace account_test
