#pragma once

#include <ostream>
#include <string>
#include <vector>

namespace mappa::bench {

/// One line of the table, in the words it is printed in.
struct Line {
    std::string what, ours, bare, ratio, aim, reached;
};

/// "no" and "yes" as the table prints them.
[[nodiscard]] std::string reached(bool yes);
/// A number with so many digits after the point; "-" when there is none.
[[nodiscard]] std::string number(double value, int digits);

/// Cores, kernel and how busy the machine is.
[[nodiscard]] std::string machine();
void print_table(std::ostream& out, const std::vector<Line>& lines);

}  // namespace mappa::bench
