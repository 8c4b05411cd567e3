#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "app/commands/reading.hpp"
#include "app/report.hpp"
#include "engine/access/access.hpp"
#include "engine/input/read.hpp"
#include "forms/export/case_list.hpp"
#include "forms/export/whole_case.hpp"
#include "forms/intake/caseload.hpp"

namespace mappa::app {
namespace {

struct ImportOrder {
    std::string file;
    std::vector<std::string> maps;
    bool dry_run = false, sheet_help = false;
};

std::map<std::string, std::string> theirs_of(const std::vector<std::string>& maps) {
    std::map<std::string, std::string> theirs;
    Problems problems;
    for (const auto& each : maps) {
        const auto at = each.rfind('=');
        if (at == std::string::npos || at == 0 || at + 1 == each.size())
            problems.push_back({at_option("--map"), "'" + each + "' is not THEIRS=OURS"});
        else
            theirs[each.substr(0, at)] = each.substr(at + 1);
    }
    if (!problems.empty()) throw BadInput{std::move(problems)};
    return theirs;
}

/// What was understood and how, before any problem: a wrong guess is then easy to see.
void tell(const Front& front, const forms::Caseload& list) {
    auto& err = front.err();
    if (list.converted) err << "The file is not UTF-8: read as Windows-1252.\n";
    for (const auto& [heading, field] : list.columns)
        err << "Column '" << heading << "' is taken for " << field << "\n";
    for (const auto& heading : list.left_out)
        err << "Column '" << heading << "' is unknown and not imported (--map \"" << heading
            << "=FIELD\" takes it in)\n";
    for (const auto& word : list.words)
        err << "'" << word.given << "' in '" << word.column << "' is taken for " << word.taken << ": " << word.times
            << (word.times == 1 ? " row\n" : " rows\n");
}

/// The field that a finding asks for: the first that its advice names; who somebody is stands in the name.
std::string field_of(const Finding& finding) {
    if (finding.rule->id == "one-open-case") return "name";
    std::string word, found;
    for (const char each : finding.supply + " ") {
        if (std::isalnum(static_cast<unsigned char>(each)) != 0 || each == '_') {
            word += each;
            continue;
        }
        if (found.empty()) {
            for_each_field<TakeOverCase>([&](const auto& field) {
                if (field.name == word) found = word;
            });
        }
        word.clear();
    }
    return found;
}

void add_refusals(const forms::Caseload& list, int row, const NotTaken& refused, Problems& problems) {
    if (const auto* wrong = std::get_if<Problems>(&refused.why)) {
        for (const auto& each : *wrong) problems.push_back({list.place(row, ""), each.says});
        return;
    }
    for (const auto& refusal : std::get<std::vector<Refusal>>(refused.why)) {
        for (const auto& finding : refusal.findings) {
            const auto field = field_of(finding);
            auto place = list.place(row, field);
            if (field.empty()) place.field = "row " + std::to_string(row);
            problems.push_back({std::move(place), finding.text()});
        }
    }
}

/// The row that a problem names, for putting problems in the order of the list; 0 for those of the whole file.
int row_of(const Problem& problem) {
    return problem.place.field.starts_with("row ") ? std::atoi(problem.place.field.c_str() + 4) : 0;
}

int import(const Front& front, const ImportOrder& order) {
    if (order.sheet_help) {
        front.out() << forms::caseload_help();
        return done;
    }
    if (order.file.empty())
        throw BadInput{{{at_option("FILE"),
                         "which list? Give a CSV file; `mappa import --sheet-help` says what may stand in it"}}};
    const auto visit = front.visit();
    Problems problems;
    const auto list = forms::read_caseload(read_file(order.file), std::filesystem::path{order.file}.filename().string(),
                                           theirs_of(order.maps), visit.today, problems);
    tell(front, list);
    auto session = front.session(store::Access::read_write);
    // Rows that can be read go through the engine also where others cannot, so that one pass names everything.
    const auto found_while_reading = problems.size();
    const auto outcome = session.take_all(
        list.rows.size(), [&](std::size_t which, NewCase& made) { made.take(visit, {list.rows[which].step}); },
        order.dry_run || found_while_reading > 0 ? Keep::no : Keep::yes);
    if (const auto* refused = std::get_if<std::vector<NotTaken>>(&outcome)) {
        for (const auto& each : *refused) add_refusals(list, list.rows[each.which].number, each, problems);
    }
    if (!problems.empty()) {
        std::ranges::stable_sort(problems, {}, row_of);
        const auto status = front.report(problems);
        front.err() << problems.size() << (problems.size() == 1 ? " problem" : " problems") << " in " << list.read
                    << " rows. Nothing was written.\n";
        return status;
    }
    const auto& taken = std::get<AllTaken>(outcome);
    std::size_t warnings = 0;
    for (const auto& each : taken.warnings) warnings += each.size();
    if (front.json)
        front.out() << Json{{"done", !order.dry_run}, {"cases", taken.case_refs.size()}, {"warnings", warnings}}.dump(2)
                    << "\n";
    else if (!taken.case_refs.empty() && !order.dry_run)
        front.out() << taken.case_refs.front() << " to " << taken.case_refs.back() << "\n";
    front.err() << (order.dry_run ? "Would take over " : "Took over ") << taken.case_refs.size()
                << " cases in one transaction, with " << warnings << " warnings"
                << (order.dry_run ? ". Nothing was written.\n" : ".\n");
    return done;
}

struct ExportOrder {
    std::string file, case_ref, agency;
    bool force = false;
};

void write_new(const ExportOrder& order, const std::string& bytes) {
    std::error_code error;
    if (!order.force && std::filesystem::exists(order.file, error)) {
        throw BadInput{{{{order.file, 0, 0, ""}, "is there already: give another name, or --force to replace it"}}};
    }
    write_file(order.file, bytes);
}

int export_case(const Front& front, const ExportOrder& order, const std::string& ref) {
    std::optional<Agency> of;
    Problems problems;
    reading::read_value(of, Entry::of_text(order.agency, at_option("--of")), problems);
    if (!problems.empty()) return front.report(problems);
    // Subject access gives what is held, by whoever may read all of it.
    const Inquiry inquiry{
        .kind = UseKind::export_file, .what = "export " + ref, .meeting = 0, .closed = ClosedSection::asked_for};
    return show_case(front, ref, inquiry, [&](const Session& session, const Visit&, const CaseRecord& record) {
        const auto text = forms::whole_case(record, session.store().history(ref), of).dump(2) + "\n";
        if (order.file.empty()) {
            front.out() << text;
            return;
        }
        write_new(order, text);
        front.err() << "Wrote " << order.file << ": case " << ref
                    << (of ? ", what " + std::string{label(*of)} + " contributed" : std::string{}) << ".\n";
    });
}

int export_file(const Front& front, const ExportOrder& order) {
    const std::filesystem::path path{order.file};
    if (!order.case_ref.empty() || path.extension() == ".json")
        return export_case(front, order, order.case_ref.empty() ? path.stem().string() : order.case_ref);
    if (path.extension() != ".csv")
        throw BadInput{
            {{at_option("FILE"),
              "give a file that ends in .csv for the list of cases, REFERENCE.json or --case REFERENCE for one case"}}};
    if (!order.agency.empty())
        throw BadInput{{{at_option("--of"), "goes with one case: what an agency contributed is given case by case"}}};
    return show_cases(
        front, "export cases",
        [&](const Browsing& browsing) {
            auto text = forms::case_list_heading();
            std::size_t cases = 0;
            browsing.for_each_case([&](const CaseRecord& record) {
                text += forms::case_list_row(as_seen_by(browsing.visit.actor, record));
                ++cases;
            });
            write_new(order, text);
            front.err() << "Wrote " << order.file << ": " << cases << (cases == 1 ? " case.\n" : " cases.\n");
        },
        UseKind::export_file);
}

}  // namespace

void add_exchange_commands(CLI::App& program, Front& front) {
    auto* in =
        program.add_subcommand("import", "takes over an area's list of offenders from a CSV file: all of it, or none")
            ->fallthrough();
    const auto from = std::make_shared<ImportOrder>();
    in->add_option("file", from->file, "the list, with a heading");
    in->add_option("--map", from->maps, "THEIRS=OURS: takes their column for our field");
    in->add_flag("--dry-run", from->dry_run, "checks everything and writes nothing");
    in->add_flag("--sheet-help", from->sheet_help, "the columns and words that are understood");
    in->callback([&front, from] { front.chosen = [&front, from] { return import(front, *from); }; });

    auto* out =
        program.add_subcommand("export", "writes the list of cases as CSV, or one whole case as JSON")->fallthrough();
    const auto to = std::make_shared<ExportOrder>();
    out->add_option("file", to->file, "cases.csv, or CASE.json");
    out->add_option("--case", to->case_ref, "one case; to the terminal when no file is named");
    out->add_option("--of", to->agency, "only what this agency contributed (subject access)");
    out->add_flag("--force", to->force, "replaces a file that is there");
    out->callback([&front, to] { front.chosen = [&front, to] { return export_file(front, *to); }; });
}

}  // namespace mappa::app
