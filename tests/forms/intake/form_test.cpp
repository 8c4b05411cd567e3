#include "forms/intake/form.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace form_test {
using namespace mappa;

namespace {

std::vector<Step> read(const forms::Form& form, const char* toml, Problems& problems, int meeting = 0) {
    const auto filled = read_toml(toml, "form.toml", problems);
    auto fixed = Entry::of_table();
    if (meeting != 0) fixed.set("meeting", Entry::of_number(std::to_string(meeting)));
    return forms::read_form(form, filled, fixed, problems);
}

bool says(const Problems& problems, const std::string& part) {
    return std::ranges::any_of(problems,
                               [&](const Problem& each) { return each.text().find(part) != std::string::npos; });
}

}  // namespace

TEST_CASE("a filled-in minutes form becomes its steps, each for the meeting it is about") {
    Problems problems;
    const auto steps = read(forms::minutes_form(), R"(human_rights = "weighed"
[[attendance]]
agency = "police"
name = "DC Nina Patrol"
role = "offender manager"
presence = "attended"
[[action]]
text = "call at the address"
[decision]
level = "2"
)",
                            problems, 4);
    CHECK(problems.empty());
    REQUIRE(steps.size() == 4);
    CHECK(std::get<RecordMinutes>(steps[0]).meeting == 4);
    CHECK(std::get<RecordAttendance>(steps[1]).meeting == 4);
    CHECK(std::get<AddAction>(steps[2]).meeting == 4);
    CHECK(std::get<DecideLevel>(steps[3]).level == Level::two);
}

TEST_CASE(
    "every problem of a form is reported with its place: unknown section, misspelt field, single instead of list") {
    Problems problems;
    (void)read(forms::referral_form(), R"(ads = "x"
[plann]
[[risk]]
factr = "drink"
[person]
tie = "victim"
[assessment]
assessed_on = "yesterday"
)",
               problems);
    for (const auto* part : {"did you mean 'adds'?", "did you mean 'plan'?", "form.toml:4:", "did you mean 'factor'?",
                             "'factor' is needed", "write [[person]]", "'yesterday' is not a date"}) {
        CHECK_MESSAGE(says(problems, part), part);
    }
}

}  // namespace form_test
