#include "engine/input/toml_library.hpp"

#include <algorithm>
#include <sstream>

#include "engine/input/entry.hpp"

namespace mappa {
namespace {

Place place_of(const toml::source_region& region, const std::string& source, const std::string& field) {
    return {source, region.begin.line, region.begin.column, field};
}

Entry converted(const toml::node& node, const std::string& source, const std::string& field) {
    const auto place = place_of(node.source(), source, field);
    switch (node.type()) {
        case toml::node_type::table: {
            auto table = Entry::of_table(place);
            // Members in the order they were written, so that problems come out in the reader's order.
            std::vector<std::pair<const toml::key*, const toml::node*>> members;
            for (const auto& [key, value] : *node.as_table()) members.emplace_back(&key, &value);
            std::ranges::sort(members, [](const auto& a, const auto& b) {
                const auto& x = a.first->source().begin;
                const auto& y = b.first->source().begin;
                return std::pair{x.line, x.column} < std::pair{y.line, y.column};
            });
            for (const auto& [key, value] : members) {
                const std::string name{key->str()};
                table.set(name, converted(*value, source, field.empty() ? name : field + "." + name));
            }
            return table;
        }
        case toml::node_type::array: {
            auto list = Entry::of_list(place);
            std::size_t index = 1;
            for (const auto& item : *node.as_array()) {
                list.add(converted(item, source, field + "[" + std::to_string(index++) + "]"));
            }
            return list;
        }
        case toml::node_type::boolean: return Entry::of_flag(node.as_boolean()->get(), place);
        case toml::node_type::string: return Entry::of_text(node.as_string()->get(), place);
        case toml::node_type::integer: return Entry::of_number(std::to_string(node.as_integer()->get()), place);
        default: {
            // Dates arrive as TOML dates or as text: both become ISO text, and one reader judges them.
            std::ostringstream text;
            if (const auto* date = node.as_date()) text << date->get();
            else if (const auto* time = node.as_time()) text << time->get();
            else if (const auto* moment = node.as_date_time()) text << moment->get();
            else if (const auto* number = node.as_floating_point()) text << number->get();
            return Entry::of_text(text.str(), place);
        }
    }
}

}  // namespace

Entry read_toml(std::string_view text, std::string source, Problems& problems) {
    try {
        const auto parsed = toml::parse(text, source);
        return converted(parsed, source, {});
    } catch (const toml::parse_error& error) {
        problems.push_back({place_of(error.source(), source, {}), "not valid TOML: " + std::string{error.description()}});
        return Entry::of_table();
    }
}

}  // namespace mappa
