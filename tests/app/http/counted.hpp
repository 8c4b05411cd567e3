#pragma once

#include <atomic>
#include <string>
#include <utility>

#include "app/http/server.hpp"
#include "tests/app/http/echo.hpp"
#include "tests/app/http/raw_client.hpp"

namespace mappa::http::test {

/// A server that counts what reached its handler.
struct Counted {
    std::atomic<int> handled{0};
    Server server;
    explicit Counted(Settings settings = {})
        : server{std::move(settings), [this](const Request& request) {
                     ++handled;
                     return echo(request);
                 }} {}
    /// The status of a request that must not reach the handler; -1 when it did.
    int refused(const std::string& request) {
        const int before = handled;
        const Answer answer = ask(server.port(), request);
        return handled == before ? answer.status : -1;
    }
    std::string host() { return "localhost:" + std::to_string(server.port()); }
};

}  // namespace mappa::http::test
