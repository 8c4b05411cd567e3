#include <doctest/doctest.h>

#include <algorithm>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_starts_test {
using namespace mappa;
using namespace mappa::test;

namespace {

/// Sentenced in the community on Monday 5 January 2015: the fifth working day is Monday 12 January.
CaseRecord started(const std::string& ref, std::optional<Rosh> rosh, const char* assessed = "2015-01-06") {
    auto record = made_case(ref);
    record.facts.sentenced_on = on("2015-01-05");
    if (rosh) assess(record, on(assessed), *rosh);
    return record;
}

/// A released one: the fifth working day after Thursday 2 April 2015 is Monday 13 April, past Easter.
CaseRecord released(const std::string& ref) {
    auto record = made_case(ref);
    record.facts.custody_months = 30;
    record.facts.sentenced_on = on("2013-06-03");
    record.facts.release_on = on("2015-04-02");
    return record;
}

Targets ninety() { return {{"plans", {90, "000 3.1(a)", true}}}; }

const MeasuredCase& of(const Measure& measure, const std::string& ref) {
    const auto found = std::ranges::find(measure.cases, ref, &MeasuredCase::case_ref);
    REQUIRE(found != measure.cases.end());
    return *found;
}

}  // namespace

TEST_CASE(
    "PHC-26 initial plan, risk management plan and Risk of Harm assessment are each counted to the fifth working day "
    "for high and very high starts; never done is not done; 90.0% is met") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 10; ++i) {
        auto record = started("NS-" + std::to_string(i), i % 2 ? Rosh::high : Rosh::very_high);
        record.facts.initial_plan_on = on("2015-01-12");                           // the fifth working day
        if (i != 9) write_plan(record, on(i == 8 ? "2015-01-13" : "2015-01-12"));  // one late, one never
        records.push_back(std::move(record));
    }
    records[7].facts.initial_plan_on = on("2015-01-13");
    records.push_back(started("NS-MED", Rosh::medium));    // no plan owed in five days
    records.push_back(started("NS-NEVER", std::nullopt));  // nobody ever assessed the risk
    records.push_back(started("NS-LATE", Rosh::high, "2015-02-20"));
    records.back().facts.initial_plan_on = on("2015-01-09");
    write_plan(records.back(), on("2015-01-09"));

    const auto figures = counted_all(records, practised(), ninety());
    const auto& initial = *figures.find("initial-plan-in-time");
    const auto& plan = *figures.find("plan-in-time");
    const auto& assessment = *figures.find("assessment-in-time");
    CHECK(initial.now == Share{10, 11});
    CHECK(initial.verdict() == "met");
    CHECK(plan.now == Share{9, 11});  // 81.8%
    CHECK(plan.verdict() == "not met: 1 more needed");
    CHECK(assessment.now == Share{10, 12});
    CHECK(assessment.verdict() == "not met: 1 more needed");
    CHECK(of(initial, "NS-7").why == "initial plan done 1 day late, due 12 January 2015");
    CHECK(of(plan, "NS-8").why == "risk management plan done 1 day late, due 12 January 2015");
    CHECK(of(plan, "NS-9").why == "risk management plan never done, due 12 January 2015");
    CHECK(of(assessment, "NS-NEVER").why == "Risk of Harm assessment never done, due 12 January 2015");
    CHECK(of(assessment, "NS-LATE").why == "Risk of Harm assessment done 39 days late, due 12 January 2015");
    CHECK(std::ranges::none_of(plan.cases, [](const MeasuredCase& each) { return each.case_ref == "NS-MED"; }));

    records.erase(records.begin() + 10, records.end());
    const auto exact = counted_all(records, practised(), ninety());
    CHECK(exact.find("initial-plan-in-time")->now == Share{9, 10});  // exactly 90.0%
    CHECK(exact.find("initial-plan-in-time")->verdict() == "met");
    CHECK(exact.find("plan-in-time")->now == Share{8, 10});
    CHECK(exact.find("plan-in-time")->verdict() == "not met: 1 more needed");

    const auto book = workbook_of(figures);
    const int row = book.row_with("Summary", 'B', "Risk management plans in time");
    REQUIRE(row > 0);
    CHECK(book.value("Summary", at('C', row)) == "9");
    CHECK(book.value("Summary", at('D', row)) == "11");
    CHECK(book.value("Summary", at('H', row)) == "not met: 1 more needed");
    CHECK(book.row_with("Plans", 'A', "Initial plans in time") > 0);
    CHECK(book.row_with("Plans", 'A', "Risk of Harm assessments in time") > 0);
    for (const char* why : {"risk management plan never done, due 12 January 2015",
                            "risk management plan done 1 day late, due 12 January 2015",
                            "Risk of Harm assessment never done, due 12 January 2015"}) {
        CHECK_MESSAGE(book.listed_because(why).counted == "no", why);
    }
}

TEST_CASE("a licence start is counted from release, over bank holidays, and what was made for it counts") {
    auto window = practised();
    window.now = Period::quarter_of(on("2015-04-02"));
    window.previous = window.now.previous();
    auto ready = released("NS-1");
    assess(ready, on("2015-03-02"), Rosh::high);  // within the weeks before release
    write_plan(ready, on("2015-03-02"));
    auto old = released("NS-2");
    assess(old, on("2013-07-01"), Rosh::high);  // of the sentence, not of the release
    write_plan(old, on("2015-04-13"));          // the fifth working day
    const auto figures = counted_all({ready, old}, window);
    CHECK(figures.find("assessment-in-time")->now == Share{0, 1});
    CHECK(figures.find("assessment-in-time")->previous == Share{1, 1});
    CHECK(figures.find("plan-in-time")->now == Share{1, 1});
    CHECK(figures.find("plan-in-time")->previous == Share{1, 1});  // done in time, in the quarter before release
    window.today = on("2015-04-13");                               // the last day: nothing is late yet
    CHECK(counted_all({old}, window).find("assessment-in-time")->now == Share{0, 0});
}

TEST_CASE("a start whose working days lie beyond the known bank holidays is named as not counted, and nothing breaks") {
    const auto& known = desk().calendar();
    REQUIRE(known.covers(on("2035-12-31")));
    REQUIRE_FALSE(known.covers(on("2036-01-01")));
    auto window = practised();
    window.now = Period::quarter_of(on("2036-01-10"));
    window.previous = window.now.previous();
    window.today = on("2036-02-20");
    auto counted = started("NS-1", std::nullopt);
    counted.facts.sentenced_on = on("2035-12-03");  // due 10 December 2035
    assess(counted, on("2035-12-04"), Rosh::high);
    write_plan(counted, on("2035-12-05"));
    auto beyond = counted;
    beyond.facts.ref = "NS-2";
    beyond.facts.sentenced_on = on("2035-12-28");
    auto after = counted;
    after.facts.ref = "NS-3";
    after.facts.sentenced_on = on("2036-01-08");
    auto medium = beyond;  // owes no plan in five days
    medium.facts.ref = "NS-4";
    medium.ratings.front().rosh = Rosh::medium;
    auto long_ago = counted;  // before the table begins: due long before the periods
    long_ago.facts.ref = "NS-5";
    long_ago.facts.sentenced_on = on("1998-03-02");
    const auto figures = counted_all({counted, beyond, after, medium, long_ago}, window, ninety());
    const auto& plan = *figures.find("plan-in-time");
    CHECK(plan.previous == Share{1, 1});
    CHECK(plan.now == Share{0, 0});
    REQUIRE(plan.left_out.size() == 2);
    CHECK(plan.left_out[0].case_ref == "NS-2");
    CHECK(plan.left_out[1].case_ref == "NS-3");
    const std::string said =
        " Not counted: NS-2 (sentence 28 December 2035: the bank holidays that its working days are counted by are "
        "not known); NS-3 (sentence 8 January 2036: the bank holidays that its working days are counted by are not "
        "known).";
    CHECK(plan.exclusions.ends_with(said));
    CHECK(figures.find("assessment-in-time")->left_out.size() == 2);
    const auto book = workbook_of(figures);
    const auto texts = book.texts();
    CHECK(std::ranges::any_of(texts, [&](const auto& text) { return text.find(said) != std::string::npos; }));
    CHECK(counted_all({counted}, window, ninety()).find("plan-in-time")->exclusions.find("Not counted") ==
          std::string::npos);
}

}  // namespace kpi_starts_test
