#include "forms/export/case_list.hpp"

#include "engine/input/json.hpp"
#include "forms/intake/csv.hpp"

namespace mappa::forms {
namespace {

std::string text_of(const Json& value) { return value.is_null() ? std::string{} : value.is_string() ? value.get<std::string>() : value.dump(); }

}  // namespace

std::string case_list_csv(std::span<const Case> cases) {
    std::string text;
    for_each_field<Case>([&](const auto& each) { text += (text.empty() ? "" : ",") + std::string{each.name}; });
    text += "\r\n";
    for (const auto& one : cases) {
        bool first = true;
        for_each_field<Case>([&](const auto& each) {
            text += (first ? "" : ",") + csv_cell(text_of(json_of(one.*(each.member))));
            first = false;
        });
        text += "\r\n";
    }
    return text;
}

}  // namespace mappa::forms
