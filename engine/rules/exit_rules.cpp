#include <algorithm>

#include "engine/rules/exit_parts.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule exit_decided{"exit-decided", Severity::refuse,
                            "Leaving MAPPA from level 2 or 3 is the reasoned decision of the last meeting.",
                            "why, meeting", "001 5.13, 5.21"};
constexpr Rule eligibility_over{"eligibility-over", Severity::refuse,
                                "A case stays in MAPPA while notification, licence or sentence runs.",
                                "wait for that day, or correct the date with `case change`", "PHC-80 (000 3.2)"};
constexpr Rule handed_to_agency{
    "exit-handover", Severity::warn,
    "A violent offender who leaves is handed over to a named team, or the reason why not is recorded.",
    "`case exit-plan`: handover", "FUP-92 (001 5.22, 6.35)"};
constexpr Rule handover_in_full{
    "handover-in-full", Severity::refuse,
    "A handover names team, officer, day and what is watched; one not taken has its reason.",
    "handover, handover_officer, handover_on, handover_watches; or handover = \"not taken: REASON\"",
    "FUP-92 (001 5.22 Phil, Derek)"};
constexpr Rule held_before_end{"last-meeting-before-end", Severity::warn,
                               "The last meeting before the sentence ends plans what follows.",
                               "`case exit-plan`; a sooner next meeting", "FUP-91 (001 5.1, 5.13, 5.21)"};
constexpr Rule loose_ends{"exit-loose-ends", Severity::warn,
                          "A case that leaves has no unsettled action and no unissued minutes.",
                          "settle the action, issue the minutes", "001 5.12, 5.37"};
constexpr Rule exit_line_in_full{"exit-line-in-full", Severity::refuse,
                                 "An exit line says who does what from when, or why the risk is accepted.",
                                 "line: what, who, agency, from_on; or accepted_because", "FUP-91 (001 5.21)"};
constexpr Rule release_whole{"release-plan", Severity::refuse,
                             "A release plan says where to, until when, who collects, the first contact, whom to call, "
                             "and how those at risk are protected.",
                             "the field named", "FUP-89 (001 5.21 Jon)"};
constexpr Rule release_reviewed{"release-risk-review", Severity::refuse,
                                "Before release the risk is reviewed and the first night's address confirmed.",
                                "`case assess`; address", "BUL-14 (004 Peter)"};

/// An exit plan written for an earlier move down has been used: it says nothing about this one.
const ExitPlan* exit_plan_for_now(const CaseRecord& record) {
    const auto* plan = record.exit_plan();
    const auto* level = record.level_in_force();
    const bool used = plan && level && record.level_periods.size() > 1 && plan->written_on && level->from &&
                      *plan->written_on <= *level->from;
    return used ? nullptr : plan;
}

bool has_line(const CaseRecord& record, const ExitPlan* plan, const auto& matches) {
    return plan && std::ranges::any_of(record.exit_lines, [&](const ExitLine& line) {
               return line.plan == plan->number && matches(line);
           });
}

}  // namespace

void check_outstanding_risks(const CaseRecord& record, const ExitPlan* plan, Found& found) {
    for (const auto& risk : record.risk_factors) {
        if (risk.outstanding != Answer::yes) continue;
        if (!has_line(record, plan, [&](const ExitLine& line) { return plain(line.factor) == plain(risk.factor); })) {
            found.miss("exit plan: what is done about \"" + risk.factor +
                       "\" (who, what, from when), or why it is accepted");
        }
    }
}

void check_exit_plan(const CaseRecord& record, Found& found) {
    const auto* plan = exit_plan_for_now(record);
    if (!plan && record.exit_plan()) {
        found.miss("exit plan: the one of " + record.exit_plan()->written_on->text() + " served the move to " +
                   std::string{label(record.facts.state)} + "; this move needs its own");
    }
    if (!plan || blank(plan->remaining_risk)) found.miss("exit plan: the risk that remains");
    if (!plan || !plan->lead_agency) found.miss("exit plan: the lead agency from now on");
    if (!plan || blank(plan->comes_back_if)) found.miss("exit plan: what would bring the case back");
    if (!plan || blank(plan->restrictions_run_on)) found.miss("exit plan: the restrictions that run on, or 'none'");
    if (!plan || blank(plan->told_if_risk_rises)) found.miss("exit plan: who is told if the risk rises");
    check_outstanding_risks(record, plan, found);
    for (const auto& action : record.actions) {
        if (!action.pending()) continue;
        if (!has_line(record, plan, [&](const ExitLine& line) { return line.action == action.number; })) {
            found.miss("exit plan: who carries on action " + std::to_string(action.number) + " \"" + action.text + "\"",
                       "`case exit-plan`: line with action, who, agency; or settle the action");
        }
    }
}

void add_exit_rules(RuleBook& book) {
    book.watch<PlanExit>(exit_line_in_full, [](const Situation&, const PlanExit& step, Found& found) {
        for (const auto& line : step.lines) {
            const auto name = blank(line.factor) ? "action " + std::to_string(line.action) : "\"" + line.factor + "\"";
            if (blank(line.factor) && line.action == 0)
                found.ask("the risk or the action that a line is about", "line: factor or action");
            if (!blank(line.accepted_because)) continue;
            if (blank(line.what) && line.action == 0) found.ask(name + ": what is done", "line: what");
            if (names_nobody(line.who)) found.ask(name + ": the named person who does it", "line: who");
            if (!line.agency) found.ask(name + ": the agency", "line: agency");
            if (!line.from && line.action == 0) found.ask(name + ": from when", "line: from_on");
        }
    });
    book.watch<ExitCase>(exit_decided, [](const Situation& situation, const ExitCase& step, Found& found) {
        if (blank(step.why)) found.ask("why MAPPA management ends", "why");
        if (situation.record.facts.level().value_or(Level::one) == Level::one) return;
        const auto* meeting = situation.record.meeting(step.meeting);
        const auto* last = situation.record.last_meeting_held();
        if (!meeting || !meeting->held())
            found.ask("the meeting that decided it", "meeting");
        else if (last && last->number != meeting->number) {
            found.ask("the decision of the last meeting held (meeting " + std::to_string(last->number) +
                          "), not of meeting " + std::to_string(meeting->number),
                      "meeting");
        }
    });
    book.watch<ExitCase>(eligibility_over, [](const Situation& situation, const ExitCase&, Found& found) {
        const auto& facts = situation.record.facts;
        // An end that nobody recorded has not passed.
        const auto runs = [&](const std::optional<Date>& end, const std::string& what) {
            if (!end)
                found.miss(what + " with no end recorded", "`case change`: the day it ends");
            else if (*end > situation.today)
                found.miss(what + " until " + end->text());
        };
        if (facts.category == Category::one || facts.registered == Answer::yes)
            runs(facts.notification_ends, "sex offender notification runs");
        if (facts.category == Category::two && facts.hospital_order != Answer::yes)
            runs(facts.licence_ends, "the licence runs");
        if (facts.category == Category::four) runs(facts.notification_ends, "terrorist notification runs");
    });
    book.watch<ExitCase>(handed_to_agency, [](const Situation& situation, const ExitCase&, Found& found) {
        const auto& facts = situation.record.facts;
        if (!facts.violent() || (facts.category != Category::two && facts.category != Category::three)) return;
        const auto* plan = situation.record.exit_plan();
        if (!plan || blank(plan->handover))
            found.miss("no decision on handing over to integrated offender management or another named team");
    });
    book.watch<PlanExit>(handover_in_full, [](const Situation&, const PlanExit& step, Found& found) {
        const bool parts = !blank(step.handover_officer) || step.handover_on || !blank(step.handover_watches);
        if (blank(step.handover) && !parts) return;
        constexpr std::string_view refused = "not taken";
        const auto text = plain(step.handover);
        if (text.starts_with(refused) || text == "none" || text == "no") {
            auto reason = text.starts_with(refused) ? text.substr(refused.size()) : std::string{};
            if (reason.starts_with(" because")) reason.erase(0, 8);
            if (blank(reason)) found.ask("why the handover is not taken", "handover = \"not taken: REASON\"");
            return;
        }
        if (blank(step.handover)) found.ask("the team that takes over", "handover");
        if (names_nobody(step.handover_officer)) found.ask("the named officer who takes over", "handover_officer");
        if (!step.handover_on) found.ask("the day of the handover", "handover_on");
        if (blank(step.handover_watches)) found.ask("what the receiving team watches for", "handover_watches");
    });
    book.stand(held_before_end, [](const Situation& situation, Found& found) {
        const auto& record = situation.record;
        const auto level = record.facts.level().value_or(Level::one);
        const auto end = record.facts.sentence_ends;
        if (level == Level::one || !end || *end < situation.today) return;
        // The meeting in question is the one to come; when none is arranged, the last one held.
        const Meeting* meeting = nullptr;
        for (const auto& each : record.meetings) {
            const bool coming = each.state == MeetingState::in_session || each.state == MeetingState::scheduled;
            if (coming && (!meeting || each.scheduled_for < meeting->scheduled_for)) meeting = &each;
        }
        if (!meeting) meeting = record.last_meeting_held();
        const auto day = !meeting ? std::nullopt : meeting->held_on ? meeting->held_on : meeting->scheduled_for;
        if (!day || *end < *day) return;
        const auto clock = situation.policy.clock(level == Level::three ? "review-3" : "review-2");
        const auto next = clock.due_from(*day, situation.calendar);
        if (*end >= next) return;
        found.miss("meeting " + std::to_string(meeting->number) + " on " + day->text() +
                   " is the last meeting before sentence end: it ends on " + end->text() +
                   ", before the next meeting falls due on " + next.text() + " (" + clock.text() + ")");
    });
    book.watch<ExitCase>(loose_ends, [](const Situation& situation, const ExitCase&, Found& found) {
        for (const auto& action : situation.record.actions) {
            if (action.unsettled())
                found.miss("action " + std::to_string(action.number) + " \"" + action.text + "\" is not settled");
        }
        for (const auto& meeting : situation.record.meetings) {
            if (meeting.held() && !meeting.issued_on)
                found.miss("the minutes of meeting " + std::to_string(meeting.number) + " have not been issued");
        }
    });
    book.watch<PlanRelease>(release_whole, [](const Situation& situation, const PlanRelease& step, Found& found) {
        if (!step.on) found.ask("the day of release", "release_on");
        if (blank(step.address)) found.ask("the address", "address");
        if (!step.from) found.ask("the start of the stay", "from_on");
        if (!step.until && blank(step.next_address))
            found.ask("the end of the stay, or that it is the settled address (next_address)", "until_on");
        if (blank(step.collected_by)) found.ask("the official who collects and escorts", "collected_by");
        if (blank(step.first_contact)) found.ask("the time and person of the first contact", "first_contact");
        if (blank(step.contacts)) found.ask("named contacts, out of hours too", "contacts");
        if (blank(step.protection)) found.ask("how each victim and child at risk is protected", "protection");
        const auto stay = situation.policy.clock("short-stay");
        if (step.from && step.until && *step.until < stay.due_from(*step.from, situation.calendar) &&
            blank(step.next_address)) {
            found.ask("the next address after a stay of less than " + stay.text(), "next_address");
        }
    });
    book.watch<PlanRelease>(release_reviewed, [](const Situation& situation, const PlanRelease& step, Found& found) {
        const auto release = step.on.value_or(situation.record.facts.release_on.value_or(situation.today));
        const auto since = situation.policy.clock("release-risk-review").before(release, situation.calendar);
        const auto* assessment = situation.record.assessment();
        if (!assessment || !assessment->on || *assessment->on < since) {
            found.miss("a review of the risk within " + situation.policy.clock("release-risk-review").text() +
                           " before release (since " + since.text() + ")",
                       "`case assess`");
        }
        if (plain(step.address) == "nfa" || plain(step.address) == "no fixed abode")
            found.ask("a confirmed first-night address (\"" + step.address + "\" is none)", "address");
    });
}

}  // namespace mappa
