#include "app/web/parts.hpp"

#include <algorithm>

#include "app/web/fields.hpp"
#include "app/web/part_templates.hpp"
#include "engine/steps/steps.hpp"

namespace mappa::web {

using forms::Model;

Markup heading(int level, std::string_view text, std::string_view caption) {
    return print("heading",
                 Model{}.text("text", text).text("caption", caption).flag("first", level == 1).flag("second", level == 2));
}

Markup paragraph(const Markup& content) { return print("paragraph", Model{}.text("html", content.html())); }
Markup paragraph(std::string_view text) { return paragraph(words(text)); }
Markup hint(std::string_view text) { return print("hint", Model{}.text("text", text)); }

Markup link(std::string_view text, const std::string& href) {
    return print("link", Model{}.text("text", text).text("href", href).flag("button", false).flag("secondary", false));
}

Markup button_link(std::string_view text, const std::string& href, bool secondary) {
    return print("link", Model{}.text("text", text).text("href", href).flag("button", true).flag("secondary", secondary));
}

Markup bullets(const std::vector<Markup>& items) {
    Model model;
    model.row_list("items", {});
    for (const auto& each : items) model.add_row("items").text("html", each.html());
    return print("bullets", model);
}

Markup tag(std::string_view text, std::string_view colour) {
    return print("tag", Model{}.text("text", text).text(
                            "colour", colour.empty() ? "" : "govuk-tag--" + std::string{colour}));
}

Markup table(const std::string& caption, const std::vector<Column>& columns,
             const std::vector<std::vector<Markup>>& rows, const std::string& when_empty) {
    if (rows.empty()) return heading(2, caption) + paragraph(when_empty);
    Model model;
    model.text("caption", caption).row_list("columns", {}).row_list("rows", {});
    for (const auto& each : columns) model.add_row("columns").text("name", each.name).flag("numeric", each.numeric);
    for (const auto& cells : rows) {
        auto& row = model.add_row("rows");
        row.row_list("cells", {});
        for (std::size_t i = 0; i < cells.size(); ++i)
            row.add_row("cells").text("html", cells[i].html()).flag("figure", columns.at(i).numeric);
    }
    return print("table", model);
}

Markup summary(const std::vector<Fact>& facts) {
    Model model;
    model.row_list("rows", {});
    for (const auto& each : facts) {
        if (!each.value.empty()) model.add_row("rows").text("key", each.key).text("html", each.value.html());
    }
    return print("summary", model);
}

Markup details(const std::string& summary, const Markup& content, bool open) {
    return print("details", Model{}.text("summary", summary).text("html", content.html()).flag("open", open));
}

Markup notice(const std::string& title, const std::string& text, const Markup& more, bool good) {
    return print("notice", Model{}.text("title", title).text("text", text).text("more", more.html()).flag("good", good));
}

Markup error_summary(const std::string& title, const std::string& lead, const std::vector<Trouble>& troubles) {
    Model model;
    model.text("title", title).text("lead", lead).row_list("items", {});
    for (const auto& each : troubles) {
        model.add_row("items")
            .text("what", each.what)
            .text("href", each.href)
            .text("supply", each.supply.empty() ? "" : "Supply: " + each.supply)
            .text("source", each.source);
    }
    return print("error_summary", model);
}

Markup timeline(const std::vector<TimelineEntry>& entries) {
    Model model;
    model.row_list("entries", {});
    for (const auto& each : entries) {
        model.add_row("entries")
            .text("what", each.what)
            .text("by", each.by)
            .text("iso", each.on.iso())
            .text("on", each.on.text())
            .text("html", each.content.html());
    }
    return print("timeline", model);
}

Markup tiles(const std::vector<Tile>& tiles) {
    Model model;
    model.row_list("tiles", {});
    for (const auto& each : tiles)
        model.add_row("tiles").text("figure", each.figure).text("says", each.says).text("href", each.href);
    return print("tiles", model);
}

Markup columns(const Markup& left, const Markup& right, const std::string& right_label) {
    return print("columns",
                 Model{}.text("left", left.html()).text("right", right.html()).text("right_label", right_label));
}

std::string title_of(std::string_view does) {
    std::string title{does};
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

std::string step_address(const std::string& case_ref, std::string_view key, int number) {
    const auto space = key.find(' ');
    auto result = address({"cases", case_ref, "do", key.substr(0, space), key.substr(space + 1)});
    return number > 0 ? result + "/" + std::to_string(number) : result;
}

std::string supply_address(const std::string& supply, const std::string& case_ref, int number) {
    if (case_ref.empty()) return {};
    for (std::size_t at = supply.find('`'); at != std::string::npos; at = supply.find('`', at + 1)) {
        const auto end = supply.find('`', at + 1);
        if (end == std::string::npos) return {};
        const std::string_view named{supply.data() + at + 1, end - at - 1};
        for (const auto key : step_keys()) {
            if (!named.starts_with(key) || (named.size() > key.size() && named[key.size()] != ' ')) continue;
            const bool on_object = !target_of_step(key).empty();
            if (on_object && number == 0) return {};
            return step_address(case_ref, key, on_object ? number : 0);
        }
        at = end;
    }
    return {};
}

std::vector<Trouble> troubles_of(const Findings& findings, const std::string& case_ref, int number) {
    std::vector<Trouble> troubles;
    for (const auto& each : findings) {
        troubles.push_back({each.what, each.supply, sources_of(*each.rule),
                            each.asked ? std::string{} : supply_address(each.supply, case_ref, number)});
    }
    return troubles;
}

}  // namespace mappa::web
