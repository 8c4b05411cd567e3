#include "engine/input/entry.hpp"

#include <algorithm>

namespace mappa {

std::string Place::text() const {
    std::string result = source;
    if (line > 0) result += (result.empty() ? "line " : ":") + std::to_string(line) + ":" + std::to_string(column);
    if (field.empty()) return result;
    return result.empty() ? field : result + " (" + field + ")";
}

std::string Problem::text() const {
    const auto where = place.text();
    return where.empty() ? says : where + ": " + says;
}

Entry Entry::of_text(std::string value, Place place) {
    Entry entry;
    entry.scalar_ = std::move(value);
    entry.place_ = std::move(place);
    return entry;
}

Entry Entry::of_number(std::string value, Place place) {
    auto entry = of_text(std::move(value), std::move(place));
    entry.kind_ = Kind::number;
    return entry;
}

Entry Entry::of_flag(bool value, Place place) {
    auto entry = of_text(value ? "true" : "false", std::move(place));
    entry.kind_ = Kind::flag;
    return entry;
}

Entry Entry::of_list(Place place) {
    auto entry = of_text({}, std::move(place));
    entry.kind_ = Kind::list;
    return entry;
}

Entry Entry::of_table(Place place) {
    auto entry = of_text({}, std::move(place));
    entry.kind_ = Kind::table;
    return entry;
}

const Entry* Entry::find(std::string_view name) const {
    const auto found =
        std::ranges::find(members_, name, [](const auto& member) { return std::string_view{member.first}; });
    return found == members_.end() ? nullptr : &found->second;
}

void Entry::set(std::string_view name, Entry value) {
    for (auto& [key, member] : members_) {
        if (key == name) {
            member = std::move(value);
            return;
        }
    }
    members_.emplace_back(std::string{name}, std::move(value));
}

std::optional<Entry> Entry::take(std::string_view name) {
    for (auto it = members_.begin(); it != members_.end(); ++it) {
        if (it->first != name) continue;
        auto value = std::move(it->second);
        members_.erase(it);
        return value;
    }
    return std::nullopt;
}

}  // namespace mappa
