#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mappa::http {

/// Names and values in the order they came; a name may come more than once, a value may be empty.
using Fields = std::vector<std::pair<std::string, std::string>>;

/// A file sent with a form. A file field left empty in the browser is no upload.
struct Upload {
    std::string field;
    std::string file_name;  ///< as the browser said it, valid UTF-8: to be shown, never to be used as a path
    std::string bytes;
};

/// A request that passed all the server's own checks.
struct Request {
    std::string method;  ///< "GET", "HEAD" or "POST"
    /// Decoded; begins with '/'; valid UTF-8; without empty, "." or ".." segments and control characters.
    std::string path;
    Fields query;  ///< decoded, valid UTF-8, no NUL
    Fields form;   ///< of a POST in either encoding; decoded, valid UTF-8, no NUL
    std::vector<Upload> uploads;
    Fields headers;    ///< names in lower case, values as they came
    Fields cookies;    ///< as they came: other programs at the same host leave theirs here too
    std::string peer;  ///< address of the other end; whatever a proxy claims in headers is not looked at
};

/// An answer. Headers may hold anything but what the server sets itself: lengths and the connection, the type,
/// and the security headers; of those only Cache-Control may be set here. A wrong header becomes a 500.
struct Response {
    int status = 200;  ///< 200 to 599
    std::string type = "text/html; charset=utf-8";
    std::string body;
    Fields headers;
};

/// Called from several threads at once. An exception becomes a plain 500 page that does not show its text.
using Handler = std::function<Response(const Request&)>;

/// The first value of a name, compared to the letter; null when the name did not come.
[[nodiscard]] const std::string* find_field(const Fields& fields, std::string_view name);

}  // namespace mappa::http
