#include "forms/workbook/action_sheet.hpp"

#include <algorithm>
#include <vector>

#include "forms/workbook/action_reference.hpp"
#include "forms/workbook/tracker_rows.hpp"
#include "forms/workbook/workbook.hpp"

namespace mappa::forms {
namespace {

enum SheetColumn {
    number,
    case_ref,
    meeting,
    action,
    owner,
    due,
    state,
    earlier,
    status,
    done,
    found,
    why,
    by,
    on,
    reference
};

constexpr int heading = 5, longest = 2000;

const std::vector<Column>& columns() {
    static const std::vector<Column> all{{std::string{sheet_column::number}, 5},
                                         {std::string{sheet_column::case_ref}, 14},
                                         {"Meeting", 12},
                                         {std::string{sheet_column::action}, 30},
                                         {"Owner", 13},
                                         {std::string{sheet_column::due}, 12},
                                         {"State", 16},
                                         {"Outcomes not accepted", 17},
                                         {std::string{sheet_column::status}, 9},
                                         {std::string{sheet_column::done}, 22},
                                         {std::string{sheet_column::found}, 26},
                                         {std::string{sheet_column::why}, 16},
                                         {std::string{sheet_column::by}, 13},
                                         {std::string{sheet_column::on}, 12},
                                         {std::string{sheet_column::reference}, 30}};
    return all;
}

void write_row(Sheet& sheet, int row, const TrackedAction& each, Date today, const ActionSheetInfo& info) {
    const auto& what = each.action;
    sheet.number(row, number, what.number);
    sheet.text(row, case_ref, each.case_ref);
    sheet.text(row, meeting, meeting_text(each));
    sheet.text(row, action, what.text);
    sheet.text(row, owner, owner_text(what));
    sheet.date(row, due, what.due);
    sheet.text(row, state, state_text(each, today));
    sheet.text(row, earlier, each.earlier);
    const bool named = what.state == ActionState::open;
    for (const int column : {status, done, found, why}) sheet.text(row, column, {}, named ? Style::entry : Style::text);
    sheet.text(row, by, named ? what.owner : std::string{}, named ? Style::entry : Style::text);
    sheet.text(row, on, {}, named ? Style::entry_date : Style::text);
    sheet.text(row, reference, ActionReference{each.case_ref, what.number, each.version, info.agency}.text());
}

void limit_entries(Sheet& sheet, int first, int last, std::span<const Tracked> listed, Date today) {
    Date earliest = today;
    for (const Tracked each : listed) earliest = std::min(earliest, each->action.agreed_on.value_or(today));
    std::vector<std::string> words;
    for (const auto& each : Words<OutcomeStatus>::list) words.emplace_back(each.label);
    sheet.allow_words({first, last, status}, words,
                      {"Done or not done",
                       "Choose one of the two. Leave the whole row empty while the action is still "
                       "to be done."});
    sheet.allow_text({first, last, done}, longest, {"What was done", "In a sentence or two, at most 2000 letters."});
    sheet.allow_text({first, last, found}, longest,
                     {"What was found or changed",
                      "Say what was seen, learnt or changed by it, not that it was completed. 'Nothing found' is a "
                      "finding. At most 2000 letters."});
    sheet.allow_text({first, last, why}, longest,
                     {"If not done: why",
                      "What stood in the way. That a meeting comes is no reason. At most 2000 "
                      "letters."});
    sheet.allow_text({first, last, by}, 200, {"Done by", "The name of the person who did it."});
    sheet.allow_dates({first, last, on}, earliest, today.plus_days(366),
                      {"Done on",
                       "The day it was done, for example 20/05/2030: not before the action was agreed, and "
                       "not a day to come."});
}

}  // namespace

std::string action_sheet(std::span<const TrackedAction> actions, Date today, const ActionSheetInfo& info) {
    auto listed = in_order(actions);
    std::erase_if(listed, [](Tracked each) { return !each->action.pending(); });
    const auto title = "Action sheet: " + info.whom;
    Workbook book({title, "Actions still to be done as at " + today.text(), info.made_by, info.created});
    auto& sheet = book.sheet("Actions");
    sheet.text(0, 0, title, Style::title);
    sheet.text(1, 0, "OFFICIAL-SENSITIVE. As at " + today.text() + ". Cases are shown by reference only.", Style::note);
    sheet.text(2, 0,
               "Fill in the yellow cells of each action that was done, or was not, and send the file back as XLSX or "
               "CSV. Leave a row empty while the action is still to be done.",
               Style::bold);
    sheet.text(3, 0,
               "An outcome says what was found or changed, not 'completed': \"two held calls to the victim's brother, "
               "at night\". The chair accepts it, or says what is missing.",
               Style::note);
    sheet.headings(heading, columns());
    sheet.freeze_at(heading, 2);
    int row = heading + 1;
    for (const Tracked each : listed) write_row(sheet, row++, *each, today, info);
    if (listed.empty())
        sheet.text(row, 0, "No actions to be done.", Style::note);
    else
        limit_entries(sheet, heading + 1, row - 1, listed, today);
    sheet.hide_column(reference);
    sheet.protect();
    return std::move(book).bytes();
}

}  // namespace mappa::forms
