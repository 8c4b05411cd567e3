#include "forms/page/xml_part.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <exception>
#include <pugixml.hpp>
#include <set>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>

#include "forms/page/plain_text.hpp"

namespace mappa::forms {

namespace {

/// Whether what stands between & and ; is one of XML's five names or the number of a character XML may hold.
bool is_reference(std::string_view entity) {
    if (!entity.starts_with('#'))
        return entity == "amp" || entity == "lt" || entity == "gt" || entity == "quot" || entity == "apos";
    entity.remove_prefix(1);
    const bool hexadecimal = entity.starts_with('x');
    if (hexadecimal) entity.remove_prefix(1);
    std::uint32_t code = 0;
    const char* end = entity.data() + entity.size();
    const auto [stopped, error] = std::from_chars(entity.data(), end, code, hexadecimal ? 16 : 10);
    if (error != std::errc() || stopped != end) return false;
    const bool surrogate_or_noncharacter = (code >= 0xD800 && code <= 0xDFFF) || code == 0xFFFE || code == 0xFFFF;
    return code == 0x9 || code == 0xA || code == 0xD ||
           (code >= 0x20 && code <= 0x10FFFF && !surrogate_or_noncharacter);
}

/// Carries the first thing found out of the depths of the part.
struct Found : std::exception {
    explicit Found(UnsoundXml where) : unsound(std::move(where)) {}
    UnsoundXml unsound;
};

class PartCheck {
public:
    explicit PartCheck(std::string_view xml) : xml_(xml) {}

    void run(std::string_view root) {
        if (plain_text(xml_) != xml_) refuse("holds a control character or is not UTF-8", std::string_view::npos);
        pugi::xml_document document;
        // Entities are left as written (no parse_escapes), so that a stray & or < can still be seen. A
        // fragment, so that text beside the root is seen too.
        const unsigned options = (pugi::parse_full | pugi::parse_fragment) & ~pugi::parse_escapes;
        const pugi::xml_parse_result result =
            document.load_buffer(xml_.data(), xml_.size(), options, pugi::encoding_utf8);
        if (!result) refuse(result.description(), static_cast<std::size_t>(result.offset));
        check_top(document, root);
        check_element(document.document_element(), {"xml", "xmlns"});
    }

private:
    void check_top(const pugi::xml_document& document, std::string_view root) const {
        int elements = 0;
        for (const pugi::xml_node node : document.children()) {
            if (node.type() == pugi::node_element) ++elements;
            if (node.type() == pugi::node_doctype) refuse("has a DOCTYPE", place_of(node));
            if (node.type() == pugi::node_pcdata || node.type() == pugi::node_cdata)
                refuse("has text outside its root element", place_of(node));
        }
        if (elements != 1)
            refuse("has " + std::to_string(elements) + " root elements instead of one", std::string_view::npos);
        if (document.document_element().name() != root)
            refuse(
                "has the root " + std::string(document.document_element().name()) + " instead of " + std::string(root),
                std::string_view::npos);
    }

    using Prefixes = std::set<std::string, std::less<>>;

    /// `around` are the prefixes declared by the elements around this one.
    void check_element(const pugi::xml_node element, const Prefixes& around) const {
        // Few elements declare any: only those copy the set.
        Prefixes more;
        for (const pugi::xml_attribute attribute : element.attributes()) {
            const std::string_view name = attribute.name();
            if (!name.starts_with("xmlns:")) continue;
            if (more.empty()) more = around;
            more.emplace(name.substr(6));
        }
        const Prefixes& prefixes = more.empty() ? around : more;
        check_prefix(element.name(), prefixes, element);
        for (const pugi::xml_attribute attribute : element.attributes()) {
            const std::string_view name = attribute.name();
            if (element.attribute(attribute.name()) != attribute)  // that finds the first of the name
                refuse("has the attribute " + std::string(name) + " twice", place_of(element));
            check_prefix(name, prefixes, element);
            check_characters(attribute.value(), element);
        }

        pugi::xml_node last_element;
        for (const pugi::xml_node child : element.children()) {
            if (child.type() == pugi::node_pcdata) check_characters(child.value(), element);
            if (child.type() != pugi::node_element) continue;
            check_element(child, prefixes);
            last_element = child;
        }
        // Word calls the whole file corrupt otherwise; a cell of paragraphs is empty when its text is.
        if (std::string_view(element.name()) == "w:tc" && std::string_view(last_element.name()) != "w:p")
            refuse("has a table cell that does not end with a w:p", place_of(element));
    }

    void check_prefix(std::string_view name, const Prefixes& prefixes, const pugi::xml_node element) const {
        const std::size_t colon = name.find(':');
        if (colon != std::string_view::npos && !prefixes.contains(name.substr(0, colon)))
            refuse("uses " + std::string(name) + " without declaring its prefix", place_of(element));
    }

    void check_characters(std::string_view written, const pugi::xml_node element) const {
        if (written.find('<') != std::string_view::npos) refuse("has a < that is not escaped", place_of(element));
        for (std::size_t at = 0; (at = written.find('&', at)) != std::string_view::npos; ++at) {
            const std::size_t end = written.find(';', at);
            if (end == std::string_view::npos || !is_reference(written.substr(at + 1, end - at - 1)))
                refuse("has an & that is not escaped", place_of(element));
        }
    }

    static std::size_t place_of(const pugi::xml_node node) { return static_cast<std::size_t>(node.offset_debug()); }

    [[noreturn]] static void refuse(std::string why, std::size_t offset) {
        throw Found{{std::move(why), offset == std::string_view::npos ? std::nullopt : std::optional{offset}}};
    }

    std::string_view xml_;
};

}  // namespace

std::optional<UnsoundXml> unsound_xml(std::string_view xml, std::string_view root) {
    try {
        PartCheck(xml).run(root);
    } catch (const Found& found) {
        return found.unsound;
    }
    return std::nullopt;
}

void require_sound_part(std::string_view part, std::string_view xml, std::string_view root) {
    const auto found = unsound_xml(xml, root);
    if (!found) return;
    std::string message = "Part " + std::string(part) + " " + found->why;
    if (found->offset) {
        const std::string_view before = xml.substr(0, *found->offset);
        message += " (line " + std::to_string(std::count(before.begin(), before.end(), '\n') + 1) + ")";
    }
    throw std::logic_error(message + ".");
}

}  // namespace mappa::forms
