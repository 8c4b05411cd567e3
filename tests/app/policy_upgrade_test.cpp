#include <doctest/doctest.h>

#include "engine/desk/replay.hpp"
#include "engine/input/json.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/edition_text.hpp"
#include "tests/support/program.hpp"

namespace policy_upgrade_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// An area's record as an earlier version of the program left it: it adopted an edition that lacks what has become a
/// setting since. Today's program would not let anybody adopt it, so the event is written as it was then.
std::string area_of_earlier_program(const Folder& folder, const std::string& text) {
    auto path = folder.file("earlier.db");
    auto store = store::Store::create(path);
    AreaRecord area;
    const auto write = [&](const AreaStep& step, std::string_view key) {
        const Event event{{},
                          area.version + 1,
                          Date{2014, 1, 2},
                          "2014-01-02T09:00:00Z",
                          {"Ola Fielding", Role::coordinator, Agency::coordination},
                          std::string{key},
                          payload_of(step)};
        const auto before = area;
        replay(area, event);
        area.version = event.version;
        store::Writing writing{store};
        REQUIRE_FALSE(writing.append(event, before, area));
        writing.commit();
    };
    write(FoundArea{"Fenbury", "FEN"}, FoundArea::info.key);
    AdoptPolicy adopt;
    adopt.text = text;
    adopt.edition = "england-wales-2012";
    adopt.effective_from = Date{2012, 2, 1};
    write(adopt, AdoptPolicy::info.key);
    return path;
}

}  // namespace

TEST_CASE(
    "an area that adopted its edition under an earlier program works on: shown, compared, checked, and completed") {
    const Folder folder;
    const auto db = area_of_earlier_program(
        folder, without_setting(policy_text(), {"target.sufficient", "clock.disclosure-reminder"}));
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--db", db});
        return test::mappa(std::move(arguments));
    };
    const auto shown = run({"policy", "show"});
    CHECK(shown.status == 0);
    const std::string marked =
        "not in this area's adopted policy; the value of the shipped edition england-wales-2012 is used, UNCONFIRMED "
        "until adopted";
    CHECK(shown.says("target.sufficient (80): " + marked));
    CHECK(shown.says("clock.disclosure-reminder ("));

    const auto diff = run({"policy", "diff", "england-wales-2012", "shipped:england-wales-2012"});
    CHECK(diff.status == 0);
    CHECK(diff.says("2 settings differ."));
    CHECK(diff.says("80 (not adopted) UNCONFIRMED"));
    CHECK(diff.says("england-wales-2012: target.sufficient is " + marked));

    const auto check = run({"check"});
    CHECK(check.status == 0);
    CHECK(check.says("the area  Missing: policy edition england-wales-2012: target.sufficient (80) is " + marked));
    CHECK(check.says("way out: add [target.sufficient] to the edition's file"));
    CHECK(check.says("`policy adopt`"));
    CHECK(check.says("0 cases looked at, 2 gaps."));

    // The way out, as it is told: the file out, what it lacks into it, and adopted under its own name.
    const auto text = run({"policy", "show", "--text"}).out;
    CHECK(text.find("[target.sufficient]") == std::string::npos);
    const auto lacking = run({"policy", "adopt", folder.write("same.toml", text)});
    CHECK(lacking.status == 2);
    CHECK(lacking.says("[target.sufficient] is missing"));
    CHECK(lacking.says("[clock.disclosure-reminder] is missing"));
    CHECK(run({"policy", "adopt", folder.write("whole.toml", policy_text())}).status == 0);
    CHECK_FALSE(run({"policy", "show"}).says("not in this area's adopted policy"));
    CHECK(run({"check"}).says("0 gaps."));
    CHECK(Json::parse(run({"policy", "list", "--json"}).out).size() == 1);
    CHECK(run({"verify"}).status == 0);
}

TEST_CASE("a record that was truly made long ago opens: what its edition lacks is listed, and its case goes on") {
    const Folder folder;
    const auto file = std::string{MAPPA_SOURCE_DIR} + "/tests/store/layout_1.sql";
    REQUIRE(shell("sqlite3 old.db < '" + file + "'", folder.path()).status == 0);
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--db", folder.file("old.db")});
        return test::mappa(std::move(arguments));
    };
    CHECK(run({"case", "next", "FEN-2014-0001"}).status == 0);
    const auto check = run({"check"});
    INFO(check.err);
    CHECK(check.status == 0);
    for (const auto* key : {"target.plans", "target.sufficient", "count.small-numbers", "clock.level-review",
                            "form.audit", "switch.screen-first"})
        CHECK_MESSAGE(check.says(std::string{key} + " ("), key);
    CHECK_FALSE(check.says("clock.review-3 ("));
    CHECK(run({"kpi", "show", "--from", "2014-01-01", "--until", "2014-03-03"}).status == 0);
    // The way out for all of them at once: what the shipped edition of that name says beyond the adopted text.
    CHECK(run({"policy", "diff", "england-wales-2012", "shipped:england-wales-2012"}).says("(not adopted)"));
}

}  // namespace policy_upgrade_test
