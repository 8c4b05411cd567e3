#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "app/http/http.hpp"

namespace mappa::http {

// Why libmicrohttpd, of what Debian 12 has. The bytes of strangers are best read by a parser that many have read for
// long: GNU libmicrohttpd is there since 2007, is embedded by a dozen C functions, and Debian mends it (CVE-2023-27371,
// a crash in its form parser, is mended in 0.9.75-6).
// - Boost.Beast 1.74 is a parser and a set of streams: connections, threads, time limits and multipart forms would be
//   ours to write, more code of our own facing strangers than this folder holds.
// - Poco 1.11 would do, and brings its own strings, threads, logging and settings for the sake of one socket.
// - cpp-httplib 0.11 is nearest in form, and lacks the limits asked of this server: upstream bounded chunked bodies in
//   0.20.1 (CVE-2025-46728) and the number of headers in 0.22 (CVE-2025-52887), ten releases after Debian's.

/// How to listen and what to take.
struct Settings {
    std::string address = "127.0.0.1";                       ///< in numbers, of either family
    std::uint16_t port = 0;                                  ///< 0: any that is free
    unsigned threads = 4;                                    ///< handlers at work at the same time
    std::size_t most_bytes = std::size_t{10} * 1024 * 1024;  ///< of a body
    std::size_t most_fields = 2000;                          ///< of the query and the form together, files among them
    std::chrono::seconds patience{15};  ///< for a request to arrive whole, and between two on a connection; at least 1
    /// Names with their port taken in Host, as "mappa.example:8080"; without the port for a port of the protocol's
    /// own. The address with its port and localhost are always taken.
    std::vector<std::string> hosts;
    unsigned most_connections = 128;        ///< further ones are closed at once
    unsigned most_connections_of_one = 64;  ///< from the same address
};

/// Answers HTTP requests with a handler, from its construction to its end. Checks, before the handler sees a request:
/// its form and its size, its Host (421), where a POST comes from (403), and that all text is UTF-8; nothing of it is
/// written to a log. What is malformed below the level of headers is refused by the library, in words of its own.
class Server {
public:
    /// Throws std::runtime_error with a sentence to show when it cannot listen.
    Server(Settings settings, Handler handler);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    [[nodiscard]] std::uint16_t port() const;

    /// Ends all connections, after the handlers at work have ended; may be called more than once, but by no handler.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace mappa::http
