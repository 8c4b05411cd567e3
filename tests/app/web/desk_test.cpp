#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/commands/front.hpp"
#include "app/session.hpp"
#include "app/web/routes.hpp"
#include "store/digest.hpp"
#include "tests/app/web/desk_fixture.hpp"
#include "tests/forms/intake/typed_form.hpp"

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

std::string police_case(DeskFixture& desk) { return case_of(desk, Agency::police); }

/// Everything that the step cannot do without, so that who may take it is asked at all.
template <class S>
http::Fields needed_of(const DeskFixture& desk, const Actor& actor) {
    http::Fields form;
    bool one_given = false;
    const auto& shapes = web::fields_of_step(S::info.key);
    for_each_field<S>([&](const auto& each) {
        if (!must_be_given(each.use) && (each.use != Use::either || one_given)) return;
        const auto shape = std::ranges::find(shapes, each.name, &web::FieldShape::name);
        if (shape == shapes.end()) return;  // the number of what the step acts on: the address has it
        // Of several that would do a text: a word may be what the record holds already, and nothing new.
        if (each.use == Use::either && shape->kind != web::FieldKind::text) return;
        one_given = one_given || each.use == Use::either;
        std::string value = each.name == "edition" ? "england-wales-2012" : "something of " + actor.name;
        if (shape->kind == web::FieldKind::number) value = "1";
        if (shape->kind == web::FieldKind::day) value = desk.clock.today().iso();
        if (shape->kind == web::FieldKind::word) value = shape->choices.front().code;
        form.emplace_back(std::string{each.name}, value);
    });
    return form;
}

/// Steps of which the matrix asks nobody's role, and why.
constexpr auto asked_of_nobody =
    "case notify\n"       // has a page of its own
    "case chase-reply\n"  // nobody was chased in the story: there is nothing to reply to
    "access limit\n"      // once the coordinator has taken it the others have no such page: access_test.cpp asks them
    "case take-over\n";   // has a page of its own

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
        {"/emergency",
         {"administrator", "chair", "minute-taker", "case-manager", "manager", "representative", "auditor"}},
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
    const auto ref = desk.play("jack", "meeting close");  // a referral, a meeting and actions, each of number 1
    const auto all = everybody();
    for (const auto& actor : all) desk.person(actor);
    std::string not_asked;
    for_each_step([&](const auto& blank) {
        using S = std::remove_cvref_t<decltype(blank)>;
        const auto key = std::string{S::info.key};
        CAPTURE(key);
        const int number = web::target_of_step(key).empty() ? 0 : 1;
        std::set<Role> refused;
        for (const auto& actor : all) {
            CAPTURE(actor.name);
            auto form = needed_of<S>(desk, actor);
            // As from a page that shows the case as it is: otherwise what would be written over is shown first.
            form.emplace_back(
                "_seen",
                std::to_string(
                    store::Store::open(desk.record, store::Access::read_only).case_facts(ref).value().version));
            const auto answer = desk.post(actor, web::step_address(ref, key, number), form);
            if (actor.role == Role::board) CHECK(answer.status == 404);
            if (has(answer, std::string{label(actor.role)} + " may not take this step")) refused.insert(actor.role);
        }
        if (refused.empty()) not_asked += key + "\n";
        for (const auto& actor : all) {
            CAPTURE(actor.name);
            const bool no = !refused.empty() && actor.role != Role::board && !S::info.roles.contains(actor.role);
            CHECK(refused.contains(actor.role) == no);
        }
    });
    CHECK(not_asked == asked_of_nobody);
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

TEST_CASE("a Word form that is sent in says what it left out, and which blank boxes change nothing") {
    DeskFixture desk;
    desk.person(ola);
    const auto ref = police_case(desk);
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--db", desk.record, "--today", "2014-03-03", "--as", ola.name, "--role",
                                           "coordinator", "--agency", "coordination"});
        const auto ended = test::mappa(std::move(arguments));
        INFO(ended.err);
        REQUIRE(ended.status == 0);
    };
    run({"referral", "draft", ref, "--level-sought", "2", "--media", "the local paper asked"});
    const auto out = desk.folder.file("out.docx");
    run({"document", "referral-form", ref, "--format", "docx", "--out", out});
    const auto form = typed_form(app::read_file(out), {{"media", ""}, {"cannot_alone", "the nights"}});
    const auto send = [&] {
        return desk.post_file(ola, "/cases/" + ref + "/referrals/read", {"form", "back.docx", form});
    };
    const auto taken = send();
    CHECK(taken.status == 200);
    CHECK(has(taken,
              "Blank in the form, though the record holds something there, which stays: 12. Media and staff "
              "safety: Media interest."));
    run({"referral", "edit", ref, "1", "--cannot-alone", "the weekends"});
    const auto again = send();
    CHECK(again.status == 422);
    CHECK(has(again, "the case was told this before and it was changed since"));
    CHECK(store::Store::open(desk.record, store::Access::read_only).read_case(ref)->referrals.at(0).cannot_alone ==
          "the weekends");
}

TEST_CASE("minutes that an own template cannot print are not sent from the desk, and the page says why") {
    DeskFixture desk;
    desk.clock.day = Date{2015, 1, 14};
    const auto played = test::mappa(
        {"play", "--quiet", "--db", desk.record, std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml"});
    REQUIRE(played.status == 0);
    const auto ref = store::Store::open(desk.record, store::Access::read_only).cases().front().ref;
    {
        app::Session session{store::Store::open(desk.record), app::known_holidays()};
        AdoptTemplates adopt;
        adopt.why = "of an older program";
        const std::string text = "{{a_name_of_an_older_program}}";
        adopt.files.push_back({"minutes/england-wales-2012/close.mustache", text, store::sha256(text)});
        REQUIRE(std::holds_alternative<app::Taken>(
            session.take({ola, desk.clock.today(), desk.clock.now()}, AreaStep{adopt})));
    }
    desk.person(ola);
    const auto before = store::Store::open(desk.record, store::Access::read_only).history(ref).size();
    const auto answer = desk.post(ola, "/cases/" + ref + "/do/meeting/send/2", {{"to", "Sal Whitton"}});
    CHECK(answer.status == 422);
    CHECK(has(answer, "no longer fit this program"));
    CHECK(store::Store::open(desk.record, store::Access::read_only).history(ref).size() == before);
}

TEST_CASE("a first password is made by administrators alone, and whoever else asks for one is in the log") {
    DeskFixture desk;
    const Actor keeper{"Ida Keep", Role::administrator, {}};
    const Actor pip{"Pip Larch", Role::administrator, Agency::coordination};
    desk.person(ola);
    desk.person(pip);
    CHECK_FALSE(has(desk.get(ola, "/administration"), "Make a first password"));
    CHECK(has(desk.get(pip, "/administration"), "Make a first password"));
    const http::Fields asked{{"_step", "password"}, {"name", keeper.name}};
    CHECK_FALSE(has(desk.post(ola, "/administration", asked), "First password"));
    CHECK(has(desk.post(pip, "/administration", asked), "First password"));
    std::vector<std::string> refused;
    store::Store::open(desk.record).for_each_use({}, [&](const LoggedUse& use) {
        if (use.kind == UseKind::refused) refused.push_back(use.actor.name + ": " + use.what);
    });
    CHECK(refused == std::vector<std::string>{"Ola Fielding: account password [account-administrator]"});
}

TEST_CASE("a form in which nothing was filled in comes back with the error at the field that has to be") {
    DeskFixture desk;
    desk.person(ola);
    const auto ref = desk.play("luke", "meeting open");
    const auto before = store::Store::open(desk.record, store::Access::read_only).history(ref).size();
    const auto fault_at = [&](const std::string& step, const std::string& field) {
        CAPTURE(step);
        const auto answer = desk.post(ola, "/cases/" + ref + "/do/" + step, {});
        CHECK(answer.status == 422);
        CHECK(has(answer, "href=\"#" + field + "\""));
        CHECK(has(answer, "id=\"" + field + "-error\""));
        CHECK(has(answer, "is needed"));
    };
    fault_at("case/contact", "what");
    fault_at("case/event", "kind");
    fault_at("case/event", "what");
    fault_at("case/exit-plan", "remaining_risk");
    fault_at("case/past-offence", "kind");
    fault_at("case/person", "person");
    fault_at("meeting/appoint/1", "chair");
    fault_at("meeting/attend/1", "agency");
    fault_at("meeting/attend/1", "presence");
    fault_at("meeting/contribute/1", "contact");
    fault_at("meeting/inform/1", "text");
    fault_at("meeting/record/1", "confidentiality");
    // Spaces are no answer: the engine says it, and the page shows it at the same place.
    const auto spaces = desk.post(ola, "/cases/" + ref + "/do/case/contact", {{"what", "  "}});
    CHECK(spaces.status == 422);
    CHECK(has(spaces, "id=\"what-error\""));
    CHECK(store::Store::open(desk.record, store::Access::read_only).history(ref).size() == before);
}

TEST_CASE("the administration page shows the last hundred uses, and whose first password has run out") {
    DeskFixture desk;
    const Actor pip{"Pip Larch", Role::administrator, Agency::coordination};
    desk.person(ola);
    desk.person(pip);
    {
        auto store = store::Store::open(desk.record);
        for (int i = 0; i < 120; ++i)
            store.log({ola, desk.clock.day, desk.clock.now(), "", UseKind::view, "use number " + std::to_string(i), 0});
    }
    const auto page = desk.get(pip, "/administration");
    CHECK(has(page, "use number 119"));
    CHECK(has(page, "use number 30"));
    CHECK_FALSE(has(page, "use number 10<"));
    CHECK_FALSE(has(page, "First password has run out"));
    {
        auto store = store::Store::open(desk.record);
        web::Gate gate{store, {1, 8192}};
        REQUIRE_FALSE(gate.set_first_password(ola.name, std::time(nullptr) - web::first_password_life - 60).empty());
    }
    CHECK(has(desk.get(pip, "/administration"), "First password has run out"));
}

TEST_CASE("what happens next stands under headings: now, lacking something, and folded what is for others") {
    DeskFixture desk;
    desk.person(ola);
    const auto ref = desk.play("luke", "meeting open");
    const auto page = desk.get(ola, "/cases/" + ref + "/next").body;
    const auto now = page.find("<h2 class=\"govuk-heading-m\">Can be done now (");
    const auto lacking = page.find("<h2 class=\"govuk-heading-m\">Lacking something (");
    const auto others = page.find("<h2 class=\"govuk-heading-m\">Not for you (");
    REQUIRE(now != std::string::npos);
    REQUIRE(lacking != std::string::npos);
    REQUIRE(others != std::string::npos);
    CHECK(now < lacking);
    CHECK(lacking < others);
    // Within each the case comes first, then what belongs to it, each under its own heading.
    const auto the_case = page.find("<h3 class=\"govuk-heading-s\">The case</h3>", now);
    const auto meeting = page.find("<h3 class=\"govuk-heading-s\">Meeting 1</h3>", now);
    CHECK(the_case < meeting);
    CHECK(meeting < lacking);
    const auto card_of = [&](const std::string& id) { return page.find("id=\"" + id + "\""); };
    const auto attend = card_of("meeting-attend-1"), close = card_of("meeting-close-1");
    CHECK(meeting < attend);
    CHECK(attend < lacking);
    CHECK(lacking < close);
    CHECK(close < others);
    // Folded, and still there.
    const auto fold = page.find("<details", others), countersign = card_of("case-countersign");
    REQUIRE(countersign != std::string::npos);
    CHECK(others < fold);
    CHECK(fold < countersign);
    // Every step that the charts allow has its card, and has it once.
    const app::Session session{store::Store::open(desk.record, store::Access::read_only), app::known_holidays()};
    const auto steps = session.desk().next(session.area(), *session.store().read_case(ref),
                                           {ola, desk.clock.today(), desk.clock.now()}, {});
    std::size_t cards = 0, wanted = 0;
    for (auto at = page.find("<div class=\"desk-step"); at != std::string::npos;
         at = page.find("<div class=\"desk-step", at + 1))
        ++cards;
    for (const auto& each : steps) wanted += each.step == "document issue" || each.step.starts_with("access ") ? 0 : 1;
    CHECK(cards == wanted);
}

}  // namespace desk_test
