#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/http/http.hpp"
#include "app/http/refusal.hpp"

namespace mappa::http {

/// Largest request line and headers together, the largest target of it, and the most header lines.
inline constexpr std::size_t most_head_bytes = 8192;
inline constexpr std::size_t most_target_bytes = 4096;
inline constexpr std::size_t most_header_lines = 100;

/// What a request says before its body.
struct Head {
    std::string method;
    std::string target;  ///< as it came
    Fields headers;      ///< names in lower case
    std::size_t bytes = 0;
};

/// What a request's head is held against.
struct GateRules {
    std::set<std::string> hosts;  ///< in lower case, with the port
    std::size_t most_bytes = 0;   ///< of a body
};

/// Why a request is refused before its body is read. Host is held against names that are known, because a page of
/// elsewhere can have its own name resolved to this address (DNS rebinding); and a POST must come from a page of
/// the same host, because a browser sends its cookies along with any.
[[nodiscard]] std::optional<Refusal> gate_refusal(const Head& head, const GateRules& rules);

/// Whether bytes follow the head that belong to the request.
[[nodiscard]] bool has_body(const Head& head);

/// A Content-Type without its parameters, in lower case.
[[nodiscard]] std::string media_type(std::string_view content_type);

}  // namespace mappa::http
