#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

namespace mappa::http {

/// A socket that listens.
struct Listener {
    int socket = -1;
    std::uint16_t port = 0;
};

/// Listens at an address; throws std::runtime_error with a sentence to show when that cannot be done.
[[nodiscard]] Listener listen_at(const std::string& address, std::uint16_t port);

/// The names a request may give in Host, in lower case: those of the settings, the address listened at and localhost.
[[nodiscard]] std::set<std::string> host_names(const std::vector<std::string>& names, const std::string& address,
                                               std::uint16_t port);

}  // namespace mappa::http
