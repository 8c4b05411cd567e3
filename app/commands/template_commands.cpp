#include <algorithm>
#include <filesystem>

#include "app/commands/template_wanted.hpp"
#include "app/documents.hpp"
#include "app/templates.hpp"
#include "engine/desk/template_adoption.hpp"
#include "engine/input/suggest.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/page/word.hpp"
#include "forms/templates/names.hpp"
#include "forms/templates/preview.hpp"

namespace mappa::app {
namespace {

int check(const Front& front, const TemplateWanted& wanted) {
    const auto area = area_of(front);
    if (!wanted.folder.empty()) {
        const auto change = checked_change(front, area, wanted.folder, front.day());
        front.out() << "All templates in " << wanted.folder << " are sound.\n";
        if (!change.as_shipped.empty())
            front.out() << change.as_shipped.size() << " of them are as they come with the program.\n";
        for (const auto& form : change.step.forms) {
            const bool lacks = !unapproved(area, {&form, 1}).empty();
            front.out() << "Changes " << form.name
                        << (lacks ? ": the Strategic Management Board has to approve it (`mappa template approve`).\n"
                                  : ", as the Strategic Management Board has approved.\n");
        }
        return done;
    }
    const auto problems = forms::problems_of_all(templates_of(area, front.day()), templates_known(area));
    if (problems.empty()) front.out() << "All templates are sound.\n";
    return front.report(problems);
}

int export_to(const Front& front, const TemplateWanted& wanted) {
    const auto& what = printed_of(wanted.document);
    const auto area = area_of(front);
    const auto assets = wanted.shipped ? embedded_assets() : templates_of(area, front.day());
    const auto folder = forms::template_folder(what.name, edition_of(area, wanted, front.day()), assets);
    const auto files = forms::files_of(forms::template_in(folder), assets);
    std::error_code error;
    const auto place_of = [&](const std::string& path) {
        return (std::filesystem::path{wanted.folder} / path).string();
    };
    const auto differs = [&](const std::string& path, std::string_view text) {
        const auto place = place_of(path);
        return std::filesystem::exists(std::filesystem::symlink_status(place, error)) &&
               (!std::filesystem::is_regular_file(place, error) || read_file(place) != text);
    };
    const auto main = forms::template_in(folder);
    if (differs(main, files.at(main)))
        return front.report(
            Problems{{{place_of(main), 0, 0, {}}, "is there already and differs: choose another folder"}});
    for (const auto& [path, text] : files) {
        if (differs(path, text)) {
            front.err() << "Kept as it is there: " << place_of(path) << "\n";
            continue;
        }
        std::filesystem::create_directories(std::filesystem::path{place_of(path)}.parent_path(), error);
        write_file(place_of(path), std::string{text});
        front.out() << place_of(path) << "\n";
    }
    front.err() << "Change what you need: files that you leave as they are go on with the program. "
                << "`mappa template names " << what.name << "` lists what may be printed.\n";
    return done;
}

int preview(const Front& front, const TemplateWanted& wanted) {
    const auto& what = printed_of(wanted.document);
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

int names(const Front& front, const TemplateWanted& wanted) {
    if (wanted.reference)
        front.out() << forms::names_in_markdown();
    else if (wanted.document.empty())
        throw BadInput{{{{}, "of which document? `mappa template list` shows them"}}};
    else
        front.out() << forms::names_in_text(printed_of(wanted.document));
    return done;
}

}  // namespace

void add_template_commands(CLI::App& program, Front& front) {
    const auto asked = std::make_shared<TemplateWanted>();
    auto* checks = add_template_command(program, front, "check", "checks a folder of templates, or all that are in use",
                                        asked, check);
    checks->add_option("folder", asked->folder, "the area's own templates, as `template export` writes them");

    auto* exports = with_document(
        add_template_command(program, front, "export", "writes a template with its parts into a folder, to be edited",
                             asked, export_to),
        asked);
    exports->add_option("--to", asked->folder, "folder")->required();
    exports->add_flag("--shipped", asked->shipped, "as it comes with the program, not the area's own");

    auto* previews =
        with_document(add_template_command(program, front, "preview",
                                           "prints a template with sample data, marked SAMPLE", asked, preview),
                      asked);
    previews->add_option("--templates", asked->folder, "a folder of templates to try; those in use when left out");
    previews->add_option("--out,--output", asked->out, "file to write: x.html or x.docx")->required();
    previews->add_flag("--blank", asked->blank, "as where nothing is recorded");
    previews->add_flag("--shipped", asked->shipped, "as it comes with the program, not the area's own");
    previews->add_option("--yes", asked->yes, "a flag that is to be yes; may be given again");
    previews->add_option("--no", asked->no, "a flag that is to be no");

    auto* lists = add_template_command(
        program, front, "names", "what a template may print: every name, what it is, when it is empty", asked, names);
    lists->add_option("document", asked->document, "invitation, minutes ...");
    lists->add_flag("--reference", asked->reference, "of every document, in Markdown");
}

}  // namespace mappa::app
