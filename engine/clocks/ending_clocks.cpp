#include <algorithm>
#include <array>

#include "engine/clocks/reckoner.hpp"

namespace mappa {
namespace {

constexpr Clock notification{"notification-ends",
                             "Before notification ends, it is settled what holds the risk afterwards.",
                             "ending",
                             "warns before the last day",
                             "an exit plan",
                             "FUP-91 (001 5.21 Jon)"};
constexpr Clock licence{"licence-ends", "Before the licence ends, it is settled what holds the risk afterwards.",
                        "ending",       "warns before the last day",
                        "an exit plan", "FUP-91 (001 5.21 Jon)"};
constexpr Clock sentence{"sentence-ends", "Before the sentence ends, it is settled what holds the risk afterwards.",
                         "ending",        "warns before the last day",
                         "an exit plan",  "FUP-91 (001 5.21 Jon)"};
constexpr Clock restriction{"restriction-ends",
                            "Before a restriction ends, it is settled what holds the risk afterwards.",
                            "ending",
                            "warns before the last day",
                            "an exit plan, or its end on the record",
                            "FUP-91 (001 5.21 Jon)"};
constexpr auto ending_clock_rows = std::to_array<const Clock*>({&notification, &licence, &sentence, &restriction});

/// First day of the run of level 2 and 3 management that is still in force.
std::optional<Date> managed_since(const CaseRecord& record) {
    std::optional<Date> since;
    for (const auto& each : record.level_periods) {
        if (!managed(each.level))
            since.reset();
        else if (!since)
            since = each.from;
    }
    return managed(record.facts.level()) ? since : std::nullopt;
}

}  // namespace

std::span<const Clock* const> ending_rows() { return ending_clock_rows; }

void ending_clocks(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    const auto since = managed_since(record);
    const auto plan = record.exit_plan() ? record.exit_plan()->written_on : std::nullopt;
    const auto ends = [&](const Clock& clock, std::string about, Date last, std::string because) -> Due& {
        auto& due = reckon.before(clock, std::move(about), last, std::move(because));
        due.warn_from = due.due;
        due.due = last;
        due.person = facts.case_manager;
        if (since && plan && *plan >= *since) stop(due, plan);
        // Below level 2 an ending is announced, and past it nothing is owed to a meeting; nor for one from before that
        // management.
        const bool announced = !since || last < *since;
        if (due.running() && announced && reckon.has_come(last.plus_days(1))) lapse(due, last, "it has ended");
        return due;
    };
    const auto fact = [&](const Clock& clock, std::string_view name, std::optional<Date> last) {
        if (!last) return;
        auto& due = ends(clock, "", *last, "ends " + last->text());
        reckon.earlier(due, name, [](Date was) { return was; });
    };
    fact(notification, "notification_ends", facts.notification_ends);
    fact(licence, "licence_ends", facts.licence_ends);
    fact(sentence, "sentence_ends", facts.sentence_ends);
    for (const auto& each : record.restrictions) {
        if (!each.until || each.proposed == Answer::yes || (each.ended_on && *each.ended_on < *each.until)) continue;
        auto& due = ends(restriction, numbered("restriction", each.number), *each.until, "ends " + each.until->text());
        if (each.monitored_for) due.agency = each.monitored_for;
        if (!each.monitored_by.empty()) due.person = each.monitored_by;
        if (due.running()) stop(due, each.ended_on);
    }
}

}  // namespace mappa
