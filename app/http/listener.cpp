#include "app/http/listener.hpp"

#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <memory>
#include <stdexcept>
#include <system_error>

#include "app/http/decoding.hpp"

namespace mappa::http {
namespace {

[[noreturn]] void refuse(const std::string& address, std::uint16_t port, const std::string& why) {
    throw std::runtime_error("Cannot listen at " + address + ", port " + std::to_string(port) + ": " + why);
}

std::string advice(int error) {
    if (error == EADDRINUSE) return "another program listens there. Name another port, or end that program.";
    if (error == EACCES) return "this user may not. Name a port of 1024 or above.";
    if (error == EADDRNOTAVAIL) return "this machine has no such address. Name one it has, such as 127.0.0.1.";
    return std::generic_category().message(error) + ". Name another address or port.";
}

}  // namespace

Listener listen_at(const std::string& address, std::uint16_t port) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICHOST | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    if (getaddrinfo(address.c_str(), std::to_string(port).c_str(), &hints, &found) != 0) {
        refuse(address, port, "that is no address in numbers. Name one such as 127.0.0.1 or ::1.");
    }
    const std::unique_ptr<addrinfo, decltype(&freeaddrinfo)> place{found, &freeaddrinfo};
    const int socket = ::socket(place->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (socket < 0) refuse(address, port, advice(errno));

    const int yes = 1;
    setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (place->ai_family == AF_INET6) setsockopt(socket, IPPROTO_IPV6, IPV6_V6ONLY, &yes, sizeof yes);
    sockaddr_storage bound{};
    socklen_t size = sizeof bound;
    if (bind(socket, place->ai_addr, place->ai_addrlen) != 0 || listen(socket, SOMAXCONN) != 0 ||
        getsockname(socket, reinterpret_cast<sockaddr*>(&bound), &size) != 0) {
        const int error = errno;
        close(socket);
        refuse(address, port, advice(error));
    }
    const in_port_t number = bound.ss_family == AF_INET6 ? reinterpret_cast<sockaddr_in6*>(&bound)->sin6_port
                                                         : reinterpret_cast<sockaddr_in*>(&bound)->sin_port;
    return {socket, ntohs(number)};
}

std::set<std::string> host_names(const std::vector<std::string>& names, const std::string& address,
                                 std::uint16_t port) {
    std::set<std::string> hosts;
    for (const std::string& name : names) hosts.insert(lower_case(name));
    const std::string bracketed = address.find(':') == std::string::npos ? address : "[" + address + "]";
    for (const std::string& name : {lower_case(bracketed), std::string{"localhost"}}) {
        hosts.insert(name + ":" + std::to_string(port));
        // A browser leaves out the port that HTTP has by itself.
        if (port == 80) hosts.insert(name);
    }
    return hosts;
}

}  // namespace mappa::http
