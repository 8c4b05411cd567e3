#include "engine/record/confirmations.hpp"

namespace mappa {

const RestrictionConfirmation* confirmation_of(const CaseRecord& record, int restriction, Date until,
                                               std::optional<int> meeting) {
    const RestrictionConfirmation *last = nullptr, *for_later = nullptr;
    for (const auto& each : record.restriction_confirmations) {
        if (each.restriction != restriction || !each.on || *each.on > until) continue;
        auto& known = meeting && each.meeting > *meeting ? for_later : last;
        if (!known || *each.on >= *known->on) known = &each;
    }
    return last ? last : for_later;
}

int meeting_to_confirm_for(const CaseRecord& record) {
    int held = 0;
    for (const auto& each : record.meetings) {
        if (each.state == MeetingState::in_session) return each.number;
        if (each.state == MeetingState::closed || each.state == MeetingState::correcting) held = each.number;
    }
    return held;
}

}  // namespace mappa
