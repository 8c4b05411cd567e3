#include "engine/record/own_template.hpp"

#include <map>

namespace mappa {

std::vector<const OwnTemplate*> in_front(const std::vector<OwnTemplate>& all, Date day) {
    std::map<std::string, const OwnTemplate*> latest;
    for (const auto& each : all) {
        if (!each.from || *each.from > day) continue;
        auto& known = latest[each.path];
        if (!known || each.from >= known->from) known = &each;
    }
    std::vector<const OwnTemplate*> found;
    for (const auto& [path, file] : latest) {
        if (!file->text.empty()) found.push_back(file);
    }
    return found;
}

}  // namespace mappa
