#include <doctest/doctest.h>

#include "tests/forms/documents/paper_case.hpp"

namespace meeting_papers_test {
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
    record = paper_case();
    const auto edition = policy("[count.days-to-report]\nvalue = 7", "[count.days-to-report]\nvalue = 10");
    CHECK(has(visible(make_document(DocumentKind::information_request, Format::html,
                                    asking(DocumentKind::information_request, record, 3, "3", edition), templates())),
              "knows by Saturday 10 August 2030"));
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
    CHECK(!has(text, "goes down when"));                    // a promise that nobody can make
    auto agreed = record;
    agreed.restrictions.front().kind = RestrictionKind::voluntary;
    const auto apart = paper(DocumentKind::offender_notice, agreed, 2);
    CHECK(apart.find("What you have agreed to") > apart.find("is an offence. "));
    CHECK(apart.find("Not to contact or communicate") > apart.find("What you have agreed to"));
    CHECK(!has(apart, "Voluntary, cannot be breached"));
    CHECK(!has(text, "What you have agreed to"));
    for (const auto* each : {"Percy", "Victim A", "police checks", "search", "Charlotte"})
        CHECK_MESSAGE(!has(text, each), each);
    for (const auto* said :
         {"Withheld: it would show the source.", "MAPPA status WITHHELD: it would expose the informant",
          "He is NOT TO BE TOLD: it would show the source", "The level is not told to him"}) {
        record.meetings[1].told_offender = said;
        CHECK_MESSAGE(
            has(refusal(DocumentKind::offender_notice, record, 2), "decided to withhold it from the offender"), said);
    }
    record.meetings[1].told_offender.clear();
    CHECK(has(refusal(DocumentKind::offender_notice, record, 2), "has not recorded what the offender will be told"));
    // Answered, the word counts and not the text; the minutes print it with the reason.
    record.meetings[1].offender_notice = OffenderNotice::withheld;
    record.meetings[1].withheld_because = "it would show the source";
    CHECK(has(refusal(DocumentKind::offender_notice, record, 2),
              "decided to withhold it from the offender (\"it would show the source\")"));
    CHECK(
        has(paper(DocumentKind::minutes, record, 2), "Withheld from the offender, because: it would show the source"));
    record.meetings[1].offender_notice = OffenderNotice::given;
    record.meetings[1].told_offender = "Olive Makebelieve told him; nothing was withheld";
    CHECK(refusal(DocumentKind::offender_notice, record, 2).empty());
}

TEST_CASE("the disclosure letter and the undertaking hold what is disclosed and not why") {
    auto record = paper_case();
    const auto letter = paper(DocumentKind::disclosure_letter, record, 2, "1");
    CHECK(has(letter, "To Warden of Imaginary House annexe"));
    CHECK(has(letter, "What we tell you That he may not be alone with children"));
    // No agency is recorded: the lead agency is not that of a police officer.
    CHECK(has(letter, "Whom to call PC Percy Pretend, percy.pretend@police.example"));
    record.disclosures.front().by_agency = Agency::police;
    CHECK(has(paper(DocumentKind::disclosure_letter, record, 2, "1"), "Whom to call PC Percy Pretend, Police, percy"));
    CHECK(has(letter, "To be told by 26 August 2030"));
    CHECK(has(letter, "will be, told that you know this"));
    CHECK(has(letter, "under the common law power of the police to prevent crime. The agencies decided together"));
    CHECK(!has(letter, "lets rooms to families"));  // the meeting's reason stays with the meeting
    CHECK(!has(letter, "sexual assault"));
    CHECK(!has(letter, ", born "));  // whoever is told knows whom it is about
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

TEST_CASE("a disclosure letter states no power and no knowledge of the offender's that the record does not hold") {
    auto record = paper_case();
    for (const auto kind : {DocumentKind::disclosure_letter, DocumentKind::undertaking}) {
        record.disclosures.front().offender_told.reset();
        CHECK(refusal(kind, record, 2, "1") ==
              "disclosure 1 of meeting 2 does not say whether the offender is told of it: `meeting disclose`");
        record.disclosures.front().offender_told = Answer::no;
        record.disclosures.front().lawful_basis = " ";
        CHECK(refusal(kind, record, 2, "1") ==
              "disclosure 1 of meeting 2 does not say on which power or duty it rests: `meeting disclose`");
        record = paper_case();
    }
}

TEST_CASE("a restriction that is only proposed is in force nowhere, and stands apart where restrictions are listed") {
    auto record = paper_case();
    auto& proposed = record.restrictions.emplace_back(record.restrictions.front());
    proposed.number = 5;
    proposed.kind = RestrictionKind::licence;
    proposed.text = "Not to enter the market square";
    proposed.proposed = Answer::yes;
    const auto sheet = paper(DocumentKind::restrictions, record);
    CHECK(has(sheet, "In force 2"));
    const auto list = sheet.find("Proposed, not approved: they bind nobody yet");
    REQUIRE(list != std::string::npos);
    CHECK(sheet.find("Not to enter the market square") > list);
    CHECK(sheet.find("Not to enter the market square") < sheet.find("Yet to begin"));
    CHECK(!has(paper(DocumentKind::executive_summary, record, 2), "Licence condition"));
    CHECK(has(paper(DocumentKind::agenda, record, 3), "2 in force, each to be confirmed in full"));
    CHECK(has(paper(DocumentKind::board_form, record, 2), "Restrictions in force 2"));
    for (const auto kind : {DocumentKind::offender_notice, DocumentKind::benefits_notice})
        CHECK(!has(paper(kind, record, kind == DocumentKind::offender_notice ? 2 : 0), "market square"));
    // One that would begin later, or has run out, is listed by what it is.
    proposed.from = Date{2030, 9, 2};
    CHECK(has(paper(DocumentKind::restrictions, record), "Proposed, not approved"));
    proposed.from = Date{2026, 9, 2};
    proposed.until = Date{2027, 9, 2};
    CHECK(!has(paper(DocumentKind::restrictions, record), "Proposed, not approved"));
}

TEST_CASE("whether a meeting was an initial one is said only when it is recorded, and its day is when it was held") {
    auto record = paper_case();
    CHECK(has(paper(DocumentKind::agenda, record, 3), "Purpose Review meeting"));
    CHECK(has(paper(DocumentKind::executive_summary, record, 2), "Review meeting"));
    for (auto& each : record.meetings) each.initial.reset();
    CHECK(has(paper(DocumentKind::agenda, record, 3), "Purpose Initial or review is not recorded"));
    CHECK(has(paper(DocumentKind::executive_summary, record, 2), "Initial or review is not recorded"));
    // Held a day later than arranged: title and body say the same day.
    record.meetings[1].scheduled_for = Date{2030, 5, 4};
    const auto text = paper(DocumentKind::agenda, record, 2);
    CHECK(has(text, "Agenda of level 2 meeting 2, 7 May 2030"));
    CHECK(has(text, "Tuesday 7 May 2030"));
    CHECK(!has(text, " 4 May 2030"));
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

TEST_CASE("the audit forms ask the questions of the policy edition by their names, with its answers and room for why") {
    const auto record = paper_case();
    const auto edition = policy();
    std::string answers;
    for (const auto& each : Words<AuditAnswer>::list)
        answers += (answers.empty() ? "" : "|") + std::string{each.code} + "=" + std::string{each.label};
    CHECK(has(paper(DocumentKind::meeting_audit, record, 2), "MAPPA L"));
    CHECK(has(paper(DocumentKind::case_audit, record), "Meetings held 2 Last meeting 7 May 2030"));
    for (const auto kind : {DocumentKind::meeting_audit, DocumentKind::case_audit}) {
        const bool of_meeting = kind == DocumentKind::meeting_audit;
        const auto form = page(kind, record, of_meeting ? 2 : 0);
        const auto text = visible(form);
        std::size_t last = 0, questions = 0;
        for (const auto& each : edition.audit_questions()) {
            const auto at = text.find(" " + each.section + " " + each.text + " " + each.key + " ");
            CHECK_MESSAGE((at != std::string::npos) == (each.of_meeting == of_meeting), each.key);
            if (each.of_meeting != of_meeting) continue;
            CHECK_MESSAGE(at > last, each.key);
            last = at;
            ++questions;
        }
        CHECK(questions > 0);
        CHECK(count(form, "<tr data-repeat=\"answer\">") == questions);
        CHECK(count(form, "data-field=\"answer\"") == questions);
        CHECK(count(form, "data-field=\"reason\"") == questions);
        CHECK(count(form, "data-options=\"" + answers + "\"") == questions);
    }
    // An area may ask in other words: the form follows its edition.
    const auto own = policy("Did each agency say what it knows", "Did every agency bring what it knows");
    CHECK(has(visible(make_document(DocumentKind::meeting_audit, Format::html,
                                    asking(DocumentKind::meeting_audit, record, 2, {}, own), templates())),
              "Did every agency bring what it knows"));
}

}  // namespace meeting_papers_test
