#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "app/session.hpp"
#include "app/web/parts.hpp"
#include "app/web/referral_parts.hpp"
#include "engine/input/json.hpp"
#include "forms/documents/form_register.hpp"
#include "tests/app/web/desk_fixture.hpp"

/// The referral form in short pages.
namespace referral_tasks_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Actor theo{"Theo Lamb", Role::case_manager, Agency::probation};
const Actor una{"Una Larkin", Role::auditor, std::nullopt};

std::vector<Event> history(const DeskFixture& desk, const std::string& ref) {
    return store::Store::open(desk.record, store::Access::read_only).history(ref);
}

std::string where(const http::Response& answer) {
    INFO(answer.body);
    REQUIRE(answer.status == 303);
    const auto* location = http::find_field(answer.headers, "Location");
    REQUIRE(location);
    return *location;
}

/// Begins a referral with the first part of its form; the case.
std::string begun(DeskFixture& desk) {
    const auto ref = desk.play("jack", "case screen");
    desk.person(theo);
    const auto answer =
        desk.post(theo, "/cases/" + ref + "/do/referral/draft", {{"_part", "1"}, {"level_sought", "3"}});
    CHECK(where(answer).starts_with("/cases/" + ref + "/referrals/1?taken="));
    return ref;
}

/// Saves a part, as its page sends it now.
http::Response save(DeskFixture& desk, const std::string& ref, const std::string& part, http::Fields form) {
    form.emplace_back("_part", part);
    form.emplace_back("_seen", std::to_string(history(desk, ref).size()));
    return desk.post(theo, "/cases/" + ref + "/do/referral/edit/1", std::move(form));
}

/// What the list says of the task of this title.
std::string task(const http::Response& page, const std::string& title) {
    const auto at = page.body.find(">" + title + "<");
    REQUIRE(at != std::string::npos);
    return page.body.substr(at, page.body.find("</li>\n", at) - at);
}

bool says(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("the parts of the referral form are the sections of the Word form, and ask for all that its step asks for") {
    std::set<std::string> sections, numbers;
    for (const auto& field : forms::referral_form_fields())
        sections.emplace(field.section.substr(0, field.section.find('.')));
    std::multiset<std::string> asked;
    for (const auto& part : web::referral_parts()) {
        numbers.insert(part.number);
        CHECK(blank_step(part.step));
        for (const auto& shape : part.shapes) asked.insert(shape.name);
    }
    sections.insert("2");  // prints who it is about
    CHECK(numbers == sections);
    for (const auto& shape : web::fields_of_step("referral edit")) {
        CAPTURE(shape.name);
        // What stood beside the fields of a form that came in is nobody's to fill in.
        CHECK(asked.count(shape.name) == (shape.name == "unplaced" ? 0 : 1));
    }
    CHECK(asked.size() == web::fields_of_step("referral edit").size() - 1);
}

TEST_CASE("FUP-12 FUP-13 FUP-14 the tasks of a referral name what it lacks, each with the page that asks for it") {
    DeskFixture desk;
    const auto ref = begun(desk);
    const auto page = desk.get(theo, "/cases/" + ref + "/referrals/1");
    for (const auto* each : {"likelihood of reoffending", "imminence", "risk assessment"})
        CHECK(says(task(page, "5. Risk assessment"), each));
    CHECK(says(task(page, "9. Risk management plan"), "Not begun"));
    CHECK(says(task(page, "9. Risk management plan"), "risk management plan"));
    const auto why = task(page, "10. Why multi-agency management");
    CHECK(says(why, "Not begun"));
    CHECK(says(why, "what multi-agency management adds beyond the lead agency"));
    CHECK(says(why, "the issue that the lead agency cannot manage alone"));
    CHECK(says(task(page, "11. People to invite"), "the people to invite, with the reason for each"));
    CHECK(says(task(page, "7. Diversity and needs"), "Questioned"));
    CHECK(says(task(page, "1. The referral"), "Nothing missing"));
    CHECK(says(task(page, "3. Conviction or caution"), "Nothing recorded"));
    CHECK(says(task(page, "Endorsement by the line manager"), "Not begun"));
    CHECK(says(page.body, "It can be handed in once "));

    // Each part links to the fields that are missing there.
    const auto part = desk.get(theo, "/cases/" + ref + "/do/referral/edit/1?part=10");
    CHECK(part.status == 200);
    CHECK(says(part.body, "href=\"#adds\""));
    CHECK(says(part.body, "id=\"adds\""));
    CHECK(says(part.body, "id=\"cannot_alone\""));
    CHECK_FALSE(says(part.body, "name=\"media\""));

    // What refuses the referral leads to the short page, too.
    const auto refused = desk.post(theo, "/cases/" + ref + "/do/referral/submit/1", {});
    CHECK(refused.status == 422);
    CHECK(says(refused.body, "/do/referral/edit/1?part=10#adds\""));
    CHECK(says(refused.body, "/do/referral/edit/1?part=11#invite\""));
}

TEST_CASE("a part of a referral is saved on its own, and what was typed in others stays") {
    DeskFixture desk;
    const auto ref = begun(desk);
    const auto list = "/cases/" + ref + "/referrals/1";
    const auto kept =
        desk.post(theo, "/cases/" + ref + "/drafts",
                  {{"form", "referral edit/1"}, {"field", "media"}, {"value", "the local paper asks"}, {"seen", "0"}});
    REQUIRE(kept.status == 200);
    CHECK(says(task(desk.get(theo, list), "12. Media and staff safety"), "Typed, not saved"));

    const auto before = history(desk, ref).size();
    CHECK(where(save(desk, ref, "10",
                     {{"adds", "Four agencies on one plan."},
                      {"cannot_alone", "Nights and weekends."},
                      {"_form", "referral edit/1"}}))
              .starts_with(list + "?taken="));
    const auto events = history(desk, ref);
    REQUIRE(events.size() == before + 1);
    CHECK(Json::parse(events.back().payload) ==
          Json{{"referral", 1}, {"adds", "Four agencies on one plan."}, {"cannot_alone", "Nights and weekends."}});
    auto page = desk.get(theo, list);
    CHECK(says(task(page, "10. Why multi-agency management"), "Nothing missing"));
    CHECK(says(task(page, "12. Media and staff safety"), "Typed, not saved"));
    CHECK(says(desk.get(theo, "/cases/" + ref + "/do/referral/edit/1?part=12").body, "the local paper asks"));
    // Once it is said it waits no longer.
    (void)where(save(desk, ref, "12", {{"media", "the local paper asks"}, {"_form", "referral edit/1"}}));
    CHECK_FALSE(says(task(desk.get(theo, list), "12. Media and staff safety"), "Typed, not saved"));

    // Who only looks a part through goes on, and nothing is recorded.
    const auto recorded = history(desk, ref).size();
    CHECK(where(save(desk, ref, "10",
                     {{"adds", "Four agencies on one plan."}, {"cannot_alone", "Nights and weekends."}})) == list);
    CHECK(history(desk, ref).size() == recorded);
    // Emptying what is recorded is told beside its field, and nothing that was typed is lost.
    const auto emptied = save(desk, ref, "10", {{"adds", ""}, {"cannot_alone", "Only at night."}});
    CHECK(emptied.status == 422);
    CHECK(says(emptied.body, "href=\"#adds\""));
    CHECK(says(emptied.body, "Only at night."));
    CHECK(says(emptied.body, "name=\"_part\" value=\"10\""));
    CHECK(history(desk, ref).size() == recorded);
}

TEST_CASE("FUP-15 a person to invite who is not one is missing before the referral is handed in, not asked of it") {
    DeskFixture desk;
    const auto ref = begun(desk);
    (void)where(save(desk, ref, "11", {{"invite.0.agency", "police"}, {"invite.0.why", "holds the intelligence"}}));
    const auto page = desk.get(theo, "/cases/" + ref + "/referrals/1");
    const auto people = task(page, "11. People to invite");
    CHECK(says(people, "Incomplete"));
    CHECK(says(people, "invitation of Police"));
    CHECK(says(people, "contact details"));
}

TEST_CASE("what was typed for a referral and not said when it was begun goes on in its parts") {
    DeskFixture desk;
    const auto ref = desk.play("jack", "case screen");
    desk.person(theo);
    const auto kept =
        desk.post(theo, "/cases/" + ref + "/drafts",
                  {{"form", "referral draft/0"}, {"field", "media"}, {"value", "the paper asks"}, {"seen", "0"}});
    REQUIRE(kept.status == 200);
    (void)where(desk.post(theo, "/cases/" + ref + "/do/referral/draft",
                          {{"_part", "1"}, {"_form", "referral draft/0"}, {"level_sought", "3"}}));
    CHECK(
        says(task(desk.get(theo, "/cases/" + ref + "/referrals/1"), "12. Media and staff safety"), "Typed, not saved"));
    CHECK(says(desk.get(theo, "/cases/" + ref + "/do/referral/edit/1?part=12").body, "the paper asks"));
    CHECK_FALSE(says(desk.get(theo, "/cases/" + ref + "/do/referral/draft").body, "the paper asks"));
}

TEST_CASE("who looks a part through does not end what a colleague typed in it") {
    DeskFixture desk;
    const auto ref = begun(desk);
    desk.person(ola);
    const auto address = "/cases/" + ref + "/do/referral/edit/1?part=12";
    (void)where(save(desk, ref, "12", {{"media", "the paper asked once"}}));
    const auto kept = desk.post(
        ola, "/cases/" + ref + "/drafts",
        {{"form", "referral edit/1"}, {"field", "staff_safety"}, {"value", "visits in pairs"}, {"seen", "0"}});
    REQUIRE(kept.status == 200);
    const auto version = Json::parse(kept.body).at("version").dump();
    const auto recorded = history(desk, ref).size();
    // The page showed the colleague's words; they were taken out of it again, and nothing else was changed.
    CHECK(where(save(desk, ref, "12",
                     {{"media", "the paper asked once"},
                      {"staff_safety", ""},
                      {"_form", "referral edit/1"},
                      {"_draft.staff_safety", version}})) == "/cases/" + ref + "/referrals/1");
    CHECK(history(desk, ref).size() == recorded);
    CHECK(says(desk.get(theo, address).body, "visits in pairs"));
}

TEST_CASE("a part grows by rows, is kept for later, and is shown again after a new sign-in, and stays a part") {
    DeskFixture desk;
    const auto ref = begun(desk);
    const auto page = "/cases/" + ref + "/do/referral/edit/1";
    const auto stays = [](const http::Response& answer) {
        CHECK(says(answer.body, "name=\"_part\" value=\"11\""));
        CHECK(says(answer.body, "Ann Other"));
        CHECK_FALSE(says(answer.body, "name=\"media\""));
    };
    const auto more = save(desk, ref, "11", {{"invite.0.name", "Ann Other"}, {"_more", "invite"}});
    stays(more);
    CHECK(says(more.body, "name=\"invite.1.name\""));
    const auto kept =
        save(desk, ref, "11", {{"invite.0.name", "Ann Other"}, {"_keep", "1"}, {"_form", "referral edit/1"}});
    CHECK(where(kept) == "/cases/" + ref + "/referrals/1");
    CHECK(says(task(desk.get(theo, "/cases/" + ref + "/referrals/1"), "11. People to invite"), "Typed, not saved"));
    stays(desk.get(theo, page + "?part=11"));
    const auto outdated = desk.sign_in_again(theo);
    const auto again =
        desk.post_bare(theo, page, {{"invite.0.name", "Ann Other"}, {"_part", "11"}, {"csrf", outdated}});
    CHECK(again.status == 403);
    stays(again);
}

TEST_CASE(
    "who screens a referral sees what the checks say of the day it was handed in; an emergency shows no verdict") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "referral submit");
    const Actor teacher{"Ed Ucation", Role::representative, Agency::education};
    desk.person(ola);
    desk.person(teacher);
    const auto page = "/cases/" + ref + "/referrals/1";
    CHECK(says(desk.get(ola, page).body, "What the checks say"));
    CHECK(says(desk.get(ola, page).body, "Nothing is missing, and nothing is questioned."));
    CHECK_FALSE(says(desk.get(ola, page).body, "govuk-task-list"));
    CHECK_FALSE(says(desk.get(ola, page).body, "type=\"file\""));  // what is with the panel is not filled in
    REQUIRE(
        desk.post(teacher, "/emergency", {{"case", ref}, {"why", "a child was found at his door, where does he live"}})
            .status == 303);
    const auto read = desk.get(teacher, page);
    CHECK(read.status == 200);
    CHECK_FALSE(says(read.body, "What the checks say"));
    CHECK_FALSE(says(read.body, "nothing is questioned"));

    // Given back, it is the referrer's again, who reads what is asked for above its tasks.
    REQUIRE(desk.post(ola, "/cases/" + ref + "/do/referral/return/1",
                      {{"missing", "Which school, and who was told there?"}})
                .status == 303);
    const auto returned = desk.get(ola, page);
    CHECK(says(returned.body, "The coordinator returned it on "));
    CHECK(says(returned.body, "Which school, and who was told there?"));
    for (const auto* paper :
         {"/documents/referral-form/0/docx", "/documents/referral/1/docx", "/documents/reply/1/html"}) {
        CAPTURE(paper);
        CHECK(says(returned.body, "\"/cases/" + ref + paper + "\""));
        CHECK(desk.get(ola, "/cases/" + ref + paper).status == 200);
    }
    CHECK(says(returned.body, "type=\"file\""));
    CHECK(says(returned.body, "the referral to level 2 or 3 to fill in"));  // two papers have one name by the guidance
    CHECK(says(returned.body, "govuk-task-list"));
    CHECK_FALSE(says(returned.body, "What the checks say"));
}

TEST_CASE("a referral has no part that its form does not have, and tasks only for who may fill it in") {
    DeskFixture desk;
    const auto ref = begun(desk);
    desk.person(una);
    for (const auto* part : {"0", "2", "5", "13", "x", "10#"})
        CHECK(desk.get(theo, "/cases/" + ref + "/do/referral/edit/1?part=" + part).status == 404);
    CHECK(desk.get(theo, "/cases/" + ref + "/do/case/plan?part=10").status == 404);
    const auto read = desk.get(una, "/cases/" + ref + "/referrals/1");
    CHECK(read.status == 200);
    CHECK_FALSE(says(read.body, "govuk-task-list"));
}

}  // namespace referral_tasks_test
