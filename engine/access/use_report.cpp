#include "engine/access/use_report.hpp"

#include <algorithm>
#include <ranges>

namespace mappa {

UserUse* UseReport::on(const std::string& name, Date day) {
    if (until_ < day) return nullptr;
    auto& user = users_[name];
    if (!user.last || *user.last < day) user.last = day;
    return day < from_ ? nullptr : &user;
}

void UseReport::add(const LoggedUse& use) {
    if (use.kind == UseKind::refused || use.kind == UseKind::sign_in_failed) {
        // Trying a door is not using the room; it is counted by itself.
        if (!(use.on < from_) && !(until_ < use.on)) ++users_[use.actor.name].refused;
    } else if (use.kind == UseKind::sign_in) {
        on(use.actor.name, use.on);  // was here, and has read nothing yet
    } else if (use.kind != UseKind::issued && use.kind != UseKind::sign_out && use.kind != UseKind::password) {
        // The step of issuing is counted as a step, and going out of the door or seeing to its lock is no use.
        if (auto* user = on(use.actor.name, use.on)) ++user->reads;
    }
}

void UseReport::add(const Event& event) {
    if (auto* user = on(event.actor.name, event.on)) ++user->steps;
}

void UseReport::add(const Case& facts) {
    if (!facts.open()) return;
    for (const auto& manager : {facts.case_manager, facts.police_manager}) {
        if (manager.empty()) continue;
        auto& cases = users_[manager].live_cases;
        if (std::ranges::find(cases, facts.ref) == cases.end()) cases.push_back(facts.ref);
    }
}

std::vector<UserUse> UseReport::finish() const {
    std::vector<UserUse> result;
    for (const auto& [name, user] : users_) {
        result.push_back(user);
        result.back().name = name;
    }
    return result;
}

}  // namespace mappa
