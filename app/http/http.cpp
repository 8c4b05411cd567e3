#include "app/http/http.hpp"

#include <algorithm>

namespace mappa::http {

const std::string* find_field(const Fields& fields, std::string_view name) {
    const auto found = std::ranges::find(fields, name, &Fields::value_type::first);
    return found == fields.end() ? nullptr : &found->second;
}

}  // namespace mappa::http
