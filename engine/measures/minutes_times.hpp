#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/measures/period.hpp"
#include "engine/measures/share.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// How long minutes took, meeting by meeting, in working days from the meeting to their first issue (000 2.1 viii).
class MinutesTimes {
public:
    struct Line {
        std::string case_ref;
        int meeting = 0;
        std::optional<Level> level;
        Date held_on;
        std::optional<Date> issued_on, due;
        int days = 0;  ///< working days until issued, or until today
        [[nodiscard]] bool in_standard() const { return due && issued_on && *issued_on <= *due; }
    };
    struct Summary {
        std::vector<int> days;  ///< of the minutes issued
        Share in_standard;      ///< of the minutes issued, or not issued and late
        [[nodiscard]] std::optional<double> median() const;
        [[nodiscard]] std::optional<int> longest() const;
    };

    explicit MinutesTimes(const Window& window) : window_{window} {}

    void add(const CaseRecord& record);

    /// Of the meetings held in the period.
    [[nodiscard]] const std::vector<Line>& issued() const { return issued_; }
    /// Of every meeting held until the end of the period whose minutes are still out, with their age today.
    [[nodiscard]] const std::vector<Line>& outstanding() const { return outstanding_; }
    [[nodiscard]] const Summary& now() const { return now_; }
    [[nodiscard]] const Summary& before() const { return before_; }

private:
    Window window_;
    std::vector<Line> issued_, outstanding_;
    Summary now_, before_;
};

}  // namespace mappa
