#pragma once

#include <microhttpd.h>

#include <chrono>

#include "app/http/http.hpp"

namespace mappa::http {

/// All headers of an answer but those of length, time and connection: the security headers, the type and the answer's
/// own. Throws std::invalid_argument for a header or status that must not be sent, one with a line break among them.
[[nodiscard]] Fields answer_headers(const Response& response);

/// Gives an answer to the library; throws like `answer_headers`.
[[nodiscard]] MHD_Result queue_answer(MHD_Connection* connection, Response response);

/// Writes an answer past the library, while a body is still coming in: the library takes an answer then only once the
/// whole body has come. What still comes is thrown away for as long as `linger`, since closing a socket with unread
/// bytes makes the other end lose the answer. The connection must be closed afterwards.
void answer_at_once(int socket, const Response& response, bool head_only, std::chrono::milliseconds linger);

}  // namespace mappa::http
