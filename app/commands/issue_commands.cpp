#include <filesystem>
#include <utility>

#include "app/commands/front.hpp"
#include "app/commands/reading.hpp"
#include "app/documents.hpp"
#include "app/issuing.hpp"
#include "app/report.hpp"
#include "engine/input/suggest.hpp"

namespace mappa::app {
namespace {

struct IssueAsked {
    std::string kind, ref, format = "docx", whom, agency, copy_for, out, folder;
    int number = 0, version = 0;
    bool all = false;
};

const forms::DocumentRow& row_named(const std::string& kind) {
    std::vector<std::string_view> known;
    for (const auto& row : forms::document_register()) {
        if (row.about == forms::About::the_area) continue;  // of no case: nothing to keep it with
        known.push_back(code(row.kind));
        if (code(row.kind) == kind) return row;
    }
    throw BadInput{{{at_option("kind"), "there is no document '" + kind + "'" + did_you_mean(kind, known) +
                                            " `mappa document --help` lists them"}}};
}

/// Everything wrong with what was asked for, at once.
ToIssue checked(const IssueAsked& asked) {
    Problems problems;
    const auto& row = row_named(asked.kind);
    ToIssue what{&row, asked.format, asked.number, asked.version, asked.copy_for, asked.whom, std::nullopt};
    if (!asked.agency.empty()) {
        what.agency = parse_word<Agency>(asked.agency);
        if (!what.agency)
            problems.push_back({at_option("--to-agency"), "there is no agency '" + asked.agency + "'" +
                                                              did_you_mean(asked.agency, codes<Agency>())});
    }
    const bool numbered = row.about != forms::About::the_case;
    if (numbered && asked.number < 1)
        problems.push_back({at_option("number"), std::string{"of which "} +
                                                     (row.about == forms::About::meeting ? "meeting" : "referral") +
                                                     "? Give its number after the case"});
    if (!numbered && asked.number != 0)
        problems.push_back({at_option("number"), "the " + asked.kind + " is about the case: leave the number out"});
    const bool to_all = row.kind == forms::DocumentKind::minutes || row.recipients;
    if (asked.all && !to_all)
        problems.push_back(
            {at_option("--all"), "the " + asked.kind + " has no list of recipients: name one with --to"});
    if (asked.all && !(asked.whom.empty() && asked.copy_for.empty()))
        problems.push_back({at_option("--all"), "everybody gets a copy: leave --to and --for out"});
    if (asked.all && !asked.out.empty())
        problems.push_back({at_option("--out"), "each copy is a file of its own: give --each FOLDER"});
    if (asked.version < 0) problems.push_back({at_option("--version"), "versions are counted from 1"});
    if (!problems.empty()) throw BadInput{std::move(problems)};
    return what;
}

/// A meeting whose approved minutes are still to go out is issued in the same breath.
std::vector<Step> steps_before(const ToIssue& what, const CaseRecord& record, bool all) {
    const auto* meeting = record.meeting(what.number);
    if (!all || what.row->kind != forms::DocumentKind::minutes || what.version != 0 || !meeting ||
        meeting->state != MeetingState::approved)
        return {};
    IssueMinutes step;
    step.meeting = what.number;
    return {step};
}

/// By the agency it went to and the number under which it is kept: names of people have no place in names of files.
std::string file_of(const IssueAsked& asked, const IssueDocument& step) {
    std::string name = asked.ref + "-" + asked.kind;
    for (const int number : {asked.number, step.version}) name += number == 0 ? "" : "-" + std::to_string(number);
    if (step.agency) name += "-" + std::string{code(*step.agency)};
    return name + "-issued-" + std::to_string(step.number) + "." + step.format;
}

/// That the copies can be written is found before they are issued: what is on the record is not taken back.
void try_target(const IssueAsked& asked) {
    namespace fs = std::filesystem;
    if (!asked.folder.empty()) {
        std::error_code trouble;
        fs::create_directories(asked.folder, trouble);
        if (trouble)
            throw BadInput{
                {{at_option("--each"), "the folder '" + asked.folder + "' cannot be made: " + trouble.message()}}};
    }
    if (asked.out.empty() && asked.folder.empty()) return;
    std::error_code unknown;
    if (!asked.out.empty() && fs::exists(asked.out, unknown) && !fs::is_regular_file(asked.out, unknown))
        throw BadInput{{{at_option("--out"), "'" + asked.out + "' is there already and is not a file"}}};
    const auto trial = asked.out.empty() ? (fs::path{asked.folder} / ".mappa-trial").string() : asked.out + ".trial";
    try {
        write_file(trial, {});
    } catch (const BadInput& bad) {
        const auto& [option, target] =
            asked.out.empty() ? std::pair{"--each", asked.folder} : std::pair{"--out", asked.out};
        throw BadInput{{{at_option(option), "'" + target + "' " + bad.problems.front().says}}};
    }
    fs::remove(trial, unknown);
}

/// The documents as they were issued, with their numbers.
std::vector<IssueDocument> issued_by(const Taken& taken) {
    std::vector<IssueDocument> all;
    for (const auto& event : taken.events) {
        if (event.step != IssueDocument::info.key) continue;
        const auto step = step_from(event.step, event.payload);
        all.push_back(std::get<IssueDocument>(step.value()));
    }
    return all;
}

/// Writes out one copy where that was asked for, and says to whom it went; whether all that was asked for is done.
bool deliver(const Front& front, const IssueAsked& asked, const IssueDocument& step, const std::string& bytes) {
    const auto path = !asked.out.empty()     ? asked.out
                      : asked.folder.empty() ? std::string{}
                                             : (std::filesystem::path{asked.folder} / file_of(asked, step)).string();
    auto& err = front.err();
    try {
        if (!path.empty()) write_file(path, bytes);
    } catch (const BadInput& bad) {
        err << "mappa: issued to " << step.whom << " as " << step.number
            << ", but not written: " << bad.problems.front().text() << "; `mappa document issued " << asked.ref
            << " --again " << step.number << " --out FILE` writes it.\n";
        return false;
    }
    err << "Issued to " << step.whom << " as " << step.number << ": " << step.digest.substr(0, 16) << ", " << step.size
        << " bytes" << (path.empty() ? "" : ", written to " + path) << ".\n";
    return true;
}

int issue(const Front& front, const IssueAsked& asked) {
    const auto what = checked(asked);
    const auto visit = front.visit();
    auto session = front.session(store::Access::read_write);
    const bool meeting = what.row->about == forms::About::meeting;
    const auto shown = session.read(asked.ref, visit,
                                    {.kind = UseKind::export_file,
                                     .what = "document issue " + asked.kind,
                                     .meeting = meeting ? what.number : 0,
                                     .closed = what.row->closed ? ClosedSection::asked_for : ClosedSection::left_out});
    const auto* record = std::get_if<CaseRecord>(&shown);
    if (!record) return front.report_not_shown(shown);
    try_target(asked);
    std::vector<MadeDocument> made;
    std::vector<std::string> left_out;
    const auto outcome = session.issue(asked.ref, visit, steps_before(what, *record, asked.all),
                                       [&](const CaseRecord& now, const std::vector<Event>& so_far) {
                                           const auto area = session.area();
                                           const auto& policy = session.desk().policy(area, now.facts.edition);
                                           if (asked.all) left_out = left_out_of(what, now, policy);
                                           for (const auto& each : recipients_of(what, now, policy, asked.all))
                                               made.push_back(made_for(session, visit, now, so_far, each));
                                           return made;
                                       });
    for (const auto& each : left_out) front.err() << "Not issued to " << each << ".\n";
    const auto* taken = std::get_if<Taken>(&outcome);
    if (!taken) return front.report(outcome);
    bool all_done = true;
    const auto steps = issued_by(*taken);
    for (std::size_t i = 0; i < steps.size(); ++i)
        all_done = deliver(front, asked, steps[i], made.at(i).bytes) && all_done;
    if (asked.out.empty() && asked.folder.empty())
        front.err() << "They are kept: `mappa document issued " << asked.ref
                    << " --again N --out FILE` writes one out.\n";
    const int status = front.report(outcome);
    return all_done ? status : store_trouble;
}

std::string about(const IssuedDocument& each) {
    if (each.meeting == 0) return each.referral == 0 ? "the case" : "referral " + std::to_string(each.referral);
    return "meeting " + std::to_string(each.meeting) +
           (each.version == 0 ? "" : ", version " + std::to_string(each.version));
}

int list(const Front& front, const std::string& ref) {
    const Inquiry inquiry{
        .kind = UseKind::view, .what = "document issued", .meeting = 0, .closed = ClosedSection::left_out};
    return show_case(front, ref, inquiry, [&](Session&, const Visit&, const CaseRecord& record) {
        Columns columns{{"no", "issued", "document", "about", "to", "agency", "as", "bytes", "by", "SHA-256"}};
        Json json = Json::array();
        for (const auto& each : record.issued_documents) {
            columns.row({std::to_string(each.number), each.on->iso(), each.document, about(each), each.whom,
                         std::string{each.agency ? code(*each.agency) : "-"}, each.format, std::to_string(each.size),
                         each.by, each.digest.substr(0, 16)});
            json.push_back(mappa::json_of(each));
        }
        answer(front, json, record.issued_documents.empty() ? ref + ": no document was issued.\n" : columns.text());
    });
}

void write_or_print(const Front& front, const std::string& out, const std::string& bytes) {
    if (out.empty() || out == "-") {
        front.out() << bytes;
        return;
    }
    write_file(out, bytes);
    front.err() << "Wrote " << out << " (" << bytes.size() << " bytes).\n";
}

/// Prints it once more from template and case, and says on the side what is not as it was.
int remake(const Front& front, const Session& session, const KeptDocument& found, const std::string& out) {
    const auto made = remade(session, session.store().read_case(found.record.facts.ref).value(), found.document);
    front.err() << (made.same ? "Made anew, it is the same byte for byte.\n"
                              : "Made anew, it is NOT what was issued:\n");
    for (const auto& each : made.changes) front.err() << "  " << each << "\n";
    if (!out.empty()) write_or_print(front, out, made.bytes);
    return made.same ? done : integrity_failure;
}

int again(const Front& front, const std::string& ref, int number, const std::string& out, bool anew) {
    const auto visit = front.visit();
    auto session = front.reading_session();
    const auto shown = session.issued(ref, visit, number);
    if (const auto* problems = std::get_if<Problems>(&shown)) return front.report(*problems);
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&shown)) return front.report(*refusals);
    if (const auto* erasure = std::get_if<Erasure>(&shown)) return front.report(Problems{{{}, text_of(*erasure)}});
    const auto& found = std::get<KeptDocument>(shown);
    if (anew) return remake(front, session, found, out);
    if (found.kept.state == store::KeptBytes::State::whole) {
        write_or_print(front, out, found.kept.bytes);
        front.err() << "As it was issued to " << found.document.whom << " on " << found.document.on->text() << " by "
                    << found.document.by << "; SHA-256 " << found.document.digest << ".\n";
        return done;
    }
    front.err() << "mappa: the kept copy of issued document " << number << " of " << ref << " ("
                << found.document.document << ", " << found.document.format << ", to " << found.document.whom << ", "
                << found.document.on->text() << ") "
                << (found.kept.state == store::KeptBytes::State::gone ? "is lost" : "is not what was kept")
                << ". Restore it from a backup; `--remake` prints it anew from the case of that day, and says what is "
                   "not as it was.\n";
    return integrity_failure;
}

}  // namespace

void add_issue_commands(CLI::App& program, Front& front) {
    auto& document = noun(program, "document");
    auto* made = document.add_subcommand("issue", std::string{IssueDocument::info.does})->fallthrough();
    const auto asked = std::make_shared<IssueAsked>();
    made->add_option("kind", asked->kind, "for example minutes, invitation, disclosure")->required();
    made->add_option("case", asked->ref, "case reference")->required();
    made->add_option("number", asked->number, "number of the meeting or referral, for a document about one");
    made->add_option("--to", asked->whom, "to whom it goes, by name; left out where the copy is made --for them");
    made->add_option("--to-agency", asked->agency, "their agency; found by itself where the meeting's list names them");
    made->add_option("--for", asked->copy_for, "whom, or which decision, the copy is made for");
    made->add_flag("--all", asked->all,
                   "a copy for everybody on its list; approved minutes are issued in the same breath");
    made->add_option("--version", asked->version, "an earlier version of corrected minutes");
    made->add_option("--format", asked->format, "html, docx, ics, or pdf where LibreOffice is installed")
        ->capture_default_str();
    made->add_option("--out", asked->out, "file to write");
    made->add_option("--each", asked->folder, "folder to write each copy into");
    made->footer("Who may: " + role_list(IssueDocument::info.roles) + ".");
    made->callback([&front, asked] { front.chosen = [&front, asked] { return issue(front, *asked); }; });

    auto* issued = document.add_subcommand("issued", "what was issued, to whom; or one of them again, byte for byte")
                       ->fallthrough();
    const auto ref = std::make_shared<std::string>();
    const auto out = std::make_shared<std::string>();
    const auto number = std::make_shared<int>(0);
    const auto anew = std::make_shared<bool>(false);
    issued->add_option("case", *ref, "case reference")->required();
    auto* which = issued->add_option("--again", *number, "the number of the one to write out as it was issued");
    issued->add_option("--out,--output", *out, "file to write; standard output when left out");
    issued->add_flag("--remake", *anew, "makes it anew from template and case, and says what is not as it was")
        ->needs(which);
    issued->callback([&front, ref, out, number, anew, which] {
        front.chosen = [&front, ref, out, number, anew, which] {
            return which->count() == 0 ? list(front, *ref) : again(front, *ref, *number, *out, *anew);
        };
    });
}

}  // namespace mappa::app
