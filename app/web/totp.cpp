#include "app/web/totp.hpp"

#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sodium.h>

#include <array>
#include <stdexcept>

#include "app/web/password.hpp"

namespace mappa::web {
namespace {

constexpr std::int64_t step_seconds = 30;
constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

std::string percent_encoded(std::string_view text) {
    constexpr std::string_view hexadecimal = "0123456789ABCDEF";
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            result += c;
        else
            result += {'%', hexadecimal[byte >> 4U], hexadecimal[byte & 15U]};
    }
    return result;
}

}  // namespace

std::string code_of_step(std::string_view secret, std::int64_t step, int digits) {
    std::array<unsigned char, 8> counter{};
    auto rest = static_cast<std::uint64_t>(step);
    for (auto place = counter.rbegin(); place != counter.rend(); ++place, rest >>= 8U)
        *place = static_cast<unsigned char>(rest & 0xFFU);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    if (!HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(),
              &size))
        throw std::runtime_error("a one-time code cannot be checked: SHA-1 is not there");
    const std::size_t at = mac[size - 1] & 0x0FU;
    const std::uint32_t number = (mac[at] & 0x7FU) << 24U | static_cast<std::uint32_t>(mac[at + 1]) << 16U |
                                 static_cast<std::uint32_t>(mac[at + 2]) << 8U | mac[at + 3];
    auto text = std::to_string(number);
    if (text.size() < 10) text.insert(0, 10 - text.size(), '0');
    return text.substr(text.size() - static_cast<std::size_t>(digits));
}

std::int64_t step_at(std::int64_t now) { return now / step_seconds; }

std::optional<std::int64_t> step_of_code(const std::string& secret, const std::string& code, std::int64_t now,
                                         std::int64_t last_used) {
    const auto bytes = from_base32(secret);
    std::string typed;
    for (const char c : code) {
        if (c != ' ') typed += c;
    }
    if (!bytes || bytes->empty() || typed.size() != 6) return std::nullopt;
    std::optional<std::int64_t> found;
    // The clocks of devices are a little off.
    for (const auto step : {step_at(now) - 1, step_at(now), step_at(now) + 1}) {
        const auto right = code_of_step(*bytes, step);
        const bool same = sodium_memcmp(right.data(), typed.data(), typed.size()) == 0;
        if (same && step > last_used && !found) found = step;
    }
    return found;
}

std::string new_code_secret() {
    start_sodium();
    std::array<char, 20> bytes{};
    randombytes_buf(bytes.data(), bytes.size());
    return base32({bytes.data(), bytes.size()});
}

std::string code_uri(const std::string& secret, const std::string& issuer, const std::string& account) {
    return "otpauth://totp/" + percent_encoded(issuer) + ":" + percent_encoded(account) + "?secret=" + secret +
           "&issuer=" + percent_encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
}

std::string base32(std::string_view bytes) {
    std::string text;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : bytes) {
        held = (held << 8U | static_cast<unsigned char>(c)) & 0xFFFFU;
        bits += 8;
        for (; bits >= 5; bits -= 5) text += letters[held >> (bits - 5) & 31U];
    }
    if (bits > 0) text += letters[held << (5 - bits) & 31U];
    return text;
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string bytes;
    std::uint32_t held = 0;
    unsigned bits = 0;
    for (const char c : text) {
        const auto value = letters.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        held = (held << 5U | static_cast<std::uint32_t>(value)) & 0xFFFFU;
        bits += 5;
        if (bits < 8) continue;
        bits -= 8;
        bytes += static_cast<char>(held >> bits & 0xFFU);
    }
    return bytes;
}

}  // namespace mappa::web
