#include <algorithm>
#include <filesystem>

#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/past.hpp"
#include "app/report.hpp"
#include "engine/access/access.hpp"

namespace mappa::app {
namespace {

/// What a person asked for.
struct Wanted {
    std::string ref, format = "html", out;
    int number = 0;
    int version = 0;             ///< of the minutes; 0: the last
    std::string reader, owners;  ///< of an action list: whose copy; or the folder for one copy for each owner
};

void deliver(const Front& front, const std::string& out, const std::string& bytes) {
    if (out.empty() || out == "-") {
        front.out() << bytes;
        return;
    }
    write_file(out, bytes);
    front.err() << "Wrote " << out << " (" << bytes.size() << " bytes).\n";
}

/// The version of the minutes that is asked for; BadInput when there is none.
MinutesSource source_of(const Session& session, const Visit& visit, const CaseRecord& record, const Wanted& wanted) {
    auto source = minutes_as_made(session.store(), record, wanted.number, wanted.version);
    if (!source) {
        const auto* meeting = record.meeting(wanted.number);
        if (!meeting) return {record, {}};  // said in the words of the document
        throw BadInput{
            {{at_option("--version"), "the minutes of meeting " + std::to_string(wanted.number) + " have no version " +
                                          std::to_string(wanted.version) + ": " +
                                          (meeting->minutes_version == 0
                                               ? std::string{"none has been approved"}
                                               : "the last is version " + std::to_string(meeting->minutes_version))}}};
    }
    source->record = as_seen_by(visit.actor, std::move(source->record));
    return std::move(*source);
}

/// Whoever has an action of the meeting, or is to name somebody for it; nobody twice.
std::vector<std::string> owners_of(const CaseRecord& record, int meeting) {
    std::vector<std::string> owners;
    for (const auto& each : record.actions) {
        const auto& owner = each.owner.empty() ? each.taken_by : each.owner;
        if (each.meeting == meeting && !owner.empty() && std::ranges::find(owners, owner) == owners.end())
            owners.push_back(owner);
    }
    return owners;
}

std::string as_file_name(const std::string& name) {
    std::string plain;
    for (const char c : name) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        if (letter)
            plain += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
        else if (!plain.empty() && plain.back() != '-')
            plain += '-';
    }
    return plain;
}

/// What a document is made in, and from.
struct Order {
    forms::DocumentKind kind{};
    forms::Format format{};
};

/// A copy of the action list for each owner, each with the owner's own actions first (001 5.9).
void deliver_to_owners(const Front& front, const Order& order, const Wanted& wanted, forms::DocumentRequest request) {
    std::filesystem::create_directories(wanted.owners);
    for (const auto& owner : owners_of(request.record, wanted.number)) {
        request.reader = owner;
        const auto name = wanted.ref + "-action-list-meeting-" + std::to_string(wanted.number) + "-" +
                          as_file_name(owner) + "." + std::string{code(order.format)};
        deliver(front, (std::filesystem::path{wanted.owners} / name).string(),
                forms::make_document(order.kind, order.format, request, embedded_assets()));
    }
}

int make_one(const Front& front, forms::DocumentKind kind, const Wanted& wanted) {
    Problems problems;
    const auto format = parse_word<forms::Format>(wanted.format);
    if (!format) problems.push_back({at_option("--format"), "unknown format '" + wanted.format + "': html or docx"});
    const bool on_screen = wanted.owners.empty() && (wanted.out.empty() || wanted.out == "-");
    if (format == forms::Format::docx && on_screen) {
        problems.push_back({at_option("--out"), "a Word document needs a file to be written to: --out FILE"});
    }
    if (wanted.version < 0) problems.push_back({at_option("--version"), "versions are counted from 1"});
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    const bool referral = kind == forms::DocumentKind::referral;
    const bool file = format == forms::Format::docx || !wanted.owners.empty();
    const auto shown = session.read(wanted.ref, visit,
                                    {.kind = file ? UseKind::export_file : UseKind::print,
                                     .what = "document " + std::string{code(kind)},
                                     .meeting = referral ? 0 : wanted.number,
                                     .closed = ClosedSection::left_out});
    const auto* record = std::get_if<CaseRecord>(&shown);
    if (!record) return front.report_not_shown(shown);
    const auto source =
        kind == forms::DocumentKind::minutes ? source_of(session, visit, *record, wanted) : MinutesSource{*record, {}};
    const auto area = session.area();
    const auto& policy = session.desk().policy(area, source.record.facts.edition);
    const forms::DocumentRequest request{source.record,
                                         policy,
                                         area.name,
                                         visit.today,
                                         visit.actor.name,
                                         referral ? wanted.number : 0,
                                         referral ? 0 : wanted.number,
                                         wanted.reader,
                                         source.replaced};
    if (const auto why = forms::why_not(kind, request); !why.empty()) return front.report(Problems{{{}, why}});
    if (!wanted.owners.empty()) {
        deliver_to_owners(front, {kind, *format}, wanted, request);
        return done;
    }
    deliver(front, wanted.out, forms::make_document(kind, *format, request, embedded_assets()));
    std::string blank;
    for (const auto& title : forms::blank_headings(kind, request)) blank += (blank.empty() ? "" : "; ") + title;
    if (!blank.empty()) front.err() << "Nothing is recorded under: " << blank << ".\n";
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
        if (kind.value == forms::DocumentKind::minutes)
            command->add_option("--version", wanted->version,
                                "an earlier version of corrected minutes; the last when left out");
        if (kind.value == forms::DocumentKind::action_list) {
            command->add_option("--for", wanted->reader, "whose copy: their own actions come first");
            command->add_option("--owners", wanted->owners, "folder for one copy for each owner of an action");
        }
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
