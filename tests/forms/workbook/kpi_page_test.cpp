#include "forms/workbook/kpi_page.hpp"

#include <doctest/doctest.h>

#include <pugixml.hpp>

#include "app/documents.hpp"
#include "tests/engine/measures/made_case.hpp"

namespace kpi_page_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::test;

namespace {

KpiBook made_book() {
    Measures measures{first_quarter(), {{"minutes", {90, "001 5.37", true}}}};
    for (int number = 1; number <= 10; ++number) {
        auto record = made_case("NS-" + std::to_string(number));
        record.facts.name = "Quentin Quagmire";
        set_level(record, Level::two, on("2014-06-02"));
        auto& meeting = hold_meeting(record, on("2015-02-02"));
        meeting.minutes_due = on("2015-02-16");
        meeting.issued_on = on(number <= 8 ? "2015-02-10" : "2015-02-20");
        measures.add(record);
    }
    return {"Northshire & Vale",         "england-wales-2012", "Robin Register", "2015-07-01T09:00:00Z", {},
            std::move(measures).finish()};
}

}  // namespace

TEST_CASE("the HTML edition has the workbook's figures and sentences, and its charts as pictures with words") {
    const auto page = kpi_page(made_book(), app::embedded_assets());
    const auto has = [&](std::string_view text) { return page.find(text) != std::string::npos; };
    CHECK(has("Key performance indicators: Northshire &amp; Vale"));
    CHECK(has("<td>8 of 10 (80%)</td>"));
    CHECK(has("not met: 1 more needed"));
    CHECK(has("Target missed: 1 more needed; nothing to compare with."));
    CHECK(has("<td>90%, confirmed</td>"));
    CHECK(has("role=\"img\" aria-labelledby=\"picture-1-title picture-1-words\""));
    CHECK(has("Minutes issued in time: 8 of 10 (80%), before 0 of 0 (n/a), target 90%."));
    CHECK(has("width=\"368\" height=\"15\""));  // 80% of 460
    CHECK(has("<line x1=\"415\" x2=\"415\""));  // 90% of it, from 1
    CHECK(!has("Quagmire"));
    CHECK(!has("http://"));  // nothing is fetched
    pugi::xml_document parsed;
    const auto at = page.find("<svg");
    const auto end = page.find("</svg>") + 6;
    CHECK(parsed.load_string(page.substr(at, end - at).c_str()));
}

TEST_CASE("every name that a picture may have fits above its bars") {
    constexpr std::size_t longest = 75;  // letters of this size in 640 units
    for (const auto& each : made_book().figures.measures) {
        CAPTURE(each.title);
        CHECK(each.title.size() <= longest);
    }
    for (const auto& each : Words<Agency>::list) {
        CAPTURE(each.label);
        CHECK(each.label.size() <= longest);
    }
}

TEST_CASE("the HTML edition marks small numbers and an empty period in words") {
    auto book = made_book();
    book.few.below = 20;
    CHECK(kpi_page(book, app::embedded_assets()).find("small number: under 20") != std::string::npos);
    book.figures = Measures{first_quarter(), {}}.finish();
    const auto page = kpi_page(book, app::embedded_assets());
    CHECK(page.find("<svg") == std::string::npos);
    CHECK(page.find("Nothing to count in this period.") != std::string::npos);
}

}  // namespace kpi_page_test
