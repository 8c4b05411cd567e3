#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/session.hpp"
#include "forms/intake/action_sheet.hpp"

namespace mappa::app {

struct IntakeOrder {
    std::optional<Agency> agency;  ///< that sent it; nothing: the one it was made for
    bool dry_run = false, only_good = false;
};

/// What came of a sheet that came back.
struct SheetIntake {
    forms::ReportedSheet sheet;
    std::vector<forms::ReportedRow> taken;  ///< put before the chair; when nothing was written, those that could be
    std::vector<int> known;                 ///< rows whose outcome is proposed already, left out
    Problems problems;                      ///< everything wrong, in the order of the sheet
    bool written = false;
};

/// Reads an action sheet and puts what it reports before the chair, all rows or none; with `only_good`, those that
/// nothing is wrong with. Whoever brings it in sees no case by it that they may not read.
[[nodiscard]] SheetIntake take_in_sheet(Session& session, const Visit& visit, std::string_view bytes,
                                        const std::string& file, const IntakeOrder& order);

}  // namespace mappa::app
