#include "engine/measures/share.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "engine/measures/measure.hpp"

namespace share_test {
using mappa::change_text;
using mappa::Share;

TEST_CASE("BUL-08 a threshold is decided on the exact counts, says how many more were needed, and needs cases") {
    mappa::Measure measure;
    measure.target = mappa::Target{80, "004 section 3", true};
    measure.now = {1600, 2000};
    CHECK(measure.verdict() == "met");
    measure.now = {1599, 2000};
    CHECK(measure.now.percent_text() == "80%");
    CHECK(measure.verdict() == "not met: 1 more needed");
    measure.now = {1, 2};
    CHECK(measure.verdict() == "not met: 1 more needed");
    measure.now = {0, 0};
    CHECK(measure.verdict() == "n/a");
    CHECK_FALSE(measure.now.meets(80).has_value());
    CHECK(measure.now.short_of(80) == 0);
}

TEST_CASE("a measure without a target is neither met nor missed") {
    mappa::Measure measure;
    measure.now = {1, 2};
    CHECK(measure.verdict() == "no target");
}

TEST_CASE("a percentage stands beside its base and is rounded half up") {
    CHECK(Share{36, 39}.text() == "36 of 39 (92%)");
    CHECK(Share{34, 38}.text() == "34 of 38 (89%)");
    CHECK(Share{22, 26}.text() == "22 of 26 (85%)");
    CHECK(Share{13, 48}.text() == "13 of 48 (27%)");
    CHECK(Share{1, 8}.text() == "1 of 8 (13%)");
    CHECK(Share{63048, 65083}.text() == "63,048 of 65,083 (97%)");
    CHECK(Share{0, 7}.text() == "0 of 7 (0%)");
    CHECK(Share{0, 0}.text() == "0 of 0 (n/a)");
}

TEST_CASE("a change is the difference of the printed percentages, with its sign") {
    CHECK(change_text({87, 100}, {80, 100}) == "+7");
    CHECK(change_text({75, 100}, {70, 100}) == "+5");
    CHECK(change_text({98, 100}, {98, 100}) == "0");
    CHECK(change_text({8, 48}, {30, 100}) == "-13");
    CHECK(change_text({1, 2}, {0, 0}) == "n/a");
    CHECK(change_text({0, 0}, {1, 2}) == "n/a");
}

TEST_CASE("thousands are set apart") {
    CHECK(mappa::with_thousands(0) == "0");
    CHECK(mappa::with_thousands(999) == "999");
    CHECK(mappa::with_thousands(1000) == "1,000");
    CHECK(mappa::with_thousands(1234567) == "1,234,567");
    CHECK(mappa::with_thousands(-123) == "-123");
    CHECK(mappa::with_thousands(-1234) == "-1,234");
}

TEST_CASE("as many more as are needed meet a target, and one fewer does not") {
    CHECK(rc::check([] {
        const int base = *rc::gen::inRange(1, 1'000'000);
        const Share share{*rc::gen::inRange(0, base + 1), base};
        const int target = *rc::gen::inRange(0, 101);
        const int more = share.short_of(target);
        RC_ASSERT((more == 0) == share.meets(target).value());
        RC_ASSERT((Share{share.numerator + more, base}.meets(target).value()));
        if (more > 0) RC_ASSERT_FALSE((Share{share.numerator + more - 1, base}.meets(target).value()));
    }));
}

}  // namespace share_test
