#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace mappa::store {

/// SHA-256 over a row of values. Every value is preceded by its length, so that no two rows are ever encoded alike:
/// moving a letter from the end of one column to the start of the next changes the digest.
class Digest {
public:
    Digest();
    Digest(const Digest&) = delete;
    Digest& operator=(const Digest&) = delete;
    ~Digest();

    Digest& add(std::string_view value);
    Digest& add(std::int64_t value);
    /// Nothing is encoded otherwise than the empty string.
    Digest& add_optional(std::optional<std::string_view> value);

    /// 64 hexadecimal digits in lower case. Ends the digest: nothing can be added after.
    [[nodiscard]] std::string hex();

private:
    void update(const void* bytes, std::size_t size);

    struct Context;
    std::unique_ptr<Context> context_;
};

/// The SHA-256 of bytes as any other program counts it (`sha256sum`): 64 hexadecimal digits in lower case.
[[nodiscard]] std::string sha256(std::string_view bytes);

/// So many random bytes from the system, in hexadecimal digits.
[[nodiscard]] std::string random_hex(std::size_t bytes);

}  // namespace mappa::store
