#pragma once

#include <string>
#include <utility>
#include <vector>

#include "forms/workbook/kpi_workbook.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {

/// A data sheet: what the figures of the other sheets are counted over, a line a thing, by reference. It is a named
/// table that can be filtered, with the case in its first column and, when offenders are named, the name in the second.
class DataSheet {
public:
    /// `table` is the name of the table; columns other than the case and the name. `rows` lines will be written.
    DataSheet(Workbook& workbook, const KpiBook& book, const std::string& sheet, const std::string& title,
              std::string table, std::vector<Column> columns, std::size_t rows);

    /// Begins the next line.
    void line(const std::string& case_ref);
    /// Writes a cell of the line; columns count from 0, without case and name. An empty text leaves it empty.
    void cell(int column, std::string_view text);
    void cell(int column, Date day);

    /// Gives the cells of a column a name for formulas.
    void name_column(int column, const std::string& name);

private:
    Workbook* workbook_;
    const KpiBook* book_;
    Sheet* sheet_;
    int first_, last_, row_, lead_;
};

// The data sheets that belong to the topic sheets.
void group_data_sheets(Workbook& workbook, const KpiBook& book);
void register_data_sheet(Workbook& workbook, const KpiBook& book);
void actions_data_sheet(Workbook& workbook, const KpiBook& book);
void referrals_data_sheet(Workbook& workbook, const KpiBook& book);
void annual_data_sheet(Workbook& workbook, const KpiBook& book);

}  // namespace mappa::forms
