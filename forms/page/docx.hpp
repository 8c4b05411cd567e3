#pragma once

#include <string>
#include <utility>
#include <vector>

#include "forms/page/assets.hpp"

namespace mappa::forms {

/// The parts of a Word document that differ from one document to the next. The XML parts are complete
/// WordprocessingML files, rendered from templates.
struct DocxParts {
    std::string document;  ///< word/document.xml; its body ends with docx/section.xml
    std::string header;    ///< word/header1.xml, a `w:hdr`
    std::string footer;    ///< word/footer1.xml, a `w:ftr`
    std::string title;     ///< plain text, shown by file managers and screen readers
    std::string author;
    std::string description;
    std::string created;               ///< UTC, "2030-04-01T09:00:00Z": given, never read from a clock
    std::vector<std::string> links{};  ///< addresses outside, which the document names rIdLink1, rIdLink2 ...
    std::vector<int> ordered_lists{};  ///< first number of each ordered list; the first of them is list 2
    /// What a form says of itself to who reads it back: names and texts, which Word and LibreOffice keep.
    std::vector<std::pair<std::string, std::string>> properties{};
};

/// Packs a .docx and returns its bytes. The same parts and assets give the same bytes: entries are in a fixed
/// order and dated 1980-01-01.
///
/// Styles a document may name are those of docx/styles.xml; lists are 1 (bullets) and those of `ordered_lists`.
///
/// Throws `std::logic_error` that names the part when a part is not sound XML, or an asset is not there: that
/// is our own template broken, never the user's text.
std::string docx(const DocxParts& parts, const Assets& assets);

}  // namespace mappa::forms
