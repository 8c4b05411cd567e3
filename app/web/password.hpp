#pragma once

#include <cstddef>
#include <string>

#include "engine/input/entry.hpp"

/// Passwords: Argon2id hashes, and which passwords will do.
namespace mappa::web {

/// What a hash costs whoever makes one: passes over so many bytes of memory.
struct Cost {
    unsigned long long passes;
    std::size_t memory;
    static const Cost usual;  ///< some tens of milliseconds: what somebody who waits for a page does not notice
};
inline constexpr Cost Cost::usual{2, 64 * 1024 * 1024};  // libsodium's "interactive" cost of Argon2id

/// With its own salt and cost, as text. Throws std::runtime_error when there is not so much memory.
[[nodiscard]] std::string password_hash(const std::string& password, const Cost& cost);
/// Takes as long for a wrong password as for the right one.
[[nodiscard]] bool password_matches(const std::string& hash, const std::string& password);
/// Made with another cost than this one.
[[nodiscard]] bool hash_outdated(const std::string& hash, const Cost& cost);

/// Everything that is wrong with a password that this person has chosen; empty when it will do.
[[nodiscard]] Problems password_faults(const std::string& password, const std::string& name);

/// A password to be told to somebody, who changes it: 80 random bits without letters that look alike.
[[nodiscard]] std::string first_password();
/// So many random bytes, in letters, digits, '-' and '_': what a cookie or a form may carry.
[[nodiscard]] std::string random_token(std::size_t bytes);

/// Before anything random is asked for.
void start_sodium();

}  // namespace mappa::web
