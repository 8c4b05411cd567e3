#include <doctest/doctest.h>

#include <algorithm>
#include <cctype>

#include "engine/record/required.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace effects_test {
// What steps leave behind on the record, where it is easily half done.

using namespace mappa;
using namespace mappa::test;

namespace {

const Neighbours nobody;

CaseRecord minutes_issued() {
    ApproveMinutes approve;
    approve.meeting = 1;
    IssueMinutes issue;
    issue.meeting = 1;
    const auto approved = taken(closed_first(), chair_on(first_day.plus_days(2)), {approve});
    return taken(approved, office_on(first_day.plus_days(3)), {issue});
}

}  // namespace

TEST_CASE("a refused step is told as refused, also when a later one builds on it") {
    SubmitReferral submit;
    submit.referral = 1;
    auto sloppy = notification();
    sloppy.name.clear();
    sloppy.offence.clear();
    const auto decision = desk().decide(fenbury(), {}, nobody, office_on(first_day), {sloppy, submit});
    CHECK(std::holds_alternative<std::vector<Refusal>>(decision));
    CHECK_FALSE(names(named(decision), "there is no case yet"));
}

TEST_CASE("the event of issuing names everybody the minutes went to, and the copies are made from it") {
    const auto record = minutes_issued();
    REQUIRE_FALSE(record.sendings.empty());
    ApproveMinutes approve;
    approve.meeting = 1;
    IssueMinutes issue;
    issue.meeting = 1;
    const auto approved = taken(closed_first(), chair_on(first_day.plus_days(2)), {approve});
    const auto decision = desk().decide(fenbury(), approved, nobody, office_on(first_day.plus_days(3)), {issue});
    REQUIRE(accepted(decision));
    const auto& event = std::get<Acceptance>(decision).events.front();
    const auto read = step_from(event.step, event.payload);
    REQUIRE(read);
    const auto& sent = std::get<IssueMinutes>(*read).sent;
    REQUIRE(sent.size() == record.sendings.size());
    for (std::size_t i = 0; i < sent.size(); ++i) {
        CHECK(sent[i].name == record.sendings[i].name);
        CHECK(sent[i].agency == record.sendings[i].agency);
    }
}

TEST_CASE("a copy sent to a name written otherwise is the copy of the one on the list, with the service") {
    const auto record = minutes_issued();
    REQUIRE(record.sendings.front().agency.has_value());
    const auto known = record.sendings.front();
    SendCopy copy;
    copy.meeting = 1;
    copy.to = known.name;
    std::ranges::transform(copy.to, copy.to.begin(),
                           [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const auto sent = taken(record, office_on(first_day.plus_days(4)), {copy});
    CHECK(sent.sendings.back().name == known.name);
    CHECK(sent.sendings.back().agency == known.agency);
}

TEST_CASE("a referral that is changed loses the whole endorsement, the manager it was signed for too") {
    CaseRecord record = taken({}, office_on(first_day), {notification()});
    record = taken(record, manager_on(first_day), {referral()});
    auto& drafted = record.referrals.front();
    drafted.endorsed_by = "Dan Deputy";
    drafted.endorsed_for = "Lena Senior";
    drafted.endorsed_on = first_day;
    drafted.endorsement = "needs police at night";
    EditReferral edit;
    edit.referral = 1;
    edit.division = "Fenbury North";
    const auto changed = taken(record, manager_on(first_day), {edit}).referrals.front();
    CHECK(changed.endorsed_by.empty());
    CHECK(changed.endorsed_for.empty());
    CHECK_FALSE(changed.endorsed_on.has_value());
    CHECK(changed.endorsement.empty());
}

TEST_CASE("somebody known already who becomes a partner opens the disclosure action (001 3.5, 6.25)") {
    AddPerson person;
    person.name = "Nell Invented";
    person.tie = Tie::family;
    auto record = taken(in_session(), manager_on(first_day), {person});
    CHECK(record.actions.empty());
    person.tie = Tie::partner;
    record = taken(record, manager_on(first_day), {person});
    CHECK(record.people.size() == 1);
    REQUIRE(record.actions.size() == 1);
    CHECK(record.actions.front().text == "Assess disclosure to and protection of Nell Invented, new partner");
    // Told again, she is no new partner.
    CHECK(taken(record, manager_on(first_day), {person}).actions.size() == 1);
}

TEST_CASE("attendance put right after the meeting leaves no presence beside 'did not come'") {
    auto record = closed_first();
    auto& line = record.required_agencies.front();
    REQUIRE(line.came == Answer::yes);
    const auto agency = line.agency;
    for (auto& each : record.attendances) {
        if (each.agency == agency) each.authority = "another authority", each.presence = Presence::attended;
    }
    line.authority = "Fenbury";
    recount(record, line);
    CHECK(line.came == Answer::no);
    CHECK_FALSE(line.presence.has_value());
}

TEST_CASE("an audit is dated neither in the future nor before its meeting") {
    AuditCase audit;
    audit.meeting = 1;
    audit.on = first_day.plus_days(-1);
    const auto early =
        named(desk().decide(fenbury(), closed_first(), nobody, visit(Role::auditor, first_day.plus_days(9)), {audit}));
    CHECK(names(early, "before the meeting of 20 January 2014"));
    audit.on = first_day.plus_days(10);
    const auto late =
        named(desk().decide(fenbury(), closed_first(), nobody, visit(Role::auditor, first_day.plus_days(9)), {audit}));
    CHECK(names(late, "cannot be dated in the future"));
}

}  // namespace effects_test
