#include <doctest/doctest.h>

#include "tests/app/web/desk_fixture.hpp"

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
    CHECK(has(nothing, "what is happening, and to whom"));
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

TEST_CASE("whoever may read a case is sent there without an emergency") {
    Shared at;
    const auto answer = at.desk.post(greta, "/emergency", {{"case", at.ref}, {"why", why}});
    CHECK(answer.status == 422);
    CHECK(has(answer, "you may read this case without it"));
}

}  // namespace access_web_test
