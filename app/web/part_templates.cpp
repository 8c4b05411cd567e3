#include "app/web/part_templates.hpp"

#include <map>
#include <stdexcept>

#include "app/embedded.hpp"
#include "forms/page/template.hpp"
#include "forms/workbook/picture_part.hpp"

namespace mappa::web {
namespace {

using forms::Shape;

Shape layout() {
    return Shape{}
        .text("title", "what the page is")
        .text("area", "the MAPPA area")
        .flag("signed_in", "somebody is signed in")
        .text("who", "their name", "nobody is signed in")
        .text("role", "their role", "nobody is signed in")
        .text("csrf", "what their forms carry", "nobody is signed in")
        .rows("nav", "the places of the desk", "nobody is signed in",
              Shape{}.text("label", "").text("href", "").flag("current", "the page is there"))
        .rows("back", "the way here", "at the top", Shape{}.text("back_label", "").text("back_href", ""))
        .raw("content", "the page")
        .text("marking", "protective marking")
        .text("day", "today")
        .text("version", "of the program");
}

Shape choices() { return Shape{}.text("code", "").text("says", "").text("each_id", "").flag("chosen", ""); }

Shape field() {
    return Shape{}
        .text("id", "")
        .text("name", "")
        .text("label", "")
        .text("hint", "", "there is none")
        .text("error", "", "there is none")
        .text("described", "ids of hint and error", "there is neither")
        .text("value", "what stands in it", "nothing does")
        .text("type", "of an input", "it is none")
        .text("autocomplete", "", "there is none")
        .text("height", "lines of an area")
        .flag("optional", "")
        .flag("grouped", "several inputs under one legend")
        .flag("line", "one line")
        .flag("narrow", "a short one")
        .flag("area", "several lines")
        .flag("select", "")
        .flag("radios", "")
        .rows("choices", "", "there are none", choices());
}

Shape pictures() {
    Shape shape;
    shape.text("period", "the plain bars").text("previous_period", "the striped ones");
    forms::declare_pictures(shape);
    return shape;
}

const std::map<std::string, Shape, std::less<>>& shapes() {
    static const std::map<std::string, Shape, std::less<>> all{
        {"layout", layout()},
        {"heading", Shape{}.text("text", "").text("caption", "", "there is none").flag("first", "").flag("second", "")},
        {"paragraph", Shape{}.raw("html", "")},
        {"hint", Shape{}.text("text", "")},
        {"link", Shape{}.text("text", "").text("href", "").flag("button", "").flag("secondary", "")},
        {"bullets", Shape{}.rows("items", "", "there are none", Shape{}.raw("html", ""))},
        {"tag", Shape{}.text("text", "").text("colour", "", "it is blue")},
        {"table", Shape{}
                      .text("caption", "")
                      .rows("columns", "", "never", Shape{}.text("name", "").flag("numeric", ""))
                      .rows("rows", "", "there are none",
                            Shape{}.rows("cells", "", "never", Shape{}.raw("html", "").flag("figure", "")))},
        {"summary", Shape{}.rows("rows", "", "there are none", Shape{}.text("key", "").raw("html", ""))},
        {"error_summary", Shape{}
                              .text("title", "")
                              .text("lead", "", "there is none")
                              .rows("items", "", "never",
                                    Shape{}
                                        .text("what", "")
                                        .text("href", "", "nowhere to go")
                                        .text("supply", "", "not said")
                                        .text("source", "", "not said"))},
        {"notice", Shape{}.text("title", "").text("text", "").raw("more", "").flag("good", "")},
        {"details", Shape{}.text("summary", "").raw("html", "").flag("open", "")},
        {"step_card",
         Shape{}
             .text("id", "")
             .text("href", "")
             .text("does", "")
             .text("who", "")
             .text("leads_to", "", "the state stays as it is")
             .text("standing", "")
             .text("colour", "")
             .flag("possible", "")
             .flag("grouped", "it stands below the headings of its standing and of what it acts on")
             .rows(
                 "missing", "", "nothing is",
                 Shape{}.text("what", "").text("supply", "").text("supply_href", "", "no step does").text("source", ""))
             .rows("asked", "", "nothing is", Shape{}.text("asks", ""))},
        {"pictures", pictures()},
        {"task_list", Shape{}.rows("tasks", "", "never",
                                   Shape{}
                                       .text("id", "")
                                       .text("title", "")
                                       .text("href", "", "it is not for this person")
                                       .raw("says", "what is missing, or what is there")
                                       .raw("standing", ""))},
        {"form", Shape{}
                     .text("action", "")
                     .text("csrf", "")
                     .text("draft", "where what is typed is kept", "it is not")
                     .flag("typed", "")
                     .flag("upload", "")
                     .flag("plain", "")
                     .rows("hidden", "", "there are none", Shape{}.text("name", "").text("value", "", "it is empty"))
                     .raw("fields", "")
                     .raw("beside", "")
                     .text("button", "")},
        {"field", field()},
        {"row_group", Shape{}
                          .text("id", "")
                          .text("label", "")
                          .text("hint", "", "there is none")
                          .rows("rows", "", "there are none", Shape{}.text("row_label", "").raw("fields", ""))},
        {"timeline",
         Shape{}.rows("entries", "", "there are none",
                      Shape{}.text("what", "").text("by", "").text("iso", "").text("on", "").raw("html", ""))},
        {"tiles", Shape{}.rows("tiles", "", "there are none",
                               Shape{}.text("figure", "").text("says", "").text("href", "", "it leads nowhere"))},
        {"columns", Shape{}.raw("left", "").raw("right", "").text("right_label", "")},
        {"keep_button", Shape{}},
        {"case_nav",
         Shape{}.rows("items", "", "never", Shape{}.text("label", "").text("href", "").flag("current", ""))},
        {"identity", Shape{}
                         .text("ref", "")
                         .text("name", "")
                         .text("aliases", "", "none are known")
                         .rows("facts", "", "never", Shape{}.text("key", "").text("value", ""))},
    };
    return all;
}

std::map<std::string, forms::Template, std::less<>> load_all() {
    std::map<std::string, forms::Template, std::less<>> all;
    std::string wrong;
    // What pages share with documents.
    constexpr auto picture = "shared/html/picture.mustache";
    const forms::Template::Partials partials{
        {picture, std::string{app::embedded(std::string{"templates/"} + picture).value_or("")}}};
    for (const auto& [name, shape] : shapes()) {
        const auto path = "templates/web/" + name + ".html.mustache";
        const auto text = app::embedded(path);
        auto loaded = forms::Template::load(path, std::string{text.value_or("{{missing}}")}, partials, shape);
        if (auto* made = std::get_if<forms::Template>(&loaded)) {
            all.emplace(name, std::move(*made));
        } else {
            for (const auto& problem : std::get<Problems>(loaded)) wrong += problem.text() + "\n";
        }
    }
    if (!wrong.empty()) throw std::logic_error{"the desk's templates are broken:\n" + wrong};
    return all;
}

}  // namespace

Markup print(std::string_view name, const forms::Model& model) {
    static const auto all = load_all();
    const auto found = all.find(name);
    if (found == all.end()) throw std::logic_error{"no template of the desk is called " + std::string{name}};
    return Markup::made(found->second.render(model));
}

}  // namespace mappa::web
