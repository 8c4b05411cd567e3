#pragma once

#include <string>

#include "app/http/http.hpp"

namespace mappa::http {

/// Why the server does not pass a request on: a sentence that says what is wrong and what to do. Never holds
/// anything of the request, so that nothing can be reflected.
struct Refusal {
    int status = 400;
    std::string says;
};

/// The fixed small page of a refusal.
[[nodiscard]] Response refusal_page(const Refusal& refusal);

}  // namespace mappa::http
