#include <SQLiteCpp/SQLiteCpp.h>
#include <doctest/doctest.h>

#include "app/session.hpp"
#include "engine/input/json.hpp"
#include "store/drafts.hpp"
#include "tests/app/web/desk_fixture.hpp"

namespace drafting_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Actor abi{"Abi Sedge", Role::case_manager, Agency::probation};
const Actor tilly{"Tilly Marsh", Role::minute_taker, Agency::coordination};
const Actor ama{"Ama Fulton", Role::representative, Agency::childrens_social_care};

bool says(const http::Response& answer, const std::string& text) { return answer.body.find(text) != std::string::npos; }

std::vector<Event> history(const DeskFixture& desk, const std::string& ref) {
    return store::Store::open(desk.record, store::Access::read_only).history(ref);
}

CaseRecord record_of(const DeskFixture& desk, const std::string& ref) {
    return *store::Store::open(desk.record, store::Access::read_only).read_case(ref);
}

/// Types in a field of a form, as the page's script keeps it; the draft's version.
std::string type(DeskFixture& desk, const Actor& actor, const std::string& ref, const std::string& form,
                 const std::string& field, const std::string& value, const std::string& seen_case = "0") {
    const auto kept =
        desk.post(actor, "/cases/" + ref + "/drafts",
                  {{"form", form}, {"field", field}, {"value", value}, {"seen", "0"}, {"_seen", seen_case}});
    INFO(kept.body);
    REQUIRE(kept.status == 200);
    return Json::parse(kept.body).at("version").dump();
}

Json drafts_seen_by(DeskFixture& desk, const Actor& actor, const std::string& ref, const std::string& form) {
    const auto look = desk.get(actor, "/cases/" + ref + "/drafts?form=" + form);
    REQUIRE(look.status == 200);
    return Json::parse(look.body);
}

std::int64_t last_seen(const DeskFixture& desk) {
    const SQLite::Database file{desk.record};
    SQLite::Statement query{file, "SELECT max(seen_at) FROM sign_in"};
    REQUIRE(query.executeStep());
    return query.getColumn(0).getInt64();
}

void alter(const DeskFixture& desk, const std::string& sql) {
    SQLite::Database file{desk.record, SQLite::OPEN_READWRITE};
    file.exec(sql);
}

/// What was typed where a password belongs is given back to nobody.
void keeps_password(DeskFixture& desk, int status) {
    const auto answer = desk.post(abi, "/account/password", {{"old", "my old one"}});
    CHECK(answer.status == status);
    CHECK_FALSE(says(answer, "my old one"));
}

}  // namespace

TEST_CASE("a form from before a new sign-in is shown again with what was typed, and goes through the next time") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    const auto page = "/cases/" + ref + "/do/case/event";
    const auto before = history(desk, ref).size();
    const http::Fields typed{{"kind", "intelligence"},
                             {"what", "seen near the school"},
                             {"happened_on", "2014-09-01"},
                             {"told_by", "the head teacher"},
                             {"_seen", "1"}};
    auto outdated = typed;
    outdated.emplace_back("csrf", desk.sign_in_again(abi));
    const auto shown = desk.post_bare(abi, page, outdated);
    CHECK(shown.status == 403);
    CHECK(says(shown, "from before you signed in"));
    CHECK(says(shown, "seen near the school"));
    CHECK(says(shown, "name=\"csrf\" value=\"" + desk.csrf(abi) + "\""));
    CHECK(says(shown, "name=\"_seen\" value=\"1\""));  // still what the page showed
    CHECK(history(desk, ref).size() == before);
    auto once_more = typed;
    once_more[4].second = std::to_string(before);
    CHECK(desk.post(abi, page, once_more).status == 303);
    // What is not there is not shown again.
    auto nowhere = typed;
    nowhere.emplace_back("csrf", desk.sign_in_again(abi));
    CHECK(desk.post_bare(abi, "/cases/" + ref + "/do/case/nothing", nowhere).status == 403);
    // Another form is no step: nothing is done, and no password is shown again.
    const auto password =
        desk.post_bare(abi, "/account/password", {{"csrf", desk.sign_in_again(abi)}, {"old", "my old one"}});
    CHECK(password.status == 403);
    CHECK_FALSE(says(password, "my old one"));
}

TEST_CASE("a page from before a new sign-in learns how to keep drafts again") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    const auto outdated = desk.sign_in_again(abi);
    const http::Fields draft{{"form", "case event/0"}, {"field", "what"}, {"value", "seen"}, {"seen", "0"}};
    auto sent = draft;
    sent.emplace_back("csrf", outdated);
    CHECK(desk.post_bare(abi, "/cases/" + ref + "/drafts", sent).status == 403);
    const auto look = drafts_seen_by(desk, abi, ref, "case event/0");
    CHECK(look.at("who") == "Abi Sedge");
    sent.back().second = look.at("csrf");
    CHECK(desk.post_bare(abi, "/cases/" + ref + "/drafts", sent).status == 200);
}

TEST_CASE("a form sent after the sign-in has ended gives back what was typed, and goes through when signed in again") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    const auto page = "/cases/" + ref + "/do/case/event";
    const auto before = history(desk, ref).size();
    alter(desk, "DELETE FROM sign_in");
    const http::Fields typed{{"kind", "intelligence"},          {"what", "seen <b>near</b> the school"},
                             {"happened_on", "2014-09-01"},     {"told_by", "the head teacher"},
                             {"_seen", std::to_string(before)}, {"csrf", desk.csrf(abi)}};
    const auto ended = desk.post_bare(abi, page, typed);
    CHECK(ended.status == 401);
    CHECK(says(ended, "href=\"/sign-in\""));
    CHECK(says(ended, "action=\"" + page + "\""));
    for (const auto& [name, value] : typed) CHECK(says(ended, "name=\"" + name + "\" value=\""));
    CHECK(says(ended, "seen &lt;b&gt;near"));
    CHECK_FALSE(says(ended, "<b>near"));
    // Nobody is signed in: of the case nothing is there but what was sent, not even whether there is one.
    CHECK_FALSE(says(ended, "Fenshaw"));
    CHECK(desk.post_bare(abi, "/cases/FEN-2014-0999/do/case/event", typed).status == 401);
    const auto of_no_page = desk.post_bare(abi, page, {typed.begin(), typed.end() - 1});
    CHECK(of_no_page.status == 401);
    CHECK_FALSE(says(of_no_page, "near"));
    // In another tab they sign in again; then the page's form is sent as it stands.
    CHECK(desk.sign_in_again(abi) == typed.back().second);
    const auto shown = desk.post_bare(abi, page, typed);
    CHECK(shown.status == 403);
    CHECK(says(shown, "from before you signed in"));
    CHECK(says(shown, "name=\"csrf\" value=\"" + desk.csrf(abi) + "\""));
    CHECK(says(shown, "seen &lt;b&gt;near"));
    CHECK(history(desk, ref).size() == before);
    CHECK(desk.post(abi, page, {typed.begin(), typed.end() - 1}).status == 303);
    CHECK(history(desk, ref).size() > before);
    alter(desk, "DELETE FROM sign_in");
    keeps_password(desk, 401);
}

TEST_CASE("when the record cannot be used, what was typed is given back, to be sent again") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    alter(desk, "DROP TABLE sign_in");
    const auto page = "/cases/" + ref + "/do/case/event";
    const auto answer = desk.post(abi, page, {{"what", "seen <b>near</b> the school"}});
    CHECK(answer.status == 503);
    CHECK(says(answer, "action=\"" + page + "\""));
    CHECK(says(answer, "name=\"what\" value=\"seen &lt;b&gt;near"));
    CHECK_FALSE(says(answer, "<b>near"));
    keeps_password(desk, 503);
}

TEST_CASE("a draft does not hide what was recorded since it was typed: the page shows both") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    desk.person(ola);
    const auto page = "/cases/" + ref + "/do/case/change";
    const auto seen = std::to_string(history(desk, ref).size());
    type(desk, abi, ref, "case change/0", "case_manager", "Abi Sedge (new name: Reed)", seen);
    type(desk, abi, ref, "case change/0", "address", "14 Example Row, Fenbury", seen);
    CHECK(says(desk.get(abi, page), "value=\"Abi Sedge (new name: Reed)\""));
    const auto changed = desk.post(ola, page, {{"case_manager", "Theo Lamb"}, {"why", "moved"}, {"_seen", seen}});
    INFO(changed.body);
    REQUIRE(changed.status == 303);
    const auto shown = desk.get(abi, page);
    CHECK(says(shown, "value=\"Theo Lamb\""));
    CHECK(says(shown, "Abi Sedge wrote, and did not send: Abi Sedge (new name: Reed)"));
    CHECK(says(shown, "value=\"14 Example Row, Fenbury\""));  // there nothing else was recorded
    const auto drafts = drafts_seen_by(desk, ola, ref, "case change/0");
    for (const auto& each : drafts.at("fields"))
        CHECK(each.at("recorded_since") == (each.at("field") == "case_manager"));
    // Kept for later beside it, the untouched field does not take the place of the draft.
    const auto now = std::to_string(history(desk, ref).size());
    const auto version = drafts_seen_by(desk, abi, ref, "case change/0").at("fields").at(0).at("version").dump();
    CHECK(desk.post(abi, page,
                    {{"_keep", "1"},
                     {"_form", "case change/0"},
                     {"_seen", now},
                     {"case_manager", "Theo Lamb"},
                     {"_draft.case_manager", version},
                     {"why", "he is back"}})
              .status == 303);
    CHECK(says(desk.get(abi, page), "did not send: Abi Sedge (new name: Reed)"));
    // Typed again by somebody who has the newer state before them, it is theirs to send.
    type(desk, abi, ref, "case change/0", "case_manager", "Abi Sedge (new name: Reed)", now);
    CHECK(says(desk.get(abi, page), "value=\"Abi Sedge (new name: Reed)\""));
}

TEST_CASE("what was typed in a meeting is named before it closes, and can be reached and sent when it is over") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "meeting open");
    desk.person(tilly);
    desk.person(greta);
    const auto meeting = "/cases/" + ref + "/meetings/1";
    CHECK_FALSE(says(desk.get(greta, meeting), "Typed and not yet sent"));
    type(desk, tilly, ref, "meeting record/1", "victims", "Nothing was heard of him");
    type(desk, tilly, ref, "action add/1", "text", "Ring the school");
    for (const auto& page : {meeting, "/cases/" + ref + "/do/meeting/close/1"}) {
        CAPTURE(page);
        const auto shown = desk.get(greta, page);
        CHECK(says(shown, "Typed and not yet sent"));
        CHECK(says(shown, "/do/meeting/record/1?meeting=1&amp;back=meetings/1"));
        CHECK(says(shown, "/do/action/add?meeting=1&amp;back=meetings/1"));
    }
    // The step's own page goes on with them, and keeps.
    const auto minutes = desk.get(tilly, "/cases/" + ref + "/do/meeting/record/1");
    CHECK(says(minutes, "Nothing was heard of him"));
    CHECK(says(minutes, "name=\"_keep\""));
    CHECK(says(minutes, "name=\"_form\" value=\"meeting record/1\""));
    CHECK(says(desk.get(tilly, "/cases/" + ref + "/do/action/add?meeting=1"), "Ring the school"));
    const auto sent = desk.post(tilly, "/cases/" + ref + "/do/meeting/record/1",
                                {{"_form", "meeting record/1"}, {"victims", "Nothing was heard of him"}});
    INFO(sent.body);
    REQUIRE(sent.status == 303);
    CHECK_FALSE(says(desk.get(greta, meeting), "/do/meeting/record/1?meeting=1&amp;back=meetings/1\">Writes"));
    CHECK(drafts_seen_by(desk, tilly, ref, "meeting record/1").at("fields").empty());
}

TEST_CASE("a sent form that is refused shows what was sent, not an older draft of it") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(ola);
    const auto version = type(desk, ola, ref, "case event/0", "what", "half a sen");
    const auto refused =
        desk.post(ola, "/cases/" + ref + "/do/case/event",
                  {{"_form", "case event/0"}, {"happened_on", "no day"}, {"what", "half a sentence more"}});
    CHECK(refused.status == 422);
    CHECK(says(refused, "half a sentence more"));
    CHECK(says(refused, "name=\"_draft.what\" value=\"" + version + "\""));  // seen: the script does not bring it back
    CHECK(says(refused, "data-typed"));
}

TEST_CASE("a referral is changed with its invited people in view, and they are said as a whole or not at all") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "referral");
    desk.person(abi);
    const auto page = "/cases/" + ref + "/do/referral/edit/1";
    const auto people = [&] { return record_of(desk, ref).invitees; };
    const auto before = people();
    REQUIRE(before.size() >= 2);
    REQUIRE(record_of(desk, ref).referral(1)->state == ReferralState::draft);
    const auto shown = desk.get(abi, page);
    for (const auto& each : before) CHECK(says(shown, each.name));
    http::Fields list;
    int row = 0;
    for (const auto& each : before) {
        const auto cell = "invite." + std::to_string(row++) + ".";
        list.insert(list.end(), {{cell + "agency", std::string{code(*each.agency)}},
                                 {cell + "authority", each.authority},
                                 {cell + "name", each.name},
                                 {cell + "role", each.role},
                                 {cell + "contact", each.contact},
                                 {cell + "why", each.why}});
    }
    const auto send = [&](http::Fields form, std::size_t seen) {
        form.emplace_back("_seen", std::to_string(seen));
        return desk.post(abi, page, std::move(form));
    };
    auto untouched = list;
    untouched.emplace_back("media", "none expected");
    REQUIRE(send(untouched, history(desk, ref).size()).status == 303);
    CHECK(history(desk, ref).back().payload.find("invite") == std::string::npos);
    CHECK(people().size() == before.size());
    const auto old = history(desk, ref).size();
    auto longer = list;
    longer.insert(longer.end(), {{"invite." + std::to_string(row) + ".agency", "housing"},
                                 {"invite." + std::to_string(row) + ".name", "Zadie Crane"}});
    REQUIRE(send(longer, old).status == 303);
    CHECK(people().size() == before.size() + 1);
    CHECK(people().front().name == before.front().name);
    // On the older page somebody else's name is not taken off again unseen.
    auto other = list;
    other[2].second = "Another Person";
    const auto clash = send(other, old);
    CHECK(clash.status == 422);
    CHECK(says(clash, "Zadie Crane"));
    CHECK(says(clash, "Another Person"));
    auto emptied = list;
    for (auto& cell : emptied) cell.second.clear();
    CHECK(send(emptied, history(desk, ref).size()).status == 422);
    CHECK(people().size() == before.size() + 1);
}

TEST_CASE("what somebody else filled in since an empty field was shown is not written over unseen") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "meeting open");
    desk.person(tilly);
    desk.person(greta);
    const auto page = "/cases/" + ref + "/do/meeting/record/1";
    const auto old = std::to_string(history(desk, ref).size());
    REQUIRE(desk.post(tilly, page, {{"victims", "She moved away"}, {"_seen", old}}).status == 303);
    const auto clash = desk.post(greta, page, {{"victims", "Nothing was heard"}, {"media", "none"}, {"_seen", old}});
    CHECK(clash.status == 422);
    CHECK(says(clash, "somebody else recorded meanwhile: She moved away"));
    CHECK(says(clash, "Nothing was heard"));
    CHECK(record_of(desk, ref).meeting(1)->victims == "She moved away");
    // What the older page left blank is not in the way; both seen, a person decides.
    CHECK(desk.post(greta, page, {{"victims", ""}, {"media", "none"}, {"_seen", old}}).status == 303);
    CHECK(record_of(desk, ref).meeting(1)->victims == "She moved away");
    const auto now = std::to_string(history(desk, ref).size());
    CHECK(desk.post(greta, page, {{"victims", "She moved, nothing was heard"}, {"_seen", now}}).status == 303);
    CHECK(record_of(desk, ref).meeting(1)->victims == "She moved, nothing was heard");
}

TEST_CASE("a list that somebody else filled in since it was shown empty is not written over unseen") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    desk.person(ola);
    REQUIRE(desk.post(abi, "/cases/" + ref + "/do/referral/draft", {{"level_sought", "2"}}).status == 303);
    REQUIRE(record_of(desk, ref).invitees.empty());
    const auto old = std::to_string(history(desk, ref).size());
    const auto invite = [&](const Actor& actor, const std::string& name) {
        return desk.post(actor, "/cases/" + ref + "/do/referral/edit/1",
                         {{"invite.0.agency", "housing"}, {"invite.0.name", name}, {"_seen", old}});
    };
    REQUIRE(invite(abi, "Zadie Crane").status == 303);
    const auto clash = invite(ola, "Hugh Mason");
    CHECK(clash.status == 422);
    CHECK(says(clash, "Zadie Crane"));
    REQUIRE(record_of(desk, ref).invitees.size() == 1);
    CHECK(record_of(desk, ref).invitees.front().name == "Zadie Crane");
}

TEST_CASE("an emptied draft stands in nobody's way: the record's words are shown, and the form can be sent") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "meeting open");
    desk.person(tilly);
    desk.person(greta);
    const auto page = "/cases/" + ref + "/do/meeting/record/1";
    const auto send = [&](http::Fields form) {
        form.emplace_back("_form", "meeting record/1");
        form.emplace_back("_seen", std::to_string(history(desk, ref).size()));
        return desk.post(greta, page, std::move(form));
    };
    REQUIRE(send({{"victims", "She moved away"}}).status == 303);
    const auto version = type(desk, tilly, ref, "meeting record/1", "victims", "");
    CHECK(drafts_seen_by(desk, greta, ref, "meeting record/1").at("fields").empty());
    const auto shown = desk.get(greta, page);
    CHECK(says(shown, "\nShe moved away</textarea>"));
    CHECK(says(shown, "name=\"_draft.victims\" value=\"" + version + "\""));
    // Kept beside it, the untouched field becomes nobody's draft.
    REQUIRE(
        send({{"_keep", "1"}, {"victims", "She moved away"}, {"_draft.victims", version}, {"media", "none"}}).status ==
        303);
    const auto kept = drafts_seen_by(desk, greta, ref, "meeting record/1").at("fields");
    REQUIRE(kept.size() == 1);
    CHECK(kept.at(0).at("field") == "media");
    CHECK(send({{"victims", "She moved away"}, {"_draft.victims", version}, {"media", "none"}}).status == 303);
    CHECK(record_of(desk, ref).meeting(1)->media == "none");
    const auto emptied = send({{"victims", ""}});
    CHECK(emptied.status == 422);
    CHECK(says(emptied, "\nShe moved away</textarea>"));
}

TEST_CASE("of a list a row is emptied in a draft, but not the whole of it") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "referral");
    desk.person(abi);
    desk.person(ola);
    const auto people = record_of(desk, ref).invitees;
    REQUIRE(people.size() >= 2);
    const auto empty_row = [&](std::size_t row) {
        for (const auto* cell : {"agency", "authority", "name", "role", "contact", "why"})
            type(desk, abi, ref, "referral edit/1", "invite." + std::to_string(row) + "." + cell, "");
    };
    const auto page = "/cases/" + ref + "/do/referral/edit/1";
    empty_row(0);
    CHECK_FALSE(says(desk.get(ola, page), people.front().contact));
    for (std::size_t row = 1; row < people.size(); ++row) empty_row(row);
    for (const auto& each : people) CHECK(says(desk.get(ola, page), each.contact));
}

TEST_CASE("emptying what was recorded is not done in silence: it stays, and that is said") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "referral");
    desk.person(abi);
    const auto send = [&](const std::string& media) {
        return desk.post(abi, "/cases/" + ref + "/do/referral/edit/1",
                         {{"media", media}, {"_seen", std::to_string(history(desk, ref).size())}});
    };
    REQUIRE(send("the local paper has asked").status == 303);
    const auto length = history(desk, ref).size();
    const auto emptied = send("");
    CHECK(emptied.status == 422);
    CHECK(says(emptied, "what was recorded is replaced, not emptied"));
    CHECK(history(desk, ref).size() == length);
    CHECK(record_of(desk, ref).referral(1)->media == "the local paper has asked");
    CHECK(send("nothing expected any more").status == 303);
}

TEST_CASE("a page that looks for drafts by itself does not keep anybody signed in") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "case screen");
    desk.person(abi);
    alter(desk, "UPDATE sign_in SET seen_at = seen_at - 1200");
    const auto before = last_seen(desk);
    CHECK(drafts_seen_by(desk, abi, ref, "case event/0").at("fields").empty());
    CHECK(last_seen(desk) == before);
    CHECK(desk.get(abi, "/cases/" + ref).status == 200);
    CHECK(last_seen(desk) > before);
}

TEST_CASE("what is typed while a form is sent is not cleared with it") {
    DeskFixture desk;
    auto store = store::Store::open(desk.record);
    store::Drafts drafts{store};
    const auto save = [&](const std::string& value) {
        return std::get<std::int64_t>(
            drafts.save("FEN-2014-0001", "case event/0", {"what", value, "Ola Fielding", "now", 0, 3}, 0));
    };
    const auto first = save("seen at the");
    const auto second = save("seen at the gate");
    drafts.clear("FEN-2014-0001", "case event/0", "what", first);
    REQUIRE(drafts.of("FEN-2014-0001", "case event/0").size() == 1);
    CHECK(drafts.of("FEN-2014-0001", "case event/0").front().value == "seen at the gate");
    CHECK(drafts.of("FEN-2014-0001", "case event/0").front().typed_over == 3);
    drafts.clear("FEN-2014-0001", "case event/0", "what", second);
    CHECK(drafts.forms("FEN-2014-0001").empty());
}

TEST_CASE("what cannot be kept for later is told, and stays on the page") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "meeting open");
    desk.person(tilly);
    const auto page = "/cases/" + ref + "/do/meeting/record/1";
    const auto keep = [&](const std::string& form, const std::string& text) {
        return desk.post(tilly, page, {{"_keep", "1"}, {"_form", form}, {"victims", text}, {"media", "none"}});
    };
    for (const auto* form : {"meeting record/2", "action add/1", "no such/1"}) {
        CAPTURE(form);
        const auto told = keep(form, "Nothing was heard of him");
        CHECK(told.status == 422);
        CHECK(says(told, "cannot be kept for later"));
        CHECK(says(told, "Nothing was heard of him"));
    }
    {
        auto store = store::Store::open(desk.record);
        CHECK(store::Drafts{store}.forms(ref).empty());
    }
    const std::string long_text(400'001, 'x');
    const auto told = keep("meeting record/1", long_text);
    CHECK(told.status == 422);
    CHECK(says(told, "400001 bytes long"));
    CHECK(says(told, long_text));
    const auto kept = drafts_seen_by(desk, tilly, ref, "meeting record/1").at("fields");
    REQUIRE(kept.size() == 1);
    CHECK(kept.at(0).at("value") == "none");
    CHECK(keep("meeting record/1", "Nothing was heard of him").status == 303);
}

TEST_CASE("a line typed for the closed section is not shown to somebody who may not read that") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "meeting open");
    desk.person(abi);
    desk.person(ama);
    REQUIRE(desk.get(ama, "/cases/" + ref).status == 200);
    type(desk, abi, ref, "case plan/0", "entry.0.closed_entry", "yes");
    type(desk, abi, ref, "case plan/0", "entry.0.what", "his partner told it");
    type(desk, abi, ref, "case plan/0", "entry.1.what", "visits every week");
    CHECK(drafts_seen_by(desk, abi, ref, "case plan/0").at("fields").size() == 3);
    const auto shown = drafts_seen_by(desk, ama, ref, "case plan/0").at("fields");
    REQUIRE(shown.size() == 1);
    CHECK(shown.at(0).at("value") == "visits every week");
    CHECK_FALSE(says(desk.get(ama, "/cases/" + ref + "/do/case/plan"), "his partner told it"));
    // Nor by writing in the same field.
    const auto written =
        desk.post(ama, "/cases/" + ref + "/drafts",
                  {{"form", "case plan/0"}, {"field", "entry.0.what"}, {"value", "mine"}, {"seen", "0"}});
    CHECK(written.status == 400);
    CHECK_FALSE(says(written, "his partner told it"));
    const auto kept = desk.post(ama, "/cases/" + ref + "/do/case/plan",
                                {{"_keep", "1"}, {"_form", "case plan/0"}, {"entry.0.what", "mine"}});
    CHECK(kept.status == 422);
    CHECK(says(kept, "mine"));
    CHECK_FALSE(says(kept, "his partner told it"));
}

TEST_CASE("what is typed of ViSOR, or beside a form's boxes, is shown to those who may read it") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "referral");
    const Actor sam{"Sam Reed", Role::case_manager, Agency::childrens_social_care};
    desk.person(abi);
    desk.person(ola);
    desk.person(sam);
    REQUIRE(desk.get(sam, "/cases/" + ref).status == 200);
    const auto seen = [&](const Actor& actor, const std::string& form) {
        std::string fields;
        const auto drafts = drafts_seen_by(desk, actor, ref, form);
        for (const auto& each : drafts.at("fields")) fields += each.at("field").get<std::string>() + " ";
        return fields;
    };
    type(desk, abi, ref, "case change/0", "visor", "FIC-V-0012");
    type(desk, abi, ref, "case change/0", "address", "14 Example Row");
    CHECK(seen(ola, "case change/0") == "visor address ");
    CHECK(seen(sam, "case change/0") == "address ");
    CHECK_FALSE(says(desk.get(sam, "/cases/" + ref + "/do/case/change"), "FIC-V-0012"));
    type(desk, abi, ref, "referral edit/1", "unplaced", "his partner told it");
    type(desk, abi, ref, "referral edit/1", "media", "none");
    CHECK(seen(ola, "referral edit/1") == "unplaced media ");
    CHECK(seen(sam, "referral edit/1") == "media ");
    CHECK_FALSE(says(desk.get(sam, "/cases/" + ref + "/do/referral/edit/1"), "his partner told it"));
}

TEST_CASE("a step that is taken ends its own drafts, whatever the form says they are called") {
    DeskFixture desk;
    const auto ref = desk.play("luke", "meeting open");
    desk.person(abi);
    type(desk, abi, ref, "case plan/0", "entry.0.what", "visits every week");
    type(desk, abi, ref, "case event/0", "what", "seen near the school");
    const auto send = [&](const std::string& name) {
        return desk.post(abi, "/cases/" + ref + "/do/case/event",
                         {{"_form", name},
                          {"kind", "intelligence"},
                          {"what", "seen near the school"},
                          {"happened_on", "2014-09-01"},
                          {"told_by", "the head teacher"}});
    };
    const auto sent = send("case plan/0");
    INFO(sent.body);
    REQUIRE(sent.status == 303);
    CHECK(drafts_seen_by(desk, abi, ref, "case plan/0").at("fields").size() == 1);
    REQUIRE(send("case event/0").status == 303);
    CHECK(drafts_seen_by(desk, abi, ref, "case event/0").at("fields").empty());
}

}  // namespace drafting_test
