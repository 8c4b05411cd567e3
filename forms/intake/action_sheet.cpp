#include "forms/intake/action_sheet.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

#include "engine/input/read.hpp"
#include "engine/record/proposals.hpp"
#include "forms/intake/cell.hpp"
#include "forms/intake/csv.hpp"
#include "forms/intake/package.hpp"
#include "forms/intake/workbook_grid.hpp"
#include "forms/workbook/action_sheet.hpp"

namespace mappa::forms {
namespace {

/// A column of the sheet and the field of the step it gives; "case" and "number" only have to agree with the reference.
struct Told {
    std::string_view heading, field;
};

constexpr auto told = std::to_array<Told>({{sheet_column::due, "due"},
                                           {sheet_column::number, "number"},
                                           {sheet_column::case_ref, "case"},
                                           {sheet_column::action, "task"},
                                           {sheet_column::status, "status"},
                                           {sheet_column::done, "done"},
                                           {sheet_column::found, "found"},
                                           {sheet_column::why, "why"},
                                           {sheet_column::by, "done_by"},
                                           {sheet_column::on, "done_on"},
                                           {sheet_column::reference, "reference"}});
/// What the sheet itself says; the rest is filled in.
constexpr auto what_came_of_it = std::to_array<std::string_view>({"status", "done", "found", "why", "done_on"});

const Told* told_by(const std::string& heading) {
    const auto found =
        std::ranges::find_if(told, [&](const Told& each) { return bare(each.heading) == bare(heading); });
    return found == told.end() ? nullptr : &*found;
}

/// The row of headings: the one that has both a reference and what became of the action; nullptr when there is none.
const Grid::Row* headings_of(const Grid& grid) {
    const auto has = [](const Grid::Row& row, std::string_view heading) {
        return std::ranges::any_of(row.cells, [&](const auto& cell) { return bare(cell) == bare(heading); });
    };
    const auto found = std::ranges::find_if(grid.rows, [&](const Grid::Row& row) {
        return has(row, sheet_column::action) && (has(row, sheet_column::reference) || has(row, sheet_column::status));
    });
    return found == grid.rows.end() ? nullptr : &*found;
}

Place whole_file(const std::string& source) { return {source, 0, 0, ""}; }

/// The one sheet of the file that lists actions, whatever it is called by now; nothing, and a problem, otherwise.
std::optional<Grid> sheet_of(std::string_view bytes, const std::string& source, Problems& problems) {
    constexpr std::size_t longest = 8U << 20;  // bytes of a CSV file; a package has limits of its own
    std::vector<Grid> grids;
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
        problems.push_back({whole_file(source),
                            "is an old Excel file (.xls), or locked with a password: save it as "
                            ".xlsx or CSV, without one"});
    } else if (!bytes.starts_with("PK") && bytes.size() > longest) {
        problems.push_back({whole_file(source), "is larger than any action sheet: is it the right file?"});
    } else if (bytes.starts_with("PK")) {
        auto opened = Package::open(bytes, source, PackageKind::workbook);
        if (auto* wrong = std::get_if<Problems>(&opened)) {
            problems.insert(problems.end(), wrong->begin(), wrong->end());
            return std::nullopt;
        }
        grids = read_workbook(std::get<Package>(opened), source, problems);
    } else {
        grids.push_back(read_csv_grid(bytes, source, problems));
    }
    if (!problems.empty()) return std::nullopt;
    std::string names;
    std::size_t found = 0;
    for (const auto& each : grids) {
        if (!headings_of(each)) continue;
        ++found;
        names += (names.empty() ? "'" : ", '") + each.name + "'";
    }
    if (found == 1)
        return std::move(*std::ranges::find_if(grids, [](const Grid& each) { return headings_of(each) != nullptr; }));
    problems.push_back({whole_file(source),
                        found == 0
                            ? "is no action sheet: no row has the headings '" + std::string{sheet_column::action} +
                                  "' and '" + std::string{sheet_column::reference} + "'. `mappa action sheet` makes one"
                            : "has several sheets of actions (" + names + "): leave the one that is meant"});
    return std::nullopt;
}

class Reader {
public:
    Reader(const Grid& grid, const std::string& file, Date today, ReportedSheet& sheet, Problems& problems)
        : grid_{grid}, file_{file}, today_{today}, sheet_{sheet}, problems_{problems} {}

    void read() {
        const auto& headings = *headings_of(grid_);
        problems_.insert(problems_.end(), grid_.problems.begin(), grid_.problems.end());
        find_columns(headings);
        for (const auto& each : told) {
            if (!sheet_.column_of.contains(each.field))
                problems_.push_back(
                    {whole_file(sheet_.source), "no column is headed '" + std::string{each.heading} +
                                                    "': fill in the sheet as it was sent, with nothing taken out"});
        }
        if (!sheet_.column_of.contains("reference")) return;
        for (const auto& row : grid_.rows) {
            if (row.number > headings.number) read_row(row);
        }
        std::erase_if(sheet_.rows, [&](const ReportedRow& each) { return contradicted_.contains(each.number); });
    }

private:
    void wrong(int row, std::string_view field, std::string says) {
        problems_.push_back({sheet_.place(row, field), std::move(says)});
    }
    [[nodiscard]] std::string cell(const Grid::Row& row, std::string_view field) const {
        const auto column = sheet_.column_of.find(field);
        if (column == sheet_.column_of.end() || column->second.first >= row.cells.size()) return {};
        return unguarded(row.cells[column->second.first]);
    }

    void find_columns(const Grid::Row& headings) {
        for (std::size_t i = 0; i < headings.cells.size(); ++i) {
            const auto& heading = headings.cells[i];
            const auto* known = told_by(heading);
            if (!known) {
                ours_or_added(heading, i, headings.number);
            } else if (!sheet_.column_of.try_emplace(std::string{known->field}, i, quotable(heading)).second) {
                problems_.push_back({whole_file(sheet_.source), "has two columns headed '" + quotable(heading) +
                                                                    "': leave the one that came with it"});
            }
        }
    }

    /// A column that somebody added is told of when something stands in it.
    void ours_or_added(const std::string& heading, std::size_t column, int row) {
        static constexpr auto ours =
            std::to_array<std::string_view>({"Meeting", "Owner", "State", "Outcomes not accepted"});
        const bool known = std::ranges::any_of(ours, [&](auto each) { return bare(each) == bare(heading); });
        const bool filled = std::ranges::any_of(grid_.rows, [&](const Grid::Row& each) {
            return each.number > row && column < each.cells.size() && !each.cells[column].empty();
        });
        if (!known && !heading.empty() && filled) sheet_.left_out.push_back(quotable(heading));
    }

    void read_row(const Grid::Row& row) {
        const auto before = problems_.size();
        const bool reports = std::ranges::any_of(what_came_of_it, [&](auto each) { return !cell(row, each).empty(); });
        const auto reference = reference_of(row, reports);
        if (!reference) return;
        ++sheet_.actions;
        if (!reports) {
            ++sheet_.still_open;
            return;
        }
        ReportedRow read{row.number, row.hidden, *reference, cell(row, "due"), {}};
        fill(row, read.step);
        compare(read);
        read.step.action = reference->action;
        read.step.action_version = reference->version;
        read.step.agency = reference->agency;
        read.step.sheet = file_;
        read.step.sheet_place =
            (grid_.name.empty() ? "" : grid_.name + ", ") + std::string{"row "} + std::to_string(row.number);
        if (problems_.size() == before && !grid_.wrong_rows.contains(row.number))
            sheet_.rows.push_back(std::move(read));
    }

    /// Two rows on one action: which of them is right is not ours to choose, unless both say the same.
    void compare(const ReportedRow& read) {
        const auto& about = read.reference;
        const auto [found, fresh] = seen_.try_emplace({about.case_ref, about.action}, Mention{read.number, read.step});
        if (fresh) return;
        const auto& first = found->second;
        const bool same = same_outcome(first.step, read.step);
        const auto says = [&](int other) {
            return "reports on action " + std::to_string(about.action) + " of " + about.case_ref + " as row " +
                   std::to_string(other) + " does" +
                   (same ? ": leave one of them" : ", and says something else: leave the one that is right");
        };
        wrong(read.number, "reference", says(first.row));
        if (!same && contradicted_.insert(first.row).second) wrong(first.row, "reference", says(read.number));
    }

    /// What the row is about; nothing for rows that stand for no action, with a problem when they say something.
    std::optional<ActionReference> reference_of(const Grid::Row& row, bool reports) {
        const auto given = cell(row, "reference");
        if (given.empty()) {
            if (reports || !cell(row, "task").empty())
                wrong(row.number, "reference",
                      "is empty: a row that was added reports on nothing. A new action is agreed with `action add`");
            return std::nullopt;
        }
        const auto read = ActionReference::parse(given);
        if (!read) {
            wrong(row.number, "reference",
                  "'" + quotable(given) + "' is none of ours: leave the column as it was sent");
            return std::nullopt;
        }
        const auto agrees = [&](std::string_view field, const std::string& is, std::string_view what) {
            const auto shown = cell(row, field);
            if (sheet_.column_of.contains(field) && shown != is)
                wrong(row.number, field,
                      "says " + std::string{what} + " '" + quotable(shown) + "', and the row's reference says " + is +
                          ": rows were moved or pasted in part");
        };
        agrees("case", read->case_ref, "case");
        agrees("number", std::to_string(read->action), "action");
        return read;
    }

    /// What goes into the step as it stands is held to what every field takes.
    std::string text(const Grid::Row& row, std::string_view field) {
        auto given = cell(row, field);
        if (auto fault = reading::length_fault(given); !fault.empty()) wrong(row.number, field, std::move(fault));
        return given;
    }

    void fill(const Grid::Row& row, ProposeOutcome& step) {
        step.task = text(row, "task");
        if (step.task.empty()) wrong(row.number, "task", "is empty: leave the action as it was sent");
        step.done = text(row, "done");
        step.found = text(row, "found");
        step.why = text(row, "why");
        step.by = text(row, "done_by");
        if (const auto status = cell(row, "status"); !status.empty()) {
            for (const auto& each : Words<OutcomeStatus>::list) {
                if (bare(each.label) == bare(status)) step.status = each.value;
            }
            if (!step.status) wrong(row.number, "status", "'" + quotable(status) + "' is neither Done nor Not done");
        }
        if (const auto on = cell(row, "done_on"); !on.empty()) {
            step.on = date_in_cell(on, today_);
            if (!step.on)
                wrong(row.number, "done_on",
                      "'" + quotable(on) + "' is not a day that exists: write 20/05/2030 or 2030-05-20, the day first");
        }
    }

    const Grid& grid_;
    const std::string& file_;
    Date today_;
    ReportedSheet& sheet_;
    Problems& problems_;
    /// The first row that reports on an action.
    struct Mention {
        int row = 0;
        ProposeOutcome step;
    };
    std::map<std::pair<std::string, int>, Mention> seen_;
    std::set<int> contradicted_;  ///< first rows that a later one speaks against
};

}  // namespace

Place ReportedSheet::place(int row, std::string_view field) const {
    const auto named = field == "agency" || field == "action_version" ? std::string_view{"reference"} : field;
    const auto column = column_of.find(named);
    if (column == column_of.end()) return {source, 0, 0, "row " + std::to_string(row)};
    return cell_place(source, row, column->second.first, column->second.second);
}

ReportedSheet read_action_sheet(std::string_view bytes, const std::string& source, Date today, Problems& problems) {
    ReportedSheet sheet;
    sheet.source = source;
    Problems found;
    if (auto grid = sheet_of(bytes, source, found)) {
        sheet.name = grid->name;
        sheet.converted = grid->converted;
        if (!grid->name.empty()) {
            sheet.source = source + ", sheet '" + grid->name + "'";
            for (auto& each : grid->problems) each.place.source = sheet.source;
        }
        Reader{*grid, source, today, sheet, found}.read();
    }
    problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    return sheet;
}

}  // namespace mappa::forms
