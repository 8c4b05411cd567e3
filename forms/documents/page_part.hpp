#pragma once

#include <string>

#include "forms/documents/document.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// What stands on every page of every document, beside the marking and the case reference.
struct PageFacts {
    std::string form;       ///< "MAPPA A", "Action list"
    std::string subject;    ///< "Referral 1 to level 2"
    std::string version;    ///< "Version 2", "DRAFT of version 3"
    std::string templates;  ///< folder of the templates, which is their version
    bool draft = true;
};

void declare_page(Shape& shape);
void fill_page(Model& model, const PageFacts& page, const DocumentRequest& request);

/// "MAPPA B, case ZZ/2030/0001: minutes ...": the document's title.
[[nodiscard]] std::string title_of(const PageFacts& page, const DocumentRequest& request);

/// What of a text may stand in a string of a style sheet: there neither HTML nor our escaping applies, so quotes,
/// brackets and backslashes are left out.
[[nodiscard]] std::string in_style_sheet(std::string_view text);

}  // namespace mappa::forms
