#include "app/generate/generate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "app/generate/calibration.hpp"
#include "app/generate/population.hpp"
#include "engine/check/check.hpp"
#include "tests/support/program.hpp"

namespace generate_test {
using namespace mappa;

namespace {

/// Every step of a made-up area, as the journal holds it.
std::string made(const test::Folder& folder, const std::string& name, std::uint64_t seed) {
    app::Session session{store::Store::create(folder.file(name)), app::known_holidays()};
    const auto outcome = app::generate(session, {60, 1, seed}, [](std::size_t, std::size_t) {});
    REQUIRE(std::holds_alternative<app::Generated>(outcome));
    CHECK(session.store().verify().sound());
    std::string text;
    session.store().for_each_event([&](const Event& event) {
        text += event.case_ref + event.recorded_at + event.actor.name + event.step + event.payload + "\n";
    });
    return text;
}

}  // namespace

TEST_CASE("The same seed makes the same steps, another seed others, and the record is sound") {
    const test::Folder folder;
    const auto first = made(folder, "first.db", 7);
    CHECK(first == made(folder, "again.db", 7));
    CHECK(first != made(folder, "other.db", 8));
}

TEST_CASE("65,083 offenders are spread as the table of 001 2.10") {
    int level_1 = 0, level_2 = 0, level_3 = 0, category_3 = 0;
    for (const auto& fate : app::population(65'083, 1)) {
        level_1 += fate.level == Level::one ? 1 : 0;
        level_2 += fate.level == Level::two ? 1 : 0;
        level_3 += fate.level == Level::three ? 1 : 0;
        category_3 += fate.level && fate.category == Category::three ? 1 : 0;
    }
    CHECK(level_1 == 63'048);
    CHECK(level_2 == 1'877);
    CHECK(level_3 == 158);
    CHECK(category_3 == 332);
}

TEST_CASE("A made-up area has the published shares, and its record is worked as the guidance asks") {
    const test::Folder folder;
    constexpr int offenders = 300;
    app::Session session{store::Store::create(folder.file("area.db")), app::known_holidays()};
    REQUIRE(std::holds_alternative<app::Generated>(
        app::generate(session, {offenders, 2, 5}, [](std::size_t, std::size_t) {})));
    const auto last_day = app::span_of(2).second;
    const auto area = session.area();
    std::map<std::pair<Category, Level>, int> cells;
    int open = 0, at_level_1 = 0, reviewed = 0, above = 0, gaps = 0;
    session.store().for_each_case([&](const CaseRecord& record) {
        CAPTURE(record.facts.ref);
        for (const auto& gap : gaps_of(record, area, session.desk().policy(area, record.facts.edition),
                                       session.desk().calendar(), last_day)) {
            ++gaps;
            CHECK(gap.kind != GapKind::impossible);
        }
        const auto level = record.facts.level();
        if (!level) return;
        ++open;
        ++cells[{*record.facts.category, *level}];
        CHECK(record.facts.visor != "");
        if (*level == Level::one) {
            ++at_level_1;
            auto last = *record.level_periods.back().from;
            for (const auto& each : record.level_reviews) last = std::max(last, *each.on);
            reviewed += last.days_until(last_day) <= 112 ? 1 : 0;
            return;
        }
        ++above;
        const auto next = std::ranges::find(record.meetings, MeetingState::scheduled, &Meeting::state);
        REQUIRE(next != record.meetings.end());
        CHECK(*next->scheduled_for > last_day);
        const bool listed = !record.critical_few.empty() && record.critical_few.back().listed == Answer::yes;
        CHECK(listed == (*level == Level::three));
    });
    CHECK(open == offenders);
    for (const auto& cell : app::calibration::published) {
        const double share = static_cast<double>(cell.offenders) * offenders / 65'083;
        CHECK(std::abs(cells[{cell.category, cell.level}] - share) < 1);
    }
    CHECK(above > 5);
    CHECK(reviewed * 100 > at_level_1 * 95);
    CHECK(gaps * 50 < offenders);
}

}  // namespace generate_test
