#include <algorithm>

#include "engine/check/gap_list.hpp"

namespace mappa {
namespace {

/// Two days of which the second cannot lie before the first.
void in_order(GapList& list, const std::string& about, const std::optional<Date>& first,
              const std::optional<Date>& second, const std::string& says, const std::string& way_out) {
    if (first && second && *second < *first)
        list.impossible(about, says + " (" + second->text() + ") lies before " + first->text(), way_out);
}

void look_at_levels(GapList& list) {
    const auto& periods = list.record.level_periods;
    const auto open = std::ranges::count_if(periods, [](const LevelPeriod& each) { return !each.until; });
    if (open > 1)
        list.impossible("the case", std::to_string(open) + " levels are in force at once",
                        "`verify`; then tell who keeps the program");
    const auto* in_force = list.record.level_in_force();
    if (list.record.facts.open() && in_force && in_force->level != list.record.facts.level()) {
        list.impossible("the case", "the level in force is not the one the case is in",
                        "`verify`; then tell who keeps the program");
    }
    for (const auto& each : periods) {
        in_order(list, "level period " + std::to_string(each.number), each.from, each.until, "its end",
                 "`verify`; then tell who keeps the program");
    }
}

}  // namespace

void find_impossible(GapList& list) {
    const auto& record = list.record;
    const auto& facts = record.facts;
    const std::string change = "`case change` with the right date";
    in_order(list, "the case", facts.born, facts.sentenced_on, "the sentence", change);
    in_order(list, "the case", facts.sentenced_on, facts.sentence_ends, "the end of the sentence", change);
    in_order(list, "the case", facts.sentenced_on, facts.licence_ends, "the end of the licence", change);
    in_order(list, "the case", facts.sentenced_on, facts.release_on, "the release", change);
    in_order(list, "the case", facts.notified_on, facts.exited_on, "the exit",
             "`verify`; then tell who keeps the program");
    look_at_levels(list);
    for (const auto& each : record.meetings) {
        const auto name = "meeting " + std::to_string(each.number);
        in_order(list, name, each.held_on, each.closed_on, "its closing", "`meeting correct`");
        in_order(list, name, each.closed_on, each.issued_on, "the issue of its minutes", "`meeting correct`");
    }
    for (const auto& each : record.actions) {
        const auto name = "action " + std::to_string(each.number);
        in_order(list, name, each.agreed_on, each.closed_on, "its closing",
                 "`verify`; then tell who keeps the program");
        in_order(list, name, each.agreed_on, each.on, "the day it was done",
                 "`action refuse`, then `action complete` with the right day");
    }
    for (const auto& each : record.restrictions) {
        in_order(list, "restriction " + std::to_string(each.number), each.from, each.until, "its end",
                 "`case unrestrict`, then record it again");
    }
}

}  // namespace mappa
