#include "engine/record/addresses.hpp"

#include <algorithm>
#include <ranges>

#include "engine/record/area.hpp"
#include "engine/record/invitations.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {
namespace {

/// The same name at another service is somebody else; a service that is not recorded contradicts nobody.
bool same_person(const std::string& name, std::optional<Agency> agency, const std::string& other,
                 std::optional<Agency> of) {
    return plain(name) == plain(other) && (!agency || !of || agency == of);
}

std::string address_of(const CaseRecord& record, const AreaRecord& area, int meeting, const std::string& name,
                       std::optional<Agency> agency, Date day) {
    const auto invited = [&](const Invitation& each) {
        return same_person(name, agency, each.name, each.agency) && !blank(each.contact);
    };
    for (const auto* each : invitations_to(record, meeting)) {
        if (invited(*each)) return each->contact;
    }
    for (const auto& each : record.invitations | std::views::reverse) {
        if (each.meeting != meeting && invited(each)) return each.contact;
    }
    const auto& facts = record.facts;
    if (same_person(name, agency, facts.case_manager, facts.lead_agency) && !blank(facts.case_manager_contact))
        return facts.case_manager_contact;
    if (same_person(name, agency, facts.police_manager, Agency::police) && !blank(facts.police_manager_contact))
        return facts.police_manager_contact;
    const auto known = std::ranges::find_if(area.staff, [&](const Staff& each) {
        return same_person(name, agency, each.name, each.agency) && (!each.left_on || *each.left_on > day);
    });
    return known == area.staff.end() || blank(known->contact) ? std::string{} : known->contact;
}

}  // namespace

std::vector<Sending> action_list_recipients(const CaseRecord& record, const AreaRecord& area, int meeting, Date day) {
    std::vector<Sending> all;
    for (const auto& action : record.actions) {
        const auto& name = action.owner.empty() ? action.taken_by : action.owner;
        if (!action.pending() || name.empty()) continue;
        const bool listed = std::ranges::any_of(
            all, [&](const Sending& each) { return plain(each.name) == plain(name) && each.agency == action.agency; });
        if (listed) continue;  // one copy each
        auto& sending = all.emplace_back();
        sending.name = name;
        sending.agency = action.agency;
        sending.address = address_of(record, area, meeting, name, action.agency, day);
    }
    return all;
}

}  // namespace mappa
