#include "forms/workbook/action_reference.hpp"

#include <charconv>
#include <vector>

namespace mappa::forms {
namespace {

constexpr std::string_view everybody = "all";

std::optional<int> count_of(std::string_view text) {
    int value = 0;
    const auto* const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, value);
    return read.ec == std::errc{} && read.ptr == end && value > 0 ? std::optional{value} : std::nullopt;
}

}  // namespace

std::string ActionReference::text() const {
    return case_ref + "/" + std::to_string(action) + "/v" + std::to_string(version) + "/" +
           std::string{agency ? code(*agency) : everybody};
}

std::optional<ActionReference> ActionReference::parse(std::string_view text) {
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find('/', at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    if (parts.size() != 4 || parts[0].empty() || !parts[2].starts_with('v')) return std::nullopt;
    ActionReference read;
    read.case_ref = parts[0];
    const auto action = count_of(parts[1]), version = count_of(parts[2].substr(1));
    read.agency = parse_word<Agency>(parts[3]);
    if (!action || !version || (!read.agency && parts[3] != everybody)) return std::nullopt;
    read.action = *action;
    read.version = *version;
    return read;
}

}  // namespace mappa::forms
