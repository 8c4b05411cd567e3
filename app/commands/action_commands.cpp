#include <algorithm>
#include <filesystem>

#include "app/commands/action_order.hpp"
#include "app/commands/reading.hpp"
#include "app/sheet_intake.hpp"
#include "engine/input/read.hpp"
#include "forms/workbook/action_sheet.hpp"

namespace mappa::app {
namespace {

void write_sheet(const Front& front, const std::string& file, std::span<const forms::TrackedAction> rows,
                 const Visit& visit, const std::string& whom, std::optional<Agency> agency) {
    write_file(file, forms::action_sheet(rows, visit.today,
                                         {whom, agency, visit.actor.name, visit.today.iso() + "T00:00:00Z"}));
    const auto open = std::ranges::count_if(rows, [](const auto& each) { return each.action.pending(); });
    front.err() << "Wrote " << file << ": " << open << (open == 1 ? " action" : " actions") << " still to be done.\n";
}

int make_sheets(const Front& front, const ActionOrder& order, Problems problems) {
    auto wish = order.wish(problems);
    if (order.out.empty() && order.each.empty())
        problems.push_back({at_option("--out"), "a workbook needs a file to be written to"});
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    if (const auto no = session.list(visit, UseKind::export_file, "action sheet"); !no.empty()) return front.report(no);
    wish.readable = session.readable(visit.actor);
    const TrackedActions actions{session, visit.today, wish};
    tell_left_out(front, actions);
    if (order.each.empty()) {
        write_sheet(front, order.out, actions.rows(), visit, order.whose(wish), wish.agency);
        return done;
    }
    std::filesystem::create_directories(order.each);
    for (const auto agency : actions.agencies()) {
        const auto name = "actions-" + std::string{code(agency)} + "-" + visit.today.iso() + ".xlsx";
        write_sheet(front, (std::filesystem::path{order.each} / name).string(), actions.rows_of(agency), visit,
                    std::string{label(agency)}, agency);
    }
    if (actions.agencies().empty()) front.err() << "No agency has an action to be done.\n";
    return done;
}

void add_sheet(CLI::App& program, Front& front) {
    auto* command = noun(program, "action")
                        .add_subcommand("sheet", "a workbook on which an agency says what came of its actions")
                        ->fallthrough();
    const auto order = std::make_shared<ActionOrder>();
    const auto meeting = std::make_shared<std::vector<std::string>>();
    order->add_options(*command);
    command->add_option("--meeting", *meeting, "CASE NUMBER: those that one meeting set")->expected(2);
    command->add_option("--out", order->out, "file to write (.xlsx)");
    command->callback([&front, order, meeting] {
        front.chosen = [&front, order, meeting] {
            Problems problems;
            if (meeting->size() == 2) {
                order->case_ref = meeting->front();
                reading::read_value(order->meeting, Entry::of_number(meeting->back(), at_option("--meeting")),
                                    problems);
                if (problems.empty() && order->meeting < 1)
                    problems.push_back({at_option("--meeting"), "meetings are counted from 1"});
            }
            return make_sheets(front, *order, std::move(problems));
        };
    });
}

/// What was understood, before any problem.
void tell(const Front& front, const SheetIntake& intake) {
    auto& err = front.err();
    const auto& sheet = intake.sheet;
    if (sheet.converted) err << "The file is not UTF-8: read as Windows-1252.\n";
    for (const auto& heading : sheet.left_out) err << "Column '" << heading << "' is not ours and was not read.\n";
    for (const auto& row : sheet.rows) {
        if (row.hidden) err << "Row " << row.number << " is hidden on the sheet, and was read.\n";
    }
    for (const auto& row : intake.known)
        err << "Row " << row << " is proposed already and waits for the chair: left out.\n";
}

std::string action_of(const forms::ReportedRow& row) {
    return row.reference.case_ref + " action " + std::to_string(row.reference.action);
}

int read_sheet(const Front& front, const std::string& file, const std::string& of, IntakeOrder order) {
    Problems problems;
    order.agency = agency_given(of, problems);
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    const auto bytes = read_file(file);
    auto session = front.session(store::Access::read_write);
    if (const auto no = session.list(visit, UseKind::view, "action read"); !no.empty()) return front.report(no);
    const auto intake = take_in_sheet(session, visit, bytes, std::filesystem::path{file}.filename().string(), order);
    tell(front, intake);
    if (!intake.problems.empty()) static_cast<void>(front.report(intake.problems));
    const auto& rows = intake.taken;
    if (front.json && intake.problems.empty()) {
        auto json = Json::array();
        for (const auto& row : rows)
            json.push_back({{"case", row.reference.case_ref},
                            {"action", row.reference.action},
                            {"row", row.number},
                            {"status", code(row.step.status.value_or(OutcomeStatus::done))}});
        front.out() << Json{{"done", intake.written}, {"proposed", json}, {"still_open", intake.sheet.still_open}}.dump(
                           2)
                    << "\n";
    } else if (!front.json) {
        for (const auto& row : rows) front.out() << action_of(row) << "\n";
    }
    front.err() << intake.sheet.actions << (intake.sheet.actions == 1 ? " action" : " actions") << " on the sheet, "
                << intake.sheet.still_open << " still to be done. "
                << (intake.written ? "Put before the chair: "
                    : rows.empty() ? "Reported: "
                                   : "Sound: ")
                << rows.size() << (rows.size() == 1 ? " outcome" : " outcomes");
    if (!intake.problems.empty())
        front.err() << "; " << intake.problems.size() << (intake.problems.size() == 1 ? " problem" : " problems");
    front.err() << ".";
    if (!intake.written && (order.dry_run || !intake.problems.empty())) front.err() << " Nothing was written.";
    if (!intake.written && !intake.problems.empty() && !rows.empty() && !order.dry_run)
        front.err() << " Have the sheet put right, or take the sound rows with --only-good.";
    front.err() << "\n";
    return intake.problems.empty() || intake.written ? done : bad_input;
}

void add_read(CLI::App& program, Front& front) {
    auto* command =
        noun(program, "action")
            .add_subcommand("read", "takes back an action sheet (XLSX or CSV): outcomes put before the chair")
            ->fallthrough();
    const auto file = std::make_shared<std::string>();
    const auto of = std::make_shared<std::string>();
    const auto order = std::make_shared<IntakeOrder>();
    command->add_option("file", *file, "the sheet as it came back")->required();
    command->add_option("--of", *of, "the agency that sent it; otherwise the one the sheet was made for");
    command->add_flag("--dry-run", order->dry_run, "checks everything and writes nothing");
    command->add_flag("--only-good", order->only_good, "takes the rows without a problem, and tells of the others");
    command->footer(
        "All rows are taken or none, so that agency and chair speak of one sheet; a row that is proposed "
        "already is left out when the sheet comes again.");
    command->callback([&front, file, of, order] {
        front.chosen = [&front, file, of, order] { return read_sheet(front, *file, *of, *order); };
    });
}

}  // namespace

void add_action_commands(CLI::App& program, Front& front) {
    add_sheet(program, front);
    add_read(program, front);
}

}  // namespace mappa::app
