#include "engine/measures/caseload.hpp"

#include <doctest/doctest.h>

#include "tests/engine/measures/made_case.hpp"

namespace caseload_test {
using namespace mappa;
using namespace mappa::test;

namespace {

CaseRecord at(Category category, Level level) {
    auto record = made_case();
    record.facts.category = category;
    set_level(record, level, on("2014-01-10"));
    return record;
}

void add(Caseload& caseload, const CaseRecord& record, int times) {
    for (int i = 0; i < times; ++i) caseload.add(record);
}

}  // namespace

TEST_CASE("FUP-21 the table of 31 March 2014 comes to 65,083 by either route, 97% of it at level 1") {
    Caseload caseload{on("2014-03-31")};
    add(caseload, at(Category::one, Level::one), 45'250);
    add(caseload, at(Category::two, Level::one), 17'798);
    add(caseload, at(Category::one, Level::two), 797);
    add(caseload, at(Category::two, Level::two), 787);
    add(caseload, at(Category::three, Level::two), 293);
    add(caseload, at(Category::one, Level::three), 55);
    add(caseload, at(Category::two, Level::three), 64);
    add(caseload, at(Category::three, Level::three), 39);
    CHECK(caseload.count(Level::two, Category::three) == 293);
    CHECK(caseload.row_total(Level::one) == 63'048);
    CHECK(caseload.row_total(Level::two) == 1'877);
    CHECK(caseload.row_total(Level::three) == 158);
    CHECK(caseload.column_total(Category::one) == 46'102);
    CHECK(caseload.column_total(Category::two) == 18'649);
    CHECK(caseload.column_total(Category::three) == 332);
    CHECK(caseload.column_total(Category::four) == 0);
    CHECK(caseload.total() == 65'083);
    CHECK(caseload.share_at(Level::one).text() == "63,048 of 65,083 (97%)");
    CHECK(caseload.share_of(Category::one).text() == "46,102 of 65,083 (71%)");
}

TEST_CASE("a case counts from its notification until its exit, at the level and category of that day") {
    auto record = made_case();
    set_level(record, Level::three, on("2014-02-03"));
    set_level(record, Level::two, on("2014-06-02"));
    record.level_periods.back().until = on("2014-09-01");
    record.facts.exited_on = on("2014-09-01");
    record.facts.category = Category::two;
    FactChange change;
    change.fact = "category";
    change.was = "3";
    change.now = "2";
    change.on = on("2014-05-01");
    record.fact_changes.push_back(change);

    const auto on_day = [&](const char* day) {
        Caseload caseload{on(day)};
        caseload.add(record);
        return caseload;
    };
    CHECK(on_day("2014-01-05").total() == 0);
    CHECK(on_day("2014-01-06").count(std::nullopt, Category::three) == 1);
    CHECK(on_day("2014-02-03").count(Level::three, Category::three) == 1);
    record.fact_changes.back().was = label(Category::three);  // written out instead of by its code
    CHECK(on_day("2014-02-03").count(Level::three, Category::three) == 1);
    CHECK(on_day("2014-05-01").count(Level::three, Category::two) == 1);
    CHECK(on_day("2014-06-02").count(Level::two, Category::two) == 1);
    CHECK(on_day("2014-08-31").total() == 1);
    CHECK(on_day("2014-09-01").total() == 0);
}

TEST_CASE("a case with no level yet is in the total and not in the base of the level shares") {
    Caseload caseload{on("2015-01-01")};
    caseload.add(made_case());
    caseload.add(at(Category::one, Level::one));
    CHECK(caseload.total() == 2);
    CHECK(caseload.row_total(std::nullopt) == 1);
    CHECK(caseload.share_at(Level::one) == Share{1, 1});
}

}  // namespace caseload_test
