#include "app/documents.hpp"
#include "app/templates.hpp"
#include "app/web/routes.hpp"
#include "engine/access/access.hpp"
#include "forms/workbook/kpi_workbook.hpp"

namespace mappa::web {
namespace {

/// The quarter that a day named in the address lies in; today's when none is named.
Period period_asked(const Asked& asked) {
    return Period::quarter_of(Date::parse(asked.asked("on")).value_or(asked.visit.today));
}

}  // namespace

Response board_page(Asked& asked) {
    asked.session.log(asked.visit, UseKind::view, "board page");
    const auto period = period_asked(asked);
    const auto figures = app::figures_of(asked.session, period, asked.visit.today);
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : figures.measures) {
        const auto verdict = each.verdict();
        const auto colour = verdict == "met" ? "green" : verdict == "not met" ? "red" : "grey";
        rows.push_back({words(each.title), words(each.now.text()),
                        words(each.target ? std::to_string(each.target->percent) + "%" +
                                                (each.target->confirmed ? "" : " (unconfirmed)")
                                          : ""),
                        tag(verdict, colour), words(each.previous.text())});
    }
    const auto on = period.from.iso();
    auto content = heading(1, "Figures for the board", figures.window.now.name);
    content += paragraph(link("The quarter before", "/board?on=" + period.from.plus_days(-1).iso()) + words("  ") +
                         link("The quarter after", "/board?on=" + period.until.plus_days(1).iso()));
    content += paragraph(button_link("Download the workbook (XLSX)", "/board/workbook?on=" + on, false));
    content += paragraph(may_not_list(asked.who.actor)
                             ? "Figures name nobody. The workbook has each with its definition and source, and "
                               "leaves individual cases out."
                             : "Figures name nobody. In the workbook each is a live formula over data sheets that go "
                               "by case reference alone, with its definition and source.");
    content += table("Measures", {{"Measure"}, {"Now", true}, {"Target", true}, {"Verdict"}, {"Before", true}}, rows,
                     "Nothing was counted.");
    return page(asked, "Board", "/board", {}, content);
}

Response board_workbook(Asked& asked) {
    asked.session.log(asked.visit, UseKind::export_file, "kpi workbook");
    const auto book = app::kpi_book_of(asked.session, period_asked(asked), asked.visit.today, asked.who.actor,
                                       asked.visit.today.iso() + "T00:00:00Z");
    Response response;
    response.type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    response.body = forms::kpi_workbook(book);
    response.headers = {
        {"Content-Disposition", "attachment; filename=\"mappa-kpi-" + asked.visit.today.iso() + ".xlsx\""}};
    return response;
}

}  // namespace mappa::web
