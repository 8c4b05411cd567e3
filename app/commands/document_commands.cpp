#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

/// What a person asked for.
struct Wanted {
    std::string ref, format = "html", out;
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

int make_one(const Front& front, forms::DocumentKind kind, const Wanted& wanted) {
    Problems problems;
    const auto format = parse_word<forms::Format>(wanted.format);
    if (!format) problems.push_back({at_option("--format"), "unknown format '" + wanted.format + "': html or docx"});
    if (format == forms::Format::docx && (wanted.out.empty() || wanted.out == "-")) {
        problems.push_back({at_option("--out"), "a Word document needs a file to be written to: --out FILE"});
    }
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    const bool referral = kind == forms::DocumentKind::referral;
    const auto shown = session.read(wanted.ref, visit,
                                    {.kind = format == forms::Format::docx ? UseKind::export_file : UseKind::print,
                                     .what = "document " + std::string{code(kind)},
                                     .meeting = referral ? 0 : wanted.number,
                                     .closed = ClosedSection::left_out});
    const auto* record = std::get_if<CaseRecord>(&shown);
    if (!record) return front.report_not_shown(shown);
    const auto area = session.area();
    const auto& policy = session.desk().policy(area, record->facts.edition);
    const forms::DocumentRequest request{*record,
                                         policy,
                                         area.name,
                                         visit.today,
                                         visit.actor.name,
                                         referral ? wanted.number : 0,
                                         referral ? 0 : wanted.number};
    if (const auto why = forms::why_not(kind, request); !why.empty()) return front.report(Problems{{{}, why}});
    deliver(front, wanted.out, forms::make_document(kind, *format, request, embedded_assets()));
    return done;
}

}  // namespace

void add_document_commands(CLI::App& program, Front& front) {
    for (const auto& kind : Words<forms::DocumentKind>::list) {
        auto* command =
            noun(program, "document").add_subcommand(std::string{kind.code}, std::string{kind.label})->fallthrough();
        const auto wanted = std::make_shared<Wanted>();
        command->add_option("case", wanted->ref, "case reference")->required();
        command
            ->add_option(
                "number", wanted->number,
                kind.value == forms::DocumentKind::referral ? "number of the referral" : "number of the meeting")
            ->required();
        command->add_option("--format", wanted->format, "html or docx")->capture_default_str();
        command->add_option("--out", wanted->out, "file to write; standard output when left out");
        command->callback([&front, wanted, value = kind.value] {
            front.chosen = [&front, wanted, value] { return make_one(front, value, *wanted); };
        });
    }
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
