#include <doctest/doctest.h>

#include <algorithm>

#include "app/dues.hpp"
#include "engine/access/access.hpp"
#include "engine/desk/replay.hpp"
#include "engine/input/json.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/program.hpp"

namespace due_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// An area with one case: notified late, with one action and one event.
struct Area {
    Folder folder;
    std::string db = fresh_area(folder);
    std::string ref;
    Area() {
        app::Session session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
        const auto who = visit(Role::coordinator, Date{2014, 1, 6});
        ref = std::get<app::Taken>(session.take("", who, {notification()})).case_ref;
        AddAction action;
        action.text = "call at the address and say what was found";
        action.owner = "DC Nina Patrol";
        action.owner_role = "police offender manager";
        action.agency = Agency::police;
        action.pillar = Pillar::monitoring;
        action.why = "the address is not confirmed";
        action.due = Date{2014, 1, 20};
        RecordEvent event;
        event.kind = EventKind::low_mood;
        event.on = Date{2014, 1, 6};
        event.what = "did not get up for two days";
        event.told_by = "his landlady";
        const auto taken = session.take(ref, who, {action, event});
        REQUIRE(std::holds_alternative<app::Taken>(taken));
    }
};

app::Session open(const std::string& db) {
    return app::Session{store::Store::open(db, store::Access::read_write), app::known_holidays()};
}

/// What a list shows of a clock.
std::string line_of(const std::string& ref, const std::string& name, const Due& due, Date today,
                    const WorkingDays& calendar) {
    return due.due.iso() + " | " + standing(due, today, calendar) + " | " + ref + " | " + name + " | " +
           std::string{due.clock->id} + " | " + due.about + " | " + (due.start ? due.start->iso() : "") + " | " +
           due.started_by + " | " + length_of(due) + " | " + due.warn_from.iso() + " | " +
           std::string{label(due.agency)} + " | " + due.person + " | " + due.chair + " | " + due.note;
}

/// The list of an area from what is kept.
std::vector<std::string> listed(app::Session& session, const Actor& reader, const app::DuesAsked& asked) {
    std::vector<std::string> lines;
    for (const auto& each : app::dues_of_area(session, reader, asked))
        lines.push_back(line_of(each.case_ref, each.name, each.due, asked.today, session.desk().calendar()));
    return lines;
}

/// The same, reckoned case by case from the record.
std::vector<std::string> reckoned(const app::Session& session, const Actor& reader, const app::DuesAsked& asked) {
    const auto area = session.area();
    const auto& calendar = session.desk().calendar();
    std::vector<std::pair<std::pair<bool, Date>, std::string>> found;
    session.store().for_each_case([&](const CaseRecord& record) {
        if (may_not_read(reader, record)) return;
        const auto dues = clocks_of(record, session.desk().policy(area, record.facts.edition), calendar, asked.today);
        for (const auto& each : open_by(dues, asked.by, asked.today, asked.filter)) {
            found.push_back({{!each.overdue(asked.today), each.due},
                             line_of(record.facts.ref, record.facts.name, each, asked.today, calendar)});
        }
    });
    std::ranges::stable_sort(found, {}, [](const auto& each) { return each.first; });
    std::vector<std::string> lines;
    for (auto& each : found) lines.push_back(std::move(each.second));
    return lines;
}

const Actor coordinator{"Ola Fielding", Role::coordinator, Agency::coordination};

/// Two stories, and a case whose licence ends and that owes its plan from release on.
struct Stories {
    Folder folder;
    std::string db, ref;
    Stories() : db{folder.file("area.db")} {
        static const Folder original;
        const auto from = original.file("area.db");
        if (!std::filesystem::exists(from)) tell(original);
        std::filesystem::copy_file(from, db);
        ref = open(db).store().cases({.text = "McFixture"}).at(0).ref;
    }

private:
    static void tell(const Folder& original) {
        const auto made = fresh_area(original);
        const auto scenario = [](const char* name) {
            return std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/" + name;
        };
        (void)test::mappa({"play", "--quiet", "--db", made, scenario("jack.toml"),
                           scenario("matthew.toml")});  // stories_test says how they end
        auto session = open(made);
        auto notify = notification();
        notify.release_on = Date{2014, 9, 1};
        notify.custody_months = 30;
        notify.licence_ends = Date{2015, 3, 31};
        const auto taken =
            session.take("", visit(Role::coordinator, Date{2014, 1, 6}), {notify, assessment(Date{2014, 1, 6})});
        if (const auto* refused = std::get_if<std::vector<Refusal>>(&taken))
            FAIL(refused->front().findings.front().text());
        REQUIRE(std::holds_alternative<app::Taken>(taken));
    }
};

}  // namespace

TEST_CASE(
    "the area's list is the one reckoned from the record, for every reader, on days in any order, cold and warm") {
    const Stories stories;
    auto session = open(stories.db);
    const Actor readers[]{coordinator,
                          {"Theo Lamb", Role::case_manager, Agency::probation},
                          {"Edie Chalk", Role::representative, Agency::education}};
    std::size_t lines = 0;
    // There and back: what was kept on one day is asked for on earlier and on later ones, past all days on which clocks
    // turn.
    for (const int step : {97, -61}) {
        for (auto day = step > 0 ? Date{2013, 11, 4} : Date{2018, 3, 5};
             Date{2013, 11, 1} < day && day < Date{2018, 4, 1}; day = day.plus_days(step)) {
            for (const auto& reader : readers) {
                const app::DuesAsked asked{day.plus_days(14), day, {}};
                const auto found = listed(session, reader, asked);
                CHECK(found == reckoned(session, reader, asked));
                lines += found.size();
            }
        }
    }
    CHECK(lines > 200);
    for (const auto& filter : {DueFilter{Agency::police, {}, {}, false}, DueFilter{{}, "Theo Lamb", {}, false},
                               DueFilter{{}, {}, {}, true}}) {
        const app::DuesAsked asked{Date{2016, 5, 2}, Date{2016, 5, 2}, filter};
        CHECK(listed(session, coordinator, asked) == reckoned(session, coordinator, asked));
    }
}

namespace {

/// What a person is shown of a list, part by part, against the whole of it.
std::size_t check_parts(app::Session& session, const Actor& reader, Date by, Date day) {
    const auto whole = app::dues_of_area(session, reader, {by, day, {}});
    const app::DuesInParts parts{session, reader, by, day};
    using enum app::DueGroup::Whose;
    for (const auto whose : {app::DueGroup::Whose::all, own, others}) {
        for (const auto& clocks : {std::vector<const Clock*>{}, std::vector{every_clock()[0], every_clock()[1]}}) {
            std::vector<std::string> expected, found;
            std::size_t overdue = 0;
            for (const auto& each : whole) {
                const bool theirs =
                    each.due.person == reader.name || (reader.role == Role::chair && each.due.chair == reader.name);
                if (whose != app::DueGroup::Whose::all && theirs != (whose == own)) continue;
                if (!clocks.empty() && std::ranges::find(clocks, each.due.clock) == clocks.end()) continue;
                expected.push_back(each.case_ref + "/" + std::to_string(each.place));
                if (each.due.overdue(day)) ++overdue;
            }
            do {
                const auto part = parts.part(by, {whose, clocks}, found.size(), 3);
                CHECK(part.of == expected.size());
                CHECK(part.overdue == overdue);
                for (const auto& each : part.rows) found.push_back(each.case_ref + "/" + std::to_string(each.place));
                if (part.rows.empty()) break;
            } while (found.size() < expected.size());
            CHECK(found == expected);
        }
    }
    CHECK(parts.part(by.plus_days(-7), {}, 0, 0).of ==
          app::dues_of_area(session, reader, {by.plus_days(-7), day, {}}).size());
    return whole.size();
}

}  // namespace

TEST_CASE("the list in parts has the rows, the order and the figures of the whole one, for every reader") {
    const Stories stories;
    const Actor readers[]{coordinator,
                          {"Theo Lamb", Role::case_manager, Agency::probation},
                          {"Supt Greta Lowe", Role::chair, Agency::police},
                          {"Edie Chalk", Role::representative, Agency::education}};
    auto session = open(stories.db);
    std::size_t rows = 0;
    for (auto day = Date{2014, 1, 6}; day < Date{2016, 6, 1}; day = day.plus_days(53)) {
        for (const auto& reader : readers) rows += check_parts(session, reader, day.plus_days(7), day);
    }
    CHECK(rows > 50);
    // What cannot be kept just now is cut from the whole list.
    const Stories cold;
    app::Session reading{store::Store::open(cold.db, store::Access::read_only), app::known_holidays()};
    CHECK(check_parts(reading, coordinator, Date{2015, 3, 8}, Date{2015, 3, 1}) > 0);
}

TEST_CASE("whoever looks at what is due does not wait for somebody who writes") {
    const Stories stories;
    const Date day{2016, 2, 1};
    const auto by = day.plus_days(7);
    app::Session session{store::Store::open(stories.db, store::Options{.patience = std::chrono::hours{1}}),
                         app::known_holidays()};
    const auto all = [&] {
        std::vector<std::string> lines;
        for (const auto& each : app::DuesInParts{session, coordinator, by, day}.part(by, {}, 0, 0).rows)
            lines.push_back(each.case_ref + "/" + std::to_string(each.place) + " " + each.due.person);
        return lines;
    };
    const auto before = all();
    ChangeCase change;
    change.case_manager = "Newly Allocated";
    change.why = "allocated";
    auto other = open(stories.db);
    REQUIRE(std::holds_alternative<app::Taken>(other.take(stories.ref, visit(Role::coordinator, day), {change})));
    std::vector<std::string> meanwhile;
    {
        const store::Writing writing{other.store()};
        meanwhile = all();
    }
    CHECK(meanwhile != before);
    CHECK(meanwhile == all());
}

TEST_CASE("a made-up area is made with what is due in it kept, and the list is the reckoned one month after month") {
    const Folder folder;
    const auto db = folder.file("quillmere.db");
    const auto made = test::mappa({"generate", "--db", db, "--offenders", "60"});
    INFO(made.err);
    REQUIRE(made.status == 0);
    auto session = open(db);
    CHECK(app::refresh_dues(session, Date{2014, 3, 31}) == 0);
    std::size_t lines = 0;
    for (int month = 0; month < 24; ++month) {
        const auto day = Date{2013, 4, 30}.plus_months(month);
        const app::DuesAsked asked{day, day, {}};
        const auto found = listed(session, coordinator, asked);
        CHECK(found == reckoned(session, coordinator, asked));
        lines += found.size();
    }
    CHECK(lines > 100);
}

TEST_CASE("the area's list follows a step, another edition, a rebuild and an erasure") {
    const Stories stories;
    auto session = open(stories.db);
    const app::DuesAsked asked{Date{2016, 2, 1}, Date{2016, 2, 1}, {}};
    const auto agrees = [&] {
        const auto found = listed(session, coordinator, asked);
        CHECK(found == reckoned(session, coordinator, asked));
        return found;
    };
    const auto cold = agrees();
    CHECK(agrees() == cold);
    const auto who = visit(Role::coordinator, Date{2016, 2, 1});
    ChangeCase change;
    change.case_manager = "Newly Allocated";
    change.why = "allocated";
    {
        // Another program takes the step: this one is told by the record alone.
        auto other = open(stories.db);
        REQUIRE(std::holds_alternative<app::Taken>(other.take(stories.ref, who, {change})));
    }
    const auto stepped = agrees();
    CHECK(std::ranges::any_of(
        stepped, [](const std::string& line) { return line.find("Newly Allocated") != std::string::npos; }));
    CHECK(std::ranges::none_of(
        cold, [](const std::string& line) { return line.find("Newly Allocated") != std::string::npos; }));

    auto text = policy_text();
    const auto put = [&](const std::string& was, const std::string& now) {
        const auto at = text.find(was);
        REQUIRE(at != std::string::npos);
        text.replace(at, was.size(), now);
    };
    put("edition = \"england-wales-2012\"", "edition = \"hurried-2016\"");
    put("effective_from = 2012-02-01", "effective_from = 2016-01-01");
    put("[clock.notify]\nlength = 3", "[clock.notify]\nlength = 2");
    put("[clock.plan]\nlength = ", "[clock.plan]\nlength = 1");
    AdoptPolicy adopt;
    adopt.text = text;
    REQUIRE(std::holds_alternative<app::Taken>(session.take(who, AreaStep{adopt})));
    CHECK(agrees() == stepped);
    MoveEdition move;
    move.edition = "hurried-2016";
    move.why = "the whole area moves";
    REQUIRE(std::holds_alternative<app::Taken>(session.take(stories.ref, who, {move})));
    const auto moved = agrees();
    CHECK(moved != stepped);

    session.store().rebuild();
    CHECK(agrees() == moved);

    {
        const auto before = *session.store().read_case(stories.ref);
        const Event event{stories.ref,
                          before.facts.version + 1,
                          who.today,
                          "2016-02-01T09:00:00Z",
                          who.actor,
                          std::string{ExitCase::info.key},
                          payload_of(Step{ExitCase{}})};
        auto after = before;
        replay(after, event);
        store::Writing writing{session.store()};
        REQUIRE_FALSE(writing.append(event, &before, after));
        writing.commit();
    }
    CHECK(agrees() != moved);
    EraseCase erase;
    erase.ref = stories.ref;
    erase.why = "the period of retention has ended";
    erase.authority = "Data Protection Officer";
    REQUIRE(std::holds_alternative<app::Taken>(session.erase(who, erase)));
    const auto erased = agrees();
    CHECK(std::ranges::none_of(erased,
                               [&](const std::string& line) { return line.find(stories.ref) != std::string::npos; }));
    CHECK(session.store().verify().sound());
}

TEST_CASE("what is due is kept ahead of the first list, and a list is answered also when it cannot be kept") {
    const Stories stories;
    const app::DuesAsked asked{Date{2016, 2, 1}, Date{2016, 2, 1}, {}};
    {
        app::Session reader{store::Store::open(stories.db, store::Access::read_only), app::known_holidays()};
        CHECK(listed(reader, coordinator, asked) == reckoned(reader, coordinator, asked));
    }
    auto session = open(stories.db);
    const auto all = session.store().cases().size();
    std::vector<std::size_t> told;
    CHECK(app::refresh_dues(session, asked.today, [&](std::size_t done, std::size_t total) {
              told.push_back(done);
              CHECK(total == all);
          }) == all);
    CHECK(told == std::vector{all});
    CHECK(app::refresh_dues(session, asked.today) == 0);
    app::Session reader{store::Store::open(stories.db, store::Access::read_only), app::known_holidays()};
    CHECK(listed(reader, coordinator, asked) == reckoned(reader, coordinator, asked));
    auto busy = app::Session{store::Store::open(stories.db, store::Options{.patience = std::chrono::milliseconds{0}}),
                             app::known_holidays()};
    const store::Writing writing{session.store()};
    const app::DuesAsked earlier{Date{2014, 2, 3}, Date{2014, 2, 3}, {}};  // before the release on which a plan is owed
    CHECK(listed(busy, coordinator, earlier) == reckoned(busy, coordinator, earlier));
    CHECK(app::refresh_dues(busy, earlier.today) > 0);
}

TEST_CASE("the list over the area leaves what was due earlier to the case's own list") {
    Area area;
    const auto json = [&](std::vector<std::string> arguments) {
        for (const auto* each : {"--json", "--today", "2014-01-22", "--db"}) arguments.emplace_back(each);
        arguments.push_back(area.db);
        return Json::parse(test::mappa(std::move(arguments)).out);
    };
    const auto over_all = json({"due"}), of_case = json({"due", "--case", area.ref});
    REQUIRE_FALSE(over_all.empty());
    REQUIRE(over_all.size() == of_case.size());
    for (std::size_t i = 0; i < of_case.size(); ++i) {
        CHECK(of_case[i].contains("earlier"));
        auto without = of_case[i];
        without.erase("earlier");
        CHECK(over_all[i] == without);
    }
}

TEST_CASE("due lists what is due by a day, overdue first, for the area, a case, an agency and a person") {
    Area area;
    const auto due = [&](std::vector<std::string> more, const std::string& today = "2014-01-22") {
        std::vector<std::string> arguments{"due", "--db", area.db, "--today", today};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return test::mappa(std::move(arguments));
    };
    const auto listed = due({});
    INFO(listed.err);
    CHECK(listed.status == 0);
    CHECK(listed.says("2 days overdue"));
    CHECK(listed.says(area.ref));
    CHECK(listed.says("DC Nina Patrol"));
    CHECK(due({}, "2014-01-10").says("Nothing is due by 10 January 2014."));
    CHECK(due({"--by", "2014-01-20"}, "2014-01-10").says("due in 10 days"));
    CHECK(due({"--of", "police"}).says("action 1"));
    CHECK(due({"--of", "housing"}).says("Nothing is due"));
    CHECK(due({"--person", "DC Nina Patrol", "--overdue"}).says("action 1"));
    CHECK(due({"--person", "Somebody Else"}).says("Nothing is due"));
    CHECK(due({"--case", area.ref}).says("action 1"));
    CHECK(due({"--json"}).says("\"days_late\": 2"));
    CHECK(due({"--case", "FEN-1999-0001"}).status == 2);
    CHECK(due({"--of", "polise"}).says("police"));
    CHECK(due({"--by", "soon"}).status == 2);
}

TEST_CASE("case clocks shows each clock with its start, length and basis, and what no source confirms as unconfirmed") {
    Area area;
    const auto shown = test::mappa({"case", "clocks", area.ref, "--db", area.db, "--today", "2014-01-22"});
    INFO(shown.err);
    CHECK(shown.status == 0);
    CHECK(shown.says("sentence 2 December 2013"));
    CHECK(shown.says("done 32 days late"));  // notified on 6 January, due on 5 December
    CHECK(shown.says("001 4.1"));
    CHECK(shown.says("UNCONFIRMED"));  // no source gives the time for a review after an event
    CHECK(test::mappa({"case", "clocks", "FEN-1999-0001", "--db", area.db}).status == 2);
}

}  // namespace due_test
