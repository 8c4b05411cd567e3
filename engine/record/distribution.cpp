#include "engine/record/distribution.hpp"

#include <algorithm>

#include "engine/record/fact_history.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {
namespace {

std::string prison_at_issue(const CaseRecord& record, int number) {
    const auto* meeting = record.meeting(number);
    const auto prison = meeting && meeting->version_issued_on ? fact_on(record, "prison", *meeting->version_issued_on)
                                                              : record.facts.prison;
    return prison == "-" ? std::string{} : prison;
}

/// The last word on whether the minutes go there.
const Withholding* withheld_from(const CaseRecord& record, int meeting, const std::string& name) {
    const Withholding* last = nullptr;
    for (const auto& each : record.withholdings) {
        if (each.meeting == meeting && plain(each.name) == plain(name)) last = &each;
    }
    return last && last->put_back != Answer::yes ? last : nullptr;
}

}  // namespace

std::vector<Recipient> distribution_list(const CaseRecord& record, int meeting) {
    std::vector<Recipient> list;
    const auto entry = [&](const std::string& name) -> Recipient* {
        if (name.empty()) return nullptr;
        const auto known = std::ranges::find(list, name, &Recipient::name);
        if (known != list.end()) return &*known;
        auto& added = list.emplace_back();
        added.name = name;
        added.withheld = withheld_from(record, meeting, name);
        return &added;
    };
    for (const auto& each : record.invitations) {
        if (each.meeting != meeting || !each.agency) continue;
        auto* who = entry(each.name);
        if (!who || who->agency) continue;
        who->agency = each.agency;
        who->role = each.role;
        who->authority = each.authority;
        who->address = each.contact;
    }
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting || !each.agency) continue;
        auto* who = entry(each.name);
        if (!who) continue;
        if (!who->agency) who->agency = each.agency;
        if (!each.role.empty()) who->role = each.role;
        if (!each.authority.empty()) who->authority = each.authority;
        if (each.presence) who->presence = each.presence;
    }
    const bool reached = std::ranges::find(list, Agency::prison, &Recipient::agency) != list.end();
    if (reached) return list;
    if (auto* prison = entry(prison_at_issue(record, meeting)); prison && !prison->agency) {
        prison->agency = Agency::prison;
        prison->holds_offender = true;
    }
    return list;
}

const Recipient* find_recipient(const std::vector<Recipient>& list, std::string_view name) {
    const auto found =
        std::ranges::find_if(list, [&](const Recipient& each) { return plain(each.name) == plain(name); });
    return found == list.end() ? nullptr : &*found;
}

std::vector<Recipient> distribution(const CaseRecord& record, int meeting) {
    auto list = distribution_list(record, meeting);
    std::erase_if(list, [](const Recipient& each) { return each.withheld != nullptr; });
    return list;
}

}  // namespace mappa
