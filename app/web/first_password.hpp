#pragma once

#include <string>
#include <variant>
#include <vector>

#include "app/session_log.hpp"
#include "app/web/gate.hpp"
#include "engine/desk/account_checks.hpp"

namespace mappa::web {

/// A first password for an account, as the command line and the desk both make it: whoever may keep no accounts is
/// refused, and the access log has that. The password is empty when there is no open account of the name.
[[nodiscard]] inline std::variant<std::string, std::vector<Refusal>> first_password(store::Store& store, Gate& gate,
                                                                                    const Visit& visit,
                                                                                    const std::string& account,
                                                                                    std::int64_t now) {
    if (auto findings = may_not_keep_accounts(visit.actor); !findings.empty()) {
        store.log(app::use_of(visit, {}, "account password", findings));
        return std::vector{Refusal{"account password", std::move(findings)}};
    }
    return gate.set_first_password(account, now, visit.actor);
}

}  // namespace mappa::web
