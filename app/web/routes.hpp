#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "app/web/page.hpp"
#include "engine/steps/step_info.hpp"

/// Every page of the desk, and which roles may have it: deny by default. What of a case a person then sees, and which
/// steps they may take, the engine says.
namespace mappa::web {

struct Route {
    std::string_view method;   ///< "GET" or "POST"
    std::string_view pattern;  ///< "/cases/:/do/:/:": a colon takes one segment
    Roles roles;
    Response (*answer)(Asked& asked);
};
[[nodiscard]] std::span<const Route> routes();

struct Found {
    const Route* route = nullptr;
    std::vector<std::string> parts;
    bool other_method = false;  ///< the address is there, but not for this method
};
[[nodiscard]] Found find_route(std::string_view method, const std::string& path);

/// The places a role's navigation offers.
[[nodiscard]] std::vector<Crumb> places_for(Role role);

// One file each.
Response today_page(Asked& asked);
Response cases_page(Asked& asked);
Response case_page(Asked& asked);
Response case_next_page(Asked& asked);
Response case_plan_page(Asked& asked);
Response case_people_page(Asked& asked);
Response case_actions_page(Asked& asked);
Response case_documents_page(Asked& asked);
Response case_history_page(Asked& asked);
Response case_access_page(Asked& asked);
Response emergency_page(Asked& asked);
Response document_file(Asked& asked);
Response draft_look(Asked& asked);
Response draft_keep(Asked& asked);
Response step_page(Asked& asked);
Response new_case_page(Asked& asked);
Response referral_page(Asked& asked);
Response referral_upload(Asked& asked);
Response meeting_page(Asked& asked);
Response meetings_page(Asked& asked);
Response actions_page(Asked& asked);
Response board_page(Asked& asked);
Response board_workbook(Asked& asked);
Response administration_page(Asked& asked);
Response account_page(Asked& asked);
Response password_post(Asked& asked);
Response code_post(Asked& asked);
Response code_confirm(Asked& asked);
Response code_remove(Asked& asked);

}  // namespace mappa::web
