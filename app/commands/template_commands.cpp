#include <algorithm>
#include <filesystem>

#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/template_change.hpp"
#include "app/template_folder.hpp"
#include "app/templates.hpp"
#include "engine/input/suggest.hpp"
#include "engine/steps/area_steps.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/page/word.hpp"
#include "forms/templates/names.hpp"
#include "forms/templates/preview.hpp"

namespace mappa::app {
namespace {

/// What was asked for.
struct Wanted {
    std::string document, folder, edition, out, why, from_on, board_met_on;
    std::vector<std::string> yes, no;
    bool blank = false, shipped = false, reference = false;
};
using Asked = std::shared_ptr<Wanted>;

/// The area of the record file; without one, an area that has nothing of its own.
AreaRecord area_of(const Front& front) {
    return front.db.empty() ? AreaRecord{} : front.session(store::Access::read_only).area();
}

const forms::Printed& printed(const std::string& name) {
    if (const auto* found = forms::printed(name)) return *found;
    throw BadInput{{{{},
                     "there is no document '" + name + "'" + did_you_mean(name, forms::printed_names()) +
                         ": `mappa template list` shows them"}}};
}

/// The edition that was asked for, or the one in force.
std::string edition_of(const AreaRecord& area, const Wanted& wanted, Date day) {
    const auto* in_force = area.edition_on(day);
    if (wanted.edition.empty()) return in_force ? in_force->edition : std::string{forms::first_edition};
    const auto known = templates_known(area).editions;
    if (std::ranges::find(known, wanted.edition) == known.end())
        throw BadInput{{{at_option("--edition"), "there is no policy edition '" + wanted.edition +
                                                     "': `mappa policy list` and `mappa policy editions` show them"}}};
    return wanted.edition;
}

Date from_of(const Front& front, const Wanted& wanted) {
    if (wanted.from_on.empty()) return front.day();
    if (const auto date = Date::parse(wanted.from_on)) return *date;
    throw BadInput{{{at_option("--from-on"), "'" + wanted.from_on + "' is not a date: write YYYY-MM-DD"}}};
}

/// The folder's files; says what was left out of it.
std::map<std::string, std::string> files_in(const Front& front, const std::string& folder) {
    Problems problems;
    auto read = read_template_folder(folder, problems);
    if (!problems.empty()) throw BadInput{std::move(problems)};
    for (const auto& each : read.left_out) front.err() << "Left out: " << each << ".\n";
    return std::move(read.files);
}

/// What the folder would change, checked; BadInput with everything that is wrong in it.
TemplateChange checked(const Front& front, const AreaRecord& area, const std::string& folder, Date day) {
    auto change = change_by(area, files_in(front, folder), day);
    auto problems = forms::problems_of_own(change.after, embedded_assets(), templates_known(area));
    if (!problems.empty()) throw BadInput{std::move(problems)};
    return change;
}

int check(const Front& front, const Wanted& wanted) {
    const auto area = area_of(front);
    if (!wanted.folder.empty()) {
        const auto change = checked(front, area, wanted.folder, front.day());
        front.out() << "All templates in " << wanted.folder << " are sound.\n";
        if (!change.as_shipped.empty())
            front.out() << change.as_shipped.size() << " of them are as they come with the program.\n";
        for (const auto& form : change.step.forms)
            front.out() << "Changes " << form.name << ": the Strategic Management Board has to approve it "
                        << "(`mappa template approve`).\n";
        return done;
    }
    const auto problems = forms::problems_of_all(templates_of(area, front.day()), templates_known(area));
    if (problems.empty()) front.out() << "All templates are sound.\n";
    return front.report(problems);
}

int export_to(const Front& front, const Wanted& wanted) {
    const auto& what = printed(wanted.document);
    const auto area = area_of(front);
    const auto assets = wanted.shipped ? embedded_assets() : templates_of(area, front.day());
    const auto folder = forms::template_folder(what.name, edition_of(area, wanted, front.day()), assets);
    const auto files = forms::files_of(forms::template_in(folder), assets);
    Problems problems;
    std::error_code error;
    for (const auto& [path, text] : files) {
        const auto place = std::filesystem::path{wanted.folder} / path;
        if (std::filesystem::exists(std::filesystem::symlink_status(place, error)) &&
            (!std::filesystem::is_regular_file(place, error) || read_file(place.string()) != text))
            problems.push_back({{place.string(), 0, 0, {}}, "is there already, and otherwise: choose another folder"});
    }
    if (!problems.empty()) return front.report(problems);
    for (const auto& [path, text] : files) {
        const auto place = std::filesystem::path{wanted.folder} / path;
        std::filesystem::create_directories(place.parent_path(), error);
        write_file(place.string(), std::string{text});
        front.out() << place.string() << "\n";
    }
    front.err() << "Change what you need: files that you leave as they are go on with the program. "
                << "`mappa template names " << what.name << "` lists what may be printed.\n";
    return done;
}

int preview(const Front& front, const Wanted& wanted) {
    const auto& what = printed(wanted.document);
    const auto area = area_of(front);
    const auto day = front.day();
    auto assets = wanted.shipped ? embedded_assets() : templates_of(area, day);
    if (!wanted.folder.empty())
        assets = forms::in_front_of(change_by(area, files_in(front, wanted.folder), day).after, embedded_assets());
    const auto path = forms::template_in(forms::template_folder(what.name, edition_of(area, wanted, day), assets));
    auto problems = forms::template_problems(what, path, assets, templates_known(area).paths);
    const bool word = wanted.out.ends_with(".docx");
    if (!word && !wanted.out.ends_with(".html"))
        problems.push_back({at_option("--out"), "the name says what is made: x.html or x.docx"});
    if (word && !what.document) problems.push_back({at_option("--out"), "this one is made as a page only: x.html"});
    const auto flags = forms::flags_of(*what.shape);
    forms::PreviewWish wish{wanted.blank, {wanted.yes.begin(), wanted.yes.end()}, {wanted.no.begin(), wanted.no.end()}};
    const std::vector<std::string_view> names{flags.begin(), flags.end()};
    for (const auto* list : {&wanted.yes, &wanted.no}) {
        for (const auto& flag : *list) {
            if (!flags.contains(flag))
                problems.push_back({at_option(list == &wanted.yes ? "--yes" : "--no"),
                                    "'" + flag + "' is no flag of this document" + did_you_mean(flag, names) +
                                        ": `mappa template names` lists them"});
        }
    }
    if (!problems.empty()) return front.report(problems);
    const auto page = forms::preview_page(what, forms::sound_template(path, *what.shape, assets), wish);
    write_file(wanted.out, word ? forms::word_file(page, day.iso() + "T00:00:00Z", assets) : page);
    front.err() << "Wrote " << wanted.out << ", with sample data.\n";
    return done;
}

int names(const Front& front, const Wanted& wanted) {
    if (wanted.reference)
        front.out() << forms::names_in_markdown();
    else if (wanted.document.empty())
        throw BadInput{{{{}, "of which document? `mappa template list` shows them"}}};
    else
        front.out() << forms::names_in_text(printed(wanted.document));
    return done;
}

int adopt(const Front& front, const Wanted& wanted) {
    const auto visit = front.visit();
    auto session = front.session(store::Access::read_write);
    auto change = checked(front, session.area(), wanted.folder, from_of(front, wanted));
    change.step.why = wanted.why;
    const auto taken = change.step.files;
    const auto outcome = session.take(visit, AreaStep{std::move(change.step)});
    if (std::holds_alternative<Taken>(outcome) && !front.json) {
        for (const auto& file : taken)
            front.out() << file.path << (file.text.empty() ? "  as it comes with the program" : "  the area's own")
                        << "\n";
        if (!change.as_shipped.empty())
            front.err() << change.as_shipped.size() << " files of the folder are as they come with the program.\n";
    }
    return front.report(outcome);
}

int withdraw(const Front& front, const Wanted& wanted) {
    const auto visit = front.visit();
    auto session = front.session(store::Access::read_write);
    const auto area = session.area();
    const auto day = from_of(front, wanted);
    std::vector<std::string> paths, known;
    for (const auto& [path, text] : own_files(area, day)) {
        known.push_back(path);
        if (path == wanted.document || path.starts_with(wanted.document + "/")) paths.push_back(path);
    }
    if (paths.empty()) {
        std::string list;
        for (const auto& each : known) list += (list.empty() ? "" : ", ") + each;
        return front.report(Problems{{{},
                                      "the area has no template of its own at '" + wanted.document + "' on that day" +
                                          (list.empty() ? "" : "; it has: " + list)}});
    }
    auto change = withdrawal_of(area, paths, day);
    auto problems = forms::problems_of_own(change.after, embedded_assets(), templates_known(area));
    if (!problems.empty()) return front.report(problems);
    change.step.why = wanted.why;
    return front.report(session.take(visit, AreaStep{std::move(change.step)}));
}

int approve(const Front& front, const Wanted& wanted) {
    const auto visit = front.visit();
    const auto& what = printed(wanted.document);
    auto session = front.session(store::Access::read_write);
    const auto area = session.area();
    const auto day = from_of(front, wanted);
    const auto after = wanted.folder.empty() ? own_files(area, day) : checked(front, area, wanted.folder, day).after;
    if (what.letter.empty())
        return front.report(Problems{
            {{},
             "the " + std::string{what.name} + " is no form of the document set: the area may change it as it likes"}});
    const auto assets = forms::in_front_of(after, embedded_assets());
    const auto folder = forms::template_folder(what.name, edition_of(area, wanted, day), assets);
    const auto forms = changed_forms(area, after);
    const auto changed = std::ranges::find(forms, folder, &ChangedForm::form);
    if (changed == forms.end())
        return front.report(Problems{{{},
                                      "the template " + folder +
                                          " would be printed as it comes with the program: "
                                          "there is nothing to approve"}});
    ApproveForm step;
    static_cast<ChangedForm&>(step) = *changed;
    step.why = wanted.why;
    if (!wanted.board_met_on.empty()) {
        step.board_met_on = Date::parse(wanted.board_met_on);
        if (!step.board_met_on)
            throw BadInput{
                {{at_option("--board-met-on"), "'" + wanted.board_met_on + "' is not a date: write YYYY-MM-DD"}}};
    }
    return front.report(session.take(visit, AreaStep{std::move(step)}));
}

CLI::App* add(CLI::App& program, Front& front, const std::string& name, const std::string& does, const Asked& asked,
              int (*run)(const Front&, const Wanted&)) {
    auto* command = noun(program, "template").add_subcommand(name, does)->fallthrough();
    command->callback([&front, asked, run] { front.chosen = [&front, asked, run] { return run(front, *asked); }; });
    return command;
}

}  // namespace

void add_template_commands(CLI::App& program, Front& front) {
    const auto asked = std::make_shared<Wanted>();
    const auto document = [&](CLI::App* command) {
        command->add_option("document", asked->document, "invitation, minutes ...: `mappa template list`")->required();
        command->add_option("--edition", asked->edition, "of the policy; the one in force when left out");
        return command;
    };
    const auto from = [&](CLI::App* command, const char* why) {
        command->add_option("--why", asked->why, why);
        command->add_option("--from-on", asked->from_on, "first day of use; today when left out");
    };
    auto* checks = add(program, front, "check", "checks a folder of templates, or all that are in use", asked, check);
    checks->add_option("folder", asked->folder, "the area's own templates, as `template export` writes them");

    auto* exports = document(add(program, front, "export",
                                 "writes a template with its parts into a folder, to be edited", asked, export_to));
    exports->add_option("--to", asked->folder, "folder")->required();
    exports->add_flag("--shipped", asked->shipped, "as it comes with the program, not the area's own");

    auto* previews =
        document(add(program, front, "preview", "prints a template with sample data, marked SAMPLE", asked, preview));
    previews->add_option("--templates", asked->folder, "a folder of templates to try; those in use when left out");
    previews->add_option("--out,--output", asked->out, "file to write: x.html or x.docx")->required();
    previews->add_flag("--blank", asked->blank, "as where nothing is recorded");
    previews->add_flag("--shipped", asked->shipped, "as it comes with the program, not the area's own");
    previews->add_option("--yes", asked->yes, "a flag that is to be yes; may be given again");
    previews->add_option("--no", asked->no, "a flag that is to be no");

    auto* lists = add(program, front, "names", "what a template may print: every name, what it is, when it is empty",
                      asked, names);
    lists->add_option("document", asked->document, "invitation, minutes ...");
    lists->add_flag("--reference", asked->reference, "of every document, in Markdown");

    auto* adopts = add(program, front, "adopt", std::string{AdoptTemplates::info.does}, asked, adopt);
    adopts->add_option("folder", asked->folder, "only files that differ are taken up")->required();
    from(adopts, "what the change is for");

    auto* withdraws = add(program, front, "withdraw",
                          "prints a document, or one file, as it comes with the program again", asked, withdraw);
    withdraws->add_option("what", asked->document, "invitation, or shared/html/header.mustache")->required();
    from(withdraws, "why it is withdrawn");

    auto* approves = document(add(program, front, "approve", std::string{ApproveForm::info.does}, asked, approve));
    approves->add_option("--templates", asked->folder, "the folder as the board saw it; those in use when left out");
    approves->add_option("--board-met-on", asked->board_met_on, "the day of the board's meeting");
    from(approves, "the board's reason");
}

}  // namespace mappa::app
