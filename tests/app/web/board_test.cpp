#include <doctest/doctest.h>

#include <algorithm>
#include <pugixml.hpp>
#include <thread>

#include "app/documents.hpp"
#include "app/web/markup.hpp"
#include "forms/workbook/kpi_pictures.hpp"
#include "tests/app/web/desk_fixture.hpp"
#include "tests/forms/workbook/read_workbook.hpp"

namespace board_web_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Actor bea{"Bea Board", Role::board, {}};

}  // namespace

TEST_CASE("the workbook that the board downloads holds no case, and the coordinator's goes by reference") {
    DeskFixture desk;
    desk.person(ola);
    desk.person(bea);
    const auto ref = desk.play("luke", "meeting issue");
    const auto holds = [&](const ReadWorkbook& book, const std::string& text) {
        return std::ranges::any_of(book.texts(),
                                   [&](const auto& each) { return each.find(text) != std::string::npos; });
    };
    const auto on = store::Store::open(desk.record, store::Access::read_only).read_case(ref)->meetings.front().held_on;
    const auto address = "/board/workbook?on=" + on.value().iso();
    const auto whole = desk.get(ola, address);
    REQUIRE(whole.status == 200);
    CHECK(holds(ReadWorkbook{whole.body}, ref));
    const auto answer = desk.get(bea, address);
    REQUIRE(answer.status == 200);
    const ReadWorkbook book{answer.body};
    CHECK_FALSE(holds(book, ref));
    CHECK_FALSE(holds(book, "FEN-20"));
    CHECK(std::ranges::none_of(book.names(), [](const auto& name) { return name.starts_with("Data - "); }));
    CHECK(book.value("Cases left out", "A3").find("Individual cases are left out of this copy") != std::string::npos);
    // The figures are those of the whole book; nothing counts over sheets that are not there.
    const ReadWorkbook full{whole.body};
    for (const auto* sheet : {"Summary", "Caseload", "Agencies", "Level lists", "Actions by agency"}) {
        for (const char column : {'B', 'C', 'D'}) {
            for (int row = 6; row < 12; ++row) {
                const auto cell = column + std::to_string(row);
                CAPTURE(sheet);
                CAPTURE(cell);
                CHECK(book.value(sheet, cell) == full.value(sheet, cell));
            }
        }
    }
    for (const auto& formula : book.formulas()) CHECK(formula.find("100000") != std::string::npos);
    CHECK(has(desk.get(bea, "/board"), "leaves individual cases out"));
    CHECK(has(desk.get(ola, "/board"), "go by case reference alone"));
}

TEST_CASE("the board's charts are pictures with every figure in words, and name nobody") {
    DeskFixture desk;
    desk.person(bea);
    const auto ref = desk.play("luke", "meeting issue");
    const auto record = *store::Store::open(desk.record, store::Access::read_only).read_case(ref);
    const auto on = record.meetings.front().held_on.value();
    const auto body = desk.get(bea, "/board?on=" + on.iso()).body;
    const auto count = [&](const std::string& text) {
        std::size_t found = 0;
        for (auto at = body.find(text); at != std::string::npos; at = body.find(text, at + 1)) ++found;
        return found;
    };
    const app::Session session{store::Store::open(desk.record), app::known_holidays()};
    const auto figures = app::figures_of(session, Period::quarter_of(on), desk.clock.day);
    std::size_t drawn = 0;
    for (const auto& picture : forms::kpi_pictures(figures)) {
        if (picture.bars.empty()) continue;
        ++drawn;
        CAPTURE(picture.title);
        // Once as the picture's description, once for everybody to unfold.
        CHECK(count(web::words(picture.in_words(figures.window)).html()) == 2);
        CHECK(count("<title id=\"picture-" + std::to_string(drawn) + "-title\">" + picture.title) == 1);
        for (const auto& bar : picture.bars) {
            CHECK(body.find(web::words(bar.now.text()).html()) != std::string::npos);
        }
    }
    CHECK(drawn >= 2);
    CHECK(count("<svg ") == drawn);
    CHECK(count("role=\"img\"") == drawn);
    for (auto at = body.find("<svg "); at != std::string::npos; at = body.find("<svg ", at + 1)) {
        pugi::xml_document parsed;
        CHECK(parsed.load_string(body.substr(at, body.find("</svg>", at) + 6 - at).c_str()));
    }
    CHECK(body.find("Cases by level and category on " + figures.caseload.on().text()) != std::string::npos);
    CHECK(body.find(ref) == std::string::npos);
    CHECK(body.find(record.facts.name) == std::string::npos);
}

TEST_CASE(
    "the board's figures are reckoned once, and say of which record they are and how many steps were taken since") {
    DeskFixture desk;
    desk.person(ola);
    desk.person(bea);
    const auto ref = desk.play("luke", "meeting issue");
    desk.clock.day =
        store::Store::open(desk.record, store::Access::read_only).read_case(ref)->facts.last_step_on.value();
    const auto day = desk.clock.day.text();
    const auto first = desk.get(bea, "/board");
    CHECK(has(first, "Reckoned from the record of " + day + ", 09:00:00 UTC. "));
    CHECK_FALSE(has(first, "anew=1"));
    const auto step = [&](const std::string& what) {
        REQUIRE(desk.post(ola, "/cases/" + ref + "/do/case/contact", {{"what", what}}).status == 303);
    };
    step("seen at the office on Tuesday");
    desk.clock.time = "09:09:59";
    CHECK(has(desk.get(bea, "/board"), day + ", 09:00:00 UTC; one step was taken since. "));
    step("seen at the office on Friday");
    const auto later = desk.get(bea, "/board");
    CHECK(has(later, "; 2 steps were taken since. "));
    CHECK(has(later, "anew=1"));
    // Asked for, they are reckoned; and without that, once they are no longer of late.
    CHECK(has(desk.get(bea, "/board?anew=1"), day + ", 09:09:59 UTC. "));
    step("seen at the office on Monday");
    desk.clock.time = "09:20:00";
    CHECK(has(desk.get(bea, "/board"), day + ", 09:20:00 UTC. "));
    // What nobody has touched since is not reckoned again on the same day, and on another it is.
    desk.clock.time = "17:00:00";
    CHECK(has(desk.get(bea, "/board"), day + ", 09:20:00 UTC. "));
    desk.clock.day = desk.clock.day.plus_days(1);
    CHECK(has(desk.get(bea, "/board"), desk.clock.day.text() + ", 17:00:00 UTC. "));
}

TEST_CASE(
    "figures of the whole area are reckoned for one at a time: another is shown what there is, or asked to wait") {
    const Folder folder;
    const app::Session session{store::Store::open(fresh_area(folder)), app::known_holidays()};
    const Visit visit{ola, Date{2014, 3, 3}, "2014-03-03T09:00:00Z"};
    const auto now = Period::quarter_of(visit.today);
    web::KeptFigures figures;
    {
        const auto elsewhere = figures.turn();
        REQUIRE(elsewhere);
        bool asked_to_wait = false;
        std::thread{[&] { asked_to_wait = !figures.of(session, now, visit, false); }}.join();
        CHECK(asked_to_wait);
    }
    const auto first = figures.of(session, now, visit, false);
    REQUIRE(first);
    CHECK(first->rows.size() == app::figures_of(session, now, visit.today).measures.size());
    {
        const auto elsewhere = figures.turn();
        std::shared_ptr<const web::ReckonedFigures> second;
        const Visit much_later{ola, visit.today, "2014-03-03T19:00:00Z"};
        std::thread{[&] { second = figures.of(session, now, much_later, true); }}.join();
        CHECK(second == first);
        const Visit tomorrow{ola, visit.today.plus_days(1), "2014-03-04T09:00:00Z"};
        std::thread{[&] { second = figures.of(session, now, tomorrow, true); }}.join();
        CHECK(second == nullptr);
    }
}

}  // namespace board_web_test
