#include "app/web/totp.hpp"

#include <doctest/doctest.h>

#include <utility>

namespace mappa::web::totp_test {

TEST_CASE("The codes are those of RFC 6238, appendix B, for SHA-1") {
    const std::string secret = "12345678901234567890";
    for (const auto& [time, code] : {std::pair<std::int64_t, const char*>{59, "94287082"},
                                     {1111111109, "07081804"},
                                     {1111111111, "14050471"},
                                     {1234567890, "89005924"},
                                     {2000000000, "69279037"},
                                     {20000000000, "65353130"}})
        CHECK(code_of_step(secret, step_at(time), 8) == code);
    CHECK(code_of_step(secret, step_at(59)) == "287082");
}

TEST_CASE("Base 32 is that of RFC 4648, without padding") {
    for (const auto& [bytes, text] : {std::pair<std::string, std::string>{"", ""},
                                      {"f", "MY"},
                                      {"fo", "MZXQ"},
                                      {"foo", "MZXW6"},
                                      {"foob", "MZXW6YQ"},
                                      {"fooba", "MZXW6YTB"},
                                      {"foobar", "MZXW6YTBOI"}}) {
        CHECK(base32(bytes) == text);
        CHECK(from_base32(text) == bytes);
    }
    CHECK_FALSE(from_base32("MZXW1"));
    CHECK(new_code_secret().size() == 32);
    CHECK(new_code_secret() != new_code_secret());
}

TEST_CASE("A code holds for its step, the one before and the one after, and only after the last one used") {
    const auto secret = base32("12345678901234567890");
    const std::int64_t now = 1'000'000'010;
    const auto step = step_at(now);
    const auto code = [&](std::int64_t away) { return code_of_step("12345678901234567890", step + away); };
    for (const auto away : {-1, 0, 1}) CHECK(step_of_code(secret, code(away), now, 0) == step + away);
    for (const auto away : {-2, 2}) CHECK_FALSE(step_of_code(secret, code(away), now, 0));
    CHECK_FALSE(step_of_code(secret, code(0), now, step));
    CHECK_FALSE(step_of_code(secret, code(-1), now, step));
    CHECK(step_of_code(secret, code(1), now, step) == step + 1);
    const auto now_code = code(0);
    CHECK(step_of_code(secret, now_code.substr(0, 3) + " " + now_code.substr(3), now, 0) == step);
    for (const std::string wrong : {"", "12345", "1234567", "abcdef"}) CHECK_FALSE(step_of_code(secret, wrong, now, 0));
    CHECK_FALSE(step_of_code("", now_code, now, 0));
    CHECK_FALSE(step_of_code("not base 32!", now_code, now, 0));
}

TEST_CASE("The picture for the device names the area and the person") {
    CHECK(code_uri("MZXW6YTB", "MAPPA Fenbury", "Ola Fielding") ==
          "otpauth://totp/MAPPA%20Fenbury:Ola%20Fielding?secret=MZXW6YTB&issuer=MAPPA%20Fenbury&algorithm=SHA1&digits=6"
          "&period=30");
}

}  // namespace mappa::web::totp_test
