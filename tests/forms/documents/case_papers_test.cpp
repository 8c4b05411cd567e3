#include <doctest/doctest.h>

#include "tests/forms/documents/paper_case.hpp"

namespace case_papers_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

TEST_CASE("the open plan is the plan as it stands, with what it answers and how it ends") {
    const auto text = paper(DocumentKind::plan, paper_case());
    CHECK(has(text, "Version 2 of 7 May 2030"));
    CHECK(has(text, "Open plan of meeting 2"));
    CHECK(has(text, "Monitoring and control"));
    CHECK(has(text, "Remaining 12 sessions of the sexual offending programme"));
    CHECK(has(text, "See closed section."));
    CHECK(has(text, "Visit the same day; disclose to the parent; consider recall"));
    CHECK(has(text, "In conclusion, the risk management plan is to release him to approved premises under curfew"));
    CHECK(has(text, "Not to contact or communicate with any child under 16"));
    CHECK(!has(text, "CLOSED"));
    auto record = paper_case();
    record.plans.clear();
    CHECK(has(refusal(DocumentKind::plan, record), "has no risk management plan yet: `case plan`"));
}

TEST_CASE("the plan of an area without the four pillars stands under the headings of 2012") {
    const auto record = paper_case();
    const auto edition = policy("[switch.four-pillars]\nvalue = true", "[switch.four-pillars]\nvalue = false");
    const auto text = visible(make_document(DocumentKind::plan, Format::html,
                                            asking(DocumentKind::plan, record, 0, {}, edition), templates()));
    CHECK(has(text, "Restrictive factors and interventions"));
    CHECK(has(text, "Protective factors and interventions"));
    CHECK(!has(text, "Victim safety planning"));
}

TEST_CASE("the closed plan is another document, marked so, with every closed entry") {
    const auto text = paper(DocumentKind::closed_plan, paper_case());
    CHECK(has(text, "Risk management plan, CLOSED version"));
    CHECK(has(text, "CLOSED. This version holds measures that must not reach the offender."));
    CHECK(has(text,
              "6. Closed section Closed section Heading What is done Who When and how often What is checked Monitoring "
              "and control "
              "CLOSED-SURVEILLANCE-LINE CLOSED-OFFICER, Police CLOSED-TIMES CLOSED-CHECK"));
}

TEST_CASE("WMD-17 what an agency reported in confidence stands in the closed plan, also before there is a plan") {
    auto record = paper_case();
    const std::string row =
        "7. Reported in confidence Reported in confidence Agency Reported by When What must not reach the offender, "
        "and why Police PC Percy Pretend 15 May 2030, meeting 3 CLOSED-SOURCE-REPORT, since only one person knows it";
    CHECK(has(paper(DocumentKind::closed_plan, record), row));
    record.plans.clear();
    record.plan_entries.clear();
    CHECK(has(paper(DocumentKind::closed_plan, record), row));
    CHECK(has(paper(DocumentKind::closed_plan, record), "No risk management plan is recorded."));
    CHECK(has(refusal(DocumentKind::plan, record), "has no risk management plan yet"));
    record.contributions[0].closed_information.clear();
    CHECK(has(refusal(DocumentKind::closed_plan, record), "has no risk management plan yet"));
}

TEST_CASE("WMD-17 what an agency reported in confidence is in no open paper: text, table, metadata or calendar") {
    const auto record = paper_case();
    const auto edition = policy();
    const std::string secret = "CLOSED-SOURCE-REPORT";
    for (const auto& [row, number, whom] : every_copy(record)) {
        CAPTURE(code(row->kind));
        for (const auto& format : Words<Format>::list) {
            if (!offers(*row, format.value)) continue;
            CAPTURE(format.code);
            const auto request = asking(row->kind, record, number, whom, edition);
            // Who asks for the copy of the agency that reported it gets it no more than others.
            CHECK(has(document_inputs(row->kind, format.value, request, templates()), secret) == row->closed);
            const auto made = make_document(row->kind, format.value, request, templates());
            if (format.value != Format::docx) {
                CHECK(has(made, secret) == row->closed);
                continue;
            }
            for (const auto& [path, part] : parts_of(made))
                CHECK_MESSAGE(has(part, secret) == (row->closed && path == "word/document.xml"), path);
        }
    }
    const auto own = page(DocumentKind::contribution_form, record, 3, "PC Percy Pretend");
    CHECK_FALSE(has(own, secret));
}

TEST_CASE("a closed entry stands under the heading that the open plan would print it under") {
    auto record = paper_case();
    auto& closed = record.plan_entries.back();
    REQUIRE(closed.closed_entry == Answer::yes);
    const auto printed = [&](bool four_pillars) {
        const auto edition =
            four_pillars ? policy()
                         : policy("[switch.four-pillars]\nvalue = true", "[switch.four-pillars]\nvalue = false");
        return visible(make_document(DocumentKind::closed_plan, Format::html,
                                     asking(DocumentKind::closed_plan, record, 0, {}, edition), templates()));
    };
    CHECK(has(printed(true), "Monitoring and control CLOSED-SURVEILLANCE-LINE"));
    CHECK(has(printed(false), "Restrictive factors and interventions CLOSED-SURVEILLANCE-LINE"));  // by its pillar
    closed.heading = mappa::Heading::protective;
    CHECK(has(printed(false), "Protective factors and interventions CLOSED-SURVEILLANCE-LINE"));
    CHECK(has(printed(true), "Monitoring and control CLOSED-SURVEILLANCE-LINE"));
}

TEST_CASE("WMD-14 the plan review form holds every open action and those closed since the last review") {
    auto record = paper_case();
    record.review_comments.push_back({{4, "The council has drawn the new zone"}, 1});
    auto text = paper(DocumentKind::plan_review, record);
    CHECK(has(text, "Last review of the plan none so far"));
    // Number, owner, due date, last progress.
    CHECK(has(text,
              "4 Widen the exclusion zone to take in the new school Olive Makebelieve, Probation 1 August 2030 "
              "Open The council has drawn the new zone"));
    CHECK(has(text,
              "2 Find a release address outside the exclusion zone Hal Houseless, Housing authority 1 July 2030 "
              "Open Changed (due) on 7 May 2030: The release date moved"));
    CHECK(has(text,
              "3 Visit the sister Sam Notreal, Children's social care 1 April 2030 Not completed, reason not yet "
              "accepted Not "
              "done, because: "
              "She was in hospital throughout April"));
    CHECK(has(text, "6 Book the tag fitting for the day of release to be named by Tilda Tagg"));
    CHECK(has(text,
              "2. Closed since the last review MAPPA actions closed since the last review No. Action Who and by when "
              "Last progress Comment of this review 1 "
              "Search the devices held in property PC Percy Pretend, Police 1 March 2030"));
    CHECK(has(text, "Two telephones searched (PC Percy Pretend, 27 February 2030) Found: Nothing on the first"));
    CHECK(has(page(DocumentKind::plan_review, record), "data-field=\"reviewed_comment\""));

    PlanReview review;
    review.number = 1;
    review.on = Date{2030, 5, 10};
    review.by = "Olive Makebelieve";
    review.finding = "It works; the zone is late.";
    record.plan_reviews = {review};
    text = paper(DocumentKind::plan_review, record);
    CHECK(has(text, "10 May 2030, Olive Makebelieve What it found It works; the zone is late."));
    CHECK(has(text, "None was closed since the last review."));  // action 1 was closed on 7 May
    CHECK(!has(text, "Search the devices held in property"));
    CHECK(has(text, "The council has drawn the new zone (plan review 10 May 2030)"));
    record.actions[0].closed_on = Date{2030, 5, 12};
    CHECK(has(paper(DocumentKind::plan_review, record), "Search the devices held in property"));
}

TEST_CASE("the restrictions sheet has every restriction in full, by its standing, and what checks found") {
    const auto text = paper(DocumentKind::restrictions, paper_case());
    CHECK(has(text, "In force 2"));
    CHECK(has(text, "To notify the police of name, address, bank details, foreign travel"));
    CHECK(has(text, "Yet to begin"));
    CHECK(has(text, "To reside permanently at Imaginary House"));
    CHECK(has(text, "Ended"));
    CHECK(has(text, "2 3 April 2030 PC Percy Pretend Bank details are those he notified"));
}

TEST_CASE("the chronology tells the case day by day, the earliest first") {
    const auto text = paper(DocumentKind::chronology, paper_case());
    const std::vector<std::string> course{"3 March 2028 Sentence",
                                          "10 March 2028 Screening",
                                          "8 January 2030 Risk assessment",
                                          "14 January 2030 Referral Referral 1 submitted",
                                          "21 January 2030 Level Level 2: active multi-agency management in force",
                                          "11 February 2030 Meeting MAPPA level 2 meeting 1",
                                          "20 April 2030 New relationship Writes to a woman",
                                          "7 May 2030 Meeting MAPPA level 2 meeting 2: decided level 2",
                                          "17 May 2030 Minutes",
                                          "19 May 2030 Transfer Handed to Farshire MAPPA"};
    CHECK(!has(text, "2 September 2030"));  // still to come
    auto changed = paper_case();
    const auto note = [&](const char* fact, const char* was, const char* now) {
        FactChange change;
        change.fact = fact;
        change.was = was;
        change.now = now;
        change.on = Date{2030, 5, 18};
        changed.fact_changes.push_back(change);
    };
    note("lead_agency", "probation", "police");
    note("release_on", "2030-09-02", "2030-10-01");
    note("risk of serious harm", "high", "very-high");
    note("address", "", "1 Nowhere Street");
    const auto told = paper(DocumentKind::chronology, changed);
    CHECK(has(told, "Lead agency: from Probation to Police"));
    CHECK(has(told, "Expected or actual date of release: from 2 September 2030 to 1 October 2030"));
    CHECK(has(told, "Risk of serious harm: from High to Very high"));
    CHECK(has(told, "Current or pre-custody address: from not recorded to 1 Nowhere Street"));
    std::size_t last = 0;
    for (const auto& each : course) {
        const auto at = text.find(each);
        REQUIRE_MESSAGE(at != std::string::npos, each);
        CHECK_MESSAGE(at > last, each);
        last = at;
    }
}

TEST_CASE("the notice of a change of level says from which to which, since when, by whom and what it means") {
    const auto text = paper(DocumentKind::level_change, paper_case());
    CHECK(has(text,
              "Level Level 2: active multi-agency management , in force since 21 January 2030 Before Level 1: ordinary "
              "agency "
              "management Decided by Cora Coordinator"));
    CHECK(has(text, "Reasons Two agencies must act"));
    CHECK(has(text, "A review is held at least every 16 weeks."));
    CHECK(has(text, "Next review 20 August 2030"));
    auto record = paper_case();
    record.meetings[2].scheduled_for = Date{2030, 5, 19};  // yesterday, and not held
    record.meetings[1].next_review.reset();
    CHECK(!has(paper(DocumentKind::level_change, record), "Next review 19 May 2030"));
    record = paper_case();
    record.level_periods.back().until = Date{2030, 5, 7};
    record.level_periods.push_back(
        {3, Level::one, Date{2030, 5, 7}, std::nullopt, 2, "Charlotte Chairwoman", "One agency is enough again", ""});
    const auto down = paper(DocumentKind::level_change, record);
    CHECK(has(down, "Before Level 2: active multi-agency management Decided by Charlotte Chairwoman, meeting 2"));
    CHECK(has(down, "reviews it every 16 weeks. No multi-agency meeting is held."));
    CHECK(!has(down, "Next review 20 August 2030"));
    record.level_periods.clear();
    CHECK(has(refusal(DocumentKind::level_change, record), "has no level yet"));
}

TEST_CASE("the exit plan says what continues, who does it, and what is accepted and why") {
    auto record = paper_case();
    const auto text = paper(DocumentKind::exit_plan, record);
    CHECK(has(text, "Version 1 of 7 May 2030"));
    CHECK(has(text, "Lead agency from now on Police"));
    CHECK(has(text, "Alcohol Fortnightly test by agreement Ivy Housekeeper, Substance misuse service"));
    CHECK(has(text, "Action 2 Accepted, because: He has found an address himself"));
    CHECK(has(text, "Public protection unit DS Dee Made-Up"));
    record.exit_plans.clear();
    CHECK(has(refusal(DocumentKind::exit_plan, record), "has no exit plan yet: `case exit-plan`"));
}

TEST_CASE("the exit summary compares the risk then and now, and waits until the case has left level 2 or 3") {
    auto record = paper_case();
    record.facts.state = CaseState::level_2;
    CHECK(has(refusal(DocumentKind::exit_summary, record), "has not left level 2 or 3"));
    record = paper_case();
    const auto text = paper(DocumentKind::exit_summary, record);
    CHECK(has(text, "Left MAPPA on 19 May 2030."));
    CHECK(has(text, "Highest risk of serious harm at first Very high At last High"));
    CHECK(has(text, "level 2 meeting 2 7 May 2030 Level 2"));
    CHECK(has(text, "6 set, 5 not yet accounted for."));
    CHECK(has(text, "A new partner with children"));
}

TEST_CASE("the transfer pack holds what the receiving area needs and a receipt; the closed section comes apart") {
    auto record = paper_case();
    const auto text = paper(DocumentKind::transfer_pack, record);
    CHECK(has(text,
              "To Farshire MAPPA Coordinator there Fay Faraway Handed over on 19 May 2030 Why He is to live there"));
    CHECK(has(text, "There is a closed section. It is not in this pack"));
    auto opened = record;
    for (auto& each : opened.plan_entries) {
        if (each.closed_entry == Answer::yes) each.plan = 1;  // the version before
    }
    CHECK(has(paper(DocumentKind::transfer_pack, opened), "There is a closed section"));  // of a report
    opened.contributions.clear();
    CHECK(!has(paper(DocumentKind::transfer_pack, opened), "There is a closed section"));
    CHECK(has(text, "Victim A (name held by the victim liaison officer)"));
    CHECK(has(text, "4 Widen the exclusion zone"));
    CHECK(has(text, "We have received the case ZZ/2030/0007"));
    record.facts.transfer_to.clear();
    CHECK(has(refusal(DocumentKind::transfer_pack, record), "is not handed to another area"));
}

TEST_CASE("Jobcentre Plus is told who is managed and which restrictions bind, and only of those who claim benefits") {
    auto record = paper_case();
    const auto text = paper(DocumentKind::benefits_notice, record);
    CHECK(has(text, "MAPPA J"));
    CHECK(has(text, "Name Barnaby Fictional"));
    CHECK(has(text, "Not to contact or communicate with any child under 16"));
    CHECK(!has(text, "Victim A (name"));
    record.facts.benefits = Answer::no;
    CHECK(has(refusal(DocumentKind::benefits_notice, record), "is not recorded as claiming benefits"));
}

}  // namespace case_papers_test
