#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "app/commands/front.hpp"
#include "app/generate/generate.hpp"
#include "engine/input/json.hpp"
#include "engine/record/record.hpp"
#include "tests/support/program.hpp"

namespace export_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::vector<std::string> ola{"--as", "Ola Fielding", "--role", "coordinator", "--agency", "coordination"};
const std::vector<std::string> board{"--as", "Sam Reeve", "--role", "board"};

/// A made-up area, and the day after it ends.
struct Area {
    Folder folder;
    std::string db = folder.file("made.db");
    Area() {
        app::Session session{store::Store::create(db), app::known_holidays()};
        const auto outcome = app::generate(session, {120, 1, 3}, [](std::size_t, std::size_t) {});
        REQUIRE(std::holds_alternative<app::Generated>(outcome));
    }
    Ended run(std::vector<std::string> arguments, const std::vector<std::string>& reader = ola) const {
        arguments.insert(arguments.end(), {"--db", db, "--today", "2014-04-01"});
        arguments.insert(arguments.end(), reader.begin(), reader.end());
        return test::mappa(std::move(arguments));
    }
    [[nodiscard]] store::Store store() const { return store::Store::open(db, store::Access::read_only); }
    /// A case at level 2 or 3.
    [[nodiscard]] std::string managed() const {
        store::CaseFilter filter;
        filter.states = {CaseState::level_2, CaseState::level_3};
        return store().cases(filter).front().ref;
    }
};

const Area& area() {
    static const Area once;
    return once;
}

}  // namespace

TEST_CASE("The list of an area, exported, is taken over by another as it stands") {
    const auto& from = area();
    const auto file = from.folder.file("list.csv");
    const auto written = from.run({"export", file});
    INFO(written.err);
    REQUIRE(written.status == 0);
    const Folder folder;
    const auto db = fresh_area(folder);
    const auto taken = test::mappa({"import", "--db", db, "--today", "2014-04-01", file});
    INFO(taken.err);
    REQUIRE(taken.status == 0);
    const auto before = from.store().cases(), after = store::Store::open(db, store::Access::read_only).cases();
    REQUIRE(before.size() == after.size());
    for (std::size_t i = 0; i < before.size(); ++i) {
        CHECK(static_cast<const CaseFacts&>(before[i]) == static_cast<const CaseFacts&>(after[i]));
        CHECK(before[i].level() == after[i].level());
    }
}

TEST_CASE("No cell of an exported list is taken for a formula") {
    const Folder folder;
    const auto db = fresh_area(folder);
    const auto list =
        folder.write("in.csv",
                     "name,born,category,level,level_from,lead_agency,offence,sentenced_on,aliases,address\n"
                     "\"=cmd|' /C calc'!A0\",1975-04-03,1,1,2014-01-01,police,assault,2011-03-01,+44 0,@SUM(A1)\n");
    REQUIRE(test::mappa({"import", "--db", db, list}).status == 0);
    const auto out = folder.file("out.csv");
    REQUIRE(test::mappa({"export", "--db", db, out}).status == 0);
    const auto text = app::read_file(out);
    CHECK(text.find("\"'=cmd|' /C calc'!A0\"") != std::string::npos);
    CHECK(text.find("'+44 0") != std::string::npos);
    CHECK(text.find("'@SUM(A1)") != std::string::npos);
    for (const auto* begin : {",=", ",\"=", ",+", ",\"+", ",@", ",\"@", "\n="})
        CHECK(text.find(begin) == std::string::npos);
}

TEST_CASE("A whole case holds every table and every step of its journal") {
    const auto ref = area().managed();
    const auto shown = area().run({"export", "--case", ref});
    INFO(shown.err);
    REQUIRE(shown.status == 0);
    const auto json = Json::parse(shown.out);
    const auto record = area().store().read_case(ref).value();
    for_each_table([&](const auto& table) {
        CAPTURE(table.name);
        REQUIRE(json.contains(std::string{table.name}));
        CHECK(json.at(std::string{table.name}).size() == (record.*(table.rows)).size());
    });
    CHECK(json.at("case").at("name") == record.facts.name);
    const auto history = area().store().history(ref);
    REQUIRE(json.at("history").size() == history.size());
    for (std::size_t i = 0; i < history.size(); ++i) {
        CHECK(json.at("history").at(i).at("step") == history[i].step);
        CHECK(json.at("history").at(i).at("fields") == Json::parse(history[i].payload));
    }
}

TEST_CASE("What one agency contributed is exported without the others'") {
    const auto ref = area().managed();
    const auto shown = area().run({"export", "--case", ref, "--of", "police"});
    INFO(shown.err);
    REQUIRE(shown.status == 0);
    const auto json = Json::parse(shown.out);
    CHECK(json.at("contributed_by") == "police");
    CHECK_FALSE(json.contains("case"));
    for (const auto& step : json.at("history")) CHECK(step.at("agency") == "police");
    REQUIRE(json.contains("information"));
    for (const auto& each : json.at("information")) CHECK(each.at("agency") == "police");
}

TEST_CASE("A board member exports nothing, and an agency without a part no case") {
    const auto ref = area().managed();
    const auto list = area().folder.file("board.csv");
    CHECK(area().run({"export", list}, board).status == 1);
    CHECK(area().run({"export", "--case", ref}, board).status == 1);
    CHECK_FALSE(std::filesystem::exists(list));
    const std::vector<std::string> outsider{"--as", "Edie Chalk", "--role", "representative", "--agency", "education"};
    const auto no = area().run({"export", "--case", ref}, outsider);
    CHECK(no.status == 1);
    CHECK(no.out.empty());
    const auto few = area().folder.file("few.csv");
    REQUIRE(area().run({"export", few}, outsider).status == 0);
    const auto text = app::read_file(few);
    CHECK(std::ranges::count(text, '\n') == 1);
}

TEST_CASE("An agency outside the Responsible Authority exports no ViSOR reference") {
    const std::vector<std::string> health{"--as",           "Edie Chalk", "--role",
                                          "representative", "--agency",   "substance-misuse"};
    const auto file = area().folder.file("health.csv");
    REQUIRE(area().run({"export", file}, health).status == 0);
    const auto text = app::read_file(file);
    CHECK(std::ranges::count(text, '\n') > 1);
    CHECK(text.find(",V0") == std::string::npos);
    REQUIRE(area().run({"export", file, "--force"}).status == 0);
    CHECK(app::read_file(file).find(",V0") != std::string::npos);
}

TEST_CASE("The whole of a case with a closed section goes only to whoever may see it") {
    const Area own;
    const auto ref = own.managed();
    {
        app::Session session{store::Store::open(own.db, store::Access::read_write), app::known_holidays()};
        const auto record = session.store().read_case(ref).value();
        const auto version = record.plan()->version;
        WritePlan plan;
        static_cast<PlanForm&>(plan) = *record.plan();
        for (const auto& each : record.plan_entries) {
            if (each.plan == version) plan.entries.emplace_back(each);
        }
        for (const auto& each : record.contingencies) {
            if (each.plan == version) plan.contingencies.emplace_back(each);
        }
        plan.entries.push_back(plan.entries.front());
        plan.entries.back().what = "watched from the flat opposite";
        plan.entries.back().closed_entry = Answer::yes;
        const Visit visit{{record.facts.case_manager, Role::case_manager, record.facts.lead_agency},
                          Date{2014, 4, 1},
                          "2014-04-01T09:00:00Z"};
        REQUIRE(std::holds_alternative<app::Taken>(session.take(ref, visit, {std::move(plan)})));
    }
    CHECK(own.run({"export", "--case", ref}).says("watched from the flat opposite"));
    const auto auditor = own.run({"export", "--case", ref}, {"--as", "Ivo Pell", "--role", "auditor"});
    CHECK(auditor.status == 1);
    CHECK_FALSE(auditor.says("watched from the flat opposite"));
}

TEST_CASE("A file that is there is replaced only with --force") {
    const auto file = area().folder.write("there.csv", "mine");
    const auto no = area().run({"export", file});
    CHECK(no.status == 2);
    CHECK(no.says("is there already"));
    CHECK(app::read_file(file) == "mine");
    CHECK(area().run({"export", file, "--force"}).status == 0);
    CHECK(app::read_file(file) != "mine");
    CHECK(area().run({"export", area().folder.file("list.txt")}).status == 2);
}

}  // namespace export_test
