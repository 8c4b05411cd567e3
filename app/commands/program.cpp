#include <algorithm>

#include "app/commands/front.hpp"
#include "app/report.hpp"
#include "app/version.hpp"
#include "engine/desk/replay.hpp"
#include "engine/input/suggest.hpp"

namespace mappa::app {
namespace {

constexpr auto what_it_is = R"(MAPPA: referrals, meetings, minutes, actions and what came of them, in one file.

Examples:
  mappa init --db area.db --area "Fenbury" --prefix FEN --as "Ola Fielding" --role coordinator
  mappa case notify --db area.db --as "Ola Fielding" --role coordinator --file notification.toml
  mappa case next FEN-2014-0001 --db area.db --as "Ola Fielding" --role coordinator
  mappa action complete FEN-2014-0001 3 --done "..." --found "..." --done-by "PC Finn Archer" --done-on 2014-03-03
  mappa document minutes FEN-2014-0001 1 --format docx --out minutes.docx

Set MAPPA_DB, MAPPA_AS, MAPPA_ROLE and MAPPA_AGENCY to leave those options out.
Exit status: 0 done, 1 refused by a rule, 2 wrong use or bad input, 3 trouble with the record file, 4 integrity failure.)";

/// Options may be typed with underscores, as fields are written in files: --done_by is --done-by.
void with_dashes(std::string& argument) {
    if (!argument.starts_with("--")) return;
    const auto end = std::min(argument.find('='), argument.size());
    std::replace(argument.begin(), argument.begin() + static_cast<std::ptrdiff_t>(end), '_', '-');
}

std::vector<std::string> names_of(const CLI::App& command) {
    std::vector<std::string> names;
    for (const auto* sub : command.get_subcommands([](const CLI::App*) { return true; }))
        names.push_back(sub->get_name());
    return names;
}

std::vector<std::string_view> views(const std::vector<std::string>& names) { return {names.begin(), names.end()}; }

/// What was most likely meant where the arguments make no sense: a noun, a verb or an option with a similar name.
std::string explain(const CLI::App& program, const std::vector<std::string>& arguments, const std::string& what) {
    const CLI::App* command = &program;
    for (const auto& argument : arguments) {
        if (argument.starts_with("-")) continue;
        const auto names = names_of(*command);
        if (names.empty()) break;
        const auto found = std::ranges::find(names, argument);
        if (found == names.end()) {
            // The value of an option before the noun is not the noun.
            if (command == &program && &argument != &arguments.front() && (&argument)[-1].starts_with("--")) continue;
            std::string list;
            for (const auto& name : names) list += (list.empty() ? "" : ", ") + name;
            return "unknown command '" + argument + "'" + did_you_mean(argument, views(names)) + " One of: " + list;
        }
        command = command->get_subcommand(*found);
    }
    std::vector<std::string> options;
    for (const auto* each : {command, &program}) {
        for (const auto* option : each->get_options()) {
            for (const auto& name : option->get_lnames()) options.push_back("--" + name);
        }
    }
    for (const auto& argument : arguments) {
        const auto name = argument.substr(0, argument.find('='));
        if (name.starts_with("--") && std::ranges::find(options, name) == options.end()) {
            return "unknown option '" + name + "'" + did_you_mean(name, views(options)) + " `--help` lists them.";
        }
    }
    return what;
}

/// An example of a command, made from what it takes: its positional arguments and its first options.
std::string example_of(const CLI::App& command) {
    std::string text = "mappa";
    if (command.get_parent() && command.get_parent()->get_parent()) text += " " + command.get_parent()->get_name();
    text += " " + command.get_name();
    int options = 0;
    for (const auto* option : command.get_options()) {
        const auto name = option->get_single_name();
        if (option->get_positional())
            text += name == "case" ? " FEN-2014-0001" : name == "number" ? " 1" : " " + name;
        else if (name != "help" && name != "seen" && name != "set" && name != "file" && options < 2) {
            ++options;
            text += " --" + name + (option->get_expected_max() == 0 ? "" : " ...");
        }
    }
    return text;
}

}  // namespace

CLI::App& noun(CLI::App& program, const std::string& name) {
    for (auto* there : program.get_subcommands([&](const CLI::App* each) { return each->get_name() == name; }))
        return *there;
    static const std::map<std::string, std::string> what{
        {"case", "an offender's registration: notify, screen, assess, plan, exit"},
        {"referral", "a referral to level 2 or 3"},
        {"meeting", "a meeting and its minutes"},
        {"action", "what somebody promised to do, and what came of it"},
        {"document", "forms, minutes, action lists, the tracker"},
        {"template", "what documents are printed from, and the area's own in front of it"},
        {"kpi", "figures for the board"},
        {"policy", "editions of the guidance"},
        {"area", "people the area knows, absences, mail domains"},
        {"account", "who may sign in to the web desk, in which role and for which agency"},
        {"access", "who may read a case, where that is not what role and agency say; emergencies"},
        {"log", "who read, printed and exported what"},
        {"help", "fields of steps and forms, and how a story is written"},
    };
    auto* made = program.add_subcommand(name, what.at(name));
    made->require_subcommand(1)->fallthrough();
    return *made;
}

int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err, const Clock& clock) {
    Front front{out, err, clock};
    CLI::App program{what_it_is, "mappa"};
    program.require_subcommand(1);
    program.set_version_flag("--version", std::string{program_version});
    program.add_option("--db", front.db, "the record file")->envname("MAPPA_DB");
    program.add_option("--as", front.as, "who you are")->envname("MAPPA_AS");
    program.add_option("--role", front.role, "in which role")->envname("MAPPA_ROLE");
    program.add_option("--agency", front.agency, "for which agency")->envname("MAPPA_AGENCY");
    program.add_option("--today", front.today, "the day the step belongs to (YYYY-MM-DD); the machine's when left out");
    program.add_flag("--json", front.json, "answers as JSON, for programs");
    add_store_commands(program, front);
    add_step_commands(program, front);
    add_case_queries(program, front);
    add_list_queries(program, front);
    add_register_query(program, front);
    add_due_commands(program, front);
    add_document_commands(program, front);
    add_form_commands(program, front);
    add_issue_commands(program, front);
    add_kpi_commands(program, front);
    add_policy_commands(program, front);
    add_area_commands(program, front);
    add_account_commands(program, front);
    add_play_command(program, front);
    add_explain_commands(program, front);
    add_check_commands(program, front);
    add_policy_change_commands(program, front);
    add_log_commands(program, front);
    add_generate_command(program, front);
    add_exchange_commands(program, front);
    add_template_list(program, front);
    add_template_commands(program, front);
    add_action_commands(program, front);
    add_open_action_commands(program, front);
    add_template_step_commands(program, front);
    add_serve_command(program, front);

    for (auto& argument : arguments) with_dashes(argument);
    try {
        auto reversed = arguments;
        std::ranges::reverse(reversed);
        program.parse(std::move(reversed));
        return front.chosen ? front.chosen() : bad_input;
    } catch (const CLI::CallForHelp&) {
        const CLI::App* command = &program;
        while (!command->get_subcommands().empty()) command = command->get_subcommands().front();
        if (command != &program && names_of(*command).empty()) out << "Example:\n  " << example_of(*command) << "\n\n";
        out << command->help(command == &program ? "" : command->get_parent()->get_name());
        return done;
    } catch (const CLI::CallForVersion& version) {
        out << version.what() << "\n";
        return done;
    } catch (const CLI::ParseError& error) {
        err << "mappa: " << explain(program, arguments, error.what()) << "\n";
        return bad_input;
    } catch (const BadInput& bad) {
        return front.report(bad.problems);
    } catch (const store::StoreError& error) {
        err << "mappa: " << error.what() << "\n";
        return error.trouble() == store::Trouble::damaged ? integrity_failure : store_trouble;
    } catch (const UnreadableEvent& error) {
        err << "mappa: " << error.what() << "\n";
        return integrity_failure;
    } catch (const std::exception& error) {
        err << "mappa: " << error.what() << "\n";
        return store_trouble;
    }
}

}  // namespace mappa::app
