#include "forms/workbook/kpi_data.hpp"

#include <algorithm>

#include "forms/workbook/kpi_sheets.hpp"

namespace mappa::forms {
DataSheet::DataSheet(Workbook& workbook, const KpiBook& book, const std::string& sheet, const std::string& title,
                     std::string table, std::vector<Column> columns, std::size_t rows)
    : workbook_{&workbook},
      book_{&book},
      sheet_{&workbook.sheet(sheet)},
      first_{kpi_heading + 1},
      last_{kpi_heading + std::max(1, static_cast<int>(rows))},
      row_{kpi_heading},
      lead_{book.named() ? 2 : 1} {
    write_head(*sheet_, book, title);
    if (rows == 0) sheet_->text(kpi_heading - 1, 0, "There is nothing to list.", Style::note);
    if (book.named()) columns.insert(columns.begin(), {"Name", 24});
    columns.insert(columns.begin(), {"Case", 16});
    sheet_->table(kpi_heading, last_, columns, table);
    sheet_->freeze_at(kpi_heading, lead_);
}

void DataSheet::line(const std::string& case_ref) {
    sheet_->text(++row_, 0, case_ref, Style::data);
    if (!book_->named()) return;
    const auto found = book_->names->find(case_ref);
    sheet_->text(row_, 1, found == book_->names->end() ? "not shown to this reader" : found->second, Style::data);
}

void DataSheet::cell(int column, std::string_view text) {
    if (!text.empty()) sheet_->text(row_, lead_ + column, text, Style::data);
}

void DataSheet::cell(int column, Date day) { sheet_->date(row_, lead_ + column, day); }

void DataSheet::name_column(int column, const std::string& name) {
    workbook_->name_range(name, sheet_->range(first_, last_, lead_ + column));
}

void data_sheets(Workbook& workbook, const KpiBook& book) {
    if (!book.cases) return write_head(workbook.sheet("Cases left out"), book, "What the figures are counted over");
    group_data_sheets(workbook, book);
    actions_data_sheet(workbook, book);
    referrals_data_sheet(workbook, book);
    register_data_sheet(workbook, book);
    annual_data_sheet(workbook, book);
}

}  // namespace mappa::forms
