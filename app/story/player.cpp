#include "app/story/player.hpp"

#include <algorithm>
#include <sstream>

#include "forms/intake/form.hpp"

namespace mappa::app {
namespace {

std::string as_text(const std::string& value) { return value; }
std::string as_text(int value) { return std::to_string(value); }
std::string as_text(const std::optional<Date>& value) { return value ? value->iso() : ""; }
template <WordList E>
std::string as_text(E value) {
    return std::string{code(value)};
}
template <WordList E>
std::string as_text(const std::optional<E>& value) {
    return value ? std::string{code(*value)} : "";
}

template <Described Row>
std::optional<std::string> field_value(const Row& row, std::string_view name) {
    std::optional<std::string> result;
    for_each_field<Row>([&](const auto& each) {
        if (each.name == name) result = as_text(row.*(each.member));
    });
    return result;
}

bool occurs(const std::string& text, const std::vector<std::string>& among) {
    return std::ranges::any_of(among, [&](const std::string& each) { return each.find(text) != std::string::npos; });
}

}  // namespace

std::vector<Step> steps_of(const StoryStep& step, Problems& problems) {
    if (const auto* form = forms::find_form(step.does)) {
        auto fixed = Entry::of_table();
        for (const auto name : {"meeting", "referral"}) {
            if (const auto* value = step.with.find(name)) fixed.set(name, *value);
        }
        return forms::read_form(*form, step.with, fixed, problems);
    }
    auto read = read_step(step.does, step.with, problems);
    return read ? std::vector{std::move(*read)} : std::vector<Step>{};
}

std::optional<std::string> value_named(const CaseRecord& record, std::string_view what) {
    std::istringstream words{std::string{what}};
    std::string table;
    std::string second;
    std::string third;
    words >> table >> second >> third;
    if (table == "case") return field_value(record.facts, second);
    std::optional<std::string> result;
    for_each_table([&](const auto& each) {
        if (each.name != table) return;
        using Row = typename std::remove_cvref_t<decltype(each)>::row_type;
        const auto& rows = record.*(each.rows);
        const auto position = std::strtoul(second.c_str(), nullptr, 10);
        if (position >= 1 && position <= rows.size()) result = field_value<Row>(rows[position - 1], third);
    });
    return result;
}

Player::Player(Session& session, std::function<void(const std::string&)> narrate)
    : session_{session}, narrate_{std::move(narrate)} {}

Problems Player::play(const std::vector<Story>& stories,
                      const std::function<void(std::size_t, std::size_t)>& progress) {
    std::vector<std::pair<const Story*, const StoryStep*>> steps;
    for (const auto& story : stories) {
        for (const auto& step : story.steps) steps.emplace_back(&story, &step);
    }
    std::ranges::stable_sort(steps, {}, [](const auto& each) { return each.second->on; });
    Problems differences;
    std::size_t done = 0;
    for (const auto& [story, step] : steps) {
        play_step(*story, *step, differences);
        if (progress) progress(++done, steps.size());
    }
    return differences;
}

void Player::play_step(const Story& story, const StoryStep& step, Problems& differences) {
    const auto differ = [&](std::string says) { differences.push_back({step.place, std::move(says)}); };
    Problems problems;
    auto steps = steps_of(step, problems);
    if (!problems.empty()) {
        differences.insert(differences.end(), problems.begin(), problems.end());
        return;
    }
    const auto known = cases_.find(story.name + "/" + step.case_name);
    const bool notifies = step.does == "case notify" || step.does == "case take-over";
    if (known == cases_.end() && !notifies) {
        return differ("the case '" + step.case_name + "' has not been notified in this story");
    }
    const auto ref = notifies ? std::string{} : known->second;
    const Visit visit{step.actor, step.on, step.on.iso() + "T09:00:00Z"};
    const auto outcome = session_.take(ref, visit, std::move(steps));

    std::string told = step.on.iso() + "  " + story.name + (ref.empty() ? "" : "  " + ref) + "  " + step.does + "  - " +
                       step.actor.name + ", " + std::string{label(step.actor.role)} + "\n";
    if (!step.tell.empty()) told += "            " + step.tell + "\n";
    if (const auto* taken = std::get_if<Taken>(&outcome)) {
        ++accepted_;
        if (notifies) cases_[story.name + "/" + step.case_name] = taken->case_ref;
        told += "            done" + (notifies ? ": " + taken->case_ref : std::string{}) + "\n";
        for (const auto& warning : taken->warnings) told += "            warning: " + warning.text() + "\n";
        narrate_(told);
        if (step.expected == Expected::refused) differ(step.does + " was accepted, and the story expects a refusal");
        hold_against(step, *taken, differences);
        return;
    }
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome)) {
        ++refused_;
        std::vector<std::string> named;
        for (const auto& refusal : *refusals) {
            told += "            refused" + (refusals->size() > 1 ? " (" + refusal.step + ")" : std::string{}) + ":\n";
            for (const auto& finding : refusal.findings) {
                told += "            - " + finding.text() + "\n";
                named.push_back(finding.text());
            }
        }
        narrate_(told);
        if (step.expected == Expected::accepted) {
            std::string all;
            for (const auto& each : named) all += "\n    " + each;
            differ(step.does + " was refused, and the story expects it to be accepted:" + all);
        }
        for (const auto& each : step.missing) {
            if (!occurs(each, named)) differ("the refusal of " + step.does + " does not name \"" + each + "\"");
        }
        return;
    }
    if (const auto* moved = std::get_if<store::MovedOn>(&outcome)) return differ(moved->text());
    for (const auto& problem : std::get<Problems>(outcome)) differ(problem.text());
}

void Player::hold_against(const StoryStep& step, const Taken& taken, Problems& differences) {
    std::vector<std::string> warned;
    for (const auto& warning : taken.warnings) warned.push_back(warning.text());
    for (const auto& each : step.warns) {
        if (!occurs(each, warned))
            differences.push_back({step.place, "no warning of " + step.does + " says \"" + each + "\""});
    }
    if (step.warns_given && step.warns.empty() && !warned.empty()) {
        differences.push_back({step.place, step.does + " warned, and the story expects no warning: " + warned.front()});
    }
    if (step.then.empty()) return;
    const auto record = session_.store().read_case(taken.case_ref);
    for (const auto& each : step.then) {
        const auto value = value_named(*record, each.what);
        if (!value)
            differences.push_back({each.place, "there is nothing named \"" + each.what + "\" in the record"});
        else if (*value != each.value)
            differences.push_back(
                {each.place, each.what + " is \"" + *value + "\", and the story expects \"" + each.value + "\""});
    }
}

}  // namespace mappa::app
