#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "store/store.hpp"

/// A case as it stood at an earlier moment, told again from the journal. The tables only say what is so now.
namespace mappa::app {

/// The case at the end of a day; nothing when there was none yet.
[[nodiscard]] std::optional<CaseRecord> record_on(const store::Store& store, const CaseRecord& now, Date day);

/// Actions that meet the filter as they stood at the end of a day, by deadline, those without one last.
[[nodiscard]] std::vector<store::Found<Action>> actions_on(const store::Store& store, const store::ActionFilter& filter,
                                                           Date day);

/// The same for the outcomes that wait for the chair.
[[nodiscard]] std::vector<store::Found<ProposedOutcome>> proposals_on(const store::Store& store, Date day);

/// What minutes are printed from.
struct MinutesSource {
    CaseRecord record;
    std::string replaced;  ///< by which later version they were replaced, as a sentence; empty: they are the last
};

/// The case as this version of a meeting's minutes was made from it: the day it was issued or, before that, approved.
/// What was confirmed, ended or corrected later is not in it; when that version was posted is. Version 0 is the last
/// approved, or the draft as it stands now. Nothing when there is no such version.
[[nodiscard]] std::optional<MinutesSource> minutes_as_made(const store::Store& store, const CaseRecord& now,
                                                           int meeting, int version = 0);
/// The same from the case's steps as far as they are given; `now` is the case after them.
[[nodiscard]] std::optional<MinutesSource> minutes_as_made(std::span<const Event> events, const CaseRecord& now,
                                                           int meeting, int version = 0);
/// Who may read a case is asked today, also of what it was before: the earlier record takes over the limit and the
/// admissions of the present one.
void read_as_now(CaseRecord& then, const CaseRecord& now);
/// The same of its category, for the reading alone: what is printed of the earlier record is as it was.
[[nodiscard]] CaseRecord as_seen_now(const Actor& reader, CaseRecord then, const CaseRecord& now);
/// The case after these steps, which are its first.
[[nodiscard]] CaseRecord record_after(std::span<const Event> events);

}  // namespace mappa::app
