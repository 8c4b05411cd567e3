#include "forms/workbook/kpi_page.hpp"

#include <array>

#include "forms/documents/document_template.hpp"
#include "forms/workbook/kpi_pictures.hpp"
#include "forms/workbook/kpi_sheets.hpp"

namespace mappa::forms {
namespace {

// The measures of a picture, in its own units: names at the left, then a scale of 0 to 100%.
constexpr int scale_left = 330, scale_width = 480, bar_height = 15, pair_height = 48, picture_top = 8;

int length_of(const Share& share) {
    return share.denominator == 0 ? 0 : static_cast<int>(1LL * scale_width * share.numerator / share.denominator);
}

Shape bar_shape() {
    Shape shape;
    return shape.text("bar_name", "the measure or the agency")
        .text("now_y", "top of the bar of this period")
        .text("now_width", "length of the bar of this period")
        .text("now_end", "where the words of this period begin")
        .text("now_line", "base line of the words of this period")
        .text("now_figure", "\"9 of 10 (90%)\", this period")
        .text("before_y", "top of the bar of the period before")
        .text("before_width", "length of the bar of the period before")
        .text("before_end", "where the words of the period before begin")
        .text("before_line", "base line of the words of the period before")
        .text("before_figure", "the same for the period before")
        .text("target_x", "where the line of the target stands", "there is no target")
        .text("target_foot", "lower end of the line of the target");
}

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

void add_bar(Model& picture, const PictureBar& bar, int place) {
    const int top = picture_top + place * pair_height, second = top + bar_height + 2;
    const int now = length_of(bar.now), before = length_of(bar.previous);
    const auto number = [](int value) { return std::to_string(value); };
    picture.add_row("bars")
        .text("bar_name", bar.name)
        .text("now_y", number(top))
        .text("now_width", number(now))
        .text("now_end", number(scale_left + now + 6))
        .text("now_line", number(top + 12))
        .text("now_figure", bar.now.text())
        .text("before_y", number(second))
        .text("before_width", number(before))
        .text("before_end", number(scale_left + before + 6))
        .text("before_line", number(second + 12))
        .text("before_figure", bar.previous.text())
        .text("target_x", bar.target ? number(scale_left + scale_width * *bar.target / 100) : std::string{})
        .text("target_foot", number(second + bar_height));
}

void add_pictures(Model& model, const Figures& figures) {
    model.row_list("pictures", {});
    int number = 0;
    for (const auto& picture : kpi_pictures(figures)) {
        if (picture.bars.empty()) continue;
        auto& row = model.add_row("pictures");
        row.text("picture_title", picture.title)
            .text("picture_number", std::to_string(++number))
            .text("picture_words", picture.in_words(figures.window))
            .text("picture_height", std::to_string(picture_top + static_cast<int>(picture.bars.size()) * pair_height))
            .flag("targets", picture.targets());
        for (std::size_t i = 0; i < picture.bars.size(); ++i) add_bar(row, picture.bars[i], static_cast<int>(i));
    }
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
    constexpr std::array<std::optional<Level>, 4> levels{Level::one, Level::two, Level::three, std::nullopt};
    model.text("caseload_day", caseload.on().text());
    const auto add = [&](std::string_view name, const auto& count, int total) {
        model.add_row("levels")
            .text("level", name)
            .text("category_1", with_thousands(count(Category::one)))
            .text("category_2", with_thousands(count(Category::two)))
            .text("category_3", with_thousands(count(Category::three)))
            .text("category_4", with_thousands(count(Category::four)))
            .text("category_none", with_thousands(count(std::nullopt)))
            .text("level_total", with_thousands(total));
    };
    for (const auto& level : levels) {
        add(
            level ? label(*level) : no_level_yet,
            [&](std::optional<Category> category) { return caseload.count(level, category); },
            caseload.row_total(level));
    }
    add(
        "Total", [&](std::optional<Category> category) { return caseload.column_total(category); }, caseload.total());
}

}  // namespace

Shape kpi_page_shape() {
    Shape picture, group, level, page;
    picture.text("picture_title", "what the picture shows")
        .text("picture_number", "1, 2 ... in the page")
        .text("picture_words", "every figure of the picture in words")
        .text("picture_height", "height of the picture")
        .flag("targets", "a bar of it has a target")
        .rows("bars", "one measure or agency", "never", bar_shape());
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
        .rows("pictures", "the charts", "nothing was counted", picture)
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
    add_pictures(model, book.figures);
    add_measures(model, book);
    add_caseload(model, book.figures.caseload);
    const auto folder = template_folder("kpi", book.policy, assets);
    return sound_template(template_in(folder), kpi_page_shape(), assets).render(model);
}

}  // namespace mappa::forms
