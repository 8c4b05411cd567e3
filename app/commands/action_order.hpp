#pragma once

#include <string>

#include "app/commands/front.hpp"
#include "app/tracked.hpp"

namespace mappa::app {

/// Whose actions somebody asks for on the command line, and where they go.
struct ActionOrder {
    std::string of, whom, chair, case_ref, out;
    std::string each;  ///< folder for one file for each agency
    int meeting = 0;

    /// The options that say whose actions are meant.
    void add_options(CLI::App& command);
    /// One thing at a time: whose they are stands in the title, and one agency's rows come back as that agency's.
    [[nodiscard]] ActionWish wish(Problems& problems) const;
    /// "Police", "PC Finn Archer", "chair Greta Lowe", "meeting 2 of FEN-2014-0001".
    [[nodiscard]] std::string whose(const ActionWish& wish) const;
};

/// Says on the side how many actions may not go to the service that does them, and what to do instead.
void tell_left_out(const Front& front, const TrackedActions& actions);

/// The agency that a word of the command line means.
[[nodiscard]] std::optional<Agency> agency_given(const std::string& word, Problems& problems);

}  // namespace mappa::app
