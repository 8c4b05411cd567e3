#pragma once

#include <string>

#include "app/http/http.hpp"

namespace mappa::http::test {

/// Says in plain text all that reached the handler, one thing a line.
inline Response echo(const Request& request) {
    Response response;
    response.type = "text/plain; charset=utf-8";
    response.body = request.method + " " + request.path + "\n";
    const auto say = [&](const std::string& kind, const Fields& fields) {
        for (const auto& [name, value] : fields) response.body += kind + " " + name + "=" + value + "\n";
    };
    say("query", request.query);
    say("form", request.form);
    say("cookie", request.cookies);
    for (const Upload& upload : request.uploads) {
        response.body += "upload " + upload.field + " " + upload.file_name + " " + upload.bytes + "\n";
    }
    response.body += "peer " + request.peer + "\n";
    return response;
}

}  // namespace mappa::http::test
