#include "app/commands/front.hpp"
#include "app/documents.hpp"
#include "app/report.hpp"
#include "app/templates.hpp"
#include "forms/workbook/kpi_page.hpp"

namespace mappa::app {
namespace {

struct KpiAsked {
    std::string from, until, out, format = "xlsx", care, listed_on;
    bool names = false;
};

/// The period that was asked for; the quarter that today lies in when none was. Nothing where there are problems.
std::optional<Period> period_of(const KpiAsked& asked, Date today, Problems& problems) {
    if (asked.from.empty() && asked.until.empty()) return Period::quarter_of(today);
    const auto from = day_at("--from", asked.from, problems);
    const auto until = day_at("--until", asked.until, problems);
    if (!from || !until) return std::nullopt;
    if (*until < *from) problems.push_back({at_option("--until"), "the period ends before it begins"});
    return *until < *from ? std::nullopt : std::optional{Period::between(*from, *until)};
}

void add_period(CLI::App& command, const std::shared_ptr<KpiAsked>& asked) {
    command.add_option("--from", asked->from, "first day; the present quarter when left out");
    command.add_option("--until", asked->until, "last day");
}

/// The workbook or its HTML edition. Figures are for everybody; names only for who may have lists of cases, and the
/// access log says that they were asked for.
int write_book(const Front& front, const KpiAsked& asked) {
    Problems problems;
    const bool html = asked.format == "html";
    if (!html && asked.format != "xlsx") {
        problems.push_back({at_option("--format"), "unknown format '" + asked.format + "': xlsx or html"});
    }
    if (html && asked.names) {
        problems.push_back({at_option("--names"), "the HTML edition names nobody: ask for the workbook"});
    }
    const auto listed_on = asked.listed_on.empty() ? std::nullopt : day_at("--listed-on", asked.listed_on, problems);
    const auto period = period_of(asked, front.day(), problems);
    if (!problems.empty()) return front.report(problems);
    const auto visit = front.visit();
    auto session = front.reading_session();
    if (asked.names) {
        const auto refusals = session.list(visit, UseKind::export_file, "kpi workbook --names");
        if (!refusals.empty()) return front.report(refusals);
    } else {
        session.log(visit, UseKind::export_file, html ? "kpi workbook --format html" : "kpi workbook");
    }
    auto book = kpi_book_of(session, *period, visit.today, visit.actor, visit.today.iso() + "T00:00:00Z", asked.care,
                            listed_on);
    if (asked.names) book.names = names_for(session, visit.actor);
    write_file(asked.out,
               html ? forms::kpi_page(book, templates_of(session.area(), visit.today)) : forms::kpi_workbook(book));
    front.err() << "Wrote " << asked.out << (asked.names ? ": offenders are named in it" : "") << ".\n";
    return done;
}

}  // namespace

void add_kpi_commands(CLI::App& program, Front& front) {
    const auto asked = std::make_shared<KpiAsked>();
    auto* workbook =
        noun(program, "kpi")
            .add_subcommand(
                "workbook",
                "the board's workbook (XLSX) or its summary (HTML): figures, definitions, case lists by reference")
            ->fallthrough();
    add_period(*workbook, asked);
    workbook->add_option("--out", asked->out, "file to write")->required();
    workbook->add_option("--care", asked->care,
                         "why the period before is not quite comparable: other areas, another population");
    workbook->add_option("--listed-on", asked->listed_on,
                         "day of the lists by level; the end of the period when left out");
    workbook->add_option("--format", asked->format, "xlsx or html")->capture_default_str();
    workbook->add_flag("--names", asked->names, "name the offenders in the case lists; the access log says so");
    workbook->callback([&front, asked] { front.chosen = [&front, asked] { return write_book(front, *asked); }; });
    auto* show = noun(program, "kpi")
                     .add_subcommand("show", "each figure with numerator, denominator and target")
                     ->fallthrough();
    add_period(*show, asked);
    show->callback([&front, asked] {
        front.chosen = [&front, asked] {
            Problems problems;
            const auto period = period_of(*asked, front.day(), problems);
            if (!problems.empty()) return front.report(problems);
            const auto session = front.session(store::Access::read_only);
            const auto figures = figures_of(session, *period, front.day());
            Columns columns{{"measure", "now", "target", "verdict", "before"}};
            Json json = Json::array();
            for (const auto& measure : figures.measures) {
                const auto target = measure.target ? std::to_string(measure.target->percent) + "%" +
                                                         (measure.target->confirmed ? "" : " (unconfirmed)")
                                                   : "-";
                columns.row({measure.title, measure.now.text(), target, measure.verdict(), measure.previous.text()});
                json.push_back({{"id", measure.id},
                                {"numerator", measure.now.numerator},
                                {"denominator", measure.now.denominator},
                                {"verdict", measure.verdict()}});
            }
            answer(front, json, figures.window.now.name + "\n" + columns.text());
            return static_cast<int>(done);
        };
    });
}

}  // namespace mappa::app
