#pragma once

#include <stdexcept>

#include "engine/desk/event.hpp"
#include "engine/record/area.hpp"
#include "engine/record/record.hpp"
#include "engine/steps/steps.hpp"

namespace mappa {

/// An event that this program cannot read: a journal written by a newer version, or a damaged one.
class UnreadableEvent : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

/// Brings a case up to date with one of its events. Never refuses: what the journal holds has happened.
void replay(CaseRecord& record, const Event& event);

/// Brings the area up to date with one of its events.
void replay(AreaRecord& area, const Event& event);

/// The same for a step that has just been decided and need not be read back from its payload.
void apply(CaseRecord& record, const Event& event, const Step& step);
void apply(AreaRecord& area, const Event& event, const AreaStep& step);

}  // namespace mappa
