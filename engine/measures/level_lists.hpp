#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// The cases open on a day, each on one of four lists: level 1, 2, 3, or level or category not clear (000 2.1(b)). The
/// counts of the four add up to the open cases.
class LevelLists {
public:
    struct Line {
        std::string case_ref;
        std::optional<Level> level;
        std::optional<Category> category;
        std::optional<Agency> lead_agency;
    };

    explicit LevelLists(Date on) : on_{on} {}

    void add(const CaseRecord& record);

    [[nodiscard]] Date on() const { return on_; }
    [[nodiscard]] const std::vector<Line>& at(Level level) const { return lists_[static_cast<std::size_t>(level)]; }
    [[nodiscard]] const std::vector<Line>& not_clear() const { return lists_[0]; }
    /// Every case open on the day, counted by itself.
    [[nodiscard]] int open() const { return open_; }

private:
    Date on_;
    int open_ = 0;
    std::array<std::vector<Line>, 4> lists_;  // 0 is "not clear"
};

}  // namespace mappa
