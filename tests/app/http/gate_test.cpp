#include <doctest/doctest.h>

#include <set>
#include <string>

#include "app/http/listener.hpp"
#include "tests/app/http/counted.hpp"

namespace gate_test {
using namespace mappa::http;
using namespace mappa::http::test;

TEST_CASE("only GET, HEAD and POST are answered, the others with what is allowed") {
    Counted it;
    for (const char* method : {"PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "BREW", "get"}) {
        CAPTURE(method);
        const Answer answer =
            ask(it.server.port(), std::string{method} + " / HTTP/1.1\r\nHost: " + it.host() + "\r\n\r\n");
        CHECK(answer.status == 405);
        CHECK(answer.headers.at("allow") == "GET, HEAD, POST");
    }
    CHECK(it.handled == 0);
}

TEST_CASE("a request for another host, for none or for two is refused") {
    Settings settings;
    settings.hosts = {"Mappa.Example:8080"};
    Counted it{settings};
    const auto with = [](const std::string& hosts) { return "GET / HTTP/1.1\r\n" + hosts + "\r\n"; };
    const std::string port = std::to_string(it.server.port());
    CHECK(it.refused(with("Host: evil.example:" + port + "\r\n")) == 421);
    CHECK(it.refused(with("Host: localhost\r\n")) == 421);
    CHECK(it.refused(with("Host: localhost:1\r\n")) == 421);
    CHECK(it.refused(with("Host: localhost:" + port + ".evil.example\r\n")) == 421);
    CHECK(it.refused(with("Host:\r\n")) == 421);
    CHECK(it.refused(with("")) == 400);
    CHECK(it.refused("GET / HTTP/1.0\r\n\r\n") == 400);
    CHECK(it.refused(with("Host: " + it.host() + "\r\nHost: " + it.host() + "\r\n")) == 400);
    // What a proxy claims is not believed.
    CHECK(it.refused(with("Host: evil.example\r\nX-Forwarded-Host: " + it.host() + "\r\n")) == 421);

    CHECK(ask(it.server.port(), with("Host: LOCALHOST:" + port + "\r\n")).status == 200);
    CHECK(ask(it.server.port(), with("Host: 127.0.0.1:" + port + "\r\n")).status == 200);
    CHECK(ask(it.server.port(), with("Host: mappa.example:8080\r\n")).status == 200);
}

TEST_CASE("the hosts are the names given, the address and localhost") {
    CHECK(host_names({"A.Example:8"}, "127.0.0.1", 8) ==
          std::set<std::string>{"a.example:8", "127.0.0.1:8", "localhost:8"});
    CHECK(host_names({}, "::1", 80) == std::set<std::string>{"[::1]:80", "[::1]", "localhost:80", "localhost"});
}

TEST_CASE("what a proxy says of the other end is not believed") {
    Counted it;
    const std::string claims = "X-Forwarded-For: 192.0.2.7\r\nX-Real-IP: 192.0.2.7\r\nForwarded: for=192.0.2.7\r\n";
    CHECK(ask(it.server.port(), get(it.server.port(), "/", claims)).body == "GET /\npeer 127.0.0.1\n");
}

TEST_CASE("a POST from a page of elsewhere is refused") {
    Counted it;
    const std::string here = "http://" + it.host();
    for (const std::string& line :
         {std::string{"Origin: http://evil.example"}, std::string{"Origin: null"},
          std::string{"Origin: http://localhost"}, "Origin: " + here + ".evil.example",
          "Origin: http://evil@" + it.host(), "Origin: ftp://" + it.host(),
          "Origin: http://evil.example\r\nReferer: " + here + "/page",
          "Origin: " + here + "\r\nOrigin: http://evil.example",
          std::string{"Referer: http://evil.example/" + it.host()}, std::string{"Referer: about:blank"},
          std::string{"Sec-Fetch-Site: cross-site"}, "Origin: " + here + "\r\nSec-Fetch-Site: same-site"}) {
        CAPTURE(line);
        CHECK(it.refused(post(it.server.port(), "/", "a=1", line + "\r\n")) == 403);
    }
    for (const std::string& line : {"Origin: " + here, "Referer: " + here + "/page?x#y", "Referer: " + here,
                                    "Origin: " + here + "\r\nSec-Fetch-Site: same-origin",
                                    std::string{"Sec-Fetch-Site: none"}, std::string{"X-Nothing: 1"}}) {
        CAPTURE(line);
        CHECK(ask(it.server.port(), post(it.server.port(), "/", "a=1", line + "\r\n")).status == 200);
    }
    // A link from elsewhere may be followed.
    CHECK(ask(it.server.port(), get(it.server.port(), "/", "Sec-Fetch-Site: cross-site\r\n")).status == 200);
}

TEST_CASE("only forms are taken, and only uncompressed") {
    Counted it;
    for (const char* type :
         {"application/json", "text/plain", "multipart/mixed; boundary=x", "", "application/x-www-form-urlencodedx"}) {
        CAPTURE(type);
        CHECK(it.refused(post(it.server.port(), "/", "a=1", "", type)) == 415);
    }
    CHECK(it.refused(post(it.server.port(), "/", "a=1", "Content-Encoding: gzip\r\n")) == 415);
    CHECK(it.refused("POST / HTTP/1.1\r\nHost: " + it.host() + "\r\nContent-Length: 0\r\n\r\n") == 415);
    const std::string type = "Application/X-WWW-Form-Urlencoded ; charset=UTF-8";
    CHECK(ask(it.server.port(), post(it.server.port(), "/", "a=1", "", type)).status == 200);
}

TEST_CASE("a body that is too large is refused before it has come") {
    Settings settings;
    settings.most_bytes = 100'000;
    Counted it{settings};
    const std::string head =
        "POST / HTTP/1.1\r\nHost: " + it.host() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    SUBCASE("as it announces itself: not one byte of it was sent") {
        CHECK(it.refused(head + "Content-Length: 100001\r\n\r\n") == 413);
        CHECK(it.refused(head + "Content-Length: 99999999999999999\r\n\r\n") == 413);
        CHECK(it.refused(head + "Expect: 100-continue\r\nContent-Length: 100001\r\n\r\n") == 413);
    }
    SUBCASE("in chunks: the last one was not sent") {
        const std::string chunk = "c350\r\na=&" + std::string(100, 'a') + "=" + std::string(49'896, 'a') + "\r\n";
        CHECK(it.refused(head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "1\r\na\r\n") == 413);
        CHECK(ask(it.server.port(), head + "Transfer-Encoding: chunked\r\n\r\n" + chunk + chunk + "0\r\n\r\n").status ==
              200);
    }
    SUBCASE("the refusal can be read by who sends all of it first") {
        RawClient client{it.server.port()};
        client.send(head + "Content-Length: 5000000\r\n\r\n");
        bool all_taken = true;
        for (int part = 0; part < 100; ++part) all_taken = client.send(std::string(50'000, 'a')) && all_taken;
        CHECK(all_taken);
        const Answer answer = client.read();
        CHECK(answer.status == 413);
        CHECK(answer.headers.at("connection") == "close");
        CHECK(answer.headers.at("x-content-type-options") == "nosniff");
        CHECK(answer.body.find("Send smaller files") != std::string::npos);
        CHECK(client.ended());
    }
}

}  // namespace gate_test
