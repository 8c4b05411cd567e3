#include "forms/templates/preview.hpp"

#include "forms/page/sample_model.hpp"

namespace mappa::forms {
namespace {

using Flags = std::set<std::string, std::less<>>;

/// What every page says of itself: nobody may take it for a record.
Model marked(const Printed& what, Model model) {
    const std::string sample = "SAMPLE", form{what.form};
    const auto say = [&](const std::string& name, const std::string& text) {
        if (const auto* known = what.shape->find(name); known && known->kind == Shape::Kind::text)
            model.text(name, text);
    };
    say("form", form);
    say("title", sample + " of " + form + ": not a record");
    say("version", sample);
    say("reference", sample);
    say("area", sample);
    say("page_line", sample + ", " + form);
    say("page_maker", sample);
    if (what.shape->find("draft")) model.flag("draft", true);
    return model;
}

Model model_of(const Printed& what, bool blank, const Flags& no) {
    return marked(what, blank ? what.shape->blank() : full_sample(*what.shape, no));
}

}  // namespace

std::set<std::string, std::less<>> flags_of(const Shape& shape) {
    Flags all;
    for (const auto& [name, declared] : shape.names()) {
        if (declared.kind == Shape::Kind::flag && !declared.derived) all.insert(name);
        if (!declared.nested.empty()) all.merge(flags_of(declared.inner()));
    }
    return all;
}

std::string preview_page(const Printed& what, const Template& page, const PreviewWish& wish) {
    auto no = wish.no;
    auto printed = page.render(model_of(what, wish.blank, no));
    if (wish.blank) return printed;
    for (const auto& flag : flags_of(*what.shape)) {
        if (wish.yes.contains(flag) || wish.no.contains(flag)) continue;
        no.insert(flag);
        auto otherwise = page.render(model_of(what, false, no));
        if (otherwise.size() > printed.size())
            printed = std::move(otherwise);
        else
            no.erase(flag);
    }
    return printed;
}

}  // namespace mappa::forms
