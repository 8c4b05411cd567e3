#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/measures/share.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// How many cases of each category are managed at each level on a day: the table of 001 2.10. Cases with no
/// level decided yet, and cases with no category recorded, have a row and a column of their own, so that
/// nobody drops out of the total.
class Caseload {
public:
    explicit Caseload(Date on) : on_{on} {}

    [[nodiscard]] Date on() const { return on_; }
    void add(const CaseRecord& record);

    /// One case as it stood on the day.
    struct Place {
        std::string case_ref;
        std::optional<Level> level;
        std::optional<Category> category;
    };
    /// Every case counted, in the order they were fed.
    [[nodiscard]] const std::vector<Place>& cases() const { return cases_; }

    [[nodiscard]] int count(std::optional<Level> level, std::optional<Category> category) const {
        return counts_[row(level)][column(category)];
    }
    [[nodiscard]] int row_total(std::optional<Level> level) const;
    [[nodiscard]] int column_total(std::optional<Category> category) const;
    [[nodiscard]] int total() const;
    /// Cases at a level, of all cases that have one.
    [[nodiscard]] Share share_at(Level level) const;
    /// Cases of a category, of all cases.
    [[nodiscard]] Share share_of(Category category) const { return {column_total(category), total()}; }

private:
    static std::size_t row(std::optional<Level> level) { return level ? static_cast<std::size_t>(*level) : 0; }
    static std::size_t column(std::optional<Category> category) {
        return category ? static_cast<std::size_t>(*category) : 0;
    }

    Date on_;
    std::vector<Place> cases_;
    std::array<std::array<int, 5>, 4> counts_{};  // level by category; 0 is "none yet"
};

}  // namespace mappa
