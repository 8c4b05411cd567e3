#include <doctest/doctest.h>

#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "tests/forms/intake/made_form.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace round_trip_test {
using namespace mappa;
using forms::DocumentKind;

namespace {

/// Whatever the order.
nlohmann::json plain(const Json& json) { return nlohmann::json::parse(json.dump()); }

void check_same(DocumentKind kind, const std::string& bytes, const Json& made) {
    std::string problems;
    const auto back = plain(test::read_back(*forms::form_to_fill(kind), bytes, forms::test::assets(), problems));
    CHECK(problems == "");
    const bool same = back == plain(made);
    CHECK_MESSAGE(same, nlohmann::json::diff(plain(made), back).dump(1));
}

std::string saved_by_libreoffice(const std::string& name) {
    std::ifstream file{std::string{MAPPA_SOURCE_DIR "/tests/forms/intake/saved/"} + name, std::ios::binary};
    REQUIRE(file);
    return {std::istreambuf_iterator<char>{file}, {}};
}

}  // namespace

TEST_CASE("what is filled in comes back as it went out: every box, rows, lines and signs") {
    for (const auto kind : {DocumentKind::referral_form, DocumentKind::contribution_form}) {
        const auto& form = *forms::form_to_fill(kind);
        for (unsigned seed = 1; seed <= 6; ++seed) {
            INFO(code(kind), " ", seed);
            const auto made = test::made_answers(form, seed);
            check_same(kind, test::form_file(form, made, forms::test::assets()), made);
        }
    }
}

TEST_CASE("a blank form gives no answer, and nothing that it prints is taken for something written beside the boxes") {
    for (const auto& form : forms::forms_to_fill()) {
        INFO(code(form.kind));
        std::string problems;
        const auto back = test::read_back(form, test::form_file(form, Json::object(), forms::test::assets()),
                                          forms::test::assets(), problems);
        CHECK(problems == "");
        CHECK(back.empty());
    }
}

// tests/forms/intake/saved holds forms that `mappa_forms_round_trip write` wrote and LibreOffice 7.4 saved; when what
// made_form.cpp makes changes, they are made again in this way.
TEST_CASE("what LibreOffice saved comes back as it went out, though it lost the tags") {
    struct Saved {
        DocumentKind kind;
        unsigned seed;
    };
    for (const auto& [kind, seed] : {Saved{DocumentKind::referral_form, 1}, Saved{DocumentKind::referral_form, 2},
                                     Saved{DocumentKind::contribution_form, 2}}) {
        INFO(code(kind), " ", seed);
        const auto bytes = saved_by_libreoffice(std::string{code(kind)} + "-" + std::to_string(seed) + ".docx");
        check_same(kind, bytes, test::made_answers(*forms::form_to_fill(kind), seed));
    }
    // Several boxes of the prison's form go to one field: as the file gives them before anybody had it.
    const auto& prison = *forms::form_to_fill(DocumentKind::prison_form);
    std::string problems;
    const auto before =
        test::read_back(prison, test::form_file(prison, test::made_answers(prison, 1), forms::test::assets()),
                        forms::test::assets(), problems);
    CHECK(before.size() > 3);
    check_same(DocumentKind::prison_form, saved_by_libreoffice("prison-1.docx"), before);
}

}  // namespace round_trip_test
