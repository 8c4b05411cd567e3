#pragma once

#include <string>
#include <string_view>

/// A changed fact as people read it: neither the field's name nor the word's code is printed.
namespace mappa::forms {

/// "Lead agency", "Expected or actual date of release": what the record calls the fact, by its description.
[[nodiscard]] std::string fact_name(std::string_view fact);
/// "Police", "2 September 2030": what its text in the history of changes means.
[[nodiscard]] std::string fact_value(std::string_view fact, const std::string& value);

}  // namespace mappa::forms
