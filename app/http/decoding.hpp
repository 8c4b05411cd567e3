#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/http/http.hpp"
#include "app/http/refusal.hpp"

namespace mappa::http {

/// Bytes of the longest name of a field and of the longest file name.
inline constexpr std::size_t most_name_bytes = 200;
inline constexpr std::size_t most_file_name_bytes = 400;

[[nodiscard]] std::string lower_case(std::string_view ascii);

/// The text without spaces and tabs around it.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Percent encoding undone, once and strictly: none when a '%' is not followed by two hexadecimal digits.
[[nodiscard]] std::optional<std::string> percent_decoded(std::string_view text, bool plus_is_space);

/// The path of a request's target, decoded; or why it is no path. See `Request::path`.
[[nodiscard]] std::optional<Refusal> decode_path(std::string_view raw, std::string& path);

/// Adds the fields of a query or of a form in application/x-www-form-urlencoded. `most` counts those already there.
[[nodiscard]] std::optional<Refusal> decode_fields(std::string_view text, std::size_t most, Fields& fields);

/// Why a decoded field is not taken.
[[nodiscard]] std::optional<Refusal> field_refusal(std::string_view name, std::string_view value);

/// Why a file's name is not taken.
[[nodiscard]] std::optional<Refusal> file_name_refusal(std::string_view name);

/// The refusal of more fields than are taken.
[[nodiscard]] Refusal too_many_fields();

/// Adds the cookies of a Cookie header. What is no cookie is passed over: any program that ever answered at this
/// host may have left some, and refusing them would lock the user out.
void read_cookies(std::string_view header, Fields& cookies);

}  // namespace mappa::http
