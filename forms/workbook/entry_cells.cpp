#include <xlsxwriter.h>

#include <stdexcept>

#include "forms/workbook/workbook.hpp"

/// Sheets that go out to be filled in: what is locked, and what may be typed where it is not.
namespace mappa::forms {
namespace {

lxw_datetime day_of(Date date) {
    return {date.year(), static_cast<int>(date.month()), static_cast<int>(date.day()), 0, 0, 0};
}

void validate(lxw_worksheet* sheet, Cells cells, lxw_data_validation rule, Advice advice) {
    if (cells.last_row < cells.first_row) return;
    rule.input_title = rule.error_title = advice.title.data();
    rule.input_message = rule.error_message = advice.says.data();
    const auto error = worksheet_data_validation_range(
        sheet, static_cast<lxw_row_t>(cells.first_row), static_cast<lxw_col_t>(cells.column),
        static_cast<lxw_row_t>(cells.last_row), static_cast<lxw_col_t>(cells.column), &rule);
    if (error != LXW_NO_ERROR) throw std::logic_error(std::string{"cells cannot be limited: "} + lxw_strerror(error));
}

}  // namespace

void Sheet::protect() {
    lxw_protection may{};
    may.format_columns = LXW_TRUE;  // whoever fills it in may make it readable for themselves
    may.format_rows = LXW_TRUE;
    worksheet_protect(sheet_, nullptr, &may);
}

void Sheet::hide_column(int column) {
    lxw_row_col_options hidden{};
    hidden.hidden = LXW_TRUE;
    const auto at = static_cast<lxw_col_t>(column);
    worksheet_set_column_opt(sheet_, at, at, LXW_DEF_COL_WIDTH, nullptr, &hidden);
}

void Sheet::allow_words(Cells cells, const std::vector<std::string>& words, const Advice& advice) {
    auto own = words;
    std::vector<char*> list;
    for (auto& each : own) list.push_back(each.data());
    list.push_back(nullptr);
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LIST;
    rule.value_list = list.data();
    validate(sheet_, cells, rule, advice);
}

void Sheet::allow_dates(Cells cells, Date first, Date last, const Advice& advice) {
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_DATE;
    rule.criteria = LXW_VALIDATION_CRITERIA_BETWEEN;
    rule.minimum_datetime = day_of(first);
    rule.maximum_datetime = day_of(last);
    validate(sheet_, cells, rule, advice);
}

void Sheet::allow_text(Cells cells, int longest, const Advice& advice) {
    lxw_data_validation rule{};
    rule.validate = LXW_VALIDATION_TYPE_LENGTH;
    rule.criteria = LXW_VALIDATION_CRITERIA_LESS_THAN_OR_EQUAL_TO;
    rule.value_number = longest;
    validate(sheet_, cells, rule, advice);
}

}  // namespace mappa::forms
