#pragma once

#include <list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/calendar/date.hpp"

struct lxw_chart;
struct lxw_format;
struct lxw_workbook;
struct lxw_worksheet;

namespace mappa::forms {

/// How a cell looks. A person's text is only ever written as text, whatever it begins with.
enum class Style {
    title,
    note,
    heading,
    text,
    bold,
    count,
    percent,
    target,
    points,
    date,
    total_text,
    total_count,
    total_percent,
    data,       ///< a line of a data sheet: as the book writes what has no format of its own
    input,      ///< a cell that the reader may fill in
    entry,      ///< a cell of a protected sheet for a text of whoever fills it in
    entry_date  ///< the same for a day
};

/// A colour that underlines what the words of a cell already say; never the only sign.
enum class Tone { alarm, warning, good };

/// One column of a sheet: its heading and its width in characters.
struct Column {
    std::string heading;
    double width;
};

/// Cells of one column.
struct Cells {
    int first_row, last_row, column;
};

/// What is said beside a cell that is filled in. A title of at most 32 letters, a text of at most 255.
struct Advice {
    std::string title, says;
};

/// A sheet of a workbook. Rows and columns count from 0.
class Sheet {
public:
    /// Text, cleaned of control characters and cut at what a cell can hold (with a note that it was cut).
    void text(int row, int column, std::string_view value, Style style = Style::text);
    void number(int row, int column, double value, Style style = Style::count);
    /// A real date, or an empty cell.
    void date(int row, int column, std::optional<Date> value);
    /// A live formula with the value it has, for readers that do not calculate. Never made of what a person
    /// typed.
    void formula(int row, int column, const std::string& formula, double value, Style style = Style::count);
    void formula(int row, int column, const std::string& formula, const std::string& value, Style style = Style::text);
    /// One over a cell that the reader fills in: it is live in every book.
    void answering_formula(int row, int column, const std::string& formula, const std::string& value,
                           Style style = Style::text);

    /// A heading row: sets the widths too.
    void headings(int row, const std::vector<Column>& columns);
    void columns(const std::vector<Column>& columns);
    /// Freezes everything down to and including the row, and repeats that row on each printed page.
    void freeze_below(int row);
    /// The same, and keeps that many columns in sight at the left.
    void freeze_at(int row, int columns);
    void filter(int first_row, int last_row, int columns);
    /// Locks every cell but those for entry, against slips: there is no password.
    void protect();
    void hide_column(int column);
    /// What may be typed into the cells of a column; it is said beside the cell, and anything else is refused.
    void allow_words(Cells cells, const std::vector<std::string>& words, const Advice& advice);
    void allow_dates(Cells cells, Date first, Date last, const Advice& advice);
    void allow_text(Cells cells, int longest, const Advice& advice);
    /// Makes a named table of the rows from a heading row to the last, and writes its headings, which must differ. At
    /// least one row must stand below the headings. The name is a word that no other table or range of the book has.
    void table(int heading, int last_row, const std::vector<Column>& columns, const std::string& name);
    /// Instead of one page in width: prints at a scale in per cent, and begins a page at each of these rows.
    void print_in_parts(int scale, const std::vector<int>& first_rows);
    /// Colours the cells of a column that begin with, or contain, a text.
    void tint(int first_row, int last_row, int column, std::string_view contains, Tone tone);
    void tint_beginning(int first_row, int last_row, int column, std::string_view begins, Tone tone);
    void place_chart(int row, int column, lxw_chart* chart, int width, int height, const std::string& in_words);

    [[nodiscard]] const std::string& name() const { return name_; }
    /// "'Level moves'!$B$4:$B$9", for charts and formulas on other sheets.
    [[nodiscard]] std::string range(int first_row, int last_row, int column) const;
    /// "'Level moves'!$B$4"
    [[nodiscard]] std::string cell(int row, int column) const;

private:
    friend class Workbook;
    Sheet(class Workbook& book, lxw_worksheet* sheet, std::string name)
        : book_{&book}, sheet_{sheet}, name_{std::move(name)} {}

    /// Makes rows as high as their wrapped text needs: not every reader does that by itself.
    void fit_rows();
    void grow(int row, int column, std::string_view value, Style style);

    Workbook* book_;
    lxw_worksheet* sheet_;
    std::string name_;
    std::vector<double> widths_;
    std::map<int, int> lines_;  // of the rows with more than one
};

/// "B5"
[[nodiscard]] std::string cell_name(int row, int column);

/// A spreadsheet being written. It is put together in memory, is marked OFFICIAL-SENSITIVE on every printed
/// page, and the same content gives the same bytes.
class Workbook {
public:
    struct Facts {
        std::string title, subject, made_by;
        std::string created;      ///< UTC, "2030-04-01T09:00:00Z": given, never read from a clock
        std::string remark = {};  ///< stands beside the marking at the head of every page: "OFFENDERS ARE NAMED"
        std::string company = {}, keywords = {};
        bool live = true;  ///< false: formulas are written as the values they have, where what they count is not there
    };

    /// Throws std::invalid_argument when `created` is no such moment, std::runtime_error when the system has
    /// no memory file for the workbook.
    explicit Workbook(const Facts& facts);
    Workbook(const Workbook&) = delete;
    Workbook& operator=(const Workbook&) = delete;
    ~Workbook();

    /// A new sheet. The name is made legal: at most 31 characters, none of []:*?/\, and unlike the others.
    Sheet& sheet(std::string_view name);
    /// A bar chart of percentages to be placed on a sheet.
    [[nodiscard]] lxw_chart* bar_chart(const std::string& title);
    /// A chart of numbers whose bars lie end to end.
    [[nodiscard]] lxw_chart* stacked_chart(const std::string& title);
    /// Gives cells a name that formulas may use: a word of letters, digits and underscores.
    void name_range(const std::string& name, const std::string& range);

    /// Finishes the workbook. Throws std::runtime_error when it could not be written.
    [[nodiscard]] std::string bytes() &&;

private:
    friend class Sheet;
    /// nullptr for Style::data.
    [[nodiscard]] lxw_format* format(Style style);
    [[nodiscard]] lxw_format* format(Tone tone);

    int file_ = -1;
    lxw_workbook* book_ = nullptr;
    std::string title_;
    std::string header_, footer_;
    bool live_;
    std::list<Sheet> sheets_;
    std::map<Style, lxw_format*> styles_;
    std::map<Tone, lxw_format*> tones_;
};

}  // namespace mappa::forms
