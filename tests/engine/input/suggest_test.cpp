#include "engine/input/suggest.hpp"

#include <doctest/doctest.h>

#include <array>
#include <vector>

#include "engine/input/json.hpp"
#include "engine/input/read.hpp"
#include "engine/steps/steps.hpp"

namespace suggest_test {
using namespace mappa;

TEST_CASE("the nearest known word is suggested, and nothing when none is near") {
    constexpr auto known = std::to_array<std::string_view>({"probation", "police", "prison"});
    CHECK(nearest("probatoin", known) == "probation");
    CHECK(nearest("Polcie", known) == "police");
    CHECK(nearest("zebra", known).empty());
    CHECK(nearest("", known).empty());
    CHECK(nearest(std::string(5000, 'p'), known).empty());
    CHECK(did_you_mean("polise", known) == " - did you mean 'police'?");
}

TEST_CASE("text is UTF-8 without control characters; overlong forms and surrogates are not UTF-8") {
    using reading::text_fault;
    CHECK(text_fault("plain, \xC3\xA9, \xF0\x9F\xA7\xAA, tab\t and\nlines").empty());
    for (const auto* bad : {"\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "\xE2\x82", "\xFF", "\x80"})
        CHECK_FALSE(text_fault(bad).empty());
    CHECK_FALSE(text_fault(std::string_view{"a\0b", 3}).empty());
    CHECK_FALSE(text_fault("\x1B[31m").empty());
    CHECK_FALSE(reading::length_fault(std::string(reading::longest_text + 1, 'x')).empty());
    CHECK(reading::length_fault(std::string(reading::longest_text, 'x')).empty());
}

TEST_CASE("every step survives the journey through its payload") {
    for_each_step([](auto step) {
        using S = decltype(step);
        // Fill what can be filled, field by field.
        int number = 3;
        for_each_field<S>([&](const auto& each) {
            auto& value = step.*(each.member);
            using Value = std::remove_cvref_t<decltype(value)>;
            if constexpr (std::is_same_v<Value, std::string>)
                value = "text {{x}} \" \\ \n \xC3\xA9 " + std::to_string(++number);
            else if constexpr (std::is_same_v<Value, int>)
                value = ++number;
            else if constexpr (std::is_same_v<Value, std::optional<Date>>)
                value = Date{2014, 1, 20};
            else if constexpr (is_list<Value>)
                value.resize(2);
            else if constexpr (requires { Words<typename Value::value_type>::list; })
                value = Words<typename Value::value_type>::list.back().value;
        });
        const auto payload = payload_of(Step{step});
        const auto back = step_from(S::info.key, payload);
        INFO(S::info.key << " " << payload);
        REQUIRE(back);
        CHECK(payload_of(*back) == payload);
    });
}

TEST_CASE("what the engine wrote into the journal is read back whatever its length") {
    NoteWarning note;
    note.rule = "some-rule";
    note.text = std::string(reading::longest_text + 100, 'x');
    note.number = 1;
    CHECK(step_from(NoteWarning::info.key, payload_of(Step{note})));
}

TEST_CASE("a person cannot give what the engine assigns") {
    auto entry = Entry::of_table();
    entry.set("referral", Entry::of_number("1"));
    entry.set("reply_due", Entry::of_text("2030-01-01"));
    Problems problems;
    CHECK_FALSE(read_step("referral submit", entry, problems));
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().says.find("unknown field 'reply_due'") == 0);
}

TEST_CASE("every word list has distinct codes and labels, and every value is on its list") {
    const auto check = []<class E>(E) {
        for (std::size_t i = 0; i < Words<E>::list.size(); ++i) {
            CHECK(parse_word<E>(Words<E>::list[i].code) == Words<E>::list[i].value);
            CHECK_FALSE(Words<E>::list[i].label.empty());
        }
    };
    check(Category{});
    check(Level{});
    check(Agency{});
    check(Role{});
    check(Pillar{});
    check(Rosh{});
    check(Presence{});
    check(RestrictionKind{});
    check(CaseState{});
    check(ReferralState{});
    check(MeetingState{});
    check(ActionState{});
}

TEST_CASE("what a step has to say is asked of a person, and not of a journal that holds one from before it was asked") {
    for (const auto* key :
         {"case contact", "case event", "case exit-plan", "case past-offence", "case person", "meeting appoint",
          "meeting attend", "meeting contribute", "meeting inform", "meeting record"}) {
        CAPTURE(key);
        const bool at_meeting = std::string_view{key}.starts_with("meeting");
        auto entry = Entry::of_table();
        if (at_meeting) entry.set("meeting", Entry::of_number("1"));
        Problems problems;
        CHECK_FALSE(read_step(key, entry, problems));
        REQUIRE_FALSE(problems.empty());
        for (const auto& each : problems) CHECK(each.says.find("' is needed") != std::string::npos);
        CHECK(step_from(key, at_meeting ? "{\"meeting\":1}" : "{}"));
    }
}

}  // namespace suggest_test
