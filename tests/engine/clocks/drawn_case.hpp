#pragma once

#include "tests/engine/clocks/clocked.hpp"

namespace mappa::test {

/// A case of many parts, all of whose days are drawn. To be called within a property.
inline CaseRecord drawn_case() {
    const auto day = [] { return *day_between(Date{2012, 1, 1}, Date{2020, 12, 31}); };
    const auto maybe = [&] { return *rc::gen::arbitrary<bool>() ? std::optional{day()} : std::nullopt; };
    const auto iso = [&] { return day().iso(); };
    auto record = some_case();
    auto& facts = record.facts;
    facts.category = *rc::gen::element(Category::one, Category::two, Category::three);
    facts.sentenced_on = day();
    facts.notified_on = day();
    facts.custody_months = *rc::gen::element(0, 30);
    facts.release_on = day();
    facts.victim_contact = Answer::yes;
    facts.licence_ends = day();
    facts.notification_ends = maybe();
    at_level(record, *rc::gen::element(Level::one, Level::two, Level::three), iso());
    for (int i = 0; i < 3; ++i) {
        met(record, iso(), *rc::gen::element(Level::two, Level::three));
        assessed(record, iso(), *rc::gen::element(Rosh::low, Rosh::high, Rosh::very_high));
        planned(record, iso());
        happened(record, *rc::gen::element(EventKind::release, EventKind::low_mood, EventKind::breach), iso());
    }
    for (int number = 1; number <= 2; ++number) {
        Restriction restriction;
        restriction.number = number;
        restriction.from = day();
        restriction.check_days = *rc::gen::inRange(7, 90);
        restriction.until = maybe();
        restriction.ended_on = maybe();
        record.restrictions.push_back(restriction);
        RestrictionCheck check;
        check.restriction = number;
        check.on = restriction.from->plus_days(*rc::gen::inRange(1, 120));
        record.restriction_checks.push_back(check);
    }
    return record;
}

}  // namespace mappa::test
