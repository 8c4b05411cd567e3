#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace mappa::app {

/// A file that travels inside the program.
struct EmbeddedFile {
    std::string_view path;  ///< from the project's root, for example "templates/docx/styles.xml"
    std::string_view content;
};

[[nodiscard]] std::span<const EmbeddedFile> embedded_files();

/// The content of an embedded file; nothing when there is none of that path.
[[nodiscard]] std::optional<std::string_view> embedded(std::string_view path);

}  // namespace mappa::app
