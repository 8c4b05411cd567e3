#include "app/commands/area_commands.hpp"

#include <map>

#include "app/report.hpp"
#include "engine/input/read.hpp"
#include "engine/steps/area_steps.hpp"

namespace mappa::app {
namespace {

/// What a person typed for a step on the area.
struct Typed {
    std::string file;
    std::map<std::string, std::string> fields;
    std::vector<std::string> set;
};

/// Taken by every command; a step's field of the same name is given with --set.
constexpr auto shared_options = std::to_array<std::string_view>({"db", "as", "role", "agency", "today", "json"});

template <class S>
int take(const Front& front, const Typed& typed) {
    const auto visit = front.visit();
    Problems problems;
    auto entry = typed.file.empty() ? Entry::of_table() : read_toml(read_file(typed.file), typed.file, problems);
    for (const auto& [name, value] : typed.fields) entry.set(name, Entry::of_text(value, at_option("--" + name)));
    for (const auto& pair : typed.set) {
        const auto equals = pair.find('=');
        if (equals == std::string::npos) problems.push_back({at_option("--set"), "'" + pair + "' is not FIELD=VALUE"});
        else entry.set(pair.substr(0, equals), Entry::of_text(pair.substr(equals + 1), at_option("--set " + pair.substr(0, equals))));
    }
    S step;
    if (problems.empty()) reading::read_fields(step, entry, reading::From::person, problems);
    if (!problems.empty()) return front.report(problems);
    if (!S::info.roles.contains(visit.actor.role)) {
        front.err() << "Refused: only these may take this step: " << role_list(S::info.roles) << "\n";
        return refused;
    }
    auto session = front.session(store::Access::read_write);
    problems = session.take(visit, AreaStep{std::move(step)});
    if (problems.empty()) front.err() << "Done: " << S::info.key << "\n";
    return front.report(problems);
}

template <class S>
void add(CLI::App& program, Front& front) {
    const std::string key{S::info.key};
    auto* command = noun(program, "area").add_subcommand(key.substr(key.find(' ') + 1), std::string{S::info.does})->fallthrough();
    const auto typed = std::make_shared<Typed>();
    command->add_option("--file", typed->file, "a TOML file with the fields");
    command->add_option("--set", typed->set, "FIELD=VALUE, for any field (agency and role are given this way)");
    for_each_field<S>([&](const auto& each) {
        if (each.use == Use::assigned || std::ranges::find(shared_options, each.name) != shared_options.end()) return;
        const std::string name{each.name};
        auto option = name;
        std::ranges::replace(option, '_', '-');
        command->add_option_function<std::string>("--" + option, [typed, name](const std::string& value) { typed->fields[name] = value; }, std::string{each.help});
    });
    command->footer("Who may: " + role_list(S::info.roles) + ".");
    command->callback([&front, typed] { front.chosen = [&front, typed] { return take<S>(front, *typed); }; });
}

/// Each agency's single point of contact; an agency without one is listed for the coordinator (001 6.45, 6.73).
int contacts(const Front& front) {
    const auto session = front.session(store::Access::read_only);
    const auto area = session.area();
    Columns columns{{"agency", "single point of contact", "role", "authority", "contact"}};
    Json json = Json::array();
    for (const auto& agency : Words<Agency>::list) {
        if (agency.value == Agency::coordination || agency.value == Agency::other) continue;
        const auto* person = area.single_point(agency.value, front.day());
        if (person) columns.row({std::string{agency.label}, person->name, person->role, person->authority, person->contact});
        else columns.row({std::string{agency.label}, "none recorded", "", "", ""});
        json.push_back({{"agency", agency.code}, {"name", person ? person->name : ""}, {"contact", person ? person->contact : ""}});
    }
    if (front.json) front.out() << json.dump(2) << "\n";
    else front.out() << columns.text();
    return done;
}

}  // namespace

void add_area_commands(CLI::App& program, Front& front) {
    add<RecordStaff>(program, front);
    add<RecordAbsence>(program, front);
    add<AddSecureDomain>(program, front);
    auto* list = noun(program, "area").add_subcommand("contacts", "each agency's single point of contact, and the agencies without one")->fallthrough();
    list->callback([&front] { front.chosen = [&front] { return contacts(front); }; });
}

}  // namespace mappa::app
