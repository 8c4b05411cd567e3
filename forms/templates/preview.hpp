#pragma once

#include <set>
#include <string>

#include "forms/page/template.hpp"
#include "forms/templates/printed.hpp"

namespace mappa::forms {

/// How a preview is printed.
struct PreviewWish {
    bool blank = false;                        ///< as where nothing is recorded
    std::set<std::string, std::less<>> yes{};  ///< flags that are to be yes
    std::set<std::string, std::less<>> no{};
};

/// The template printed with sample data: every text names what will stand there, and every page says SAMPLE. Flags
/// that were not asked for are set so that most of the template is seen.
[[nodiscard]] std::string preview_page(const Printed& what, const Template& page, const PreviewWish& wish);

/// The yes/no flags that a document offers, in every layer.
[[nodiscard]] std::set<std::string, std::less<>> flags_of(const Shape& shape);

}  // namespace mappa::forms
