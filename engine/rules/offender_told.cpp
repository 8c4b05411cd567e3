#include "engine/rules/offender_told.hpp"

#include <algorithm>
#include <array>

#include "engine/text/tokens.hpp"

namespace mappa {

bool withheld_from_offender(const Meeting& meeting) {
    if (meeting.offender_notice) return meeting.offender_notice == OffenderNotice::withheld;
    constexpr auto signs = std::to_array<std::string_view>(
        {"withh", "not be told", "not to be told", "is not told", "not be informed", "not to be informed"});
    const auto said = plain(meeting.told_offender);
    return std::ranges::any_of(signs, [&](std::string_view sign) { return said.find(sign) != std::string::npos; });
}

const std::string& why_withheld(const Meeting& meeting) {
    return blank(meeting.withheld_because) ? meeting.told_offender : meeting.withheld_because;
}

}  // namespace mappa
