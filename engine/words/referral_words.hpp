#pragma once

#include "engine/words/word.hpp"

/// Why a case is referred, and what a referral has to say.
namespace mappa {

/// Why a referral is made: only the first is a ground for MAPPA (000 2.1).
enum class Ground { mappa, domestic_abuse, child_safeguarding };
template <>
struct Words<Ground> {
    static constexpr std::string_view what = "ground of a referral";
    static constexpr auto list = std::to_array<Word<Ground>>({
        {Ground::mappa, "mappa", "A MAPPA category with its legal test"},
        {Ground::domestic_abuse, "domestic-abuse", "Domestic abuse only"},
        {Ground::child_safeguarding, "child-safeguarding", "Child safeguarding only"},
    });
};

/// What a referral has to say (001 4.8): a rejection names what was missing.
enum class Requirement { likelihood, rosh, imminence, assessment, plan, added_value, cannot_alone, invitees, eligible };
template <>
struct Words<Requirement> {
    static constexpr std::string_view what = "requirement of a referral";
    static constexpr auto list = std::to_array<Word<Requirement>>({
        {Requirement::likelihood, "likelihood", "Likelihood of reoffending"},
        {Requirement::rosh, "rosh", "Risk of serious harm"},
        {Requirement::imminence, "imminence", "Imminence"},
        {Requirement::assessment, "assessment", "Current risk assessment"},
        {Requirement::plan, "plan", "Risk management plan"},
        {Requirement::added_value, "added-value", "What multi-agency management adds"},
        {Requirement::cannot_alone, "cannot-alone", "What the lead agency cannot manage alone"},
        {Requirement::invitees, "invitees", "Whom to invite, and why"},
        {Requirement::eligible, "eligible", "A category of MAPPA"},
    });
};

}  // namespace mappa
