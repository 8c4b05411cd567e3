#include "app/http/answer.hpp"

#include <poll.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <ctime>
#include <memory>
#include <stdexcept>
#include <utility>

#include "app/http/decoding.hpp"

namespace mappa::http {
namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array<std::pair<const char*, const char*>, 6> security_headers{{
    {"Content-Security-Policy",
     "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
     "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "same-origin"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"},
}};

/// What says where an answer ends; the library's own.
constexpr std::array framing_headers{"connection", "content-length",    "content-type", "date",
                                     "trailer",    "transfer-encoding", "upgrade"};

void check_header(const std::string& name, const std::string& value) {
    const bool token = !name.empty() && std::ranges::all_of(name, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_';
    });
    const bool text = !value.empty() && std::ranges::all_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte != 0x7F;
    });
    if (!token || !text) throw std::invalid_argument("a header of an answer is empty or holds control characters");
    const std::string lower = lower_case(name);
    const bool ours =
        std::ranges::any_of(security_headers, [&](const auto& header) { return lower_case(header.first) == lower; });
    if (ours || std::ranges::find(framing_headers, lower) != framing_headers.end()) {
        throw std::invalid_argument("the header " + name + " is set by the server alone");
    }
}

std::string http_date() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    std::array<char, 64> text{};
    return {text.data(), std::strftime(text.data(), text.size(), "%a, %d %b %Y %H:%M:%S GMT", &utc)};
}

/// Waits until the socket is ready for `events`; false when it is not in time.
bool wait_for(int socket, short events, Clock::time_point until) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    pollfd waited{socket, events, 0};
    return left > 0 && poll(&waited, 1, static_cast<int>(left)) > 0;
}

}  // namespace

Fields answer_headers(const Response& response) {
    if (response.status < 200 || response.status > 599) throw std::invalid_argument("an answer has no such status");
    Fields headers;
    for (const auto& [name, value] : security_headers) headers.emplace_back(name, value);
    bool caching = false;
    for (const auto& [name, value] : response.headers) {
        check_header(name, value);
        caching = caching || lower_case(name) == "cache-control";
        headers.emplace_back(name, value);
    }
    if (!caching) headers.emplace_back("Cache-Control", "no-store");
    if (!response.type.empty()) {
        check_header("type", response.type);
        headers.emplace_back("Content-Type", response.type);
    }
    return headers;
}

MHD_Result queue_answer(MHD_Connection* connection, Response response) {
    const Fields headers = answer_headers(response);
    auto body = std::make_unique<std::string>(std::move(response.body));
    const std::unique_ptr<MHD_Response, decltype(&MHD_destroy_response)> answer{
        MHD_create_response_from_buffer_with_free_callback_cls(
            body->size(), body->data(), [](void* bytes) { delete static_cast<std::string*>(bytes); }, body.get()),
        &MHD_destroy_response};
    if (answer == nullptr) return MHD_NO;
    // From here on the library frees it.
    static_cast<void>(body.release());
    for (const auto& [name, value] : headers) {
        if (MHD_add_response_header(answer.get(), name.c_str(), value.c_str()) == MHD_NO) return MHD_NO;
    }
    return MHD_queue_response(connection, static_cast<unsigned>(response.status), answer.get());
}

void answer_at_once(int socket, const Response& response, bool head_only, std::chrono::milliseconds linger) {
    const std::string status = std::to_string(response.status);
    const char* phrase = MHD_get_reason_phrase_for(static_cast<unsigned>(response.status));
    std::string text = "HTTP/1.1 " + status + " " + phrase + "\r\nConnection: close\r\nDate: " + http_date() + "\r\n";
    for (const auto& [name, value] : answer_headers(response)) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
    text += "Content-Length: " + std::to_string(response.body.size()) + "\r\n\r\n";
    if (!head_only) text += response.body;

    const Clock::time_point until = Clock::now() + linger;
    for (std::string_view left = text; !left.empty();) {
        const ssize_t sent = send(socket, left.data(), left.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (sent > 0) {
            left.remove_prefix(static_cast<std::size_t>(sent));
        } else if ((errno != EAGAIN && errno != EINTR) || !wait_for(socket, POLLOUT, until)) {
            return;
        }
    }
    shutdown(socket, SHUT_WR);
    std::array<char, 65536> unwanted{};
    while (wait_for(socket, POLLIN, until)) {
        const ssize_t got = recv(socket, unwanted.data(), unwanted.size(), MSG_DONTWAIT);
        if (got == 0 || (got < 0 && errno != EAGAIN && errno != EINTR)) return;
    }
}

}  // namespace mappa::http
