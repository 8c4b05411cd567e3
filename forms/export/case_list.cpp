#include "forms/export/case_list.hpp"

#include "engine/input/json.hpp"
#include "forms/intake/csv.hpp"

namespace mappa::forms {
namespace {

std::string text_of(const Json& value) {
    return value.is_null() ? std::string{} : value.is_string() ? value.get<std::string>() : value.dump();
}

}  // namespace

std::string case_list_heading() {
    std::string text;
    for_each_field<Case>([&](const auto& each) { text += std::string{each.name} + ","; });
    return text + "level,level_from\r\n";
}

std::string case_list_row(const CaseRecord& record) {
    std::string text;
    for_each_field<Case>(
        [&](const auto& each) { text += csv_cell(text_of(json_of(record.facts.*(each.member)))) + ","; });
    const auto level = record.facts.level();
    const auto* period = level ? record.level_in_force() : nullptr;
    return text + (level ? std::string{code(*level)} : std::string{}) + "," +
           (period && period->from ? period->from->iso() : std::string{}) + "\r\n";
}

}  // namespace mappa::forms
