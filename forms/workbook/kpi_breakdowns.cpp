#include <algorithm>
#include <array>

#include "forms/workbook/kpi_formula.hpp"
#include "forms/workbook/kpi_sheets.hpp"
#include "forms/workbook/share_cells.hpp"

namespace mappa::forms {
namespace {

/// The rows by agency. Attendance names every agency, so that one never required shows as 0 of 0
/// (001 6.68-6.70).
std::vector<Slice> agency_rows(const Measure& measure) {
    if (measure.id != "attendance") return measure.by_agency();
    std::vector<Slice> rows;
    for (const auto& agency : Words<Agency>::list) {
        const auto share = measure.share_of(std::nullopt, agency.value);
        rows.push_back({std::string{agency.label}, share.now, share.previous});
    }
    return rows;
}

/// Rows of one measure: all of it, then by level, then by agency.
int write_breakdown(Sheet& sheet, int row, const Measure& measure, const Few& few) {
    enum class By { all, level, agency };
    const auto write = [&](By by, const std::string& name, const Share& now, const Share& previous) {
        sheet.text(row, 0, measure.title);
        sheet.text(row, 1, by == By::all ? "all" : by == By::level ? "level" : measure.agency_means);
        sheet.text(row, 2, name);
        Which which;
        if (by == By::level) which.level = cell_name(row, 2);
        if (by == By::agency) which.agency = cell_name(row, 2);
        const auto live = live_share(measure, which);
        which.period = InPeriod::before;
        write_comparison(sheet, row, 3, now, previous, live, live_share(measure, which));
        write_few(sheet, row++, 10, 4, now, few);
    };
    write(By::all, "All", measure.now, measure.previous);
    for (const auto& slice : measure.by_level()) write(By::level, slice.name, slice.now, slice.previous);
    for (const auto& slice : agency_rows(measure)) write(By::agency, slice.name, slice.now, slice.previous);
    return row;
}

struct Partner {
    std::string_view name;
    Agency agency;
};
constexpr std::array partners{Partner{"Police", Agency::police}, Partner{"Probation", Agency::probation},
                              Partner{"Prison", Agency::prison}};

constexpr int first_partner = 4, partner_width = 4;  // columns: of the first, and of each

std::string sum_of(int row, int column) {
    std::string formula = "=";
    for (std::size_t i = 0; i < partners.size(); ++i) {
        formula += (i ? "+" : "") + cell_name(row, column + partner_width * static_cast<int>(i));
    }
    return formula;
}

/// The shares of one measure at one level in one period: each partner's, then all together. Returns them.
std::vector<Share> write_partners(Sheet& sheet, int row, const Measure& measure, std::optional<Level> level,
                                  InPeriod period, const Few& few) {
    std::vector<Share> shares;
    Share together;
    int column = first_partner;
    for (const auto& partner : partners) {
        const auto both = measure.share_of(level, partner.agency);
        const auto& share = shares.emplace_back(period == InPeriod::now ? both.now : both.previous);
        const auto live = live_share(
            measure, {period, level ? cell_name(row, 1) + "&\":*\"" : std::string{}, in_quotes(label(partner.agency))});
        write_share(sheet, row, column, share, live);
        together += share;
        column += partner_width;
    }
    sheet.formula(row, column, sum_of(row, first_partner), together.numerator, Style::count);
    sheet.formula(row, column + 1, sum_of(row, first_partner + 1), together.denominator, Style::count);
    write_percent(sheet, row, column + 2, column, column + 1, together);
    write_few(sheet, row, column + partner_width, column + 1, together, few);
    shares.push_back(together);
    return shares;
}

/// Two rows, a period each; the change stands in the first, beside each percentage.
void write_periods(Sheet& sheet, int row, const KpiBook& book, const Measure& measure, std::optional<Level> level) {
    const auto& window = book.figures.window;
    for (const auto period : {InPeriod::now, InPeriod::before}) {
        const int at = period == InPeriod::now ? row : row + 1;
        sheet.text(at, 0, measure.title);
        sheet.text(at, 1, level ? "Level " + std::string{code(*level)} : "All");
        sheet.text(at, 2, period == InPeriod::now ? window.now.name : window.previous.name);
        if (measure.target) {
            sheet.number(at, 3, measure.target->percent, Style::target);
        } else {
            sheet.text(at, 3, "none");
        }
    }
    const auto now = write_partners(sheet, row, measure, level, InPeriod::now, book.few);
    const auto before = write_partners(sheet, row + 1, measure, level, InPeriod::before, book.few);
    for (std::size_t i = 0; i < now.size(); ++i) {
        const int column = first_partner + partner_width * static_cast<int>(i);
        write_change(sheet, row, column + 3, column, column, now[i], before[i], row + 1);
    }
}

}  // namespace

void group_sheets(Workbook& workbook, const KpiBook& book) {
    for (const auto& group : Words<MeasureGroup>::list) {
        const auto of_group = [&](const Measure& measure) { return measure.group == group.value; };
        if (std::ranges::none_of(book.figures.measures, of_group)) continue;
        auto& sheet = workbook.sheet(group.label);
        write_head(sheet, book, std::string{group.label});
        std::vector<Column> columns{{"Measure", 40}, {"By", 16}, {"Row", 40}};
        for (auto& column : comparison_columns()) columns.push_back(std::move(column));
        columns.push_back({"Small numbers", 10});
        sheet.headings(kpi_heading, columns);
        sheet.freeze_below(kpi_heading);
        int row = kpi_heading + 1;
        for (const auto& measure : book.figures.measures) {
            if (of_group(measure)) row = write_breakdown(sheet, row, measure, book.few);
        }
        sheet.filter(kpi_heading, row - 1, static_cast<int>(columns.size()));
        if (group.value == MeasureGroup::levels) {
            sheet.text(row + 1, 0, "A move of level is neither good nor bad in itself (001 3.9), so none is coloured.",
                       Style::note);
        }
    }
}

void responsible_authority_sheet(Workbook& workbook, const KpiBook& book) {
    auto& sheet = workbook.sheet("Police, probation, prison");
    write_head(sheet, book, "Police, probation and prison by the same definitions");
    std::vector<Column> columns{{"Measure", 40}, {"Level", 10}, {"Period", 24}, {"Target", 10}};
    for (const std::string name : {"Police", "Probation", "Prison", "Together"}) {
        columns.push_back({name + ": numerator", 11.5});
        columns.push_back({name + ": denominator", 13});
        columns.push_back({name + ": percentage", 12});
        columns.push_back({name + ": change in points", 11.5});
    }
    columns.push_back({"Together: small numbers", 10});
    sheet.headings(kpi_heading, columns);
    sheet.freeze_below(kpi_heading);
    int row = kpi_heading + 1;
    constexpr std::array<std::optional<Level>, 4> levels{std::nullopt, Level::one, Level::two, Level::three};
    for (const auto& measure : book.figures.measures) {
        for (const auto& level : levels) {
            write_periods(sheet, row, book, measure, level);
            row += 2;
        }
    }
    sheet.filter(kpi_heading, row - 1, static_cast<int>(columns.size()));
    sheet.text(row + 1, 0, "Which agency a case counts for stands under \"Agency means\" on the sheet Definitions.",
               Style::note);
}

}  // namespace mappa::forms
