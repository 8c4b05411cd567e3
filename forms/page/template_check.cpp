#include "forms/page/template_check.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>

#include "engine/input/suggest.hpp"

namespace mappa::forms {

namespace {

template <class Names>
std::string joined(const Names& names, std::string_view between) {
    std::string text;
    for (const auto& name : names) {
        if (!text.empty()) text += between;
        text += name;
    }
    return text;
}

bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

/// Whether a section can be opened on it at all.
bool asks_well(const Shape::Name& declared, const Tag& tag) {
    if (declared.kind == Shape::Kind::group) return tag.kind == Tag::Kind::section;
    return declared.kind == Shape::Kind::flag || declared.kind == Shape::Kind::rows;
}

std::string at_line(const Tag& tag) { return tag.written() + " of line " + std::to_string(tag.line); }

}  // namespace

bool TemplateCheck::ByPlace::operator()(const Problem& a, const Problem& b) const {
    return std::tie(a.place.source, a.place.line, a.place.column, a.says) <
           std::tie(b.place.source, b.place.line, b.place.column, b.says);
}

void TemplateCheck::read_file(const std::string& file, std::string_view text) {
    files_.push_back(file);
    Problems unreadable;
    std::vector<Section> open;  // a section must close in the file that opens it
    for (const Tag& tag : read_tags(file, text, unreadable)) read_tag(tag, open, text);
    problems_.insert(unreadable.begin(), unreadable.end());
    while (!open.empty()) {
        const Tag& tag = open.back().tag;
        report(tag, "The section " + tag.written() + " is never closed.", "Close it with {{/" + tag.name + "}}.");
        leave(open);
    }
    files_.pop_back();
}

void TemplateCheck::read_tag(const Tag& tag, std::vector<Section>& open, std::string_view text) {
    switch (tag.kind) {
        case Tag::Kind::variable:
        case Tag::Kind::unescaped:
            return read_variable(tag);
        case Tag::Kind::section:
        case Tag::Kind::inverted:
            return open_section(tag, open);
        case Tag::Kind::close:
            return close_section(tag, open, text);
        case Tag::Kind::partial:
            return read_partial(tag);
    }
}

void TemplateCheck::read_variable(const Tag& tag) {
    const Shape::Name* declared = resolve(tag);
    if (!declared) return;
    const bool escaped = tag.kind == Tag::Kind::variable;
    switch (declared->kind) {
        case Shape::Kind::text:
            if (!escaped)
                report(tag, tag.written() + " would print text from people unescaped.", "Write {{" + tag.name + "}}.");
            break;
        case Shape::Kind::raw:
            if (escaped)
                report(tag, tag.name + " is markup already and would be escaped twice.",
                       "Write {{{" + tag.name + "}}}.");
            break;
        case Shape::Kind::flag:
            report(tag, tag.name + " is a yes/no flag, not a text.",
                   "Write {{#" + tag.name + "}}what to print if yes{{/" + tag.name + "}}.");
            break;
        case Shape::Kind::rows:
        case Shape::Kind::group:
            report(tag, tag.name + " is a " + std::string(to_words(declared->kind)) + ", not a text.",
                   "Open {{#" + tag.name + "}} and print a text inside it.");
            break;
    }
}

void TemplateCheck::read_partial(const Tag& tag) {
    const auto found = partials_.find(tag.name);
    if (found == partials_.end()) {
        std::vector<std::string_view> names;
        for (const auto& [name, text] : partials_) names.push_back(name);
        const std::string meant(nearest(tag.name, names));
        report(tag, "There is no partial called " + tag.name + ".",
               !meant.empty()  ? "Did you mean {{>" + meant + "}}?"
               : names.empty() ? "There are no partials here."
                               : "There are: " + joined(names, ", ") + ".");
        return;
    }
    if (std::find(files_.begin(), files_.end(), tag.name) != files_.end()) {
        report(tag, tag.written() + " includes itself (" + joined(files_, " > ") + " > " + tag.name + ").",
               "Take it out: a partial may not reach itself.");
        return;
    }
    reached_.insert(tag.name);
    if (within_bounds(tag, found->second)) read_file(tag.name, found->second);
}

bool TemplateCheck::within_bounds(const Tag& tag, std::string_view text) {
    constexpr std::size_t most_bytes = 4 << 20, deepest = 24;
    read_ += text.size() + tag.name.size();
    if (read_ <= most_bytes && files_.size() <= deepest) return true;
    if (read_ < 2 * most_bytes) report(tag, "Parts include parts without end from here on.", "Include fewer.");
    read_ = std::max(read_, 2 * most_bytes);  // said once
    return false;
}

void TemplateCheck::open_section(const Tag& tag, std::vector<Section>& open) {
    Section section{tag};
    const Shape::Name* declared = resolve(tag);
    if (!declared) {
        section.unknown = true;
    } else if (declared->kind == Shape::Kind::text || declared->kind == Shape::Kind::raw) {
        const std::string sign = tag.kind == Tag::Kind::section ? "#" : "^";
        const std::size_t dot = tag.name.rfind('.') + 1;  // 0 when there is none
        report(tag, tag.name + " is a text, not a section.",
               "To ask whether there is any, write {{" + sign + tag.name.substr(0, dot) + "has_" +
                   tag.name.substr(dot) + "}}.");
    } else if (declared->kind == Shape::Kind::group && tag.kind == Tag::Kind::inverted) {
        report(tag, tag.name + " is a group and always there, so this would never print.",
               "Ask for one of the texts inside it.");
    } else if (!declared->nested.empty() && tag.kind == Tag::Kind::section) {
        enter(tag, declared->inner(), section);
    }
    constexpr std::size_t deepest = 50;
    if (open.size() == deepest) report(tag, "Sections stand too deep in each other from here on.", "Close some first.");
    if (declared && asks_well(*declared, tag) && open.size() < deepest) check_asked(tag, *declared, section, open);
    if (section.unknown) ++unknown_sections_;
    open.push_back(std::move(section));
}

/// A section inside a section that asks for the same: one that can never be printed, or asks in vain. Only within one
/// file: a partial does not know where it will be included.
void TemplateCheck::check_asked(const Tag& tag, const Shape::Name& declared, Section& section,
                                const std::vector<Section>& open) {
    section.asks = &declared;
    if (declared.derived) {
        constexpr std::size_t has = 4;  // "has_"
        const auto dot = tag.name.rfind('.') + 1;
        section.asks = look_up(tag.name.substr(0, dot) + tag.name.substr(dot + has));
    }
    for (const auto& outer : open) {
        if (!section.asks || outer.asks != section.asks) continue;
        if (outer.tag.kind != tag.kind)
            report(tag, tag.written() + " would never print inside " + at_line(outer.tag) + ".",
                   "Close that section first.");
        else if (outer.tag.name == tag.name && !section.opens_scope)
            report(tag, tag.written() + " asks again what " + at_line(outer.tag) + " has asked.", "Take one out.");
    }
}

void TemplateCheck::enter(const Tag& tag, const Shape& inner, Section& section) {
    for (const Shape* outer : scopes_) {
        std::vector<std::string> shared;
        for (const auto& [name, declared] : inner.names())
            if (outer->find(name) && !declared.derived) shared.push_back(name);
        if (!shared.empty() || outer == &inner) {
            report(tag,
                   tag.written() + " is opened inside a section with the same names" +
                       (shared.empty() ? "" : " (" + joined(shared, ", ") + ")") + ".",
                   "Close the other section first, or it is not clear whose value would be printed.");
            break;
        }
    }
    scopes_.push_back(&inner);
    section.opens_scope = true;
}

void TemplateCheck::close_section(const Tag& tag, std::vector<Section>& open, std::string_view text) {
    const auto same = [&](const Section& section) { return section.tag.name == tag.name; };
    const auto opened = std::find_if(open.rbegin(), open.rend(), same);
    if (opened == open.rend()) {
        report(tag, tag.written() + " closes a section that is not open in this file.",
               open.empty() ? "Take it out, or open it before."
                            : "Take it out, or open it before; open here is " + at_line(open.back().tag) + ".");
        return;
    }
    for (auto inside = open.rbegin(); inside != opened; ++inside)
        report(tag, tag.written() + " comes while " + at_line(inside->tag) + " is still open.",
               "Close {{/" + inside->tag.name + "}} first.");
    if (opened == open.rbegin() && opened->asks && is_blank(text.substr(opened->tag.end, tag.begin - opened->tag.end)))
        report(opened->tag, "There is nothing in the section " + opened->tag.written() + ".",
               "Write what to print there, or take it out.");
    const auto keep = static_cast<std::size_t>(std::distance(opened, open.rend())) - 1;
    while (open.size() > keep) leave(open);
}

void TemplateCheck::leave(std::vector<Section>& open) {
    if (open.back().opens_scope) scopes_.pop_back();
    if (open.back().unknown) --unknown_sections_;
    open.pop_back();
}

const Shape::Name* TemplateCheck::resolve(const Tag& tag) {
    const Shape::Name* declared = look_up(tag.name);
    return declared ? declared : report_unknown(tag);
}

const Shape::Name* TemplateCheck::look_up(std::string_view name) const {
    std::size_t dot = name.find('.');
    const Shape::Name* declared = nullptr;
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend() && !declared; ++scope)
        declared = (*scope)->find(name.substr(0, dot));
    while (declared && dot != std::string_view::npos) {
        if (declared->kind != Shape::Kind::group) return nullptr;  // rows have no one value to reach through
        name.remove_prefix(dot + 1);
        dot = name.find('.');
        declared = declared->inner().find(name.substr(0, dot));
    }
    return declared;
}

/// Returns the declaration of the name that was probably meant when the tag opens a section, so that what is
/// inside is still checked in this same pass.
const Shape::Name* TemplateCheck::report_unknown(const Tag& tag) {
    if (unknown_sections_ > 0) return nullptr;
    std::vector<std::string> known;
    std::vector<std::string> candidates;  // also has_x and names reached through a group
    for (auto scope = scopes_.rbegin(); scope != scopes_.rend(); ++scope) {
        for (const auto& [name, declared] : (*scope)->names()) {
            if (!declared.derived) known.push_back(name);
            candidates.push_back(name);
            if (declared.kind != Shape::Kind::group) continue;
            for (const auto& [inner, ignored] : declared.inner().names()) candidates.push_back(name + "." + inner);
        }
    }
    const std::vector<std::string_view> near(candidates.begin(), candidates.end());
    const std::string_view meant = nearest(tag.name, near);
    std::string remedy = meant.empty() ? "" : "Did you mean " + std::string(meant) + "? ";
    remedy += known.empty() ? "Nothing is known here." : "Known here: " + joined(known, ", ") + ".";
    report(tag, tag.written() + " is not known here.", std::move(remedy));
    const bool section = tag.kind == Tag::Kind::section || tag.kind == Tag::Kind::inverted;
    return !meant.empty() && section ? look_up(meant) : nullptr;
}

void TemplateCheck::report(const Tag& tag, const std::string& wrong, std::string remedy) {
    if (files_.size() > 1) {
        const std::vector<std::string> includers(files_.begin(), std::prev(files_.end()));
        remedy += " (Included from " + joined(includers, " > ") + ".)";
    }
    problems_.insert({{files_.back(), tag.line, tag.column, {}}, wrong + " " + remedy});
}

}  // namespace mappa::forms
