#include "forms/documents/document.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <stdexcept>
#include <vector>

#include "forms/documents/action_list_document.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/documents/minutes_document.hpp"
#include "forms/documents/referral_document.hpp"
#include "forms/page/plain_text.hpp"
#include "forms/page/sample_model.hpp"
#include "forms/page/word_place.hpp"
#include "forms/templates/soundness.hpp"
#include "tests/forms/documents/paper_case.hpp"
#include "tests/forms/documents/sample_case.hpp"
#include "tests/forms/page/word_reading.hpp"

namespace document_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

std::string made(const Copy& copy, const CaseRecord& record, Format format) {
    const auto edition = policy();
    return make_document(copy.row->kind, format, asking(copy.row->kind, record, copy.number, copy.whom, edition),
                         templates());
}

/// The sample case with every text of every row replaced.
CaseRecord with_every_text(const std::string& text) {
    auto record = full_case();
    set_every_text_of(record, text);
    return record;
}

}  // namespace

TEST_CASE("every template is sound") {
    std::string found;
    for (const auto& problem : problems_of_all(templates(), {})) found += problem.text() + "\n";
    CHECK(found == "");
}

TEST_CASE("a broken template is reported with its file and line, and nothing is printed from it") {
    const auto sound = templates();
    const Assets broken = [&](std::string_view path) -> std::optional<std::string_view> {
        if (path == "shared/html/offender.mustache") return "\n{{offender_nmae}}";
        if (path == "shared/html/signature.mustache") return std::nullopt;
        return sound(path);
    };
    const auto problems = problems_of_all(broken, {});
    CHECK(std::ranges::any_of(problems, [](const Problem& each) {
        return each.text().starts_with("shared/html/offender.mustache:2:1: {{offender_nmae}}") &&
               has(each.text(), "Did you mean offender_name?");
    }));
    CHECK(std::ranges::any_of(problems, [](const Problem& each) {
        return each.place.source.ends_with("/close.mustache") && has(each.text(), "shared/html/signature.mustache");
    }));
    const auto record = full_case();
    const auto edition = policy();
    const DocumentRequest request{record, edition, "Exampleshire", Date{2030, 5, 20}, "Cora", 1, 2};
    CHECK_THROWS_AS(make_document(DocumentKind::minutes, Format::html, request, broken), std::logic_error);
}

TEST_CASE("what no Word file can be made of is reported with file, line and column, whatever branch it stands in") {
    const auto sound = templates();
    std::string broken;
    const auto said_of = [&](const std::string& file, const std::string& before, const std::string& with) {
        broken = *sound(file);
        const auto at = broken.find(before);
        REQUIRE(at != std::string::npos);
        broken.insert(at, with);
        std::string all;
        for (const auto& problem : problems_of_own({{file, broken}}, sound, {{}, {"england-wales-2012"}}))
            all += problem.text() + "\n";
        return all;
    };
    const auto reports = [&](const std::string& file, const std::string& before, const std::string& with,
                             const std::string& problem) {
        const auto said = said_of(file, before, with);
        CHECK_MESSAGE(said.starts_with(file + ":" + problem), said);
        CHECK(count(said, problem) == 1);
    };
    reports("shared/html/victims.mustache", "<caption", "<font>a</font>", "4:3: <font> is not in the dialect");
    reports("shared/html/victims.mustache", "nothing recorded</p>{{/has_victims}}", "<p>a</p>",
            "15:36: <p> may not stand in <p class=\"nothing\">");
    reports("shared/html/plan.mustache", "<p class=\"nothing\">nothing recorded</p>{{/entry_checks}}", "<hr/>",
            "23:26: <hr> is not in the dialect");
    reports("minutes/england-wales-2012/opening.mustache", "<h3>Present</h3>", "<p class=\"loud\">a</p>",
            "104:1: <p class=\"loud\"> has the class 'loud'");
    reports("minutes/england-wales-2012/opening.mustache", "<h3>Present</h3>", "<p>never closed ",
            "104:1: <p> is not closed");
}

TEST_CASE("every Word file holds every word of its page, in the same order, and is sound") {
    const auto record = paper_case();
    for (const auto& copy : every_copy(record)) {
        CAPTURE(code(copy.row->kind));
        const auto parts = parts_of(made(copy, record, Format::docx));
        CHECK(forms::test::words_of_word(parts) == forms::test::words_of_page(made(copy, record, Format::html)));
        CHECK(forms::test::unsound(parts) == std::vector<std::string>{});
        CHECK(has(parts.at("docProps/core.xml"), "<dc:creator>Cora Coordinator</dc:creator>"));
    }
}

TEST_CASE("the same request gives the same bytes, in every format") {
    const auto record = paper_case();
    for (const auto& copy : every_copy(record)) {
        for (const auto& format : Words<Format>::list) {
            if (offers(*copy.row, format.value))
                CHECK_MESSAGE(made(copy, record, format.value) == made(copy, record, format.value),
                              code(copy.row->kind));
        }
    }
}

TEST_CASE("every page of every Word file carries marking, case, form, version, maker and page x of y") {
    const auto record = paper_case();
    const auto edition = policy();
    for (const auto& copy : every_copy(record)) {
        CAPTURE(code(copy.row->kind));
        const auto parts = parts_of(made(copy, record, Format::docx));
        const auto header = visible(parts.at("word/header1.xml"));
        const auto footer = visible(parts.at("word/footer1.xml"));
        const auto form = form_name(*copy.row, edition);
        for (const auto& part : {std::string{"OFFICIAL-SENSITIVE"}, form, std::string{"Case ZZ/2030/0007"}})
            CHECK_MESSAGE(has(header, part), part);
        CHECK((has(header, "Version ") || has(header, "DRAFT")));
        CHECK(has(footer, "Made by Cora Coordinator on 20 May 2030"));
        CHECK(has(footer, "OFFICIAL-SENSITIVE"));
        CHECK(has(parts.at("word/footer1.xml"), " PAGE "));
        CHECK(has(parts.at("word/footer1.xml"), " NUMPAGES "));
        CHECK(has(parts.at("docProps/core.xml"), "<dc:title>" + form + ", case ZZ/2030/0007"));
        CHECK(has(parts.at("docProps/core.xml"), "<dc:language>en-GB"));
        CHECK(has(visible(parts.at("word/document.xml")), "england-wales-2012; policy edition england-wales-2012."));

        const auto page = made(copy, record, Format::html);
        CHECK(has(page, "content: \"" + form + ", case ZZ/2030/0007, "));
        CHECK(has(page, "content: \"OFFICIAL-SENSITIVE\""));
        CHECK(has(page, "content: \"Made by Cora Coordinator on 20 May 2030\""));
        CHECK(has(page, "<title>" + form + ", case ZZ/2030/0007"));
    }
}

TEST_CASE("form letters come from the policy edition") {
    const auto newer = policy("[form.minutes]\nvalue = \"B\"", "[form.minutes]\nvalue = \"C\"");
    CHECK(has(both(DocumentKind::minutes, full_case(), 2, newer), "MAPPA C"));
}

TEST_CASE("an edition without templates of its own uses those of the first edition, and says which") {
    const auto local = policy("edition = \"england-wales-2012\"", "edition = \"exampleshire-2030\"");
    CHECK(has(both(DocumentKind::minutes, full_case(), 2, local),
              "Template minutes/england-wales-2012; policy edition exampleshire-2030."));
}

TEST_CASE("the header row of every table in Word is repeated on each page") {
    const auto body = parts_of(forms::sample::docx(DocumentKind::minutes, full_case(), 2)).at("word/document.xml");
    CHECK(count(body, "w:val=\"0020\"") > 10);  // tables whose first row is a header
    CHECK(count(body, "w:val=\"0020\"") == count(body, "<w:tblHeader/>"));
}

TEST_CASE("nothing typed is read as a template or as markup, in any field of any document") {
    const std::string nasty =
        "{{offender_name}} {{{x}}} {{#y}} <b>bold</b> </w:t></td> & \" ' \\ 👩🏽‍⚖️ עברית \x01 "
        "</style>; } @page { } \xFF";
    const std::string shown =
        "{{offender_name}} {{{x}}} {{#y}} <b>bold</b> </w:t></td> & \" ' \\ 👩🏽‍⚖️ עברית "
        "</style>; } @page { } \xEF\xBF\xBD";
    const auto record = with_every_text(nasty);
    for (const auto& [kind, number] :
         {std::pair{DocumentKind::referral, 1}, {DocumentKind::minutes, 2}, {DocumentKind::action_list, 2}}) {
        const auto page = html(kind, record, number);
        CHECK(badly_nested(page) == "");
        CHECK_FALSE(has(page, "<b>"));
        CHECK(count(page, "</style>") == 1);
        const auto texts = both(kind, record, number);  // a Word part that is not sound XML would throw
        CHECK(has(texts, shown));
    }
}

TEST_CASE("a made-up maker cannot break out of the style sheet") {
    const auto record = full_case();
    const auto edition = policy();
    const DocumentRequest request{
        record, edition, "Exampleshire", Date{2030, 5, 20}, "Eve\"; } body { display: none } \\</style>", 1, 2};
    const auto page = make_document(DocumentKind::minutes, Format::html, request, templates());
    CHECK(has(page, "content: \"Made by Eve  body  display: none  /style on 20 May 2030\""));
    CHECK(count(page, "</style>") == 1);
}

TEST_CASE("a text of 100,000 characters is printed whole") {
    std::string text = "Begin.";
    while (text.size() < 100'000) text += " On and on it goes, and nothing is left out.";
    text += " End.";
    auto record = full_case();
    record.meetings[1].lead_report = record.restrictions[0].text = record.plan_entries[2].what = text;
    record.actions[3].text = record.referrals[0].adds = text;
    CHECK(has(both(DocumentKind::minutes, record, 2), text));
    CHECK(has(both(DocumentKind::referral, record, 1), text));
    CHECK(has(both(DocumentKind::action_list, record, 2), text));
}

TEST_CASE("WMD-17 where entries of the closed plan are left out, the reader is sent to the closed section") {
    auto record = full_case();
    record.plan_entries.back().plan = 1;  // also the plan that stood when the case was referred
    auto again = record.plan_entries.back();
    again.plan = 2;
    record.plan_entries.push_back(again);
    CHECK(has(both(DocumentKind::referral, record, 1), "See closed section."));
    CHECK(has(both(DocumentKind::minutes, record, 2), "See closed section."));
    CHECK(has(both(DocumentKind::minutes, record, 2), "See also the closed section."));
    std::erase_if(record.plan_entries, [](const PlanEntry& each) { return each.closed_entry == Answer::yes; });
    CHECK(has_neither(both(DocumentKind::minutes, record, 2), "closed section"));
}

TEST_CASE("WMD-17 a pillar that holds closed entries only sends the reader there and does not look empty") {
    auto record = full_case();
    std::erase_if(record.plan_entries, [](const PlanEntry& each) {
        return each.pillar == Pillar::monitoring && each.closed_entry != Answer::yes;
    });
    const auto texts = both(DocumentKind::minutes, record, 2);
    CHECK(has(texts, "Monitoring and control See closed section."));
}

TEST_CASE("a document that cannot be made is refused with what to do instead") {
    auto record = full_case();
    const auto edition = policy();
    const auto refusal = [&](DocumentKind kind, int number) {
        const DocumentRequest request{record, edition, "", Date{2030, 5, 20}, "", number, number};
        const auto sentence = why_not(kind, request);
        if (sentence.empty())
            CHECK_NOTHROW(static_cast<void>(make_document(kind, Format::html, request, templates())));
        else
            CHECK_THROWS_WITH_AS(static_cast<void>(make_document(kind, Format::html, request, templates())),
                                 sentence.c_str(), std::invalid_argument);
        return sentence;
    };
    CHECK(refusal(DocumentKind::minutes, 2) == "");
    CHECK(refusal(DocumentKind::minutes, 9) ==
          "case ZZ/2030/0007 has no meeting 9: it has 2; give the number of one of them");
    CHECK(refusal(DocumentKind::referral, 9) ==
          "case ZZ/2030/0007 has no referral 9: it has 1; give the number of one of them");
    record.meetings[1].state = MeetingState::cancelled;
    CHECK(has(refusal(DocumentKind::minutes, 2), "meeting 2 was cancelled"));
    CHECK(has(refusal(DocumentKind::action_list, 2), "meeting 2 was cancelled"));
}

TEST_CASE("a case with nothing in it still prints, and names nobody") {
    CaseRecord bare;
    bare.meetings.emplace_back().number = 1;
    bare.referrals.emplace_back().number = 1;
    CHECK(has(both(DocumentKind::minutes, bare, 1), "nothing recorded"));
    CHECK(has(both(DocumentKind::referral, bare, 1), "nothing recorded"));
    CHECK(has(both(DocumentKind::action_list, bare, 1), "nothing recorded"));
}

TEST_CASE("the models that templates are checked with print every tag of every branch") {
    const auto sound = templates();
    std::map<std::string, std::string, std::less<>> marked;
    const Assets placed = [&](std::string_view path) -> std::optional<std::string_view> {
        const auto text = sound(path);
        if (!text || !path.ends_with(".mustache")) return text;
        return marked.emplace(std::string{path}, with_places(path, *text)).first->second;
    };
    const auto places = [](const std::string& text, std::set<std::string>& all) {
        const std::string sign = "data-at=\"";
        for (std::size_t at = 0; (at = text.find(sign, at)) != std::string::npos; ++at) {
            const auto begin = at + sign.size();
            all.insert(text.substr(begin, text.find('"', begin) - begin));
        }
    };
    std::set<std::string> printed;
    const auto print = [&](const std::string& kind, const Shape& shape) {
        const auto page = sound_template(kind + "/england-wales-2012/" + kind + ".html.mustache", shape, placed);
        for (const auto& model : sample_models(shape)) places(page.render(model), printed);
    };
    print("referral", referral_shape());
    print("minutes", minutes_shape());
    print("actions", action_list_shape());
    std::set<std::string> written;
    for (const auto& [path, text] : marked) places(text, written);
    CHECK(written.size() > 500);
    std::string never;
    for (const auto& place : written) never += printed.contains(place) ? "" : place + "\n";
    CHECK(never == "");
}

}  // namespace document_test
