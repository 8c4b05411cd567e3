#include <doctest/doctest.h>

#include <algorithm>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_outcomes_test {
using namespace mappa;
using namespace mappa::test;

namespace {

CaseRecord managed_case(int number) {
    auto record = made_case("NS-" + std::to_string(number));
    set_level(record, Level::two, on("2014-06-02"));
    return record;
}

void add_victim(CaseRecord& record) {
    Person victim;
    victim.number = 1;
    victim.tie = Tie::victim;
    victim.name = "Violet Vale";
    victim.recorded_on = on("2014-06-02");
    record.people.push_back(victim);
}

CaseEvent& offend(CaseRecord& record, Date day, OffenceKind kind, Disposal disposal, bool serious = false) {
    auto& event = happened(record, EventKind::new_offence, day);
    event.offence_kind = kind;
    event.disposal = disposal;
    event.serious = serious ? Answer::yes : Answer::no;
    return event;
}

/// The summary's row of a measure: numerator, denominator, previous numerator, previous denominator, change.
std::vector<std::string> summary_of(const ReadWorkbook& book, const std::string& title) {
    const int row = book.row_with("Summary", 'B', title);
    REQUIRE_MESSAGE(row > 0, title);
    std::vector<std::string> cells;
    for (const char column : {'C', 'D', 'J', 'K', 'M'}) cells.push_back(book.value("Summary", at(column, row)));
    return cells;
}

using Cells = std::vector<std::string>;

}  // namespace

TEST_CASE(
    "FUP-71 threat managed and no further victimisation over the same base, victim actions done, period against period "
    "in points with case lists") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 15; ++i) {
        auto record = managed_case(i);
        add_victim(record);
        if (i < 14) {  // one is judged by nobody
            audit_on(record, on("2014-12-01"), "threat-managed", i < 10 ? AuditAnswer::yes : AuditAnswer::no);
            audit_on(record, on("2015-02-02"), "threat-managed", i < 12 ? AuditAnswer::yes : AuditAnswer::no);
        }
        if (i < 2) happened(record, EventKind::victim_harm, on("2015-01-20"));
        records.push_back(std::move(record));
    }
    records.push_back(managed_case(20));  // no identifiable victim
    audit_on(records.back(), on("2015-02-02"), "threat-managed", AuditAnswer::not_applicable);
    for (int i = 0; i < 200; ++i) {  // 83 of 100 before, 89 of 100 now
        const bool now = i % 2 == 0;
        auto& action = set_action(records[0], Agency::probation, on(now ? "2015-02-02" : "2014-11-03"),
                                  on(now ? "2015-02-16" : "2014-11-17"));
        action.pillar = Pillar::victim_safety;
        if (i / 2 < (now ? 89 : 83)) complete(action, *action.due);
    }
    set_action(records[0], Agency::police, on("2015-02-02"), on("2015-02-16")).pillar = Pillar::monitoring;

    const auto figures = counted_all(records);
    CHECK(figures.find("threat-managed")->now.text() == "12 of 15 (80%)");
    CHECK(figures.find("threat-managed")->previous == Share{10, 15});
    CHECK(figures.find("no-victimisation")->now.text() == "13 of 15 (87%)");
    CHECK(figures.find("no-victimisation")->now.denominator == figures.find("threat-managed")->now.denominator);
    CHECK(figures.find("victim-actions-done")->now == Share{89, 100});

    const auto book = workbook_of(figures);
    CHECK(summary_of(book, "Threat to victims managed") == Cells{"12", "15", "10", "15", "13"});
    CHECK(summary_of(book, "No further victimisation") == Cells{"13", "15", "15", "15", "-13"});
    CHECK(summary_of(book, "Victim safety actions done") == Cells{"89", "100", "83", "100", "6"});  // shown as +6
    CHECK(book.row_with("Victims", 'A', "Victim safety actions done") > 0);
    CHECK(book.listed_because("judged by no audit").case_ref == "NS-14");
    CHECK(book.listed_because("judged by no audit").counted == "no");
    CHECK_FALSE(book.listed_because("harm to a victim on 20 January 2015").case_ref.empty());
    for (const auto& text : book.texts()) CHECK(text.find("Vale") == std::string::npos);
}

TEST_CASE(
    "FUP-93 all reasonable action (each no with its reason), complied, enforced of those that did not, and risk of "
    "harm "
    "reduced, with base, cases and the period before; a breach without a decision is listed") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 20; ++i) {
        auto record = managed_case(i);
        assess(record, on("2014-06-10"), Rosh::high);
        audit_on(record, on("2015-02-02"), "all-reasonable-action", i < 15 ? AuditAnswer::yes : AuditAnswer::no,
                 i < 15 ? "" : "the visits of March were not made");
        if (i < 10)
            audit_on(record, on("2014-11-10"), "all-reasonable-action", i < 7 ? AuditAnswer::yes : AuditAnswer::no,
                     "late");
        if (i < 6) {  // six breached
            auto& breach = happened(record, i % 2 ? EventKind::breach : EventKind::non_compliance, on("2015-01-20"));
            if (i < 4) breach.enforcement = i ? Enforcement::warning : Enforcement::recall;
            if (i == 4) breach.enforcement = Enforcement::no_action;
        }
        if (i >= 16) assess(record, on("2015-02-20"), Rosh::medium);
        records.push_back(std::move(record));
    }

    const auto figures = counted_all(records);
    CHECK(figures.find("all-reasonable-action")->now.text() == "15 of 20 (75%)");
    CHECK(figures.find("all-reasonable-action")->previous.text() == "7 of 10 (70%)");
    CHECK(figures.find("complied")->now == Share{14, 20});
    CHECK(figures.find("complied")->previous == Share{20, 20});
    CHECK(figures.find("enforced")->now == Share{4, 6});
    CHECK(figures.find("enforced")->previous == Share{0, 0});
    CHECK(figures.find("harm-reduced")->now.text() == "4 of 20 (20%)");
    CHECK(figures.find("harm-reduced")->previous == Share{0, 20});

    const auto book = workbook_of(figures);
    CHECK(summary_of(book, "All reasonable action taken") == Cells{"15", "20", "7", "10", "5"});
    CHECK(summary_of(book, "Breaches enforced") == Cells{"4", "6", "0", "0", "n/a"});
    CHECK(book.row_with("Outcomes", 'A', "Complied with conditions") > 0);
    CHECK(book.row_with("Outcomes", 'A', "Risk of harm reduced") > 0);
    CHECK_FALSE(book.listed_because("1 breach, each enforced").case_ref.empty());
    CHECK_FALSE(book.listed_because("High at first, Medium at the last assessment").case_ref.empty());
    const std::string sheet = "Outcomes by case";
    int row = book.row_with(sheet, 'A', "Breach without an enforcement decision");
    CHECK(book.value(sheet, at('B', row + 1)) == "NS-5");
    CHECK(book.value(sheet, at('F', row + 1)) == "Breach of 20 January 2015: no enforcement decision recorded");
    CHECK(book.value(sheet, at('B', row + 2)).empty());
    row = book.row_with(sheet, 'A', "Not all reasonable action taken: the auditor's reason");
    for (int i = 1; i <= 5; ++i) CHECK(book.value(sheet, at('F', row + i)) == "the visits of March were not made");
    CHECK(book.value(sheet, at('B', row + 5)) == "NS-19");
    row = book.row_with(sheet, 'A', "Complied with conditions");
    CHECK(book.value(sheet, at('B', row)) == "14");
    CHECK(book.value(sheet, at('E', row)) == "20");
}

TEST_CASE(
    "FUP-94 offenders with a new conviction or caution since entry over all offenders, by kind, each linked to a "
    "review; "
    "a serious reoffence that nobody reviewed is listed") {
    std::vector<CaseRecord> records;
    for (int i = 0; i < 48; ++i) {
        auto record = managed_case(i);
        if (i % 2) set_level(record, Level::one, on("2014-09-01"));  // every offender counts, at level 1 too
        if (i < 4)
            offend(record, on("2015-01-20"), i % 2 ? OffenceKind::sexual : OffenceKind::violent, Disposal::conviction,
                   i < 2);
        if (i == 0) audit_on(record, on("2015-02-02"), "all-reasonable-action", AuditAnswer::yes);
        if (i == 1)
            audit_on(record, on("2015-01-12"), "all-reasonable-action", AuditAnswer::yes);  // before the offence
        if (i >= 4 && i < 8) offend(record, on("2014-11-20"), OffenceKind::other, Disposal::conviction);
        if (i == 8) offend(record, on("2015-01-20"), OffenceKind::violent, Disposal::charge);      // not decided yet
        if (i == 9) offend(record, on("2013-11-20"), OffenceKind::violent, Disposal::conviction);  // before entry
        records.push_back(std::move(record));
    }
    offend(records[4], on("2015-02-20"), OffenceKind::other, Disposal::caution);  // the gravest counts, once

    const auto figures = counted_all(records);
    const auto& offences = figures.topics.offences;
    CHECK(offences.any().now.text() == "8 of 48 (17%)");
    CHECK(offences.any().previous == Share{4, 48});
    CHECK(offences.share_of(Reoffence::sexual_or_violent).now == Share{4, 48});
    CHECK(offences.share_of(Reoffence::other).now == Share{4, 48});
    CHECK(offences.share_of(Reoffence::caution).now == Share{0, 48});

    const auto book = workbook_of(figures);
    const std::string sheet = "Reoffending";
    int row = book.row_with(sheet, 'A', "Any new conviction or caution");
    CHECK(book.value(sheet, at('B', row)) == "8");
    CHECK(book.value(sheet, at('C', row)) == "48");
    CHECK(book.value(sheet, at('D', row)).substr(0, 6) == "0.1666");
    CHECK(book.value(sheet, at('E', row)) == "4");
    CHECK(book.value(sheet, at('B', row + 1)) == "4");
    CHECK(book.value(sheet, at('B', row + 2)) == "4");
    CHECK(book.value(sheet, at('B', row + 3)) == "0");
    row = book.row_with(sheet, 'A', "SERIOUS AND NOT REVIEWED");
    REQUIRE(row > 0);
    CHECK(book.value(sheet, at('B', row)) == "NS-1");
    CHECK(book.value(sheet, at('D', row)) == "yes");
    CHECK(book.value(sheet, at('E', row)) == "Sexual");
    CHECK(book.value(sheet, at('B', row - 1)) == "NS-0");
    CHECK(book.value(sheet, at('A', row - 1)) == "audit 1, 2 February 2015: yes");
    CHECK(book.value(sheet, at('A', row + 1)) == "not reviewed");  // not a serious one
    CHECK(book.row_with("Outcomes", 'A', "Reoffended") > 0);
}

}  // namespace kpi_outcomes_test
