#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/story/story.hpp"

namespace mappa::app {

/// Plays stories into an area, in the order of their dates, and holds every step against what the story expects.
class Player {
public:
    /// `narrate` gets the text of each step once it is durable (or was refused, as the story said).
    Player(Session& session, std::function<void(const std::string&)> narrate);

    /// Plays all steps. Returns what came out differently, each with the story's file and line; empty when all went as
    /// told. `progress` is told how many steps of how many are done.
    [[nodiscard]] Problems play(const std::vector<Story>& stories,
                                const std::function<void(std::size_t, std::size_t)>& progress = {});

    /// The case reference that a story's own name for a case stands for, by "story/name".
    [[nodiscard]] const std::map<std::string, std::string>& cases() const { return cases_; }
    [[nodiscard]] std::size_t accepted() const { return accepted_; }
    [[nodiscard]] std::size_t refused() const { return refused_; }

private:
    void play_step(const Story& story, const StoryStep& step, Problems& differences);
    void hold_against(const StoryStep& step, const Taken& taken, Problems& differences);

    Session& session_;
    std::function<void(const std::string&)> narrate_;
    std::map<std::string, std::string> cases_;
    std::size_t accepted_ = 0;
    std::size_t refused_ = 0;
};

/// The steps that a story step stands for: a form of a story is several.
[[nodiscard]] std::vector<Step> steps_of(const StoryStep& step, Problems& problems);

/// The value of a field named as in a story's `then`; nothing when the record has no such table, row or field.
[[nodiscard]] std::optional<std::string> value_named(const CaseRecord& record, std::string_view what);

}  // namespace mappa::app
