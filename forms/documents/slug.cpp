#include "forms/documents/slug.hpp"

namespace mappa::forms {

std::string slug(std::string_view text) {
    std::string made;
    for (const char c : text) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            made += c;
        else if (c >= 'A' && c <= 'Z')
            made += static_cast<char>(c - 'A' + 'a');
        else if (!made.empty() && made.back() != '-')
            made += '-';
    }
    if (made.ends_with('-')) made.pop_back();
    return made;
}

}  // namespace mappa::forms
