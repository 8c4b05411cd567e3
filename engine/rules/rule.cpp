#include "engine/rules/rule.hpp"

#include <array>
#include <utility>

namespace mappa {
namespace {

/// The five reports by the numbers that rules cite them with.
constexpr auto reports = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"000", "2006 inspection"},
    {"001", "2015 inspection"},
    {"002", "Devon and Cornwall 2013"},
    {"003", "West Midlands 2005"},
    {"004", "2018 bulletin"},
});

}  // namespace

std::string sources_of(const Rule& rule) {
    std::string text{rule.sources};
    for (const auto& [number, name] : reports) {
        for (std::size_t at = 0; (at = text.find(number, at)) != std::string::npos; at += name.size()) {
            const bool word_begins = at == 0 || text[at - 1] == ' ' || text[at - 1] == '(';
            if (word_begins) text.replace(at, number.size(), name);
        }
    }
    return text;
}

std::string Finding::text() const { return what + " [" + std::string{rule->id} + "; " + sources_of(*rule) + "]"; }

}  // namespace mappa
