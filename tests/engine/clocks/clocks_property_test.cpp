#include <map>
#include <set>
#include <tuple>

#include "engine/policy/policy_keys.hpp"
#include "tests/engine/clocks/drawn_case.hpp"

namespace clocks_property_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE("due dates do not move when nothing in the record changed, and working-day clocks end on working days") {
    CHECK(rc::check([] {
        const auto record = drawn_case();
        const auto first = *day_between(Date{2012, 1, 1}, Date{2020, 12, 31});
        const auto later = first.plus_days(*rc::gen::inRange(0, 900));
        using Key = std::tuple<const Clock*, std::string, std::string, std::optional<Date>>;
        std::map<Key, Date> seen;
        for (const auto& each : clocks_of(record, guidance(), working_days(), later))
            seen[{each.clock, each.about, each.started_by, each.start}] = each.due;
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

}  // namespace clocks_property_test
