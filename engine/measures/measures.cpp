#include "engine/measures/measures.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "engine/measures/definition.hpp"

namespace mappa {
namespace {

/// Said with the definition, so that nobody reads a rise as good where it is not.
std::string_view in_words(Better better) {
    switch (better) {
        case Better::more:
            return {};
        case Better::fewer:
            return " Fewer are better.";
        case Better::neither:
            return " Neither a rise nor a fall is good or bad in itself.";
    }
    return {};
}

}  // namespace

const Measure* Figures::find(std::string_view id) const {
    const auto found = std::ranges::find(measures, id, &Measure::id);
    return found == measures.end() ? nullptr : &*found;
}

Measures::Measures(Window window, Targets targets)
    : window_{std::move(window)},
      targets_{std::move(targets)},
      tallies_(definitions().size(), Tally{window_}),
      caseload_{window_.end_of(window_.now)},
      caseload_before_{window_.end_of(window_.previous)},
      actions_{window_.now, window_.today},
      actions_before_{window_.previous, window_.today},
      referrals_{window_.now},
      referrals_before_{window_.previous},
      topics_{window_},
      annual_{window_.end_of(window_.now)} {}

Tally& Measures::tally(std::string_view id) {
    const auto rows = definitions();
    return tallies_[static_cast<std::size_t>(std::ranges::find(rows, id, &Definition::id) - rows.begin())];
}

void Measures::add(const CaseRecord& record) {
    const auto rows = definitions();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].count) rows[i].count(record, tallies_[i]);
    }
    const auto open = open_plan_checks(record, window_);  // asked once: two figures come of it
    counting::plan_without_open_check(record, open, tally(plans_unchecked));
    caseload_.add(record);
    caseload_before_.add(record);
    actions_.add(record);
    actions_before_.add(record);
    referrals_.add(record);
    referrals_before_.add(record);
    topics_.add(record, open);
    annual_.add(record);
}

void Measures::add(const BoardMeeting& meeting) {
    auto& attendance = tally(board_attendance);
    for (const auto& seat : meeting.seats) {
        const bool came = seat.filled && seat.came;
        const auto why = !seat.filled   ? "vacant"
                         : came         ? "came"
                         : seat.invited ? "did not come"
                                        : "required but not invited";
        attendance.count(meeting.held_on, {meeting.ref, seat.seat, std::nullopt, seat.agency, came, why});
    }
}

Figures Measures::finish() && {
    Figures figures{window_,
                    {},
                    std::move(caseload_),
                    std::move(caseload_before_),
                    std::move(actions_),
                    std::move(actions_before_),
                    std::move(referrals_),
                    std::move(referrals_before_),
                    std::move(topics_),
                    std::move(annual_)};
    const auto rows = definitions();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        Measure measure;
        measure.id = row.id;
        measure.title = row.title;
        measure.definition = std::string{row.definition}.append(in_words(row.better));
        measure.exclusions = row.exclusions;
        measure.source = row.source;
        measure.group = row.group;
        measure.agency_means = row.agency_means;
        measure.reckoning = row.reckoning;
        measure.better = row.better;
        if (const auto target = targets_.find(row.target); target != targets_.end()) measure.target = target->second;
        std::move(tallies_[i]).finish(measure);
        figures.measures.push_back(std::move(measure));
    }
    figures.topics.comparison = compare(figures.measures, window_.practice);
    figures.window.practice = nullptr;  // it need not outlive the counting
    return figures;
}

}  // namespace mappa
