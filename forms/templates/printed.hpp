#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "forms/page/assets.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// What the program prints from a template: each document of the register, and the board's page of figures.
struct Printed {
    std::string_view name;  ///< its folder below templates/: "invitation"
    std::string_view form;  ///< "Invitation to a meeting"
    /// The policy setting that holds its letter. A form with a letter belongs to the national document set: the area
    /// changes it only with the board's approval (003 A1).
    std::string_view letter;
    std::string_view purpose;
    const Shape* shape = nullptr;  ///< what it offers to its template
    bool document = true;          ///< of a case: made as Word too, and marked as every document is
};

[[nodiscard]] std::span<const Printed> everything_printed();

/// nullptr when nothing of that name is printed.
[[nodiscard]] const Printed* printed(std::string_view name);
[[nodiscard]] std::vector<std::string_view> printed_names();

}  // namespace mappa::forms
