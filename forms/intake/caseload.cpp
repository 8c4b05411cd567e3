#include "forms/intake/caseload.hpp"

#include <algorithm>

#include "engine/input/suggest.hpp"
#include "forms/intake/caseload_row.hpp"
#include "forms/intake/caseload_words.hpp"
#include "forms/intake/cell.hpp"
#include "forms/intake/csv.hpp"

namespace mappa::forms {

Place Caseload::place(int row, std::string_view field) const {
    auto found = column_of.find(field);
    if (found == column_of.end() && field == "name") found = column_of.find("surname");
    if (found != column_of.end()) return cell_place(source, row, found->second.first, found->second.second);
    return {source, 0, 0, "row " + std::to_string(row) + ", no column for '" + std::string{field} + "'"};
}

Caseload read_caseload(std::string_view bytes, const std::string& source,
                       const std::map<std::string, std::string>& theirs, Date today, Problems& problems) {
    Caseload list;
    list.source = source;
    const auto table = read_csv(bytes, source, problems);
    list.separator = table.separator;
    list.converted = table.converted;
    std::vector<std::string_view> names;
    for (const auto& [name, kind] : caseload_fields()) names.push_back(name);
    for (const auto& [column, field] : theirs) {
        if (!caseload_fields().contains(field))
            problems.push_back({{source, 0, 0, "--map " + column + "=" + field},
                                "unknown field '" + field + "'" + did_you_mean(field, names)});
        const bool there =
            std::ranges::any_of(table.heading, [&](const std::string& each) { return bare(each) == bare(column); });
        if (!there)
            problems.push_back(
                {{source, 0, 0, "--map " + column + "=" + field}, "there is no column '" + column + "'"});
    }
    for (std::size_t i = 0; i < table.heading.size(); ++i) {
        const auto& heading = table.heading[i];
        const auto field = field_for(heading, theirs);
        if (!caseload_fields().contains(field)) {
            if (!heading.empty()) list.left_out.push_back(heading);
            continue;
        }
        const auto [there, added] = list.column_of.try_emplace(field, i, heading);
        if (added)
            list.columns.emplace_back(heading, field);
        else
            problems.push_back({cell_place(source, 1, i, heading), "'" + there->second.second + "' is taken for " +
                                                                       field +
                                                                       " already: --map one of them to another field"});
    }
    if (!problems.empty() && table.heading.empty()) return list;
    if (table.heading.empty())
        problems.push_back({{source, 0, 0, "row 1"}, "the file is empty: a heading and rows are needed"});
    else if (list.column_of.empty())
        problems.push_back({{source, 0, 0, "row 1"},
                            "no column is known: is this the heading? The first row names the columns; see `mappa "
                            "import --sheet-help`"});
    else if (table.rows.empty())
        problems.push_back({{source, 0, 0, "row 2"}, "there is a heading and no row below it"});
    if (list.column_of.empty()) return list;
    // Said once of the column, and not again of each row.
    for (const auto* needed : needed_fields) {
        if (!has_column(list, needed))
            problems.push_back({{source, 0, 0, "row 1"},
                                "no column gives the " + std::string{needed} + ": --map \"THEIRS=" + needed +
                                    "\" names the one that does"});
    }
    read_rows(list, table, today, problems);
    return list;
}

std::string caseload_help() {
    std::string text =
        "Columns, by these names or any of their synonyms; case, spacing and punctuation do not matter.\nNeeded: name "
        "(or surname and forename), born, category, level, lead_agency.\n\n";
    for (const auto& [name, kind] : caseload_fields()) {
        std::string also;
        for (const auto& each : synonyms_of(name)) also += (also.empty() ? "" : ", ") + std::string{each};
        text += "  " + name + (also.empty() ? "" : "  (" + also + ")") + "\n";
    }
    const auto list = [&](const char* what, CellKind kind) {
        text += "\nWords for " + std::string{what} + ":" + known_words(kind) + "\n";
    };
    list("the category", CellKind::category);
    list("the level", CellKind::level);
    list("the kind of meeting", CellKind::meeting);
    list("an agency", CellKind::agency);
    list("the sex", CellKind::sex);
    list("the kind of offence", CellKind::offence);
    list("yes or no", CellKind::answer);
    return text + "\nDates: 31/12/1980, 31-Dec-80, 1980-12-31.\n";
}

}  // namespace mappa::forms
