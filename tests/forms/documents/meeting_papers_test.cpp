#include <doctest/doctest.h>

#include "tests/forms/documents/paper_case.hpp"

using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

TEST_CASE("a request for information says what is asked, why, by when, and on what authority") {
    auto record = paper_case();
    auto text = paper(DocumentKind::information_request, record, 3, "Hal Houseless");
    CHECK(has(text, "what your agency knows by Tuesday 13 August 2030"));  // a week before the meeting
    CHECK(has(text, "Why we ask you Move-on address"));
    CHECK(has(text, "2 Find a release address outside the exclusion zone"));
    CHECK(has(text, "Section 325 of the Criminal Justice Act 2003"));
    CHECK(has(text, "“nothing known” on the form is an answer"));
    record.meetings[2].scheduled_for = Date{2030, 5, 22};
    text = paper(DocumentKind::information_request, record, 3, "Hal Houseless");
    CHECK(has(text, "knows by Monday 20 May 2030"));  // never a day that has passed
}

TEST_CASE("the contribution form is blank with the agency's actions, or holds what the agency has reported") {
    const auto record = paper_case();
    auto text = paper(DocumentKind::contribution_form, record, 3, "Sam Notreal");
    CHECK(has(text, "DRAFT of 20 May 2030"));
    CHECK(has(text, "3 Visit the sister"));
    const auto blank = page(DocumentKind::contribution_form, record, 3, "Sam Notreal");
    for (const auto* each : {"name", "reported_on", "contact", "risk", "actions", "proposals", "closed_information"})
        CHECK_MESSAGE(has(blank, "data-field=\"" + std::string{each} + "\""), each);
    text = paper(DocumentKind::contribution_form, record, 3, "PC Percy Pretend");
    CHECK(has(text, "Seen on 2 May 2030 in prison"));
    CHECK(has(text, "Unannounced visits every two weeks"));
    CHECK(has(text, "Date 15 May 2030"));
    CHECK(!has(text, "DRAFT"));
}

TEST_CASE("the prison form (F) carries sentence and dates, and is refused for somebody who is not in custody") {
    auto record = paper_case();
    const auto text = paper(DocumentKind::prison_form, record, 3);
    CHECK(has(text, "MAPPA F"));
    CHECK(has(text, "Prison number: A0000ZZ"));
    CHECK(has(text, "4 years' custody and 2 years' extended licence"));
    CHECK(has(text, "Release 2 September 2030"));
    CHECK(has(text, "Security information"));
    record.facts.prison = "-";
    CHECK(has(refusal(DocumentKind::prison_form, record, 3), "is not in custody as far as is recorded"));
}

TEST_CASE("the statement (D) is read out, and the attendance sheet asks everybody to sign it") {
    const auto record = paper_case();
    auto text = paper(DocumentKind::statement, record, 3);
    CHECK(has(text, "MAPPA D"));
    CHECK(has(text, "Nobody passes it on outside this meeting"));
    CHECK(has(text, "not by what we suppose of their ethnicity"));
    CHECK(!has(text, "At the meeting"));
    CHECK(has(paper(DocumentKind::statement, record, 2),
              "At the meeting Read out by the chair; everybody present agreed to it."));
    text = paper(DocumentKind::attendance_sheet, record, 3);
    CHECK(has(text, "statement (MAPPA D)"));
    CHECK(has(text,
              "1 PC Percy Pretend, police offender manager Police, Exampleshire Police responsible authority; asked "
              "for by the referral: Searches devices and visits"));
    CHECK(has(text, "Required, and nobody invited Service Required because Probation lead agency"));
    CHECK(has(text, "Others who come No. Name and post Service Signature Commits resources? 4 5 6 7 "));
}

TEST_CASE("the urgent action list holds the urgent actions alone") {
    auto record = paper_case();
    auto text = paper(DocumentKind::urgent_actions, record, 2);
    CHECK(has(text, "5 Warn the mother who received the deleted messages"));
    CHECK(has(text, "Police 9 May 2030 URGENT"));
    CHECK(!has(text, "Widen the exclusion zone"));
    CHECK(has(text, "Sent out 7 May 2030"));
    record.meetings[1].actions_sent_on.reset();
    CHECK(has(paper(DocumentKind::urgent_actions, record, 2), "not sent out yet; to go out within 1 working day"));
    record.actions[4].urgent.reset();
    text = paper(DocumentKind::urgent_actions, record, 2);
    CHECK(has(text, "Urgent actions nothing recorded"));
}

TEST_CASE("the executive summary says what was done and lets out nothing that anybody wrote") {
    const auto record = paper_case();
    const auto text = paper(DocumentKind::executive_summary, record, 2);
    CHECK(has(text, "Level decided Level 2"));
    CHECK(has(text, "Police Attended"));
    CHECK(has(text, "Children's social care Written report instead"));
    CHECK(!has(text, "Electronic monitoring provider"));  // did not take part
    CHECK(has(text, "Children High"));
    CHECK(has(text, "3 actions agreed; 3 earlier actions gone through"));
    CHECK(has(text, "Considered; 1 disclosure was decided on"));
    CHECK(has(text, "Sexual Harm Prevention Order 1"));
    // No victim, child, informant, officer, measure or free text of the minutes.
    for (const auto* each : {"Victim A", "Child B", "Percy", "Olive", "Vera", "warden", "search", "exclusion zone",
                             "intelligence", "sister", "girls under 13", "press"})
        CHECK_MESSAGE(!has(text, each), each);
    auto draft = record;
    draft.meetings[1].state = MeetingState::closed;
    CHECK(has(paper(DocumentKind::executive_summary, draft, 2), "DRAFT"));
}

TEST_CASE("the notice to the offender gives level, lead and restrictions in full, and no officer, victim or measure") {
    auto record = paper_case();
    const auto text = paper(DocumentKind::offender_notice, record, 2);
    CHECK(has(text, "Level Level 2"));
    CHECK(has(text, "Agency that leads Probation Your case manager Olive Makebelieve"));
    CHECK(has(text, "Not to contact or communicate with any child under 16"));
    CHECK(has(text, "You have to notify the police of your details until 3 March 2038"));
    CHECK(!has(text, "Imaginary House and not to leave"));  // begins in September
    for (const auto* each : {"Percy", "Victim A", "police checks", "search", "Charlotte"})
        CHECK_MESSAGE(!has(text, each), each);
    record.meetings[1].told_offender = "Withheld: it would show the source.";
    CHECK(has(refusal(DocumentKind::offender_notice, record, 2), "decided to withhold it from the offender"));
    record.meetings[1].told_offender.clear();
    CHECK(has(refusal(DocumentKind::offender_notice, record, 2), "has not recorded what the offender will be told"));
}

TEST_CASE("the disclosure letter and the undertaking hold what is disclosed and not why") {
    auto record = paper_case();
    const auto letter = paper(DocumentKind::disclosure_letter, record, 2, "1");
    CHECK(has(letter, "To Warden of Imaginary House annexe"));
    CHECK(has(letter, "What we tell you That he may not be alone with children"));
    CHECK(has(letter, "Whom to call PC Percy Pretend, Probation, percy.pretend@police.example"));
    CHECK(has(letter, "To be told by 26 August 2030"));
    CHECK(has(letter, "will be, told that you know this"));
    CHECK(has(letter, "section 325 of the Criminal Justice Act 2003 and the common law"));
    CHECK(!has(letter, "lets rooms to families"));  // the meeting's reason stays with the meeting
    CHECK(!has(letter, "sexual assault"));
    const auto undertaking = paper(DocumentKind::undertaking, record, 2, "1");
    CHECK(has(undertaking, "Given by Warden of Imaginary House annexe"));
    CHECK(has(undertaking, "I tell nobody else"));
    CHECK(has(undertaking, "Witnessed by the person who told me"));
    // A decision not to disclose makes no letter.
    CHECK(has(refusal(DocumentKind::disclosure_letter, record, 2, "2"), "cannot be made for '2'"));
    record.disclosures.front().offender_told = Answer::no;
    CHECK(has(paper(DocumentKind::disclosure_letter, record, 2, "1"), "does not know that you have been told"));
    record.disclosures.front().what.clear();
    CHECK(has(refusal(DocumentKind::disclosure_letter, record, 2, "1"), "does not say what is disclosed"));
}

TEST_CASE("PHC-84 the board's data form is filled in from the record and leaves the chair's concerns to the chair") {
    auto record = paper_case();
    auto text = paper(DocumentKind::board_form, record, 2);
    CHECK(has(text, "DRAFT"));
    // Offender, supervision, management and meeting details.
    CHECK(has(text, "1. Offender Offender Category Category 1: registered sexual offender"));
    CHECK(has(text, "Lead agency Probation Supervised by Exampleshire Probation Case manager Olive Makebelieve"));
    CHECK(has(text, "Level decided Level 2: active multi-agency management Highest risk of serious harm High"));
    CHECK(has(text, "Plan Version 2, reviewed at this meeting"));
    CHECK(has(text, "Actions set 3 Earlier actions overdue 0"));
    CHECK(has(text, "Review meeting, level 2 meeting 2 Tuesday 7 May 2030, 10:00"));
    CHECK(has(text, "Electronic monitoring provider the offender will be tagged Absent, no reply"));
    CHECK(has(page(DocumentKind::board_form, record, 2), "data-field=\"concerns\""));
    BoardForm form;
    form.meeting = 2;
    form.concerns = "The monitoring provider stays away.";
    form.by = "Charlotte Chairwoman";
    form.on = Date{2030, 5, 8};
    record.board_forms = {form};
    text = paper(DocumentKind::board_form, record, 2);
    CHECK(has(text, "Concerns for the board The monitoring provider stays away."));
    CHECK(has(text, "Charlotte Chairwoman, 8 May 2030"));
    CHECK(!has(text, "DRAFT"));
}

TEST_CASE("the audit forms ask every question with room for an answer and its evidence") {
    const auto record = paper_case();
    const auto meeting = page(DocumentKind::meeting_audit, record, 2);
    CHECK(has(visible(meeting), "MAPPA L"));
    CHECK(has(visible(meeting), "Was the risk discussed early, before each agency gave its account?"));
    CHECK(has(meeting, "data-field=\"answer_1\""));
    CHECK(has(meeting, "data-field=\"evidence_24\""));
    const auto whole = paper(DocumentKind::case_audit, record);
    CHECK(has(whole, "Meetings held 2 Last meeting 7 May 2030"));
    CHECK(has(whole, "did the referral say what MAPPA would add"));
    CHECK(has(whole, "Was everything done that could reasonably have been done?"));
}
