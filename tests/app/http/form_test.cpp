#include <doctest/doctest.h>

#include <string>

#include "app/http/decoding.hpp"
#include "app/http/server.hpp"
#include "tests/app/http/echo.hpp"
#include "tests/app/http/raw_client.hpp"

namespace form_test {
using namespace mappa::http;
using namespace mappa::http::test;

namespace {

const std::string boundary = "----SyntheticBoundary7";
const std::string multipart = "multipart/form-data; boundary=" + boundary;

std::string part(const std::string& disposition, const std::string& content) {
    return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}
std::string last() { return "--" + boundary + "--\r\n"; }

}  // namespace

TEST_CASE("a form arrives in its order, with empty, repeated and non-ASCII fields") {
    Server server{{}, echo};
    const Answer answer =
        ask(server.port(), post(server.port(), "/save?z=1&a=2&z=3",
                                "b=2&a=1&b=&note=caf%C3%A9+%E2%82%AC%0D%0Aline&&flag&eq=a%3Db=c&plus=%2B"));
    CHECK(answer.body ==
          "POST /save\nquery z=1\nquery a=2\nquery z=3\nform b=2\nform a=1\nform b=\nform note=caf\xC3\xA9 \xE2\x82\xAC"
          "\r\nline\nform flag=\nform eq=a=b=c\nform plus=+\npeer 127.0.0.1\n");
    CHECK(ask(server.port(), post(server.port(), "/", "")).body == "POST /\npeer 127.0.0.1\n");
}

TEST_CASE("a form that comes a byte at a time, in chunks, is the same form") {
    Server server{{}, echo};
    RawClient client{server.port()};
    client.send("POST / HTTP/1.1\r\nHost: localhost:" + std::to_string(server.port()) +
                "\r\nContent-Type: " + multipart + "\r\nTransfer-Encoding: chunked\r\n\r\n");
    const std::string body = part("name=\"a\"", "") + part("name=\"a\"", "one") + part("name=\"b\"", "\r\n--") + last();
    for (const char c : body) client.send("1\r\n" + std::string{c} + "\r\n");
    client.send("0\r\n\r\n");
    CHECK(client.read().body == "POST /\nform a=\nform a=one\nform b=\r\n--\npeer 127.0.0.1\n");
}

TEST_CASE("a multipart form arrives in its order, files apart from fields") {
    Server server{{}, echo};
    const std::string body =
        part("name=\"b\"", "2") + part("name=\"a\"", "") + part("name=\"b\"", "caf\xC3\xA9") +
        part("name=\"sheet\"; filename=\"\xC3\xA9t\xC3\xA9.xlsx\"\r\nContent-Type: text/csv", "x,y") +
        part("name=\"none\"; filename=\"\"", "") + part("name=\"sheet\"; filename=\"2\"", "") + last();
    const Answer answer = ask(server.port(), post(server.port(), "/", body, "", multipart));
    CHECK(answer.body ==
          "POST /\nform b=2\nform a=\nform b=caf\xC3\xA9\nupload sheet \xC3\xA9t\xC3\xA9.xlsx x,y\nupload sheet 2 \n"
          "peer 127.0.0.1\n");
}

TEST_CASE("an upload of a megabyte arrives byte for byte") {
    std::string bytes;
    unsigned state = 7;
    while (bytes.size() < 1024 * 1024) {
        state = state * 1664525U + 1013904223U;
        bytes += static_cast<char>(state >> 24U);
        // What a boundary begins like, again and again.
        if (state % 97 == 0) bytes += "\r\n--" + boundary.substr(0, state % boundary.size());
    }
    std::string got;
    Server server{{}, [&](const Request& request) {
                      got = request.uploads.at(0).bytes;
                      return Response{};
                  }};
    const std::string body = part("name=\"f\"; filename=\"f.bin\"", bytes) + last();
    REQUIRE(ask(server.port(), post(server.port(), "/", body, "", multipart)).status == 200);
    CHECK(got.size() == bytes.size());
    CHECK((got == bytes));
}

TEST_CASE("fields that are malformed, no text, too long or too many are refused") {
    Settings settings;
    settings.most_fields = 3;
    Server server{settings, echo};
    const auto status = [&](const std::string& body, const std::string& type) {
        return ask(server.port(), post(server.port(), "/?q=1", body, "", type)).status;
    };
    const std::string urlencoded = "application/x-www-form-urlencoded";
    CHECK(status("a=1&b=2", urlencoded) == 200);
    for (const std::string& body : {std::string{"a=1&b=2&c=3"}, std::string{"a=%"}, std::string{"a=%4g"},
                                    std::string{"a=%00"}, std::string{"a\0b=1", 5}, std::string{"a=%FF"},
                                    std::string{"a=\xC3"}, std::string(201, 'n') + "=1", std::string{"a%0Ab=1"}}) {
        CAPTURE(body);
        CHECK(status(body, urlencoded) == 400);
    }
    const std::string one = part("name=\"a\"", "1");
    CHECK(status(one + one + last(), multipart) == 200);
    for (const std::string& body :
         {one + one + one + last(), one, one + "--" + boundary, std::string{}, std::string{"no part at all"},
          part("filename=\"x\"", "1") + last(), one + part("filename=\"x\"", "1") + last(),
          part("name=\"a\"", std::string{"x\0y", 3}) + last(), part("name=\"a\"", "\xFF") + last(),
          part("name=\"" + std::string(201, 'n') + "\"", "1") + last(),
          part("name=\"a\"; filename=\"" + std::string(401, 'n') + "\"", "1") + last(),
          part("name=\"a\"; filename=\"x\ty\"", "1") + last(), part(std::string{"name=\"a\0b\"", 10}, "1") + last(),
          part("name=\"a\"; filename=\"\xFF\"", "1") + last()}) {
        CAPTURE(body);
        CHECK(status(body, multipart) == 400);
    }
    CHECK(status(one + last(), "multipart/form-data") == 400);
    CHECK(status(one + last(), "multipart/form-data; boundary=\"") == 400);
    CHECK(status(one + last(), "multipart/form-data; boundary=" + std::string(4000, 'b')) == 400);
}

TEST_CASE("who asks before sending a body is told to go on") {
    Server server{{}, echo};
    RawClient client{server.port()};
    const std::string whole = post(server.port(), "/", "a=1", "Expect: 100-continue\r\n");
    client.send(std::string_view{whole}.substr(0, whole.size() - 3));
    CHECK(client.read().status == 100);
    client.send("a=1");
    CHECK(client.read().body == "POST /\nform a=1\npeer 127.0.0.1\n");
}

TEST_CASE("cookies are read, and what is none is passed over") {
    Server server{{}, echo};
    const std::string line = "Cookie: session=abc=; theme=\"dark\";broken; =x; empty=;  spaced = a b ; session=two\r\n";
    CHECK(ask(server.port(), get(server.port(), "/", line)).body ==
          "GET /\ncookie session=abc=\ncookie theme=\"dark\"\ncookie empty=\ncookie spaced=a b\ncookie session=two\n"
          "peer 127.0.0.1\n");
}

TEST_CASE("a field is found by its name, the first of several") {
    const Fields fields{{"a", ""}, {"b", "1"}, {"b", "2"}};
    REQUIRE(find_field(fields, "b") != nullptr);
    CHECK(*find_field(fields, "b") == "1");
    CHECK(find_field(fields, "a")->empty());
    CHECK(find_field(fields, "B") == nullptr);
}

}  // namespace form_test
