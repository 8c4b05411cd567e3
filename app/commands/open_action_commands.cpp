#include <filesystem>

#include "app/commands/action_order.hpp"
#include "app/commands/reading.hpp"
#include "app/documents.hpp"

namespace mappa::app {
namespace {

void write_list(const Front& front, const std::string& out, const std::string& bytes) {
    if (out.empty() || out == "-") {
        front.out() << bytes;
        return;
    }
    write_file(out, bytes);
    front.err() << "Wrote " << out << ".\n";
}

int make_lists(const Front& front, const ActionOrder& order, const std::string& format_given) {
    Problems problems;
    auto wish = order.wish(problems);
    const auto format = parse_word<forms::Format>(format_given);
    const bool on_screen = order.each.empty() && (order.out.empty() || order.out == "-");
    if (!format || *format == forms::Format::ics)
        problems.push_back({at_option("--format"), "open actions are not made as '" + format_given + "': html, docx"});
    else if (*format == forms::Format::docx && on_screen)
        problems.push_back({at_option("--out"), "a Word document needs a file to be written to: --out FILE"});
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    const bool print = *format == forms::Format::html && order.each.empty();
    const auto no = session.list(visit, print ? UseKind::print : UseKind::export_file, "document open-actions");
    if (!no.empty()) return front.report(no);
    wish.readable = session.readable(visit.actor);
    const TrackedActions all{session, visit.today, wish};
    tell_left_out(front, all);
    const auto list_of = [&](const TrackedActions& actions, const std::string& whose) {
        return open_actions_of(session, actions.listed(visit.today), whose, *format, visit.today, visit.actor.name);
    };
    if (order.each.empty()) {
        write_list(front, order.out, list_of(all, order.whose(wish)));
        return done;
    }
    std::filesystem::create_directories(order.each);
    for (const auto agency : all.agencies()) {
        wish.agency = agency;
        const auto name = "open-actions-" + std::string{code(agency)} + "." + format_given;
        write_list(front, (std::filesystem::path{order.each} / name).string(),
                   list_of(TrackedActions{session, visit.today, wish}, std::string{label(agency)}));
    }
    return done;
}

}  // namespace

void add_open_action_commands(CLI::App& program, Front& front) {
    const auto& row = forms::row_of(forms::DocumentKind::open_actions);
    auto* command =
        noun(program, "document")
            .add_subcommand(std::string{code(row.kind)}, std::string{label(row.kind)} + ": " + std::string{row.purpose})
            ->fallthrough();
    const auto order = std::make_shared<ActionOrder>();
    const auto format = std::make_shared<std::string>("html");
    order->add_options(*command);
    command->add_option("--format", *format, "html, docx")->capture_default_str();
    command->add_option("--out", order->out, "file to write; standard output when left out");
    command->callback([&front, order, format] {
        front.chosen = [&front, order, format] { return make_lists(front, *order, *format); };
    });
}

}  // namespace mappa::app
