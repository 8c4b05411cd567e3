#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <ostream>
#include <string>

#include "app/clock.hpp"
#include "app/session.hpp"
#include "engine/input/json.hpp"

namespace mappa::app {

/// What the program says when it ends.
enum Status { done = 0, refused = 1, bad_input = 2, store_trouble = 3, integrity_failure = 4 };

/// Input that cannot be used: reported all at once, exit status 2.
struct BadInput {
    Problems problems;
};

/// The command line as a person meets it: the options that every command shares, and where its answers go. Answers go
/// to `out`; everything else - refusals, warnings, problems, narration of progress - to `err`.
class Front {
public:
    Front(std::ostream& out, std::ostream& err, const Clock& clock) : out_{&out}, err_{&err}, clock_{&clock} {}

    std::string db, as, role, agency;
    std::optional<std::string> today;
    bool json = false;
    /// The command that was chosen; run after parsing.
    std::function<int()> chosen;

    [[nodiscard]] std::ostream& out() const { return *out_; }
    [[nodiscard]] std::ostream& err() const { return *err_; }
    [[nodiscard]] std::string now() const { return clock_->now(); }

    /// The day from --today, or the machine's.
    [[nodiscard]] Date day() const;
    /// The person from --as, --role and --agency, all of whose problems are reported together.
    [[nodiscard]] Visit visit() const;
    [[nodiscard]] Session session(store::Access access) const;
    /// The record opened for somebody who reads it: for writing, because each reading is logged. Throws
    /// Trouble::read_only when it cannot be, so that nothing is shown.
    [[nodiscard]] Session reading_session() const;

    /// Shows what came of steps, and says how the program ends.
    [[nodiscard]] int report(const Outcome& outcome) const;
    [[nodiscard]] int report(const Problems& problems) const;
    [[nodiscard]] int report(const std::vector<Refusal>& refusals) const;
    /// Why a case was not shown.
    [[nodiscard]] int report_not_shown(const Shown& shown) const;

private:
    std::ostream* out_;
    std::ostream* err_;
    const Clock* clock_;
};

/// The place of something typed as an option, for problems.
[[nodiscard]] inline Place at_option(std::string name) {
    Place place;
    place.field = std::move(name);
    return place;
}

/// The day typed as an option; a problem and nothing when it is none.
[[nodiscard]] std::optional<Date> day_at(const char* option, const std::string& typed, Problems& problems);

/// An answer, for programs with --json and otherwise for people.
void answer(const Front& front, const Json& json, const std::string& text);

/// Reads a whole file; BadInput says why it cannot be read.
[[nodiscard]] std::string read_file(const std::string& path);
/// Writes a file beside its place and moves it there, so that no half file is ever seen; BadInput when it cannot.
void write_file(const std::string& path, const std::string& bytes);

// One file each.
void add_step_commands(CLI::App& program, Front& front);
void add_area_commands(CLI::App& program, Front& front);
void add_account_commands(CLI::App& program, Front& front);
void add_case_queries(CLI::App& program, Front& front);
void add_list_queries(CLI::App& program, Front& front);
void add_register_query(CLI::App& program, Front& front);
void add_due_commands(CLI::App& program, Front& front);
void add_document_commands(CLI::App& program, Front& front);
void add_form_commands(CLI::App& program, Front& front);
void add_issue_commands(CLI::App& program, Front& front);
void add_kpi_commands(CLI::App& program, Front& front);
void add_policy_commands(CLI::App& program, Front& front);
void add_store_commands(CLI::App& program, Front& front);
void add_play_command(CLI::App& program, Front& front);
void add_explain_commands(CLI::App& program, Front& front);
void add_check_commands(CLI::App& program, Front& front);
void add_policy_change_commands(CLI::App& program, Front& front);
void add_log_commands(CLI::App& program, Front& front);
void add_generate_command(CLI::App& program, Front& front);
void add_exchange_commands(CLI::App& program, Front& front);
void add_template_list(CLI::App& program, Front& front);
void add_template_commands(CLI::App& program, Front& front);
void add_action_commands(CLI::App& program, Front& front);
void add_open_action_commands(CLI::App& program, Front& front);
void add_template_step_commands(CLI::App& program, Front& front);
void add_serve_command(CLI::App& program, Front& front);

/// The noun's command, made when it is first asked for.
[[nodiscard]] CLI::App& noun(CLI::App& program, const std::string& name);

/// Runs the program on its arguments (without its own name). Never throws.
[[nodiscard]] int run(std::vector<std::string> arguments, std::ostream& out, std::ostream& err, const Clock& clock);

}  // namespace mappa::app
