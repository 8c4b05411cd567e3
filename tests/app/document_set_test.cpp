#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "app/documents.hpp"
#include "engine/input/json.hpp"
#include "tests/support/program.hpp"

using namespace mappa;
using namespace mappa::test;

namespace {

/// Matthew's story, whose plan has a closed section, told to its end once.
struct Told {
    Folder folder;
    std::string db = fresh_area(folder), ref;
    Told() {
        const auto story = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/matthew.toml";
        const auto played = test::mappa({"play", "--quiet", "--db", db, story});
        INFO(played.err);
        REQUIRE(played.status == 0);
        ref = Json::parse(test::mappa({"case", "list", "--db", db, "--find", "Matthew", "--json"}).out)
                  .at(0)
                  .at("case")
                  .get<std::string>();
    }
    [[nodiscard]] Ended as(const char* role, std::vector<std::string> arguments) const {
        for (const std::string each :
             {"--db", db.c_str(), "--as", "Ola Fielding", "--role", role, "--agency", "coordination"})
            arguments.push_back(each);
        return test::mappa(std::move(arguments));
    }
};

const Told& told() {
    static const Told once;
    return once;
}

}  // namespace

TEST_CASE("the command line offers every document of the register, with what it is for") {
    const auto help = test::mappa({"document", "--help"});
    for (const auto& row : forms::document_register()) {
        CHECK_MESSAGE(help.says(std::string{code(row.kind)} + " "), code(row.kind));
        CHECK_MESSAGE(help.says(std::string{label(row.kind)}), code(row.kind));
    }
    CHECK(told().as("coordinator", {"template", "check"}).says("All templates are sound."));
}

TEST_CASE("papers of the case and of its meetings are made from the command line") {
    const auto& area = told();
    CHECK(area.as("coordinator", {"document", "agenda", area.ref, "1"}).says("Known beforehand"));
    CHECK(area.as("coordinator", {"document", "chronology", area.ref}).says("Chronology of the case"));
    const auto unnamed = area.as("coordinator", {"document", "invitation", area.ref, "1"});
    CHECK(unnamed.status == 2);
    CHECK(unnamed.says("is made for one at a time: give --for with invited person"));
    const auto record = *store::Store::open(area.db, store::Access::read_only).read_case(area.ref);
    REQUIRE_FALSE(record.invitations.empty());
    const auto calendar = area.as("coordinator", {"document", "invitation", area.ref, "1", "--for",
                                                  record.invitations.front().name, "--format", "ics"});
    CHECK(calendar.status == 0);
    CHECK(calendar.says("BEGIN:VEVENT"));
    const auto wrong = area.as("coordinator", {"document", "agenda", area.ref, "1", "--format", "ics"});
    CHECK(wrong.status == 2);
    CHECK(wrong.says("the agenda is not made as 'ics': html, docx"));
    const auto file = area.folder.file("plan.docx");
    CHECK(area.as("coordinator", {"document", "plan", area.ref, "--format", "docx", "--out", file}).status == 0);
    CHECK(std::filesystem::file_size(file) > 2000);
}

TEST_CASE("the closed plan is made on asking only, for those who may have it") {
    const auto& area = told();
    constexpr auto closed = "Health information held by the lead agency";
    CHECK(area.as("coordinator", {"document", "closed-plan", area.ref}).says(closed));
    CHECK_FALSE(area.as("coordinator", {"document", "plan", area.ref}).says(closed));
    const auto refused = area.as("auditor", {"document", "closed-plan", area.ref});
    CHECK(refused.status == 1);
    CHECK(refused.says("access-closed-section"));
    CHECK_FALSE(refused.says(closed));
}

TEST_CASE("every document of a case comes from the register, and none of them is the closed plan") {
    const auto store = store::Store::open(told().db, store::Access::read_only);
    const auto record = *store.read_case(told().ref);
    const auto policy =
        app::Session{store::Store::open(told().db, store::Access::read_write), app::known_holidays()}.desk().policy(
            store.area(), record.facts.edition);
    std::vector<std::string> names;
    for (const auto& making : app::documents_of(record, policy)) {
        names.push_back(making.file_name);
        CHECK(making.kind != forms::DocumentKind::closed_plan);
        CHECK_FALSE(app::make(making, record, policy, "Fenbury", Date{2016, 1, 4}, "Ola Fielding").empty());
    }
    const auto has = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
    for (const auto* each : {"mappa-a-referral-1.html", "mappa-b-meeting-1.docx", "action-list-meeting-1.html",
                             "agenda-meeting-1.html", "chronology.docx", "plan.html", "mappa-l-audit-meeting-1.html"})
        CHECK_MESSAGE(has(each), each);
    CHECK_FALSE(has("invitation-meeting-1.html"));
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
}
