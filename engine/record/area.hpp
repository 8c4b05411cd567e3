#pragma once

#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/field.hpp"

namespace mappa {

/// A policy edition the area has adopted, with its text: what a case was judged by can be read years later.
struct Edition {
    std::string edition, text;
    std::optional<Date> effective_from, adopted_on;
    std::string adopted_by;

    static constexpr auto fields = std::tuple{
        field("edition", &Edition::edition), field("effective_from", &Edition::effective_from),
        field("adopted_on", &Edition::adopted_on), field("adopted_by", &Edition::adopted_by),
        field("text", &Edition::text)};
};

/// The area itself: its name, the prefix of its case references, its policy editions.
struct AreaRecord {
    std::string name, prefix;
    std::vector<Edition> editions;
    int version = 0;

    /// The edition in force on a day: the one that took effect last; nullptr when none had.
    [[nodiscard]] const Edition* edition_on(Date day) const;
    [[nodiscard]] const Edition* edition(const std::string& id) const;
};

}  // namespace mappa
