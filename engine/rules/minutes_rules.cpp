#include "engine/record/required.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule attendance_accounted{"attendance-accounted", Severity::refuse,
                                    "Every required agency is accounted for, and everybody at the table has a name, an agency and a role.",
                                    "`meeting attend`", "FUP-29 (001 5.4)"};
constexpr Rule lead_at_level_3{"lead-agency-at-level-3", Severity::refuse,
                               "A level 3 meeting hears the lead agency: in person, on the line or by written report.",
                               "`meeting attend` with presence or a written report", "WMD-07 (003 B1)"};
constexpr Rule confidentiality{"confidentiality-statement", Severity::refuse, "The confidentiality and diversity statement is read.",
                               "`meeting record`: confidentiality", "001 5.4; published meeting headings"};
constexpr Rule actions_accounted{"earlier-actions-accounted", Severity::refuse,
                                 "Every action of an earlier meeting is accounted for: an outcome the meeting accepts, or a new date with a reason.",
                                 "`action complete` or `action fail`, then `action accept`; or `action move`",
                                 "FUP-48, PHC-49, DCN-07 (001 5.12; 000 2.1; 002 2.7)"};
constexpr Rule lead_report{"lead-agency-report", Severity::refuse, "The lead agency reports.", "`meeting record`: lead_report", "001 4.16"};
constexpr Rule risk_confirmed{"risk-confirmed", Severity::refuse,
                              "The meeting confirms or changes the risk of serious harm, with imminence, and says why.",
                              "`case assess`; `meeting record`: risk_confirmed", "PHC-50 (000 2.1); 001 5.18"};
constexpr Rule plan_reviewed{"plan-reviewed", Severity::refuse,
                             "The plan is reviewed at this meeting under each pillar, with its contingency.",
                             "`case plan` with meeting, or `meeting record`: plan_reviewed, plan_review", "DCN-08, FUP-54 (002 1.7; 001 5.14)"};
constexpr Rule restrictions_confirmed{"restrictions-confirmed", Severity::refuse,
                                      "Every current restriction is confirmed as it stands since the previous meeting.",
                                      "`case confirm`, or `case unrestrict` when it has ended", "FUP-75 (001 5.17)"};
constexpr Rule victims_considered{"victims-considered", Severity::refuse,
                                  "Victim safety is minuted, or why there is no victim issue.",
                                  "`meeting record`: victims or no_victim_issue", "PHC-56 (000 2.2); 001 5.26"};
constexpr Rule human_rights{"human-rights", Severity::refuse, "Human rights and proportionality are considered.",
                            "`meeting record`: human_rights", "PHC-47 (000 2.1)"};
constexpr Rule offender_told{"offender-part", Severity::refuse,
                             "The first minutes say who told the offender of the MAPPA status, the offender's own view, and what success will look like.",
                             "`meeting record`: told_offender, offender_view, success_view ('offender declined' is an answer)",
                             "FUP-06 (001 4.20, 6.14)"};
constexpr Rule critical_case{"critical-case-question", Severity::refuse,
                             "Level 3 minutes answer the critical public protection case question and whether support was sought.",
                             "`meeting record`: cppc, cppc_reason, support_sought", "FUP-43 (001 7.5)"};
constexpr Rule level_decided{"level-decided", Severity::refuse, "A meeting decides the level, with reasons.", "`meeting decide`",
                             "PHC-50 (000 2.1); 001 6.7"};
constexpr Rule next_review{"next-review", Severity::refuse, "The next review is set, within the interval of the level decided.",
                           "`meeting record`: next_review", "FUP-25 (001 5.1)"};
constexpr Rule last_before_end{"last-meeting-before-end", Severity::warn,
                               "A sentence or licence that ends before the next meeting makes this the last one: the longer term is planned now.",
                               "an earlier next_review, and `case exit-plan`", "FUP-91 (001 5.13, 5.21 Jon)"};
constexpr Rule diversity{"diversity-minuted", Severity::warn, "Diversity is minuted in a sentence, not as 'none'.",
                         "`meeting record`: diversity", "WMD-16 (003 B3)"};
constexpr Rule own_chair{"approved-by-its-chair", Severity::warn, "The chair of the meeting approves its minutes.",
                         "`meeting approve` by that chair", "001 5.8, 5.37"};
constexpr Rule correction_reason{"correction-reason", Severity::refuse, "A correction says what was wrong.", "why", "DCN-32 (002 2.17)"};

void check_attendance(const Situation& situation, int meeting, Found& found) {
    const auto& record = situation.record;
    for (const auto& line : required_at(record, meeting)) {
        if (!line.presence) found.miss(std::string{label(*line.agency)} + " is required (" + line.because + ") and has no attendance recorded");
    }
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting) continue;
        if (each.came() && (blank(each.name) || blank(each.role))) {
            found.miss("the name and role of who came for " + (each.agency ? std::string{label(*each.agency)} : "an agency not named"));
        }
        if (!each.came() && each.presence != Presence::written_report && blank(each.reason)) {
            found.miss("why " + (each.agency ? std::string{label(*each.agency)} : each.name) + " was absent", "`meeting attend`: reason");
        }
        if (each.presence == Presence::written_report && blank(each.report)) {
            found.miss("the written report of " + (each.agency ? std::string{label(*each.agency)} : each.name), "`meeting attend`: report");
        }
    }
}

void check_actions(const Situation& situation, const Meeting& meeting, Found& found) {
    for (const auto& action : situation.record.actions) {
        if (action.meeting >= meeting.number || !action.unsettled()) continue;
        const auto name = "action " + std::to_string(action.number) + " \"" + action.text + "\" (" +
                          (blank(action.owner) ? "nobody named yet" : action.owner) + ", " + std::string{label(action.agency)} + ")";
        if (!action.pending()) {
            found.miss(name + ": the meeting has not accepted what came of it", "`action accept` or `action refuse`");
            continue;
        }
        const bool moved = std::ranges::any_of(situation.record.action_changes, [&](const ActionChange& change) {
            return change.action == action.number && change.what == "due" && change.on >= meeting.held_on;
        });
        if (action.due && *action.due > situation.today && meeting.held_on && action.agreed_on == meeting.held_on) continue;
        if (!moved || action.overdue(situation.today)) {
            found.miss(name + ": no outcome" + (action.overdue(situation.today) ? ", and overdue since " + action.due->text() : std::string{}));
        }
    }
}

void check_next_review(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto* decision = situation.record.decision_of(meeting.number);
    if (!decision && !meeting.next_review) found.miss("the date of the next review");
    if (!decision || !decision->level || *decision->level == Level::one || !meeting.held_on) return;
    const auto span = situation.policy.clock(*decision->level == Level::three ? "review-3" : "review-2");
    const auto limit = span.due_from(*meeting.held_on, situation.calendar);
    if (!meeting.next_review) found.miss("the date of the next review, at the latest " + limit.text());
    else if (*meeting.next_review > limit) {
        found.miss("the next review on " + meeting.next_review->text() + " is " + days_text(limit.days_until(*meeting.next_review)) +
                   " beyond " + limit.text() + " (" + span.text() + " at " + std::string{label(*decision->level)} + ")");
    } else if (*meeting.next_review <= *meeting.held_on) found.miss("a next review after the day of the meeting, not on " + meeting.next_review->text());
}

/// Watches the closing of a meeting, handing the rule the meeting itself.
template <class Check>
void at_close(RuleBook& book, const Rule& rule, Check check) {
    book.watch<CloseMeeting>(rule, [check](const Situation& situation, const CloseMeeting& step, Found& found) {
        if (const auto* meeting = situation.record.meeting(step.meeting)) check(situation, *meeting, found);
    });
}

/// The same also when minutes are approved, so that correcting them cannot take away what closing asked for.
template <class Check>
void of_minutes(RuleBook& book, const Rule& rule, Check check) {
    at_close(book, rule, check);
    book.watch<ApproveMinutes>(rule, [check](const Situation& situation, const ApproveMinutes& step, Found& found) {
        if (const auto* meeting = situation.record.meeting(step.meeting)) check(situation, *meeting, found);
    });
}

}  // namespace

void add_minutes_rules(RuleBook& book) {
    at_close(book, attendance_accounted, [](const Situation& situation, const Meeting& meeting, Found& found) {
        check_attendance(situation, meeting.number, found);
    });
    at_close(book, lead_at_level_3, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto lead = situation.record.facts.lead_agency;
        if (meeting.level != Level::three || !lead) return;
        const bool heard = std::ranges::any_of(situation.record.attendances, [&](const Attendance& each) {
            return each.meeting == meeting.number && each.agency == lead && (each.came() || each.presence == Presence::written_report);
        });
        if (!heard) found.miss(std::string{label(*lead)} + ", the lead agency, is absent without report");
    });
    of_minutes(book, confidentiality, [](const Situation&, const Meeting& meeting, Found& found) {
        if (blank(meeting.confidentiality)) found.miss("the confidentiality and diversity statement");
    });
    at_close(book, actions_accounted, check_actions);
    of_minutes(book, lead_report, [](const Situation& situation, const Meeting& meeting, Found& found) {
        if (!situation.record.facts.lead_agency) found.miss("the lead agency", "`case change`: lead_agency");
        if (blank(meeting.lead_report)) found.miss("the lead agency's report");
    });
    at_close(book, risk_confirmed, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto* assessment = situation.record.assessment();
        if (!assessment || blank(assessment->imminence) || !situation.record.rosh()) {
            found.miss("a risk assessment with imminence and the risk of serious harm", "`case assess`");
        }
        if (blank(meeting.risk_confirmed)) found.miss("that the risk of serious harm was confirmed or changed at this meeting, and why");
    });
    at_close(book, plan_reviewed, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto* plan = situation.record.plan();
        if (!plan) found.miss("a risk management plan", "`case plan`");
        else if (plan->meeting != meeting.number && (meeting.plan_reviewed != Answer::yes || blank(meeting.plan_review))) {
            found.miss("the review of the plan at this meeting under each pillar");
        }
        if (plan && blank(meeting.contingency_review) && plan->meeting != meeting.number) {
            found.miss("the review of the contingency plan", "`meeting record`: contingency_review");
        }
    });
    at_close(book, restrictions_confirmed, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto* previous = situation.record.previous_meeting(meeting.number);
        for (const auto& each : situation.record.restrictions) {
            if (!each.current(situation.today)) continue;
            if (!each.confirmed_on || (previous && previous->held_on && *each.confirmed_on <= *previous->held_on)) {
                found.miss("confirmation that restriction " + std::to_string(each.number) + " (" + std::string{label(each.kind)} + ") stands as recorded");
            }
        }
    });
    of_minutes(book, victims_considered, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const bool issue = situation.record.facts.victim_issue == Answer::yes;
        if (blank(meeting.victims) && (issue || blank(meeting.no_victim_issue))) {
            found.miss(issue ? "victim safety (there is a victim issue in this case)" : "victim safety, or why there is no victim issue");
        }
    });
    of_minutes(book, human_rights, [](const Situation&, const Meeting& meeting, Found& found) {
        if (blank(meeting.human_rights)) found.miss("human rights and proportionality");
    });
    of_minutes(book, offender_told, [](const Situation&, const Meeting& meeting, Found& found) {
        if (meeting.initial != Answer::yes) return;
        if (blank(meeting.told_offender)) found.miss("who told the offender of the MAPPA status and when, or why it is withheld");
        if (blank(meeting.offender_view)) found.miss("the offender's view of the risk");
        if (blank(meeting.success_view)) found.miss("what success will look like for the offender");
    });
    of_minutes(book, critical_case, [](const Situation&, const Meeting& meeting, Found& found) {
        if (meeting.level != Level::three) return;
        if (blank(meeting.cppc)) found.miss("critical public protection case: registered, applied or not applicable");
        if (blank(meeting.cppc_reason)) found.miss("the reason for that answer");
        if (blank(meeting.support_sought)) found.miss("whether funding, support or guidance was sought");
    });
    at_close(book, level_decided, [](const Situation& situation, const Meeting& meeting, Found& found) {
        if (!situation.record.decision_of(meeting.number)) found.miss("the level decision with its reasons");
    });
    of_minutes(book, next_review, check_next_review);
    at_close(book, last_before_end, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto& facts = situation.record.facts;
        if (!meeting.next_review || situation.record.exit_plan()) return;
        const auto ends = [&](const std::optional<Date>& end, const char* what) {
            if (end && *end > situation.today && *end <= *meeting.next_review) {
                found.miss(std::string{what} + " ends on " + end->text() + ", before the next meeting: this is the last meeting before it");
            }
        };
        ends(facts.sentence_ends, "the sentence");
        ends(facts.licence_ends, "the licence");
    });
    at_close(book, diversity, [](const Situation&, const Meeting& meeting, Found& found) {
        const auto text = plain(meeting.diversity);
        if (text.empty() || text == "none" || text == "n a" || text == "na") found.miss("diversity");
    });
    book.watch<ApproveMinutes>(own_chair, [](const Situation& situation, const ApproveMinutes& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        if (meeting && plain(meeting->chair) != plain(situation.actor.name)) {
            found.miss("the chair of meeting " + std::to_string(step.meeting) + " was " + meeting->chair + ", and " + situation.actor.name + " approves");
        }
    });
    book.watch<CorrectMinutes>(correction_reason, [](const Situation&, const CorrectMinutes& step, Found& found) {
        if (blank(step.why)) found.ask("what has to be corrected and why");
    });
}

}  // namespace mappa
