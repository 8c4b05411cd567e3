#include "engine/record/area.hpp"

#include <algorithm>

#include "engine/record/account_name.hpp"

namespace mappa {

const Edition* AreaRecord::edition_on(Date day) const {
    const Edition* latest = nullptr;
    for (const auto& each : editions) {
        if (each.effective_from <= day && (!latest || each.effective_from >= latest->effective_from)) latest = &each;
    }
    return latest;
}

const Edition* AreaRecord::edition(const std::string& id) const {
    const auto found = std::ranges::find(editions, id, &Edition::edition);
    return found == editions.end() ? nullptr : &*found;
}

const Staff* AreaRecord::member(const std::string& wanted) const {
    const auto found = std::ranges::find(staff, wanted, &Staff::name);
    return found == staff.end() ? nullptr : &*found;
}

const Staff* AreaRecord::single_point(Agency agency, Date day) const {
    const auto found = std::ranges::find_if(staff, [&](const Staff& each) {
        return each.agency == agency && each.single_point == Answer::yes && (!each.left_on || *each.left_on > day);
    });
    return found == staff.end() ? nullptr : &*found;
}

const Account* AreaRecord::account(const std::string& wanted) const {
    const auto found =
        std::ranges::find_if(accounts, [&](const Account& each) { return same_account(each.name, wanted); });
    return found == accounts.end() ? nullptr : &*found;
}

bool AreaRecord::deputises(const std::string& deputy, const std::string& manager, Date day) const {
    return std::ranges::any_of(absences, [&](const Absence& each) {
        return each.manager == manager && each.deputy == deputy && each.from && *each.from <= day &&
               (!each.until || *each.until >= day);
    });
}

}  // namespace mappa
