#pragma once

#include <microhttpd.h>

#include <cstddef>
#include <optional>
#include <string_view>

#include "app/http/http.hpp"
#include "app/http/refusal.hpp"

namespace mappa::http {

/// Reads a body in multipart/form-data (RFC 7578) into the fields and uploads of a request; `most` of them together.
[[nodiscard]] std::optional<Refusal> read_multipart(MHD_Connection* connection, std::string_view body, std::size_t most,
                                                    Request& request);

}  // namespace mappa::http
