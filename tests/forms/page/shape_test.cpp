#include "forms/page/shape.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <stdexcept>
#include <string>

namespace shape_test {
using mappa::forms::Model;
using mappa::forms::Shape;

namespace {

Shape action() { return Shape().text("what", "what is to be done").text("owner", "who does it", "nobody yet"); }

Shape minutes() {
    return Shape()
        .text("surname", "the offender's surname")
        .flag("draft", "whether the minutes are still a draft", "once approved")
        .rows("actions", "the actions agreed", "no action was agreed", action())
        .group("chair", "who chaired", Shape().text("chair_name", "name").paragraphs("remarks", "remarks"));
}

}  // namespace

TEST_CASE("a blank model fits its shape") { CHECK(minutes().differences(minutes().blank()).empty()); }

TEST_CASE("differences names every missing, undeclared and mistaken name with its path, all at once") {
    Model model;
    model.flag("surname", true).text("extra", "").flag("has_surname", true);
    model.add_row("actions").text("what", "visit").text("owner", "");
    model.add_row("actions").text("what", "call").text("whose", "");
    model.group("chair", Model().text("chair_name", "A. Chair"));

    const auto found = minutes().differences(model);
    const auto mentions = [&](const std::string& text) {
        return std::any_of(found.begin(), found.end(), [&](const auto& line) { return line.starts_with(text); });
    };
    CHECK(found.size() == 7);
    CHECK(mentions("draft is missing"));
    CHECK(mentions("surname is a yes/no flag but is declared as a text"));
    CHECK(mentions("extra is not declared"));
    CHECK(mentions("has_surname is worked out"));
    CHECK(mentions("actions[2].owner is missing"));
    CHECK(mentions("actions[2].whose is not declared"));
    CHECK(mentions("chair.remarks is missing"));
}

TEST_CASE("no name may be declared in two layers, whichever comes first") {
    CHECK_THROWS_AS(Shape().text("owner", "").rows("actions", "", "", action()), std::logic_error);
    CHECK_THROWS_AS(Shape().rows("actions", "", "", action()).text("owner", ""), std::logic_error);
    CHECK_THROWS_AS(minutes().text("line", ""), std::logic_error);  // two layers down
    CHECK_THROWS_AS(Shape().rows("what", "", "", action()), std::logic_error);
    CHECK_NOTHROW(Shape().rows("new_ones", "", "", action()).rows("old_ones", "", "", action()));
}

TEST_CASE("a refused declaration leaves the shape as it was") {
    Shape shape = Shape().rows("actions", "", "", action());
    CHECK_THROWS_AS(shape.text("owner", ""), std::logic_error);
    CHECK_FALSE(shape.find("owner"));
    CHECK_FALSE(shape.find("has_owner"));
}

TEST_CASE("names are words and declared once") {
    for (const char* bad : {"", "Name", "1st", "a.b", "a b", "{{x}}", "_x", "é"})
        CHECK_THROWS_AS(Shape().text(bad, ""), std::logic_error);
    CHECK_THROWS_AS(Shape().text("a", "").flag("a", ""), std::logic_error);
    CHECK_THROWS_AS(Shape().text("a", "").flag("has_a", ""), std::logic_error);
    CHECK_THROWS_AS(Shape().flag("has_a", "").text("a", ""), std::logic_error);
}

}  // namespace shape_test
