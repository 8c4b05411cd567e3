#pragma once

#include <optional>
#include <vector>

#include "engine/calendar/date.hpp"
#include "engine/record/record.hpp"

/// The record as it stood on a day. Minutes made again in a year must say what was so at the meeting, not what is so
/// now (000 2.1: category, level and risk "as they stood").
namespace mappa {

/// The day the meeting speaks of: when it was held, else when it is to be.
[[nodiscard]] Date meeting_day(const Meeting& meeting, Date today);
/// The last day whose news the minutes may carry: when the meeting was closed, else today.
[[nodiscard]] Date last_news(const Meeting& meeting, Date today);

/// The facts with every later change undone.
[[nodiscard]] Case facts_as_at(const CaseRecord& record, Date day);

/// The level in force on a day; nothing before one was decided and after the exit. A level counts from the day it was
/// decided.
[[nodiscard]] std::optional<Level> level_on(const CaseRecord& record, Date day);

/// The level in force when the meeting began: what that meeting itself decided is not it. nullptr when there was none.
[[nodiscard]] const LevelPeriod* level_in_force_at(const CaseRecord& record, const Meeting& meeting, Date day);

/// The latest assessment made by then, or at the meeting itself (0 = no meeting).
[[nodiscard]] const Assessment* assessment_as_at(const CaseRecord& record, Date day, int meeting);

/// The latest version of the one plan written by then, or at the meeting itself (0 = no meeting); nullptr when there
/// was none.
[[nodiscard]] const Plan* plan_as_at(const CaseRecord& record, Date day, int meeting = 0);

/// The action with later changes of deadline and owner undone, and without an outcome that came later.
[[nodiscard]] Action action_as_at(const CaseRecord& record, const Action& action, Date day);

/// Actions set before this meeting that it has to account for: everything not settled by the meeting before (001 5.12).
[[nodiscard]] std::vector<Action> previous_actions(const CaseRecord& record, const Meeting& meeting, Date today);

/// The actions this meeting set, in the order of their numbers.
[[nodiscard]] std::vector<Action> new_actions(const CaseRecord& record, const Meeting& meeting, Date today);

/// The record without the people, risks and restrictions that were recorded later than a day: issued minutes do not
/// learn anything afterwards.
[[nodiscard]] CaseRecord known_by(const CaseRecord& record, Date day);

}  // namespace mappa
