#include "engine/measures/board.hpp"

namespace mappa {

std::vector<BoardMeeting> board_meetings(const AreaRecord& area) {
    std::vector<BoardMeeting> meetings;
    for (const auto& sitting : area.sittings) {
        if (!sitting.held_on) continue;
        BoardMeeting meeting{*sitting.held_on, sitting.ref, {}};
        for (const auto& each : area.seat_attendances) {
            if (each.sitting != sitting.ref) continue;
            meeting.seats.push_back({each.seat, each.agency, each.filled == Answer::yes, each.invited == Answer::yes,
                                     each.came == Answer::yes});
        }
        meetings.push_back(std::move(meeting));
    }
    return meetings;
}

}  // namespace mappa
