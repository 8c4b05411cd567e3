#include "tests/bench/report.hpp"

#include <sys/utsname.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <iomanip>
#include <sstream>
#include <thread>

namespace mappa::bench {
namespace {

constexpr auto columns = std::to_array<std::string Line::*>(
    {&Line::what, &Line::ours, &Line::bare, &Line::ratio, &Line::aim, &Line::reached});

}  // namespace

std::string reached(bool yes) { return yes ? "yes" : "no"; }

std::string number(double value, int digits) {
    if (std::isnan(value)) return "-";
    std::ostringstream text;
    text << std::fixed << std::setprecision(digits) << value;
    return text.str();
}

std::string machine() {
    utsname system{};
    uname(&system);
    std::array<double, 1> load{};
    const bool known = getloadavg(load.data(), 1) == 1;
    return std::to_string(std::thread::hardware_concurrency()) + " cores, " + system.sysname + " " + system.release +
           " " + system.machine + (known ? ", load " + number(load[0], 1) : "");
}

void print_table(std::ostream& out, const std::vector<Line>& lines) {
    std::vector<Line> all{{"what", "ours", "bare", "ratio", "aim", "reached"}};
    all.insert(all.end(), lines.begin(), lines.end());
    std::array<std::size_t, columns.size()> widths{};
    for (const auto& line : all) {
        if (line.ratio.empty() && line.ours.empty()) continue;  // a remark: it may run on below the other columns
        for (std::size_t i = 0; i < columns.size(); ++i) widths[i] = std::max(widths[i], (line.*columns[i]).size());
    }
    for (const auto& line : all) {
        if (line.ratio.empty() && line.ours.empty()) {
            out << line.what << "\n";
            continue;
        }
        for (std::size_t i = 0; i < columns.size(); ++i) {
            out << (i == 0 ? std::left : std::right) << std::setw(static_cast<int>(widths[i])) << line.*columns[i]
                << (i + 1 == columns.size() ? "\n" : "  ");
        }
    }
}

}  // namespace mappa::bench
