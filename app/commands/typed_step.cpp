#include "app/commands/typed_step.hpp"

#include <array>

#include "engine/steps/steps.hpp"

namespace mappa::app {

bool is_shared_option(std::string_view name) {
    constexpr auto shared =
        std::to_array<std::string_view>({"db", "as", "role", "agency", "today", "json", "file", "set", "seen", "help"});
    return std::ranges::find(shared, name) != shared.end();
}

std::string option_name(std::string_view field) {
    std::string name{field};
    std::ranges::replace(name, '_', '-');
    return name;
}

Entry Typed::entry(std::string_view target, Problems& problems) const {
    auto entry = file.empty() ? Entry::of_table() : read_toml(read_file(file), file, problems);
    for (const auto& [name, value] : fields)
        entry.set(name, Entry::of_text(value, at_option("--" + option_name(name))));
    for (const auto& pair : set) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos)
            problems.push_back({at_option("--set"), "'" + pair + "' is not FIELD=VALUE"});
        else
            entry.set(pair.substr(0, equals),
                      Entry::of_text(pair.substr(equals + 1), at_option("--set " + pair.substr(0, equals))));
    }
    if (!target.empty() && !number.empty()) entry.set(target, Entry::of_number(number, at_option(std::string{target})));
    return entry;
}

CLI::App* step_command(CLI::App& program, std::string_view key, std::string_view does) {
    const auto space = key.find(' ');
    return noun(program, std::string{key.substr(0, space)})
        .add_subcommand(std::string{key.substr(space + 1)}, std::string{does})
        ->fallthrough();
}

int take_area_step(const Front& front, std::string_view key, const Typed& typed) {
    const auto visit = front.visit();
    Problems problems;
    const auto entry = typed.entry("", problems);
    std::optional<AreaStep> step;
    if (problems.empty()) step = read_area_step(key, entry, problems);
    if (!step) return front.report(problems);
    auto session = front.session(store::Access::read_write);
    return front.report(session.take(visit, std::move(*step)));
}

}  // namespace mappa::app
