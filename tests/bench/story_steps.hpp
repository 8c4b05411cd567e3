#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "app/story/story.hpp"

namespace mappa::bench {

/// A story's step, read and ready for `Session::take`: what is measured is the engine and the store, not the
/// reading.
struct Asked {
    std::string case_ref;  ///< empty: notifies a new case
    Visit visit;
    std::vector<Step> steps;
};

/// The files of the stories, in order.
[[nodiscard]] std::vector<std::string> story_files();
/// Reads every story; throws when one has mistakes.
[[nodiscard]] std::vector<app::Story> read_stories();

/// The steps that the stories expect to be accepted, in the order in which the player takes them. `cases` is
/// what the player says of the references it was given: the same stories in a fresh area get the same ones.
[[nodiscard]] std::vector<Asked> accepted_steps(const std::vector<app::Story>& stories,
                                                const std::map<std::string, std::string>& cases);

/// Takes all of them; throws when one is not taken.
void take_all(app::Session& session, const std::vector<Asked>& steps);

/// Makes a record file with an area and its policy in it, and nothing else.
void make_area(const std::filesystem::path& file);

}  // namespace mappa::bench
