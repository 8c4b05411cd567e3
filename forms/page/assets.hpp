#pragma once

#include <functional>
#include <optional>
#include <string_view>

namespace mappa::forms {

/// Gives the content of a file under templates/ by its path there ("docx/styles.xml"), or nothing if there is
/// no such file. The content outlives the caller (files are embedded in the program when it is built).
using Assets = std::function<std::optional<std::string_view>(std::string_view path)>;

}  // namespace mappa::forms
