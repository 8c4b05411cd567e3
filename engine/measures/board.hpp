#pragma once

#include <string>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/area.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// A seat on the Strategic Management Board. A vacant one, such as a board without a lay adviser, is required
/// and not attended (001 3.1).
struct BoardSeat {
    std::string seat;  ///< "Lay adviser", "Probation"
    std::optional<Agency> agency;
    bool filled = true, invited = true, came = false;
};

/// A meeting of the board, which is about the area and not about a case.
struct BoardMeeting {
    Date held_on;
    std::string ref;  ///< the area's own reference of the meeting
    std::vector<BoardSeat> seats;
};

/// The meetings of the board that the area has on record, each with every seat it had that day.
[[nodiscard]] std::vector<BoardMeeting> board_meetings(const AreaRecord& area);

}  // namespace mappa
