#include "engine/rules/text.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <set>

#include "engine/words/words.hpp"

namespace mappa {
namespace {

std::optional<Agency> agency_named(std::string_view name) {
    for (const auto& word : Words<Agency>::list) {
        if (plain(word.code) == plain(name) || plain(word.label) == plain(name)) return word.value;
    }
    return std::nullopt;
}

}  // namespace

std::size_t known_agencies(std::string_view list) {
    std::set<Agency> known;
    for (const auto& name : listed(list)) {
        if (const auto agency = agency_named(name)) known.insert(*agency);
    }
    return known.size();
}

std::vector<std::string> listed(std::string_view text) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const auto comma = std::min(text.find(',', at), text.size());
        auto part = text.substr(at, comma - at);
        while (!part.empty() && std::isspace(static_cast<unsigned char>(part.front()))) part.remove_prefix(1);
        while (!part.empty() && std::isspace(static_cast<unsigned char>(part.back()))) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        at = comma + 1;
    }
    return parts;
}

}  // namespace mappa
