#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/desk/event.hpp"
#include "engine/input/entry.hpp"

namespace mappa::app {

/// What a story says must come of a step.
enum class Expected { accepted, refused };

/// A fact that must hold after a step: a field of the case or of one of its rows.
struct Expectation {
    std::string what;   ///< "case state", "meeting 1 minutes_due", "level_period 2 level"
    std::string value;  ///< as the tables hold it; empty means that the field is empty
    Place place;
};

/// One dated step of a story.
struct StoryStep {
    Place place;
    Date on;
    Actor actor;
    std::string does;       ///< a step's key, or the name of a form: "referral" or "minutes"
    std::string case_name;  ///< the story's own name for the case
    std::string tell;       ///< what the narrator says first
    Entry with = Entry::of_table();
    Expected expected = Expected::accepted;
    std::vector<std::string> missing;  ///< texts that must all occur among what the refusal names
    std::vector<std::string> warns;    ///< texts that must occur among the warnings
    bool warns_given = false;
    std::vector<Expectation> then;
};

/// A story: people, and dated steps with what must come of each.
struct Story {
    std::string name;  ///< the file's name without its ending
    std::string title;
    std::string source;
    std::string about;
    std::vector<StoryStep> steps;
};

/// Reads a story from TOML. Every problem is reported with its line and column.
[[nodiscard]] Story read_story(std::string_view toml, const std::string& file, Problems& problems);

/// How a story is written, for people: `mappa play --help-stories`.
[[nodiscard]] std::string_view story_manual();

}  // namespace mappa::app
