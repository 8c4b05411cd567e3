#include <algorithm>
#include <cctype>
#include <sstream>

#include "engine/input/entry.hpp"
#include "engine/input/toml_library.hpp"

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
        case toml::node_type::boolean:
            return Entry::of_flag(node.as_boolean()->get(), place);
        case toml::node_type::string:
            return Entry::of_text(node.as_string()->get(), place);
        case toml::node_type::integer:
            return Entry::of_number(std::to_string(node.as_integer()->get()), place);
        default: {
            // Dates arrive as TOML dates or as text: both become ISO text, and one reader judges them.
            std::ostringstream text;
            if (const auto* date = node.as_date())
                text << date->get();
            else if (const auto* time = node.as_time())
                text << time->get();
            else if (const auto* moment = node.as_date_time())
                text << moment->get();
            else if (const auto* number = node.as_floating_point())
                text << number->get();
            return Entry::of_text(text.str(), place);
        }
    }
}

/// toml++ descends once for every part of a dotted key, without a limit. Returns the first line whose key would take it
/// deeper than any form goes; 0 when there is none.
std::size_t line_nested_too_deep(std::string_view text) {
    const auto part_of_key = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '"' || c == '\'';
    };
    std::size_t line = 1;
    int parts = 0;
    for (std::size_t i = 1; i + 1 < text.size(); ++i) {
        if (text[i] == '\n') {
            ++line;
            parts = 0;
        } else if (text[i] == ' ') {
            parts = 0;
        } else if (text[i] == '.' && part_of_key(text[i - 1]) && part_of_key(text[i + 1]) && ++parts > 50) {
            return line;
        }
    }
    return 0;
}

}  // namespace

Entry read_toml(std::string_view text, std::string source, Problems& problems) {
    if (const auto line = line_nested_too_deep(text); line > 0) {
        problems.push_back({{std::move(source), line, 1, {}}, "not valid TOML: a key of more than 50 parts"});
        return Entry::of_table();
    }
    try {
        const auto parsed = toml::parse(text, source);
        return converted(parsed, source, {});
    } catch (const toml::parse_error& error) {
        problems.push_back(
            {place_of(error.source(), source, {}), "not valid TOML: " + std::string{error.description()}});
        return Entry::of_table();
    }
}

}  // namespace mappa
