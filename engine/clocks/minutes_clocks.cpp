#include <algorithm>
#include <array>

#include "engine/clocks/reckoner.hpp"

namespace mappa {
namespace {

constexpr Clock urgent_actions{"urgent-actions",
                               "Urgent actions go out ahead of the minutes.",
                               "urgent-actions",
                               "the meeting",
                               "the list of actions sent",
                               "FUP-39 (001 5.9)",
                               true};
constexpr Clock action_list{"action-list",
                            "The action list goes out on the day the meeting closes, ahead of the minutes.",
                            "",
                            "the closing of the meeting",
                            "the list of actions sent",
                            "FUP-44 (001 5.9)",
                            true};
constexpr Clock minutes_2{"minutes-2",   "Level 2 minutes are issued.", "minutes-2",
                          "the meeting", "first issue of the minutes",  "FUP-39 (001 5.9, 5.37)",
                          true};
constexpr Clock minutes_3{"minutes-3",   "Level 3 minutes are issued.", "minutes-3",
                          "the meeting", "first issue of the minutes",  "FUP-39 (001 5.9, 5.37)",
                          true};
constexpr Clock posted_2{"posted-2",    "Level 2 minutes are on ViSOR.",      "minutes-2",
                         "the meeting", "a posting date and who posted them", "FUP-40 (001 5.37)",
                         true};
constexpr Clock posted_3{"posted-3",    "Level 3 minutes are on ViSOR.",      "minutes-3",
                         "the meeting", "a posting date and who posted them", "FUP-40 (001 5.37)",
                         true};
constexpr Clock final_2{"finalise-2",
                        "Level 2 minutes are final: the chair has approved them.",
                        "minutes-2",
                        "the meeting",
                        "the chair's approval",
                        "WMD-20 (003 C5)",
                        true};
constexpr Clock final_3{"finalise-3",
                        "Level 3 minutes are final: the chair has approved them.",
                        "minutes-3",
                        "the meeting",
                        "the chair's approval",
                        "WMD-20 (003 C5)",
                        true};
constexpr Clock filed{"file-minutes",
                      "The minutes are on the case's file.",
                      "file-minutes",
                      "the meeting",
                      "issue of the minutes, which files them",
                      "WMD-20 (003 recommendation 3, C5)",
                      true};
constexpr Clock acknowledged{"acknowledge-minutes",
                             "The case manager acknowledges the minutes.",
                             "acknowledge-minutes",
                             "the meeting",
                             "the acknowledgement",
                             "WMD-20 (003 recommendation 3, C5)",
                             true};
constexpr Clock disclosure{"disclosure",
                           "A disclosure that was decided is made.",
                           "",
                           "the decision",
                           "the disclosure",
                           "FUP-68 (001 5.23, 5.25)",
                           true};
constexpr auto minutes_clock_rows =
    std::to_array<const Clock*>({&urgent_actions, &action_list, &minutes_2, &minutes_3, &posted_2, &posted_3, &final_2,
                                 &final_3, &filed, &acknowledged, &disclosure});

bool has_urgent_action(const CaseRecord& record, int meeting) {
    return std::ranges::any_of(
        record.actions, [&](const Action& each) { return each.meeting == meeting && each.urgent == Answer::yes; });
}

bool sets_actions(const CaseRecord& record, int meeting) {
    return std::ranges::find(record.actions, meeting, &Action::meeting) != record.actions.end();
}

void after(Reckoner& reckon, const Meeting& meeting, Date met) {
    const auto& record = reckon.record;
    const auto* period = period_on(record, met);
    const auto level = meeting.level ? meeting.level : period ? period->level : std::nullopt;
    const bool senior = level == Level::three;
    const auto owed = [&](const Clock& clock, Agency agency, const std::string& person, std::optional<Date> done) {
        auto& due = reckon.start(clock, numbered("meeting", meeting.number), met, "meeting of " + met.text());
        due.agency = agency;
        due.person = person;
        due.chair = meeting.chair;
        stop(due, done);
    };
    if (has_urgent_action(record, meeting.number))
        owed(urgent_actions, Agency::coordination, meeting.minute_taker, meeting.actions_sent_on);
    if (meeting.closed_on && sets_actions(record, meeting.number)) {
        auto& due = reckon.until(action_list, numbered("meeting", meeting.number), meeting.closed_on,
                                 "meeting closed on " + meeting.closed_on->text(), *meeting.closed_on);
        due.agency = Agency::coordination;
        due.person = meeting.minute_taker;
        due.chair = meeting.chair;
        stop(due, meeting.actions_sent_on);
    }
    owed(senior ? final_3 : final_2, Agency::coordination, meeting.chair, meeting.approved_on);
    owed(senior ? minutes_3 : minutes_2, Agency::coordination, meeting.minute_taker, meeting.issued_on);
    // A date without a name is no posting (001 5.37).
    owed(senior ? posted_3 : posted_2, Agency::coordination, "",
         meeting.posted_by.empty() ? std::nullopt : meeting.posted_on);
    owed(filed, Agency::coordination, meeting.minute_taker, meeting.issued_on);
    owed(acknowledged, record.facts.lead_agency.value_or(Agency::coordination), record.facts.case_manager,
         meeting.acknowledged_on);
}

/// The release date as the record had it on a day.
std::optional<Date> release_known_on(const CaseRecord& record, Date day) {
    for (const auto& change : record.fact_changes) {
        if (change.fact == "release_on" && change.on && *change.on > day) return Date::parse(change.was);
    }
    return record.facts.release_on;
}

void disclosures(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& each : record.disclosures) {
        if (each.decision != DisclosureDecision::disclose) continue;
        const auto* meeting = record.meeting(each.meeting);
        const auto decided = meeting ? met_on(*meeting) : std::nullopt;
        auto last = each.by_when;
        // Planned before release: it is late once the release date has passed, also when release comes forward
        // (001 5.25).
        const auto release = decided ? release_known_on(record, *decided) : std::nullopt;
        const bool before_release =
            release && *decided < *release && (!last || *last <= *release) && record.facts.release_on;
        const auto by = [&](Date release_on) {
            return each.by_when ? std::min(*each.by_when, release_on) : release_on;
        };
        if (before_release) last = by(*record.facts.release_on);
        if (!last) continue;
        auto& due = reckon.until(
            disclosure,
            "disclosure " + std::to_string(each.meeting) + "." + std::to_string(each.number) + " to " + each.to_whom,
            decided, numbered("decided at meeting", each.meeting), *last);
        const auto reminder = reckon.policy.clock("disclosure-reminder");
        due.warn_from = reckon.end_of({-reminder.length, reminder.unit}, *last);
        if (each.by_agency) due.agency = each.by_agency;
        due.person = each.by_whom;
        if (meeting) due.chair = meeting->chair;
        if (before_release) {
            due.note = "planned before release on " + record.facts.release_on->text();
            reckon.earlier(due, "release_on", by);
            std::erase_if(due.was, [&](const EarlierDue& was) { return was.changed_on < *decided; });
        }
        stop(due, each.made_on);
        const auto* action = record.action(each.action);
        const bool called_off =
            action && (action->state == ActionState::superseded || action->state == ActionState::withdrawn);
        if (called_off) lapse(due, action->closed_on, "called off: " + action->closed_because);
    }
}

}  // namespace

std::span<const Clock* const> minutes_rows() { return minutes_clock_rows; }

void minutes_clocks(Reckoner& reckon) {
    for (const auto& each : reckon.record.meetings) {
        if (const auto met = met_on(each)) after(reckon, each, *met);
    }
    disclosures(reckon);
}

}  // namespace mappa
