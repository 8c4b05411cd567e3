#include "app/http/server.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <memory>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include "tests/app/http/echo.hpp"
#include "tests/app/http/raw_client.hpp"

namespace server_test {
using namespace mappa::http;
using namespace mappa::http::test;

TEST_CASE("every answer carries the security headers, those of refusals too") {
    Server server{{}, [](const Request& request) {
                      Response response;
                      if (request.path == "/kept") response.headers.emplace_back("Cache-Control", "max-age=60");
                      response.headers.emplace_back("Set-Cookie", "a=b; HttpOnly");
                      response.headers.emplace_back("Set-Cookie", "c=d; HttpOnly");
                      return response;
                  }};
    const auto port = server.port();
    for (const std::string& request : {get(port, "/"), get(port, "/kept"), get(port, "/.."),
                                       post(port, "/", "x", "", ""), get(port, "/", "Host: evil.example\r\n")}) {
        CAPTURE(request);
        const Answer answer = ask(port, request);
        CHECK(answer.headers.at("content-security-policy") ==
              "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; "
              "connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
        CHECK(answer.headers.at("x-content-type-options") == "nosniff");
        CHECK(answer.headers.at("referrer-policy") == "same-origin");
        CHECK(answer.headers.at("cross-origin-opener-policy") == "same-origin");
        CHECK(answer.headers.at("cross-origin-resource-policy") == "same-origin");
        CHECK(answer.headers.contains("permissions-policy"));
        CHECK(answer.headers.contains("date"));
        CHECK(answer.headers.at("content-type") == "text/html; charset=utf-8");
        const bool kept = request.starts_with("GET /kept");
        CHECK(answer.headers.at("cache-control") == (kept ? "max-age=60" : "no-store"));
        CHECK(answer.head.find("libmicrohttpd") == std::string::npos);
    }
    const std::string head = ask(port, get(port, "/")).head;
    CHECK(head.find("a=b; HttpOnly\r\n") != std::string::npos);
    CHECK(head.find("c=d; HttpOnly\r\n") != std::string::npos);
}

TEST_CASE("a header that would end the head, or that is the server's, becomes a 500") {
    Fields sent;
    std::string type = "text/html; charset=utf-8";
    Server server{{}, [&](const Request&) { return Response{200, type, "secret text", sent}; }};
    for (const Fields::value_type& header : {Fields::value_type{"Location", "/a\r\nSet-Cookie: evil=1"},
                                             {"Location", "/a\nb"},
                                             {"Location", "/a\rb"},
                                             {"Location", std::string{"/a\0b", 4}},
                                             {"X-A\r\nX-B", "1"},
                                             {"X A", "1"},
                                             {"", "1"},
                                             {"Content-Length", "5"},
                                             {"transfer-encoding", "chunked"},
                                             {"Connection", "close"},
                                             {"content-security-policy", "default-src *"}}) {
        CAPTURE(header.first);
        sent = {header};
        const Answer answer = ask(server.port(), get(server.port(), "/"));
        CHECK(answer.status == 500);
        CHECK(answer.head.find("evil") == std::string::npos);
        CHECK(answer.body.find("secret") == std::string::npos);
    }
    sent = {};
    type = "text/html\r\nX-Evil: 1";
    CHECK(ask(server.port(), get(server.port(), "/")).status == 500);
    type = "text/html";
    sent = {{"Location", "/a"}};
    CHECK(ask(server.port(), get(server.port(), "/")).status == 200);
}

TEST_CASE("an exception becomes a page that does not show its text, and the server goes on") {
    Server server{{}, [](const Request& request) -> Response {
                      if (request.path == "/odd") throw 7;
                      if (request.path == "/bad") throw std::runtime_error("the secret of J. Fictional");
                      return {request.path == "/status" ? 99 : 200, "text/plain", "well", {}};
                  }};
    RawClient client{server.port()};
    for (const char* path : {"/bad", "/odd", "/status"}) {
        client.send(get(server.port(), path));
        const Answer answer = client.read();
        CHECK(answer.status == 500);
        CHECK(answer.body.find("secret") == std::string::npos);
        CHECK(answer.body.find("Try again") != std::string::npos);
    }
    client.send(get(server.port(), "/good"));
    CHECK(client.read().body == "well");
}

TEST_CASE("a connection is kept, requests sent ahead are answered in their order") {
    Server server{{}, echo};
    RawClient client{server.port()};
    std::string all;
    for (int n = 0; n < 20; ++n) {
        all += get(server.port(), "/" + std::to_string(n)) + post(server.port(), "/p", "n=" + std::to_string(n));
    }
    client.send(all);
    for (int n = 0; n < 20; ++n) {
        CHECK(client.read().body.starts_with("GET /" + std::to_string(n) + "\n"));
        CHECK(client.read().body == "POST /p\nform n=" + std::to_string(n) + "\npeer 127.0.0.1\n");
    }
    client.send(get(server.port(), "/../up"));
    CHECK(client.read().status == 400);
    client.send(get(server.port(), "/after", "Connection: close\r\n"));
    CHECK(client.read().body.starts_with("GET /after\n"));
    CHECK(client.ended());
}

TEST_CASE("HEAD is answered like GET without the body") {
    Server server{{}, echo};
    RawClient client{server.port()};
    const auto head = [&](std::string_view path) { return "HEAD" + get(server.port(), path).substr(3); };
    client.send(head("/a") + head("/..") + get(server.port(), "/b"));
    const Answer answer = client.read(true);
    CHECK(answer.status == 200);
    CHECK(answer.headers.at("content-length") == "23");
    CHECK(client.read(true).status == 400);
    CHECK(client.read().body == "GET /b\npeer 127.0.0.1\n");
}

TEST_CASE("eight at once each get their own answer, and no more handlers work than were asked for") {
    Settings settings;
    settings.threads = 3;
    std::atomic<int> working{0};
    std::atomic<int> most{0};
    Server server{settings, [&](const Request& request) {
                      const int now = ++working;
                      for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
                      }
                      std::this_thread::yield();
                      --working;
                      return echo(request);
                  }};
    std::atomic<int> right{0};
    {
        std::vector<std::jthread> clients;
        for (int client = 0; client < 8; ++client) {
            clients.emplace_back([&, client] {
                RawClient wire{server.port()};
                for (int n = 0; n < 50; ++n) {
                    const std::string text = std::to_string(client) + "-" + std::to_string(n);
                    wire.send(post(server.port(), "/", "n=" + text));
                    right += wire.read().body == "POST /\nform n=" + text + "\npeer 127.0.0.1\n" ? 1 : 0;
                }
            });
        }
    }
    CHECK(right == 400);
    CHECK(most <= 3);
}

TEST_CASE("it says why it cannot listen") {
    const Server server{{}, echo};
    Settings settings;
    settings.port = server.port();
    CHECK_THROWS_WITH_AS((Server{settings, echo}), doctest::Contains("another program listens there"),
                         std::runtime_error);
    settings.address = "nowhere";
    CHECK_THROWS_WITH_AS((Server{settings, echo}), doctest::Contains("no address in numbers"), std::runtime_error);
    settings.address = "192.0.2.1";
    CHECK_THROWS_WITH_AS((Server{settings, echo}), doctest::Contains("no such address"), std::runtime_error);
}

TEST_CASE("once stopped it ends its connections and listens no more; its port can be had at once") {
    auto server = std::make_unique<Server>(Settings{}, echo);
    Settings settings;
    settings.port = server->port();
    RawClient client{server->port()};
    client.send(get(server->port(), "/"));
    CHECK(client.read().status == 200);
    server->stop();
    server->stop();
    CHECK(client.ended());
    CHECK_THROWS(RawClient{settings.port});
    server = std::make_unique<Server>(settings, echo);
    CHECK(ask(settings.port, get(settings.port, "/")).status == 200);
}

}  // namespace server_test
