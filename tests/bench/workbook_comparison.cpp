#include <stdexcept>

#include "app/documents.hpp"
#include "app/generate/generate.hpp"
#include "tests/bench/child.hpp"
#include "tests/bench/comparisons.hpp"
#include "tests/bench/timing.hpp"
#include "tests/bench/workbook_cells.hpp"

namespace mappa::bench {
namespace {

constexpr double aim = 1.5, most_memory = 300;  // times the time of bare reading and writing; MiB

}  // namespace

std::vector<Line> compare_workbook(const Setting& setting) {
    const auto file = (setting.folder / "area.db").string(), out = (setting.folder / "kpi.xlsx").string();
    (void)run_program({"generate", "--offenders", std::to_string(setting.offenders), "--years",
                       std::to_string(setting.years), "--db", file});
    const auto last = app::span_of(setting.years).second;
    std::vector<std::string> command{"kpi", "workbook", "--db", file, "--today", last.iso(), "--out", out};
    for (auto& each : as_coordinator()) command.push_back(each);
    const auto memory = run_program(command);

    const app::Session session{store::Store::open(file, store::Access::read_only), app::known_holidays()};
    const auto make = [&] {
        return app::kpi_workbook_of(session, Period::quarter_of(last), last, "mappa_bench", "2030-04-01T09:00:00Z");
    };
    const auto sheets = cells_of(make());
    std::size_t cells = 0, rows = 0;
    for (const auto& sheet : sheets) cells += sheet.cells.size();
    double reading = 0;
    const auto pair = compare(
        setting.rounds, [&] { return spent_by([&] { (void)make(); }); },
        [&] {
            return spent_by([&] {
                const auto read = spent_by([&] { rows = read_bare(file); });
                reading = read.wall;
                (void)write_bare(sheets, out);
            });
        });
    const auto ratio = 1 / pair.speed(&Spent::wall);
    const auto name = std::to_string(setting.offenders) + " offenders, " + std::to_string(setting.years) +
                      (setting.years == 1 ? " year" : " years");
    return {
        {"KPI workbook, seconds (times bare)", number(pair.ours_median(&Spent::wall), 2),
         number(pair.bare_median(&Spent::wall), 2), number(ratio, 2), "<= " + number(aim, 1), reached(ratio <= aim)},
        {"  user CPU, seconds", number(pair.ours_median(&Spent::user), 2), number(pair.bare_median(&Spent::user), 2),
         number(1 / pair.speed(&Spent::user), 2), "", ""},
        {"  (" + name + "; " + std::to_string(rows) + " rows, bare in " + number(reading, 2) + " s; " +
             std::to_string(cells) + " cells)",
         "", "", "", "", ""},
        {"  peak memory of `mappa kpi workbook`, MiB", number(memory, 1), "", "", "< " + number(most_memory, 0),
         reached(memory < most_memory)}};
}

}  // namespace mappa::bench
