#include <doctest/doctest.h>

#include <algorithm>

#include "engine/measures/plan_standings.hpp"
#include "engine/rules/rule_book.hpp"
#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_plans_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string sheet = "Plans judged and checked";

CaseRecord planned(const std::string& ref, const char* written = "2014-11-03") {
    auto record = made_case(ref);
    set_level(record, Level::two, on("2014-06-02"));
    if (written) write_plan(record, on(written));
    return record;
}

int below(const ReadWorkbook& book, int heading, const std::string& name) {
    for (int row = heading + 1; row < heading + 60; ++row) {
        if (book.value(sheet, at('A', row)) == name) return row;
    }
    return 0;
}

}  // namespace

TEST_CASE(
    "DCN-11 of 67 cases that need a plan 8 have none, 22 an insufficient and 37 a sufficient one (55.2%), missing "
    "plans "
    "stay in the denominator and the reasons are counted with the cases") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 67; ++i) {
        auto record = planned("NS-" + std::to_string(i), i < 8 ? nullptr : "2014-11-03");
        if (i >= 8) {
            const bool sufficient = i >= 30;
            audit_on(record, on("2015-02-02"), "plan-sufficient", sufficient ? AuditAnswer::yes : AuditAnswer::no);
            if (!sufficient) {
                audit_on(record, on("2015-02-02"), "plan-protects", i < 17 ? AuditAnswer::no : AuditAnswer::yes);
                audit_on(record, on("2015-02-02"), "plan-factors", i >= 15 ? AuditAnswer::no : AuditAnswer::yes);
            }
        }
        records.push_back(std::move(record));
    }
    auto low = made_case("NS-LOW");  // at level 1 and of low risk: no plan is asked for
    set_level(low, Level::one, on("2014-06-02"));
    assess(low, on("2014-07-01"), Rosh::low);
    records.push_back(low);

    const auto figures = counted_all(records);
    const auto& counts = figures.topics.plan_standings.now();
    CHECK(counts.required() == 67);
    CHECK(counts.missing == 8);
    CHECK(counts.insufficient == 22);
    CHECK(counts.sufficient == 37);
    CHECK(counts.share() == Share{37, 67});
    CHECK(figures.topics.plan_standings.missing().size() == 8);

    const auto book = workbook_of(figures);
    int row = book.row_with(sheet, 'A', "Cases that need a plan, at the end of") + 1;
    CHECK(book.value(sheet, at('B', row)) == "67");
    CHECK(book.value(sheet, at('C', row)) == "8");
    CHECK(book.value(sheet, at('D', row)) == "22");
    CHECK(book.value(sheet, at('E', row)) == "37");
    CHECK(book.value(sheet, at('F', row)) == "37 of 67 (55.2%)");
    CHECK(book.value(sheet, at('G', row)) == "0");
    CHECK(book.value(sheet, at('G', row + 1)) == "59");  // at the end of the quarter before nobody had judged them
    row = book.row_with(sheet, 'A', "Why plans are insufficient, of the insufficient ones");
    const auto* protects = "Does the plan say how its objectives protect actual and potential victims?";
    const auto* factors = "Does the plan address every relevant factor and each specific victim?";
    CHECK(book.value(sheet, at('B', below(book, row, protects))) == "9");
    CHECK(book.value(sheet, at('C', below(book, row, protects))) == "22");
    CHECK(book.value(sheet, at('B', below(book, row, factors))) == "15");
    row = book.row_with(sheet, 'A', "Plan insufficient because");
    CHECK(book.value(sheet, at('A', row + 1)) == protects);
    CHECK(book.value(sheet, at('B', row + 1)) == "NS-8");
    CHECK(book.value(sheet, at('A', row + 24)) == factors);  // nine and fifteen lines
    CHECK(book.value(sheet, at('B', row + 24)) == "NS-29");
    row = book.row_with(sheet, 'A', "Plan missing");
    CHECK(book.value(sheet, at('B', row + 1)) == "NS-0");
    CHECK(book.value(sheet, at('B', row + 8)) == "NS-7");
}

TEST_CASE(
    "FUP-63 plans judged sufficient of plans audited, and current plans without an open check of all such plans, are "
    "two figures with case lists, failing checks and the period before") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 5; ++i) {
        auto record = planned("NS-" + std::to_string(i));
        audit_on(record, on("2015-02-02"), "plan-sufficient", i < 2 ? AuditAnswer::yes : AuditAnswer::no);
        if (i == 4) audit_on(record, on("2014-11-10"), "plan-sufficient", AuditAnswer::yes);
        records.push_back(std::move(record));
    }
    // A risk that no line of the plan answers: what a standing check questions.
    RiskFactor factor;
    factor.factor = "drink";
    factor.outstanding = Answer::yes;
    factor.recorded_on = on("2015-01-12");
    records[0].risk_factors.push_back(factor);
    Warning questioned;  // what was questioned when the plan was written, and nobody has answered
    questioned.number = 1;
    questioned.rule = "plan-line-not-smart";
    questioned.text = "line 1 names no result";
    questioned.on = on("2014-11-03");
    records[1].warnings.push_back(questioned);
    records[2].warnings.push_back(questioned);
    records[2].warnings.back().answered_on = on("2015-02-01");  // answered in the quarter
    records.push_back(planned("NS-5", nullptr));                // no plan: in neither figure
    records.push_back(planned("NS-6"));
    set_level(records.back(), Level::one, on("2015-03-02"));  // at level 1 by the end of the quarter

    const auto open = [&](std::size_t i) { return open_plan_checks(records[i], practised()); };
    CHECK(open(3).now.empty());
    CHECK(open(0).now.size() >= 1);
    CHECK(open(0).before.empty());  // the risk was not on record yet
    CHECK(open(1).now.size() == 1);
    CHECK(open(2).now.empty());
    CHECK(open(2).before.size() == 1);  // not yet answered

    const auto figures = counted_all(records);
    const auto& judged = *figures.find("plans-sufficient");
    const auto& checked = *figures.find("plans-no-open-check");
    CHECK(judged.now.text() == "2 of 5 (40%)");
    CHECK(judged.previous == Share{1, 1});
    CHECK(checked.now == Share{3, 5});
    CHECK(checked.previous == Share{4, 6});
    CHECK(judged.id != checked.id);

    const auto book = workbook_of(figures);
    for (const auto& [title, now] : {std::pair{"Plans judged sufficient", "2"}, {"Plans without an open check", "3"}}) {
        const int row = book.row_with("Plans", 'A', title);
        REQUIRE(row > 0);
        CHECK(book.value("Plans", at('D', row)) == now);
        CHECK(book.value("Plans", at('E', row)) == "5");
        const int own = book.row_with(sheet, 'A', title);
        CHECK(book.value(sheet, at('B', own)) == now);
        CHECK(book.value(sheet, at('C', own)) == "5");
    }
    CHECK(book.value(sheet, at('F', book.row_with(sheet, 'A', "Plans judged sufficient"))) == "1");
    CHECK(book.value(sheet, at('F', book.row_with(sheet, 'A', "Plans without an open check"))) == "6");
    CHECK(book.listed_because("judged insufficient").measure == "Plans judged sufficient");
    CHECK(book.listed_because("judged insufficient").counted == "no");
    CHECK(book.listed_because("1 open").item == "plan version 1");
    int row = book.row_with(sheet, 'A', "Checks open on current plans, of the current plans of levels 2 and 3");
    const auto& says = std::string{RuleBook::standard().find(questioned.rule)->says};
    const int failing = below(book, row, says);
    REQUIRE(failing > 0);
    CHECK(book.value(sheet, at('B', failing)) == "1");
    CHECK(book.value(sheet, at('C', failing)) == "5");
    CHECK(book.value(sheet, at('E', failing)) == "2");  // the period before
    row = below(book, book.row_with(sheet, 'A', "Check open on the current plan"), says);
    CHECK(book.value(sheet, at('B', row)) == "NS-1");
}

TEST_CASE(
    "FUP-69 disclosure considered, reasoned, made in time and posted to ViSOR, each with base, case list, the period "
    "before and by area") {
    auto record = made_case();
    for (const char* day : {"2015-01-12", "2015-02-02", "2015-03-02", "2015-03-16", "2014-11-03"})
        hold_meeting(record, on(day));
    record.meetings[0].posted_on = on("2015-01-20");
    const auto decide = [&](int meeting, std::optional<Date> made,
                            const std::string& reason = "to protect a neighbour") {
        Disclosure each;
        each.meeting = meeting;
        each.number = static_cast<int>(record.disclosures.size()) + 1;
        each.decision = DisclosureDecision::disclose;
        each.reason = reason;
        each.by_when = record.meetings[static_cast<std::size_t>(meeting) - 1].held_on->plus_days(7);
        each.made_on = made;
        record.disclosures.push_back(each);
    };
    decide(1, on("2015-01-19"));      // on the day
    decide(2, on("2015-02-10"), "");  // a day late, and without a reason
    decide(3, std::nullopt);          // never made
    decide(5, on("2014-11-04"));
    record.disclosures.back().decision = DisclosureDecision::disclose;
    Referral referral;
    referral.number = 1;
    referral.division = "North division";
    record.referrals.push_back(referral);
    auto other = made_case("NS-2");  // of a division that nobody named
    hold_meeting(other, on("2014-12-01"));

    const auto figures = counted_all({record, other});
    CHECK(figures.find("disclosure-considered")->now.text() == "3 of 4 (75%)");
    CHECK(figures.find("disclosure-reasoned")->now == Share{2, 3});
    CHECK(figures.find("disclosure-made")->now == Share{1, 3});
    CHECK(figures.find("disclosure-made")->previous == Share{1, 1});
    CHECK(figures.find("disclosure-posted")->now == Share{1, 3});

    const auto book = workbook_of(figures);
    const std::string by_area = "Disclosure by area";
    int row = 0;
    for (const auto& [title, top, base] :
         {std::tuple{"Disclosure considered", "3", "4"}, std::tuple{"Disclosure decisions with a reason", "2", "3"},
          std::tuple{"Disclosures made in time", "1", "3"}, std::tuple{"Disclosure decisions on ViSOR", "1", "3"}}) {
        CAPTURE(title);
        row = book.row_with("Disclosure", 'A', title);
        REQUIRE(row > 0);
        CHECK(book.value("Disclosure", at('D', row)) == top);
        CHECK(book.value("Disclosure", at('E', row)) == base);
        const bool considered = title == std::string{"Disclosure considered"};
        CHECK(book.value("Disclosure", at('H', row)) == (considered ? "2" : "1"));
        CHECK_FALSE(book.listed_under(title).case_ref.empty());
        // The area, counted over the data sheet, and each division of it.
        row = book.row_with(by_area, 'A', title);
        CHECK(book.value(by_area, at('B', row)) == "Northshire");
        CHECK(book.cell(by_area, at('C', row)).formula.starts_with("COUNTIFS(counted_disclosure_"));
        CHECK(book.value(by_area, at('G', row)) == (considered ? "2" : "1"));
        const int division = book.value(by_area, at('B', row + 1)) == "North division" ? row + 1 : row + 2;
        CHECK(book.value(by_area, at('B', division)) == "North division");
        for (const int each : {row, division}) {
            CHECK(book.value(by_area, at('C', each)) == top);
            CHECK(book.value(by_area, at('D', each)) == base);
        }
        CHECK(book.value(by_area, at('G', division)) == "1");
        if (!considered) continue;
        const int nowhere = division == row + 1 ? row + 2 : row + 1;
        CHECK(book.value(by_area, at('B', nowhere)) == "No division recorded");
        CHECK(book.value(by_area, at('C', nowhere)) == "0");
        CHECK(book.value(by_area, at('G', nowhere)) == "1");
    }
    CHECK(book.listed_because("done 1 day late, due 9 February 2015").item == "meeting 2, disclosure 2");
    CHECK_FALSE(book.listed_because("due 9 March 2015 and not done").case_ref.empty());
}

}  // namespace kpi_plans_test
