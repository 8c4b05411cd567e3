#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measures/measure.hpp"

namespace mappa {

/// One thing behind a number, by reference. What it says is written by the program.
struct CountedLine {
    std::string case_ref, item, why;
    std::optional<Agency> agency = {};
    std::optional<Level> level = {};
};

/// Things counted under names, in this period and the one before, with the references behind this period's.
class Breakdown {
public:
    struct Row {
        std::string name;
        std::vector<CountedLine> lines = {};  ///< of the period now
        int before = 0;
        [[nodiscard]] int now() const { return static_cast<int>(lines.size()); }
    };

    Breakdown() = default;
    /// With rows that are there also when nothing is counted under them, first and in this order.
    explicit Breakdown(const std::vector<std::string>& names);

    void count_now(const std::string& name, CountedLine line) { row(name).lines.push_back(std::move(line)); }
    void count_before(const std::string& name) { ++row(name).before; }
    /// Under the period, or the periods, that a day lies in.
    void count(const Window& window, Date on, const std::string& name, CountedLine line);

    [[nodiscard]] const std::vector<Row>& rows() const { return rows_; }
    /// How many there are under a name, of all.
    [[nodiscard]] NowAndBefore share_of(std::string_view name) const;
    [[nodiscard]] int total() const;
    [[nodiscard]] int total_before() const;

private:
    Row& row(const std::string& name);

    std::vector<Row> rows_;
};

}  // namespace mappa
