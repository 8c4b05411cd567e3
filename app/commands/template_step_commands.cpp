#include <algorithm>

#include "app/commands/template_wanted.hpp"
#include "app/documents.hpp"
#include "app/templates.hpp"
#include "forms/documents/document_template.hpp"

namespace mappa::app {
namespace {

int adopt(const Front& front, const TemplateWanted& wanted) {
    const auto visit = front.visit();
    auto session = front.session(store::Access::read_write);
    auto change = checked_change(front, session.area(), wanted.folder, from_of(front, wanted));
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

int withdraw(const Front& front, const TemplateWanted& wanted) {
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

int approve(const Front& front, const TemplateWanted& wanted) {
    const auto visit = front.visit();
    const auto& what = printed_of(wanted.document);
    auto session = front.session(store::Access::read_write);
    const auto area = session.area();
    const auto day = from_of(front, wanted);
    const auto after =
        wanted.folder.empty() ? own_files(area, day) : checked_change(front, area, wanted.folder, day).after;
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

}  // namespace

void add_template_step_commands(CLI::App& program, Front& front) {
    const auto asked = std::make_shared<TemplateWanted>();
    const auto from = [&](CLI::App* command, const char* why) {
        command->add_option("--why", asked->why, why);
        command->add_option("--from-on", asked->from_on, "first day of use; today when left out");
    };
    auto* adopts = add_template_command(program, front, "adopt", std::string{AdoptTemplates::info.does}, asked, adopt);
    adopts->add_option("folder", asked->folder, "only files that differ are taken up")->required();
    from(adopts, "what the change is for");

    auto* withdraws =
        add_template_command(program, front, "withdraw",
                             "prints a document, or one file, as it comes with the program again", asked, withdraw);
    withdraws->add_option("what", asked->document, "invitation, or shared/html/header.mustache")->required();
    from(withdraws, "why it is withdrawn");

    auto* approves = with_document(
        add_template_command(program, front, "approve", std::string{ApproveForm::info.does}, asked, approve), asked);
    approves->add_option("--templates", asked->folder, "the folder as the board saw it; those in use when left out");
    approves->add_option("--board-met-on", asked->board_met_on, "the day of the board's meeting");
    from(approves, "the board's reason");
}

}  // namespace mappa::app
