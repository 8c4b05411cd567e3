#include "tests/fuzz/read_input.hpp"

#include <array>
#include <string>

#include "forms/intake/filled_form.hpp"
#include "forms/intake/package.hpp"

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
    if (form) static_cast<void>(form->unplaced_text());
}

}  // namespace

void read_input(std::string_view bytes) {
    if (bytes.empty()) return;
    const char how = bytes.front();
    bytes.remove_prefix(1);
    if (how == 'd') return read_form(forms::Package::open(bytes, "input.docx", forms::PackageKind::document));
    if (how == 'w') {
        const auto opened = forms::Package::open(bytes, "input.xlsx", forms::PackageKind::workbook);
        if (const auto* problems = std::get_if<Problems>(&opened); problems && problems->empty()) __builtin_trap();
        return;
    }
    forms::Unpacked files;
    files.names = {"word/document.xml", "docProps/custom.xml", "[Content_Types].xml", "_rels/.rels"};
    files.texts = {{"word/document.xml", ""},
                   {"docprops/custom.xml", "<Properties/>"},
                   {"[content_types].xml", std::string{types}},
                   {"_rels/.rels", std::string{links}}};
    for (const auto* part : {"word/document.xml", "docprops/custom.xml", "[content_types].xml", "_rels/.rels"}) {
        const auto end = std::min(bytes.find('\x1E'), bytes.size());
        if (end > 0) files.texts[part] = bytes.substr(0, end);
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    read_form(forms::Package::of(std::move(files), "input.docx", forms::PackageKind::document));
}

}  // namespace mappa::test
