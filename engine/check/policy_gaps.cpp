#include "engine/check/check.hpp"

namespace mappa {

std::vector<Gap> gaps_of(const Policy& adopted) {
    std::vector<Gap> gaps;
    for (const auto& each : adopted.not_adopted()) {
        gaps.push_back({GapKind::missing, "policy edition " + adopted.edition(),
                        each.key + " (" + each.value + ") is " + each.not_adopted(),
                        "add [" + each.key +
                            "] to the edition's file, with the value the area decides, and `policy adopt` "
                            "it again: `policy show --text` prints the file, `policy diff " +
                            adopted.edition() + " shipped:" + each.shipped_by + "` what differs"});
    }
    return gaps;
}

}  // namespace mappa
