#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// One-time codes of a device that shares a secret with us: RFC 6238 with SHA-1, 30 seconds and six digits, which is
/// what every such device does.
namespace mappa::web {

/// The code of a time step; `secret` is the bytes themselves.
[[nodiscard]] std::string code_of_step(std::string_view secret, std::int64_t step, int digits = 6);
/// The step that a time belongs to, in seconds since 1970.
[[nodiscard]] std::int64_t step_at(std::int64_t now);
/// The step whose code this is, of the present one, the one before and the one after, as long as it comes after the
/// last one used. `secret` as `new_code_secret` made it. Spaces in the code are passed over.
[[nodiscard]] std::optional<std::int64_t> step_of_code(const std::string& secret, const std::string& code,
                                                       std::int64_t now, std::int64_t last_used);

/// 160 random bits in base 32, which people can type.
[[nodiscard]] std::string new_code_secret();
/// What a device reads from a picture: otpauth://totp/...
[[nodiscard]] std::string code_uri(const std::string& secret, const std::string& issuer, const std::string& account);

[[nodiscard]] std::string base32(std::string_view bytes);
/// Nothing when it is not base 32.
[[nodiscard]] std::optional<std::string> from_base32(std::string_view text);

}  // namespace mappa::web
