#include "engine/record/parties.hpp"

#include <set>

namespace mappa {

std::string parties_of(const CaseRecord& record) {
    std::set<std::string_view> codes;
    const auto add = [&](const std::optional<Agency>& agency) {
        if (agency) codes.insert(code(*agency));
    };
    add(record.facts.lead_agency);
    const auto add_all = [&](const auto& rows) {
        for (const auto& each : rows) add(each.agency);
    };
    add_all(record.invitations);
    add_all(record.invitees);
    add_all(record.required_agencies);
    add_all(record.attendances);
    add_all(record.actions);
    if (record.facts.in_custody()) add(Agency::prison);
    std::string text;
    for (const auto each : codes) text += (text.empty() ? "" : " ") + std::string{each};
    return text;
}

bool names_party(std::string_view parties, Agency agency) {
    const auto wanted = code(agency);
    while (!parties.empty()) {
        const auto end = parties.find(' ');
        if (parties.substr(0, end) == wanted) return true;
        parties = end == std::string_view::npos ? std::string_view{} : parties.substr(end + 1);
    }
    return false;
}

}  // namespace mappa
