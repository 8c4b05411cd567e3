#include <tuple>

#include "tests/engine/clocks/drawn_case.hpp"

namespace running_clocks_test {
using namespace mappa;
using namespace mappa::test;

namespace {

RunningClocks running(const CaseRecord& record, Date day) {
    return running_clocks(record, guidance(), working_days(), day);
}
RunningClocks running(const CaseRecord& record, std::string_view day) { return running(record, on(day)); }

bool same(const Due& one, const Due& other) {
    const auto all = [](const Due& due) {
        return std::tuple{due.clock,     due.about,  due.start,  due.started_by, length_of(due), due.due,
                          due.warn_from, due.agency, due.person, due.chair,      due.note};
    };
    return all(one) == all(other);
}

/// What `clocks_of` says runs on a day.
Dues running_of(const CaseRecord& record, Date day) {
    auto dues = clocks_of(record, guidance(), working_days(), day);
    std::erase_if(dues, [](const Due& each) { return !each.running(); });
    return dues;
}

bool has(const RunningClocks& found, std::string_view id) {
    return std::ranges::any_of(found.dues, [&](const Due& each) { return each.clock->id == id; });
}

}  // namespace

TEST_CASE("the clocks that run on a day run on every day that they are said to hold on") {
    CHECK(rc::check([] {
        auto record = drawn_case();
        if (*rc::gen::inRange(0, 4) == 0) {
            record.facts.state = CaseState::exited;
            record.facts.exited_on = *day_between(Date{2012, 1, 1}, Date{2020, 12, 31});
        }
        const auto first = *day_between(Date{2012, 1, 1}, Date{2022, 12, 31});
        const auto found = running(record, first);
        RC_ASSERT(found.hold_on(first));
        std::vector<Date> days{first, first.plus_days(*rc::gen::inRange(-400, 400)),
                               first.plus_days(*rc::gen::inRange(-10, 10))};
        if (found.from) days.push_back(*found.from);
        if (found.until) days.push_back(found.until->plus_days(-1));
        for (const auto day : days) {
            if (found.hold_on(day)) RC_ASSERT(std::ranges::equal(found.dues, running_of(record, day), same));
        }
    }));
}

TEST_CASE("a plan is owed from release on: until then nothing else turns the clocks, and afterwards nothing does") {
    auto record = some_case();
    record.facts.custody_months = 30;
    record.facts.sentenced_on = on("2014-01-06");
    record.facts.release_on = on("2015-06-01");
    assessed(record, "2014-02-03", Rosh::high);
    const auto before = running(record, "2015-05-31");
    CHECK_FALSE(has(before, "plan"));
    CHECK_FALSE(before.from);
    CHECK(before.until == on("2015-06-01"));
    const auto after = running(record, "2015-06-01");
    CHECK(has(after, "plan"));
    CHECK(after.from == on("2015-06-01"));
    CHECK_FALSE(after.until);
}

TEST_CASE("an interval without a check turns into the next one on the day after it ended") {
    auto record = some_case();
    Restriction row;
    row.number = 1;
    row.from = on("2006-01-02");
    row.check_days = 14;
    record.restrictions.push_back(row);
    const auto found = running(record, "2006-01-20");
    CHECK(std::ranges::count_if(found.dues, [](const Due& each) { return each.clock->id == "restriction-check"; }) ==
          2);
    CHECK(found.from == on("2006-01-17"));
    CHECK(found.until == on("2006-01-31"));
    CHECK(running(record, "2006-01-31").dues.size() == 3);
}

TEST_CASE("an announced ending lapses on the day after it, and after the exit time alone changes nothing") {
    auto record = some_case();
    at_level(record, Level::one, "2014-01-06");
    record.facts.licence_ends = on("2015-03-31");
    const auto last = running(record, "2015-03-31");
    CHECK(has(last, "licence-ends"));
    CHECK(last.until == on("2015-04-01"));
    const auto after = running(record, "2015-04-01");
    CHECK_FALSE(has(after, "licence-ends"));
    CHECK(after.from == on("2015-04-01"));
    record.facts.state = CaseState::exited;
    record.facts.exited_on = on("2015-01-05");
    const auto exited = running(record, "2015-02-02");
    CHECK(exited.dues.empty());
    CHECK_FALSE(exited.from);
    CHECK_FALSE(exited.until);
}

}  // namespace running_clocks_test
