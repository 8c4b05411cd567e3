#include <doctest/doctest.h>

#include "app/dues.hpp"
#include "app/session.hpp"
#include "tests/app/web/desk_fixture.hpp"
#include "tests/support/desk_fixture.hpp"

namespace web_lists_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// An action of a case; the later its number, the later it is due.
AddAction action_of(int number, const std::string& owner) {
    AddAction action;
    action.text = "task number " + std::to_string(number);
    action.owner = owner;
    action.owner_role = "police offender manager";
    action.agency = number % 2 == 0 ? Agency::police : Agency::probation;
    action.pillar = Pillar::monitoring;
    action.why = "the address is not confirmed";
    action.due = Date{2014, 3, 4}.plus_days(number);
    return action;
}

}  // namespace

TEST_CASE("a long list is shown a page at a time, and one's own rows come first however late they are due") {
    DeskFixture desk;
    desk.person(ola);
    desk.person(greta);
    const auto ref = case_of(desk, Agency::police);
    {
        app::Session session{store::Store::open(desk.record), app::known_holidays()};
        std::vector<Step> steps;
        for (int i = 1; i <= 120; ++i) steps.emplace_back(action_of(i, i == 120 ? ola.name : "DC Nina Patrol"));
        const auto outcome = session.take(ref, {ola, desk.clock.today(), desk.clock.now()}, steps);
        REQUIRE(std::holds_alternative<app::Taken>(outcome));
    }
    const auto first = desk.get(ola, "/actions");
    CHECK(has(first, "1 to 100 of 120 actions"));
    CHECK(has(first, "Yours"));
    CHECK(has(first, "task number 120<"));
    CHECK(has(first, "task number 100<"));
    CHECK_FALSE(has(first, "task number 101<"));
    CHECK_FALSE(has(desk.get(greta, "/actions"), "task number 120<"));
    const auto second = desk.get(ola, "/actions?page=2");
    CHECK(has(second, "101 to 120 of 120 actions"));
    CHECK(has(second, "task number 101<"));
    CHECK_FALSE(has(second, "task number 100<"));
    const auto own = desk.get(ola, "/actions?whose=mine");
    CHECK(has(own, "task number 120<"));
    CHECK_FALSE(has(own, "task number 1<"));
    const auto police = desk.get(ola, "/actions?agency=police");
    CHECK(has(police, "task number 2<"));
    CHECK_FALSE(has(police, "task number 1<"));
    // A month later all but a few are overdue: those of others do not cut off the one that is Ola's.
    desk.clock.day = Date{2014, 7, 10};
    const auto today = desk.get(ola, "/");
    CHECK(has(today, "<strong>"));
    CHECK(has(today, "action 120)"));
    app::Session session{store::Store::open(desk.record), app::known_holidays()};
    const auto dues = app::dues_of_area(session, ola, {desk.clock.day.plus_days(7), desk.clock.day, {}});
    const auto overdue = static_cast<std::size_t>(
        std::ranges::count_if(dues, [&](const auto& each) { return each.due.overdue(desk.clock.day); }));
    CHECK(overdue >= 119);
    CHECK(has(today, "<strong>" + std::to_string(overdue) + "</strong>"));
    CHECK(has(today, "<strong>" + std::to_string(dues.size() - overdue) + "</strong>"));
    CHECK(has(today, "1 to 50 of " + std::to_string(dues.size() - 1) + " due"));
    CHECK(has(desk.get(ola, "/?page=2"), "51 to 100 of "));
}

TEST_CASE("cases are shown a page at a time, and the next page of a search is posted as the search was") {
    DeskFixture desk;
    desk.person(ola);
    for (int i = 1; i <= 104; ++i) (void)case_of(desk, Agency::police, "Quill Sandford the " + std::to_string(i) + ".");
    const auto first = desk.get(ola, "/cases");
    CHECK(has(first, "104 cases in MAPPA now"));
    CHECK(has(first, "1 to 100 of 104 cases"));
    CHECK(has(first, "the 100."));
    CHECK_FALSE(has(first, "the 101."));
    const auto second = desk.get(ola, "/cases?page=2");
    CHECK(has(second, "the 101."));
    CHECK_FALSE(has(second, "the 100."));
    const auto found = desk.post(ola, "/cases", {{"name", "quill"}, {"agency", "police"}});
    CHECK(has(found, "104 cases found"));
    CHECK(has(found, "value=\"quill\""));
    CHECK_FALSE(has(found, "?page=2"));
    const auto more = desk.post(ola, "/cases", {{"name", "quill"}, {"agency", "police"}, {"page", "2"}});
    CHECK(has(more, "the 104."));
    CHECK_FALSE(has(more, "the 100."));
    CHECK(has(desk.post(ola, "/cases", {{"name", "the 7."}}), "1 case found"));
}

TEST_CASE("Today begins with what ends soon and is not settled, one's own first, and has no alarms when nothing does") {
    DeskFixture desk;
    desk.person(ola);
    const Actor theo{"Theo Lamb", Role::case_manager, Agency::probation};
    desk.person(theo);
    std::vector<std::string> refs;
    {
        app::Session session{store::Store::open(desk.record), app::known_holidays()};
        for (int i = 0; i < 30; ++i) {
            auto step = notification();
            step.name = "Quill Sandford the " + std::to_string(i) + ".";
            step.release_on = Date{2014, 6, 2};
            step.licence_ends = Date{2015, 3, 1}.plus_days(i);
            step.case_manager = i == 29 ? theo.name : "Pru Bation";
            const auto outcome = session.take("", {ola, desk.clock.today(), desk.clock.now()}, {step});
            REQUIRE(std::holds_alternative<app::Taken>(outcome));
            refs.push_back(std::get<app::Taken>(outcome).case_ref);
        }
    }
    CHECK_FALSE(has(desk.get(ola, "/"), "Alarms"));
    desk.clock.day = Date{2015, 2, 20};
    const auto alarms = [&](const Actor& actor, const std::string& address) {
        const auto body = desk.get(actor, address).body;
        const auto from = body.find("Alarms"), until = body.find("Meetings up to");
        REQUIRE(from != std::string::npos);
        REQUIRE(from < until);
        return body.substr(from, until - from);
    };
    const auto first = alarms(ola, "/");
    CHECK(first.find("/cases/" + refs[0]) != std::string::npos);
    CHECK(first.find("/cases/" + refs[24]) != std::string::npos);
    CHECK(first.find("/cases/" + refs[25]) == std::string::npos);
    CHECK(first.find("Before the licence ends") != std::string::npos);
    CHECK(first.find("1 March 2015") != std::string::npos);
    CHECK(first.find("an exit plan") != std::string::npos);
    CHECK(first.find("Pru Bation") != std::string::npos);
    CHECK(first.find("1 to 25 of 30 alarms") != std::string::npos);
    CHECK(alarms(ola, "/?alarms=2").find("/cases/" + refs[29]) != std::string::npos);
    const auto own = alarms(theo, "/");
    CHECK(own.find("/cases/" + refs[29]) < own.find("/cases/" + refs[0]));
}

TEST_CASE("a chair's meetings stand before the others'") {
    DeskFixture desk;
    desk.play("jack", "meeting invite");
    desk.person(ola);
    desk.person(greta);
    CHECK(has(desk.get(greta, "/meetings"), "Yours"));
    CHECK(has(desk.get(greta, "/meetings?whose=mine"), "meeting 1"));
    const auto others = desk.get(ola, "/meetings");
    CHECK_FALSE(has(others, "Yours"));
    CHECK(has(others, "meeting 1"));
    CHECK_FALSE(has(desk.get(ola, "/meetings?whose=mine"), "meeting 1"));
}

}  // namespace web_lists_test
