#include "forms/documents/likelihood.hpp"

#include <array>

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

/// Lower-case letters and digits: "RM 2000/s" and "rm2000s" are one tool.
std::string key(std::string_view text) {
    std::string letters;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            letters += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            letters += c;
    }
    return letters;
}

/// 0 for a score that is not one of the four levels.
std::size_t rank(const Score& score) {
    constexpr auto levels = std::to_array<std::string_view>({"low", "medium", "high", "veryhigh"});
    const auto given = key(score.score);
    for (std::size_t i = 0; i < levels.size(); ++i) {
        if (given == levels[i]) return i + 1;
    }
    return 0;
}

const Score* highest(const std::vector<Score>& scores, std::initializer_list<std::string_view> tools) {
    const Score* found = nullptr;
    for (const auto& score : scores) {
        const auto tool = key(score.tool);
        for (const auto known : tools) {
            if (tool.starts_with(known) && (!found || rank(score) > rank(*found))) found = &score;
        }
    }
    return found;
}

std::string source_of(const Score& score) { return joined({score.tool, text_of(score.on)}); }

}  // namespace

Likelihood likelihood_of_reconviction(const std::vector<Score>& scores, const Case& facts) {
    const auto* matrix = facts.sex == Sex::female ? nullptr : highest(scores, {"rm2000", "riskmatrix2000"});
    const auto* oasys = highest(scores, {"oasys"});
    const auto* used = matrix ? matrix : oasys ? oasys : highest(scores, {"ogrs", "ogp", "ovp", "osp"});
    if (!used) return {};
    Likelihood result{used->score, source_of(*used), {}};
    if (matrix && oasys && rank(*matrix) != 0 && rank(*oasys) != 0 && rank(*matrix) != rank(*oasys)) {
        result.differs = source_of(*oasys) + ", gives the likelihood as " + lower_first(oasys->score) +
                         ". The two differ; " + matrix->tool + " takes precedence.";
    }
    return result;
}

}  // namespace mappa::forms
