#include <doctest/doctest.h>

#include <algorithm>
#include <tuple>

#include "forms/documents/document.hpp"
#include "forms/documents/document_row.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/documents/sample_case.hpp"

namespace action_list_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

TEST_CASE("a meeting that has closed gives its action list at once, with the minutes in draft, urgent actions first") {
    auto record = full_case();
    auto& meeting = record.meetings[1];
    meeting.state = MeetingState::closed;
    meeting.minutes_version = 0;
    auto texts = both(DocumentKind::action_list, record, 2);
    CHECK(has(texts, "Issued ahead of the minutes, which are still in draft."));
    CHECK(has(texts, "Actions 3, of which urgent: 1"));
    CHECK(has(texts, "Sent out 7 May 2030"));
    CHECK(has(texts,
              "By when 5 Warn the mother who received the deleted messages He may try her again from prison PC Percy "
              "Pretend Police 9 May 2030 URGENT "
              "4 Widen the exclusion zone to take in the new school Victim A changes school in September Olive "
              "Makebelieve Probation 1 August 2030 "
              "6 Book the tag fitting for the day of release Curfew begins that night to be named by Tilda Tagg "
              "Electronic monitoring provider "
              "26 August 2030"));
    CHECK(has_neither(texts, "Visit the sister"));  // of the meeting before
    meeting.actions_sent_on.reset();
    CHECK(has(both(DocumentKind::action_list, record, 2), "Sent out not yet sent"));
}

TEST_CASE("the action list of a meeting that still sits is a draft") {
    auto record = full_case();
    record.meetings[1].state = MeetingState::in_session;
    record.meetings[1].closed_on.reset();
    const auto texts = both(DocumentKind::action_list, record, 2);
    CHECK(has(texts, "not to be relied on until it is final"));
    CHECK(has(texts, "The meeting has not closed: actions may still change."));
}

TEST_CASE("a deadline moved after the meeting does not change its list") {
    auto record = full_case();
    record.actions[3].due = Date{2030, 12, 1};
    record.actions[3].owner = "Somebody Else";
    record.action_changes.push_back(
        ActionChange{2, 4, "due", "2030-08-01", "2030-12-01", "Charlotte Chairwoman", "School", Date{2030, 6, 1}});
    record.action_changes.push_back(ActionChange{3, 4, "owner", "Olive Makebelieve, Probation",
                                                 "Somebody Else, Probation", "Charlotte Chairwoman", "Left",
                                                 Date{2030, 6, 2}});
    const auto texts = both(DocumentKind::action_list, record, 2);
    CHECK(has(texts, "Olive Makebelieve Probation 1 August 2030"));
    CHECK(has_neither(texts, "Somebody Else"));
}

TEST_CASE("FUP-44 each owner gets a list of all four actions, their own first, while the minutes are still in draft") {
    auto record = full_case();
    auto& meeting = record.meetings[1];
    meeting.state = MeetingState::closed;
    meeting.minutes_version = 0;
    meeting.actions_sent_at = "2030-05-07T15:04:05Z";
    auto fourth = record.actions[3];
    fourth.number = 7;
    fourth.text = "Tell the school";
    fourth.owner = "Sam Notreal";
    fourth.agency = Agency::childrens_social_care;
    record.actions.push_back(fourth);
    const auto edition = policy();
    for (const auto& [owner, own, due] :
         {std::tuple{"Olive Makebelieve", "4 Widen the exclusion zone to take in the new school", "1 August 2030"},
          {"PC Percy Pretend", "5 Warn the mother who received the deleted messages", "9 May 2030 URGENT"},
          {"Tilda Tagg", "6 Book the tag fitting for the day of release", "26 August 2030"},
          {"Sam Notreal", "7 Tell the school", "1 August 2030"}}) {
        DocumentRequest request{record, edition, "Exampleshire MAPPA", Date{2030, 5, 7}, "Minnie Scribe", 0, 2};
        request.whom = owner;
        const auto text = visible(make_document(DocumentKind::action_list, Format::html, request, templates()));
        const auto mine = text.find("Your actions");
        const auto rest = text.find("All actions of the meeting");
        REQUIRE(mine < rest);
        CHECK(has(text, std::string{"For "} + owner));
        CHECK(has(text.substr(mine, rest - mine), std::string{own} + " " + due));
        CHECK(has(text, "Actions 4, of which urgent: 1"));
        CHECK(has(text, "Issued ahead of the minutes, which are still in draft."));
        CHECK(has(text, "Sent out 7 May 2030, 15:04 UTC"));
        for (const auto* each : {"Widen the exclusion zone to take in the new school Victim A changes school in "
                                 "September Olive Makebelieve "
                                 "Probation 1 August 2030",
                                 "Warn the mother who received the deleted messages He may try her again from prison "
                                 "PC Percy Pretend Police 9 "
                                 "May 2030",
                                 "to be named by Tilda Tagg Electronic monitoring provider 26 August 2030",
                                 "Sam Notreal Children's social care 1 August 2030"})
            CHECK_MESSAGE(has(text.substr(rest), each), each);
    }
    const DocumentRequest stranger{record, edition, "", Date{2030, 5, 7}, "", 0, 2, "Gus Gossip", {}};
    CHECK(has(why_not(DocumentKind::action_list, stranger),
              "cannot be made for 'Gus Gossip': give --for with owner of an action (Olive Makebelieve, "));
    meeting.actions_sent_at = "2031-01-01T10:00:00Z";  // entered later: the hour says nothing
    CHECK(has(html(DocumentKind::action_list, record, 2, edition), "7 May 2030<"));
}

TEST_CASE("an owner's list is addressed to the agency of their action, though a namesake was at the meeting") {
    auto record = full_case();
    record.actions[3].owner = "Sam Namesake";
    record.actions[3].agency = Agency::housing;
    Invitation namesake;
    namesake.meeting = 2;
    namesake.number = 99;
    namesake.name = "Sam Namesake";
    namesake.agency = Agency::police;
    record.invitations.push_back(namesake);
    const auto edition = policy();
    const DocumentRequest request{record, edition, "", Date{2030, 5, 7}, "", 0, 2, "Sam Namesake", {}};
    const auto& recipients = *row_of(DocumentKind::action_list).recipients;
    CHECK(recipients.addressed(request, "Sam Namesake").agency == Agency::housing);
    record.actions[3].agency.reset();  // the action does not say: as the meeting has them
    CHECK(recipients.addressed(request, "Sam Namesake").agency == Agency::police);
}

TEST_CASE("namesakes of two services get a list each, with their own actions") {
    auto record = full_case();
    record.actions[3].owner = "Sam Namesake";
    record.actions[3].agency = Agency::housing;
    auto other = record.actions[3];
    other.number = 7;
    other.text = "Tell the school";
    other.owner = "sam  namesake";  // as somebody else typed it
    other.agency = Agency::police;
    record.actions.push_back(other);
    auto more = other;
    more.number = 8;
    more.owner = "Sam Namesake";
    more.text = "Ring the school again";
    record.actions.push_back(more);
    const auto edition = policy();
    DocumentRequest request{record, edition, "", Date{2030, 5, 7}, "", 0, 2, "", {}};
    const auto keys = recipients_of(DocumentKind::action_list, request);
    const auto& recipients = *row_of(DocumentKind::action_list).recipients;
    const auto own = [&](const std::string& key) {
        request.whom = key;
        CHECK(why_not(DocumentKind::action_list, request).empty());
        const auto text = visible(make_document(DocumentKind::action_list, Format::html, request, templates()));
        const auto mine = text.find("Your actions"), rest = text.find("All actions of the meeting");
        REQUIRE(mine < rest);
        return text.substr(mine, rest - mine);
    };
    CHECK(std::ranges::count(keys, "Sam Namesake (housing)") == 1);
    CHECK(std::ranges::count(keys, "sam  namesake (police)") == 1);
    CHECK(recipients.addressed(request, "Sam Namesake (housing)").agency == Agency::housing);
    CHECK(recipients.addressed(request, "sam  namesake (police)").name == "sam  namesake");
    CHECK_FALSE(has(own("Sam Namesake (housing)"), "the school"));
    const auto of_police = own("sam  namesake (police)");
    CHECK(has(of_police, "7 Tell the school"));
    CHECK(has(of_police, "8 Ring the school again"));
    CHECK_FALSE(has(of_police, "4 Widen"));
    // The name alone does not say which of them.
    request.whom = "Sam Namesake";
    CHECK(has(why_not(DocumentKind::action_list, request), "Sam Namesake (housing), "));
}

}  // namespace action_list_test
