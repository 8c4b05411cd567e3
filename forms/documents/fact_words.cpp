#include "forms/documents/fact_words.hpp"

#include <cctype>
#include <optional>

#include "engine/record/case.hpp"
#include "engine/words/words.hpp"

namespace mappa::forms {
namespace {

std::string upper_first(std::string text) {
    if (!text.empty()) text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

std::string read(const std::string& value, const std::optional<Date>&) {
    const auto day = Date::parse(value);
    return day ? day->text() : value;
}
template <WordList E>
std::string read(const std::string& value, const std::optional<E>&) {
    const auto word = parse_word<E>(value);
    return word ? std::string{label(*word)} : value;
}
template <WordList E>
std::string read(const std::string& value, const E&) {
    return read(value, std::optional<E>{});
}
std::string read(const std::string& value, const std::string&) { return value; }
std::string read(const std::string& value, int) { return value; }

}  // namespace

std::string fact_name(std::string_view fact) {
    std::string name{fact};
    for_each_field<Case>([&](const auto& each) {
        // A description goes on to say how the field is filled in: what it is comes first.
        if (each.name == fact && !each.help.empty()) name = each.help.substr(0, each.help.find_first_of(",;"));
    });
    for (auto& each : name) {
        if (each == '_') each = ' ';
    }
    return upper_first(std::move(name));
}

std::string fact_value(std::string_view fact, const std::string& value) {
    if (fact == "risk of serious harm") return read(value, std::optional<Rosh>{});
    auto shown = value;
    for_each_field<Case>([&](const auto& each) {
        if (each.name == fact) shown = read(value, Case{}.*(each.member));
    });
    return shown;
}

}  // namespace mappa::forms
