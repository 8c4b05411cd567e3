#include <doctest/doctest.h>

#include <chrono>
#include <latch>
#include <memory>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "app/http/server.hpp"
#include "tests/app/http/echo.hpp"
#include "tests/app/http/raw_client.hpp"

namespace limits_test {
using namespace mappa::http;
using namespace mappa::http::test;

TEST_CASE("a page that takes long keeps no other waiting") {
    std::latch other_was_answered{1};
    Server server{{}, [&](const Request& request) {
                      if (request.path == "/long") other_was_answered.wait();
                      return echo(request);
                  }};
    RawClient first{server.port()};
    first.send(get(server.port(), "/long"));
    CHECK(ask(server.port(), get(server.port(), "/short")).status == 200);
    other_was_answered.count_down();
    CHECK(first.read().status == 200);
}

TEST_CASE("a request that comes too slowly is ended, though it never pauses") {
    Settings settings;
    settings.patience = std::chrono::seconds{1};
    Server server{settings, echo};
    const std::string headers =
        "Host: localhost:" + std::to_string(server.port()) + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    for (const std::string& begun : {std::string{}, std::string{"GET /"}, "GET / HTTP/1.1\r\n" + headers + "X-A: ",
                                     "POST / HTTP/1.1\r\n" + headers + "Content-Length: 1000000\r\n\r\n",
                                     get(server.port(), "/first") + "POST / HTTP/1.1\r\n" + headers + "X-A: "}) {
        CAPTURE(begun);
        RawClient client{server.port()};
        client.send(begun);
        if (begun.starts_with("GET /first")) CHECK(client.read().status == 200);
        // A byte every twentieth of a second is far less than the library's own pause; without the limit of the whole
        // this would go on for minutes.
        int sent = 0;
        while (sent < 2000 && client.send("a")) {
            std::this_thread::sleep_for(std::chrono::milliseconds{50});
            ++sent;
        }
        CHECK(sent < 2000);
    }
    // Who sends nothing at all is ended too.
    RawClient silent{server.port()};
    CHECK(silent.ended());
    CHECK(ask(server.port(), get(server.port(), "/")).status == 200);
}

TEST_CASE("one address gets so many connections and no more") {
    Settings settings;
    settings.most_connections_of_one = 2;
    Server server{settings, echo};
    RawClient first{server.port()};
    RawClient second{server.port()};
    for (RawClient* client : {&first, &second}) {
        client->send(get(server.port(), "/"));
        CHECK(client->read().status == 200);
    }
    RawClient third{server.port()};
    CHECK(third.ended());
    first.send(get(server.port(), "/"));
    CHECK(first.read().status == 200);
}

TEST_CASE("past the limit of connections a further one is closed, until another has ended") {
    Settings settings;
    settings.most_connections = 2;
    settings.patience = std::chrono::seconds{1};
    Server server{settings, echo};
    RawClient first{server.port()};
    RawClient second{server.port()};
    RawClient third{server.port()};
    CHECK(third.ended());
    CHECK(first.ended());
    int status = 0;
    for (int attempt = 0; status == 0 && attempt < 1000; ++attempt) {
        status = ask(server.port(), get(server.port(), "/")).status;
        if (status == 0) std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    CHECK(status == 200);
}

TEST_CASE("many large forms at once do not all come into memory") {
    Settings settings;
    settings.most_bytes = 50'000;
    settings.threads = 8;
    std::latch all_at_work{8};
    std::latch may_end{1};
    Server server{settings, [&](const Request& request) {
                      if (request.path == "/held") {
                          all_at_work.count_down();
                          may_end.wait();
                      }
                      return Response{};
                  }};
    const std::string form = "a=" + std::string(49'000, 'b');
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int client = 0; client < 8; ++client) {
        clients.push_back(std::make_unique<RawClient>(server.port()));
        clients.back()->send(post(server.port(), "/held", form));
    }
    all_at_work.wait();
    const Answer answer = ask(server.port(), post(server.port(), "/", form));
    CHECK(answer.status == 503);
    CHECK(answer.headers.contains("retry-after"));
    may_end.count_down();
    for (const auto& client : clients) CHECK(client->read().status == 200);
    clients.clear();
    CHECK(ask(server.port(), post(server.port(), "/", form)).status == 200);
}

TEST_CASE("a request that gets no handler in time is told so") {
    Settings settings;
    settings.threads = 1;
    settings.patience = std::chrono::seconds{1};
    std::latch may_end{1};
    std::latch at_work{1};
    Server server{settings, [&](const Request& request) {
                      if (request.path == "/long") {
                          at_work.count_down();
                          may_end.wait();
                      }
                      return Response{};
                  }};
    RawClient first{server.port()};
    first.send(get(server.port(), "/long"));
    at_work.wait();
    CHECK(ask(server.port(), get(server.port(), "/")).status == 503);
    may_end.count_down();
    // Longer than the patience: that is for what comes, and not for how long an answer takes to make.
    CHECK(first.read().status == 200);
    CHECK(ask(server.port(), get(server.port(), "/")).status == 200);
}

}  // namespace limits_test
