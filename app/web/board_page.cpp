#include <algorithm>

#include "app/documents.hpp"
#include "app/templates.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/routes.hpp"
#include "engine/access/access.hpp"
#include "forms/workbook/kpi_workbook.hpp"
#include "forms/workbook/picture_part.hpp"

namespace mappa::web {
namespace {

/// The quarter that a day named in the address lies in; today's when none is named.
Period period_asked(const Asked& asked) {
    return Period::quarter_of(Date::parse(asked.asked("on")).value_or(asked.visit.today));
}

Response reckoned_meanwhile(const Asked& asked) {
    return page(asked, "Board", "/board", {},
                heading(1, "The figures are being reckoned") +
                    paragraph("Somebody else has asked for figures of the whole area, which takes a while.") +
                    paragraph(link("Look again", "/board?on=" + period_asked(asked).from.iso())));
}

Markup as_of(const ReckonedFigures& figures, std::int64_t steps_now, const std::string& on) {
    const auto since = steps_now - figures.steps;
    auto says = words("Reckoned from the record of " + moment_text(figures.at) + " UTC" +
                      (since == 0   ? ". "
                       : since == 1 ? "; one step was taken since. "
                                    : "; " + std::to_string(since) + " steps were taken since. "));
    if (since != 0) says += link("Reckon them anew", "/board?on=" + on + "&anew=1");
    return paragraph(says);
}

Markup pictures_of(const ReckonedFigures& figures) {
    forms::Model model;
    model.text("period", figures.window.now.name).text("previous_period", figures.window.previous.name);
    forms::fill_pictures(model, figures.pictures, figures.window);
    const bool any = std::ranges::any_of(figures.pictures, [](const auto& each) { return !each.bars.empty(); });
    return any ? print("pictures", model) : paragraph("Nothing was counted that a chart could show.");
}

Markup caseload_of(const ReckonedFigures& figures) {
    std::vector<std::vector<Markup>> rows;
    for (const auto& [level, counts] : figures.caseload) {
        auto& row = rows.emplace_back();
        row.push_back(words(level));
        for (const auto& each : counts) row.push_back(words(each));
    }
    std::vector<Column> columns{{"Level"}};
    for (const auto* each : {"Category 1", "Category 2", "Category 3", "Category 4", "No category", "All"})
        columns.push_back({each, true});
    return table("Cases by level and category on " + figures.caseload_on.text(), columns, rows, "There is no case.");
}

}  // namespace

Response board_page(Asked& asked) {
    asked.session.log(asked.visit, UseKind::view, "board page");
    const auto period = period_asked(asked);
    const auto figures = asked.figures.of(asked.session, period, asked.visit, !asked.asked("anew").empty());
    if (!figures) return reckoned_meanwhile(asked);
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : figures->rows) {
        const auto colour = each.verdict == "met" ? "green" : each.verdict.starts_with("not met") ? "red" : "grey";
        rows.push_back(
            {words(each.title), words(each.now), words(each.target), tag(each.verdict, colour), words(each.previous)});
    }
    const auto on = period.from.iso();
    auto content = heading(1, "Figures for the board", figures->window.now.name);
    content += paragraph(link("The quarter before", "/board?on=" + period.from.plus_days(-1).iso()) + words(" | ") +
                         link("The quarter after", "/board?on=" + period.until.plus_days(1).iso()));
    content += as_of(*figures, asked.session.store().head().seq, on);
    content += paragraph(button_link("Download the workbook (XLSX)", "/board/workbook?on=" + on, false));
    content += paragraph(may_not_list(asked.who.actor)
                             ? "Figures name nobody. The workbook has each with its definition and source, and "
                               "leaves individual cases out."
                             : "Figures name nobody. In the workbook each is a live formula over data sheets that go "
                               "by case reference alone, with its definition and source.");
    content += table("Measures", {{"Measure"}, {"Now", true}, {"Target", true}, {"Verdict"}, {"Before", true}}, rows,
                     "Nothing was counted.");
    content += heading(2, "Charts") + pictures_of(*figures) + caseload_of(*figures);
    return page(asked, "Board", "/board", {}, content);
}

Response board_workbook(Asked& asked) {
    const auto one_at_a_time = asked.figures.turn();
    if (!one_at_a_time) return reckoned_meanwhile(asked);
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
