#pragma once

#include <microhttpd.h>

#include <atomic>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "app/http/gate.hpp"
#include "app/http/http.hpp"
#include "app/http/refusal.hpp"

namespace mappa::http {

/// The bytes of all bodies in memory at the same time, so that many large forms at once do not fill the machine.
class BodyMemory {
public:
    explicit BodyMemory(std::size_t most) : most_{most} {}
    [[nodiscard]] bool take(std::size_t bytes);
    void give_back(std::size_t bytes) { taken_ -= bytes; }

private:
    const std::size_t most_;
    std::atomic<std::size_t> taken_{0};
};

/// Reads one request, piece by piece as the library hands it over.
class RequestReader {
public:
    struct Limits {
        GateRules gate;
        std::size_t most_fields = 0;
    };

    RequestReader(std::string target, const Limits& limits, BodyMemory& memory);
    ~RequestReader();
    RequestReader(const RequestReader&) = delete;
    RequestReader& operator=(const RequestReader&) = delete;

    /// Reads the head; must be called once, first. A request refused here may still be read to its end, and is refused
    /// by `finish` again.
    [[nodiscard]] std::optional<Refusal> read_head(MHD_Connection* connection, const char* url, const char* method,
                                                   const char* version);
    [[nodiscard]] bool has_head() const { return has_head_; }
    [[nodiscard]] bool is_head_only() const { return head_.method == "HEAD"; }
    /// Whether bytes of the request are still to come.
    [[nodiscard]] bool expects_body() const { return has_body(head_); }

    /// Takes a piece of the body.
    [[nodiscard]] std::optional<Refusal> take(std::string_view piece);

    /// Decodes the complete request into `request`, but for the peer.
    [[nodiscard]] std::optional<Refusal> finish(MHD_Connection* connection, Request& request);

private:
    [[nodiscard]] std::optional<Refusal> head_refusal(const char* url, const char* version);
    [[nodiscard]] std::optional<Refusal> read_form(MHD_Connection* connection, Request& request) const;

    const Limits& limits_;
    BodyMemory& memory_;
    Head head_;
    bool has_head_ = false;
    std::optional<Refusal> refusal_;
    std::string path_;
    Fields query_;
    std::string body_;
    std::size_t charged_ = 0;
};

}  // namespace mappa::http
