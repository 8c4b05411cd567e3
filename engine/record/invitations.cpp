#include "engine/record/invitations.hpp"

#include <algorithm>

#include "engine/text/tokens.hpp"

namespace mappa {

std::vector<const Invitation*> invitations_to(const CaseRecord& record, int meeting) {
    std::vector<const Invitation*> standing;
    for (const auto& each : record.invitations) {
        if (each.meeting != meeting || blank(each.name)) continue;
        const auto same = std::ranges::find_if(standing, [&](const Invitation* earlier) {
            return plain(earlier->name) == plain(each.name) && earlier->agency == each.agency &&
                   plain(earlier->authority) == plain(each.authority);
        });
        if (same == standing.end())
            standing.push_back(&each);
        else
            *same = &each;
    }
    return standing;
}

}  // namespace mappa
