#include "tests/forms/intake/made_form.hpp"

#include <array>
#include <map>
#include <random>

#include "forms/documents/document_row.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/documents/form_part.hpp"
#include "forms/intake/filled_form.hpp"
#include "forms/page/word.hpp"

namespace mappa::test {
namespace {

using forms::FormField;
using forms::WordField;

constexpr auto words = std::to_array<const char*>(
    {"knife",    "<risk>", "R&D",  "\"quoted\"", "it's",      "Zoë",   "naïve", "Łukasz",   "שלום",    "مرحبا",
     "日本",     "🙂",   "50%",  "a=b|c",      "f_adds__2", "Write", "here",  "{{adds}}", "C:\\old", "1/2",
     "half-way", "…",      "“so”", "x",          "and",       "then",  "the",   "hostel",   "nightly", "2030-02-30"});

class Making {
public:
    explicit Making(unsigned seed) : chance_{seed * 2654435761U + 1} {}

    Json answers(const forms::FormToFill& form) {
        auto made = Json::object();
        for (const auto& field : form.fields) {
            if (forms::path_of(field).list.empty() && often()) at(made, forms::answer_name(field)) = answer(field);
        }
        for (const auto& field : form.fields) {
            const auto list = forms::path_of(field).list;
            if (list.empty() || find(made, list)) continue;
            auto rows = Json::array();
            for (unsigned i = below(4); i > 0; --i) rows.push_back(row(form, list));
            if (!rows.empty()) at(made, list) = std::move(rows);
        }
        return made;
    }

private:
    unsigned below(unsigned bound) { return static_cast<unsigned>(chance_() >> 5U) % bound; }
    bool often() { return below(10) < 8; }

    static bool find(const Json& json, std::string_view path) {
        const auto dot = path.find('.');
        if (dot == std::string_view::npos) return json.contains(std::string{path});
        const auto table = json.find(std::string{path.substr(0, dot)});
        return table != json.end() && table->contains(std::string{path.substr(dot + 1)});
    }

    static Json& at(Json& json, std::string_view path) {
        const auto dot = path.find('.');
        if (dot == std::string_view::npos) return json[std::string{path}];
        return json[std::string{path.substr(0, dot)}][std::string{path.substr(dot + 1)}];
    }

    Json row(const forms::FormToFill& form, std::string_view list) {
        auto made = Json::object();
        while (made.empty()) {
            for (const auto& field : form.fields) {
                if (forms::path_of(field).list == list && often())
                    made[std::string{forms::path_of(field).field}] = answer(field);
            }
        }
        return made;
    }

    std::string answer(const FormField& field) {
        if (field.options) {
            const auto options = field.options();
            return std::string{options[below(static_cast<unsigned>(options.size()))].code};
        }
        if (field.kind == WordField::Kind::date)
            return Date{2000, 1, 1}.plus_days(static_cast<int>(below(15'000))).iso();
        auto text = line();
        if (field.kind != WordField::Kind::long_text) return text;
        for (unsigned i = below(4); i > 0; --i) text += (below(5) == 0 ? "\n\n" : "\n") + line();
        return text;
    }

    std::string line() {
        std::string text;
        for (unsigned i = 1 + below(9); i > 0; --i)
            text += (text.empty() ? "" : " ") + std::string{words[below(words.size())]};
        // The hint itself is no answer.
        return text == "Write here" ? text + " too" : text;
    }

    std::minstd_rand chance_;
};

/// What a form is printed from: loaded once, since that takes longer than to print.
struct FormTemplate {
    forms::Shape shape;
    forms::Template page;
};

const FormTemplate& template_of(forms::DocumentKind kind, const forms::Assets& assets) {
    static std::map<forms::DocumentKind, FormTemplate> loaded;
    if (const auto found = loaded.find(kind); found != loaded.end()) return found->second;
    const auto name = std::string{code(kind)};
    const auto path = name + "/" + std::string{forms::first_edition} + "/" + name + ".html.mustache";
    auto shape = forms::row_of(kind).shape();
    auto page = forms::sound_template(path, shape, assets);
    return loaded.emplace(kind, FormTemplate{std::move(shape), std::move(page)}).first->second;
}

}  // namespace

Json made_answers(const forms::FormToFill& form, unsigned seed) { return Making{seed}.answers(form); }

std::string form_file(const forms::FormToFill& form, const Json& answers, const forms::Assets& assets) {
    const auto kind = std::string{code(form.kind)};
    const auto& [shape, page_of] = template_of(form.kind, assets);
    auto model = shape.blank();
    model.text("title", "A form")
        .text("form", "MAPPA A")
        .text("subject", "A form filled in by chance")
        .text("reference", "ZZZ-2030-0001")
        .text("version", "DRAFT")
        .text("made_by", "Nobody")
        .text("template_version", kind + "/" + std::string{forms::first_edition});
    forms::fill_form_identity(model, form.kind, 2, Agency::housing);
    forms::fill_answers(model, form, answers);
    return forms::word_file(page_of.render(model), "2030-04-01T00:00:00Z", assets);
}

Json json_of_entry(const Entry& entry) {
    if (entry.kind() == Entry::Kind::table) {
        auto object = Json::object();
        for (const auto& [name, member] : entry.members()) object[name] = json_of_entry(member);
        return object;
    }
    if (entry.kind() != Entry::Kind::list) return Json(entry.scalar());
    auto list = Json::array();
    for (const auto& item : entry.items()) list.push_back(json_of_entry(item));
    return list;
}

Json read_back(const forms::FormToFill& form, const std::string& bytes, const forms::Assets& assets,
               std::string& problems) {
    Problems found;
    const std::array kinds{form.kind};
    const auto read = forms::read_filled_form(bytes, "form.docx", kinds, assets, found);
    for (const auto& each : found) problems += each.text() + "\n";
    if (!read) return {};
    for (const auto& each : read->unplaced) problems += "not placed: " + each.where + ": " + each.text + "\n";
    for (const auto& each : read->remarks) problems += "remark: " + each + "\n";
    return json_of_entry(read->answers);
}

}  // namespace mappa::test
