#include "engine/calendar/time_of_day.hpp"

#include <doctest/doctest.h>

namespace time_of_day_test {
using namespace mappa;

TEST_CASE("a time is read as people write it, and nothing else is one") {
    CHECK(TimeOfDay::parse("9:30") == TimeOfDay{9, 30});
    CHECK(TimeOfDay::parse("09.30") == TimeOfDay{9, 30});
    CHECK(TimeOfDay::parse("00:00") == TimeOfDay{0, 0});
    CHECK(TimeOfDay::parse("23:59") == TimeOfDay{23, 59});
    for (const auto* text :
         {"", "9", "9:3", "24:00", "12:60", "9:300", "123:00", "9-30", "morning", "9:30 am", "-1:30", ":30"})
        CHECK_MESSAGE(!TimeOfDay::parse(text), text);
}

TEST_CASE("times are ordered by the clock, and what is no time comes after every time") {
    CHECK(earlier_time("9:30", "10:00"));
    CHECK_FALSE(earlier_time("10:00", "9:30"));
    CHECK_FALSE(earlier_time("9:30", "09.30"));
    CHECK(earlier_time("23:59", "later"));
    CHECK_FALSE(earlier_time("later", "00:00"));
    CHECK_FALSE(earlier_time("", "later"));
}

}  // namespace time_of_day_test
