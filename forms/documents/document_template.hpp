#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>

#include "engine/input/entry.hpp"
#include "forms/page/assets.hpp"
#include "forms/page/shape.hpp"
#include "forms/page/template.hpp"

namespace mappa::forms {

/// The set of templates that an edition without one of its own uses: an area that changes a figure of the policy does
/// not have to copy the forms.
inline constexpr std::string_view first_edition = "england-wales-2012";

/// The folder of templates for a document of an edition: "minutes/england-wales-2012". It is printed as their version.
[[nodiscard]] std::string template_folder(std::string_view kind, const std::string& edition, const Assets& assets);

/// The template in such a folder: "minutes/england-wales-2012/minutes.html.mustache".
[[nodiscard]] std::string template_in(const std::string& folder);

/// The template and every partial that it reaches, by path, each with its text. A partial that is not there is left
/// out.
[[nodiscard]] std::map<std::string, std::string_view> files_of(const std::string& path, const Assets& assets);

/// Loads a template by its path below templates/, with every partial it reaches; partials are named by their paths.
/// `known` are the paths that may be meant where one is not there.
[[nodiscard]] std::variant<Template, Problems> load_template(const std::string& path, const Shape& shape,
                                                             const Assets& assets,
                                                             std::span<const std::string> known = {});

/// The same as `load_template`, for use: throws `std::logic_error` with every problem.
[[nodiscard]] Template sound_template(const std::string& path, const Shape& shape, const Assets& assets);

}  // namespace mappa::forms
