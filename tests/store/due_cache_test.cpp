#include "store/due_cache.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>
#include <tuple>

#include "tests/store/sample.hpp"

namespace mappa::store::due_cache_test {
namespace {

using namespace test;
using Refs = std::vector<std::string>;

constexpr auto basis = "the guidance of 2012";
constexpr Date today{std::chrono::sys_days{std::chrono::year{2015} / 6 / 1}};
const Refs all{"NW-2015-1", "NW-2015-10", "NW-2015-2"};

/// A running clock that warns on a day and is due a week later.
Due due_from(Date warn_from, const std::string& person = "Pru Bation") {
    Due due;
    due.clock = every_clock().front();
    due.about = "action 3";
    due.started_by = "sentence";
    due.start = warn_from.plus_days(-21);
    due.length = Span{4, Unit::weeks};
    due.warn_from = warn_from;
    due.due = warn_from.plus_days(7);
    due.agency = Agency::probation;
    due.person = person;
    due.chair = "Supt Greta Lowe";
    due.note = "a made-up remark";
    return due;
}

ReckonedCase reckoned(const std::string& ref, int version, Dues dues, std::optional<Date> from = {},
                      std::optional<Date> until = {}) {
    return {ref, version, {std::move(dues), from, until}};
}

/// The small record with the three cases kept.
struct Kept {
    Folder folder;
    std::filesystem::path path = folder / "area.mappa";
    Store store = make_small_record(path);
    DueCache cache{store};
    Kept() {
        cache.keep(
            std::vector{reckoned(all[0], 1, {due_from(today), due_from(today.plus_days(30))}),
                        reckoned(all[1], 3, {due_from(today.plus_days(-30), "Nina Patrol")}), reckoned(all[2], 2, {})},
            basis);
    }
    [[nodiscard]] Refs listed(Date by, const DueFilter& filter = {},
                              const std::set<std::string, std::less<>>& without = {}) const {
        Refs refs;
        for (const auto& each : cache.list(by, today, filter, without))
            refs.push_back(each.case_ref + "/" + std::to_string(each.place));
        std::ranges::sort(refs);
        return refs;
    }
};

Trouble trouble_of(const auto& work) {
    try {
        work();
    } catch (const StoreError& error) {
        return error.trouble();
    }
    return Trouble::other;
}

}  // namespace

TEST_CASE("Every case is stale until it is kept, and comes back as it was kept") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    DueCache cache{store};
    CHECK(cache.stale(today, basis) == all);
    CHECK(cache.list(today, today, {}, {}).empty());
    auto bare = due_from(today);
    bare.length.reset();
    bare.start.reset();
    bare.agency.reset();
    bare.clock = every_clock().back();
    const Dues dues{due_from(today), bare};
    cache.keep(std::vector{reckoned(all[0], 1, dues)}, basis);
    CHECK(cache.stale(today, basis) == Refs{all[1], all[2]});
    const auto listed = cache.list(today, today, {}, {});
    REQUIRE(listed.size() == 2);
    for (const auto& each : listed) {
        const auto all_of = [](const Due& due) {
            return std::tuple{
                due.clock, due.about,     due.start,  due.started_by, due.length ? due.length->text() : "none",
                due.due,   due.warn_from, due.agency, due.person,     due.chair,
                due.note,  due.running()};
        };
        CHECK(all_of(each.due) == all_of(dues[static_cast<std::size_t>(each.place)]));
        CHECK(each.case_ref == all[0]);
        CHECK(each.name == "Ivor Fictional");
        CHECK(each.edition == "edition-2");
    }
    for (const auto unit : {Unit::days, Unit::working_days, Unit::weeks, Unit::months}) {
        auto due = due_from(today);
        due.length = Span{5, unit};
        cache.keep(std::vector{reckoned(all[0], 1, {due})}, basis);
        CHECK(cache.list(today, today, {}, {}).at(0).due.length->text() == due.length->text());
    }
}

TEST_CASE("The list takes what warns by a day, and what the filter asks for") {
    const Kept kept;
    CHECK(kept.cache.stale(today, basis).empty());
    CHECK(kept.listed(today) == Refs{"NW-2015-1/0", "NW-2015-10/0"});
    CHECK(kept.listed(today.plus_days(-1)) == Refs{"NW-2015-10/0"});
    CHECK(kept.listed(today.plus_days(30)) == Refs{"NW-2015-1/0", "NW-2015-1/1", "NW-2015-10/0"});
    CHECK(kept.listed(today, {.agency = {}, .person = "Nina Patrol", .chair = {}}) == Refs{"NW-2015-10/0"});
    CHECK(kept.listed(today, {.agency = Agency::probation, .person = {}, .chair = {}}).size() == 2);
    CHECK(kept.listed(today, {.agency = Agency::housing, .person = {}, .chair = {}}).empty());
    CHECK(kept.listed(today, {.agency = {}, .person = {}, .chair = "Supt Greta Lowe"}).size() == 2);
    CHECK(kept.listed(today, {.agency = {}, .person = {}, .chair = "Supt"}).empty());
    CHECK(kept.listed(today, {.agency = {}, .person = {}, .chair = {}, .overdue_only = true}) == Refs{"NW-2015-10/0"});
    CHECK(kept.listed(today, {}, {"NW-2015-10"}) == Refs{"NW-2015-1/0"});
}

TEST_CASE("A place tells where a clock stands in a list and whose it is, and leads to the whole of it") {
    Kept kept;
    auto chaired = due_from(today.plus_days(-20), "Somebody Else");
    chaired.chair = "Pru Bation";
    kept.cache.keep(std::vector{reckoned(all[2], 2, {chaired})}, basis);
    const auto keys = [&](Date by, const Whose& whose, bool own, const std::optional<Limits>& limits = {}) {
        Refs found;
        for (const auto& each : kept.cache.places(by, whose, limits)) {
            if (each.own == own) found.push_back(each.case_ref + "/" + std::to_string(each.place));
            const auto whole = kept.cache.at(each);
            REQUIRE(whole);
            CHECK(whole->case_ref == each.case_ref);
            CHECK(whole->place == each.place);
            CHECK(whole->due.clock == each.clock);
            CHECK(whole->due.due == each.due);
            CHECK(whole->due.warn_from == each.warn_from);
        }
        std::ranges::sort(found);
        return found;
    };
    CHECK(keys(today, {}, false) == Refs{"NW-2015-1/0", "NW-2015-10/0", "NW-2015-2/0"});
    CHECK(keys(today.plus_days(30), {}, false).size() == 4);
    CHECK(keys(today, {"Nina Patrol"}, true) == Refs{"NW-2015-10/0"});
    CHECK(keys(today, {"Nina Patrol"}, false) == Refs{"NW-2015-1/0", "NW-2015-2/0"});
    CHECK(keys(today, {"Pru Bation"}, true) == Refs{"NW-2015-1/0"});
    CHECK(keys(today, {"Pru Bation", true}, true) == Refs{"NW-2015-1/0", "NW-2015-2/0"});
    CHECK(keys(today, {}, false, Limits{.every = true}).size() == 3);
    CHECK(keys(today, {}, false, Limits{}).empty());
    auto gone = kept.cache.places(today, {}, {}).front();
    gone.place = 7;
    CHECK_FALSE(kept.cache.at(gone));
}

TEST_CASE("A step makes its case stale, and what was reckoned before it is not kept") {
    Kept kept;
    REQUIRE_FALSE(take(kept.store, person_added(all[0], 2)));
    CHECK(kept.cache.stale(today, basis) == Refs{all[0]});
    kept.cache.keep(std::vector{reckoned(all[0], 1, {due_from(today, "Too Late")})}, basis);
    CHECK(kept.cache.stale(today, basis) == Refs{all[0]});
    CHECK(kept.listed(today, {.agency = {}, .person = "Too Late", .chair = {}}).empty());
    kept.cache.keep(std::vector{reckoned(all[0], 2, {due_from(today, "In Time")})}, basis);
    CHECK(kept.cache.stale(today, basis).empty());
    CHECK(kept.listed(today) == Refs{"NW-2015-1/0", "NW-2015-10/0"});
    REQUIRE_FALSE(take(kept.store, notified("NW-2015-3", "Newt Comer")));
    CHECK(kept.cache.stale(today, basis) == Refs{"NW-2015-3"});
    kept.cache.keep(std::vector{reckoned("NW-2015-4", 1, {due_from(today)})}, basis);  // there is no such case
    CHECK(kept.listed(today).size() == 2);
}

TEST_CASE("A case is kept for the days on which its clocks do not turn, and stale on all others") {
    Kept kept;
    kept.cache.keep(std::vector{reckoned(all[0], 1, {due_from(today)}, today.plus_days(-3), today.plus_days(4)),
                                reckoned(all[1], 3, {}, {}, today.plus_days(10))},
                    basis);
    CHECK(kept.cache.stale(today.plus_days(-4), basis) == Refs{all[0]});
    CHECK(kept.cache.stale(today.plus_days(-3), basis).empty());
    CHECK(kept.cache.stale(today.plus_days(3), basis).empty());
    CHECK(kept.cache.stale(today.plus_days(4), basis) == Refs{all[0]});
    CHECK(kept.cache.stale(today.plus_days(10), basis) == Refs{all[0], all[1]});
    REQUIRE_FALSE(take(kept.store, person_added(all[0], 2)));
    CHECK(kept.cache.stale(today, basis) == Refs{all[0]});
}

TEST_CASE("On another basis every case is stale until it is kept anew") {
    Kept kept;
    CHECK(kept.cache.stale(today, "another calendar") == all);
    CHECK(kept.cache.stale(today, basis).empty());
    kept.cache.keep(std::vector{reckoned(all[0], 1, {due_from(today)})}, "another calendar");
    CHECK(kept.cache.stale(today, "another calendar") == Refs{all[1], all[2]});
    CHECK(kept.listed(today) == Refs{"NW-2015-1/0"});
    CHECK(kept.cache.stale(today, basis) == all);
}

TEST_CASE("A rebuild makes every case stale, and the record is sound with and without what is kept") {
    Kept kept;
    CHECK(kept.store.verify().sound());
    const auto filled = content(kept.path);
    kept.store.rebuild();
    CHECK(content(kept.path) != filled);
    CHECK(kept.cache.stale(today, basis) == all);
    CHECK(kept.listed(today).empty());
    CHECK(kept.store.verify().sound());
}

TEST_CASE("An erased case leaves nothing behind among what is due") {
    Kept kept;
    tamper(kept.path,
           "INSERT INTO erasure (position, ref, why, authority, erased_by, steps, documents, erased_on) VALUES (0, "
           "'NW-2015-10', "
           "'', '', '', 3, 0, NULL)");
    {
        Writing writing{kept.store};
        writing.erase("NW-2015-10");
        writing.commit();
    }
    kept.store.scrub();
    CHECK(kept.cache.stale(today, basis).empty());
    CHECK(kept.listed(today) == Refs{"NW-2015-1/0"});
    std::ifstream file{kept.path, std::ios::binary};
    const std::string bytes{std::istreambuf_iterator<char>{file}, {}};
    CHECK(bytes.find("Pru Bation") != std::string::npos);
    CHECK(bytes.find("Nina Patrol") == std::string::npos);
}

TEST_CASE("What cannot be kept says why, and keeps nothing of it") {
    Kept kept;
    const std::vector cases{reckoned(all[0], 1, {due_from(today, "Somebody Else")})};
    SUBCASE("another program is writing") {
        auto other = Store::open(kept.path, Options{.patience = std::chrono::milliseconds{0}});
        DueCache cache{other};
        const Writing writing{kept.store};
        CHECK(trouble_of([&] { cache.keep(cases, basis); }) == Trouble::busy);
    }
    SUBCASE("another program is writing, and there is no time to wait for it") {
        auto other = Store::open(kept.path, Options{.patience = std::chrono::hours{1}});
        DueCache cache{other};
        {
            const Writing writing{kept.store};
            CHECK(trouble_of([&] { cache.keep(cases, basis, DueCache::When::now_or_never); }) == Trouble::busy);
        }
        // Only what saves work later is in a hurry.
        Writing{other}.commit();
    }
    SUBCASE("opened for reading") {
        auto other = Store::open(kept.path, Access::read_only);
        DueCache cache{other};
        CHECK(trouble_of([&] { cache.keep(cases, basis); }) == Trouble::read_only);
    }
    CHECK(kept.listed(today, {.agency = {}, .person = "Somebody Else", .chair = {}}).empty());
    CHECK(kept.cache.stale(today, basis).empty());
}

TEST_CASE("A kept value that this program never wrote is named, not shown") {
    for (const auto* change : {"clock = 'sundial'", "unit = 'fortnights'", "due = 'soon'", "agency = 'guild'"}) {
        CAPTURE(change);
        Kept other;
        tamper(other.path, "UPDATE due SET " + std::string{change});
        CHECK(trouble_of([&] { (void)other.listed(today); }) == Trouble::damaged);
    }
}

TEST_CASE("Cases are read by their references, few or many, and those that are not there are passed over") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    for (int number = 100; number < 130; ++number)
        REQUIRE_FALSE(take(store, notified("NW-2015-" + std::to_string(number), "Person " + std::to_string(number))));
    const auto read = [&](const Refs& refs) {
        Refs found;
        store.for_each_case(refs, [&](const CaseRecord& record) {
            found.push_back(record.facts.ref);
            CHECK(test::same(record, *store.read_case(record.facts.ref)));
        });
        return found;
    };
    CHECK(read({}).empty());
    CHECK(read({"NW-2015-1", "NW-2015-2"}) == Refs{"NW-2015-1", "NW-2015-2"});
    CHECK(read({"NW-2015-1", "NW-2015-10", "NW-2015-1000", "NW-2015-101"}) ==
          Refs{"NW-2015-1", "NW-2015-10", "NW-2015-101"});
    CHECK(read({"NW-2015-10", "NW-2015-100", "NW-2015-1000", "NW-2015-2", "NW-2015-3"}) ==
          Refs{"NW-2015-10", "NW-2015-100", "NW-2015-2"});
    Refs every;
    store.for_each_case([&](const CaseRecord& record) { every.push_back(record.facts.ref); });
    CHECK(every.size() == 33);
    CHECK(read(every) == every);
}

}  // namespace mappa::store::due_cache_test
