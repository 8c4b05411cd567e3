#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "app/session.hpp"
#include "engine/measures/period.hpp"
#include "forms/workbook/level_rows.hpp"
#include "forms/workbook/kpi_pictures.hpp"

namespace mappa::web {

/// The board's figures of a period, as one page shows them.
struct ReckonedFigures {
    struct Row {
        std::string title, now, target, verdict, previous;
    };
    Window window;
    std::vector<Row> rows;
    std::vector<forms::Picture> pictures;
    Date caseload_on;
    std::vector<forms::LevelRow> caseload;
    Date on;                 ///< the day they were reckoned for
    std::string at;          ///< UTC
    std::int64_t steps = 0;  ///< in the journal then
};

/// The figures of the whole area, reckoned once and kept for a while: each reckoning reads every case, which takes long
/// in a large area. One is under way at a time, so that the desk goes on answering; who asks meanwhile is shown what
/// was reckoned before, or asked to wait. May be used from several threads.
class KeptFigures {
public:
    /// Figures of the period: those kept when no step was taken since, or not long ago; otherwise, and when asked for
    /// `anew`, they are reckoned. Nothing while the first ones are being reckoned for somebody else.
    [[nodiscard]] std::shared_ptr<const ReckonedFigures> of(const app::Session& session, const Period& period,
                                                            const Visit& visit, bool anew);

    /// The turn to go through the whole area; not held when somebody else has it.
    [[nodiscard]] std::unique_lock<std::mutex> turn() { return std::unique_lock{reckoning_, std::try_to_lock}; }

private:
    [[nodiscard]] std::shared_ptr<const ReckonedFigures> kept(const Period& period);

    std::mutex reckoning_, mutex_;
    std::map<Date, std::shared_ptr<const ReckonedFigures>> kept_;  // by the first day of their period
};

}  // namespace mappa::web
