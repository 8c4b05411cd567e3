#include <doctest/doctest.h>

#include <algorithm>

#include "app/documents.hpp"
#include "app/session.hpp"
#include "tests/app/web/desk_fixture.hpp"
#include "tests/forms/workbook/read_workbook.hpp"

namespace access_web_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Actor ruth{"Ruth Calder", Role::case_manager, Agency::probation};
const Actor teacher{"Ed Ucation", Role::representative, Agency::education};
constexpr auto why = "a child was found at his door, where does he live";

/// A case at level 2 with a meeting behind it, and everybody at the desk.
struct Shared {
    DeskFixture desk;
    std::string ref = desk.play("jack", "meeting close");
    Shared() {
        desk.clock.day = Date{2014, 12, 31};
        for (const auto& each : {ola, greta, ruth, teacher}) desk.person(each);
    }
    [[nodiscard]] std::string page(const std::string& part = {}) const { return "/cases/" + ref + part; }
    [[nodiscard]] bool finds(const Actor& actor) {
        auto answer = desk.post(actor, "/cases", {{"name", ref}});
        return has(answer, page());
    }
    /// What the access log says of the case, the last first.
    [[nodiscard]] std::vector<LoggedUse> uses() const {
        std::vector<LoggedUse> all;
        store::UseFilter filter;
        filter.case_ref = ref;
        store::Store::open(desk.record, store::Access::read_only).for_each_use(filter, [&](const LoggedUse& use) {
            all.insert(all.begin(), use);
        });
        return all;
    }
};

}  // namespace

TEST_CASE("a case to which access is limited is nowhere at the desk for whoever is not admitted to it") {
    Shared at;
    CHECK(at.finds(greta));
    const auto page = at.page("/do/access/limit");
    CHECK(at.desk.post(greta, page, {{"why", "his sister works in this office"}}).status != 303);
    const auto refused = at.desk.post(ola, page, {{"why", "n/a"}});
    CHECK(refused.status == 422);
    CHECK(has(refused, "why who may read the case changes"));
    REQUIRE(at.desk.post(ola, page, {{"why", "his sister works in this office"}}).status == 303);
    for (const auto& actor : {greta, ruth}) {
        CAPTURE(actor.name);
        CHECK_FALSE(at.finds(actor));
        for (const auto* list : {"/", "/cases", "/meetings", "/actions"})
            CHECK_FALSE(has(at.desk.get(actor, list), at.ref));
        for (const auto* part : {"", "/next", "/plan", "/people", "/actions", "/documents", "/history", "/access",
                                 "/meetings/1", "/documents/minutes/1/html", "/do/case/event"}) {
            CAPTURE(part);
            CHECK(at.desk.get(actor, at.page(part)).status == 404);
        }
    }
    CHECK(has(at.desk.get(ola, at.page("/access")), "his sister works in this office"));
    REQUIRE(at.desk
                .post(ola, at.page("/do/access/admit"),
                      {{"name", ruth.name}, {"agency", "probation"}, {"why", "manages the case"}})
                .status == 303);
    CHECK(at.finds(ruth));
    CHECK(at.desk.get(ruth, at.page()).status == 200);
    CHECK(at.desk.get(greta, at.page()).status == 404);
    REQUIRE(at.desk.post(ola, at.page("/do/access/dismiss"), {{"admission", "1"}, {"why", "handed over"}}).status ==
            303);
    CHECK(at.desk.get(ruth, at.page()).status == 404);
    REQUIRE(at.desk.post(ola, at.page("/do/access/lift"), {{"why", "she has left the office"}}).status == 303);
    CHECK(at.desk.get(greta, at.page()).status == 200);
}

TEST_CASE(
    "the workbook counts a case to which access is limited, and gives its reference to those who may read it only") {
    Shared at;
    const auto on = store::Store::open(at.desk.record, store::Access::read_only).read_case(at.ref)->meetings[0].held_on;
    const auto book = [&](const Actor& actor) {
        const auto answer = at.desk.get(actor, "/board/workbook?on=" + on.value().iso());
        REQUIRE(answer.status == 200);
        return ReadWorkbook{answer.body};
    };
    const auto holds = [](const ReadWorkbook& read, const std::string& text) {
        return std::ranges::any_of(read.texts(),
                                   [&](const auto& each) { return each.find(text) != std::string::npos; });
    };
    const auto before = book(greta);
    CHECK(holds(before, at.ref));
    CHECK_FALSE(holds(before, "withheld"));
    REQUIRE(at.desk.post(ola, at.page("/do/access/limit"), {{"why", "his sister works in this office"}}).status == 303);
    const auto after = book(greta);
    CHECK_FALSE(holds(after, at.ref));
    CHECK(holds(after, "withheld 1"));
    for (int row = 5; row < 60; ++row) {
        for (const auto column : {"B", "C", "D"}) {
            const auto cell = column + std::to_string(row);
            CAPTURE(cell);
            CHECK(before.value("Summary", cell) == after.value("Summary", cell));
        }
    }
    CHECK(holds(book(ola), at.ref));
}

TEST_CASE("the cases that a chair may not know of stand in no order among the figures") {
    DeskFixture desk;
    app::Session session{store::Store::open(desk.record), app::known_holidays()};
    constexpr unsigned of_each = 10;
    const Visit visit{ola, desk.clock.today(), desk.clock.now()};
    // By their references those of one category come first, then those of the other.
    for (unsigned number = 0; number < 2 * of_each; ++number) {
        NotifyCase step;
        step.name = "Person " + std::string(1, static_cast<char>('A' + number)) + " Sandford";
        step.born = Date{1980, 5, number + 1};
        step.category = number < of_each ? Category::one : Category::three;
        step.registered = Answer::yes;
        step.basis = "police and probation have to act together";
        step.dangerousness = "cautioned for assault on an earlier partner";
        step.lead_agency = Agency::probation;
        step.offence = "robbery";
        step.sentenced_on = Date{2014, 2, 20};
        const auto notified = session.take("", visit, {step});
        const auto* taken = std::get_if<app::Taken>(&notified);
        REQUIRE(taken);
        LimitAccess limit;
        limit.why = "a relative of his works in this office";
        REQUIRE(std::holds_alternative<app::Taken>(session.take(taken->case_ref, visit, {limit})));
    }
    const auto figures = app::figures_of(session, Period::quarter_of(visit.today), visit.today, {}, greta);
    const auto& places = figures.caseload.cases();
    REQUIRE(places.size() == 2 * of_each);
    for (const auto& place : places) CHECK(place.case_ref.starts_with("withheld "));
    CHECK(std::ranges::count(places, Category::three, &Caseload::Place::category) == of_each);
    // By chance once in 184,756 times.
    CHECK_FALSE(std::ranges::is_sorted(places, {}, &Caseload::Place::category));
}

TEST_CASE("somebody who may not read a case opens it in an emergency, and the coordinator sees who, when and why") {
    Shared at;
    const auto closed = at.desk.get(teacher, at.page());
    CHECK(closed.status == 404);
    CHECK(has(closed, "/emergency"));
    CHECK_FALSE(has(closed, at.ref));
    CHECK(has(at.desk.get(teacher, "/emergency"), "every page you open is logged by your name"));

    const auto nothing = at.desk.post(teacher, "/emergency", {});
    CHECK(nothing.status == 422);
    CHECK(has(nothing, "its reference is needed"));
    CHECK(has(nothing, "what is happening, who is at risk, what you need to know"));
    CHECK(has(at.desk.post(teacher, "/emergency", {{"case", at.ref}, {"why", "urgent"}}),
              "what is happening now, who is at risk and what you need to know"));
    CHECK(at.desk.post(teacher, "/emergency", {{"case", "FEN-2014-9999"}, {"why", why}}).status == 422);
    CHECK(at.desk.get(teacher, at.page()).status == 404);

    const auto opened = at.desk.post(teacher, "/emergency", {{"case", at.ref}, {"why", why}});
    REQUIRE(opened.status == 303);
    const auto seen = at.desk.get(teacher, at.page());
    CHECK(seen.status == 200);
    CHECK(has(seen, "You are reading this case in an emergency"));
    CHECK(at.uses().front().kind == UseKind::emergency);
    CHECK(at.uses().front().actor.name == teacher.name);
    CHECK(at.desk.get(teacher, at.page("/plan")).status == 200);
    // Neither minutes nor documents, and no list has it.
    CHECK(at.desk.get(teacher, at.page("/meetings/1")).status == 404);
    CHECK(at.desk.get(teacher, at.page("/documents/minutes/1/html")).status == 404);
    CHECK_FALSE(at.finds(teacher));
    // It is read, and nothing is recorded; what is offered to others is not offered.
    CHECK_FALSE(has(at.desk.get(teacher, at.page("/next")), "/do/"));
    for (const auto* step : {"/do/action/add", "/do/case/contact", "/do/access/admit"}) {
        CAPTURE(step);
        const auto answer = at.desk.post(teacher, at.page(step), {{"agency", "education"}, {"name", ruth.name}});
        CHECK(answer.status == 403);
        CHECK(has(answer, "In an emergency the case is only read"));
        CHECK(at.desk.get(teacher, at.page(step)).status == 403);
    }

    const auto today = at.desk.get(ola, "/");
    CHECK(has(today, "Cases opened in an emergency"));
    CHECK(has(today, "by Ed Ucation"));
    CHECK(has(today, at.page("/access")));
    CHECK_FALSE(has(at.desk.get(greta, "/"), "Cases opened in an emergency"));
    const auto told = at.desk.get(ola, at.page("/access"));
    CHECK(has(told, "Ed Ucation, Education"));
    CHECK(has(told, why));
    CHECK(has(told, "Viewed in an emergency"));
    const auto review = at.page("/do/access/review");
    CHECK(has(at.desk.get(ola, review + "?emergency=1"), "value=\"1\""));
    REQUIRE(at.desk.post(ola, review, {{"emergency", "1"}, {"finding", "needed: the school told the police at once"}})
                .status == 303);
    CHECK(at.desk.get(teacher, at.page()).status == 404);
    CHECK(has(at.desk.get(ola, at.page("/access")), "the school told the police at once"));
}

TEST_CASE("an emergency that opens nothing tells nothing of any case") {
    Shared at;
    // Category 4 came with the guidance of 2022.
    using Words = std::vector<std::string>;
    for (const auto& step :
         {Words{"policy", "adopt", std::string{MAPPA_SOURCE_DIR} + "/engine/policy/england-wales-2022.toml"},
          Words{"case", "edition", at.ref, "--edition", "england-wales-2022", "--why", "moved to the guidance of 2022"},
          Words{"case", "change", at.ref, "--category", "4", "--terrorism", "yes", "--why", "a terrorist offence"}}) {
        auto words = step;
        words.insert(words.end(), {"--today", at.desk.clock.day.iso(), "--db", at.desk.record});
        const auto ended = test::mappa(words);
        INFO(ended.err);
        REQUIRE(ended.status == 0);
    }
    const auto body = [&](const std::string& ref, const std::string& says) {
        const auto answer = at.desk.post(teacher, "/emergency", {{"case", ref}, {"why", says}});
        CHECK(answer.status == 422);
        // Without what was typed, and the example that stands on the page.
        auto text = answer.body;
        for (const std::string& each : {ref, at.ref}) {
            for (auto found = text.find(each); found != std::string::npos; found = text.find(each))
                text.replace(found, each.size(), "REF");
        }
        return text;
    };
    CHECK(body(at.ref, "urgent") == body("FEN-2014-9999", "urgent"));
    CHECK(body(at.ref, why) == body("FEN-2014-9999", why));
    // What no step may hold is refused here as everywhere: a journal row that cannot be read back is worse than none.
    const auto typed = at.desk.post(ruth, "/emergency",
                                    {{"case", at.ref},
                                     {"why", std::string{why} + "\x0b"
                                                                "now"}});
    CHECK(typed.status == 422);
    CHECK(has(typed, "control character"));
    CHECK(test::mappa({"verify", "--db", at.desk.record}).status == 0);
}

TEST_CASE("an emergency does not name those who read a limited case") {
    Shared at;
    const Actor pip{"Pip Larch", Role::administrator, Agency::coordination};
    at.desk.person(pip);
    CHECK(has(at.desk.get(pip, at.page("/access")), "Who read it"));
    REQUIRE(at.desk.post(ola, at.page("/do/access/limit"), {{"why", "his sister works in this office"}}).status == 303);
    REQUIRE(at.desk.post(pip, "/emergency", {{"case", at.ref}, {"why", why}}).status == 303);
    const auto seen = at.desk.get(pip, at.page("/access"));
    CHECK(seen.status == 200);
    CHECK_FALSE(has(seen, "Who read it"));
    CHECK(has(at.desk.get(ola, at.page("/access")), "Who read it"));
}

TEST_CASE("a step's page says what the numbers that it asks for stand for") {
    Shared at;
    const auto record = store::Store::open(at.desk.record, store::Access::read_only).read_case(at.ref).value();
    const auto holds = [&](const std::string& step, const std::string& text) {
        CAPTURE(step);
        CAPTURE(text);
        return has(at.desk.get(ola, at.page("/do/" + step)), text);
    };
    REQUIRE_FALSE(record.actions.empty());
    const auto& action = record.actions.front();
    const auto begins = std::to_string(action.number) + ": " + action.text.substr(0, action.text.find_first_of("'\"&"));
    CHECK(holds("case/chase", begins.substr(0, 30)) == action.unsettled());
    CHECK(has(at.desk.get(ola, at.page("/do/action/move/" + std::to_string(action.number))),
              action.text.substr(0, action.text.find_first_of("'\"&"))));
    CHECK(has(at.desk.get(ola, at.page("/do/meeting/appoint/1")),
              record.meetings.front().scheduled_for.value().text_with_weekday() + ", chair "));
    CHECK(holds("action/add", "1: " + record.meetings.front().scheduled_for.value().text()));
    CHECK(holds("case/edition", record.facts.edition));
    CHECK_FALSE(record.restrictions.empty());
    for (const auto& each : record.restrictions)
        CHECK(holds("case/unrestrict", std::to_string(each.number) + ": ") == !each.ended_on);
}

TEST_CASE("a limited case is named neither to who notifies its person again nor in the log to who may not read it") {
    Shared at;
    const auto facts = store::Store::open(at.desk.record, store::Access::read_only).read_case(at.ref)->facts;
    const http::Fields again{{"name", facts.name}, {"born", facts.born.value().iso()}, {"lead_agency", "probation"}};
    const auto named = at.desk.post(ruth, "/cases/new", again);
    CHECK(has(named, "this person already has the open case " + at.ref));
    const Actor pip{"Pip Larch", Role::administrator, Agency::coordination};
    at.desk.person(pip);
    CHECK(at.desk.get(greta, at.page()).status == 200);
    CHECK(has(at.desk.get(pip, "/administration"), at.ref));
    REQUIRE(at.desk.post(ola, at.page("/do/access/limit"), {{"why", "his sister works in this office"}}).status == 303);
    const auto unnamed = at.desk.post(ruth, "/cases/new", again);
    CHECK(unnamed.status == 422);
    CHECK(has(unnamed, "this person may be known to MAPPA already"));
    CHECK_FALSE(has(unnamed, at.ref));
    CHECK(has(at.desk.post(ola, "/cases/new", again), at.ref));
    const auto log = at.desk.get(pip, "/administration");
    CHECK_FALSE(has(log, at.ref));
    CHECK(has(log, "withheld"));
    CHECK(has(at.desk.get(ola, "/administration"), at.ref));
}

TEST_CASE("minutes that were made while access was limited are whole to whoever may read them now") {
    DeskFixture desk;
    for (const auto& each : {ola, greta}) desk.person(each);
    const auto ref = desk.play("jack", "meeting approve");
    const auto days = store::Store::open(desk.record, store::Access::read_only).read_case(ref)->facts.last_step_on;
    desk.clock.day = days.value();
    const auto page = "/cases/" + ref;
    const auto minutes = page + "/documents/minutes/1/html";
    REQUIRE(desk.post(ola, page + "/do/access/limit", {{"why", "his sister works in this office"}}).status == 303);
    const auto issued = desk.post(ola, page + "/do/meeting/issue/1", {});
    REQUIRE(issued.status == 303);
    const auto whole = desk.get(ola, minutes);
    REQUIRE(whole.status == 200);
    CHECK(desk.get(greta, minutes).status == 404);
    REQUIRE(desk.post(ola, page + "/do/access/lift", {{"why", "she has left the office"}}).status == 303);
    const auto later = desk.get(greta, minutes);
    REQUIRE(later.status == 200);
    const auto record = store::Store::open(desk.record, store::Access::read_only).read_case(ref);
    REQUIRE_FALSE(record->information.empty());
    for (const auto& each : record->information) {
        CAPTURE(each.text);
        CHECK(has(later, each.text.substr(0, each.text.find_first_of("'\"&<>\n"))));
    }
}

TEST_CASE("whoever may read a case is sent there without an emergency") {
    Shared at;
    const auto answer = at.desk.post(greta, "/emergency", {{"case", at.ref}, {"why", why}});
    CHECK(answer.status == 422);
    CHECK(has(answer, "you may read this case without it"));
}

}  // namespace access_web_test
