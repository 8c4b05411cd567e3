#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "tests/bench/report.hpp"

/// What is measured. Each returns its lines of the table; none asserts a time.
namespace mappa::bench {

/// Where and how often to measure.
struct Setting {
    std::filesystem::path folder;  ///< for record files; on the disk whose speed matters
    int rounds = 0;
    int offenders = 5'000, years = 1;  ///< of the area whose workbook is made
    int requests = 10'000;             ///< pages over which the desk's memory is looked at
};

/// Committed steps a second through the engine and the store, beside the same rows written by SQLite alone:
/// on the disk, and in memory where there is nothing to wait for. On a slow disk both sides mostly wait, and
/// any program looks good; the second figure is the least that the ratio can be on any disk.
[[nodiscard]] std::vector<Line> compare_steps(const Setting& setting);
/// A made-up area's steps a second through the rules and the store, some thousand cases a transaction, beside the same
/// rows written by SQLite alone in transactions of the same size.
[[nodiscard]] std::vector<Line> compare_generating(const Setting& setting);
/// Minutes (MAPPA B, HTML) a second from the record, beside mstch alone on the same templates and values.
[[nodiscard]] std::vector<Line> compare_minutes(const Setting& setting);
/// A thousand minutes as Word files, record to bytes, beside mstch alone printing the same pages and libzip alone
/// packing the same parts.
[[nodiscard]] std::vector<Line> compare_word(const Setting& setting);
/// The board's workbook of a made-up area's last quarter, record to bytes, beside bare reading of every row of the
/// record with SQLite, by case, and bare writing of the same cells with libxlsxwriter; and the program's peak memory.
[[nodiscard]] std::vector<Line> compare_workbook(const Setting& setting);
/// Pages of the web desk for fifty people at once over a made-up area, beside a bare handler of the same server.
[[nodiscard]] std::vector<Line> compare_desk(const Setting& setting);
/// Peak memory of `mappa play` on all the stories, with their documents. To be measured before anything else:
/// the kernel counts this process's own memory as the child's until the child becomes the program.
[[nodiscard]] std::vector<Line> measure_memory(const Setting& setting);

}  // namespace mappa::bench
