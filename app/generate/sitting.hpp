#pragma once

#include "app/generate/papers.hpp"

namespace mappa::app {

/// One meeting of a made-up case: what it is held on and what it decides.
struct Sitting {
    int meeting = 0;
    Date day, next;       ///< held on, and the next meeting or review
    Level level{};        ///< that it decides
    bool down = false;    ///< lower than the level in force
    bool leaves = false;  ///< the case leaves MAPPA after it

    /// Nobody meets about the case again.
    [[nodiscard]] bool last() const { return leaves || level == Level::one; }
};

/// Everything recorded at the meeting between its opening and its close, as the 2012 minutes ask for it.
[[nodiscard]] std::vector<Step> business_of(const Cast& cast, const Sitting& sitting, const CaseRecord& record,
                                            const std::vector<Agency>& agencies, Dice& dice);

}  // namespace mappa::app
