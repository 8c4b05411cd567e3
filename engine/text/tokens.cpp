#include "engine/text/tokens.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace mappa {
namespace {

bool letter_or_digit(char c) {
    return static_cast<unsigned char>(c) >= 0x80 || std::isalnum(static_cast<unsigned char>(c));
}
bool letter(char c) { return std::isalpha(static_cast<unsigned char>(c)); }

bool beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

/// Word processors write quotes, dashes and spaces of their own; a person calls them the same.
std::string plain_marks(std::string_view text) {
    // Most texts have none, and every rule asks.
    if (std::ranges::none_of(text, beyond_ascii)) return std::string{text};
    struct Mark {
        std::string_view written, read;
    };
    static constexpr auto marks = std::to_array<Mark>({{"\u2018", "'"},
                                                       {"\u2019", "'"},
                                                       {"\u201C", "\""},
                                                       {"\u201D", "\""},
                                                       {"\u2013", " - "},
                                                       {"\u2014", " - "},
                                                       {"\u2026", "."},
                                                       {"\u2022", ","},
                                                       {"\u00A0", " "},
                                                       {"\u200B", ""}});
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto* mark = !beyond_ascii(text[at]) ? marks.end() : std::ranges::find_if(marks, [&](const Mark& each) {
            return text.substr(at).starts_with(each.written);
        });
        if (mark == marks.end())
            result += text[at++];
        else {
            result += mark->read;
            at += mark->written.size();
        }
    }
    return result;
}

bool drop_ending(std::string& word, std::string_view ending, std::size_t least) {
    if (!word.ends_with(ending) || word.size() - ending.size() < least) return false;
    word.resize(word.size() - ending.size());
    return true;
}

/// "McKay", "MacLeod", "O'Brien".
bool two_capitals_in_name(std::string_view word) {
    return word.size() >= 5 && (word.starts_with("mc") || word.starts_with("mac") || word.starts_with('o'));
}

bool all_of_one(std::string_view word) { return word.find_first_not_of(word.front()) == std::string_view::npos; }

/// How many letters from the beginning lie side by side on one row of the keyboard, in either direction.
std::size_t run_of_keys(std::string_view word) {
    static constexpr auto rows = std::to_array<std::string_view>(
        {"qwertyuiop", "asdfghjkl", "zxcvbnm", "poiuytrewq", "lkjhgfdsa", "mnbvcxz", "1234567890"});
    std::size_t longest = 0;
    for (const auto row : rows) {
        const auto start = row.find(word.front());
        if (start == std::string_view::npos) continue;
        std::size_t length = 0;
        while (length < word.size() && start + length < row.size() && row[start + length] == word[length]) ++length;
        longest = std::max(longest, length);
    }
    return longest;
}

}  // namespace

Tokens tokens(std::string_view written) {
    const auto text = plain_marks(written);
    Tokens result;
    Token word;
    std::size_t capitals = 0;
    bool initials = false;
    bool opens = true;
    std::size_t segment = 0;
    const auto finish = [&] {
        if (!word.word.empty()) {
            word.opens = opens;
            word.abbreviation = capitals > 1 && !(capitals == 2 && two_capitals_in_name(word.word));
            word.segment = segment;
            result.push_back(std::exchange(word, {}));
            opens = false;
        }
        capitals = 0;
        initials = false;
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : ' ';
        if (letter_or_digit(c)) {
            const bool upper = std::isupper(static_cast<unsigned char>(c));
            if (word.word.empty()) word.capital = upper;
            capitals += upper ? 1 : 0;
            word.word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        } else if (c == '\'') {
            continue;
        } else if (c == '.' && letter(next) && (initials || (word.word.size() == 1 && letter(word.word.front())))) {
            initials = true;
        } else {
            finish();
            if (c == '.' || c == '!' || c == '?' || c == '\n') opens = true;
            if (std::string_view{",;()/:&\n.!?[]"}.find(c) != std::string_view::npos || (c == '-' && next == ' '))
                ++segment;
        }
    }
    finish();
    return result;
}

std::string stem(std::string word) {
    if (word.size() > 4 && (word.ends_with("ies") || word.ends_with("ied")))
        return word.substr(0, word.size() - 3) + "y";
    const bool hissing =
        word.ends_with("sses") || word.ends_with("shes") || word.ends_with("ches") || word.ends_with("xes");
    if (hissing)
        word.resize(word.size() - 2);
    else if (word.ends_with('s') && !word.ends_with("ss") && !word.ends_with("us") && !word.ends_with("is"))
        drop_ending(word, "s", 3);
    // "regularly" is "regular", "deterioration" "deteriorate", "assessment" "assess"; "family" and "section" stay.
    drop_ending(word, "ly", 5);
    if (!drop_ending(word, "ment", 6)) drop_ending(word, "ion", 7);
    // "noted" stays, or it would be "not".
    const bool shortened = drop_ending(word, "ing", 4) || drop_ending(word, "ed", 4);
    // "fitted" is "fit", but "calling" is "call".
    if (shortened && word.size() == 4 && word.ends_with("tt")) word.pop_back();
    if (word.size() >= 5) drop_ending(word, "e", 4);
    const auto size = word.size();
    if (size >= 5 && word[size - 1] == word[size - 2] && letter(word.back())) word.pop_back();
    return word;
}

bool is_figure(std::string_view word) {
    const auto digits = word.find_first_not_of("0123456789");
    if (digits == std::string_view::npos) return !word.empty();
    const auto rest = word.substr(digits);
    return digits > 0 && (rest == "st" || rest == "nd" || rest == "rd" || rest == "th");
}

bool one_slip_apart(std::string_view a, std::string_view b) {
    if (a.size() > b.size()) std::swap(a, b);
    if (b.size() - a.size() > 1) return false;
    std::size_t same = 0;
    while (same < a.size() && a[same] == b[same]) ++same;
    if (same == a.size()) return true;
    if (a.size() < b.size()) return a.substr(same) == b.substr(same + 1);
    if (a.substr(same + 1) == b.substr(same + 1)) return true;
    return same + 1 < a.size() && a[same] == b[same + 1] && a[same + 1] == b[same] &&
           a.substr(same + 2) == b.substr(same + 2);
}

bool is_key_noise(std::string_view word) {
    if (word.size() == 1) return true;
    if (word.size() >= 3 && !is_figure(word) && all_of_one(word)) return true;
    if (word.size() >= 5 && std::ranges::all_of(word, letter) && word.find_first_of("aeiouy") == std::string_view::npos)
        return true;
    if (word.size() < 4) return false;
    while (!word.empty()) {
        const auto run = run_of_keys(word);
        if (run < 3) return false;
        word.remove_prefix(run);
    }
    return true;
}

bool blank(std::string_view text) {
    // A full stop, a dash or a space that does not break says nothing either.
    const auto says = std::ranges::find_if(text, letter_or_digit);
    return says == text.end() || (beyond_ascii(*says) && std::ranges::none_of(plain_marks(text), letter_or_digit));
}

std::string plain(std::string_view text) {
    std::string result;
    for (const char c : plain_marks(text)) {
        if (c == '\'') continue;
        if (letter_or_digit(c))
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
        else if (!result.empty() && result.back() != ' ')
            result += ' ';
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
}

bool holds_words(std::string_view text, std::string_view part) {
    return (" " + plain(text) + " ").find(" " + plain(part) + " ") != std::string::npos;
}

}  // namespace mappa
