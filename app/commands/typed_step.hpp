#pragma once

#include <CLI/CLI.hpp>
#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "engine/input/entry.hpp"
#include "engine/input/read.hpp"

namespace mappa::app {

/// What a person typed for one step.
struct Typed {
    std::string ref, number, file;
    std::map<std::string, std::string> fields;
    std::vector<std::string> set;
    std::optional<int> seen;

    /// The file first, then what was typed, which wins. `target` is the field that takes the number.
    [[nodiscard]] Entry entry(std::string_view target, Problems& problems) const;
};

/// Whether every command takes an option of this name; a step's field of the same name is given with --set.
[[nodiscard]] bool is_shared_option(std::string_view name);
[[nodiscard]] std::string option_name(std::string_view field);

/// An option for each field of a step that a person fills in, and --file and --set.
template <class S>
void add_field_options(CLI::App& command, const std::shared_ptr<Typed>& typed, std::string_view target,
                       const std::string& file_help) {
    command.add_option("--file", typed->file, file_help);
    command.add_option("--set", typed->set, "FIELD=VALUE, for any field (agency and role are given this way)");
    for_each_field<S>([&](const auto& each) {
        using Value = std::remove_cvref_t<decltype(std::declval<S>().*(each.member))>;
        if (each.use == Use::assigned || is_list<Value> || each.name == target || is_shared_option(each.name)) return;
        const std::string name{each.name};
        std::string help{each.help};
        if constexpr (requires { typename Value::value_type; }) {
            if constexpr (WordList<typename Value::value_type>) {
                const auto& words = Words<typename Value::value_type>::list;
                for (const auto& word : words)
                    help += (&word == &words.front() ? (help.empty() ? "" : ": ") : ", ") + std::string{word.code};
            }
        }
        command.add_option_function<std::string>(
            "--" + option_name(name), [typed, name](const std::string& value) { typed->fields[name] = value; }, help);
    });
}

/// The command of a step under its noun: `case notify` is `notify` under `case`.
[[nodiscard]] CLI::App* step_command(CLI::App& program, std::string_view key, std::string_view does);

/// Takes a step on the area as it was typed, and reports what came of it.
[[nodiscard]] int take_area_step(const Front& front, std::string_view key, const Typed& typed);

/// Adds the command of a step on the area under its noun. `first` is the field that is given by its place; empty when
/// every field is given by name.
template <class S>
void add_area_step(CLI::App& program, Front& front, const std::string& first = {}, const std::string& first_help = {}) {
    CLI::App* command = step_command(program, S::info.key, S::info.does);
    const auto typed = std::make_shared<Typed>();
    if (!first.empty()) {
        command
            ->add_option_function<std::string>(
                first, [typed, first](const std::string& value) { typed->fields[first] = value; }, first_help)
            ->required();
    }
    add_field_options<S>(*command, typed, first, "a TOML file with the fields");
    command->footer("Who may: " + role_list(S::info.roles) + ".");
    command->callback(
        [&front, typed] { front.chosen = [&front, typed] { return take_area_step(front, S::info.key, *typed); }; });
}

}  // namespace mappa::app
