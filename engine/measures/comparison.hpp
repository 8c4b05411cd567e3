#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/measures/measure.hpp"

namespace mappa {

struct Practice;

/// What became of a measure from one period to the next (003 foreword: a year later, 26 of 33 measures were better).
enum class Trend { improved, unchanged, worse, adjusted, neither, no_cases };
template <>
struct Words<Trend> {
    static constexpr std::string_view what = "change of a measure";
    static constexpr auto list = std::to_array<Word<Trend>>({
        {Trend::improved, "improved", "Improved"},
        {Trend::unchanged, "unchanged", "Unchanged"},
        {Trend::worse, "worse", "Worse"},
        {Trend::adjusted, "adjusted", "Adjusted: the definition changed, not compared"},
        {Trend::neither, "neither", "Neither better nor worse in itself, not compared"},
        {Trend::no_cases, "no-cases", "No cases in one of the periods, not compared"},
    });
};

/// One measure in both periods.
struct ComparedMeasure {
    std::string id, title;
    Share now, previous;
    Trend change = Trend::no_cases;
    std::string why;  ///< of an adjusted one: what changed
};

/// Every measure in both periods, and how many of them are better.
struct Comparison {
    std::vector<ComparedMeasure> measures;

    [[nodiscard]] int count(Trend change) const;
    /// Improved, unchanged and worse: what was compared.
    [[nodiscard]] int compared() const;
};

/// Compares by the percentages as they are printed. A measure that rests on a setting of the policy that the two
/// periods do not share is adjusted, and left out of the counts.
[[nodiscard]] Comparison compare(std::span<const Measure> measures, const Practice* by);

}  // namespace mappa
