#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <set>

#include "engine/input/json.hpp"
#include "store/store.hpp"
#include "tests/support/told_story.hpp"

namespace issued_to_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Jack's story, told to its end once - two meetings whose minutes are out - and a copy of it to issue in.
struct Area {
    static const ToldStory& told() {
        static const ToldStory once{"jack"};
        return once;
    }
    Folder folder;
    std::string db = folder.file("area.db"), ref = told().ref;
    Area() {
        for (const auto* suffix : {"", "-wal"}) {
            if (std::filesystem::exists(told().db + suffix))
                std::filesystem::copy_file(told().db + suffix, db + suffix);
        }
    }
    [[nodiscard]] Ended run(std::vector<std::string> arguments, const std::string& today = "2015-01-14") const {
        arguments.insert(arguments.end(), {"--db", db, "--today", today});
        return test::mappa(std::move(arguments));
    }
    [[nodiscard]] Ended as(const std::string& name, const std::string& role, const std::string& agency,
                           std::vector<std::string> arguments) const {
        arguments.insert(arguments.end(), {"--as", name, "--role", role, "--agency", agency});
        return run(std::move(arguments));
    }
    [[nodiscard]] Ended issue(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), {"document", "issue"});
        arguments.insert(arguments.end(), {"--format", "html"});
        return run(std::move(arguments));
    }
    void done(const Ended& ended) const {
        INFO(ended.err);
        REQUIRE(ended.status == 0);
    }
    [[nodiscard]] CaseRecord record() const {
        return store::Store::open(db, store::Access::read_only).read_case(ref).value();
    }
    [[nodiscard]] std::vector<IssuedDocument> issued() const { return record().issued_documents; }
    /// Category 4 came with the guidance of 2022.
    void make_category_4() const {
        done(run({"policy", "adopt", std::string{MAPPA_SOURCE_DIR} + "/engine/policy/england-wales-2022.toml"}));
        done(
            run({"case", "edition", ref, "--edition", "england-wales-2022", "--why", "moved to the guidance of 2022"}));
        done(run({"case", "change", ref, "--category", "4", "--terrorism", "yes", "--why", "a terrorist offence"}));
    }
    void approve_second_version() const {
        done(run({"meeting", "correct", ref, "2", "--why", "the second phone was found on 3 June"}));
        done(as("Supt Greta Lowe", "chair", "police", {"meeting", "approve", ref, "2"}));
    }
    [[nodiscard]] std::set<std::string> files(const std::string& in) const {
        std::set<std::string> names;
        for (const auto& each : std::filesystem::directory_iterator{in}) names.insert(each.path().filename().string());
        return names;
    }
};

}  // namespace

TEST_CASE("an invitation is issued to the person it invites, by name and agency, who may open it") {
    const Area area;
    area.done(area.issue({"invitation", area.ref, "1", "--all"}));
    const auto record = area.record();
    REQUIRE(record.issued_documents.size() > 3);
    for (const auto& each : record.issued_documents) {
        const auto invited = std::ranges::find_if(record.invitations, [&](const Invitation& known) {
            return known.meeting == 1 && std::to_string(known.number) == each.copy_for;
        });
        REQUIRE(invited != record.invitations.end());
        CHECK(each.whom == invited->name);
        CHECK(each.agency == invited->agency);
    }
    const auto sal = std::ranges::find(record.issued_documents, std::string{"Sal Whitton"}, &IssuedDocument::whom);
    REQUIRE(sal != record.issued_documents.end());
    area.done(area.as("Sal Whitton", "representative", "victim-liaison",
                      {"document", "issued", area.ref, "--again", std::to_string(sal->number), "--out",
                       area.folder.file("own.html")}));
    // Made anew from what is recorded of it, it is the same.
    CHECK(area.run({"document", "issued", area.ref, "--again", std::to_string(sal->number), "--remake"}).status == 0);

    area.done(area.issue({"invitation", area.ref, "2", "--for", "Sal Whitton"}));
    CHECK(area.issued().back().whom == "Sal Whitton");
    CHECK(area.issued().back().agency == Agency::victim_liaison);
    area.done(area.issue({"actions", area.ref, "1", "--all"}));
    CHECK(area.issued().back().whom == area.issued().back().copy_for);
    CHECK(area.issued().back().agency);
}

TEST_CASE("a disclosure letter goes to whom the decision names, by the decision's number or by the name") {
    const Area area;
    {
        // Decided at a meeting; here it is enough that the case says so.
        area.folder.write(
            "disclose.sql",
            "UPDATE disclosure SET decision = 'disclose', to_whom = 'Hetty Landlady', what = 'that he may "
            "not have a telephone', lawful_basis = 'section 325', offender_told = 'yes' WHERE meeting = 2;");
        const auto changed = shell("sqlite3 -bail area.db < disclose.sql", area.folder.path());
        INFO(changed.out);
        REQUIRE(changed.status == 0);
    }
    // Who is told what was decided reads no case, and need not be admitted to it.
    area.done(area.run({"access", "limit", area.ref, "--why", "his sister works in this office"}));
    area.done(area.issue({"disclosure", area.ref, "2", "--all"}));
    REQUIRE(area.issued().size() == 1);
    CHECK(area.issued().back().whom == "Hetty Landlady");
    CHECK_FALSE(area.issued().back().agency);
    area.done(area.issue({"undertaking", area.ref, "2", "--for", "Hetty Landlady"}));
    CHECK(area.issued().back().whom == "Hetty Landlady");
    CHECK(area.issued().back().copy_for == area.issued().front().copy_for);
    const auto nobody = area.issue({"invitation", area.ref, "1", "--all"});
    CHECK(nobody.says("access to the case is limited"));
    CHECK(area.issued().size() == 2);
}

TEST_CASE("category 4 goes to nobody whose service does not hold it, however they are spelt or said to be") {
    const Area area;
    area.make_category_4();
    const auto refused = [&](std::vector<std::string> arguments, const std::string& rule) {
        const auto ended = area.issue(std::move(arguments));
        CAPTURE(ended.err);
        CHECK(ended.status == 1);
        CHECK(ended.says("[rule " + rule + "]"));
    };
    refused({"invitation", area.ref, "1", "--for", "Sal Whitton"}, "issued-category-4");
    refused({"agenda", area.ref, "1", "--to", "sal  whitton"}, "issued-category-4");
    refused({"agenda", area.ref, "1", "--to", "Sal Whitton", "--to-agency", "police"}, "issued-to-their-agency");
    refused({"plan", area.ref, "--to", "Edie Chalk"}, "issued-category-4");
    refused({"plan", area.ref, "--to", "Edie Chalk", "--to-agency", "education"}, "issued-category-4");
    CHECK(area.issued().empty());

    area.done(area.issue({"agenda", area.ref, "1", "--to", "pc LEE marl"}));
    CHECK(area.issued().back().whom == "PC Lee Marl");
    CHECK(area.issued().back().agency == Agency::police);
    area.done(area.issue({"plan", area.ref, "--to", "DI Otto Grey", "--to-agency", "police"}));
    area.done(area.issue({"invitation", area.ref, "1", "--for", "Bryn Oakes"}));
}

TEST_CASE("copies for everybody of a category 4 case leave out whose service does not hold it, and say so") {
    const Area area;
    area.make_category_4();
    const auto left_out = [&](const std::string& kind, const std::string& name) {
        const auto before = area.issued().size();
        const auto ended = area.issue({kind, area.ref, "1", "--all"});
        area.done(ended);
        CHECK(ended.says("Not issued to " + name + ": category 4 is for the services that hold it"));
        const auto issued = area.issued();
        CHECK(issued.size() > before + 1);
        CHECK(std::ranges::none_of(issued, [&](const IssuedDocument& each) { return each.whom == name; }));
    };
    left_out("invitation", "Sal Whitton");
    left_out("actions", "Jude Wickes");
    const auto named = area.issue({"actions", area.ref, "1", "--for", "Jude Wickes"});
    CHECK(named.status == 1);
    CHECK(named.says("[rule issued-category-4]"));
}

TEST_CASE("minutes of a category 4 case are recorded as sent to those who got them, and to nobody else") {
    const Area area;
    area.make_category_4();
    area.approve_second_version();
    const auto ended = area.run({"meeting", "issue", area.ref, "2"});
    area.done(ended);
    CHECK(ended.says("Sal Whitton: category 4 is for the services that hold it"));
    const auto record = area.record();
    std::set<std::string> sent, kept;
    for (const auto& each : record.sendings) {
        if (each.meeting == 2 && each.version == 2) sent.insert(each.name);
    }
    for (const auto& each : record.issued_documents) kept.insert(each.whom);
    CHECK(sent == kept);
    CHECK(sent.size() > 3);
    CHECK_FALSE(sent.contains("Sal Whitton"));
    CHECK(record.meeting(2)->issued_to.find("Sal Whitton") == std::string::npos);
    CHECK(record.meeting(2)->issued_to.find("Bryn Oakes") != std::string::npos);
    const auto log = area.run({"log", "show", "--case", area.ref, "--json"}).out;
    int copies = 0;
    for (const auto& each : Json::parse(log)) copies += each.at("what") == "minutes, meeting 2, version 2" ? 1 : 0;
    CHECK(copies == static_cast<int>(sent.size()));
    const auto send = area.run({"meeting", "send", area.ref, "2", "--to", "Sal Whitton"});
    CHECK(send.status == 1);
    CHECK(send.says("Refused: meeting send"));
}

TEST_CASE("copies of a version go to those it is on the record as sent to, spelt as the list spells them") {
    const Area area;
    area.approve_second_version();
    area.done(area.run({"meeting", "withhold", area.ref, "2", "--name", "Sal Whitton", "--why", "she asked for it"}));
    area.done(area.run({"meeting", "issue", area.ref, "2"}));
    const auto sent = area.issued().size();
    // In the version that is in the making she is on the list again; the one before did not go to her.
    area.approve_second_version();
    area.done(area.run({"meeting", "withhold", area.ref, "2", "--name", "Sal Whitton", "--put-back", "yes", "--why",
                        "she asks for them after all"}));
    const auto earlier = area.issue({"minutes", area.ref, "2", "--all", "--version", "2"});
    area.done(earlier);
    CHECK_FALSE(earlier.says("Sal Whitton"));
    CHECK(area.issued().size() == 2 * sent);
    area.done(area.run({"meeting", "issue", area.ref, "2"}));
    CHECK(area.issued().size() == 3 * sent + 1);
    area.done(area.run({"meeting", "send", area.ref, "2", "--to", "sal  whitton"}, "2015-01-15"));
    CHECK(area.issued().back().whom == "Sal Whitton");
    CHECK(area.issued().back().agency == Agency::victim_liaison);
}

TEST_CASE("who may not read a case learns nothing of its issued documents, not even how many there are") {
    const Area area;
    area.done(area.issue({"plan", area.ref, "--to", "DI Otto Grey", "--to-agency", "police"}));
    for (const auto* number : {"1", "99"}) {
        const auto ended =
            area.as("Edie Chalk", "representative", "education", {"document", "issued", area.ref, "--again", number});
        CHECK(ended.status == 1);
        CHECK(ended.says("[rule access-case]"));
        CHECK_FALSE(ended.says("no issued document"));
    }
    int refusals = 0;
    for (const auto& each : Json::parse(area.run({"log", "show", "--person", "Edie Chalk", "--json"}).out))
        refusals += each.at("kind") == "refused" && each.at("what") == "document issued [access-case]" ? 1 : 0;
    CHECK(refusals == 2);
    CHECK(area.run({"document", "issued", area.ref, "--again", "99"}).says("has no issued document 99: there are 1"));
}

TEST_CASE("each copy is written to a file of its own, though another went to the same name") {
    const Area area;
    const auto out = area.folder.file("out");
    // Two lists to one name: as well the invitations of namesakes, or of somebody who is invited anew.
    for (const auto* whose : {"Theo Lamb", "Jude Wickes"})
        area.done(area.issue({"actions", area.ref, "1", "--for", whose, "--to", "Theo Lamb", "--each", out}));
    CHECK(area.files(out) == std::set<std::string>{area.ref + "-actions-1-probation-issued-1.html",
                                                   area.ref + "-actions-1-probation-issued-2.html"});
}

TEST_CASE("a place that cannot be written to is found before anything is issued, and leaves nothing behind") {
    const Area area;
    const auto file = area.folder.write("taken", "already here");
    const auto issue = [&](const char* option, const std::string& to) {
        return area.run(
            {"document", "issue", "plan", area.ref, "--to", "DI Otto Grey", "--to-agency", "police", option, to});
    };
    const std::vector<std::pair<const char*, std::string>> places{{"--out", area.folder.file("nowhere") + "/plan.docx"},
                                                                  {"--out", area.folder.path().string()},
                                                                  {"--each", file},
                                                                  {"--each", file + "/below"}};
    for (const auto& place : places) {
        CAPTURE(place.second);
        const auto ended = issue(place.first, place.second);
        CHECK(ended.status == 2);
        CHECK(ended.says(std::string{place.first} + ": "));
        CHECK(area.issued().empty());
    }
    CHECK(Json::parse(area.run({"document", "issued", area.ref, "--json"}).out).empty());
    area.done(issue("--out", file));
    for (const auto& name : area.files(area.folder.path().string()))
        CHECK_MESSAGE((name.starts_with("area.db") || name == "taken"), name);
    CHECK(std::filesystem::file_size(file) == static_cast<std::size_t>(area.issued().back().size));
}

TEST_CASE("a copy that could not be written after all is said to be issued, with its number and how to have it") {
    const Area area;
    const auto out = area.folder.file("out");
    std::filesystem::create_directories(out + "/" + area.ref + "-plan-police-issued-1.docx");
    const auto ended = area.run(
        {"document", "issue", "plan", area.ref, "--to", "DI Otto Grey", "--to-agency", "police", "--each", out});
    CHECK(ended.status == 3);
    CHECK(ended.says("issued to DI Otto Grey as 1, but not written: "));
    CHECK(ended.says("`mappa document issued " + area.ref + " --again 1 --out FILE` writes it"));
    CHECK_FALSE(ended.says("nothing was written"));
    REQUIRE(area.issued().size() == 1);
    area.done(area.run({"document", "issued", area.ref, "--again", "1", "--out", area.folder.file("plan.docx")}));
}

}  // namespace issued_to_test
