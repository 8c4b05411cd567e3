#pragma once

#include <array>
#include <string_view>

namespace mappa {

/// Every setting an edition must have. A rule that needs another figure adds its key here, and every edition has to
/// answer.
inline constexpr auto clock_keys = std::to_array<std::string_view>({"notify",
                                                                    "prison-tells",
                                                                    "refer",
                                                                    "reply",
                                                                    "first-meeting-2",
                                                                    "first-meeting-3",
                                                                    "first-meeting-imminent",
                                                                    "review-1",
                                                                    "review-2",
                                                                    "review-3",
                                                                    "risk-review",
                                                                    "plan",
                                                                    "invitations",
                                                                    "urgent-actions",
                                                                    "minutes-2",
                                                                    "minutes-3",
                                                                    "visor-record",
                                                                    "victim-offer",
                                                                    "ending",
                                                                    "release-risk-review",
                                                                    "short-stay",
                                                                    "countersign",
                                                                    "event-review",
                                                                    "file-minutes",
                                                                    "acknowledge-minutes",
                                                                    "level-review",
                                                                    "disclosure-reminder",
                                                                    "proposed-outcome",
                                                                    "emergency-review"});
inline constexpr auto target_keys = std::to_array<std::string_view>(
    {"attendance", "interval", "minutes", "actions", "disclosure", "reply", "plans", "sufficient"});
inline constexpr auto form_keys =
    std::to_array<std::string_view>({"screening", "referral", "minutes", "prison", "statement", "audit", "benefits"});
inline constexpr auto switch_keys = std::to_array<std::string_view>(
    {"four-pillars", "category-4", "screen-first", "level-2-report-rule", "board-forms"});
/// Whole numbers that are neither lengths of time nor per cent.
inline constexpr auto count_keys =
    std::to_array<std::string_view>({"absences-in-a-row", "minutes-per-case", "unchanged-meetings", "days-to-report",
                                     "small-numbers", "emergency-hours"});

}  // namespace mappa
