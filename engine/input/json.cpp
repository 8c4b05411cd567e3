#include "engine/input/json.hpp"

namespace mappa {
namespace {

Entry entry_of(const Json& json) {
    if (json.is_object()) {
        auto table = Entry::of_table();
        for (const auto& [name, value] : json.items()) table.set(name, entry_of(value));
        return table;
    }
    if (json.is_array()) {
        auto list = Entry::of_list();
        for (const auto& item : json) list.add(entry_of(item));
        return list;
    }
    if (json.is_boolean()) return Entry::of_flag(json.get<bool>());
    if (json.is_string()) return Entry::of_text(json.get<std::string>());
    if (json.is_number()) return Entry::of_number(json.dump());
    return Entry::of_text({});
}

}  // namespace

std::optional<Entry> read_json(std::string_view text) {
    const auto json = Json::parse(text, nullptr, false);
    if (json.is_discarded()) return std::nullopt;
    return entry_of(json);
}

}  // namespace mappa
