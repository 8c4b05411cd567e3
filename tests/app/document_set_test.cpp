#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "engine/input/json.hpp"
#include "engine/record/invitations.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/support/told_story.hpp"

namespace document_set_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Matthew's story, whose plan has a closed section, told to its end once.
struct Told : ToldStory {
    Told() : ToldStory{"matthew"} {}
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
    const auto parts = forms::sample::parts_of(app::read_file(file));
    CHECK(forms::sample::has(forms::sample::visible(parts.at("word/document.xml")), "Template plan/"));
}

TEST_CASE("a copy for each is made of all of them or of none, and says everything that stands in the way") {
    const auto& area = told();
    const auto folder = area.folder.file("letters");
    const auto made = area.as("coordinator", {"document", "invitation", area.ref, "1", "--each", folder});
    CHECK(made.status == 0);
    const auto record = *store::Store::open(area.db, store::Access::read_only).read_case(area.ref);
    const auto invited = invitations_to(record, 1);
    REQUIRE(invited.size() > 1);
    for (const auto* each : invited) {
        const auto name = area.ref + "-invitation-meeting-1-" + std::to_string(each->number) + ".html";
        const auto page = app::read_file((std::filesystem::path{folder} / name).string());  // no name of a person in it
        CHECK_MESSAGE(forms::sample::has(forms::sample::visible(page), "To " + each->name + " "), name);
    }
    // A folder that cannot be made is bad input, not trouble with the record.
    const auto file = area.folder.write("a-file", "");
    const auto blocked = area.as("coordinator", {"document", "invitation", area.ref, "1", "--each", file + "/letters"});
    CHECK(blocked.status == 2);
    CHECK(blocked.says("cannot be made: "));
}

TEST_CASE("one letter that cannot be made keeps back the whole set") {
    const Folder folder;
    const auto db = fresh_area(folder);
    auto story = app::read_file(std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/mark.toml");
    const std::string told_line = "offender_told = \"yes\"\n";
    const auto at = story.find(told_line);
    REQUIRE(at != std::string::npos);
    story.erase(at, told_line.size());
    const auto played = test::mappa({"play", "--quiet", "--db", db, folder.write("mark.toml", story)});
    INFO(played.err);
    REQUIRE(played.status == 0);
    const auto store = store::Store::open(db, store::Access::read_only);
    const auto ref = store.cases().front().ref;
    const auto record = *store.read_case(ref);
    const auto silent = std::ranges::find_if(record.disclosures, [](const Disclosure& each) {
        return each.decision == DisclosureDecision::disclose && !each.offender_told;
    });
    REQUIRE(silent != record.disclosures.end());
    const auto letters = folder.file("letters");
    const auto ended =
        test::mappa({"document", "disclosure", ref, std::to_string(silent->meeting), "--each", letters, "--db", db});
    CHECK(ended.status == 2);
    CHECK(ended.says("does not say whether the offender is told of it"));
    CHECK_FALSE(std::filesystem::exists(letters));
}

TEST_CASE("the other cases of a sitting are shown to those only who may read them") {
    const app::Session session{store::Store::open(told().db, store::Access::read_only), app::known_holidays()};
    const auto record = *session.store().read_case(told().ref);
    auto meeting = record.meetings.front();
    const auto all = [](const std::string&) { return true; };
    const auto none = [](const std::string&) { return false; };
    const auto together = app::sitting_of(session, "FEN-2030-0099", meeting, all);
    REQUIRE(together.size() == 1);
    CHECK(together.front().case_ref == told().ref);
    CHECK(app::sitting_of(session, told().ref, meeting, all).empty());  // not with itself
    CHECK(app::sitting_of(session, "FEN-2030-0099", meeting, none).empty());
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
        const auto bytes = app::make(making, record, policy, "Fenbury", Date{2016, 1, 4}, "Ola Fielding");
        const auto text = making.format == forms::Format::docx   ? forms::sample::visible_docx(bytes)
                          : making.format == forms::Format::html ? forms::sample::visible(bytes)
                                                                 : bytes;
        CHECK_MESSAGE(forms::sample::has(text, making.format == forms::Format::ics ? "BEGIN:VEVENT" : told().ref),
                      making.file_name);
    }
    const auto has = [&](const std::string& name) { return std::ranges::find(names, name) != names.end(); };
    for (const auto* each : {"mappa-a-referral-1.html", "mappa-b-meeting-1.docx", "action-list-meeting-1.html",
                             "agenda-meeting-1.html", "chronology.docx", "plan.html", "mappa-l-audit-meeting-1.html"})
        CHECK_MESSAGE(has(each), each);
    CHECK_FALSE(has("invitation-meeting-1.html"));
    std::ranges::sort(names);
    CHECK(std::ranges::adjacent_find(names) == names.end());
}

}  // namespace document_set_test
