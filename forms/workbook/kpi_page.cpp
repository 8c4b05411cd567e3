#include "forms/workbook/kpi_page.hpp"

#include "forms/documents/document_template.hpp"
#include "forms/workbook/level_rows.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/picture_part.hpp"

namespace mappa::forms {
namespace {

Shape measure_shape() {
    Shape shape;
    return shape.text("measure", "title of the measure")
        .text("figure", "\"9 of 10 (90%)\"")
        .text("few_mark", "\"under 5\"", "there are enough cases to judge by, or none")
        .text("target", "\"90%\"", "no target is set")
        .text("target_standing", "\"confirmed\" or \"unconfirmed\"", "no target is set")
        .text("verdict", "met or not, in words")
        .text("previous_figure", "the period before")
        .text("change", "points with their sign, or n/a")
        .text("trend", "the change in words")
        .text("sentence", "what it means")
        .text("numerator", "what the numerator counts")
        .text("denominator", "what the denominator counts")
        .text("exclusions", "what is left out")
        .text("source", "paragraphs of the reports")
        .text("reckoning", "counted, proxy or judged");
}

void add_measures(Model& model, const KpiBook& book) {
    model.row_list("groups", {});
    for (const auto& group : Words<MeasureGroup>::list) {
        Model* rows = nullptr;
        for (const auto& measure : book.figures.measures) {
            if (measure.group != group.value) continue;
            if (!rows) rows = &model.add_row("groups").text("group_name", group.label);
            rows->add_row("measures")
                .text("measure", measure.title)
                .text("figure", measure.now.text())
                .text("few_mark", book.few.mark(measure.now))
                .text("target", measure.target ? std::to_string(measure.target->percent) + "%" : std::string{})
                .text("target_standing", standing_of(measure.target))
                .text("verdict", measure.verdict())
                .text("previous_figure", measure.previous.text())
                .text("change", change_text(measure.now, measure.previous))
                .text("trend", trend(measure.now, measure.previous))
                .text("sentence", meaning(measure, book.few))
                .text("numerator", measure.numerator_words())
                .text("denominator", measure.denominator_words())
                .text("exclusions", measure.exclusions)
                .text("source", measure.source)
                .text("reckoning", label(measure.reckoning));
        }
    }
}

void add_caseload(Model& model, const Caseload& caseload) {
    model.text("caseload_day", caseload.on().text());
    for (const auto& [level, counts] : level_rows(caseload)) {
        model.add_row("levels")
            .text("level", level)
            .text("category_1", counts[0])
            .text("category_2", counts[1])
            .text("category_3", counts[2])
            .text("category_4", counts[3])
            .text("category_none", counts[4])
            .text("level_total", counts[5]);
    }
}

}  // namespace

Shape kpi_page_shape() {
    Shape group, level, page;
    declare_pictures(page);
    group.text("group_name", "title of the group").rows("measures", "the figures", "never", measure_shape());
    level.text("level", "the level, or the total")
        .text("category_1", "cases of category 1")
        .text("category_2", "cases of category 2")
        .text("category_3", "cases of category 3")
        .text("category_4", "cases of category 4")
        .text("category_none", "cases with no category recorded")
        .text("level_total", "all of them");
    return page.text("title", "title of the page")
        .text("page_line", "what stands at the head of a printed page")
        .text("page_maker", "who made it, at its foot")
        .text("area", "the area")
        .text("period", "the period")
        .text("previous_period", "the period beside it")
        .text("read_on", "the day the record was read")
        .text("edition", "the policy edition the targets come from")
        .text("made_by", "who made the page")
        .text("warning", "what to know before comparing", "there is nothing to warn of")
        .text("few_below", "from how many on a percentage says something")
        .text("caseload_day", "the day of the table of levels")
        .rows("groups", "the groups of measures", "never", group)
        .rows("levels", "the table of levels and categories", "never", level);
}

std::string kpi_page(const KpiBook& book, const Assets& assets) {
    const auto& window = book.figures.window;
    Model model;
    model.text("title", "MAPPA key performance indicators: " + book.area + ", " + window.now.name)
        .text("page_line", "Key performance indicators, " + window.now.name)
        .text("page_maker", "Made by " + book.made_by)
        .text("area", book.area)
        .text("period", window.now.name)
        .text("previous_period", window.previous.name)
        .text("read_on", window.today.text())
        .text("edition", book.policy)
        .text("made_by", book.made_by)
        .text("warning", warning_of(book))
        .text("few_below", std::to_string(book.few.below));
    fill_pictures(model, kpi_pictures(book.figures), window);
    add_measures(model, book);
    add_caseload(model, book.figures.caseload);
    const auto folder = template_folder("kpi", book.policy, assets);
    return sound_template(template_in(folder), kpi_page_shape(), assets).render(model);
}

}  // namespace mappa::forms
