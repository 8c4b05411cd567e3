#include "engine/measures/level_flow.hpp"

#include <algorithm>

#include "engine/measures/timing.hpp"

namespace mappa {
namespace {

/// The last day on or before `end` on which somebody decided on the level, also when it stayed as it was.
std::optional<Date> last_decision(const CaseRecord& record, Date end) {
    std::optional<Date> last;
    const auto note = [&](const std::optional<Date>& on) {
        if (on && *on <= end && (!last || *on > *last)) last = on;
    };
    for (const auto& each : record.level_periods) note(each.from);
    for (const auto& each : record.level_decisions) note(each.on);
    for (const auto& each : record.screenings) note(each.level ? each.on : std::nullopt);
    for (const auto& each : record.referrals) note(each.level_decided ? each.decided_on : std::nullopt);
    return last;
}

}  // namespace

void LevelFlow::add(const CaseRecord& record) {
    for (const auto& each : record.level_periods) {
        if (!each.level || *each.level == Level::one || !each.from || *each.from > end_) continue;
        if (each.until && *each.until < period_.from) continue;
        auto& side = sides_[*each.level];
        ++(*each.from < period_.from ? side.opening : side.added);
        ++(each.until && *each.until <= end_ ? side.removed : side.closing);
    }
    const auto level = level_on(record, end_);
    if (!level || *level == Level::one || !registered_on(record, end_)) return;
    const auto decided = last_decision(record, end_);
    if (decided && *decided >= end_.plus_months(-12)) return;
    overdue_.push_back({record.facts.ref, "level " + std::string{code(*level)},
                        decided ? "level last decided on " + decided->text() : "no decision on the level on record",
                        record.facts.lead_agency, level});
}

LevelFlow::Side LevelFlow::at(Level level) const {
    const auto found = sides_.find(level);
    return found == sides_.end() ? Side{} : found->second;
}

}  // namespace mappa
