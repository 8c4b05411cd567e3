#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "engine/input/json.hpp"
#include "engine/record/distribution.hpp"
#include "store/digest.hpp"
#include "store/store.hpp"
#include "tests/support/told_story.hpp"

namespace issued_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Jack's story, told to its end: two meetings whose minutes are out.
struct Told : ToldStory {
    explicit Told(const std::string& story = "jack") : ToldStory{story} {}
    [[nodiscard]] Ended run(std::vector<std::string> arguments, const std::string& today = "2015-01-12") const {
        for (const auto& each : {std::string{"--db"}, db, std::string{"--today"}, today}) arguments.push_back(each);
        return test::mappa(std::move(arguments));
    }
    [[nodiscard]] Ended as(const std::string& name, const std::string& role, const std::string& agency,
                           std::vector<std::string> arguments) const {
        for (const auto* each : {"--as", name.c_str(), "--role", role.c_str(), "--agency", agency.c_str()})
            arguments.emplace_back(each);
        return run(std::move(arguments));
    }
    [[nodiscard]] Json issued() const { return Json::parse(run({"document", "issued", ref, "--json"}).out); }
    [[nodiscard]] std::string again(int number) const {
        const auto file = folder.file("again");
        const auto ended = run({"document", "issued", ref, "--again", std::to_string(number), "--output", file});
        INFO(ended.err);
        REQUIRE(ended.status == 0);
        return content(file);
    }
    [[nodiscard]] static std::string content(const std::filesystem::path& path) {
        std::ifstream file{path, std::ios::binary};
        return {std::istreambuf_iterator<char>{file}, {}};
    }
    [[nodiscard]] CaseRecord record() const {
        return store::Store::open(db, store::Access::read_only).read_case(ref).value();
    }
    void tamper(const std::string& sql) const {
        folder.write("tamper.sql", sql);
        const auto done = shell("sqlite3 -bail area.db < tamper.sql", folder.path());
        INFO(done.out);
        REQUIRE(done.status == 0);
    }
};

std::size_t files_in(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator{folder}, {}));
}

}  // namespace

TEST_CASE(
    "minutes go to everybody on the list, each in a copy of their own that is kept and comes again byte for byte") {
    const Told told;
    const auto out = told.folder.path() / "out";
    const auto ended =
        told.run({"document", "issue", "minutes", told.ref, "1", "--all", "--format", "html", "--each", out.string()});
    INFO(ended.err);
    REQUIRE(ended.status == 0);
    const auto list = distribution(told.record(), 1);
    REQUIRE(list.size() > 2);
    CHECK(files_in(out) == list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {  // by agency and number, and by nobody's name
        const auto name = told.ref + "-minutes-1-1-" + std::string{code(*list[i].agency)} + "-issued-" +
                          std::to_string(i + 1) + ".html";
        CHECK_MESSAGE(std::filesystem::exists(out / name), name);
    }
    const auto issued = told.issued();
    REQUIRE(issued.size() == list.size());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& each = issued.at(i);
        CHECK(each.at("number") == i + 1);
        CHECK(each.at("document") == "minutes");
        CHECK(each.at("meeting") == 1);
        CHECK(each.at("version") == 1);
        CHECK(each.at("whom") == list[i].name);
        CHECK(each.at("agency") == std::string{code(*list[i].agency)});
        CHECK(each.at("edition") == "england-wales-2012");
        CHECK(each.at("templates") == "minutes/england-wales-2012/minutes.html.mustache");
        CHECK(each.at("issued_on") == "2015-01-12");
        CHECK(each.at("issued_by") == "Ola Fielding");
        for (const auto* digest : {"policy_digest", "template_digest", "inputs_digest", "digest"})
            CHECK(each.at(digest).get<std::string>().size() == 64);
        CHECK(each.at("head").get<std::string>().find(':') != std::string::npos);
        const auto bytes = told.again(static_cast<int>(i) + 1);
        CHECK(store::sha256(bytes) == each.at("digest"));
        CHECK(bytes.size() == each.at("size").get<std::size_t>());
        CHECK(bytes.find("DRAFT") == std::string::npos);
    }
    // What was written when it was issued is what comes again.
    std::vector<std::string> written;
    for (const auto& file : std::filesystem::directory_iterator{out}) written.push_back(Told::content(file.path()));
    CHECK(std::ranges::find(written, told.again(1)) != written.end());
    CHECK(told.run({"verify"}).says("issued documents kept"));
    CHECK(told.run({"rebuild"}).status == 0);
    CHECK(told.again(2) == told.again(2));
    CHECK(told.run({"document", "issued", told.ref}).says("meeting 1, version 1"));
}

TEST_CASE("approved minutes are issued in the same breath as the copies that go out; a draft is not issued") {
    const Told told;
    CHECK(told.run({"meeting", "correct", told.ref, "2", "--why", "the second phone was found on 3 June"}).status == 0);
    const auto draft = told.run({"document", "issue", "minutes", told.ref, "2", "--all"});
    CHECK(draft.status == 1);
    CHECK(draft.says("issued-minutes-final"));
    CHECK(told.issued().empty());
    CHECK(told.run({"meeting", "record", told.ref, "2", "--victims", "The victim was told on 4 June"}).status == 0);
    CHECK(told.as("Supt Greta Lowe", "chair", "police", {"meeting", "approve", told.ref, "2"}).status == 0);
    CHECK(told.record().meeting(2)->state == MeetingState::approved);
    const auto ended = told.run({"document", "issue", "minutes", told.ref, "2", "--all", "--format", "html"});
    INFO(ended.err);
    REQUIRE(ended.status == 0);
    CHECK(told.record().meeting(2)->state == MeetingState::issued);
    CHECK(ended.says("Done: meeting issue"));
    CHECK(ended.says("Done: document issue"));
    const auto list = distribution(told.record(), 2);
    CHECK(told.issued().size() == list.size());
    CHECK(told.issued().at(0).at("version") == 2);
    CHECK(told.again(1).find("The victim was told on 4 June") != std::string::npos);
    // The first version as it went out before goes to the one who asks for it, and says what has replaced it.
    CHECK(
        told.run({"document", "issue", "minutes", told.ref, "2", "--version", "1", "--to", list.front().name}).status ==
        0);
    CHECK(told.issued().back().at("version") == 1);
}

TEST_CASE("`meeting issue` and `meeting send` keep every copy that they say went out, as it went") {
    const Told told;
    CHECK(told.run({"meeting", "correct", told.ref, "2", "--why", "the second phone was found on 3 June"}).status == 0);
    CHECK(told.as("Supt Greta Lowe", "chair", "police", {"meeting", "approve", told.ref, "2"}).status == 0);
    const auto ended = told.run({"meeting", "issue", told.ref, "2"});
    INFO(ended.err);
    REQUIRE(ended.status == 0);
    const auto list = distribution(told.record(), 2);
    REQUIRE(told.issued().size() == list.size());
    CHECK(told.run({"verify"}).says(std::to_string(list.size()) + " issued documents kept"));
    const auto stale =
        told.run({"meeting", "send", told.ref, "2", "--to", list.front().name, "--seen", "1"}, "2015-02-02");
    CHECK(stale.status == 1);
    CHECK(told.issued().size() == list.size());
    const auto sent = told.run({"meeting", "send", told.ref, "2", "--to", list.front().name}, "2015-02-02");
    INFO(sent.err);
    REQUIRE(sent.status == 0);
    REQUIRE(told.issued().size() == list.size() + 1);
    CHECK(told.issued().back().at("whom") == list.front().name);
    CHECK(told.issued().back().at("version") == 2);
    // The minutes as they were made, not the case as it is on the day of the further copy.
    CHECK(told.issued().back().at("state") == told.issued().front().at("state"));
    CHECK(
        told.run({"document", "issued", told.ref, "--again", std::to_string(list.size() + 1), "--remake"}, "2031-05-05")
            .says("it is the same byte for byte"));
}

TEST_CASE("who may issue what to whom: the list, the office, once, and somebody by name") {
    const Told told;
    const auto to = distribution(told.record(), 1).front().name;
    const auto stranger = told.run({"document", "issue", "minutes", told.ref, "1", "--to", "Gus Gossip"});
    CHECK(stranger.status == 1);
    CHECK(stranger.says("Gus Gossip is not on the distribution list of meeting 1"));
    const auto nobody = told.run({"document", "issue", "plan", told.ref});
    CHECK(nobody.status == 1);
    CHECK(nobody.says("to whom it goes, by name"));
    const auto case_manager = told.record().facts.case_manager;
    CHECK(
        told.as(case_manager, "case-manager", "probation", {"document", "issue", "minutes", told.ref, "1", "--to", to})
            .says("issued-by-office"));
    CHECK(told.as("Bo Board", "board", "police", {"document", "issue", "plan", told.ref, "--to", to}).status == 1);
    CHECK(told.issued().empty());

    CHECK(told.run({"document", "issue", "minutes", told.ref, "1", "--to", to}).status == 0);
    const auto twice = told.run({"document", "issue", "minutes", told.ref, "1", "--to", to});
    CHECK(twice.status == 1);
    CHECK(twice.says("it went to " + to + " already, as issued document 1"));
    CHECK(told.issued().size() == 1);

    for (const auto& [arguments, says] :
         {std::pair{std::vector<std::string>{"document", "issue", "minuets", told.ref, "1"}, "did you mean 'minutes'?"},
          std::pair{std::vector<std::string>{"document", "issue", "minutes", told.ref}, "of which meeting?"},
          std::pair{std::vector<std::string>{"document", "issue", "plan", told.ref, "--all"}, "name one with --to"},
          std::pair{std::vector<std::string>{"document", "issue", "plan", told.ref, "--to", "X", "--format", "odt"},
                    "'odt' is no format"}}) {
        const auto ended = told.run(arguments);
        CHECK(ended.status == 2);
        CHECK_MESSAGE(ended.says(says), ended.err);
    }
    CHECK(told.run({"document", "issued", told.ref, "--again", "7"}).says("has no issued document 7: there are 1"));
}

TEST_CASE("the access log says what went to whom and who read it again; others may not") {
    const Told told;
    const auto list = distribution(told.record(), 1);
    REQUIRE(told.run({"document", "issue", "minutes", told.ref, "1", "--all"}).status == 0);
    const auto& first = list.front();
    const auto agency = std::string{code(*first.agency)};
    CHECK(told.as(first.name, "representative", agency,
                  {"document", "issued", told.ref, "--again", "1", "--out", told.folder.file("own")})
              .status == 0);
    const auto other = told.as(first.name, "representative", agency,
                               {"document", "issued", told.ref, "--again", "2", "--out", told.folder.file("other")});
    CHECK(other.status == 1);
    CHECK(other.says("access-issued"));
    CHECK_FALSE(std::filesystem::exists(told.folder.file("other")));
    int issued = 0, again = 0, refused = 0;
    for (const auto& each : Json::parse(told.run({"log", "show", "--case", told.ref, "--json"}).out)) {
        const auto what = each.at("what").get<std::string>();
        if (what.find("issued document") == std::string::npos) continue;
        CHECK(what.find(first.name) == std::string::npos);  // no names in the log
        issued += each.at("kind") == "issued" ? 1 : 0;
        again += each.at("kind") == "again" ? 1 : 0;
        refused += each.at("kind") == "refused" ? 1 : 0;
    }
    CHECK(issued == static_cast<int>(list.size()));
    CHECK(again == 1);
    CHECK(refused == 1);
}

TEST_CASE("opening minutes one was sent counts as opening that copy; another paper of the meeting does not") {
    const Told told;
    const auto list = distribution(told.record(), 1);
    const auto& first = list.front();
    const auto agency = std::string{code(*first.agency)};
    const auto last = [&](const std::string& kind) {
        CHECK(told.as(first.name, "representative", agency, {"document", kind, told.ref, "1"}).status == 0);
        return Json::parse(told.run({"log", "show", "--person", first.name, "--json"}).out).back();
    };
    CHECK(last("minutes").at("kind") == "opened");
    CHECK(last("minutes").at("copy") != 0);
    CHECK(last("actions").at("kind") == "print");
    CHECK(last("actions").at("copy") == 0);
}

TEST_CASE("the closed plan goes only to those who may read it, and its kept copy stays closed") {
    const Told told{"matthew"};
    const auto issue = [&](const std::string& name, const std::string& agency) {
        return told.run(
            {"document", "issue", "closed-plan", told.ref, "--to", name, "--to-agency", agency, "--format", "html"});
    };
    const auto refused = issue("Hetty Landlady", "housing");
    CHECK(refused.status == 1);
    CHECK(refused.says("issued-closed-copy"));
    REQUIRE(issue("DI Otto Grey", "police").status == 0);
    const auto closed = told.issued().back();
    CHECK(closed.at("closed") == "yes");
    CHECK(told.as("Ada Audit", "auditor", "probation",
                  {"document", "issued", told.ref, "--again", "1", "--out", told.folder.file("a")})
              .says("access-closed-section"));
    CHECK(told.run({"document", "issue", "plan", told.ref, "--to", "Hetty Landlady", "--to-agency", "housing",
                    "--format", "html"})
              .status == 0);
    // The open version: nothing of a closed entry is in it.
    const auto open = told.again(2);
    const auto record = told.record();
    int entries = 0;
    for (const auto& each : record.plan_entries) {
        if (each.closed_entry != Answer::yes || each.what.size() < 12) continue;
        ++entries;
        CHECK(open.find(each.what) == std::string::npos);
        CHECK(told.again(1).find(each.what) != std::string::npos);
    }
    CHECK(entries > 0);
}

TEST_CASE("made anew, an issued document is the same, or what changed is told") {
    const Told told;
    const auto to = distribution(told.record(), 1).front().name;
    REQUIRE(told.run({"document", "issue", "minutes", told.ref, "1", "--to", to, "--format", "html"}).status == 0);
    REQUIRE(told.run({"document", "issue", "plan", told.ref, "--to", "DI Otto Grey", "--to-agency", "police"}).status ==
            0);
    // The case goes on meanwhile.
    CHECK(told.run({"meeting", "correct", told.ref, "1", "--why", "a name was wrong"}, "2016-02-01").status == 0);
    CHECK(told.run({"case", "depart", told.ref, "--guidance", "level 2 reviews within 16 weeks (001 5.1)", "--why",
                    "the prison moves him in week 17; the meeting is held there"},
                   "2016-02-01")
              .status == 0);
    for (const int number : {1, 2}) {
        const auto anew = told.run({"document", "issued", told.ref, "--again", std::to_string(number), "--remake",
                                    "--out", told.folder.file("anew")},
                                   "2031-05-05");
        INFO(anew.err);
        CHECK(anew.status == 0);
        CHECK(anew.says("Made anew, it is the same byte for byte."));
        CHECK(Told::content(told.folder.file("anew")) == told.again(number));
    }
}

TEST_CASE("a lost copy is named; an erased case says who erased it, when, and that its copies went too") {
    SUBCASE("lost") {
        const Told told;
        const auto to = distribution(told.record(), 1).front().name;
        REQUIRE(told.run({"document", "issue", "minutes", told.ref, "1", "--to", to, "--format", "html"}).status == 0);
        told.tamper("DROP TRIGGER kept_document_is_not_deleted; DELETE FROM kept_document;");
        const auto lost = told.run({"document", "issued", told.ref, "--again", "1", "--out", told.folder.file("x")});
        CHECK(lost.status == 4);
        CHECK(lost.says("the kept copy of issued document 1 of " + told.ref + " (minutes, html, to " + to +
                        ", 12 January 2015) is lost. Restore it from a backup"));
        CHECK_FALSE(std::filesystem::exists(told.folder.file("x")));
        CHECK(told.run({"verify"}).says("the kept copy of issued document 1 (minutes, html) is lost"));
        // It can still be printed from the case as it was.
        CHECK(told.run({"document", "issued", told.ref, "--again", "1", "--remake"}).status == 0);
    }
    SUBCASE("erased") {
        const Told told{"rejected"};  // a case that has exited, of which the chronology still goes out
        REQUIRE_FALSE(told.record().facts.open());
        REQUIRE(
            told.run({"document", "issue", "chronology", told.ref, "--to", "PC Percy Pretend", "--to-agency", "police"})
                .status == 0);
        const auto erased = told.run(
            {"erase", told.ref, "--why", "the period of retention has ended", "--authority", "Data Protection Officer"},
            "2015-02-02");
        INFO(erased.err);
        REQUIRE(erased.status == 0);
        const auto gone = told.run({"document", "issued", told.ref, "--again", "1"}, "2031-05-05");
        CHECK(gone.status == 2);
        CHECK(
            gone.says("was erased on 2 February 2015 by Ola Fielding, authorised by Data Protection Officer, "
                      "because: the period of retention has ended; with it the kept copies of 1 issued document"));
        CHECK(told.run({"verify"}).status == 0);
    }
}

}  // namespace issued_test
