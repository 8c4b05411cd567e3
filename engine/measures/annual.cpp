#include "engine/measures/annual.hpp"

#include <algorithm>

#include "engine/measures/timing.hpp"

namespace mappa {
namespace {

int last_march_by(Date day) { return day < Date{day.year(), 3, 31} ? day.year() - 1 : day.year(); }

std::optional<AnnualLine> line_of(const CaseRecord& record, const CaseEvent& event) {
    if (event.kind == EventKind::recall) return AnnualLine::recall;
    if (event.kind == EventKind::new_offence) return AnnualLine::new_offence;
    if (event.kind != EventKind::breach) return std::nullopt;
    const auto broken = std::ranges::find(record.restrictions, event.restriction, &Restriction::number);
    const bool notification = broken != record.restrictions.end() && broken->kind == RestrictionKind::notification;
    return notification ? AnnualLine::notification_breach : AnnualLine::other_breach;
}

std::optional<AnnualLine> line_of(RestrictionKind kind) {
    switch (kind) {
        case RestrictionKind::sopo:
        case RestrictionKind::shpo:
            return AnnualLine::sexual_harm_order;
        case RestrictionKind::rosho:
        case RestrictionKind::sro:
            return AnnualLine::sexual_risk_order;
        case RestrictionKind::foreign_travel:
            return AnnualLine::travel_order;
        case RestrictionKind::voo:
            return AnnualLine::violent_offender_order;
        default:
            return std::nullopt;
    }
}

}  // namespace

AnnualStatistics::AnnualStatistics(Date day)
    : year_{Period::year_to_march(last_march_by(day))}, caseload_{year_.until} {}

void AnnualStatistics::add(const CaseRecord& record) {
    caseload_.add(record);
    const auto note = [&](AnnualLine line, Date on, Date as_on) {
        const auto category = category_on(record, as_on);
        facts_.push_back({line, record.facts.ref, category, on});
        ++counts_[{line, category}];
    };
    std::optional<Date> first_at[2];
    for (const auto& period : record.level_periods) {
        if (!period.from || !period.level || *period.level == Level::one || *period.from > year_.until) continue;
        if (period.until && *period.until <= year_.from) continue;
        auto& first = first_at[*period.level == Level::three];
        if (!first) first = std::max(*period.from, year_.from);
    }
    if (first_at[0]) note(AnnualLine::level_2, *first_at[0], year_.until);
    if (first_at[1]) note(AnnualLine::level_3, *first_at[1], year_.until);
    for (const auto& event : record.events) {
        const auto line = line_of(record, event);
        if (line && event.on && year_.contains(*event.on)) note(*line, *event.on, *event.on);
    }
    for (const auto& each : record.restrictions) {
        const auto line = each.kind ? line_of(*each.kind) : std::nullopt;
        if (line && each.proposed != Answer::yes && each.from && year_.contains(*each.from)) {
            note(*line, *each.from, *each.from);
        }
    }
}

int AnnualStatistics::count(AnnualLine line, std::optional<Category> category) const {
    const auto found = counts_.find({line, category});
    return found == counts_.end() ? 0 : found->second;
}

int AnnualStatistics::total(AnnualLine line) const {
    int sum = 0;
    for (const auto& [key, number] : counts_) sum += key.first == line ? number : 0;
    return sum;
}

}  // namespace mappa
