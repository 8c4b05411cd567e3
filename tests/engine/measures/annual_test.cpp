#include "engine/measures/annual.hpp"

#include <doctest/doctest.h>

#include "app/generate/calibration.hpp"
#include "tests/engine/measures/made_case.hpp"

namespace annual_test {
using namespace mappa;
using namespace mappa::test;

TEST_CASE("the annual statistics are of the year to the last 31 March that the period has reached") {
    CHECK(AnnualStatistics{on("2014-03-31")}.year().from == on("2013-04-01"));
    CHECK(AnnualStatistics{on("2014-03-31")}.caseload().on() == on("2014-03-31"));
    CHECK(AnnualStatistics{on("2014-03-30")}.caseload().on() == on("2013-03-31"));
    CHECK(AnnualStatistics{on("2014-12-31")}.year().until == on("2014-03-31"));
}

TEST_CASE("the published population gives the published table of 31 March 2014 (001 2.10)") {
    AnnualStatistics annual{on("2014-06-30")};
    int number = 0;
    for (const auto& cell : app::calibration::published) {
        for (int i = 0; i < cell.offenders; ++i) {
            auto record = made_case("Q-" + std::to_string(++number));
            record.facts.notified_on = on("2013-01-07");
            record.facts.category = cell.category;
            set_level(record, cell.level, on("2013-01-07"));
            annual.add(record);
        }
    }
    const auto& table = annual.caseload();
    CHECK(table.total() == 65'083);
    CHECK(table.row_total(Level::one) == 63'048);
    CHECK(table.row_total(Level::two) == 1'877);
    CHECK(table.row_total(Level::three) == 158);
    CHECK(table.column_total(Category::one) == 46'102);
    CHECK(table.column_total(Category::two) == 18'649);
    CHECK(table.column_total(Category::three) == 332);
    CHECK(table.count(Level::one, Category::two) == 17'798);
    CHECK(table.count(Level::three, Category::three) == 39);
    CHECK(annual.total(AnnualLine::level_2) == 1'877);
}

TEST_CASE("what happened in the year is counted by kind: breaches, recalls, new offences, orders, levels held") {
    auto record = made_case();
    set_level(record, Level::two, on("2012-01-09"));
    set_level(record, Level::three, on("2013-06-03"));
    set_level(record, Level::two, on("2013-09-02"));
    const auto restrict = [&](RestrictionKind kind, Date from, bool proposed = false) {
        Restriction each;
        each.number = static_cast<int>(record.restrictions.size()) + 1;
        each.kind = kind;
        each.from = from;
        each.proposed = proposed ? Answer::yes : Answer::no;
        record.restrictions.push_back(each);
    };
    restrict(RestrictionKind::notification, on("2012-01-09"));
    restrict(RestrictionKind::shpo, on("2013-05-06"));
    restrict(RestrictionKind::sopo, on("2012-05-07"));                  // of an earlier year
    restrict(RestrictionKind::foreign_travel, on("2013-05-06"), true);  // only proposed
    const auto happen = [&](EventKind kind, Date day, int restriction = 0) {
        CaseEvent event;
        event.number = static_cast<int>(record.events.size()) + 1;
        event.kind = kind;
        event.on = day;
        event.restriction = restriction;
        record.events.push_back(event);
    };
    happen(EventKind::breach, on("2013-07-01"), 1);
    happen(EventKind::breach, on("2013-07-02"), 2);
    happen(EventKind::recall, on("2014-03-31"));
    happen(EventKind::recall, on("2014-04-01"));  // of the year after
    happen(EventKind::new_offence, on("2013-04-01"));
    AnnualStatistics annual{on("2014-05-01")};
    annual.add(record);
    CHECK(annual.total(AnnualLine::level_2) == 1);  // once, though it came back to it
    CHECK(annual.total(AnnualLine::level_3) == 1);
    CHECK(annual.total(AnnualLine::notification_breach) == 1);
    CHECK(annual.total(AnnualLine::other_breach) == 1);
    CHECK(annual.total(AnnualLine::recall) == 1);
    CHECK(annual.total(AnnualLine::new_offence) == 1);
    CHECK(annual.total(AnnualLine::sexual_harm_order) == 1);
    CHECK(annual.total(AnnualLine::travel_order) == 0);
    CHECK(annual.count(AnnualLine::recall, Category::one) == 1);
    CHECK(annual.count(AnnualLine::recall, Category::two) == 0);
}

}  // namespace annual_test
