#pragma once

#include <string>

#include "forms/page/assets.hpp"

namespace mappa::forms {

/// The parts of a Word document that differ from one document to the next. The XML parts are complete
/// WordprocessingML files, rendered from templates.
struct DocxParts {
    std::string document;  ///< word/document.xml; end its body with the partial docx/section.mustache
    std::string header;    ///< word/header1.xml, a `w:hdr`
    std::string footer;    ///< word/footer1.xml, a `w:ftr`
    std::string title;     ///< plain text, shown by file managers and screen readers
    std::string created;   ///< UTC, "2030-04-01T09:00:00Z": given, never read from a clock
};

/// Packs a .docx and returns its bytes. The same parts and assets give the same bytes: entries are in a fixed
/// order and dated 1980-01-01.
///
/// Styles a document may name: Normal, FormName, Title, Lead, Heading1, Heading2, Heading3, Statement, ListParagraph,
/// Marking, Nothing, Small, Spacer, Header, Footer; in tables TableHead, TableText, NothingCell and the table style
/// MappaTable.
///
/// Throws `std::logic_error` that names the part when a part is not sound XML, or an asset is not there: that
/// is our own template broken, never the user's text.
std::string docx(const DocxParts& parts, const Assets& assets);

}  // namespace mappa::forms
