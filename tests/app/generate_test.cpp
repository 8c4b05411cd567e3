#include <doctest/doctest.h>

#include "app/generate/generate.hpp"
#include "app/generate/population.hpp"
#include "tests/support/program.hpp"

using namespace mappa;

namespace {

/// Every step of a made-up area, as the journal holds it.
std::string made(const test::Folder& folder, const std::string& name, std::uint64_t seed) {
    app::Session session{store::Store::create(folder.file(name)), app::known_holidays()};
    const auto outcome = app::generate(session, {60, 1, seed}, [](std::size_t, std::size_t) {});
    REQUIRE(std::holds_alternative<app::Generated>(outcome));
    CHECK(session.store().verify().sound());
    std::string text;
    session.store().for_each_event([&](const Event& event) { text += event.case_ref + event.recorded_at + event.actor.name + event.step + event.payload + "\n"; });
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
