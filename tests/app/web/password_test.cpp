#include "app/web/password.hpp"

#include <doctest/doctest.h>

#include <set>

namespace mappa::web::password_test {
namespace {

constexpr Cost cheap{1, 8192};

bool will_do(const std::string& password) { return password_faults(password, "Ola Fielding").empty(); }

}  // namespace

TEST_CASE("A hash is Argon2id with a salt of its own, and opens to its password only") {
    const auto hash = password_hash("copper lantern nine", cheap);
    CHECK(hash.starts_with("$argon2id$"));
    CHECK(hash != password_hash("copper lantern nine", cheap));
    CHECK(password_matches(hash, "copper lantern nine"));
    for (const auto* wrong : {"copper lantern nin", "copper lantern nine ", "Copper lantern nine", ""})
        CHECK_FALSE(password_matches(hash, wrong));
    CHECK_FALSE(password_matches("", ""));
    CHECK_FALSE(password_matches(std::string(500, 'x'), "x"));
    CHECK_FALSE(hash_outdated(hash, cheap));
    CHECK(hash_outdated(hash, {2, 8192}));
    CHECK(Cost::usual.memory >= 64 * 1024 * 1024);
}

TEST_CASE("A password has twelve characters, is not the name and not what anybody would try first") {
    CHECK(will_do("copper lantern nine"));
    CHECK(will_do("tr5!Kq09-mmxZ"));
    CHECK(will_do("öäü ßéà ñçø !"));
    CHECK_FALSE(will_do("short one"));
    CHECK_FALSE(will_do("öäüßéàñ"));  // more than twelve bytes, not twelve characters
    CHECK_FALSE(will_do(std::string(1001, 'x') + "y"));
    for (const auto* name : {"Ola Fielding", "ola fielding 2026", "olafielding!", "Fielding Ola 1", "FIELDING-OLA!!"})
        CHECK_MESSAGE(!will_do(name), name);
    for (const auto* common : {"password1234", "Password2026!", "P4ssw0rd!2024", "passwordpassword", "123456789012",
                               "aaaaaaaaaaaa", "abcabcabcabc", "abcdefghijkl", "qwertyuiop12", "Welcome12345",
                               "letmein!!!!!", "administrator", "February2026", "987654321098"})
        CHECK_MESSAGE(!will_do(common), common);
    // Everything that is wrong, at once.
    CHECK(password_faults("Ola Fieldin", "Ola Fieldin").size() == 2);
}

TEST_CASE("First passwords and tokens are never twice the same, and a first password will do") {
    std::set<std::string> made;
    for (int i = 0; i < 1000; ++i) {
        const auto password = first_password();
        CHECK(password.size() == 19);
        CHECK(will_do(password));
        made.insert(password);
        const auto token = random_token(32);
        CHECK(token.size() == 43);
        CHECK(token.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_") ==
              std::string::npos);
        made.insert(token);
    }
    CHECK(made.size() == 2000);
}

}  // namespace mappa::web::password_test
