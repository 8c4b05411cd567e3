#include <ctime>
#include <filesystem>

#include "app/templates.hpp"
#include "app/web/case_view.hpp"
#include "app/web/first_password.hpp"
#include "app/web/routes.hpp"
#include "app/web/taking.hpp"
#include "engine/measures/share.hpp"
#include "forms/documents/document_template.hpp"
#include "forms/templates/printed.hpp"

namespace mappa::web {
namespace {

/// Area steps that are a form; what takes files stays with the command line.
constexpr auto area_forms = std::to_array<std::string_view>(
    {"account open", "account change", "account close", "area person", "area absent", "area domain", "area seat"});

struct AreaForm {
    std::string_view key;
    Typed typed;
    Faults faults;
    std::vector<Trouble> troubles;
    std::string done;
};

/// What an area step does, in its own words.
std::string_view does_of(std::string_view key) {
    std::string_view does;
    [&]<class... S>(const std::variant<S...>*) {
        ((S::info.key == key ? void(does = S::info.does) : void()), ...);
    }(static_cast<const AreaStep*>(nullptr));
    return does;
}

/// Several forms stand on this page: what goes before the ids of a form's fields.
std::string prefix_of(std::string_view key) {
    std::string prefix{key};
    std::ranges::replace(prefix, ' ', '-');
    return prefix + "-";
}

void take_area_step(Asked& asked, AreaForm& form) {
    Problems problems;
    const auto entry = entry_of(fields_of_step(form.key), form.typed);
    auto step = read_area_step(form.key, entry, problems);
    if (!step || !problems.empty()) {
        form.faults = faults_of(problems);
        form.troubles = troubles_of(problems, prefix_of(form.key));
        return;
    }
    const auto outcome = asked.session.take(asked.visit, std::move(*step));
    if (std::holds_alternative<app::Taken>(outcome)) {
        form.done = std::string{form.key};
        form.typed.clear();
        asked.area = asked.session.area();
    } else if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome)) {
        form.troubles = troubles_of(*refusals, "");
    } else if (const auto* wrong = std::get_if<Problems>(&outcome)) {
        form.faults = faults_of(*wrong);
        form.troubles = troubles_of(*wrong, prefix_of(form.key));
    } else {
        form.troubles = {{std::get<store::MovedOn>(outcome).text(), "", "", ""}};
    }
}

Markup log_table(const Asked& asked) {
    std::vector<std::vector<Markup>> rows;
    constexpr std::size_t most = 100;
    const auto shown = asked.session.shown_in_log(asked.who.actor);
    for (const auto& use : asked.session.store().last_uses(most)) {
        rows.push_back({words(moment_text(use.recorded_at)), words(use.actor.name), words(label(use.actor.role)),
                        words(shown(use.case_ref)), words(label(use.kind)), words(use.what)});
    }
    return table("Use of the record, the last hundred times, the last first",
                 {{"When (UTC)"}, {"Who"}, {"Role"}, {"Case"}, {"What"}, {"On"}}, rows, "Nothing was used.");
}

std::string counted_steps(std::int64_t steps) {
    return steps == 1 ? "1 step" : with_thousands(static_cast<int>(steps)) + " steps";
}

/// The last copy of the whole record, and how much was done since.
Markup backup_part(const Asked& asked) {
    auto content = heading(2, "Backup");
    const auto how = paragraph(
        "A copy is made on the desk's own machine, by mappa backup FILE, while people work; it is verified there. Keep "
        "it on another machine.");
    const auto made = asked.session.last_backup();
    if (!made) return content + paragraph(tag("No backup was made yet", "red")) + how;
    const auto since = asked.session.store().head().seq - made->steps;
    std::error_code unreadable;
    const bool there = std::filesystem::exists(made->file, unreadable);
    content += summary({{"Last made", words(moment_text(made->at) + " UTC, by " + made->by)},
                        {"Holds", words(counted_steps(made->steps))},
                        {"Was put to", words(made->file)},
                        {"Is there", there ? words("yes") : words("not any more, or not seen from here")},
                        {"Since then", since == 0 ? tag("Nothing was recorded", "green")
                                                  : tag(counted_steps(since) + " recorded", "yellow")}});
    return content + how;
}

Markup templates_part(const Asked& asked) {
    const auto* edition = asked.area.edition_on(asked.visit.today);
    const auto name = edition ? edition->edition : std::string{forms::first_edition};
    std::vector<std::vector<Markup>> rows;
    std::size_t own = 0, waiting = 0;
    for (const auto& each : forms::everything_printed()) {
        const auto use = app::template_in_use(asked.area, each, name, asked.visit.today);
        const bool not_approved = use.needs_approval && !use.approval;
        own += use.own.empty() ? 0 : 1;
        waiting += not_approved ? 1 : 0;
        rows.push_back({words(each.form), words(use.folder), words(use.source(asked.area)),
                        not_approved ? tag(use.approved(), "red") : words(use.approved())});
    }
    const auto count = [](std::size_t number) { return std::to_string(number); };
    return heading(2, "Templates") +
           details(count(rows.size()) + " documents, " + count(own) + " with the area's own files" +
                       (waiting > 0 ? ", " + count(waiting) + " NOT APPROVED by the board" : ""),
                   table("What documents are printed from today, policy edition " + name,
                         {{"Document"}, {"Template"}, {"From"}, {"Approval"}}, rows, "There is none."),
                   waiting > 0);
}

/// Whether the account is open, and whether its person needs another first password.
Markup state_of(const Asked& asked, const Account& account) {
    if (!account.open()) return tag("Closed", "grey");
    auto state = tag("Open", "green");
    if (asked.gate.first_password_run_out(account.name, std::time(nullptr)))
        state += words(" ") + tag("First password has run out", "red");
    return state;
}

}  // namespace

Response administration_page(Asked& asked) {
    AreaForm taken;
    Markup password_given;
    if (asked.posted()) {
        const auto wanted = asked.sent("_step");
        if (const auto key = std::ranges::find(area_forms, wanted); key != area_forms.end()) {
            taken.key = *key;
            taken.typed = typed_in(asked.request.form);
            take_area_step(asked, taken);
        } else if (wanted == "password") {
            const auto answer = web::first_password(asked.session.store(), asked.gate, asked.visit, asked.sent("name"),
                                                    std::time(nullptr));
            if (const auto* refusals = std::get_if<std::vector<Refusal>>(&answer))
                return refused_page(asked, *refusals);
            const auto& given = std::get<std::string>(answer);
            password_given =
                given.empty()
                    ? error_summary("There is no open account of that name", "", {{"check the name", "", "", "#name"}})
                    : notice("First password", given,
                             paragraph("Tell it to " + asked.sent("name") +
                                       " in person or by telephone. It is shown once, must be changed at "
                                       "the first sign-in, and works for seven days."));
        } else {
            return not_found(asked);
        }
    }
    auto content = password_given;
    if (!taken.troubles.empty()) content += error_summary("Nothing was changed", "", taken.troubles);
    if (!taken.done.empty()) content += notice("Done", "Recorded: " + taken.done + ".");
    content += heading(1, "Administration", asked.area.name);
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : asked.area.accounts) {
        rows.push_back({words(each.name), words(label(each.role)), words(label(each.agency)), words(each.contact),
                        state_of(asked, each)});
    }
    content +=
        table("Accounts", {{"Name"}, {"Role"}, {"Agency"}, {"Contact"}, {"State"}}, rows, "There is no account.");
    rows.clear();
    for (const auto& each : asked.area.staff) {
        rows.push_back({words(each.name), words(label(each.agency)), words(each.authority), words(each.role),
                        words(each.contact), words(each.single_point == Answer::yes ? "yes" : ""),
                        words(shown_value(each.chair_trained_on)), words(shown_value(each.left_on))});
    }
    content += table(
        "People, chairs and single points of contact",
        {{"Name"}, {"Agency"}, {"Authority"}, {"Role"}, {"Contact"}, {"Single point"}, {"Chair trained"}, {"Left"}},
        rows, "Nobody is recorded.");
    rows.clear();
    for (const auto& each : asked.area.editions)
        rows.push_back({words(each.edition), words(shown_value(each.effective_from)),
                        words(shown_value(each.adopted_on)), words(each.adopted_by)});
    content +=
        table("Policy editions", {{"Edition"}, {"In force from"}, {"Adopted on"}, {"By"}}, rows, "None is adopted.");
    content += backup_part(asked) + templates_part(asked);
    if (asked.who.actor.role != Role::auditor) {
        content += heading(2, "Changes");
        for (const auto key : area_forms) {
            FormParts parts{"/administration", "Record"};
            parts.hidden = {{"_step", std::string{key}}};
            const bool this_one = key == taken.key;
            parts.fields = inputs(fields_of_step(key), this_one ? taken.typed : Typed{},
                                  this_one ? taken.faults : Faults{}, prefix_of(key));
            content += details(title_of(does_of(key)), form(asked, parts), this_one && taken.done.empty());
        }
    }
    if (may_not_keep_accounts(asked.who.actor).empty()) {
        FormParts parts{"/administration", "Make a first password"};
        parts.hidden = {{"_step", "password"}};
        parts.fields = line("name", "Name of the account", "");
        content += details("Makes a first password for an account", form(asked, parts));
    }
    if (const auto no = asked.session.open_log(asked.visit, "administration"); no.empty()) content += log_table(asked);
    const bool trouble = !taken.troubles.empty();
    return page(asked, trouble ? "Error: Administration" : "Administration", "/administration", {}, content,
                trouble ? 422 : 200);
}

}  // namespace mappa::web
