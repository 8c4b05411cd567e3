#pragma once

#include <doctest/doctest.h>
#include <zip.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <vector>

namespace mappa::test {

/// A cell as it stands in the file: what is shown, and the formula when there is one.
struct ReadCell {
    std::string value, formula, type;  ///< type: "s" text, "str" text of a formula, "n" number, "" empty
};

/// What the case lists of the KPI workbook say of one thing under one measure.
struct Listed {
    std::string case_ref, period, item, level, agency, measure, counted, why;
};

/// A workbook read back with other libraries than the one that wrote it.
class ReadWorkbook {
public:
    explicit ReadWorkbook(const std::string& bytes) {
        unzip(bytes);
        pugi::xml_document strings = parse("xl/sharedStrings.xml");
        std::vector<std::string> shared;
        for (const auto item : strings.child("sst").children("si")) shared.emplace_back(item.child("t").text().get());
        const auto book = parse("xl/workbook.xml");
        int number = 0;
        for (const auto sheet : book.child("workbook").child("sheets").children("sheet")) {
            names_.emplace_back(sheet.attribute("name").value());
            read_sheet(names_.back(), "xl/worksheets/sheet" + std::to_string(++number) + ".xml", shared);
        }
    }

    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    [[nodiscard]] const std::string& part(const std::string& path) const {
        REQUIRE_MESSAGE(parts_.contains(path), path);
        return parts_.at(path);
    }
    /// The sheet's own XML.
    [[nodiscard]] const std::string& xml(const std::string& sheet) const { return part(paths_.at(sheet)); }
    [[nodiscard]] ReadCell cell(const std::string& sheet, const std::string& name) const {
        REQUIRE_MESSAGE(cells_.contains(sheet), sheet);
        const auto& cells = cells_.at(sheet);
        return cells.contains(name) ? cells.at(name) : ReadCell{};
    }
    [[nodiscard]] std::string value(const std::string& sheet, const std::string& name) const {
        return cell(sheet, name).value;
    }
    /// The first row (counted from 1) whose column holds that text; 0 when none does.
    [[nodiscard]] int row_with(const std::string& sheet, char column, const std::string& text) const {
        for (int row = 1; row < 2000; ++row) {
            if (value(sheet, column + std::to_string(row)) == text) return row;
        }
        return 0;
    }
    /// Every cell's text in the whole workbook.
    [[nodiscard]] std::vector<std::string> texts() const {
        std::vector<std::string> all;
        for (const auto& [sheet, cells] : cells_) {
            for (const auto& [name, cell] : cells) all.push_back(cell.value);
        }
        return all;
    }
    [[nodiscard]] std::vector<std::string> formulas() const {
        std::vector<std::string> all;
        for (const auto& [sheet, cells] : cells_) {
            for (const auto& [name, cell] : cells) {
                if (!cell.formula.empty()) all.push_back(cell.formula);
            }
        }
        return all;
    }

    /// Every line of the case lists ("Data - ...") of the KPI workbook that names nobody, once for each measure.
    [[nodiscard]] std::vector<Listed> listed() const {
        std::vector<Listed> all;
        for (const auto& sheet : names_) {
            if (!sheet.starts_with("Data - ")) continue;
            const auto text = [&](int column, int row) {
                return value(sheet, column_name(column) + std::to_string(row));
            };
            for (int column = 5; !text(column, heading).empty(); ++column) {
                if (!text(column, heading).starts_with("Why: ")) continue;
                for (int row = heading + 1; !text(0, row).empty(); ++row) {
                    if (text(column - 1, row).empty()) continue;
                    all.push_back({text(0, row), text(1, row), text(2, row), text(3, row), text(4, row),
                                   text(column - 1, heading), text(column - 1, row), text(column, row)});
                }
            }
        }
        return all;
    }
    /// The first line for this reason; an empty one when there is none.
    [[nodiscard]] Listed listed_because(const std::string& why) const {
        return first([&](const Listed& each) { return each.why == why; });
    }
    /// The first line of a measure about this item, or about anything when it is empty.
    [[nodiscard]] Listed listed_under(const std::string& measure, const std::string& item = {}) const {
        return first(
            [&](const Listed& each) { return each.measure == measure && (item.empty() || each.item == item); });
    }

private:
    static constexpr int heading = 5;  // the row of the headings, counted from 1

    static std::string column_name(int column) {
        std::string name;
        for (int left = column + 1; left > 0; left = (left - 1) / 26)
            name.insert(name.begin(), static_cast<char>('A' + (left - 1) % 26));
        return name;
    }

    template <class Wanted>
    [[nodiscard]] Listed first(Wanted&& wanted) const {
        const auto all = listed();
        const auto found = std::ranges::find_if(all, wanted);
        return found == all.end() ? Listed{} : *found;
    }

    void unzip(const std::string& bytes) {
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
        zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
        REQUIRE(archive != nullptr);
        for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
            zip_stat_t about;
            const auto index = static_cast<zip_uint64_t>(i);
            REQUIRE(zip_stat_index(archive, index, 0, &about) == 0);
            std::string content(about.size, '\0');
            zip_file_t* file = zip_fopen_index(archive, index, 0);
            REQUIRE(zip_fread(file, content.data(), about.size) == static_cast<zip_int64_t>(about.size));
            zip_fclose(file);
            parts_[about.name] = std::move(content);
        }
        zip_discard(archive);
    }

    [[nodiscard]] pugi::xml_document parse(const std::string& path) const {
        pugi::xml_document document;
        REQUIRE_MESSAGE(document.load_string(part(path).c_str(), pugi::parse_default | pugi::parse_ws_pcdata), path);
        return document;
    }

    void read_sheet(const std::string& name, const std::string& path, const std::vector<std::string>& shared) {
        paths_[name] = path;
        cells_[name];
        const auto document = parse(path);
        for (const auto row : document.child("worksheet").child("sheetData").children("row")) {
            for (const auto cell : row.children("c")) {
                ReadCell read;
                read.formula = cell.child("f").text().get();
                read.value = cell.child("v").text().get();
                const std::string type = cell.attribute("t").value();
                if (type == "s") read.value = shared.at(std::stoul(read.value));
                read.type = !type.empty() ? type : read.value.empty() ? "" : "n";
                cells_[name][cell.attribute("r").value()] = read;
            }
        }
    }

    std::vector<std::string> names_;
    std::map<std::string, std::string> parts_, paths_;
    std::map<std::string, std::map<std::string, ReadCell>> cells_;
};

}  // namespace mappa::test
