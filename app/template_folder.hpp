#pragma once

#include <map>
#include <string>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa::app {

/// The templates of a folder as somebody edits it, by path below it, with "\n" line ends and without a byte order mark.
struct TemplateFolder {
    std::map<std::string, std::string> files;
    std::vector<std::string> left_out;  ///< what editors and systems leave behind: .DS_Store, invitation~
};

/// Reads such a folder. Nothing outside it is followed into, and nothing is read that cannot be a template: links, what
/// is no file, files over 256 KiB, a whole over 4 MiB or 500 files, text that is not UTF-8. Every problem is reported.
[[nodiscard]] TemplateFolder read_template_folder(const std::string& folder, Problems& problems);

}  // namespace mappa::app
