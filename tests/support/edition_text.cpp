#include "tests/support/edition_text.hpp"

#include <stdexcept>

namespace mappa::test {
namespace {

/// Where the next table of the file begins after a place.
std::size_t end_of_table(const std::string& text, std::size_t from) {
    const auto next = text.find("\n[", from + 1);
    return next == std::string::npos ? text.size() : next + 1;
}

}  // namespace

std::string without_setting(std::string text, const std::vector<std::string>& keys) {
    for (const auto& key : keys) {
        const auto at = text.find("[" + key + "]");
        if (at == std::string::npos) throw std::logic_error("the edition has no [" + key + "]");
        text.erase(at, end_of_table(text, at) - at);
    }
    return text;
}

std::string without_section(const std::string& text, const std::string& section) {
    auto rest = text;
    for (auto at = rest.find("[" + section + "."); at != std::string::npos; at = rest.find("[" + section + "."))
        rest.erase(at, end_of_table(rest, at) - at);
    return rest;
}

}  // namespace mappa::test
