#include "store/digest.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include <array>
#include <span>
#include <stdexcept>

#include "store/error.hpp"

namespace mappa::store {
namespace {

std::string in_hex(std::span<const unsigned char> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result;
    result.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        result += digits[byte >> 4U];
        result += digits[byte & 0xFU];
    }
    return result;
}

void expect(int openssl_result) {
    if (openssl_result != 1) {
        throw StoreError{Trouble::other,
                         "The cryptographic library (OpenSSL libcrypto) failed. Check its installation."};
    }
}

/// Found once: to look an algorithm up takes libcrypto longer than to digest a row.
const EVP_MD* sha256() {
    static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    expect(found ? 1 : 0);
    return found;
}

}  // namespace

struct Digest::Context {
    EVP_MD_CTX* evp = EVP_MD_CTX_new();
    Context() = default;
    Context(const Context&) = delete;
    Context& operator=(const Context&) = delete;
    ~Context() { EVP_MD_CTX_free(evp); }
};

Digest::Digest() : context_{std::make_unique<Context>()} {
    expect(EVP_DigestInit_ex(context_->evp, sha256(), nullptr));
}

Digest::~Digest() = default;

void Digest::update(const void* bytes, std::size_t size) { expect(EVP_DigestUpdate(context_->evp, bytes, size)); }

Digest& Digest::add(std::string_view value) {
    std::array<unsigned char, 9> length{1};  // the leading 1 says that there is a value
    auto rest = static_cast<std::uint64_t>(value.size());
    for (std::size_t i = 8; i > 0; --i, rest >>= 8U) length[i] = static_cast<unsigned char>(rest & 0xFFU);
    update(length.data(), length.size());
    update(value.data(), value.size());
    return *this;
}

Digest& Digest::add(std::int64_t value) { return add(std::to_string(value)); }

Digest& Digest::add_optional(std::optional<std::string_view> value) {
    if (value) return add(*value);
    constexpr unsigned char nothing = 0;
    update(&nothing, 1);
    return *this;
}

std::string Digest::hex() {
    std::array<unsigned char, 32> bytes{};
    expect(EVP_DigestFinal_ex(context_->evp, bytes.data(), nullptr));
    return in_hex(bytes);
}

std::string sha256(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    expect(EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, sha256(), nullptr));
    return in_hex(digest);
}

std::string random_hex(std::size_t bytes) {
    // Drawn in stock: libcrypto takes about as long for sixteen bytes as for some hundred.
    thread_local std::array<unsigned char, 1024> stock{};
    thread_local std::size_t used = stock.size();
    if (bytes > stock.size()) throw std::logic_error{"more random bytes at a time than are ever in stock"};
    if (stock.size() - used < bytes) {
        expect(RAND_bytes(stock.data(), static_cast<int>(stock.size())));
        used = 0;
    }
    const auto result = in_hex(std::span{stock}.subspan(used, bytes));
    used += bytes;
    return result;
}

}  // namespace mappa::store
