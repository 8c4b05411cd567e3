#include "tests/bench/workbook_cells.hpp"

#include <sqlite3.h>
#include <xlsxwriter.h>

#include <filesystem>
#include <map>
#include <memory>
#include <pugixml.hpp>
#include <stdexcept>

#include "tests/bench/zipped_parts.hpp"

namespace mappa::bench {
namespace {

struct Close {
    void operator()(sqlite3* database) const { sqlite3_close_v2(database); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

std::unique_ptr<sqlite3_stmt, Close> prepared(sqlite3* database, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK)
        throw std::runtime_error(sqlite3_errmsg(database));
    return std::unique_ptr<sqlite3_stmt, Close>{statement};
}

}  // namespace

std::vector<WorkbookSheet> cells_of(const std::string& bytes) {
    std::map<std::string, std::string> parts;
    for (auto& [path, content] : unzipped(bytes)) parts.emplace(path, std::move(content));
    const auto load = [&](const std::string& path) {
        pugi::xml_document document;
        if (!document.load_string(parts.at(path).c_str(), pugi::parse_default | pugi::parse_ws_pcdata))
            throw std::runtime_error("a part that is no XML: " + path);
        return document;
    };
    std::vector<std::string> shared;
    {
        const auto strings = load("xl/sharedStrings.xml");
        for (const auto item : strings.child("sst").children("si")) shared.emplace_back(item.child("t").text().get());
    }
    std::vector<WorkbookSheet> sheets;
    const auto book = load("xl/workbook.xml");
    for (const auto each : book.child("workbook").child("sheets").children("sheet")) {
        auto& sheet = sheets.emplace_back(WorkbookSheet{each.attribute("name").value(), {}});
        const auto document = load("xl/worksheets/sheet" + std::to_string(sheets.size()) + ".xml");
        for (const auto row : document.child("worksheet").child("sheetData").children("row")) {
            for (const auto cell : row.children("c")) {
                const std::string value = cell.child("v").text().get(), type = cell.attribute("t").value();
                WorkbookCell read;
                read.row = static_cast<int>(lxw_name_to_row(cell.attribute("r").value()));
                read.column = lxw_name_to_col(cell.attribute("r").value());
                read.formula = cell.child("f").text().get();
                read.is_number = type.empty();
                if (read.is_number) read.number = value.empty() ? 0 : std::stod(value);
                read.text = type == "s" ? shared.at(std::stoul(value)) : value;
                if (!value.empty() || !read.formula.empty()) sheet.cells.push_back(std::move(read));
            }
        }
    }
    return sheets;
}

std::size_t write_bare(const std::vector<WorkbookSheet>& sheets, const std::string& file) {
    auto* book = workbook_new(file.c_str());
    for (const auto& each : sheets) {
        auto* sheet = workbook_add_worksheet(book, each.name.c_str());
        for (const auto& cell : each.cells) {
            const auto row = static_cast<lxw_row_t>(cell.row);
            const auto column = static_cast<lxw_col_t>(cell.column);
            if (!cell.formula.empty() && cell.is_number) {
                worksheet_write_formula_num(sheet, row, column, ("=" + cell.formula).c_str(), nullptr, cell.number);
            } else if (!cell.formula.empty()) {
                worksheet_write_formula_str(sheet, row, column, ("=" + cell.formula).c_str(), nullptr,
                                            cell.text.c_str());
            } else if (cell.is_number) {
                worksheet_write_number(sheet, row, column, cell.number, nullptr);
            } else {
                worksheet_write_string(sheet, row, column, cell.text.c_str(), nullptr);
            }
        }
    }
    if (workbook_close(book) != LXW_NO_ERROR) throw std::runtime_error("the bare workbook could not be written");
    return std::filesystem::file_size(file);
}

std::size_t read_bare(const std::string& file) {
    sqlite3* opened = nullptr;
    const auto status = sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr);
    const std::unique_ptr<sqlite3, Close> database{opened};
    if (status != SQLITE_OK) throw std::runtime_error("the record file cannot be opened");
    std::vector<std::string> tables{"\"case\" ORDER BY ref"};
    const auto named = prepared(
        database.get(),
        "SELECT '\"' || m.name || '\" ORDER BY ' || group_concat(c.name) FROM sqlite_master m JOIN "
        "pragma_table_info(m.name) c ON c.name IN ('case_ref', 'position') WHERE m.type = 'table' GROUP BY m.name "
        "HAVING sum(c.name = 'position') = 1");
    while (sqlite3_step(named.get()) == SQLITE_ROW)
        tables.emplace_back(reinterpret_cast<const char*>(sqlite3_column_text(named.get(), 0)));
    std::size_t rows = 0, bytes = 0;
    for (const auto& table : tables) {
        const auto statement = prepared(database.get(), "SELECT * FROM " + table);
        const int columns = sqlite3_column_count(statement.get());
        for (; sqlite3_step(statement.get()) == SQLITE_ROW; ++rows) {
            for (int i = 0; i < columns; ++i) {
                if (sqlite3_column_blob(statement.get(), i))  // as ours: no copy
                    bytes += static_cast<std::size_t>(sqlite3_column_bytes(statement.get(), i));
            }
        }
    }
    if (bytes == 0) throw std::runtime_error("nothing to read");
    return rows;
}

}  // namespace mappa::bench
