#include "app/http/request_reader.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <utility>

#include "app/http/decoding.hpp"
#include "app/http/multipart.hpp"

namespace mappa::http {
namespace {

MHD_Result add_header(void* headers, MHD_ValueKind, const char* name, std::size_t name_size, const char* value,
                      std::size_t value_size) {
    try {
        static_cast<Fields*>(headers)->emplace_back(lower_case({name, name_size}),
                                                    value == nullptr ? std::string{} : std::string{value, value_size});
        return MHD_YES;
    } catch (...) {
        return MHD_NO;
    }
}

/// The library ends the target at a NUL and passes over the rest. The version that followed it on the same line is
/// still in its place, so that the distance gives the rest away.
bool was_cut(const char* url, const char* version, std::size_t target) {
    return std::less<>{}(url, version) && static_cast<std::size_t>(version - url) != target + 1;
}

}  // namespace

bool BodyMemory::take(std::size_t bytes) {
    if (taken_.fetch_add(bytes) + bytes <= most_) return true;
    taken_ -= bytes;
    return false;
}

RequestReader::RequestReader(std::string target, const Limits& limits, BodyMemory& memory)
    : limits_{limits}, memory_{memory} {
    head_.target = std::move(target);
}

RequestReader::~RequestReader() { memory_.give_back(charged_); }

std::optional<Refusal> RequestReader::read_head(MHD_Connection* connection, const char* url, const char* method,
                                                const char* version) {
    has_head_ = true;
    head_.method = method;
    if (const auto* size = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_REQUEST_HEADER_SIZE)) {
        head_.bytes = size->header_size;
    }
    MHD_get_connection_values_n(connection, MHD_HEADER_KIND, &add_header, &head_.headers);
    refusal_ = head_refusal(url, version);
    return refusal_;
}

std::optional<Refusal> RequestReader::head_refusal(const char* url, const char* version) {
    if (auto refusal = gate_refusal(head_, limits_.gate)) return refusal;
    if (was_cut(url, version, head_.target.size())) {
        return Refusal{400, "The address of the page holds a NUL. Open the start page and follow its links."};
    }
    const std::string_view target = head_.target;
    const std::size_t question = std::min(target.find('?'), target.size());
    if (auto refusal = decode_path(target.substr(0, question), path_)) return refusal;
    const std::string_view query = target.substr(std::min(question + 1, target.size()));
    return decode_fields(query, limits_.most_fields, query_);
}

std::optional<Refusal> RequestReader::take(std::string_view piece) {
    if (body_.size() + piece.size() > limits_.gate.most_bytes) {
        return Refusal{413, "What was sent is larger than is taken at once. Send smaller files, one at a time."};
    }
    if (!memory_.take(piece.size())) {
        return Refusal{503, "Too much is being sent at the same time. Wait a little and send it again."};
    }
    charged_ += piece.size();
    body_ += piece;
    return std::nullopt;
}

std::optional<Refusal> RequestReader::finish(MHD_Connection* connection, Request& request) {
    if (refusal_) return refusal_;
    request.method = head_.method;
    request.path = path_;
    request.query = query_;
    if (request.method == "POST") {
        if (auto refusal = read_form(connection, request)) return refusal;
        // Its fields are in the request now; what they take stays charged until that is answered.
        body_ = {};
    }
    for (const auto& [name, value] : head_.headers) {
        if (name == "cookie") read_cookies(value, request.cookies);
    }
    request.headers = std::move(head_.headers);
    return std::nullopt;
}

std::optional<Refusal> RequestReader::read_form(MHD_Connection* connection, Request& request) const {
    const std::size_t most = limits_.most_fields - std::min(limits_.most_fields, query_.size());
    if (media_type(*find_field(head_.headers, "content-type")) == "multipart/form-data") {
        return read_multipart(connection, body_, most, request);
    }
    return decode_fields(body_, most, request.form);
}

}  // namespace mappa::http
