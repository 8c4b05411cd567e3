#include "engine/check/check.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/desk_fixture.hpp"

namespace check_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

std::vector<Gap> gaps(const CaseRecord& record, Date on = today, const AreaRecord& area = fenbury()) {
    return gaps_of(record, area, desk().policy(area, record.facts.edition), desk().calendar(), on);
}

bool says(const std::vector<Gap>& all, GapKind kind, const std::string& part) {
    return std::ranges::any_of(all, [&](const Gap& each) {
        return each.kind == kind && each.what.find(part) != std::string::npos && !each.way_out.empty();
    });
}

}  // namespace

TEST_CASE("a meeting in session today is not stuck; a month later it is, and so is a case that no meeting waits for") {
    auto record = in_session();
    CHECK_FALSE(says(gaps(record), GapKind::stuck, "in session"));
    CHECK(says(gaps(record, Date{2014, 2, 20}), GapKind::stuck, "in session since 20 January 2014"));
    record = taken(ready_to_close(), visit(Role::chair, today, "Supt Greta Lowe", Agency::police), {[] {
                       CloseMeeting step;
                       step.meeting = 1;
                       return step;
                   }()});
    CHECK(says(gaps(record), GapKind::stuck, "no meeting scheduled"));
    CHECK(says(gaps(record, Date{2014, 4, 1}), GapKind::stuck, "minutes were due"));
}

TEST_CASE("a case notified and forgotten, an officer who left and a transfer nobody acknowledged are stuck") {
    auto record = taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()});
    CHECK_FALSE(says(gaps(record), GapKind::stuck, "never screened"));
    CHECK(says(gaps(record, Date{2014, 3, 1}), GapKind::stuck, "never screened"));
    auto area = fenbury();
    Staff gone;
    gone.name = "DC Nina Patrol";
    gone.left_on = Date{2014, 1, 15};
    area.staff.push_back(gone);
    CHECK(says(gaps(record, today, area), GapKind::stuck, "DC Nina Patrol left on 15 January 2014"));
    record.facts.transfer_to = "Marshland";
    record.facts.transfer_sent_on = Date{2014, 1, 6};
    CHECK(says(gaps(record, Date{2014, 3, 1}), GapKind::stuck, "never acknowledged"));
}

TEST_CASE("facts that cannot both be true are named with the way out, and none of them comes from the engine") {
    auto record = ready_to_close();
    for (const auto& each : gaps(record)) CHECK(each.kind != GapKind::impossible);
    record.facts.sentence_ends = Date{2010, 1, 1};
    record.level_periods.push_back(record.level_periods.back());
    const auto found = gaps(record);
    CHECK(says(found, GapKind::impossible, "the end of the sentence"));
    CHECK(says(found, GapKind::impossible, "2 levels are in force at once"));
}

TEST_CASE("a case file says which of its documents and facts it lacks, also when it is closed") {
    auto record = ready_to_close();
    record.meetings.front().state = MeetingState::issued;
    record.facts.state = CaseState::exited;
    record.plans.clear();
    const auto found = gaps(record);
    CHECK(says(found, GapKind::missing, "no approved minutes"));
    CHECK(says(found, GapKind::missing, "no risk management plan"));
    CHECK(says(found, GapKind::missing, "no exit plan"));
    CHECK(says(gaps(ready_to_close()), GapKind::missing, "no identifier of any service"));
}

TEST_CASE("PHC-84 where the board asks for it, a meeting without the chair's completed form is outstanding") {
    auto area = fenbury();
    auto& text = area.editions.front().text;
    const std::string off = "[switch.board-forms]\nvalue = false";
    const auto at = text.find(off);
    REQUIRE(at != std::string::npos);
    text.replace(at, off.size(), "[switch.board-forms]\nvalue = true");
    const std::string outstanding = "the chair's form for the Strategic Management Board is outstanding";
    auto record = ready_to_close();
    CHECK_FALSE(says(gaps(record, today, area), GapKind::missing, outstanding));  // it still sits
    record.meetings.front().state = MeetingState::closed;
    const auto asked = gaps(record, today, area);
    CHECK(says(asked, GapKind::missing, outstanding));
    const auto line =
        std::ranges::find_if(asked, [&](const Gap& each) { return each.what.find(outstanding) != std::string::npos; });
    CHECK(line->about == "meeting 1");
    CHECK(line->way_out == "`meeting board-form`");
    CHECK_FALSE(says(gaps(record), GapKind::missing, outstanding));  // practice of some areas only
    record.board_forms.emplace_back().meeting = 1;
    CHECK_FALSE(says(gaps(record, today, area), GapKind::missing, outstanding));
}

}  // namespace check_test
