#include <algorithm>
#include <array>

#include "engine/clocks/reckoner.hpp"
#include "engine/record/proposals.hpp"

namespace mappa {
namespace {

constexpr Clock action_due{"action",
                           "An action is done by its deadline.",
                           "",
                           "the day it was agreed",
                           "its outcome; the chair's word",
                           "FUP-50 (001 5.11)",
                           true};
constexpr Clock check{"restriction-check",
                      "A restriction is checked as often as it says.",
                      "",
                      "the restriction, or its last check",
                      "a check on the record",
                      "PHC-59 (000 2.2 vi)"};
constexpr Clock receipt{"transfer-receipt",
                        "The area a case was handed to acknowledges it.",
                        "",
                        "the day it was sent",
                        "the acknowledgement",
                        "(001 4.3)",
                        false,
                        true};
constexpr Clock answer{"chase-reply",
                       "An agency that was chased replies.",
                       "",
                       "the day it was chased",
                       "the reply",
                       "(001 4.18, 6.48, 7.24)",
                       false,
                       true};
constexpr Clock proposed{"proposed-outcome",
                         "An outcome that an agency's sheet proposes is accepted by the chair, or not.",
                         "proposed-outcome",
                         "the day it was proposed",
                         "the chair's word; another report of the action",
                         "FUP-47 (001 5.12)",
                         true};
constexpr Clock emergency{"emergency-review",
                          "An emergency reading of a case is looked at by the coordinator.",
                          "emergency-review",
                          "the reading",
                          "the coordinator's finding",
                          "DCN-14 (002 4.4)",
                          true};
constexpr auto duty_clock_rows =
    std::to_array<const Clock*>({&action_due, &check, &receipt, &answer, &proposed, &emergency});

void actions(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& each : record.actions) {
        if (!each.due) continue;
        auto& due =
            reckon.until(action_due, numbered("action", each.number), each.agreed_on,
                         each.meeting ? numbered("set at meeting", each.meeting) : "set between meetings", *each.due);
        due.agency = each.agency ? each.agency : due.agency;
        due.person = each.owner.empty() ? each.taken_by : each.owner;
        due.note = each.text;
        if (const auto* meeting = record.meeting(each.meeting)) due.chair = meeting->chair;
        for (const auto& change : record.action_changes) {
            const auto was =
                change.action == each.number && change.what == "due" ? Date::parse(change.was) : std::nullopt;
            if (was && change.on) due.was.push_back({*was, *change.on, change.what, change.why, change.by});
        }
        // What somebody could not do is owed until the chair accepts why.
        if (each.state == ActionState::completed || each.state == ActionState::closed) stop(due, each.on);
        if (!each.unsettled()) lapse(due, each.closed_on, std::string{label(each.state)});
    }
}

/// The action's own clock goes on: what is proposed is nobody's word yet.
void proposals(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& each : record.proposed_outcomes) {
        const auto* action = record.action(each.action);
        if (!each.proposed_on || !action) continue;
        auto& due = reckon.start(proposed, numbered("action", each.action), *each.proposed_on,
                                 each.sheet.empty() ? "proposed " + each.proposed_on->text() : "sheet " + each.sheet);
        due.agency = Agency::coordination;
        if (const auto* meeting = record.meeting(action->meeting); meeting && !meeting->chair.empty())
            due.chair = meeting->chair;
        due.person = due.chair;
        due.note = standing(each);
        if (each.waits()) continue;
        if (each.state == ProposalState::overtaken)
            lapse(due, each.settled_on, each.settled_because);
        else
            stop(due, each.settled_on);
    }
}

/// Every interval counts: one that passed without a check stays missed after the next check is made (000 2.2 vi).
void checks(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& each : record.restrictions) {
        const auto begins = each.from ? each.from : each.recorded_on;
        if (each.check_days < 1 || each.proposed == Answer::yes || !begins) continue;
        const auto ends = earliest(each.until, each.ended_on);
        const auto made = [&](const RestrictionCheck& row) {
            return row.restriction == each.number ? row.on : std::nullopt;
        };
        auto from = *begins;
        std::string because = "in force from " + from.text();
        bool more = true;
        while (more) {
            const auto done = first_since(record.restriction_checks, from.plus_days(1), made);
            auto& due = reckon.until(check, numbered("restriction", each.number), from, because,
                                     from.plus_days(each.check_days));
            due.length = Span{each.check_days, Unit::days};
            due.agency = each.monitored_for ? each.monitored_for : due.agency;
            due.person = each.monitored_by;
            stop(due, done);
            if (ends && *ends < due.due) lapse(due, ends, "the restriction has ended");
            const bool in_time = done && *done <= due.due;
            more = (!ends || due.due <= *ends) && (in_time || reckon.has_come(due.due.plus_days(1)));
            from = in_time ? *done : due.due;
            because = (in_time ? "checked " : "no check by ") + from.text();
        }
    }
}

void waiting(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    if (facts.transfer_sent_on) {
        auto& due = reckon.until(receipt, facts.transfer_to, facts.transfer_sent_on,
                                 "handed over " + facts.transfer_sent_on->text(), *facts.transfer_sent_on);
        due.agency = Agency::coordination;
        due.person = facts.transfer_contact;
        stop(due, facts.transfer_received_on);
    }
    for (const auto& each : record.chases) {
        if (!each.on) continue;
        const auto subject = each.action    ? numbered("action", each.action)
                             : each.meeting ? numbered("meeting", each.meeting)
                                            : std::string{};
        auto& due = reckon.until(answer, numbered("chase", each.number) + (subject.empty() ? "" : ", " + subject),
                                 each.on, std::string{label(each.stage)} + " " + each.on->text(), *each.on);
        due.agency = each.agency;
        due.person = each.to;
        stop(due, each.replied_on);
        const auto* action = record.action(each.action);
        if (action && !action->pending())
            lapse(due, action->on ? action->on : action->closed_on, "the action is no longer pending");
    }
}

void emergencies(Reckoner& reckon) {
    for (const auto& each : reckon.record.emergency_readings) {
        if (!each.on) continue;
        auto& due = reckon.start(emergency, numbered("emergency", each.number), *each.on,
                                 "opened " + each.on->text() + " by " + each.name);
        due.agency = Agency::coordination;
        due.person.clear();
        due.note = each.why;
        stop(due, each.reviewed_on);
    }
}

}  // namespace

std::span<const Clock* const> duty_rows() { return duty_clock_rows; }

void duty_clocks(Reckoner& reckon) {
    actions(reckon);
    proposals(reckon);
    checks(reckon);
    waiting(reckon);
    emergencies(reckon);
}

}  // namespace mappa
