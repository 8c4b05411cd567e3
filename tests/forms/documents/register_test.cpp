#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "tests/forms/documents/paper_case.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace register_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

TEST_CASE("every kind of document has one row, and a row has all that makes one") {
    std::set<std::string_view> files;
    for (const auto& kind : Words<DocumentKind>::list)
        CHECK_MESSAGE(std::ranges::count(document_register(), kind.value, &DocumentRow::kind) == 1, kind.code);
    CHECK(document_register().size() == Words<DocumentKind>::list.size());
    for (const auto& row : document_register()) {
        const auto name = code(row.kind);
        CHECK_MESSAGE((row.shape && row.page && row.fill), name);
        CHECK_MESSAGE((!row.form.empty() && !row.purpose.empty() && !row.file.empty()), name);
        CHECK_MESSAGE(files.insert(row.file).second, name);
        CHECK_MESSAGE((!row.recipients || row.about == About::meeting), name);
    }
}

TEST_CASE("every paper carries marking, case, version, maker, template and page x of y, and is accessible") {
    const auto record = paper_case();
    const auto edition = policy();
    for (const auto& [row, number, whom] : every_copy(record)) {
        CAPTURE(code(row->kind));
        REQUIRE(refusal(row->kind, record, number, whom) == "");
        const auto text = page(row->kind, record, number, whom);
        const auto seen = visible(text);
        const auto form = form_name(*row, edition);
        CHECK(count(seen, "OFFICIAL-SENSITIVE") >= 2);
        CHECK(has(seen, form + " Case ZZ/2030/0007 "));
        CHECK((has(seen, "Version ") || has(seen, "DRAFT")));
        CHECK(has(seen, "DRAFT") == has(seen, "not to be relied on until it is final"));
        CHECK(has(seen, "Made by Cora Coordinator on 20 May 2030"));
        CHECK(has(seen, "Template " + std::string{code(row->kind)} + "/england-wales-2012"));
        CHECK(has(text, "\"Page \" counter(page) \" of \" counter(pages)"));
        if (row->about == About::meeting && row->kind != DocumentKind::disclosure_letter &&
            row->kind != DocumentKind::undertaking && row->kind != DocumentKind::offender_notice)
            CHECK(has(seen, "meeting " + std::to_string(number)));

        CHECK(badly_nested(text) == "");
        CHECK(count(text, "<h1>") == 1);
        CHECK(count(text, "<table") == count(text, "<caption"));
        CHECK(count(text, "<th") - count(text, "<thead") == count(text, "scope=\""));
        int level = 1;
        for (std::size_t at = 0; (at = text.find("<h", at)) != std::string::npos; ++at) {
            const int next = text[at + 2] - '0';
            if (next < 1 || next > 6) continue;
            CHECK(next <= level + 1);
            level = next;
        }
        for (const auto* outside : {"http:", "https:", "src=", "href=", "@import", "url("}) CHECK(!has(text, outside));
    }
}

TEST_CASE("WMD-17 entries of the closed plan leave in no paper but the closed plan") {
    auto record = paper_case();
    auto again = record.plan_entries.back();
    REQUIRE(again.closed_entry == Answer::yes);
    again.plan = 1;
    record.plan_entries.push_back(again);
    for (const auto& [row, number, whom] : every_copy(record)) {
        CAPTURE(code(row->kind));
        const auto text = page(row->kind, record, number, whom);
        CHECK(has(text, "CLOSED-SURVEILLANCE-LINE") == row->closed);
        CHECK(has(text, "CLOSED-OFFICER") == row->closed);
    }
}

TEST_CASE("every paper is a Word file too, in which nothing closed leaves either") {
    const auto record = paper_case();
    const auto edition = policy();
    for (const auto& [row, number, whom] : every_copy(record)) {
        CAPTURE(code(row->kind));
        const auto request = asking(row->kind, record, number, whom, edition);
        const auto parts = parts_of(make_document(row->kind, Format::docx, request, templates()));
        CHECK(has(visible(parts.at("word/document.xml")), "Template " + std::string{code(row->kind)}));
        for (const auto& [path, part] : parts) CHECK_MESSAGE((row->closed || !has(part, "CLOSED-")), path);
    }
}

TEST_CASE("nothing typed is read as a template or as markup in any paper") {
    const std::string nasty = "{{offender_name}} {{#y}} <b>bold</b> & \" ' </style>; } @page { } \x01";
    auto record = paper_case();
    const auto copies = every_copy(record);
    set_every_text_of(record, nasty);
    for (const auto& [row, number, whom] : copies) {
        CAPTURE(code(row->kind));
        // The owners of actions have other names by now; their list is made for everybody.
        const bool everybody = row->recipients && row->recipients->or_everybody;
        const auto text = page(row->kind, record, number, everybody ? std::string{} : whom);
        CHECK(badly_nested(text) == "");
        CHECK(!has(text, "<b>"));
        CHECK(count(text, "</style>") == 1);
        CHECK(!has(text, "\x01"));
        const auto edition = policy();
        const auto asked = asking(row->kind, record, number, everybody ? std::string{} : whom, edition);
        for (const auto& line : test::unsound(parts_of(make_document(row->kind, Format::docx, asked, templates()))))
            CHECK(line == "a tag of the template is left over");  // as somebody typed it
    }
}

TEST_CASE("the same paper asked for again is the same bytes") {
    const auto record = paper_case();
    for (const auto& [row, number, whom] : every_copy(record))
        CHECK_MESSAGE(page(row->kind, record, number, whom) == page(row->kind, record, number, whom), code(row->kind));
}

TEST_CASE("a paper made for one at a time says for whom it can be made") {
    const auto record = paper_case();
    CHECK(refusal(DocumentKind::invitation, record, 3) ==
          "the invitation of meeting 3 is made for one at a time: give --for with invited person (1 PC Percy Pretend, "
          "2 Sam Notreal, 3 Hal Houseless)");
    CHECK(has(refusal(DocumentKind::invitation, record, 3, "Nobody Known"), "cannot be made for 'Nobody Known'"));
    CHECK(has(refusal(DocumentKind::invitation, record, 1, "Sam Notreal"), "`meeting invite` first"));
    CHECK(has(refusal(DocumentKind::agenda, record, 3, "Sam Notreal"), "one agenda serves everybody"));
    CHECK(has(refusal(DocumentKind::agenda, record, 9), "has no meeting 9: it has 3"));
    CHECK_THROWS_AS(
        static_cast<void>(make_document(DocumentKind::agenda, Format::ics,
                                        asking(DocumentKind::agenda, record, 3, {}, policy()), templates())),
        std::invalid_argument);
}

TEST_CASE("a case with nothing in it prints every paper or says what is missing") {
    CaseRecord bare;
    bare.facts.ref = "ZZ/2030/0001";
    bare.meetings.emplace_back().number = 1;
    bare.referrals.emplace_back().number = 1;
    for (const auto& row : document_register()) {
        CAPTURE(code(row.kind));
        const auto why = refusal(row.kind, bare, 1);
        if (why.empty())
            CHECK(has(paper(row.kind, bare, 1), "OFFICIAL-SENSITIVE"));
        else
            CHECK((has(why, "`") || has(why, "--for")));
    }
}

}  // namespace register_test
