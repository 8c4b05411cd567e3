#include "app/web/password.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace mappa::web {
namespace {

constexpr std::size_t shortest = 12;   // characters
constexpr std::size_t longest = 1000;  // bytes: beyond it somebody pasted a file

/// What most people who must have twelve characters begin with, in small letters and without figures and signs.
constexpr std::string_view common =
    " password passwords passwort passphrase passcode passwordpassword mypassword thepassword"
    " newpassword firstpassword secretpassword secret letmein letmeinplease pleaseletmein welcome"
    " welcomehome changeme changemenow changethis administrator admin adminadmin coordinator qwerty"
    " qwertyuiop qwertyuiopasdfghjkl qwertyqwerty asdfghjkl zxcvbnm qwertyuiopasdf qazwsx qazwsxedc"
    " qazwsxedcrfv abcdefgh abcdefghijkl abcdefghijklm abcdefghijklmnop iloveyou iloveyouverymuch"
    " sunshine princess football footballfootball liverpool liverpoolfc arsenal manchesterunited"
    " manchestercity manutd chelseafc tottenham tottenhamhotspur leedsunited newcastleunited superman"
    " batman spiderman starwars pokemon dragon monkey mustang master london england unitedkingdom"
    " january february september october november december spring summer autumn winter monday tuesday"
    " wednesday thursday friday saturday police policeofficer probation probationservice prison"
    " prisonservice mappa mappamappa correcthorsebatterystaple correcthorse testtesttest test testing"
    " computer internet default"
    " ";

/// The letters alone, small: "P4ssword!2024" is told by what is left of it.
std::string letters_of(std::string_view text, bool read_figures) {
    constexpr std::string_view figures = "013457$@", letters = "oieastsa";
    std::string result;
    for (const char c : text) {
        const auto figure = read_figures ? figures.find(c) : std::string_view::npos;
        if (figure != std::string_view::npos)
            result += letters[figure];
        else if (c >= 'A' && c <= 'Z')
            result += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80)
            result += c;
    }
    return result;
}

/// What it begins with, without the figures and signs that people put behind a word.
std::string_view without_tail(std::string_view text) {
    const auto letter = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
    };
    while (!text.empty() && !letter(text.back())) text.remove_suffix(1);
    return text;
}

/// A short piece over and over, or each character next to the one before it: 111111, abcabc, 123456, fedcba.
bool runs_on(std::string_view text) {
    for (std::size_t piece = 1; piece <= 4 && piece < text.size(); ++piece) {
        if (std::ranges::equal(text.substr(piece), text.substr(0, text.size() - piece))) return true;
    }
    int neighbours = 0;
    for (std::size_t i = 1; i < text.size(); ++i) {
        const int step = text[i] - text[i - 1];
        neighbours += step >= -1 && step <= 1 ? 1 : 0;
    }
    return neighbours * 4 >= static_cast<int>(text.size() - 1) * 3;
}

bool is_common(const std::string& password) {
    if (runs_on(password)) return true;
    const auto known = [](const std::string& word) {
        return !word.empty() && common.find(" " + word + " ") != std::string_view::npos;
    };
    return known(letters_of(password, false)) || known(letters_of(without_tail(password), true));
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_name(const std::string& password, const std::string& name) {
    const auto plain = letters_of(password, false);
    if (plain.empty()) return false;
    std::vector<std::string> words{{}};
    for (const char c : name) {
        if (c == ' ')
            words.emplace_back();
        else
            words.back() += c;
    }
    auto whole = letters_of(name, false);
    std::ranges::reverse(words);
    std::string backwards;
    for (const auto& word : words) backwards += letters_of(word, false);
    return plain == whole || plain == backwards || plain == whole + whole;
}

}  // namespace

void start_sodium() {
    if (sodium_init() < 0) throw std::runtime_error("the library of random numbers and hashes cannot be used");
}

std::string password_hash(const std::string& password, const Cost& cost) {
    start_sodium();
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), cost.passes, cost.memory) != 0)
        throw std::runtime_error("there is not enough memory to check a password; try again");
    return text.data();
}

bool password_matches(const std::string& hash, const std::string& password) {
    start_sodium();
    // Up to the text's terminating zero, as the library reads it.
    if (hash.size() >= crypto_pwhash_STRBYTES) return false;
    return crypto_pwhash_str_verify(hash.c_str(), password.data(), password.size()) == 0;
}

bool hash_outdated(const std::string& hash, const Cost& cost) {
    return crypto_pwhash_str_needs_rehash(hash.c_str(), cost.passes, cost.memory) != 0;
}

Problems password_faults(const std::string& password, const std::string& name) {
    Problems problems;
    Place place;
    place.field = "password";
    if (characters(password) < shortest)
        problems.push_back({place,
                            "a password has at least 12 characters: three or four words that have nothing to do "
                            "with each other are easy to keep"});
    if (password.size() > longest) problems.push_back({place, "a password has at most 1000 characters"});
    if (is_name(password, name)) problems.push_back({place, "a password is not one's own name"});
    if (password.size() >= shortest && is_common(password))
        problems.push_back({place, "this is among the first passwords that anybody would try; choose another"});
    return problems;
}

std::string first_password() {
    start_sodium();
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789A";  // 32, so that each is 5 bits
    static_assert(letters.size() == 32);
    std::string result;
    for (int i = 0; i < 16; ++i) {
        if (i > 0 && i % 4 == 0) result += '-';
        result += letters[randombytes_uniform(static_cast<std::uint32_t>(letters.size()))];
    }
    return result;
}

std::string random_token(std::size_t bytes) {
    start_sodium();
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::vector<unsigned char> raw(bytes);
    randombytes_buf(raw.data(), raw.size());
    std::string text(sodium_base64_encoded_len(bytes, variant), '\0');
    sodium_bin2base64(text.data(), text.size(), raw.data(), raw.size(), variant);
    text.pop_back();  // the terminating zero
    return text;
}

}  // namespace mappa::web
