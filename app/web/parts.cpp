#include "app/web/parts.hpp"

#include <algorithm>

#include "app/web/fields.hpp"
#include "app/web/page.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/referral_parts.hpp"
#include "engine/calendar/instant.hpp"
#include "engine/steps/steps.hpp"

namespace mappa::web {

using forms::Model;

Markup heading(int level, std::string_view text, std::string_view caption) {
    return print(
        "heading",
        Model{}.text("text", text).text("caption", caption).flag("first", level == 1).flag("second", level == 2));
}

Markup paragraph(const Markup& content) { return print("paragraph", Model{}.text("html", content.html())); }
Markup paragraph(std::string_view text) { return paragraph(words(text)); }
Markup hint(std::string_view text) { return print("hint", Model{}.text("text", text)); }

Markup link(std::string_view text, const std::string& href) {
    return print("link", Model{}.text("text", text).text("href", href).flag("button", false).flag("secondary", false));
}

Markup button_link(std::string_view text, const std::string& href, bool secondary) {
    return print("link",
                 Model{}.text("text", text).text("href", href).flag("button", true).flag("secondary", secondary));
}

Markup bullets(const std::vector<Markup>& items) {
    Model model;
    model.row_list("items", {});
    for (const auto& each : items) model.add_row("items").text("html", each.html());
    return print("bullets", model);
}

Markup tag(std::string_view text, std::string_view colour) {
    return print("tag",
                 Model{}.text("text", text).text("colour", colour.empty() ? "" : "govuk-tag--" + std::string{colour}));
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

Markup paging(const Paging& list) {
    if (list.page == 1 && list.of <= list.most) return {};
    const auto to = [&](std::size_t page) {
        const auto and_so = list.place.find('?') == std::string::npos ? "?" : "&";
        return page == 1 ? list.place : list.place + and_so + list.name + "=" + std::to_string(page);
    };
    const auto last = std::max<std::size_t>((list.of + list.most - 1) / list.most, 1);
    const auto in_all = std::to_string(list.of) + " " + list.what;
    if (list.page > last)
        return paragraph(words("There is no page " + std::to_string(list.page) + " of " + in_all + ". ") +
                         link("Last page", to(last)));
    auto line = words(std::to_string(list.skip() + 1) + " to " +
                      std::to_string(std::min(list.skip() + list.most, list.of)) + " of " + in_all + ". ");
    if (list.page > 1) line += link("Previous page", to(list.page - 1)) + words(" | ");
    if (list.page < last) line += link("Next page", to(list.page + 1));
    return paragraph(line);
}

std::size_t page_number(const std::string& text) {
    const int number = number_in(text);
    return number > 0 ? static_cast<std::size_t>(number) : 1;
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
    return print("notice",
                 Model{}.text("title", title).text("text", text).text("more", more.html()).flag("good", good));
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

std::string moment_text(const std::string& utc) {
    const auto day = parse_instant(utc) ? Date::parse(utc.substr(0, 10)) : std::nullopt;
    return day ? day->text() + ", " + utc.substr(11, 8) : utc;
}

std::string title_of(std::string_view does) {
    std::string title{does};
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

std::string new_case_address(std::string_view key) {
    return key == TakeOverCase::info.key ? "/cases/take-over" : "/cases/new";
}

std::string part_address(const std::string& case_ref, std::string_view key, int number, std::string_view part) {
    return step_address(case_ref, key, number) + "?part=" + std::string{part};
}

std::string referral_address(const std::string& case_ref, int number) {
    return address({"cases", case_ref, "referrals", std::to_string(number)});
}

std::string step_address(const std::string& case_ref, std::string_view key, int number) {
    const auto space = key.find(' ');
    auto result = address({"cases", case_ref, "do", key.substr(0, space), key.substr(space + 1)});
    return number > 0 ? result + "/" + std::to_string(number) : result;
}

namespace {

/// A part of a sentence: a step named in back quotes, or the words up to the next one.
struct Piece {
    std::string_view key;  ///< empty: words
    std::string words;
};

std::string_view key_of(std::string_view quoted) {
    for (const auto key : step_keys()) {
        if (quoted.starts_with(key) && (quoted.size() == key.size() || quoted[key.size()] == ' ')) return key;
    }
    return {};
}

std::vector<Piece> pieces_of(const std::string& supply) {
    std::vector<Piece> pieces;
    std::size_t at = 0;
    while (at < supply.size()) {
        const auto open = supply.find('`', at);
        const auto close = open == std::string::npos ? open : supply.find('`', open + 1);
        if (close == std::string::npos) {
            pieces.push_back({{}, supply.substr(at)});
            break;
        }
        if (open > at) pieces.push_back({{}, supply.substr(at, open - at)});
        const auto quoted = supply.substr(open + 1, close - open - 1);
        pieces.push_back({key_of(quoted), quoted});
        at = close + 1;
    }
    return pieces;
}

/// Calls `each` with every word of letters and underscores, and with what stands between them.
template <class Each>
void for_each_word(const std::string& text, const Each& each) {
    const auto letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; };
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && letter(text[end]) == letter(text[at])) ++end;
        each(text.substr(at, end - at));
        at = end;
    }
}

}  // namespace

std::vector<Named> named_in(const std::string& supply) {
    std::vector<Named> all;
    for (const auto& piece : pieces_of(supply)) {
        if (!piece.key.empty()) {
            all.push_back({std::string{piece.key}, {}});
        } else if (!all.empty()) {
            auto& named = all.back();
            for_each_word(piece.words, [&](const std::string& word) {
                if (named.field.empty() && find_shape(fields_of_step(named.key), word)) named.field = word;
            });
        }
    }
    return all;
}

std::string in_page_words(const std::string& supply) {
    std::string text;
    std::string_view key;
    for (const auto& piece : pieces_of(supply)) {
        if (!piece.key.empty()) {
            key = piece.key;
            const auto step = blank_step(key);
            text += "\u2018" + title_of(info_of(*step).does) + "\u2019";
            continue;
        }
        for_each_word(piece.words, [&](const std::string& word) {
            const bool marked = word.find('_') != std::string::npos || piece.words.starts_with(":");
            const auto* field = marked ? find_shape(fields_of_step(key), word) : nullptr;
            text += field ? field->label : word;
        });
    }
    return text;
}

std::string supply_address(const std::string& supply, const std::string& case_ref, int number) {
    const auto all = named_in(supply);
    if (case_ref.empty() || all.empty()) return {};
    const bool on_object = !target_of_step(all.front().key).empty();
    if (on_object && number == 0) return {};
    const auto& [key, field] = all.front();
    // Of the referral form, the short page on which the field stands.
    const auto* part = in_parts(key) && !field.empty() ? part_with(EditReferral::info.key, field) : nullptr;
    const int of = on_object ? number : 0;
    return part ? part_address(case_ref, key, of, part->number) + "#" + field : step_address(case_ref, key, of);
}

std::vector<Trouble> troubles_of(const Findings& findings, const std::string& case_ref, int number) {
    std::vector<Trouble> troubles;
    for (const auto& each : findings) {
        troubles.push_back({each.what, in_page_words(each.supply), sources_of(*each.rule),
                            each.asked ? std::string{} : supply_address(each.supply, case_ref, number)});
    }
    return troubles;
}

}  // namespace mappa::web
