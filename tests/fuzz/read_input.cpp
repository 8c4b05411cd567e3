#include "tests/fuzz/read_input.hpp"

#include <array>
#include <string>

#include "engine/input/read.hpp"
#include "forms/intake/action_sheet.hpp"
#include "forms/intake/csv.hpp"
#include "forms/intake/filled_form.hpp"
#include "forms/intake/package.hpp"
#include "forms/intake/workbook_grid.hpp"

namespace mappa::test {
namespace {

constexpr std::array kinds{forms::DocumentKind::referral_form, forms::DocumentKind::contribution_form,
                           forms::DocumentKind::prison_form};

constexpr std::string_view types =
    "<Types><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
constexpr std::string_view links =
    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/>"
    "<Relationship Id=\"b\" Type=\"x/custom-properties\" Target=\"docProps/custom.xml\"/></Relationships>";

bool printable(const std::string& text) { return reading::text_fault(text).empty(); }

/// Something is always said: a form, or why there is none.
void read_form(const forms::Package::Opened& opened) {
    const forms::Assets any = [](std::string_view) -> std::optional<std::string_view> { return ""; };
    if (const auto* refused = std::get_if<Problems>(&opened)) {
        if (refused->empty()) __builtin_trap();
        return;
    }
    Problems problems;
    const auto form = forms::read_filled_form(std::get<forms::Package>(opened), "input.docx", kinds, any, problems);
    if (form.has_value() != problems.empty()) __builtin_trap();
    if (form && !printable(form->unplaced_text())) __builtin_trap();
}

constexpr std::string_view workbook_types =
    "<Types><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/></Types>";
constexpr std::string_view to_workbook =
    "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
constexpr std::string_view workbook_links =
    "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\" Target=\"sheet.xml\"/><Relationship Id=\"t\" "
    "Type=\"x/sharedStrings\" Target=\"strings.xml\"/><Relationship Id=\"u\" Type=\"x/styles\" "
    "Target=\"styles.xml\"/></Relationships>";

/// What is read can go into a step, and what is told can be shown.
void check(const forms::Grid& grid) {
    for (const auto& row : grid.rows) {
        if (row.number < 1) __builtin_trap();
        for (const auto& cell : row.cells) {
            if (!printable(cell) && !grid.wrong_rows.contains(row.number)) __builtin_trap();
        }
    }
    for (const auto& each : grid.problems) {
        if (!printable(each.text())) __builtin_trap();
    }
}

void read_sheet(std::string_view bytes, const std::string& name) {
    Problems problems;
    const auto sheet = forms::read_action_sheet(bytes, name, Date{2030, 6, 3}, problems);
    for (const auto& each : sheet.rows) {
        for (const auto* text : {&each.step.task, &each.step.done, &each.step.found, &each.step.why, &each.step.by}) {
            if (!printable(*text)) __builtin_trap();
        }
    }
    for (const auto& each : problems) {
        if (each.says.empty() || !printable(each.says)) __builtin_trap();
    }
}

void read_book(const forms::Package::Opened& opened) {
    if (const auto* refused = std::get_if<Problems>(&opened)) {
        if (refused->empty()) __builtin_trap();
        return;
    }
    Problems problems;
    const auto grids = forms::read_workbook(std::get<forms::Package>(opened), "input.xlsx", problems);
    if (grids.empty() && problems.empty()) __builtin_trap();
    for (const auto& each : grids) check(each);
}

/// The parts of a file, one after the other; those that the input leaves blank stay as they are.
void take_parts(std::string_view bytes, std::initializer_list<const char*> parts, forms::Unpacked& files) {
    for (const auto* part : parts) {
        const auto end = std::min(bytes.find('\x1E'), bytes.size());
        if (end > 0) files.texts[part] = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
}

void read_parts_of_book(std::string_view bytes) {
    forms::Unpacked files;
    files.names = {"xl/sheet.xml",
                   "xl/strings.xml",
                   "xl/styles.xml",
                   "xl/workbook.xml",
                   "[Content_Types].xml",
                   "_rels/.rels",
                   "xl/_rels/workbook.xml.rels"};
    files.texts = {{"xl/sheet.xml", "<worksheet/>"},
                   {"xl/strings.xml", "<sst/>"},
                   {"xl/styles.xml", "<styleSheet/>"},
                   {"xl/workbook.xml", "<workbook><sheets><sheet name=\"Actions\" r:id=\"s\"/></sheets></workbook>"},
                   {"[content_types].xml", std::string{workbook_types}},
                   {"_rels/.rels", std::string{to_workbook}},
                   {"xl/_rels/workbook.xml.rels", std::string{workbook_links}}};
    take_parts(bytes, {"xl/sheet.xml", "xl/strings.xml", "xl/styles.xml", "xl/workbook.xml"}, files);
    read_book(forms::Package::of(std::move(files), "input.xlsx", forms::PackageKind::workbook));
}

}  // namespace

void read_input(std::string_view bytes) {
    if (bytes.empty()) return;
    const char how = bytes.front();
    bytes.remove_prefix(1);
    if (how == 'd') return read_form(forms::Package::open(bytes, "input.docx", forms::PackageKind::document));
    if (how == 'w') {
        read_book(forms::Package::open(bytes, "input.xlsx", forms::PackageKind::workbook));
        return read_sheet(bytes, "input.xlsx");
    }
    if (how == 'c') {
        Problems problems;
        check(forms::read_csv_grid(bytes, "input.csv", problems));
        static_cast<void>(forms::read_csv(bytes, "input.csv", problems));
        return read_sheet(bytes, "input.csv");
    }
    if (how == 's') return read_parts_of_book(bytes);
    forms::Unpacked files;
    files.names = {"word/document.xml", "docProps/custom.xml", "[Content_Types].xml", "_rels/.rels"};
    files.texts = {{"word/document.xml", ""},
                   {"docprops/custom.xml", "<Properties/>"},
                   {"[content_types].xml", std::string{types}},
                   {"_rels/.rels", std::string{links}}};
    take_parts(bytes, {"word/document.xml", "docprops/custom.xml", "[content_types].xml", "_rels/.rels"}, files);
    read_form(forms::Package::of(std::move(files), "input.docx", forms::PackageKind::document));
}

}  // namespace mappa::test
