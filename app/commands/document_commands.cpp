#include <filesystem>

#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/printing.hpp"
#include "app/report.hpp"

namespace mappa::app {
namespace {

/// What a person asked for.
struct Wanted {
    std::string ref, format = "html", out, whom;
    std::string each;  ///< folder for one copy for each of those it is made for
    int number = 0;
    int version = 0;  ///< of the minutes; 0: the last
};

void deliver(const Front& front, const std::string& out, const std::string& bytes) {
    if (out.empty() || out == "-") {
        front.out() << bytes;
        return;
    }
    write_file(out, bytes);
    front.err() << "Wrote " << out << ".\n";
}

std::string formats_of(const forms::DocumentRow& row) {
    std::string text;
    for (const auto& each : Words<forms::Format>::list) {
        if (forms::offers(row, each.value)) text += (text.empty() ? "" : ", ") + std::string{each.code};
    }
    return text + ", pdf (where LibreOffice is installed)";
}

/// A PDF is what a converter makes of the Word file.
bool as_pdf(const Wanted& wanted) { return wanted.format == "pdf"; }

std::optional<forms::Format> format_of(const Wanted& wanted) {
    return as_pdf(wanted) ? forms::Format::docx : parse_word<forms::Format>(wanted.format);
}

std::string bytes_of(const forms::DocumentRow& row, const Wanted& wanted, const forms::DocumentRequest& request,
                     forms::Format format, const forms::Assets& templates) {
    auto made = printed_bytes(row, request, format, as_pdf(wanted), templates);
    if (auto* problems = std::get_if<Problems>(&made)) throw BadInput{std::move(*problems)};
    return std::get<std::string>(std::move(made));
}

Problems problems_of(const forms::DocumentRow& row, const Wanted& wanted, std::optional<forms::Format> format) {
    Problems problems;
    if (!format || !forms::offers(row, *format)) {
        problems.push_back({at_option("--format"), "the " + std::string{code(row.kind)} + " is not made as '" +
                                                       wanted.format + "': " + formats_of(row)});
    }
    const bool on_screen = wanted.each.empty() && (wanted.out.empty() || wanted.out == "-");
    if (format == forms::Format::docx && on_screen)
        problems.push_back({at_option("--out"), std::string{as_pdf(wanted) ? "a PDF" : "a Word document"} +
                                                    " needs a file to be written to: --out FILE"});
    if (!wanted.each.empty() && !(wanted.out.empty() && wanted.whom.empty()))
        problems.push_back({at_option("--each"), "a copy for each of them: leave --out and --for out"});
    if (wanted.version < 0) problems.push_back({at_option("--version"), "versions are counted from 1"});
    return problems;
}

/// Says on the side what the document has nothing to say about: a chair sees it before the minutes go out.
void tell_blank_headings(const Front& front, const forms::DocumentRow& row, const forms::DocumentRequest& request) {
    std::string blank;
    for (const auto& title : forms::blank_headings(row.kind, request)) blank += (blank.empty() ? "" : "; ") + title;
    if (!blank.empty()) front.err() << "Nothing is recorded under: " << blank << ".\n";
}

/// A copy for each: of an action list, each owner's own actions first (001 5.9).
int deliver_each(const Front& front, const forms::DocumentRow& row, const Wanted& wanted,
                 forms::DocumentRequest request, forms::Format format, const forms::Assets& templates) {
    const auto all = forms::recipients_of(row.kind, request);
    if (all.empty()) return front.report(Problems{{at_option("--each"), forms::why_not(row.kind, request)}});
    Problems problems;
    for (const auto& whom : all) {
        request.whom = whom;
        if (auto why = forms::why_not(row.kind, request); !why.empty())
            problems.push_back({at_option("--each"), std::move(why)});
    }
    if (!problems.empty()) return front.report(problems);  // all of them or none: no half a set of letters
    std::error_code trouble;
    std::filesystem::create_directories(wanted.each, trouble);
    if (trouble)
        return front.report(
            Problems{{at_option("--each"), "the folder '" + wanted.each + "' cannot be made: " + trouble.message()}});
    for (const auto& whom : all) {
        request.whom = whom;
        const auto named = row.recipients->in_file_name;
        const auto copy = named ? named(request, whom) : whom;
        auto name =
            std::filesystem::path{wanted.ref + "-" + file_name_of(row, wanted.number, copy, request.policy, format)};
        if (as_pdf(wanted)) name.replace_extension("pdf");
        deliver(front, (std::filesystem::path{wanted.each} / name).string(),
                bytes_of(row, wanted, request, format, templates));
    }
    return done;
}

int make_one(const Front& front, const forms::DocumentRow& row, const Wanted& wanted) {
    const auto format = format_of(wanted);
    if (const auto problems = problems_of(row, wanted, format); !problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    const bool print = format == forms::Format::html && wanted.each.empty();
    int status = done;
    const auto make = [&](const forms::DocumentRequest& request,
                          const forms::Assets& templates) -> std::optional<NotPrinted> {
        if (!wanted.each.empty()) {
            status = deliver_each(front, row, wanted, request, *format, templates);
            return std::nullopt;
        }
        if (const auto why = forms::why_not(row.kind, request); !why.empty()) return Problems{{{}, why}};
        deliver(front, wanted.out, bytes_of(row, wanted, request, *format, templates));
        tell_blank_headings(front, row, request);
        return std::nullopt;
    };
    const PrintOrder order{&row,           wanted.ref,  wanted.number,
                           wanted.version, wanted.whom, print ? UseKind::print : UseKind::export_file};
    const auto not_printed = print_document(session, visit, order, make);
    if (!not_printed) return status;
    if (const auto* shown = std::get_if<Shown>(&*not_printed)) return front.report_not_shown(*shown);
    if (const auto* problems = std::get_if<Problems>(&*not_printed)) return front.report(*problems);
    return front.report(std::get<std::vector<Refusal>>(*not_printed));
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
    if (row.recipients) {
        command->add_option("--for", wanted->whom,
                            "the " + std::string{row.recipients->what} + " it is made for" +
                                (row.recipients->number_of.empty()
                                     ? ""
                                     : ", by the " + std::string{row.recipients->number_of} + "'s number or by name"));
        command->add_option("--each", wanted->each, "folder to write one copy into for each of them");
    }
    if (row.kind == forms::DocumentKind::minutes) {
        command->add_option("--version", wanted->version,
                            "an earlier version of corrected minutes; the last when left out");
    }
    command->add_option("--format", wanted->format, formats_of(row))->capture_default_str();
    command->add_option("--out", wanted->out, "file to write; standard output when left out");
    command->callback(
        [&front, wanted, &row] { front.chosen = [&front, wanted, &row] { return make_one(front, row, *wanted); }; });
}

}  // namespace

void add_document_commands(CLI::App& program, Front& front) {
    for (const auto& row : forms::document_register()) {
        // What is about the area is asked for otherwise: see add_open_action_commands.
        if (row.about != forms::About::the_area) add_kind(program, front, row);
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
}

}  // namespace mappa::app
