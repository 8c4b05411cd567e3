#include "engine/input/suggest.hpp"

#include <algorithm>
#include <cctype>
#include <numeric>
#include <vector>

namespace mappa {
namespace {

char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }

/// Letters added, left out, changed, or swapped with their neighbour.
std::size_t edits(std::string_view a, std::string_view b) {
    std::vector<std::size_t> before;
    std::vector<std::size_t> last(b.size() + 1);
    std::iota(last.begin(), last.end(), std::size_t{0});
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::vector<std::size_t> row(b.size() + 1, i);
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const bool same = lower(a[i - 1]) == lower(b[j - 1]);
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0u : 1u)});
            const bool swapped =
                i > 1 && j > 1 && lower(a[i - 1]) == lower(b[j - 2]) && lower(a[i - 2]) == lower(b[j - 1]);
            if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before = std::move(last);
        last = std::move(row);
    }
    return last.back();
}

}  // namespace

std::string_view nearest(std::string_view typed, std::span<const std::string_view> known) {
    // Beyond this length nobody mistyped a word: it is a text in the wrong place, and comparing it costs time.
    if (typed.empty() || typed.size() > 64) return {};
    std::string_view best;
    std::size_t fewest = std::max<std::size_t>(typed.size() / 3, 1) + 1;
    for (const auto word : known) {
        const auto distance = edits(typed, word);
        if (distance < fewest) {
            fewest = distance;
            best = word;
        }
    }
    return best;
}

std::string did_you_mean(std::string_view typed, std::span<const std::string_view> known) {
    const auto word = nearest(typed, known);
    return word.empty() ? std::string{} : " - did you mean '" + std::string{word} + "'?";
}

}  // namespace mappa
