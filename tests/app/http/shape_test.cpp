#include <doctest/doctest.h>

#include <string>
#include <string_view>

#include "tests/app/http/counted.hpp"

namespace shape_test {
using namespace mappa::http;
using namespace mappa::http::test;

TEST_CASE("a request whose end is stated twice or unclearly is refused") {
    Counted it;
    const std::string head =
        "POST / HTTP/1.1\r\nHost: " + it.host() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n";
    CHECK(it.refused(head + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n") == 400);
    CHECK(it.refused(head + "Content-Length: 3\r\nContent-Length: 3\r\n\r\na=1") == 400);
    CHECK(it.refused(head + "Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n") == 400);
    CHECK(it.refused(head + "Content-Length: 3x\r\n\r\na=1") == 400);
    CHECK(it.refused(head + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n\r\n") == 400);
    CHECK(it.refused(get(it.server.port(), "/", "Content-Length: 3\r\n") + "a=1") == 400);
    CHECK(it.refused(get(it.server.port(), "/", "Bad Name: 3\r\n")) == 400);
}

TEST_CASE("headers and addresses that are too long are refused") {
    Counted it;
    const auto port = it.server.port();
    CHECK(it.refused(get(port, "/", "X-Long: " + std::string(10'000, 'a') + "\r\n")) == 431);
    CHECK(it.refused(get(port, "/" + std::string(5000, 'a'))) == 414);
    std::string lines;
    for (int line = 0; line < 200; ++line) lines += "X-A: b\r\n";
    CHECK(it.refused(get(port, "/", lines)) == 431);
    CHECK(ask(port, get(port, "/", "X-Long: " + std::string(4000, 'a') + "\r\n")).status == 200);
    // So long that the library itself gives up: refused too, in its words.
    const Answer answer = ask(port, get(port, "/", "X-Long: " + std::string(200'000, 'a') + "\r\n"));
    CHECK(answer.status != 200);
    CHECK(it.handled == 1);
}

TEST_CASE("an address that is malformed or climbs is refused") {
    Counted it;
    const auto port = it.server.port();
    for (const char* path : {"/%",
                             "/%4",
                             "/%zz",
                             "/a%00b",
                             "/../secret",
                             "/a/../b",
                             "/a/..",
                             "/./a",
                             "/%2e%2e/secret",
                             "/a/%2e%2e%2fsecret",
                             "/..%2Fsecret",
                             "//a",
                             "/a//b",
                             "/a/",
                             "/a%0d%0aX:1",
                             "/a%7f",
                             "/%C2%85",
                             "/%ff",
                             "/%c0%ae",
                             "/%ed%a0%80",
                             "/\xc3\xa9",
                             "/a b",
                             "/a#b",
                             "*",
                             "http://evil.example/",
                             "/a?%",
                             "/a?x=%zz",
                             "/a?x=%00",
                             "/a?x=%ff",
                             "/a?x%0a=1"}) {
        CAPTURE(path);
        CHECK(it.refused(get(port, path)) == 400);
    }
    CHECK(it.refused(get(port, std::string_view{"/a\0b", 4})) == 400);
    CHECK(it.refused(get(port, std::string_view{"/a?x=1\0b", 8})) == 400);
    CHECK(it.refused(get(port, "/a?" + std::string(300, 'n') + "=1")) == 400);
    // Decoded once, and never twice.
    CHECK(ask(port, get(port, "/%252e%252e/a")).body.starts_with("GET /%2e%2e/a\n"));
    CHECK(ask(port, get(port, "/caf%C3%A9/a...b")).body.starts_with("GET /caf\xC3\xA9/a...b\n"));
}

}  // namespace shape_test
