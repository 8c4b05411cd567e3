#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace mappa::http::test {

/// An answer as it came over the wire.
struct Answer {
    int status = 0;  ///< 0: the connection ended before an answer was complete
    std::string head;
    std::map<std::string, std::string> headers;  ///< names in lower case
    std::string body;
};

/// A client that writes exactly the bytes it is given.
class RawClient {
public:
    explicit RawClient(std::uint16_t port);
    ~RawClient();
    RawClient(const RawClient&) = delete;
    RawClient& operator=(const RawClient&) = delete;

    /// False when the other end has closed.
    bool send(std::string_view bytes);
    /// The next answer; of a HEAD request only its head is waited for.
    Answer read(bool head_only = false);
    /// Whether the other end closes, without another byte.
    bool ended();

private:
    bool fill();
    int socket_;
    bool closed_ = false;  ///< the other end closed; nothing came in time, or an error, is not that
    std::string buffer_;
};

/// "GET path" of this server's own host, with further header lines, each ended by CRLF.
std::string get(std::uint16_t port, std::string_view path, std::string_view more = "");

/// A POST of a body with its length.
std::string post(std::uint16_t port, std::string_view path, std::string_view body, std::string_view more = "",
                 std::string_view type = "application/x-www-form-urlencoded");

/// What a request is answered with on a connection of its own.
Answer ask(std::uint16_t port, std::string_view request);

}  // namespace mappa::http::test
