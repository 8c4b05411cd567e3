#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/session.hpp"
#include "app/web/routes.hpp"
#include "tests/app/web/desk_fixture.hpp"

namespace desk_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Somebody of each role.
std::vector<Actor> everybody() {
    std::vector<Actor> all;
    for (const auto& each : Words<Role>::list) {
        const bool agency = each.value != Role::board && each.value != Role::auditor;
        all.push_back(
            {"Person " + std::string{each.code}, each.value, agency ? std::optional{Agency::probation} : std::nullopt});
    }
    return all;
}

/// A case that police lead: nobody of probation has a part in it.
std::string police_case(DeskFixture& desk, const std::string& name = "Quill Sandford") {
    app::Session session{store::Store::open(desk.record), app::known_holidays()};
    NotifyCase step;
    step.name = name;
    step.born = Date{1980, 5, 17};
    step.category = Category::one;
    step.registered = Answer::yes;
    step.lead_agency = Agency::police;
    step.offence = "robbery";
    step.sentenced_on = Date{2014, 2, 20};
    const auto outcome = session.take("", {ola, desk.clock.today(), desk.clock.now()}, {step});
    const auto* taken = std::get_if<app::Taken>(&outcome);
    if (!taken) {
        if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome)) {
            for (const auto& each : refusals->front().findings) MESSAGE(each.text());
        }
    }
    REQUIRE(taken);
    return taken->case_ref;
}

std::string filled(std::string_view pattern, const std::string& ref) {
    std::string address;
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (pattern[i] != ':')
            address += pattern[i];
        else if (address == "/cases/")
            address += ref;
        else
            address += pattern.find("/do/") != std::string_view::npos && address.ends_with("/do/") ? "case" : "1";
    }
    return address;
}

}  // namespace

TEST_CASE("no page but the sign-in and the style sheets is shown to somebody who is not signed in") {
    DeskFixture desk;
    const auto ref = police_case(desk);
    for (const auto& route : web::routes()) {
        http::Request request;
        request.method = route.method;
        request.path = filled(route.pattern, ref);
        const auto answer = desk.ask(request);
        CAPTURE(request.path);
        CHECK((answer.status == 303 || answer.status == 401));
        CHECK(answer.body.find(ref) == std::string::npos);
    }
    http::Request asset;
    asset.method = "GET";
    asset.path = "/assets/desk.css";
    CHECK(desk.ask(asset).status == 200);
}

TEST_CASE("every role has the pages of its row in the matrix, and no other") {
    DeskFixture desk;
    police_case(desk);
    const auto all = everybody();
    for (const auto& actor : all) desk.person(actor);
    using Names = std::set<std::string>;
    const Names anybody{"coordinator",  "administrator", "chair",         "minute-taker",
                        "case-manager", "manager",       "representative"};
    const Names casework{"coordinator",  "administrator", "chair",          "minute-taker",
                         "case-manager", "manager",       "representative", "auditor"};
    const std::map<std::string, Names> matrix{
        {"/cases", casework},
        {"/cases/new", anybody},
        {"/meetings", casework},
        {"/actions", casework},
        {"/board", {"coordinator", "administrator", "chair", "board", "auditor"}},
        {"/administration", {"coordinator", "administrator", "auditor"}},
    };
    for (const auto& [address, allowed] : matrix) {
        for (const auto& actor : all) {
            const auto role = std::string{code(actor.role)};
            CAPTURE(address);
            CAPTURE(role);
            const auto status = desk.get(actor, address).status;
            CHECK((status == 200) == allowed.contains(role));
            if (!allowed.contains(role)) CHECK(status == 404);
        }
    }
    for (const auto& actor : all) CHECK(desk.get(actor, "/account").status == 200);
}

TEST_CASE(
    "the matrix of roles by step: the desk takes a step from those roles that the step names, and from no other") {
    DeskFixture desk;
    const auto ref = police_case(desk);
    const auto all = everybody();
    for (const auto& actor : all) desk.person(actor);
    const Actor officer{"PC Odd Fellow", Role::representative, Agency::police};
    int cells = 0;
    for_each_step([&](const auto& blank) {
        using S = std::remove_cvref_t<decltype(blank)>;
        if (!web::target_of_step(S::info.key).empty() || S::info.key == "case notify") return;
        for (const auto& actor : all) {
            if (!desk.get(actor, "/cases/" + ref).status) continue;
            const auto key = std::string{S::info.key};
            const auto answer = desk.post(
                actor, "/cases/" + ref + "/do/" + key.substr(0, key.find(' ')) + "/" + key.substr(key.find(' ') + 1),
                {});
            CAPTURE(key);
            CAPTURE(actor.name);
            const bool reads = desk.get(actor, "/cases/" + ref).status == 200;
            if (!reads) {
                CHECK(answer.status == 404);
            } else if (!S::info.roles.contains(actor.role)) {
                CHECK(answer.status != 303);
            }
            ++cells;
        }
    });
    CHECK(cells > 200);
}

TEST_CASE("a case that somebody may not know of looks like one that is not there") {
    DeskFixture desk;
    const auto ref = police_case(desk);
    const Actor zadie{"Zadie Crane", Role::representative, Agency::housing};
    desk.person(zadie);
    for (const auto* part : {"", "/next", "/plan", "/people", "/actions", "/documents", "/history", "/meetings/1",
                             "/referrals/1", "/do/case/change", "/drafts"}) {
        const auto hidden = desk.get(zadie, "/cases/" + ref + part);
        const auto absent = desk.get(zadie, std::string{"/cases/FEN-2014-0999"} + part);
        CAPTURE(part);
        CHECK(hidden.status == 404);
        CHECK(hidden.body == absent.body);
    }
    CHECK(desk.get(zadie, "/cases").body.find("Quill") == std::string::npos);
    CHECK(desk.post(zadie, "/cases", {{"name", "Quill"}}).body.find(ref) == std::string::npos);
    desk.person(ola);
    CHECK(desk.get(ola, "/cases/" + ref).status == 200);
    CHECK(desk.post(ola, "/cases", {{"name", "quill"}}).body.find(ref) != std::string::npos);
}

TEST_CASE("a form without the token of the person's own pages, or with another's, does nothing") {
    DeskFixture desk;
    desk.person(ola);
    desk.person(greta);
    const auto ref = police_case(desk);
    const auto before = store::Store::open(desk.record, store::Access::read_only).history(ref).size();
    const http::Fields form{{"what", "seen near the school"}, {"on", "2014-03-01"}};
    CHECK(desk.post_bare(ola, "/cases/" + ref + "/do/case/event", form).status == 403);
    auto stolen = form;
    const auto page = desk.get(greta, "/account").body;
    const auto at = page.find("name=\"csrf\" value=\"") + 19;
    stolen.emplace_back("csrf", page.substr(at, page.find('"', at) - at));
    CHECK(desk.post_bare(ola, "/cases/" + ref + "/do/case/event", stolen).status == 403);
    CHECK(store::Store::open(desk.record, store::Access::read_only).history(ref).size() == before);
}

TEST_CASE("a refused step changes nothing, says everything at once, and keeps what was typed") {
    DeskFixture desk;
    desk.person(ola);
    const auto ref = police_case(desk);
    const auto before = store::Store::open(desk.record, store::Access::read_only).history(ref).size();
    const auto answer = desk.post(ola, "/cases/" + ref + "/do/case/exit", {{"why", "typed & kept <b>"}});
    CHECK(answer.status == 422);
    CHECK(answer.body.find("in the way") != std::string::npos);
    CHECK(answer.body.find("typed &amp; kept &lt;b&gt;") != std::string::npos);
    CHECK(answer.body.find("<b>") == std::string::npos);
    CHECK(store::Store::open(desk.record, store::Access::read_only).history(ref).size() == before);
}

TEST_CASE("every case page leaves its row in the access log") {
    DeskFixture desk;
    desk.person(ola);
    const auto ref = police_case(desk);
    const auto uses = [&] {
        int rows = 0;
        store::UseFilter filter;
        filter.case_ref = ref;
        store::Store::open(desk.record).for_each_use(filter, [&](const LoggedUse&) { ++rows; });
        return rows;
    };
    for (const auto* part : {"", "/next", "/plan", "/people", "/actions", "/documents", "/history"}) {
        const int before = uses();
        CHECK(desk.get(ola, "/cases/" + ref + part).status == 200);
        CHECK(uses() == before + 1);
    }
}

TEST_CASE("what is typed is kept over a restart, and nobody's words are written over unseen") {
    DeskFixture desk;
    desk.person(ola);
    desk.person(greta);
    const auto ref = police_case(desk);
    const auto keep = [&](const Actor& actor, const std::string& value, const std::string& seen) {
        return desk.post(actor, "/cases/" + ref + "/drafts",
                         {{"form", "case event/0"}, {"field", "what"}, {"value", value}, {"seen", seen}});
    };
    const auto first = keep(ola, "seen at the", "0");
    REQUIRE(first.status == 200);
    const auto version = Json::parse(first.body).at("version").get<std::int64_t>();
    desk.restart();
    const auto look = desk.get(greta, "/cases/" + ref + "/drafts?form=case event/0");
    REQUIRE(look.status == 200);
    CHECK(Json::parse(look.body).at("fields").at(0).at("value") == "seen at the");
    const auto clash = keep(greta, "something else", "0");
    CHECK(clash.status == 409);
    CHECK(Json::parse(clash.body).at("theirs").at("value") == "seen at the");
    CHECK(keep(greta, "something else", std::to_string(version)).status == 200);
    CHECK(keep(ola, "seen at the gate", std::to_string(version)).status == 409);
    CHECK(desk.post(ola, "/cases/" + ref + "/drafts",
                    {{"form", "case event/0"}, {"field", "no such"}, {"value", "x"}, {"seen", "0"}})
              .status == 400);
    // Said on the record, one's own is gone; what somebody else was typing meanwhile stays.
    const auto say = [&](const Actor& actor, const std::string& what) {
        const auto said = desk.post(actor, "/cases/" + ref + "/do/case/event",
                                    {{"_form", "case event/0"},
                                     {"kind", "intelligence"},
                                     {"what", what},
                                     {"happened_on", "2014-03-01"},
                                     {"told_by", "the head teacher"}});
        INFO(said.body);
        CHECK(said.status == 303);
        return Json::parse(desk.get(ola, "/cases/" + ref + "/drafts?form=case event/0").body).at("fields");
    };
    const auto left = say(ola, "seen at the gate of the school");
    REQUIRE(left.size() == 1);
    CHECK(left.at(0).at("value") == "something else");
    CHECK(say(greta, "something else").empty());
}

}  // namespace desk_test
