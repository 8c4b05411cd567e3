#include "forms/page/element_words.hpp"

namespace mappa::forms {

std::string words_of(pugi::xml_node node) {
    std::string words;
    const auto gather = [&](const auto& self, pugi::xml_node from) -> void {
        for (const auto child : from.children()) {
            if (child.type() == pugi::node_pcdata) words += child.value();
            self(self, child);
        }
    };
    gather(gather, node);
    std::string drawn;
    for (const char c : words) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            drawn += c;
        else if (!drawn.empty() && drawn.back() != ' ')
            drawn += ' ';
    }
    if (drawn.ends_with(' ')) drawn.pop_back();
    return drawn;
}

}  // namespace mappa::forms
