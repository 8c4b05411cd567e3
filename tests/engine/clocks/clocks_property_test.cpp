#include <map>
#include <set>
#include <tuple>

#include "engine/policy/policy_keys.hpp"
#include "tests/engine/clocks/clocked.hpp"

using namespace mappa;
using namespace mappa::test;

namespace {

/// A case of many parts, all of whose days are drawn.
CaseRecord drawn_case() {
    const auto day = [] { return *day_between(Date{2012, 1, 1}, Date{2020, 12, 31}); };
    const auto iso = [&] { return day().iso(); };
    auto record = some_case();
    auto& facts = record.facts;
    facts.category = *rc::gen::element(Category::one, Category::two, Category::three);
    facts.sentenced_on = day();
    facts.notified_on = day();
    facts.custody_months = *rc::gen::element(0, 30);
    facts.release_on = day();
    facts.victim_contact = Answer::yes;
    facts.licence_ends = day();
    at_level(record, *rc::gen::element(Level::one, Level::two, Level::three), iso());
    for (int i = 0; i < 3; ++i) {
        met(record, iso(), *rc::gen::element(Level::two, Level::three));
        assessed(record, iso(), *rc::gen::element(Rosh::low, Rosh::high, Rosh::very_high));
        planned(record, iso());
        happened(record, *rc::gen::element(EventKind::release, EventKind::low_mood, EventKind::breach), iso());
    }
    Restriction restriction;
    restriction.number = 1;
    restriction.from = day();
    restriction.check_days = *rc::gen::inRange(7, 90);
    record.restrictions.push_back(restriction);
    return record;
}

}  // namespace

TEST_CASE("due dates do not move when nothing in the record changed, and working-day clocks end on working days") {
    CHECK(rc::check([] {
        const auto record = drawn_case();
        const auto first = *day_between(Date{2012, 1, 1}, Date{2020, 12, 31});
        const auto later = first.plus_days(*rc::gen::inRange(0, 900));
        using Key = std::tuple<const Clock*, std::string, std::string, std::optional<Date>>;
        std::map<Key, Date> seen;
        for (const auto& each : clocks_of(record, guidance(), working_days(), later)) seen[{each.clock, each.about, each.started_by, each.start}] = each.due;
        for (const auto& each : clocks_of(record, guidance(), working_days(), first)) {
            const auto again = seen.find({each.clock, each.about, each.started_by, each.start});
            RC_ASSERT(again != seen.end());  // nothing that was owed disappears with time alone
            RC_ASSERT(again->second == each.due);
            if (each.in_working_days()) RC_ASSERT(working_days().is_working_day(each.due));
            RC_ASSERT(each.warn_from <= each.due);
        }
    }));
}

TEST_CASE("every length that the policy sets has a clock or a warning, and every clock says what it is") {
    std::set<std::string_view> used{"ending", "disclosure-reminder"};
    std::set<std::string_view> ids;
    for (const auto* each : every_clock()) {
        CHECK_MESSAGE(ids.insert(each->id).second, std::string{each->id});
        CHECK_FALSE(each->says.empty());
        CHECK_FALSE(each->starts.empty());
        CHECK_FALSE(each->stops.empty());
        CHECK_FALSE(each->sources.empty());
        if (!each->key.empty()) used.insert(each->key);
    }
    for (const auto key : clock_keys) CHECK_MESSAGE(used.contains(key), std::string{key});
}

TEST_CASE("beyond the table of bank holidays a clock leaves out weekends alone, and does not fail") {
    auto record = some_case();
    assessed(record, "1998-12-23", Rosh::medium);
    CHECK(clock(record, "countersign", "1999-02-01").due == on("1998-12-30"));
    CHECK(clock(record, "countersign", "1999-02-01").overdue(on("1999-02-01")));
}
