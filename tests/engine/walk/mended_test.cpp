#include <doctest/doctest.h>

#include "tests/engine/rules/planned_case.hpp"
#include "tests/engine/rules/second_meeting.hpp"
#include "tests/engine/walk/soundness.hpp"

namespace mended_test {
// What random walks found and the engine has mended since, each by its shortest way.

using namespace mappa;
using namespace mappa::test;

namespace {

const Neighbours nobody;

/// Says what stands in the way of closing a meeting.
std::vector<std::string> in_the_way(const CaseRecord& record, int meeting, Date day) {
    return named(desk().decide(fenbury(), record, nobody, chair_on(day), {closing(meeting)}));
}

RecordAttendance seat(std::optional<Agency> agency, const std::string& name) {
    RecordAttendance step;
    step.meeting = 1;
    step.agency = agency;
    step.name = name;
    step.role = "officer in the case";
    step.presence = Presence::attended;
    return step;
}

}  // namespace

TEST_CASE("nothing but a notification or a take-over begins a case") {
    RecordContact contact;
    contact.what = "seen in the street";
    const auto decision = desk().decide(fenbury(), {}, nobody, office_on(first_day), {contact});
    CHECK(std::holds_alternative<Problems>(decision));
    CHECK(names(named(decision), "there is no case yet"));
    // Taken together with the notification it is a step on a case.
    CHECK(accepted(desk().decide(fenbury(), {}, nobody, office_on(first_day), {notification(), contact})));
}

TEST_CASE("days that cannot both be true are refused, and not only found later") {
    auto step = notification();
    step.release_on = step.sentenced_on->plus_days(-1);
    step.on = first_day.plus_days(1);
    const auto texts = named(desk().decide(fenbury(), {}, nobody, office_on(first_day), {step}));
    CHECK(names(texts, "a release after the sentence was passed"));
    CHECK(names(texts, "a day of notification that has come"));
    auto backwards = condition();
    backwards.until = backwards.from->plus_days(-1);
    CHECK(names(named(desk().decide(fenbury(), in_session(), nobody, manager_on(first_day), {backwards})),
                "an end after its start"));
    backwards.until = backwards.from;
    CHECK(accepted(desk().decide(fenbury(), in_session(), nobody, manager_on(first_day), {backwards})));
}

TEST_CASE("a change cannot take away the basis that minutes still to be approved have to print") {
    ChangeCase change;
    change.why = "typed over by mistake";
    change.basis = "-";
    const auto decision = desk().decide(fenbury(), closed_first(), nobody, manager_on(first_day), {change});
    CHECK(names(named(decision), "the legal basis of the category in words"));
    change.basis = "Schedule 15 offence, 36 months";
    CHECK(accepted(desk().decide(fenbury(), closed_first(), nobody, manager_on(first_day), {change})));
}

TEST_CASE("somebody at the table without an agency or a name can be put right, so that the meeting can close") {
    for (const auto& gap : {seat({}, "Rae Lately"), seat(Agency::housing, ""), seat({}, "")}) {
        CAPTURE(gap.name);
        // Steps of old journals did not have to name an agency.
        auto record = ready_to_close();
        auto& row = record.attendances.emplace_back();
        static_cast<AttendanceForm&>(row) = gap;
        row.meeting = 1;
        row.number = static_cast<int>(record.attendances.size());
        CHECK_FALSE(in_the_way(record, 1, first_day).empty());
        RecordInformation told;
        told.meeting = 1;
        told.agency = Agency::housing;
        told.no_action_because = "the tenancy runs on";
        const auto right = taken(record, minute_taker_on(first_day), {seat(Agency::housing, "Rae Lately"), told});
        CHECK(right.attendances.size() == record.attendances.size());
        CHECK(in_the_way(right, 1, first_day).empty());
    }
    // Two people of one service stay two.
    const auto two = taken(ready_to_close(), minute_taker_on(first_day),
                           {seat(Agency::housing, "Rae Lately"), seat(Agency::housing, "Ray Early")});
    CHECK(two.attendances.size() == ready_to_close().attendances.size() + 2);
}

TEST_CASE("of two meetings that sat at once the later to close decides last, and no level ends before it began") {
    // The first meeting stays in session while a second one sits and raises the level.
    const auto later = first_day.plus_days(3);
    ScheduleMeeting schedule;
    schedule.on = later;
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    OpenMeeting open;
    open.meeting = 2;
    auto record = taken(ready_to_close(), office_on(later), {schedule});
    record = taken(record, chair_on(later), {open});
    record = taken(record, minute_taker_on(later), minutes(2, record, Level::three, later.plus_days(50)));
    record = taken(record, chair_on(later), {closing(2)});
    REQUIRE(record.facts.state == CaseState::level_3);
    // Then the first closes: it may lower the level again only with all that this takes.
    record = taken(record, manager_on(later.plus_days(1)), {later_plan(), assessment(later.plus_days(1)), way_out()});
    record = taken(record, minute_taker_on(later.plus_days(1)), {decision(1, Level::two)});
    record = taken(record, chair_on(later.plus_days(1)), {closing(1)});
    CHECK(record.facts.state == CaseState::level_2);
    for (const auto& each : record.level_periods) CHECK((!each.until || *each.until >= *each.from));
    hold_case(record);
}

}  // namespace mended_test
