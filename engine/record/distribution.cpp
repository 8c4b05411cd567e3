#include "engine/record/distribution.hpp"

#include <algorithm>

namespace mappa {

std::vector<Recipient> distribution(const CaseRecord& record, int meeting) {
    std::vector<Recipient> list;
    const auto add = [&](const std::string& name, std::optional<Agency> agency, const std::string& address) {
        if (name.empty() || std::ranges::find(list, name, &Recipient::name) != list.end()) return;
        list.push_back({name, address, agency});
    };
    for (const auto& each : record.invitations) {
        if (each.meeting == meeting && each.agency) add(each.name, each.agency, each.contact);
    }
    for (const auto& each : record.attendances) {
        if (each.meeting == meeting && each.agency) add(each.name, each.agency, {});
    }
    const bool prison = std::ranges::find(list, Agency::prison, &Recipient::agency) != list.end();
    if (record.facts.in_custody() && !prison) add(record.facts.prison, Agency::prison, {});
    return list;
}

}  // namespace mappa
