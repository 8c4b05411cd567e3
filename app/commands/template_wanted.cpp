#include "app/commands/template_wanted.hpp"

#include <algorithm>

#include "app/documents.hpp"
#include "app/template_folder.hpp"
#include "app/templates.hpp"
#include "engine/input/suggest.hpp"
#include "forms/documents/document_template.hpp"

namespace mappa::app {

AreaRecord area_of(const Front& front) {
    return front.db.empty() ? AreaRecord{} : front.session(store::Access::read_only).area();
}

const forms::Printed& printed_of(const std::string& name) {
    if (const auto* found = forms::printed(name)) return *found;
    throw BadInput{{{{},
                     "there is no document '" + name + "'" + did_you_mean(name, forms::printed_names()) +
                         ": `mappa template list` shows them"}}};
}

std::string edition_of(const AreaRecord& area, const TemplateWanted& wanted, Date day) {
    const auto* in_force = area.edition_on(day);
    if (wanted.edition.empty()) return in_force ? in_force->edition : std::string{forms::first_edition};
    const auto known = templates_known(area).editions;
    if (std::ranges::find(known, wanted.edition) == known.end())
        throw BadInput{{{at_option("--edition"), "there is no policy edition '" + wanted.edition +
                                                     "': `mappa policy list` and `mappa policy editions` show them"}}};
    return wanted.edition;
}

Date from_of(const Front& front, const TemplateWanted& wanted) {
    if (wanted.from_on.empty()) return front.day();
    if (const auto date = Date::parse(wanted.from_on)) return *date;
    throw BadInput{{{at_option("--from-on"), "'" + wanted.from_on + "' is not a date: write YYYY-MM-DD"}}};
}

std::map<std::string, std::string> files_in(const Front& front, const std::string& folder) {
    Problems problems;
    auto read = read_template_folder(folder, problems);
    if (!problems.empty()) throw BadInput{std::move(problems)};
    for (const auto& each : read.left_out) front.err() << "Left out: " << each << ".\n";
    return std::move(read.files);
}

TemplateChange checked_change(const Front& front, const AreaRecord& area, const std::string& folder, Date day) {
    auto change = change_by(area, files_in(front, folder), day);
    auto problems = forms::problems_of_own(change.after, embedded_assets(), templates_known(area));
    if (!problems.empty()) throw BadInput{std::move(problems)};
    return change;
}

CLI::App* add_template_command(CLI::App& program, Front& front, const std::string& name, const std::string& does,
                               const TemplateAsked& asked, int (*run)(const Front&, const TemplateWanted&)) {
    auto* command = noun(program, "template").add_subcommand(name, does)->fallthrough();
    command->callback([&front, asked, run] { front.chosen = [&front, asked, run] { return run(front, *asked); }; });
    return command;
}

CLI::App* with_document(CLI::App* command, const TemplateAsked& asked) {
    command->add_option("document", asked->document, "invitation, minutes ...: `mappa template list`")->required();
    command->add_option("--edition", asked->edition, "of the policy; the one in force when left out");
    return command;
}

}  // namespace mappa::app
