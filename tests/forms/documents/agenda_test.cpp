#include <doctest/doctest.h>

#include <algorithm>

#include "tests/forms/documents/paper_case.hpp"

namespace agenda_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

std::size_t place(const std::string& text, const std::string& part) {
    const auto at = text.find(part);
    REQUIRE_MESSAGE(at != std::string::npos, part);
    return at;
}

}  // namespace

TEST_CASE("FUP-26 the agenda puts the risk, in likelihood, seriousness, imminence and to whom, before the agencies") {
    const auto text = paper(DocumentKind::agenda, paper_case(), 3);
    CHECK(has(text, "Tuesday 20 August 2030, 10:00"));
    const auto risk = place(text, "Risk of serious harm, likelihood and imminence");
    CHECK(risk < place(text, "Information from each agency"));
    CHECK(has(text,
              "Likelihood: Likely within two years of release without treatment. Seriousness: High risk of serious "
              "sexual assault to girls under 13 in households he joins (OASys, 6 May 2030) Imminence: Not imminent "
              "while in custody"));
    CHECK(has(text, "To whom: girls under 13 in households he joins"));
    CHECK(has(text, "Each with its outcome: 2, 3, 4, 5, 6"));
}

TEST_CASE("FUP-26 the agenda prints the minutes of each case and warns below the area's minimum of 15") {
    auto record = paper_case();
    auto text = paper(DocumentKind::agenda, record, 3);
    CHECK(has(text, "Time for this case 40 minutes"));
    CHECK(!has(text, "Below the area's minimum"));
    record.meetings[2].minutes_allotted = 14;
    text = paper(DocumentKind::agenda, record, 3);
    CHECK(has(text, "Time for this case 14 minutes Warning. Below the area's minimum of 15 minutes a case."));
    record.meetings[2].minutes_allotted = 15;
    CHECK(!has(paper(DocumentKind::agenda, record, 3), "Below the area's minimum"));

    // A sitting that hears several cases prints the time of each, by reference alone.
    const auto edition = policy();
    auto request = asking(DocumentKind::agenda, record, 3, {}, edition);
    request.sitting = {{"ZZ/2029/0100", "10:15", 10}, {"ZZ/2029/0101", "10:25", 20}, {"ZZ/2029/0102", "", 0}};
    text = visible(make_document(DocumentKind::agenda, Format::html, request, templates()));
    CHECK(has(text,
              "ZZ/2030/0007 10:00 15 ZZ/2029/0100 10:15 10 Below the area's minimum of 15 minutes a case "
              "ZZ/2029/0101 10:25 20 "));
    CHECK(has(text, "ZZ/2029/0102 not recorded not recorded"));
}

TEST_CASE("the cases of a sitting stand in the order of the clock, those without a time last") {
    const auto record = paper_case();  // at 10:00
    const auto edition = policy();
    auto request = asking(DocumentKind::agenda, record, 3, {}, edition);
    request.sitting = {{"ZZ/2029/0100", "", 15},
                       {"ZZ/2029/0101", "11.15", 15},
                       {"ZZ/2029/0102", "9:30", 15},
                       {"ZZ/2029/0103", "after lunch", 15}};
    const auto text = visible(make_document(DocumentKind::agenda, Format::html, request, templates()));
    std::size_t last = place(text, "The sitting");
    for (const auto* each : {"ZZ/2029/0102", "ZZ/2030/0007 10:00", "ZZ/2029/0101", "ZZ/2029/0100", "ZZ/2029/0103"}) {
        const auto at = text.find(each, last);
        CHECK_MESSAGE(at != std::string::npos, each);
        last = std::min(at, text.size());
    }
}

TEST_CASE("FUP-26 the pack list has one numbered copy for each person and names who is left without one") {
    auto record = paper_case();
    auto text = paper(DocumentKind::agenda, record, 3);
    CHECK(has(text, "2 numbered copies, one for each person."));
    CHECK(has(text,
              "1 PC Percy Pretend, police offender manager Police, Exampleshire Police percy.pretend@police.example "
              "2 Sam Notreal, social worker Children's social care, Exampleton Council sam.notreal@council.example "));
    const auto left = text.substr(place(text, "Left without a copy"));
    CHECK(has(left, "Hal Houseless, housing options manager, Housing authority no secure address is recorded"));
    CHECK(has(left, "Probation required (lead agency; responsible authority), and nobody of it is invited"));
    CHECK(has(left, "Prison required (in custody at HMP Fiction), and nobody of it is invited"));
    CHECK(has(left, "Victim liaison required (victim contact or victim issue)"));
    CHECK(!has(left, "Percy Pretend"));
    // Papers by version.
    CHECK(has(text, "Minutes of level 2 meeting 2 version 1"));
    CHECK(has(text, "Risk management plan (open version) version 2"));
    CHECK(has(text, "Report of Police PC Percy Pretend, 15 May 2030"));
}

TEST_CASE("WMD-06 agenda: the standard headings in one order, blank ones said and listed, template version printed") {
    const auto edition = policy();
    const auto check_order = [&](const CaseRecord& record, int number) {
        const auto text = paper(DocumentKind::agenda, record, number);
        auto last = place(text, "Known beforehand");
        for (const auto* each : {"1 Attendance",
                                 "2 Confidentiality and diversity statement",
                                 "3 Purpose",
                                 "4 Accuracy of the previous minutes",
                                 "5 Previous actions",
                                 "The offender's own view",
                                 "Risk of serious harm, likelihood and imminence",
                                 "Information from each agency",
                                 "Victims and potential victims",
                                 "Diversity",
                                 "Risk management plan",
                                 "Contingency plan",
                                 "Restrictions",
                                 "Disclosure",
                                 "Human rights and proportionality",
                                 "Level decision",
                                 "New actions",
                                 "What the offender will be told",
                                 "ViSOR",
                                 "Next review"}) {
            const auto at = text.find(" " + std::string{each} + " ", last);
            REQUIRE_MESSAGE(at != std::string::npos, each);  // there, and after the heading before it
            last = at + 1;
        }
    };
    auto record = paper_case();
    check_order(record, 3);
    record.meetings[2].level = Level::three;
    check_order(record, 3);
    CHECK(has(paper(DocumentKind::agenda, record, 3), "Critical public protection case and media"));
    CHECK(has(paper(DocumentKind::agenda, record, 3), "Template agenda/england-wales-2012; policy edition"));

    CHECK(has(paper(DocumentKind::agenda, record, 3), "Disclosure nothing recorded"));
    const auto blank = blank_headings(DocumentKind::agenda, asking(DocumentKind::agenda, record, 3, {}, edition));
    CHECK(std::ranges::count(blank, "Disclosure") == 1);
    CHECK(std::ranges::count(blank, "Human rights and proportionality") == 1);
    CHECK(std::ranges::count(blank, "Purpose") == 0);
    record.assessments.clear();
    const auto more = blank_headings(DocumentKind::agenda, asking(DocumentKind::agenda, record, 3, {}, edition));
    CHECK(std::ranges::count(more, "Risk of serious harm, likelihood and imminence") == 1);
}

}  // namespace agenda_test
