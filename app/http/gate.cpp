#include "app/http/gate.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "app/http/decoding.hpp"

namespace mappa::http {
namespace {

std::size_t count_of(const Fields& headers, std::string_view name) {
    return static_cast<std::size_t>(std::ranges::count(headers, name, &Fields::value_type::first));
}

bool is_token(std::string_view name) {
    constexpr std::string_view marks = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::ranges::all_of(name, [&](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || marks.find(c) != std::string_view::npos;
    });
}

bool breaks_header(std::string_view value) {
    return std::ranges::any_of(value, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return (byte < 0x20 && c != '\t') || byte == 0x7F;
    });
}

std::optional<Refusal> size_refusal(const Head& head) {
    if (head.target.size() > most_target_bytes) {
        return Refusal{414, "The address of the page is too long. Ask for less at once."};
    }
    if (head.bytes > most_head_bytes || head.headers.size() > most_header_lines) {
        return Refusal{431,
                       "The browser sent too many or too long headers. "
                       "Delete the cookies of this site and try again."};
    }
    return std::nullopt;
}

/// Two statements of where a request ends are how a second request is hidden in the first; so there is at most one.
std::optional<Refusal> framing_refusal(const Head& head) {
    const Refusal unclear{400, "The request is not well formed. Use a current browser, without a proxy in between."};
    for (const auto& [name, value] : head.headers) {
        if (!is_token(name) || breaks_header(value)) return unclear;
    }
    const std::size_t lengths = count_of(head.headers, "content-length");
    const std::size_t codings = count_of(head.headers, "transfer-encoding");
    if (lengths + codings > 1) return unclear;
    if (codings == 1 && lower_case(*find_field(head.headers, "transfer-encoding")) != "chunked") return unclear;
    return std::nullopt;
}

std::optional<Refusal> host_refusal(const Head& head, const GateRules& rules) {
    if (count_of(head.headers, "host") != 1) {
        return Refusal{400, "The request does not say once which host it is for. Use a current browser."};
    }
    if (rules.hosts.contains(lower_case(*find_field(head.headers, "host")))) return std::nullopt;
    return Refusal{421,
                   "This server does not answer under that name. Open the address it showed when it started, "
                   "or have the name added to those it answers under."};
}

/// The host and port of the page a URL names; empty when it is none of http.
std::string host_of(std::string_view url) {
    for (const std::string_view scheme : {"http://", "https://"}) {
        if (lower_case(url.substr(0, scheme.size())) != scheme) continue;
        url.remove_prefix(scheme.size());
        return lower_case(url.substr(0, url.find_first_of("/?#")));
    }
    return {};
}

std::optional<Refusal> origin_refusal(const Head& head) {
    const Refusal elsewhere{403,
                            "The form was not sent from a page of this server, so nothing was done. "
                            "Open the page here and send the form from there."};
    const std::string host = lower_case(*find_field(head.headers, "host"));
    const std::string_view says = count_of(head.headers, "origin") > 0 ? "origin" : "referer";
    for (const auto& [name, value] : head.headers) {
        if (name == says && host_of(value) != host) return elsewhere;
        // Another port of the same machine is "same-site" and as strange as any other site.
        if (name == "sec-fetch-site" && value != "same-origin" && value != "none") return elsewhere;
    }
    return std::nullopt;
}

std::optional<Refusal> content_refusal(const Head& head, const GateRules& rules) {
    const std::string* type = find_field(head.headers, "content-type");
    const std::string media = type == nullptr ? "" : media_type(*type);
    if (count_of(head.headers, "content-type") != 1 ||
        (media != "application/x-www-form-urlencoded" && media != "multipart/form-data") ||
        count_of(head.headers, "content-encoding") > 0) {
        return Refusal{415,
                       "Only forms are taken: application/x-www-form-urlencoded or multipart/form-data, "
                       "not compressed. Send it from the page."};
    }
    if (const std::string* length = find_field(head.headers, "content-length")) {
        std::uint64_t bytes = 0;
        const auto [end, error] = std::from_chars(length->data(), length->data() + length->size(), bytes);
        if (error != std::errc{} || end != length->data() + length->size() || bytes > rules.most_bytes) {
            return Refusal{413, "What was sent is larger than is taken at once. Send smaller files, one at a time."};
        }
    }
    return std::nullopt;
}

}  // namespace

std::optional<Refusal> gate_refusal(const Head& head, const GateRules& rules) {
    if (auto refusal = size_refusal(head)) return refusal;
    if (auto refusal = framing_refusal(head)) return refusal;
    if (head.method != "GET" && head.method != "HEAD" && head.method != "POST") {
        return Refusal{405, "Only GET, HEAD and POST are understood. Use the links and forms of the pages."};
    }
    if (auto refusal = host_refusal(head, rules)) return refusal;
    if (head.method != "POST") {
        if (!has_body(head)) return std::nullopt;
        return Refusal{400, "A request for a page carries no content. Use the links and forms of the pages."};
    }
    if (auto refusal = origin_refusal(head)) return refusal;
    return content_refusal(head, rules);
}

bool has_body(const Head& head) {
    const std::string* length = find_field(head.headers, "content-length");
    return count_of(head.headers, "transfer-encoding") > 0 ||
           (length != nullptr && length->find_first_not_of('0') != std::string::npos);
}

std::string media_type(std::string_view content_type) {
    return lower_case(trimmed(content_type.substr(0, content_type.find(';'))));
}

}  // namespace mappa::http
