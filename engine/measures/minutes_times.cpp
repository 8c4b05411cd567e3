#include "engine/measures/minutes_times.hpp"

#include <algorithm>

#include "engine/measures/practice.hpp"
#include "engine/measures/timing.hpp"

namespace mappa {

void MinutesTimes::add(const CaseRecord& record) {
    for (const auto& meeting : record.meetings) {
        if (!meeting.held() || !meeting.held_on || *meeting.held_on > window_.end_of(window_.now)) continue;
        const auto days = working_days(window_, *meeting.held_on, meeting.issued_on.value_or(window_.today));
        if (!days) continue;
        const Line line{
            record.facts.ref,    meeting.number, level_of(record, meeting), *meeting.held_on, meeting.issued_on,
            meeting.minutes_due, *days};
        const bool now = window_.now.contains(line.held_on), before = window_.previous.contains(line.held_on);
        const bool late = line.due && *line.due < window_.today;
        for (auto* summary : {now ? &now_ : nullptr, before ? &before_ : nullptr}) {
            if (!summary) continue;
            if (line.issued_on) summary->days.push_back(line.days);
            if (line.due && (line.issued_on || late)) summary->in_standard.count(line.in_standard());
        }
        if (!line.issued_on) {
            outstanding_.push_back(line);
        } else if (now) {
            issued_.push_back(line);
        }
    }
}

std::optional<double> MinutesTimes::Summary::median() const {
    if (days.empty()) return std::nullopt;
    auto sorted = days;
    std::ranges::sort(sorted);
    const auto middle = sorted.size() / 2;
    if (sorted.size() % 2 == 1) return sorted[middle];
    return (sorted[middle - 1] + sorted[middle]) / 2.0;
}

std::optional<int> MinutesTimes::Summary::longest() const {
    if (days.empty()) return std::nullopt;
    return *std::ranges::max_element(days);
}

}  // namespace mappa
