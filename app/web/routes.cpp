#include "app/web/routes.hpp"

#include <array>

#include "engine/steps/access_steps.hpp"
#include "engine/steps/case_steps.hpp"
#include "engine/steps/transfer_steps.hpp"

namespace mappa::web {
namespace {

/// Who works on cases; whether on this one, the engine says.
constexpr Roles casework{Role::coordinator,  Role::administrator, Role::chair,          Role::minute_taker,
                         Role::case_manager, Role::manager,       Role::representative, Role::auditor};
constexpr Roles everybody{Role::coordinator, Role::administrator,  Role::chair, Role::minute_taker, Role::case_manager,
                          Role::manager,     Role::representative, Role::board, Role::auditor};
/// Figures of the whole area, which name nobody.
constexpr Roles figures{Role::coordinator, Role::administrator, Role::chair, Role::board, Role::auditor};
/// Who sees the area's arrangements; changing them is for the engine's rules.
constexpr Roles running{Role::coordinator, Role::administrator, Role::auditor};

constexpr auto all = std::to_array<Route>({
    {"GET", "/", everybody, today_page},
    {"GET", "/cases", casework, cases_page},
    {"POST", "/cases", casework, cases_page},
    {"GET", "/cases/new", NotifyCase::info.roles, new_case_page},
    {"POST", "/cases/new", NotifyCase::info.roles, new_case_page},
    {"GET", "/cases/take-over", TakeOverCase::info.roles, new_case_page},
    {"POST", "/cases/take-over", TakeOverCase::info.roles, new_case_page},
    {"GET", "/cases/:", casework, case_page},
    {"GET", "/cases/:/next", casework, case_next_page},
    {"GET", "/cases/:/plan", casework, case_plan_page},
    {"GET", "/cases/:/people", casework, case_people_page},
    {"GET", "/cases/:/actions", casework, case_actions_page},
    {"GET", "/cases/:/documents", casework, case_documents_page},
    {"GET", "/cases/:/documents/:/:/:", casework, document_file},
    {"GET", "/cases/:/history", casework, case_history_page},
    {"GET", "/cases/:/access", casework, case_access_page},
    {"GET", "/cases/:/referrals/:", casework, referral_page},
    {"POST", "/cases/:/referrals/read", casework, referral_upload},
    {"GET", "/cases/:/meetings/:", casework, meeting_page},
    {"POST", "/cases/:/meetings/:", casework, meeting_page},
    {"GET", "/cases/:/drafts", casework, draft_look},
    {"POST", "/cases/:/drafts", casework, draft_keep},
    {"GET", "/cases/:/do/:/:", casework, step_page},
    {"POST", "/cases/:/do/:/:", casework, step_page},
    {"GET", "/cases/:/do/:/:/:", casework, step_page},
    {"POST", "/cases/:/do/:/:/:", casework, step_page},
    {"GET", "/emergency", OpenInEmergency::info.roles, emergency_page},
    {"POST", "/emergency", OpenInEmergency::info.roles, emergency_page},
    {"GET", "/meetings", casework, meetings_page},
    {"GET", "/actions", casework, actions_page},
    {"GET", "/board", figures, board_page},
    {"GET", "/board/workbook", figures, board_workbook},
    {"GET", "/administration", running, administration_page},
    {"POST", "/administration", running, administration_page},
    {"GET", "/account", everybody, account_page},
    {"POST", "/account/password", everybody, password_post},
    {"POST", "/account/code", everybody, code_post},
    {"POST", "/account/code/confirm", everybody, code_confirm},
    {"POST", "/account/code/remove", everybody, code_remove},
});

std::vector<std::string_view> segments(std::string_view path) {
    std::vector<std::string_view> result;
    while (!path.empty()) {
        path.remove_prefix(1);
        const auto end = path.find('/');
        if (!path.empty()) result.push_back(path.substr(0, end));
        path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    }
    return result;
}

}  // namespace

std::span<const Route> routes() { return all; }

Found find_route(std::string_view method, const std::string& path) {
    Found found;
    const auto asked = segments(path);
    for (const auto& route : all) {
        const auto pattern = segments(route.pattern);
        if (pattern.size() != asked.size()) continue;
        std::vector<std::string> parts;
        bool fits = true;
        for (std::size_t i = 0; i < pattern.size() && fits; ++i) {
            if (pattern[i] == ":")
                parts.emplace_back(asked[i]);
            else
                fits = pattern[i] == asked[i];
        }
        if (!fits) continue;
        if (route.method == method) return {&route, std::move(parts), false};  // literal ones stand first
        found.other_method = true;
    }
    return found;
}

std::vector<Crumb> places_for(Role role) {
    std::vector<Crumb> places;
    for (const auto& [label, href] :
         {Crumb{"Today", "/"}, Crumb{"Cases", "/cases"}, Crumb{"Meetings", "/meetings"}, Crumb{"Actions", "/actions"},
          Crumb{"Board", "/board"}, Crumb{"Administration", "/administration"}}) {
        const auto found = find_route("GET", href);
        const bool own_today = href != "/" || role != Role::board;
        if (found.route && found.route->roles.contains(role) && own_today) places.push_back({label, href});
    }
    return places;
}

}  // namespace mappa::web
