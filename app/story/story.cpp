#include "app/story/story.hpp"

#include <algorithm>
#include <filesystem>

#include "engine/input/read.hpp"
#include "engine/input/suggest.hpp"
#include "engine/steps/steps.hpp"
#include "forms/intake/form.hpp"

namespace mappa::app {
namespace {

struct StoryPerson {
    std::string name;
    std::optional<Role> role;
    std::optional<Agency> agency;

    static constexpr auto fields = Members{needed("name", &StoryPerson::name), needed("role", &StoryPerson::role),
                                              field("agency", &StoryPerson::agency)};
};

class Reader {
public:
    Reader(const Entry& root, Problems& problems) : root_{root}, problems_{problems} {}

    Story read(const std::string& file) {
        static constexpr auto known =
            std::to_array<std::string_view>({"title", "source", "about", "people", "blocks", "step"});
        check_names(root_, known);
        Story story;
        story.name = std::filesystem::path{file}.stem().string();
        story.title = text(root_, "title", true);
        story.source = text(root_, "source");
        story.about = text(root_, "about");
        read_people();
        const auto* steps = root_.find("step");
        if (!steps || steps->kind() != Entry::Kind::list) {
            problem(root_, "a story needs steps: write [[step]] before each one");
            return story;
        }
        for (const auto& each : steps->items()) {
            if (auto step = read_step_of_story(each)) story.steps.push_back(std::move(*step));
        }
        return story;
    }

private:
    void problem(const Entry& at, std::string says) { problems_.push_back({at.place(), std::move(says)}); }

    void check_names(const Entry& table, std::span<const std::string_view> known) {
        for (const auto& [name, entry] : table.members()) {
            if (std::ranges::find(known, name) == known.end())
                problem(entry, "unknown field '" + name + "'" + did_you_mean(name, known));
        }
    }

    std::string text(const Entry& table, std::string_view name, bool needed = false) {
        const auto* entry = table.find(name);
        std::string value;
        if (entry) reading::read_value(value, *entry, problems_);
        if (needed && value.empty()) problem(entry ? *entry : table, "'" + std::string{name} + "' is needed");
        return value;
    }

    std::vector<std::string> texts(const Entry& table, std::string_view name) {
        std::vector<std::string> values;
        const auto* entry = table.find(name);
        if (!entry) return values;
        if (entry->kind() != Entry::Kind::list) {
            problem(*entry, "'" + std::string{name} + "' is a list: write [\"...\"]");
            return values;
        }
        for (const auto& item : entry->items()) reading::read_value(values.emplace_back(), item, problems_);
        return values;
    }

    void read_people() {
        const auto* people = root_.find("people");
        if (!people)
            return problem(root_, "a story needs [people]: who takes its steps, in which role, for which agency");
        for (const auto& [name, entry] : people->members()) {
            StoryPerson person;
            reading::read_fields(person, entry, reading::From::person, problems_);
            people_[name] = {person.name, person.role.value_or(Role::coordinator), person.agency};
        }
    }

    /// The blocks that a step uses, in order, then its own fields, which win.
    Entry merged_with(const Entry& step) {
        auto result = Entry::of_table(step.place());
        const auto* blocks = root_.find("blocks");
        for (const auto& name : texts(step, "use")) {
            const auto* block = blocks ? blocks->find(name) : nullptr;
            if (!block) {
                problem(step, "there is no [blocks." + name + "]");
                continue;
            }
            for (const auto& [key, value] : block->members()) merge(result, key, value);
        }
        if (const auto* own = step.find("with")) {
            for (const auto& [key, value] : own->members()) merge(result, key, value);
        }
        return result;
    }

    /// Lists grow, everything else is replaced.
    static void merge(Entry& into, const std::string& key, const Entry& value) {
        const auto* there = into.find(key);
        if (!there || there->kind() != Entry::Kind::list || value.kind() != Entry::Kind::list)
            return into.set(key, value);
        auto longer = *there;
        for (const auto& item : value.items()) longer.add(item);
        into.set(key, std::move(longer));
    }

    std::optional<StoryStep> read_step_of_story(const Entry& entry) {
        static constexpr auto known = std::to_array<std::string_view>(
            {"on", "who", "does", "case", "tell", "with", "use", "expect", "missing", "warns", "then"});
        const auto before = problems_.size();
        check_names(entry, known);
        StoryStep step;
        step.place = entry.place();
        std::optional<Date> on;
        if (const auto* date = entry.find("on")) reading::read_value(on, *date, problems_);
        if (on)
            step.on = *on;
        else if (!entry.find("on"))
            problem(entry, "'on' is needed: the day of the step");
        const auto who = text(entry, "who", true);
        if (const auto person = people_.find(who); person != people_.end())
            step.actor = person->second;
        else if (!who.empty())
            problem(entry, "'" + who + "' is not among the [people]");
        step.does = text(entry, "does", true);
        auto keys = step_keys();
        keys.push_back("referral");
        keys.push_back("minutes");
        if (!step.does.empty() && std::ranges::find(keys, step.does) == keys.end()) {
            problem(entry, "unknown step '" + step.does + "'" + did_you_mean(step.does, keys));
        }
        step.case_name = text(entry, "case", true);
        step.tell = text(entry, "tell");
        step.with = merged_with(entry);
        step.missing = texts(entry, "missing");
        step.warns = texts(entry, "warns");
        step.warns_given = entry.find("warns") != nullptr;
        const auto expect = text(entry, "expect");
        if (expect == "refused")
            step.expected = Expected::refused;
        else if (!expect.empty() && expect != "accepted")
            problem(*entry.find("expect"), "'expect' is \"accepted\" or \"refused\"");
        if (step.expected == Expected::refused && step.missing.empty()) {
            problem(entry, "a refused step names what must be missing: missing = [\"...\"]");
        }
        if (const auto* then = entry.find("then")) {
            for (const auto& [what, value] : then->members())
                step.then.push_back({what, value.scalar(), value.place()});
        }
        return problems_.size() == before ? std::optional{std::move(step)} : std::nullopt;
    }

    const Entry& root_;
    Problems& problems_;
    std::map<std::string, Actor, std::less<>> people_;
};

}  // namespace

Story read_story(std::string_view toml, const std::string& file, Problems& problems) {
    const auto before = problems.size();
    const auto root = read_toml(toml, file, problems);
    if (problems.size() > before) return {};
    return Reader{root, problems}.read(file);
}

std::string_view story_manual() {
    return R"(A story is a TOML file: people, and dated steps with what must come of each.

  title = "Jack: what was on the three phones?"
  source = "001 5.12"

  [people]
  ola  = { name = "Ola Fielding", role = "coordinator", agency = "coordination" }
  finn = { name = "PC Finn Archer", role = "representative", agency = "police" }

  [[step]]
  on   = 2014-03-03            # the day of the step
  who  = "finn"                # one of the people
  does = "action complete"     # a step, or a form: "referral" or "minutes"
  case = "jack"                # the story's own name for the case
  tell = "As it was minuted."  # what the narrator says first
  with = { action = 1, done = "phones checked for intelligence" }
  expect  = "refused"          # or "accepted", which is meant when nothing is said
  missing = ["what was found"] # every one must be named by the refusal

  warns = ["the same, word for word"]                # every one must be named by a warning; [] = no warning at all
  then  = { "meeting 1 minutes_due" = "2014-03-17" } # fields of the case after the step
  use   = ["first-minutes"]                          # [blocks.first-minutes]: fields shared by several steps

`mappa help step NAME` lists the fields of a step. Forms take several steps at once: their sections are listed by
`mappa help form referral` and `mappa help form minutes`. A step in `then` names a table, the number of the row and the
field ("action 2 state"), or a field of the case itself ("case state").
Stories played together are played in the order of their dates.
)";
}

}  // namespace mappa::app
