#include "forms/page/word_field.hpp"

#include <array>
#include <optional>

#include "engine/calendar/date.hpp"
#include "engine/calendar/month_names.hpp"
#include "forms/page/element_words.hpp"
#include "forms/page/word_dialect.hpp"
#include "forms/page/word_line.hpp"
#include "forms/page/word_place.hpp"

namespace mappa::forms {
namespace {

struct KindName {
    WordField::Kind kind;
    std::string_view name;
    std::string_view hint;
};
constexpr auto kinds = std::to_array<KindName>({
    {WordField::Kind::text, "text", "Write here"},
    {WordField::Kind::long_text, "long", "Write here"},
    {WordField::Kind::date, "date", "Choose a date"},
    {WordField::Kind::choice, "choice", "Choose one"},
    {WordField::Kind::check, "check", ""},
});

const KindName* kind_named(std::string_view name) {
    for (const auto& each : kinds) {
        if (each.name == name) return &each;
    }
    return nullptr;
}

std::vector<WordField::Option> options_in(std::string_view written) {
    std::vector<WordField::Option> options;
    while (!written.empty()) {
        const auto end = std::min(written.find('|'), written.size());
        const auto each = written.substr(0, end);
        const auto sign = each.find('=');
        const auto shown = sign == std::string_view::npos ? each : each.substr(sign + 1);
        options.push_back({std::string{each.substr(0, sign)}, std::string{shown}});
        written.remove_prefix(std::min(end + 1, written.size()));
    }
    return options;
}

/// "2030-05-20" or "20 May 2030".
std::optional<Date> day_in(std::string_view text) {
    if (const auto iso = Date::parse(text)) return iso;
    const auto first = text.find(' ');
    const auto second = text.rfind(' ');
    if (first == std::string_view::npos || first == second) return std::nullopt;
    const auto two = [](std::string digits) { return digits.size() == 1 ? "0" + digits : digits; };
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        if (text.substr(first + 1, second - first - 1) != month_names[i]) continue;
        return Date::parse(std::string{text.substr(second + 1)} + "-" + two(std::to_string(i + 1)) + "-" +
                           two(std::string{text.substr(0, first)}));
    }
    return std::nullopt;
}

std::string kind_of_control(const WordField& field) {
    switch (field.kind) {
        case WordField::Kind::text:
            return "<w:text/>";
        case WordField::Kind::long_text:
            return "";  // rich text: of as many paragraphs as the writer likes
        case WordField::Kind::date: {
            const auto day = field.blank() ? std::nullopt : day_in(field.lines.front());
            return "<w:date" + (day ? " w:fullDate=\"" + day->iso() + "T00:00:00Z\"" : std::string{}) +
                   "><w:dateFormat w:val=\"d MMMM yyyy\"/><w:lid w:val=\"en-GB\"/>"
                   "<w:storeMappedDataAs w:val=\"dateTime\"/><w:calendar w:val=\"gregorian\"/></w:date>";
        }
        case WordField::Kind::choice: {
            std::string list = "<w:dropDownList>";
            for (const auto& each : field.options)
                list += "<w:listItem w:displayText=\"" + escaped_xml(each.shown) + "\" w:value=\"" +
                        escaped_xml(each.value) + "\"/>";
            return list + "</w:dropDownList>";
        }
        case WordField::Kind::check:
            return std::string{"<w14:checkbox><w14:checked w14:val=\""} + (field.ticked() ? "1" : "0") +
                   "\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>"
                   "<w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox>";
    }
    return {};
}

class FieldCheck {
public:
    FieldCheck(pugi::xml_node element, Problems& problems) : element_(element), problems_(problems) {}

    void run(FieldsSeen& seen) const {
        const std::string name = element_.attribute("data-field").value();
        if (!is_field_name(name))
            report("has the name '" + name + "'", "a-z, 0-9 and single _, up to 32, beginning with a letter");
        const std::string_view kind = element_.attribute("data-kind").value();
        if (!kind_named(kind))
            report("has the kind '" + std::string{kind} + "'", "data-kind: text, long, date, choice or check");
        if (words_in("data-label").empty()) report("has no title", "data-label says what to fill in; it is read out");
        check_place(kind);
        check_options(kind);
        check_once(name, seen);
    }

private:
    [[nodiscard]] std::string words_in(const char* attribute) const { return element_.attribute(attribute).value(); }

    void check_place(std::string_view kind) const {
        const std::string_view name = element_.name();
        if (name == "span" && kind == "long")
            report("is a long field in a line", "a long field is a <td>, <p> or <div>");
        for (auto around = element_.parent(); around; around = around.parent()) {
            if (around.attribute("data-field")) report("stands in a field", "fields stand beside each other");
        }
        for (const auto child : element_.children()) {
            const std::string_view inner = child.name();
            if (child.type() != pugi::node_element || (inner == "p" && kind == "long") || inner == "span") continue;
            report("holds <" + std::string{inner} + ">", kind == "long" ? "text or <p>s of text" : "text only");
        }
    }

    void check_options(std::string_view kind) const {
        const auto options = options_in(words_in("data-options"));
        if ((kind == "choice") != !options.empty())
            report(options.empty() ? "has nothing to choose from" : "has options but is not a choice",
                   "data-options=\"one|two\" for data-kind=\"choice\" only");
        std::set<std::string> values;
        for (const auto& each : options) {
            if (each.value.empty() || each.shown.empty() || !values.insert(each.value).second)
                report("has an empty option, or one twice", "data-options=\"one|two\", each with a text of its own");
        }
    }

    void check_once(const std::string& name, FieldsSeen& seen) const {
        pugi::xml_node row;
        for (auto around = element_; around; around = around.parent()) {
            if (around.attribute("data-repeat")) row = around;
        }
        const std::string repeat = row.attribute("data-repeat").value();
        const auto [known, first] = seen.repeats.emplace(name, repeat);
        const bool again = !seen.places.emplace(name, row.internal_object()).second;
        if (again || (!first && known->second != repeat))
            report("has the name of a field before it", "another name: each is read back by its own");
    }

    void report(const std::string& wrong, const std::string& remedy) const {
        problems_.push_back({place_of(element_), as_written(element_) + " " + wrong + ": " + remedy});
    }

    pugi::xml_node element_;
    Problems& problems_;
};

}  // namespace

bool WordField::ticked() const { return !lines.empty() && (lines.front() == "yes" || lines.front() == "Yes"); }

WordField read_field(pugi::xml_node element) {
    WordField field;
    const auto* kind = kind_named(element.attribute("data-kind").value());
    field.kind = kind ? kind->kind : WordField::Kind::text;
    field.name = element.attribute("data-field").value();
    field.label = element.attribute("data-label").value();
    field.hint = element.attribute("data-hint").value();
    if (field.hint.empty() && kind) field.hint = kind->hint;
    field.options = options_in(element.attribute("data-options").value());
    if (field.kind == WordField::Kind::long_text && element.child("p")) {
        for (const auto paragraph : element.children("p")) field.lines.push_back(words_of(paragraph));
    } else if (auto words = words_of(element); !words.empty()) {
        field.lines.push_back(std::move(words));
    }
    if (field.kind == WordField::Kind::date && !field.blank()) {
        if (const auto day = day_in(field.lines.front())) field.lines.front() = day->text();
    }
    if (field.kind == WordField::Kind::choice && !field.blank()) {
        for (const auto& each : field.options) {
            if (each.value == field.lines.front()) field.lines.front() = each.shown;
        }
    }
    return field;
}

std::string control_properties(const WordField& field, int id) {
    return "<w:sdtPr><w:alias w:val=\"" + escaped_xml(field.label) + "\"/><w:tag w:val=\"" + escaped_xml(field.name) +
           "\"/><w:id w:val=\"" + std::to_string(id) + "\"/>" +
           (field.blank() && field.kind != WordField::Kind::check ? "<w:showingPlcHdr/>" : "") +
           kind_of_control(field) + "</w:sdtPr>";
}

std::string bookmark_of(const WordField& field, int row) {
    return "f_" + field.name + (row > 0 ? "__" + std::to_string(row) : "");
}

bool is_field_name(std::string_view name) {
    if (name.empty() || name.size() > 32 || name.front() < 'a' || name.front() > 'z') return false;
    for (const char c : name) {
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_')) return false;
    }
    return name.find("__") == std::string_view::npos;
}

void check_field(pugi::xml_node element, FieldsSeen& seen, Problems& problems) {
    FieldCheck{element, problems}.run(seen);
}

}  // namespace mappa::forms
