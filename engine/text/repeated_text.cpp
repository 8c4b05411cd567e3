#include <algorithm>

#include "engine/text/checks.hpp"
#include "engine/text/phrases.hpp"

namespace mappa {
namespace {

/// "3 May", "May 2014": the day something was done on is no finding.
bool part_of_date(const Tokens& text, std::size_t at) {
    const auto month = [&](std::size_t i) { return i < text.size() && on_list(text[i], List::months); };
    const auto figure = [&](std::size_t i) { return i < text.size() && is_figure(text[i].word); };
    if (month(at)) return figure(at + 1) || (at > 0 && figure(at - 1));
    if (!figure(at)) return false;
    // "3/6", "12/3/14".
    if (figure(at + 1) || (at > 0 && figure(at - 1))) return true;
    return month(at + 1) || (at > 0 && month(at - 1)) || (at > 1 && figure(at - 1) && month(at - 2)) ||
           (at > 1 && month(at - 1));
}

/// "The meeting was held", but not "one phone held messages".
bool meeting_held(const Tokens& text, std::size_t at) {
    if (text[at].word != "held") return false;
    return std::any_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at),
                       [](const Token& each) { return each.stem == "meet"; });
}

/// "He has a new partner" says how things are, whatever words it shares.
bool says_how_things_are(const Tokens& text) {
    for (std::size_t i = 0; i + 1 < text.size(); ++i) {
        if ((text[i].word == "has" || text[i].word == "have") &&
            (text[i + 1].word == "a" || text[i + 1].word == "an" || text[i + 1].word == "got"))
            return true;
    }
    return false;
}

}  // namespace

bool repeats(std::string_view text, std::string_view earlier) {
    const auto& book = phrases();
    const auto said = book.read(text);
    // Longer texts say something of their own, whatever words they share.
    constexpr std::size_t longest = 12;
    if (said.size() > longest || says_how_things_are(said)) return false;
    Stems before;
    for (const auto& each : book.read(earlier)) before.insert(book.meaning(each));
    std::size_t count = 0;
    std::size_t again = 0;
    for (std::size_t i = 0; i < said.size(); ++i) {
        const auto& word = said[i];
        if (on_list(word, List::filler) || part_of_date(said, i)) continue;
        if (before.contains(book.meaning(word))) {
            ++count;
            ++again;
            continue;
        }
        const bool same_again = on_list(word, List::same_again) || meeting_held(said, i);
        if (same_again && i > 0 && said[i - 1].word == "as") continue;
        if (is_figure(word.word) || (on_list(word, List::results) && !meeting_held(said, i))) return false;
        if (!same_again) ++count;
    }
    return again * 10 >= count * 6;
}

bool unchanged(std::string_view text, std::string_view earlier) {
    const auto joined = [](std::string_view written) {
        std::string result;
        bool figure = false;
        for (const auto& each : tokens(written)) {
            // "1 5" is not "15", but "re-housing" is "rehousing".
            if (figure && is_figure(each.word)) result += ' ';
            figure = is_figure(each.word);
            result += each.word;
        }
        return result;
    };
    return !blank(text) && joined(text) == joined(earlier);
}

}  // namespace mappa
