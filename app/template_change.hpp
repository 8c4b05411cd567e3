#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "engine/record/area.hpp"
#include "engine/steps/area_steps.hpp"

namespace mappa::app {

/// What a folder of templates would change for an area from a day on.
struct TemplateChange {
    AdoptTemplates step;
    std::map<std::string, std::string> after;  ///< the area's own files on that day once it is taken
    std::vector<std::string> as_shipped;       ///< files of the folder that are as they come with the program
    std::vector<std::string> in_use;           ///< files of the folder that are in front already
};

/// Only files that differ are taken up, so that the others go on with the program. A file that is as it comes puts an
/// own one back.
[[nodiscard]] TemplateChange change_by(const AreaRecord& area, const std::map<std::string, std::string>& folder,
                                       Date day);

/// Puts these files of the area's own back to those that come with the program.
[[nodiscard]] TemplateChange withdrawal_of(const AreaRecord& area, const std::vector<std::string>& paths, Date day);

}  // namespace mappa::app
