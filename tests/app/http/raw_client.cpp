#include "tests/app/http/raw_client.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <stdexcept>

#include "app/http/decoding.hpp"

namespace mappa::http::test {

RawClient::RawClient(std::uint16_t port) : socket_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    // Only against a test that would wait for ever.
    const timeval long_time{60, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &long_time, sizeof long_time);
    setsockopt(socket_, SOL_SOCKET, SO_SNDTIMEO, &long_time, sizeof long_time);
    sockaddr_in to{};
    to.sin_family = AF_INET;
    to.sin_port = htons(port);
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&to), sizeof to) != 0) {
        close(socket_);
        throw std::runtime_error("nothing listens there");
    }
}

RawClient::~RawClient() { close(socket_); }

bool RawClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

bool RawClient::fill() {
    std::array<char, 65536> bytes{};
    const ssize_t got = recv(socket_, bytes.data(), bytes.size(), 0);
    closed_ = got == 0 || (got < 0 && errno == ECONNRESET);
    if (got <= 0) return false;
    buffer_.append(bytes.data(), static_cast<std::size_t>(got));
    return true;
}

Answer RawClient::read(bool head_only) {
    std::size_t head_end = 0;
    while ((head_end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) return {};
    }
    Answer answer;
    answer.head = buffer_.substr(0, head_end + 2);
    buffer_.erase(0, head_end + 4);
    for (std::size_t line = answer.head.find("\r\n") + 2; line < answer.head.size();) {
        const std::size_t end = answer.head.find("\r\n", line);
        const std::size_t colon = answer.head.find(':', line);
        answer.headers[lower_case(answer.head.substr(line, colon - line))] =
            trimmed(std::string_view{answer.head}.substr(colon + 1, end - colon - 1));
        line = end + 2;
    }
    const std::size_t length = head_only ? 0 : std::stoul("0" + answer.headers["content-length"]);
    while (buffer_.size() < length) {
        if (!fill()) return {};
    }
    answer.body = buffer_.substr(0, length);
    buffer_.erase(0, length);
    answer.status = std::stoi(answer.head.substr(9, 3));
    return answer;
}

bool RawClient::ended() { return buffer_.empty() && !fill() && closed_; }

std::string get(std::uint16_t port, std::string_view path, std::string_view more) {
    return "GET " + std::string{path} + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port) + "\r\n" +
           std::string{more} + "\r\n";
}

std::string post(std::uint16_t port, std::string_view path, std::string_view body, std::string_view more,
                 std::string_view type) {
    return "POST " + std::string{path} + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port) +
           "\r\nContent-Type: " + std::string{type} + "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n" +
           std::string{more} + "\r\n" + std::string{body};
}

Answer ask(std::uint16_t port, std::string_view request) {
    RawClient client{port};
    client.send(request);
    return client.read();
}

}  // namespace mappa::http::test
