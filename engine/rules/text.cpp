#include "engine/rules/text.hpp"

#include "engine/words/words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <set>
#include <span>
#include <sstream>

namespace mappa {
namespace {

using List = std::span<const std::string_view>;

constexpr auto bare_restrictions = std::to_array<std::string_view>(
    {"licence", "licence condition", "licence conditions", "licence cond", "standard conditions", "standard licence conditions",
     "additional licence conditions", "conditions", "sopo", "the sopo", "shpo", "sro", "rosho", "voo", "order", "orders",
     "restraining order", "as per licence", "as per sopo", "as per order", "as per licence conditions", "see licence",
     "see sopo", "on licence", "subject to licence", "subject to licence conditions", "sopo conditions", "notification requirements"});

constexpr auto pointers = std::to_array<std::string_view>(
    {"see summary in body of notes", "see above", "see below", "as above", "as before", "as discussed", "see notes",
     "see body of notes", "see minutes", "see previous", "see previous minutes", "as previous", "as previously", "as per minutes",
     "no change", "unchanged", "see plan", "see summary", "as last time", "as per last meeting", "see earlier", "ditto",
     "see attached", "refer to notes", "see body of minutes", "discussed", "as agreed"});

constexpr auto bare_breach = std::to_array<std::string_view>(
    {"breach if fails to comply", "breach if he fails to comply", "breach if she fails to comply", "breach", "recall",
     "recall if fails to comply", "breach if non compliant", "breach if required", "breach or recall", "breach action",
     "enforcement", "recall if required", "breach for non compliance", "recall if breached"});

constexpr auto bare_means = std::to_array<std::string_view>(
    {"programme", "programmes", "support", "treatment", "supervision", "monitor", "monitoring", "liaise", "address", "ongoing",
     "accommodation", "licence conditions", "sopo", "shpo", "as per plan", "interventions", "one to one work", "1 1 work",
     "offending behaviour work", "offending behaviour programme", "keywork", "visits", "drug work", "alcohol work"});

constexpr auto nobodies = std::to_array<std::string_view>(
    {"police", "the police", "police team", "public protection unit", "ppu", "probation", "prison", "all", "all agencies",
     "everyone", "everybody", "tbc", "tba", "n a", "na", "none", "nobody", "not known", "unknown", "to be confirmed",
     "to be allocated", "di", "ds", "dc", "pc", "detective inspector", "detective sergeant", "inspector", "sergeant", "officer",
     "police officer", "offender manager", "social services", "social care", "health", "housing", "chair", "team", "duty officer",
     "mosovo", "yot", "a colleague", "colleague", "agency", "agencies", "manager"});

bool listed_in(std::string_view text, List list) { return std::ranges::find(list, plain(text)) != list.end(); }

std::vector<std::string> words(std::string_view text) {
    std::istringstream stream{plain(text)};
    std::vector<std::string> result;
    for (std::string each; stream >> each;) result.push_back(std::move(each));
    return result;
}

/// "checked", "checking" and "checks" are "check": enough to see that a text says the same again.
std::string stem(std::string word) {
    for (const std::string_view ending : {"ing", "ed", "es", "s"}) {
        if (word.size() > ending.size() + 2 && word.ends_with(ending)) return word.substr(0, word.size() - ending.size());
    }
    return word;
}

constexpr auto filler = std::to_array<std::string_view>({"the", "a", "an", "of", "to", "for", "on", "in", "and", "was", "were", "has",
                                                          "have", "been", "is", "it", "what", "by", "at", "with", "this", "that",
                                                          "done", "complete", "completed", "action", "carried", "out"});

std::vector<std::string> content(std::string_view text) {
    std::vector<std::string> result;
    for (auto& each : words(text)) {
        if (std::ranges::find(filler, each) == filler.end()) result.push_back(stem(std::move(each)));
    }
    return result;
}

}  // namespace

bool blank(std::string_view text) {
    // A full stop, a dash or a space that does not break says nothing either.
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (std::isalnum(byte)) return false;
        if (byte < 0x80) continue;
        if (byte != 0xC2 || i + 1 >= text.size() || static_cast<unsigned char>(text[i + 1]) != 0xA0) return false;
        ++i;
    }
    return true;
}

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

std::string plain(std::string_view text) {
    std::string result;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte == '\'') continue;
        if (byte >= 0x80 || std::isalnum(byte)) result += static_cast<char>(std::tolower(byte));
        else if (!result.empty() && result.back() != ' ') result += ' ';
    }
    if (!result.empty() && result.back() == ' ') result.pop_back();
    return result;
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

bool names_only_its_kind(std::string_view text) { return blank(text) || listed_in(text, bare_restrictions); }
bool points_elsewhere(std::string_view text) { return listed_in(text, pointers); }
bool only_breach(std::string_view text) { return blank(text) || listed_in(text, bare_breach); }
bool names_only_a_means(std::string_view text) { return blank(text) || listed_in(text, bare_means) || names_only_its_kind(text); }
bool names_nobody(std::string_view text) { return blank(text) || listed_in(text, nobodies); }

bool speaks_of_visits(std::string_view text) {
    const auto all = words(text);
    return std::ranges::any_of(all, [](const std::string& each) { return stem(each) == "visit"; });
}

bool repeats(std::string_view text, std::string_view earlier) {
    const auto said = content(text);
    const auto before = content(earlier);
    if (said.empty()) return true;
    if (said.size() > 10) return false;
    const auto again = std::ranges::count_if(said, [&](const std::string& each) { return std::ranges::find(before, each) != before.end(); });
    return again * 10 >= static_cast<std::ptrdiff_t>(said.size()) * 6;
}

}  // namespace mappa
