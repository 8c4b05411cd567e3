#include "forms/workbook/workbook.hpp"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <stdexcept>

#include "forms/workbook/cell_text.hpp"

namespace mappa::forms {
namespace {

constexpr std::string_view marking = "OFFICIAL-SENSITIVE";

time_t moment(const std::string& created) {
    const auto bad =
        std::invalid_argument("a workbook's time of making must look like 2030-04-01T09:00:00Z: " + created);
    if (created.size() != 20 || created[10] != 'T' || created[13] != ':' || created[16] != ':' || created[19] != 'Z')
        throw bad;
    const auto day = Date::parse(created.substr(0, 10));
    const auto two = [&](std::size_t at) {
        if (created[at] < '0' || created[at] > '9' || created[at + 1] < '0' || created[at + 1] > '9') throw bad;
        return (created[at] - '0') * 10 + (created[at + 1] - '0');
    };
    const int hours = two(11), minutes = two(14), seconds = two(17);
    if (!day || hours > 23 || minutes > 59 || seconds > 59) throw bad;
    const auto at =
        day->sys_days() + std::chrono::hours{hours} + std::chrono::minutes{minutes} + std::chrono::seconds{seconds};
    return std::chrono::system_clock::to_time_t(at);
}

void set_properties(lxw_workbook* book, Workbook::Facts facts) {
    std::string comments{marking};
    lxw_doc_properties properties{};
    properties.title = facts.title.data();
    properties.subject = facts.subject.data();
    properties.author = facts.made_by.data();
    properties.comments = comments.data();
    properties.category = comments.data();
    properties.company = facts.company.data();
    properties.keywords = facts.keywords.data();
    properties.created = moment(facts.created);
    workbook_set_properties(book, &properties);
}

void set_up_page(lxw_worksheet* sheet, const std::string& header, const std::string& footer) {
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 9);  // A4
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_margins(sheet, 0.3, 0.3, 0.75, 0.75);
    worksheet_set_header(sheet, header.c_str());
    worksheet_set_footer(sheet, footer.c_str());
}

void set_font(lxw_format* format, double size) {
    format_set_font_name(format, "Arial");
    format_set_font_size(format, size);
}

/// The font of cells without a format: the lines of the data sheets are written so. For each cell that has a format,
/// libxlsxwriter reckons a checksum of the whole format, which took a third of the time of a large book.
void write_plainly_in_arial(lxw_workbook* book) { set_font(STAILQ_FIRST(book->formats), 10); }

}  // namespace

Workbook::Workbook(const Facts& facts) : title_{cell_text(facts.title)}, live_{facts.live} {
    // libxlsxwriter writes to a path. A memory file has one, and leaves nothing behind on a disk.
    file_ = memfd_create("workbook", MFD_CLOEXEC);
    if (file_ < 0) throw std::runtime_error("the system gave no memory file for a workbook");
    header_ = "&C&\"Arial,Bold\"" + std::string{marking} + (facts.remark.empty() ? "" : " - " + facts.remark);
    footer_ = page_footer(facts.title, std::string{marking}, facts.made_by);
    try {
        const Facts clean{title_, cell_text(facts.subject), cell_text(facts.made_by),  facts.created,
                          {},     cell_text(facts.company), cell_text(facts.keywords), facts.live};
        static_cast<void>(moment(clean.created));
        book_ = workbook_new(("/proc/self/fd/" + std::to_string(file_)).c_str());
        if (!book_) throw std::runtime_error("a workbook could not be begun");
        set_properties(book_, clean);
        write_plainly_in_arial(book_);
    } catch (...) {
        close(file_);
        throw;
    }
}

Workbook::~Workbook() {
    if (book_) lxw_workbook_free(book_);
    if (file_ >= 0) close(file_);
}

Sheet& Workbook::sheet(std::string_view name) {
    std::vector<std::string> taken;
    for (const auto& each : sheets_) taken.push_back(each.name_);
    const auto legal = sheet_name(name, taken);
    auto* sheet = workbook_add_worksheet(book_, legal.c_str());
    if (!sheet) throw std::runtime_error("a sheet could not be added: " + legal);
    set_up_page(sheet, header_, footer_);
    return sheets_.emplace_back(Sheet{*this, sheet, legal});
}

lxw_chart* Workbook::bar_chart(const std::string& title) {
    auto* chart = workbook_add_chart(book_, LXW_CHART_BAR);
    chart_title_set_name(chart, title.c_str());
    auto* values = chart->x_axis;  // libxlsxwriter calls a bar chart's axis of values x
    chart_axis_set_num_format(values, "0%");
    chart_axis_set_min(values, 0);
    chart_axis_set_max(values, 1);
    chart_axis_set_reverse(chart->y_axis);  // first row on top, as in its table
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    return chart;
}

lxw_chart* Workbook::stacked_chart(const std::string& title) {
    auto* chart = workbook_add_chart(book_, LXW_CHART_BAR_STACKED);
    chart_title_set_name(chart, title.c_str());
    chart_axis_set_num_format(chart->x_axis, "0");
    chart_axis_set_min(chart->x_axis, 0);
    chart_axis_set_reverse(chart->y_axis);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    return chart;
}

void Workbook::name_range(const std::string& name, const std::string& range) {
    if (const auto error = workbook_define_name(book_, name.c_str(), ("=" + range).c_str()); error != LXW_NO_ERROR) {
        throw std::logic_error("cells cannot be called " + name + ": " + lxw_strerror(error));
    }
}

std::string Workbook::bytes() && {
    for (auto& sheet : sheets_) sheet.fit_rows();
    if (const auto error = workbook_close(std::exchange(book_, nullptr)); error != LXW_NO_ERROR) {
        throw std::runtime_error(std::string{"a workbook could not be written: "} + lxw_strerror(error));
    }
    const auto size = lseek(file_, 0, SEEK_END);
    std::string content(static_cast<std::size_t>(std::max<off_t>(size, 0)), '\0');
    for (std::size_t at = 0; at < content.size();) {
        const auto got = pread(file_, content.data() + at, content.size() - at, static_cast<off_t>(at));
        if (got <= 0) throw std::runtime_error("a finished workbook could not be read back");
        at += static_cast<std::size_t>(got);
    }
    return content;
}

lxw_format* Workbook::format(Style style) {
    if (style == Style::data) return nullptr;
    auto& kept = styles_[style];
    if (kept) return kept;
    kept = workbook_add_format(book_);
    set_font(kept, style == Style::title ? 14 : 10);
    format_set_align(kept, LXW_ALIGN_VERTICAL_TOP);
    const auto one_of = [&](auto... styles) { return ((style == styles) || ...); };
    using enum Style;
    if (one_of(title, heading, bold, total_text, total_count, total_percent)) format_set_bold(kept);
    if (one_of(text, heading, total_text, entry)) format_set_text_wrap(kept);
    if (!one_of(title, note, bold, data)) format_set_border(kept, LXW_BORDER_THIN);
    if (!one_of(title, note, bold, data)) format_set_border_color(kept, 0xB1B4B6);
    if (one_of(input, entry, entry_date)) format_set_bg_color(kept, 0xFFF2CC);
    if (one_of(text, heading, date, total_text, entry, entry_date)) format_set_indent(kept, 1);
    if (one_of(date, entry_date)) format_set_align(kept, LXW_ALIGN_LEFT);
    if (one_of(heading)) format_set_bg_color(kept, 0xDEE0E2);
    if (one_of(count, total_count, input)) format_set_num_format(kept, "#,##0");
    if (one_of(percent, total_percent)) format_set_num_format(kept, "0%");
    if (one_of(target)) format_set_num_format(kept, "0\"%\"");
    if (one_of(points)) format_set_num_format(kept, "+0;-0;0");
    if (one_of(entry, entry_date)) format_set_unlocked(kept);
    // Text, so that no program takes "3/4" for a day or "=" for a formula.
    if (one_of(entry)) format_set_num_format(kept, "@");
    // The month in letters: saved as CSV, nobody has to guess whether day or month comes first.
    if (one_of(date, entry_date)) format_set_num_format(kept, "d mmm yyyy");
    if (one_of(percent, total_percent, target, points)) format_set_align(kept, LXW_ALIGN_RIGHT);
    if (one_of(total_text, total_count, total_percent)) format_set_top(kept, LXW_BORDER_MEDIUM);
    return kept;
}

lxw_format* Workbook::format(Tone tone) {
    auto& kept = tones_[tone];
    if (kept) return kept;
    kept = workbook_add_format(book_);
    format_set_bg_color(kept, tone == Tone::alarm ? 0xF6D7D2 : tone == Tone::warning ? 0xFFF2CC : 0xDDEBDA);
    format_set_font_color(kept, 0x0B0C0C);
    return kept;
}

}  // namespace mappa::forms
