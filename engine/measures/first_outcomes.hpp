#pragma once

#include <map>

#include "engine/measures/breakdown.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// How a case left its level, or what ended its management there (000 3.1(c)).
enum class LevelOutcome { moved_down, moved_up, recalled, licence_completed, serious_offence, left };
template <>
struct Words<LevelOutcome> {
    static constexpr std::string_view what = "outcome of management at a level";
    static constexpr auto list = std::to_array<Word<LevelOutcome>>({
        {LevelOutcome::moved_down, "moved-down", "Moved down a level"},
        {LevelOutcome::moved_up, "moved-up", "Moved up a level"},
        {LevelOutcome::recalled, "recalled", "Recalled"},
        {LevelOutcome::licence_completed, "licence-completed", "Licence completed without serious further offence"},
        {LevelOutcome::serious_offence, "serious-offence", "Serious further offence"},
        {LevelOutcome::left, "left", "Left MAPPA otherwise"},
    });
};

/// The cases that left each level in a period, each counted once by its first outcome, at the level it had then.
class FirstOutcomes {
public:
    explicit FirstOutcomes(const Window& window);

    void add(const CaseRecord& record);

    [[nodiscard]] const Breakdown& at(Level level) const { return outcomes_.at(level); }
    /// Cases at the level on any day of the period: the wider base.
    [[nodiscard]] int managed(Level level) const { return managed_.at(level).now; }
    [[nodiscard]] int managed_before(Level level) const { return managed_.at(level).before; }

private:
    struct Managed {
        int now = 0, before = 0;
    };
    Window window_;
    std::map<Level, Breakdown> outcomes_;
    std::map<Level, Managed> managed_;
};

}  // namespace mappa
