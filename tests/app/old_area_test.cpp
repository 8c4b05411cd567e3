#include <doctest/doctest.h>

#include <fstream>
#include <iterator>

#include "app/issuing.hpp"
#include "engine/desk/replay.hpp"
#include "engine/input/json.hpp"
#include "engine/record/distribution.hpp"
#include "store/digest.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/edition_text.hpp"
#include "tests/support/program.hpp"

namespace old_area_test {
using namespace mappa;
using namespace mappa::test;

/// An area as it was left years ago, kept in tests/app/old_area.sql: its minutes were printed from templates that are
/// not today's, under an edition of its own that lacks what has become a setting since.
namespace {

const std::string kept_file = std::string{MAPPA_SOURCE_DIR} + "/tests/app/old_area.sql";
constexpr auto ref = "OLD-2014-0001";
constexpr auto edition = "oldbury-2014";

/// The area's own edition: reviews at level 3 after six weeks, and nothing of the settings that came later.
std::string own_edition() {
    auto text = policy_text();
    const auto put = [&](const std::string& from, const std::string& to) {
        const auto at = text.find(from);
        REQUIRE(at != std::string::npos);
        text.replace(at, from.size(), to);
    };
    put("edition = \"england-wales-2012\"", "edition = \"oldbury-2014\"");
    put("[clock.review-3]\nlength = 8", "[clock.review-3]\nlength = 6");
    return without_setting(text, {"target.sufficient", "clock.disclosure-reminder"});
}

/// The file as it lay there, opened by nobody since.
std::string old_area(const Folder& folder) {
    const auto loaded = shell("sqlite3 old.db < '" + kept_file + "'", folder.path());
    INFO(loaded.out);
    REQUIRE(loaded.status == 0);
    return folder.file("old.db");
}

Ended run(const std::string& db, std::vector<std::string> arguments) {
    for (const auto& each : {std::string{"--db"}, db, std::string{"--today"}, std::string{"2031-05-05"}})
        arguments.push_back(each);
    return test::mappa(std::move(arguments));
}

std::string again(const Folder& folder, const std::string& db, int number) {
    const auto file = folder.file("again");
    const auto ended = run(db, {"document", "issued", ref, "--again", std::to_string(number), "--output", file});
    INFO(ended.err);
    REQUIRE(ended.status == 0);
    std::ifstream stream{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{stream}, {}};
}

// SHA-256 of what went out in 2014, written down when the area was made.
constexpr auto minutes_to_police = "0cb7266914358cea15eb749a099f61375cfb2877068f4337a0c4cf92f6763a22";
constexpr auto plan_to_probation = "d5a4e36e21ac0ab06639f9662d8a95d9650072c5ef69e2d024d41899e96332d9";

}  // namespace

TEST_CASE("what was issued comes again byte for byte after templates, policy and program have changed") {
    const Folder folder;
    const auto db = old_area(folder);
    REQUIRE(run(db, {"case", "list"}).status == 0);  // opened once for writing: whatever was added since is laid out
    const auto issued = Json::parse(run(db, {"document", "issued", ref, "--json"}).out);
    REQUIRE(issued.size() == 2);
    CHECK(issued.at(0).at("edition") == edition);

    const auto minutes = again(folder, db, 1);
    CHECK(store::sha256(minutes) == minutes_to_police);
    CHECK(minutes.find("Form Oldbury 3 of 2014") != std::string::npos);  // today's templates print nothing like it
    CHECK(store::sha256(again(folder, db, 2)) == plan_to_probation);

    // Under today's policy and templates it would be another document, and that is said.
    const auto anew = run(db, {"document", "issued", ref, "--again", "1", "--remake"});
    CHECK(anew.status == 4);
    CHECK(anew.says("Made anew, it is NOT what was issued"));
    CHECK(
        anew.says("the template is not the same any more: minutes/oldbury-2014/minutes.html.mustache then, "
                  "minutes/england-wales-2012/minutes.html.mustache now"));
    CHECK(anew.says("the program is not the same any more: mappa 0.0.9 then, mappa 0."));

    // The edition lacks what the program asks for now; completed, or the case moved to another, the bytes stay.
    CHECK(run(db, {"check"}).says("policy edition oldbury-2014: target.sufficient (80) is not in this area's adopted"));
    const auto later = folder.file("2022.toml");
    REQUIRE(run(db, {"policy", "editions", "england-wales-2022", "--out", later}).status == 0);
    REQUIRE(run(db, {"policy", "adopt", later}).status == 0);
    REQUIRE(run(db, {"policy", "move", ref, "england-wales-2022", "--why", "the board moved every open case"}).status ==
            0);
    CHECK(store::sha256(again(folder, db, 1)) == minutes_to_police);
    CHECK(store::sha256(again(folder, db, 2)) == plan_to_probation);
    const auto verified = run(db, {"verify"});
    CHECK(verified.status == 0);
    CHECK(verified.says("2 issued documents kept"));
    CHECK(run(db, {"rebuild"}).status == 0);
    CHECK(store::sha256(again(folder, db, 1)) == minutes_to_police);
}

TEST_CASE("an area of the layout before this one opens, is brought up to date, and issues documents") {
    const Folder folder;
    const auto file = std::string{MAPPA_SOURCE_DIR} + "/tests/store/layout_3.sql";
    const auto loaded = shell("sqlite3 three.db < '" + file + "'", folder.path());
    REQUIRE(loaded.status == 0);
    const auto db = folder.file("three.db");
    const auto list = run(db, {"case", "list", "--json"});
    REQUIRE(list.status == 0);
    const auto of = Json::parse(list.out).at(0).at("case").get<std::string>();
    const auto issued = run(db, {"document", "issue", "chronology", of, "--to", "PC Percy Pretend", "--to-agency",
                                 "police", "--out", folder.file("c.docx")});
    INFO(issued.err);
    CHECK(issued.status == 0);
    CHECK(run(db, {"verify"}).says("1 issued documents kept"));
}

TEST_CASE("a confirmation that a later one had replaced in an area of before comes back out of its journal") {
    const Folder folder;
    const auto db = old_area(folder);
    const auto before = shell("sqlite3 old.db 'SELECT confirmed_on FROM restriction'", folder.path());
    CHECK(before.out == "2014-09-25\n");  // the last alone
    REQUIRE(run(db, {"case", "list"}).status == 0);
    const auto kept = shell(
        "sqlite3 old.db 'SELECT restriction, confirmed_on, meeting FROM restriction_confirmation ORDER BY position'",
        folder.path());
    CHECK(kept.out == "1|2014-05-08|0\n1|2014-09-25|2\n");
    CHECK(run(db, {"verify"}).status == 0);
}

/// Makes tests/app/old_area.sql; run by hand (--no-skip), since the point of an old area is to stay as it is. What it
/// prints is written down above.
TEST_CASE("make the old area" * doctest::skip()) {
    const Folder folder;
    const auto path = folder.file("old.db");
    {
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
        write(FoundArea{"Oldbury", "OLD"}, FoundArea::info.key);
        AdoptPolicy adopt;
        adopt.text = own_edition();
        adopt.edition = edition;
        adopt.effective_from = Date{2012, 2, 1};
        write(adopt, AdoptPolicy::info.key);
    }
    const auto story = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml";
    const auto played = test::mappa({"play", "--quiet", "--db", path, story});
    INFO(played.err);
    REQUIRE(played.status == 0);
    app::Session session{store::Store::open(path, store::Access::read_write), app::known_holidays()};
    const Visit office{
        {"Ola Fielding", Role::coordinator, Agency::coordination}, Date{2015, 1, 12}, "2015-01-12T10:00:00Z"};
    const auto taken = session.issue(ref, office, {}, [&](const CaseRecord& now, const std::vector<Event>& so_far) {
        std::vector<app::MadeDocument> made;
        const auto add = [&](forms::DocumentKind kind, int number, const std::string& format, const std::string& whom,
                             Agency agency) {
            const app::ToIssue what{&forms::row_of(kind), format, number, 0, {}, whom, agency};
            auto one = app::made_for(session, office, now, so_far, what);
            // As the templates and the program of those days printed it.
            if (format == "html") {
                const auto at = one.bytes.find("</body>");
                REQUIRE(at != std::string::npos);
                one.bytes.insert(at, "<p>Form Oldbury 3 of 2014. Tear off and keep.</p>\n");
                one.step.templates = "minutes/oldbury-2014/minutes.html.mustache";
                one.step.template_digest = store::sha256("the templates of 2014");
            }
            one.step.program = "mappa 0.0.9";
            one.step.digest = store::sha256(one.bytes);
            one.step.size = static_cast<int>(one.bytes.size());
            MESSAGE(one.step.document, " ", one.step.digest);
            made.push_back(std::move(one));
        };
        const auto list = distribution(now, 1);
        add(forms::DocumentKind::minutes, 1, "html", list.front().name, *list.front().agency);
        add(forms::DocumentKind::plan, 0, "docx", "Ada Fiction", Agency::probation);
        return made;
    });
    REQUIRE(std::holds_alternative<app::Taken>(taken));
    REQUIRE(shell("sqlite3 old.db 'PRAGMA wal_checkpoint(TRUNCATE)' > checkpoint.txt && { "
                  "echo 'PRAGMA application_id = 1296126017; PRAGMA user_version = '$(sqlite3 old.db 'PRAGMA "
                  "user_version')';'; sqlite3 old.db .dump; } > '" +
                      kept_file + "'",
                  folder.path())
                .status == 0);
}

}  // namespace old_area_test
