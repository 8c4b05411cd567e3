#include <doctest/doctest.h>

#include "tests/forms/workbook/topic_book.hpp"

namespace kpi_origins_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const std::string sheet = "Chairs and referrals";

void chaired(CaseRecord& record, Date day, std::optional<Agency> agency) {
    auto& meeting = hold_meeting(record, day);
    meeting.chair = "Greta Lowe";
    if (!agency) return;
    Attendance chair;
    chair.meeting = meeting.number;
    chair.number = 1;
    chair.agency = agency;
    chair.name = "Greta Lowe";
    chair.presence = Presence::attended;
    record.attendances.push_back(chair);
}

Referral& refer(CaseRecord& record, Date received, Agency by, const std::string& division = {}) {
    Referral referral;
    referral.number = static_cast<int>(record.referrals.size()) + 1;
    referral.state = ReferralState::accepted;
    referral.level_sought = Level::two;
    referral.referred_by = by;
    referral.division = division;
    referral.first_submitted_on = referral.submitted_on = received;
    referral.submissions = 1;
    referral.reply_due = received.plus_days(10);
    referral.decided_on = received.plus_days(5);
    return record.referrals.emplace_back(std::move(referral));
}

/// A custody case whose referral is due on 1 February 2015, six months before release.
CaseRecord in_custody(const std::string& ref, const char* referred, Agency by = Agency::probation) {
    auto record = made_case(ref);
    record.facts.prison = "HMP Fenwick";
    record.facts.release_on = on("2015-08-01");
    refer(record, on(referred), by);
    return record;
}

}  // namespace

TEST_CASE(
    "PHC-85 meetings chaired by police and by probation, attendance by each other agency, and referrals by division "
    "and "
    "by agency, and each breakdown sums to its total") {
    auto record = made_case();
    for (int i = 0; i < 6; ++i) chaired(record, on("2015-02-02"), i < 3 ? Agency::police : Agency::probation);
    chaired(record, on("2015-02-09"), std::nullopt);
    chaired(record, on("2014-11-03"), Agency::police);
    for (int meeting = 1; meeting <= 4; ++meeting) require(record, meeting, Agency::housing, true, meeting < 4);
    require(record, 1, Agency::health, true, false);
    require(record, 1, Agency::police, true, true);
    refer(record, on("2015-01-05"), Agency::probation, "North");
    refer(record, on("2015-01-06"), Agency::probation, "North");
    refer(record, on("2015-01-07"), Agency::youth_offending, "South");
    refer(record, on("2015-01-08"), Agency::police);

    const auto figures = counted_all({record});
    const auto& origins = figures.topics.origins;
    CHECK(origins.chairs().share_of("Police").now.text() == "3 of 7 (43%)");
    CHECK(origins.chairs().share_of("Probation").now.text() == "3 of 7 (43%)");
    CHECK(origins.chairs().share_of("Agency of the chair not recorded").now == Share{1, 7});
    CHECK(origins.chairs().share_of("Police").previous == Share{1, 1});
    CHECK(origins.divisions().share_of("North").now == Share{2, 4});
    CHECK(origins.divisions().share_of("No division recorded").now == Share{1, 4});
    CHECK(origins.agencies().share_of("Probation").now == Share{2, 4});
    for (const auto* breakdown : {&origins.chairs(), &origins.divisions(), &origins.agencies()}) {
        int sum = 0;
        for (const auto& row : breakdown->rows()) sum += row.now();
        CHECK(sum == breakdown->total());
    }

    const auto book = workbook_of(figures);
    int row = book.row_with(sheet, 'A', "Meetings chaired by");
    CHECK(book.value(sheet, at('A', row + 1)) == "Police");
    CHECK(book.value(sheet, at('B', row + 1)) == "3");
    CHECK(book.value(sheet, at('C', row + 1)) == "7");
    CHECK(book.value(sheet, at('D', row + 1)).substr(0, 6) == "0.4285");
    CHECK(book.value(sheet, at('A', row + 4)) == "Total");
    CHECK(book.value(sheet, at('B', row + 4)) == "7");
    CHECK(book.cell(sheet, at('B', row + 4)).formula == "SUM(" + at('B', row + 1) + ":" + at('B', row + 3) + ")");
    row = book.row_with(sheet, 'A', "Attendance by agency");
    const int all = book.row_with(sheet, 'A', "All agencies");
    CHECK(all == row + 4);
    CHECK(book.value(sheet, at('A', row + 2)) == "Housing authority");
    CHECK(book.value(sheet, at('B', row + 2)) == "3");
    CHECK(book.value(sheet, at('C', row + 2)) == "1");
    CHECK(book.value(sheet, at('D', row + 2)) == "4");
    CHECK(book.value(sheet, at('B', all)) == "4");
    CHECK(book.value(sheet, at('D', all)) == "6");
    CHECK(book.cell(sheet, at('D', all)).formula == "SUM(" + at('D', row + 1) + ":" + at('D', row + 3) + ")");
    row = book.row_with(sheet, 'A', "Referrals received from division");
    CHECK(book.value(sheet, at('A', row + 1)) == "North");
    CHECK(book.value(sheet, at('B', row + 4)) == "4");
    row = book.row_with(sheet, 'A', "Referrals received from agency");
    CHECK(book.value(sheet, at('A', row + 2)) == "Youth offending team");
    CHECK(book.value(sheet, at('B', row + 4)) == "4");
}

TEST_CASE(
    "FUP-19 referrals by referring agency and period: custody referrals in time, in time and complete at first "
    "submission, replies within 10 days, and rejected referrals by requirement missing, with case lists") {
    std::vector<CaseRecord> records;
    records.push_back(in_custody("NS-1", "2015-02-01"));  // the last day
    records.push_back(in_custody("NS-2", "2015-01-12"));
    records.push_back(in_custody("NS-3", "2015-02-02"));  // a day late
    records.push_back(in_custody("NS-4", "2015-03-02", Agency::youth_offending));
    records.push_back(in_custody("NS-5", "2015-01-12"));
    records.back().referrals.back().submissions = 2;  // came back once: in time by its first submission, not complete
    records.back().referrals.back().submitted_on = on("2015-02-20");
    records.push_back(made_case("NS-6"));  // a community case has no date by which it is late
    refer(records.back(), on("2015-01-20"), Agency::youth_offending);
    Warning questioned;
    questioned.rule = "referral-unfilled";
    questioned.on = on("2015-01-20");
    records.back().warnings.push_back(questioned);
    records.push_back(made_case("NS-7"));
    auto& rejected = refer(records.back(), on("2015-01-20"), Agency::probation);
    rejected.state = ReferralState::rejected;
    rejected.decided_on = on("2015-02-02");  // 13 days
    rejected.lacks = "imminence, plan";
    records.push_back(made_case("NS-8"));
    auto& other = refer(records.back(), on("2015-03-02"), Agency::youth_offending);
    other.state = ReferralState::rejected;
    other.lacks = "imminence";
    records.push_back(in_custody("NS-9", "2014-12-01"));  // the quarter before

    const auto figures = counted_all(records);
    const auto of = [&](const char* id, Agency agency) { return figures.find(id)->share_of(std::nullopt, agency).now; };
    CHECK(figures.find("referrals-custody-in-time")->now == Share{3, 5});
    CHECK(figures.find("referrals-custody-in-time")->previous == Share{1, 1});
    CHECK(of("referrals-custody-in-time", Agency::probation) == Share{3, 4});
    CHECK(of("referrals-custody-in-time", Agency::youth_offending) == Share{0, 1});
    CHECK(figures.find("referrals-timely-complete")->now == Share{2, 8});  // just NS-1 and NS-2
    CHECK(of("referrals-timely-complete", Agency::youth_offending) == Share{0, 3});
    CHECK(figures.find("referrals-answered")->now == Share{7, 8});
    CHECK(of("referrals-answered", Agency::probation) == Share{4, 5});

    const auto book = workbook_of(figures);
    int row = book.row_with("Referrals", 'A', "Custody referrals in time");
    REQUIRE(row > 0);
    CHECK(book.value("Referrals", at('B', row + 2)) == "referring agency");
    CHECK(book.value("Referrals", at('C', row + 2)) == "Probation");
    CHECK(book.value("Referrals", at('D', row + 2)) == "3");
    CHECK(book.value("Referrals", at('E', row + 2)) == "4");
    CHECK(book.value("Referrals", at('G', row + 2)) == "1");  // the quarter before
    CHECK(book.row_with("Referrals", 'A', "Referrals in time and complete") > 0);
    CHECK(book.row_with("Referrals", 'A', "Referrals answered in time") > 0);
    CHECK(book.listed_because("received 1 day late, due 1 February 2015").case_ref == "NS-3");
    CHECK_FALSE(book.listed_because("received 12 January 2015, due 1 February 2015; returned for what was missing")
                    .case_ref.empty());
    CHECK_FALSE(book.listed_because("no date by which it was due; questioned when it was submitted").case_ref.empty());

    row = book.row_with(sheet, 'A', "Rejected referrals by requirement missing, of all rejected");
    const auto requirement = [&](const char* name) {
        for (int at_row = row + 1; at_row < row + 12; ++at_row)
            if (book.value(sheet, at('A', at_row)) == name) return at_row;
        return 0;
    };
    CHECK(book.value(sheet, at('B', requirement("Imminence"))) == "2");
    CHECK(book.value(sheet, at('C', requirement("Imminence"))) == "2");
    CHECK(book.value(sheet, at('B', requirement("Risk management plan"))) == "1");
    CHECK(book.value(sheet, at('D', requirement("Risk management plan"))) == "0.5");
    CHECK(book.value(sheet, at('B', requirement("Likelihood of reoffending"))) == "0");
    CHECK(book.row_with(sheet, 'A', "Youth offending team: requirement missing, of its rejected referrals") > 0);
    const int list = book.row_with(sheet, 'A', "Rejected for: the referrals");
    CHECK(book.value(sheet, at('A', list + 1)) == "Imminence");
    CHECK(book.value(sheet, at('B', list + 1)) == "NS-7");
    CHECK(book.value(sheet, at('E', list + 1)) == "Probation");
}

}  // namespace kpi_origins_test
