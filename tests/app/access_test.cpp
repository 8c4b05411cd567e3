#include <doctest/doctest.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/session.hpp"
#include "engine/desk/replay.hpp"
#include "engine/input/json.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/program.hpp"

namespace access_test {
using namespace mappa;
using namespace mappa::test;

namespace {

struct Reader {
    const char* name;
    const char* role;
    const char* agency;
};
constexpr Reader ola{"Ola Fielding", "coordinator", "coordination"};
constexpr Reader theo{"Theo Lamb", "case-manager", "probation"};
constexpr Reader bryn{"Bryn Oakes", "representative", "prison"};
constexpr Reader jude{"Jude Wickes", "representative", "approved-premises"};
constexpr Reader outsider{"Edie Chalk", "representative", "education"};

/// Two stories told to their end: Jack's, with two issued meetings, and Matthew's, whose plan has a closed section.
struct Told {
    Folder folder;
    std::string jack, matthew;
    Told() {
        const auto db = fresh_area(folder);
        const auto scenario = [](const char* name) {
            return std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/" + name;
        };
        const auto played =
            test::mappa({"play", "--quiet", "--db", db, scenario("jack.toml"), scenario("matthew.toml")});
        INFO(played.err);
        REQUIRE(played.status == 0);
        const auto ref_of = [&](const char* name) {
            return Json::parse(test::mappa({"case", "list", "--db", db, "--find", name, "--json"}).out)
                .at(0)
                .at("case")
                .get<std::string>();
        };
        jack = ref_of("Jack");
        matthew = ref_of("Matthew");
    }
};

/// A copy of the told area to read in.
struct Area {
    static const Told& told() {
        static const Told once;
        return once;
    }
    Folder folder;
    std::string db = folder.file("area.db"), jack = told().jack, matthew = told().matthew;
    Area() {
        for (const auto* suffix : {"", "-wal"}) {
            const auto from = told().folder.file("area.db") + suffix;
            if (std::filesystem::exists(from)) std::filesystem::copy_file(from, db + suffix);
        }
    }

    [[nodiscard]] Ended as(const Reader& person, std::vector<std::string> arguments) const {
        for (const std::string each :
             {"--db", db.c_str(), "--as", person.name, "--role", person.role, "--agency", person.agency})
            arguments.push_back(each);
        return test::mappa(std::move(arguments));
    }
    /// The access log's rows for a case and a person, oldest first.
    [[nodiscard]] std::vector<LoggedUse> uses(const std::string& ref, const std::string& person) const {
        std::vector<LoggedUse> rows;
        store::Store::open(db, store::Access::read_only)
            .for_each_use({.case_ref = ref, .person = person}, [&](const LoggedUse& use) { rows.push_back(use); });
        return rows;
    }
    [[nodiscard]] app::Session session() const {
        return app::Session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
    }
};

}  // namespace

TEST_CASE(
    "DCN-14 every view, print and export of a case is logged with user, role, case and time, and a report shows who "
    "uses the record") {
    const Area area;
    const auto before = area.uses(area.jack, theo.name).size();
    CHECK(area.as(theo, {"case", "show", area.jack}).status == 0);
    CHECK(area.as(theo, {"case", "show", area.jack, "--json"}).status == 0);
    CHECK(area.as(theo, {"document", "referral", area.jack, "1", "--out", area.folder.file("a.html")}).status == 0);
    CHECK(
        area.as(theo, {"document", "referral", area.jack, "1", "--format", "docx", "--out", area.folder.file("a.docx")})
            .status == 0);
    CHECK(area.as(theo, {"case", "next", area.jack, "--today", "2015-06-01"}).status == 0);
    auto rows = area.uses(area.jack, theo.name);
    REQUIRE(rows.size() == before + 5);
    rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(before));
    const std::vector<UseKind> kinds{UseKind::view, UseKind::export_file, UseKind::print, UseKind::export_file,
                                     UseKind::view};
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].kind == kinds[i]);
        CHECK(rows[i].recorded_at == "2014-03-03T09:00:00Z");
        CHECK(rows[i].actor.role == Role::case_manager);
        CHECK(rows[i].actor.agency == Agency::probation);
        CHECK(rows[i].what.find("Jack") == std::string::npos);
    }
    CHECK(area.as(theo, {"case", "list"}).says(area.jack));
    CHECK(area.uses("", theo.name).back().what == "case list");

    const auto shown = area.as(ola, {"log", "show", "--case", area.jack, "--person", theo.name, "--json"});
    CHECK(Json::parse(shown.out).size() == before + 5);
    CHECK(area.as(theo, {"log", "show"}).status == 1);
    CHECK(area.as(theo, {"log", "show"}).says("access-log"));

    const auto use =
        Json::parse(area.as(ola, {"log", "use", "--from", "2014-03-01", "--until", "2014-03-31", "--json"}).out);
    bool found = false;
    for (const auto& each : use) {
        if (each.at("user") != theo.name) continue;
        found = true;
        CHECK(each.at("reads").get<int>() >= 5);
        CHECK(each.at("last_use").get<std::string>() == "2014-03-03");
    }
    CHECK(found);
    const auto later = area.as(ola, {"log", "use", "--from", "2019-01-01", "--until", "2019-03-31"});
    CHECK(later.says("LIVE CASES, NO USE"));
}

TEST_CASE(
    "who has no part in a case is refused with the rule and its source, the refusal is logged, and lists leave the "
    "case out") {
    const Area area;
    for (const auto& command : std::vector<std::vector<std::string>>{{"case", "show", area.jack},
                                                                     {"case", "history", area.jack},
                                                                     {"case", "journal", area.jack},
                                                                     {"case", "next", area.jack},
                                                                     {"action", "next", area.jack, "1"},
                                                                     {"document", "referral", area.jack, "1"},
                                                                     {"document", "minutes", area.jack, "1"}}) {
        const auto ended = area.as(outsider, command);
        CAPTURE(command[1]);
        CHECK(ended.status == 1);
        CHECK(ended.out.empty());
        CHECK(ended.says("[rule access-case]"));
        CHECK(ended.says("asked for by"));
        CHECK_FALSE(ended.says("Jack"));
        const auto rows = area.uses(area.jack, outsider.name);
        REQUIRE_FALSE(rows.empty());
        CHECK(rows.back().kind == UseKind::refused);
        CHECK(rows.back().what == command[0] + " " + command[1] + " [access-case]");
    }
    for (const auto* noun : {"case", "action", "meeting", "referral"}) {
        CHECK(area.as(outsider, {noun, "list", "--json"}).out == "[]\n");
        CHECK(area.as(theo, {noun, "list"}).says(area.jack) ==
              (std::string{noun} != "action" || area.as(ola, {"action", "list"}).says(area.jack)));
        CHECK(area.as({"Bo Ard", "board", "police"}, {noun, "list"}).says("access-board"));
    }
}

TEST_CASE("DCN-14 a list that is cut for somebody holds the cases that they may read, whoever they are") {
    const Area area;
    auto session = area.session();
    const Visit office{{ola.name, Role::coordinator, Agency::coordination}, Date{2016, 1, 4}, "2016-01-04T09:00:00Z"};
    const auto take = [&](const auto& step) {
        REQUIRE(std::holds_alternative<app::Taken>(session.take(area.jack, office, {step})));
    };
    std::size_t listed = 0, kept_back = 0;
    const auto check = [&] {
        for (const auto& role : Words<Role>::list) {
            for (const auto& agency : Words<Agency>::list) {
                for (const auto* name : {"Theo Lamb", "Nobody Known"}) {
                    const Actor reader{name, role.value, agency.value};
                    std::vector<std::string> expected, found;
                    const auto readable = session.readable(reader);
                    for (const auto& each : session.store().cases())
                        (readable(each.ref) ? expected.push_back(each.ref) : void(++kept_back));
                    for (const auto& each : session.store().cases({}, {0, 0, session.limits_of(reader)}).rows)
                        found.push_back(each.ref);
                    CHECK(found == expected);
                    listed += found.size();
                }
            }
        }
    };
    check();
    LimitAccess limit;
    limit.why = "his sister works in this office";
    take(limit);
    check();
    AdmitReader admit;
    admit.name = "Theo Lamb";
    admit.agency = Agency::probation;
    admit.why = "manages the case";
    take(admit);
    check();
    CHECK(listed > 0);
    CHECK(kept_back > 0);
}

TEST_CASE("a reading that cannot be logged does not happen: nothing is shown, and it says why") {
    const Area area;
    REQUIRE(area.as(ola, {"case", "show", area.jack}).says("Jack"));
    REQUIRE(
        shell("sqlite3 area.db 'drop trigger access_head_is_not_deleted; delete from access_head'", area.folder.path())
            .status == 0);
    const auto logless = area.as(ola, {"case", "show", area.jack});
    CHECK(logless.status == 4);
    CHECK(logless.out.empty());
    CHECK(logless.says("access log"));
    if (geteuid() == 0) return;  // nothing is read-only to root
    std::filesystem::permissions(area.db, std::filesystem::perms::owner_read);
    const auto closed = area.as(ola, {"case", "show", area.jack});
    CHECK(closed.status == 3);
    CHECK(closed.out.empty());
    CHECK(closed.says("nothing is shown"));
}

TEST_CASE(
    "FUP-45 each issue is logged with its copy number, each opening with the opener's copy; other meetings' minutes "
    "stay shut") {
    const Area area;
    int issued = 0;
    store::Store::open(area.db, store::Access::read_only)
        .for_each_use({.case_ref = area.jack}, [&](const LoggedUse& use) {
            if (use.kind != UseKind::issued) return;
            ++issued;
            CHECK(use.copy > 0);
            CHECK(use.what.find("meeting ") != std::string::npos);
        });
    const auto record = *store::Store::open(area.db, store::Access::read_only).read_case(area.jack);
    CHECK(issued == static_cast<int>(record.sendings.size()));
    CHECK(issued > 0);

    const auto minutes = [&](const Reader& person, const char* meeting) {
        return area.as(person, {"document", "minutes", area.jack, meeting, "--out", area.folder.file("m.html")});
    };
    CHECK(minutes(jude, "1").status == 0);
    const auto opened = area.uses(area.jack, jude.name).back();
    CHECK(opened.kind == UseKind::opened);
    const auto sent = std::ranges::find_if(record.sendings, [&](const Sending& each) {
        return each.meeting == 1 && each.name == jude.name && each.number == opened.copy;
    });
    CHECK(sent != record.sendings.end());
    CHECK(minutes(outsider, "1").says("access-case"));
    const auto seen = area.as(bryn, {"case", "show", area.jack, "--json"});
    CHECK(seen.status == 0);
}

TEST_CASE("WMD-17 the closed section goes to roles that may have it, and each time it is produced is logged") {
    const Area area;
    constexpr auto closed = "Health information held by the lead agency";
    const auto json = area.as(ola, {"case", "show", area.matthew, "--json"});
    CHECK(json.says(closed));
    auto rows = area.uses(area.matthew, ola.name);
    CHECK(rows.back().kind == UseKind::closed_section);
    CHECK(rows.back().recorded_at == "2014-03-03T09:00:00Z");
    const auto count = rows.size();
    CHECK_FALSE(area.as(ola, {"case", "show", area.matthew}).says(closed));  // the view for people is the open one
    CHECK(area.uses(area.matthew, ola.name).back().kind == UseKind::view);
    CHECK(area.uses(area.matthew, ola.name).size() == count + 1);
    const Reader auditor{"Ada Ledger", "auditor", "coordination"};
    for (const auto* verb : {"show", "journal"}) {
        const auto open = area.as(auditor, {"case", verb, area.matthew, "--json"});
        CHECK(open.status == 0);
        CHECK_FALSE(open.says(closed));
    }
    CHECK(area.as(auditor, {"case", "show", area.matthew, "--json"}).says("see closed section"));
    for (const auto& row : area.uses(area.matthew, auditor.name)) CHECK(row.kind != UseKind::closed_section);
    const auto visit_of_auditor = visit(Role::auditor, Date{2016, 1, 4}, auditor.name);
    auto session = area.session();
    const auto asked = session.read(
        area.matthew, visit_of_auditor,
        {.kind = UseKind::print, .what = "closed plan", .meeting = 0, .closed = app::ClosedSection::asked_for});
    REQUIRE(std::holds_alternative<std::vector<Refusal>>(asked));
    CHECK(std::get<std::vector<Refusal>>(asked).front().findings.front().rule->id == "access-closed-section");
}

TEST_CASE(
    "PHC-16 only the coordinator decides a referral: others are refused and logged with user and time; the decision "
    "keeps reason and date") {
    const Area area;
    const Reader pru{"Pru Bation", "case-manager", "probation"};
    for (const auto* verb : {"accept", "return", "reject"}) {
        const auto ended = area.as(pru, {"referral", verb, area.jack, "1", "--today", "2016-01-04"});
        if (ended.status == 2) continue;  // no such verb
        CAPTURE(verb);
        CHECK(ended.status == 1);
        CHECK(ended.says("who-may"));
        const auto row = area.uses(area.jack, pru.name).back();
        CHECK(row.kind == UseKind::refused);
        CHECK(row.what.starts_with("referral " + std::string{verb} + " [who-may"));
        CHECK(row.recorded_at == "2014-03-03T09:00:00Z");
        CHECK(row.on == Date{2016, 1, 4});
    }
    CHECK_FALSE(area.uses(area.jack, pru.name).empty());
    const auto record = *store::Store::open(area.db, store::Access::read_only).read_case(area.jack);
    const auto& referral = record.referrals.at(0);
    CHECK(referral.decided_on);
    bool reasoned = false;
    for (const auto& event : store::Store::open(area.db, store::Access::read_only).history(area.jack)) {
        if (event.step != AcceptReferral::info.key) continue;
        reasoned = event.actor.role == Role::coordinator && Json::parse(event.payload).contains("why") &&
                   event.on == *referral.decided_on;
    }
    CHECK(reasoned);
}

TEST_CASE(
    "DCN-32 issued minutes are not overwritten: refused and logged; a correction is a new version; a role that may not "
    "take a step of the area is refused by the desk") {
    const Area area;
    const auto record = *store::Store::open(area.db, store::Access::read_only).read_case(area.jack);
    const auto& meeting = record.meetings.at(0);
    REQUIRE(meeting.issued_on);
    const Reader tilly{"Tilly Marsh", "minute-taker", "coordination"};
    const auto over =
        area.as(tilly, {"meeting", "record", area.jack, "1", "--today", "2016-01-04", "--purpose", "something else"});
    CHECK(over.status == 1);
    CHECK(over.says("possible-now"));
    const auto row = area.uses(area.jack, tilly.name).back();
    CHECK(row.kind == UseKind::refused);
    CHECK(row.what.find("possible-now") != std::string::npos);
    CHECK(store::Store::open(area.db, store::Access::read_only).read_case(area.jack)->meetings.at(0).purpose ==
          meeting.purpose);
    CHECK(area.as(ola, {"meeting", "correct", area.jack, "1", "--today", "2016-01-04", "--why", "a name was misspelt"})
              .status == 0);
    CHECK(area.as({meeting.chair.c_str(), "chair", "police"},
                  {"meeting", "approve", area.jack, "1", "--today", "2016-01-05"})
              .status == 0);
    CHECK(store::Store::open(area.db, store::Access::read_only).read_case(area.jack)->meetings.at(0).minutes_version ==
          meeting.minutes_version + 1);

    const auto adopt =
        area.as(tilly, {"policy", "adopt", std::string{MAPPA_SOURCE_DIR} + "/engine/policy/england-wales-2022.toml",
                        "--today", "2016-01-05"});
    CHECK(adopt.status == 1);
    CHECK(adopt.says("who-may"));
    CHECK(area.uses("", tilly.name).back().what == "policy adopt [who-may]");
    const auto found = test::mappa({"init", "--db", area.folder.file("other.db"), "--area", "Marsh", "--prefix", "MAR",
                                    "--as", "Ada Ledger", "--role", "auditor"});
    CHECK(found.status == 1);
    CHECK(found.says("who-may"));
    CHECK_FALSE(std::filesystem::exists(area.folder.file("other.db")));
}

TEST_CASE(
    "an erasure asks for an exited case, a reason and an authority; afterwards the reference says what happened, and "
    "the record is sound") {
    const Area area;
    const auto erase = [&](const Reader& who) {
        return area.as(who, {"erase", area.jack, "--why", "the period of retention has ended", "--authority",
                             "Data Protection Officer", "--today", "2016-02-01"});
    };
    CHECK(erase(theo).says("who-may"));
    CHECK(erase(ola).says("erase-exited"));
    {
        auto session = area.session();
        const auto before = *session.store().read_case(area.jack);
        Event event{area.jack,
                    before.facts.version + 1,
                    Date{2016, 1, 4},
                    "2016-01-04T09:00:00Z",
                    {"Ola Fielding", Role::coordinator, Agency::coordination},
                    std::string{ExitCase::info.key},
                    payload_of(Step{ExitCase{}})};
        auto after = before;
        replay(after, event);
        REQUIRE_FALSE(after.facts.open());
        store::Writing writing{session.store()};
        REQUIRE_FALSE(writing.append(event, &before, after));
        writing.commit();
    }
    CHECK(area.as(ola, {"erase", area.jack, "--today", "2016-02-01"}).says("an erasure says why"));
    const auto erased = erase(ola);
    INFO(erased.err);
    CHECK(erased.status == 0);
    const auto shown = area.as(ola, {"case", "show", area.jack});
    for (const auto* part : {"was erased on 1 February 2016", "Ola Fielding", "Data Protection Officer",
                             "the period of retention has ended"})
        CHECK(shown.says(part));
    CHECK(area.as(ola, {"document", "referral", area.jack, "1"}).says("was erased"));
    CHECK(area.as(ola, {"case", "change", area.jack, "--today", "2016-02-02", "--case-manager", "X", "--why", "y"})
              .says("was erased"));
    CHECK_FALSE(area.as(ola, {"case", "list"}).says(area.jack));
    CHECK(area.as(ola, {"verify"}).says("1 erased on the record"));
    CHECK(area.as(ola, {"rebuild"}).status == 0);
    CHECK(area.as(ola, {"verify"}).status == 0);
    for (const auto* suffix : {"", "-wal"}) {
        std::ifstream file{area.db + suffix, std::ios::binary};
        const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
        CHECK(bytes.find("Jack Fenlock") == std::string::npos);
    }
    CHECK(erase(ola).says("was erased"));
}

}  // namespace access_test
