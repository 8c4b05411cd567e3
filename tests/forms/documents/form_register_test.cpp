#include "forms/documents/form_register.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>
#include <pugixml.hpp>
#include <set>
#include <string>

#include "engine/steps/steps.hpp"
#include "forms/documents/document_row.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/page/sample_model.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace form_register_test {
using namespace mappa;
using namespace mappa::forms;

namespace {

struct Box {
    std::string section;
    WordField field;
};

/// The boxes of the template of a kind, filled in or not, under their headings.
std::map<std::string, Box> boxes_of(DocumentKind kind) {
    const auto name = std::string{code(kind)};
    const auto shape = row_of(kind).shape();
    std::map<std::string, Box> boxes;
    for (const auto& model : sample_models(shape)) {
        const auto page = sound_template(name + "/" + std::string{first_edition} + "/" + name + ".html.mustache", shape,
                                         mappa::forms::test::assets())
                              .render(model);
        pugi::xml_document document;
        REQUIRE(document.load_string(page.c_str()));
        std::string section;
        document.find_node([&](pugi::xml_node node) {
            if (std::string_view{node.name()} == "h2") section = node.text().get();
            if (node.attribute("data-field")) {
                const auto field = read_field(node);
                boxes[field.name] = {section, field};
            }
            return false;
        });
    }
    return boxes;
}

template <class T>
void check_fields(std::string_view prefix, std::set<std::string> elsewhere = {}) {
    std::set<std::string> paths;
    for (const auto& field : referral_form_fields()) paths.insert(std::string{field.path});
    for_each_field<T>([&](const auto& each) {
        using Value = std::remove_cvref_t<decltype(std::declval<T>().*(each.member))>;
        if (each.use == mappa::Use::assigned || is_list<Value> || elsewhere.contains(std::string{each.name})) return;
        INFO(prefix, each.name);
        CHECK(paths.contains(std::string{prefix} + std::string{each.name}));
    });
}

}  // namespace

TEST_CASE("every box of a template has its place, and every place a box: name, heading, label, kind and answers") {
    for (const auto& form : forms_to_fill()) {
        const auto boxes = boxes_of(form.kind);
        for (const auto& field : form.fields) {
            INFO(code(form.kind), " ", field.tag);
            const auto found = boxes.find(std::string{field.tag});
            REQUIRE(found != boxes.end());
            CHECK(found->second.section == field.section);
            CHECK(found->second.field.label == field.label);
            CHECK(found->second.field.kind == field.kind);
            CHECK(!found->second.field.options.empty() == (field.options != nullptr));
            if (!field.options) continue;
            const auto options = field.options();
            CHECK(std::ranges::equal(options, found->second.field.options,
                                     [](const FormOption& known, const WordField::Option& shown) {
                                         return known.code == shown.value && known.label == shown.shown;
                                     }));
        }
        for (const auto& [name, box] : boxes) CHECK_MESSAGE(find_field(form, name), name);
    }
}

TEST_CASE("the referral form asks for everything that a referral takes") {
    check_fields<DraftReferral>("", {"unplaced"});
    check_fields<InviteeForm>("invite[].");
    check_fields<AssessRisk>("assessment.", {"meeting"});
    check_fields<RatingForm>("assessment.rating[].");
    check_fields<ScoreForm>("assessment.score[].");
    check_fields<NoteRiskFactor>("risk[].");
    check_fields<AddPerson>("person[].");
    check_fields<AddRestriction>("restriction[].");
    check_fields<WritePlan>("plan.", {"meeting"});
    check_fields<PlanEntryForm>("plan.entry[].");
    check_fields<ContingencyForm>("plan.contingency[].");
}

TEST_CASE("what the forms ask is what the steps take") {
    for (const auto& field : contribution_form_fields()) {
        bool known = false;
        for_each_field<Contribute>([&](const auto& each) { known = known || each.name == field.path; });
        CHECK_MESSAGE(known, field.path);
    }
    for (const auto& field : prison_form_fields()) {
        bool known = false;
        for_each_field<Contribute>([&](const auto& each) { known = known || each.name == field.path; });
        CHECK_MESSAGE(known, field.path);
    }
}

}  // namespace form_register_test
