#include "app/embedded.hpp"

#include <algorithm>

namespace mappa::app {

std::optional<std::string_view> embedded(std::string_view path) {
    const auto files = embedded_files();
    const auto found = std::ranges::find(files, path, &EmbeddedFile::path);
    return found == files.end() ? std::nullopt : std::optional{found->content};
}

}  // namespace mappa::app
