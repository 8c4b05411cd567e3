#include <doctest/doctest.h>

#include "forms/documents/calendar_entry.hpp"
#include "tests/forms/documents/paper_case.hpp"

namespace invitation_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

std::string calendar(const CaseRecord& record, const std::string& whom = "Sam Notreal") {
    const auto edition = policy();
    return make_document(DocumentKind::invitation, Format::ics,
                         asking(DocumentKind::invitation, record, 3, whom, edition), templates());
}

/// The content lines, unfolded as a reader unfolds them.
std::string unfolded(std::string text) {
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
    return text;
}

CaseRecord cancelled() {
    auto record = paper_case();
    record.meetings[2].state = MeetingState::cancelled;
    record.meetings[2].cancelled_because = "He was transferred; a new date follows";
    record.facts.version = 45;
    record.meetings[2].rearranged = 2;
    return record;
}

}  // namespace

TEST_CASE("an invitation says when, where, why this person is needed, and what that agency still owes") {
    auto text = paper(DocumentKind::invitation, paper_case(), 3, "Sam Notreal");
    CHECK(has(text, "To Sam Notreal Post social worker Service Children's social care, Exampleton Council"));
    CHECK(has(text, "When Tuesday 20 August 2030, 10:00"));
    CHECK(has(text, "Time for this case 40 minutes"));
    CHECK(has(text, "Why you are needed asked for by the referral: Knows Child B's household; children at risk"));
    CHECK(has(text, "3 Visit the sister Sam Notreal, Children's social care 1 April 2030 Not completed"));
    CHECK(!has(text, "Widen the exclusion zone"));  // another agency's action
    text = paper(DocumentKind::invitation, paper_case(), 3, "PC Percy Pretend");
    CHECK(has(text, "5 Warn the mother"));
    CHECK(has(text, "overdue since 9 May 2030"));
}

TEST_CASE("an outcome that is only proposed prints in no letter, request or exit paper as what came of the action") {
    auto record = paper_case();
    ProposedOutcome proposal;
    proposal.number = 1;
    proposal.action = 5;
    proposal.status = OutcomeStatus::done;
    proposal.agency = Agency::police;
    proposal.proposed_on = Date{2030, 5, 16};
    proposal.proposed_by = "Cora Coordinator";
    set_every_text(proposal, "PROPOSED-WORDS");
    record.proposed_outcomes = {proposal};
    const std::string waits = "Open; overdue since 9 May 2030; outcome proposed 16 May 2030 (Police), not accepted yet";
    struct Paper {
        DocumentKind kind;
        int number;
        std::string whom;
    };
    const std::vector<Paper> papers{{DocumentKind::invitation, 3, "PC Percy Pretend"},
                                    {DocumentKind::information_request, 3, "PC Percy Pretend"},
                                    {DocumentKind::contribution_form, 3, "PC Percy Pretend"},
                                    {DocumentKind::exit_summary, 0, {}},
                                    {DocumentKind::transfer_pack, 0, {}}};
    for (const auto& [kind, number, whom] : papers) {
        CAPTURE(code(kind));
        const auto text = paper(kind, record, number, whom);
        CHECK(has(text, waits));
        CHECK_FALSE(has(text, "PROPOSED-WORDS"));
    }
    CHECK_FALSE(has(paper(DocumentKind::exit_plan, record), "PROPOSED-WORDS"));
    // Once the chair has decided, nothing waits.
    record.proposed_outcomes[0].state = ProposalState::refused;
    for (const auto& [kind, number, whom] : papers)
        CHECK_FALSE(has(paper(kind, record, number, whom), "outcome proposed"));
}

TEST_CASE("whoever is invited again gets one letter, to the last address; two people of one name get one each") {
    auto record = paper_case();
    auto corrected = record.invitations[2];
    corrected.number = 4;
    corrected.contact = "s.notreal@council.example";
    record.invitations.push_back(corrected);
    auto namesake = record.invitations[2];
    namesake.number = 5;
    namesake.agency = Agency::health;
    namesake.authority = "Exampleshire Hospital";
    record.invitations.push_back(namesake);
    const auto edition = policy();
    CHECK(recipients_of(DocumentKind::invitation, asking(DocumentKind::invitation, record, 3, {}, edition)) ==
          std::vector<std::string>{"1", "4", "3", "5"});
    CHECK(has(paper(DocumentKind::invitation, record, 3, "4"), "Council Secure address s.notreal@council.example"));
    CHECK(has(paper(DocumentKind::invitation, record, 3, "5"), "Service Health, Exampleshire Hospital"));
    // The old address is no longer written to, and the name alone no longer says who is meant.
    CHECK(has(refusal(DocumentKind::invitation, record, 3, "2"), "cannot be made for '2'"));
    CHECK(has(
        refusal(DocumentKind::invitation, record, 3, "Sam Notreal"),
        "cannot be made for 'Sam Notreal': give --for with invited person (1 PC Percy Pretend, 4 Sam Notreal, 3 Hal "
        "Houseless, 5 Sam Notreal)"));
    // The lists of who is expected and who gets a copy count people too.
    const auto sheet = paper(DocumentKind::attendance_sheet, record, 3);
    CHECK(count(sheet, "Sam Notreal, social worker") == 2);
    const auto agenda = paper(DocumentKind::agenda, record, 3);
    CHECK(has(agenda, "4 invited; see the list of copies below"));
    CHECK(has(agenda, "3 numbered copies, one for each person."));
    CHECK(count(agenda, "sam.notreal@council.example") == 1);  // the namesake's
}

TEST_CASE("a cancelled meeting is called off with the reason, and asks for nothing") {
    const auto text = paper(DocumentKind::invitation, cancelled(), 3, "Sam Notreal");
    CHECK(has(text, "This meeting is cancelled."));
    CHECK(has(text, "He was transferred; a new date follows"));
    CHECK(!has(text, "What we ask of you"));
}

TEST_CASE("the calendar entry of an invitation is sound iCalendar in London time and names no offender") {
    auto record = paper_case();
    record.facts.version = 41;
    const auto text = calendar(record);
    const auto lines = unfolded(text);
    for (const auto* each :
         {"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "METHOD:REQUEST\r\n", "BEGIN:VTIMEZONE\r\nTZID:Europe/London\r\n",
          "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
          "UID:zz-2030-0007-meeting-3@exampleshire-mappa.mappa.invalid\r\n", "SEQUENCE:0\r\n",
          "DTSTAMP:20300520T000000Z\r\n", "DTSTART;TZID=Europe/London:20300820T100000\r\n", "DURATION:PT40M\r\n",
          "SUMMARY:MAPPA level 2 meeting 3\\, case ZZ/2030/0007\r\n",
          "LOCATION:Room 4\\, Exampleton Police Station\r\n", "STATUS:CONFIRMED\r\n", "CLASS:CONFIDENTIAL\r\n",
          "ATTENDEE;CN=\"Sam Notreal\";ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:"
          "sam.notreal@council.example\r\n",
          "END:VEVENT\r\nEND:VCALENDAR\r\n"})
        CHECK_MESSAGE(has(lines, each), each);
    CHECK(!has(text, "Barnaby"));
    CHECK(!has(text, "Fictional"));
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text.find("\r\n", at);
        REQUIRE(end != std::string::npos);
        CHECK(end - at <= 75);
        at = end + 2;
    }
}

TEST_CASE("a change keeps the UID and raises the SEQUENCE; a cancellation says so") {
    auto record = paper_case();
    record.facts.version = 41;
    const auto first = unfolded(calendar(record));
    record.meetings[2].scheduled_for = Date{2030, 8, 27};
    record.meetings[2].time = "14.30";
    record.facts.version = 42;
    record.meetings[2].rearranged = 1;
    const auto moved = unfolded(calendar(record));
    const auto uid = "UID:zz-2030-0007-meeting-3@";
    CHECK(has(first, uid));
    CHECK(has(moved, uid));
    CHECK(has(first, "SEQUENCE:0"));
    CHECK(has(moved, "SEQUENCE:1"));
    CHECK(has(moved, "DTSTART;TZID=Europe/London:20300827T143000"));
    const auto off = unfolded(calendar(cancelled()));
    CHECK(has(off, uid));
    CHECK(has(off, "METHOD:CANCEL"));
    CHECK(has(off, "SEQUENCE:2"));
    CHECK(has(off, "STATUS:CANCELLED"));
}

TEST_CASE("a meeting without a time is a whole day in the calendar") {
    auto record = paper_case();
    record.meetings[2].time = "morning";
    CHECK(has(calendar(record), "DTSTART;VALUE=DATE:20300820\r\n"));
}

TEST_CASE("what is typed cannot begin a line or a parameter of the calendar entry") {
    auto record = paper_case();
    record.meetings[2].venue = "Room 1\r\nATTENDEE:mailto:eve@evil.example;x,\\";
    record.invitations[2].contact = "sam@council.example\r\nX-EVIL:1";
    record.invitations[2].name = "Sam \"Quoted\" Notreal";
    const auto text = unfolded(calendar(record, "Sam \"Quoted\" Notreal"));
    CHECK(has(text, "LOCATION:Room 1\\nATTENDEE:mailto:eve@evil.example\\;x\\,\\\\\r\n"));
    CHECK(!has(text, "\nATTENDEE:mailto:eve"));
    CHECK(!has(text, "\nX-EVIL"));
    CHECK(has(text, "CN=\"Sam 'Quoted' Notreal\""));
    CHECK(has(text, ":invalid:nomail\r\n"));
}

TEST_CASE("a long line is folded at 75 octets and never inside a character") {
    CHECK(folded("short") == "short\r\n");
    CHECK(folded(std::string(75, 'a')) == std::string(75, 'a') + "\r\n");
    CHECK(folded(std::string(76, 'a')) == std::string(75, 'a') + "\r\n a\r\n");
    std::string accents;
    for (int i = 0; i < 60; ++i) accents += "\u00e9";
    CHECK(folded(accents) == accents.substr(0, 74) + "\r\n " + accents.substr(74) + "\r\n");
    CHECK(unfolded(folded("a" + accents + accents)) == "a" + accents + accents + "\r\n");
    CHECK(escaped("a,b;c\\d\ne") == "a\\,b\\;c\\\\d\\ne");
}

}  // namespace invitation_test
