#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

/// What a person asked for.
struct Wanted {
    std::string ref, format = "html", out, whom;
    int number = 0;
};

void deliver(const Front& front, const std::string& out, const std::string& bytes) {
    if (out.empty() || out == "-") {
        front.out() << bytes;
        return;
    }
    write_file(out, bytes);
    front.err() << "Wrote " << out << " (" << bytes.size() << " bytes).\n";
}

std::string formats_of(const forms::DocumentRow& row) {
    std::string text;
    for (const auto& each : Words<forms::Format>::list) {
        if (forms::offers(row, each.value)) text += (text.empty() ? "" : ", ") + std::string{each.code};
    }
    return text;
}

int make_one(const Front& front, const forms::DocumentRow& row, const Wanted& wanted) {
    Problems problems;
    const auto format = parse_word<forms::Format>(wanted.format);
    if (!format || !forms::offers(row, *format)) {
        problems.push_back({at_option("--format"), "the " + std::string{code(row.kind)} + " is not made as '" +
                                                       wanted.format + "': " + formats_of(row)});
    }
    if (format == forms::Format::docx && (wanted.out.empty() || wanted.out == "-")) {
        problems.push_back({at_option("--out"), "a Word document needs a file to be written to: --out FILE"});
    }
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    const bool meeting = row.about == forms::About::meeting;
    const auto shown = session.read(wanted.ref, visit,
                                    {.kind = format == forms::Format::html ? UseKind::print : UseKind::export_file,
                                     .what = "document " + std::string{code(row.kind)},
                                     .meeting = meeting ? wanted.number : 0,
                                     .closed = row.closed ? ClosedSection::asked_for : ClosedSection::left_out});
    const auto* record = std::get_if<CaseRecord>(&shown);
    if (!record) return front.report_not_shown(shown);
    const auto area = session.area();
    auto request =
        request_of(row, wanted.number, wanted.whom, *record, session.desk().policy(area, record->facts.edition));
    request.area = area.name;
    request.today = visit.today;
    request.made_by = visit.actor.name;
    if (const auto why = forms::why_not(row.kind, request); !why.empty()) return front.report(Problems{{{}, why}});
    if (meeting) request.sitting = sitting_of(session, record->facts.ref, *record->meeting(wanted.number));
    deliver(front, wanted.out, forms::make_document(row.kind, *format, request, embedded_assets()));
    return done;
}

void add_kind(CLI::App& program, Front& front, const forms::DocumentRow& row) {
    auto* command =
        noun(program, "document")
            .add_subcommand(std::string{code(row.kind)}, std::string{label(row.kind)} + ": " + std::string{row.purpose})
            ->fallthrough();
    const auto wanted = std::make_shared<Wanted>();
    command->add_option("case", wanted->ref, "case reference")->required();
    if (row.about != forms::About::the_case) {
        const auto* what = row.about == forms::About::referral ? "number of the referral" : "number of the meeting";
        command->add_option("number", wanted->number, what)->required();
    }
    if (row.recipients)
        command->add_option("--for", wanted->whom, "the " + std::string{row.recipients->what} + " it is made for");
    command->add_option("--format", wanted->format, formats_of(row))->capture_default_str();
    command->add_option("--out", wanted->out, "file to write; standard output when left out");
    command->callback(
        [&front, wanted, &row] { front.chosen = [&front, wanted, &row] { return make_one(front, row, *wanted); }; });
}

}  // namespace

void add_document_commands(CLI::App& program, Front& front) {
    for (const auto& row : forms::document_register()) add_kind(program, front, row);
    auto* tracker = noun(program, "document")
                        .add_subcommand("tracker", "every action not yet settled, as a workbook (XLSX)")
                        ->fallthrough();
    const auto out = std::make_shared<std::string>();
    tracker->add_option("--out", *out, "file to write")->required();
    tracker->callback([&front, out] {
        front.chosen = [&front, out] {
            const auto visit = front.visit();
            auto session = front.reading_session();
            if (const auto no = session.list(visit, UseKind::export_file, "document tracker"); !no.empty())
                return front.report(no);
            deliver(front, *out,
                    tracker_of(session, visit.today, visit.actor.name, visit.today.iso() + "T00:00:00Z",
                               session.readable(visit.actor)));
            return static_cast<int>(done);
        };
    });
    auto* check = noun(program, "document").add_subcommand("check", "checks every template")->fallthrough();
    check->callback([&front] {
        front.chosen = [&front] {
            const auto problems = forms::check_all_templates(embedded_assets());
            if (problems.empty()) front.out() << "All templates are sound.\n";
            return front.report(problems);
        };
    });
}

}  // namespace mappa::app
