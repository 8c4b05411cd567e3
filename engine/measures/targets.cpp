#include "engine/measures/targets.hpp"

#include <string_view>

namespace mappa {

Targets targets_of(const Policy& policy) {
    constexpr std::string_view prefix = "target.";
    Targets targets;
    for (const auto& setting : policy.settings()) {
        if (!setting.key.starts_with(prefix)) continue;
        targets[setting.key.substr(prefix.size())] = {policy.number(setting.key), policy.basis(setting.key),
                                                      setting.confirmed};
    }
    return targets;
}

}  // namespace mappa
