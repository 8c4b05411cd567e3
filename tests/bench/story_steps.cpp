#include "tests/bench/story_steps.hpp"

#include <algorithm>
#include <stdexcept>

#include "app/commands/front.hpp"
#include "app/embedded.hpp"
#include "forms/intake/form.hpp"

namespace mappa::bench {
namespace {

void expect_none(const Problems& problems) {
    if (!problems.empty()) throw std::runtime_error(problems.front().text());
}

void expect_taken(const app::Outcome& outcome) {
    if (!std::holds_alternative<app::Taken>(outcome)) throw std::runtime_error("a step of the area was not taken");
}

/// The steps that a story's step stands for; as the player reads them.
std::vector<Step> steps_of(const app::StoryStep& step) {
    Problems problems;
    std::vector<Step> steps;
    if (const auto* form = forms::find_form(step.does)) {
        auto fixed = Entry::of_table();
        for (const auto* name : {"meeting", "referral"}) {
            if (const auto* value = step.with.find(name)) fixed.set(name, *value);
        }
        steps = forms::read_form(*form, step.with, fixed, problems);
    } else if (auto read = read_step(step.does, step.with, problems)) {
        steps.push_back(std::move(*read));
    }
    expect_none(problems);
    return steps;
}

}  // namespace

std::vector<std::string> story_files() {
    std::vector<std::string> files;
    for (const auto& each : std::filesystem::directory_iterator{MAPPA_SOURCE_DIR "/tests/scenarios"}) {
        if (each.path().extension() == ".toml") files.push_back(each.path().string());
    }
    std::ranges::sort(files);
    return files;
}

std::vector<app::Story> read_stories() {
    Problems problems;
    std::vector<app::Story> stories;
    for (const auto& file : story_files()) stories.push_back(app::read_story(app::read_file(file), file, problems));
    expect_none(problems);
    return stories;
}

std::vector<Asked> accepted_steps(const std::vector<app::Story>& stories,
                                  const std::map<std::string, std::string>& cases) {
    std::vector<Asked> result;
    for (const auto& story : stories) {
        for (const auto& step : story.steps) {
            if (step.expected != app::Expected::accepted) continue;
            const bool notifies = step.does == "case notify";
            result.push_back({notifies ? std::string{} : cases.at(story.name + "/" + step.case_name),
                              {step.actor, step.on, step.on.iso() + "T09:00:00Z"},
                              steps_of(step)});
        }
    }
    std::ranges::stable_sort(result, {}, [](const Asked& each) { return each.visit.today; });
    return result;
}

void take_all(app::Session& session, const std::vector<Asked>& steps) {
    for (const auto& each : steps) {
        const auto outcome = session.take(each.case_ref, each.visit, each.steps);
        if (!std::holds_alternative<app::Taken>(outcome)) {
            throw std::runtime_error("a step of " + each.case_ref + " on " + each.visit.today.iso() + " was not taken");
        }
    }
}

void make_area(const std::filesystem::path& file) {
    app::Session session{store::Store::create(file), app::known_holidays()};
    Visit visit;
    visit.actor = {"Ola Fielding", Role::coordinator, Agency::coordination};
    visit.today = Date{2014, 1, 2};
    visit.recorded_at = "2014-01-02T09:00:00Z";
    FoundArea area;
    area.name = "Fenbury";
    area.prefix = "FEN";
    expect_taken(session.take(visit, AreaStep{area}));
    AdoptPolicy adopt;
    adopt.text = app::embedded("engine/policy/england-wales-2012.toml").value();
    expect_taken(session.take(visit, AreaStep{adopt}));
}

}  // namespace mappa::bench
