#pragma once

#include <string>

#include "app/http/http.hpp"

namespace mappa::web {

/// A style sheet or a script, which everybody may have: GOV.UK Frontend's, MoJ Frontend's and our own.
[[nodiscard]] http::Response asset(const std::string& path);

}  // namespace mappa::web
