#include "forms/templates/names.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <sstream>

#include "forms/documents/document_row.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/documents/sample_case.hpp"

namespace names_test {
using namespace mappa;
using namespace mappa::forms;
using sample::has;

namespace {

/// Every name that is declared never to be empty and is.
void find_empty(const Shape& shape, const Model& model, const std::string& path, std::string& found) {
    for (const auto& [name, declared] : shape.names()) {
        if (declared.derived) continue;
        const auto& value = model.values().at(name);
        if (const auto* text = std::get_if<std::string>(&value)) {
            if (text->empty() && declared.empty_when == "never") found += path + name + "\n";
        } else if (const auto* rows = std::get_if<Model::Rows>(&value)) {
            if (rows->empty() && declared.empty_when == "never") found += path + name + "\n";
            for (const auto& row : *rows) find_empty(declared.inner(), row, path + name + ".", found);
        } else if (const auto* group = std::get_if<Model::Group>(&value)) {
            find_empty(declared.inner(), group->model(), path + name + ".", found);
        }
    }
}

}  // namespace

TEST_CASE("A name that is said never to be empty is not, in a full case and in one with nothing in it") {
    CaseRecord bare;
    bare.meetings.emplace_back().number = 1;
    bare.referrals.emplace_back().number = 1;
    const auto full = sample::full_case();
    const auto policy = sample::policy();
    std::size_t looked_at = 0;
    for (const auto& row : document_register()) {
        for (const auto* record : {static_cast<const CaseRecord*>(&bare), &full}) {
            const int meeting = static_cast<int>(record->meetings.size());
            DocumentRequest request{*record, policy, "", Date{2030, 5, 20}, "", 1, meeting};
            if (const auto whom = recipients_of(row.kind, request); row.recipients && !whom.empty())
                request.whom = whom.front();
            if (!why_not(row.kind, request).empty()) continue;
            Model model;
            auto page = row.page(request);
            page.form = form_name(row, policy);
            page.templates = "folder";
            fill_page(model, page, request);
            row.fill(model, request);
            std::string found;
            find_empty(shape_of(row), model, std::string{code(row.kind)} + ": ", found);
            CHECK(found == "");
            ++looked_at;
        }
    }
    CHECK(looked_at > document_register().size());
}

TEST_CASE("The reference of the names is what the documents declare") {
    std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/templates/NAMES.md"};
    std::stringstream text;
    text << file.rdbuf();
    // When this fails: mappa template names --reference > templates/NAMES.md, and read what changed.
    CHECK(text.str() == names_in_markdown());
}

TEST_CASE("The names of a document say what each is and when it is empty, nested as they are used") {
    const auto text = names_in_text(*printed("invitation"));
    CHECK(has(text, "\nvenue (text): "));
    CHECK(has(text, "\nopen_actions (list of rows): "));
    CHECK(has(text, "\n  open_action (paragraphs, each {{line}}): "));
    CHECK(has(text, "\nmeeting_cancelled (yes/no flag): "));
    CHECK_FALSE(has(text, "\nhas_"));
}

}  // namespace names_test
