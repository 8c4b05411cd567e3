#include <regex>

#include "engine/record/required.hpp"
#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/offender_told.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule confidentiality{"confidentiality-statement", Severity::refuse,
                               "The confidentiality and diversity statement is read.",
                               "`meeting record`: confidentiality", "001 5.4; published meeting headings"};
constexpr Rule actions_accounted{
    "earlier-actions-accounted", Severity::refuse,
    "Every action of an earlier meeting is accounted for: an outcome the meeting accepts, or a new date with a reason.",
    "`action complete` or `action fail`, then `action accept`; or `action move`",
    "FUP-48, PHC-49, DCN-07 (001 5.12; 000 2.1; 002 2.7)"};
constexpr Rule lead_report{"lead-agency-report", Severity::refuse, "The lead agency reports.",
                           "`meeting record`: lead_report", "001 4.16"};
constexpr Rule risk_confirmed{"risk-confirmed", Severity::refuse,
                              "The meeting confirms or changes the risk of serious harm, with imminence, and says why.",
                              "`case assess`; `meeting record`: risk_confirmed", "PHC-50 (000 2.1); 001 5.18"};
constexpr Rule plan_reviewed{
    "plan-reviewed", Severity::refuse, "The plan is reviewed at this meeting under each pillar, with its contingency.",
    "`case plan` with meeting, or `meeting record`: plan_reviewed, plan_review", "DCN-08, FUP-54 (002 1.7; 001 5.14)"};
constexpr Rule victims_considered{
    "victims-considered", Severity::refuse, "Victim safety is minuted, or why there is no victim issue.",
    "`meeting record`: victims or no_victim_issue", "PHC-56, PHC-46 (000 2.2, 2.1); 001 5.26"};
constexpr Rule human_rights{"human-rights", Severity::refuse, "Human rights and proportionality are considered.",
                            "`meeting record`: human_rights", "PHC-47 (000 2.1)"};
constexpr Rule offender_told{
    "offender-part", Severity::refuse,
    "The first minutes say who told the offender of the MAPPA status, or why it is withheld; the offender's own view; "
    "and "
    "what success will look like.",
    "`meeting record`: offender_notice with told_offender or withheld_because; offender_view, success_view ('offender "
    "declined' is an answer)",
    "FUP-06 (001 4.20, 6.14)"};
constexpr Rule critical_case{
    "critical-case-question", Severity::refuse,
    "Level 3 minutes answer the critical public protection case question and whether support was sought.",
    "`meeting record`: cppc, cppc_reason, support_sought", "FUP-43 (001 7.5)"};
constexpr Rule level_decided{"level-decided", Severity::refuse, "A meeting decides the level, with reasons.",
                             "`meeting decide`", "PHC-50 (000 2.1); 001 6.7"};
constexpr Rule next_review{"next-review", Severity::refuse,
                           "The next review is set, within the interval of the level decided.",
                           "`meeting record`: next_review", "FUP-25 (001 5.1)"};
constexpr Rule last_before_end{
    "last-meeting-before-end", Severity::warn,
    "A sentence or licence that ends before the next meeting makes this the last one: the longer term is planned now.",
    "an earlier next_review, and `case exit-plan`", "FUP-91 (001 5.13, 5.21 Jon)"};
constexpr Rule opening_complete{
    "opening-complete", Severity::refuse,
    "The minutes open with legal status and its dates, category with its basis, level and risk of serious harm.",
    "`case change`: category, basis, sentenced_on with an end; or `meeting record`: legal_status", "PHC-46 (000 2.1)"};
constexpr Rule plan_updated{
    "plan-updated-question", Severity::refuse,
    "A review answers the chair's question: is the plan of the last meeting updated and on ViSOR?",
    "`meeting record`: plan_updated; if not, plan_update says why", "FUP-53 (001 6.7, 5.18)"};
constexpr Rule every_agency_in_plan{
    "every-agency-in-plan", Severity::refuse,
    "Each agency on the case has a part in the plan, or a recorded reason why it has none.",
    "an entry of `case plan` (or its none_because), or `meeting inform`: no_action_because", "WMD-19 (003 C5)"};
constexpr Rule lead_proposes{"lead-agency-proposes", Severity::warn,
                             "The lead agency proposes its own plan and actions; the meeting adds to them.",
                             "`meeting record`: lead_plan; `action add`: from_lead_agency", "FUP-28 (001 4.16, 6.2)"};
constexpr Rule liaison{"liaison-minuted", Severity::warn,
                       "Contact with other agencies is minuted in a sentence, not as 'none'.",
                       "`meeting record`: other_agencies", "WMD-16 (003 B3)"};
constexpr Rule dissent_reason{
    "dissent-reason", Severity::refuse,
    "Who does not agree to a decision of the meeting says so for an agency at the table, and why.", "agency, reason",
    "PHC-55 (000 2.1)"};
constexpr Rule diversity{"diversity-minuted", Severity::warn, "Diversity is minuted in a sentence, not as 'none'.",
                         "`meeting record`: diversity", "WMD-16 (003 B3)"};
constexpr Rule own_chair{"approved-by-its-chair", Severity::warn, "The chair of the meeting approves its minutes.",
                         "`meeting approve` by that chair", "001 5.8, 5.37"};
constexpr Rule correction_reason{"correction-reason", Severity::refuse, "A correction says what was wrong.", "why",
                                 "DCN-32 (002 2.17)"};

void check_actions(const Situation& situation, const Meeting& meeting, Found& found) {
    for (const auto& action : situation.record.actions) {
        if (action.meeting >= meeting.number || !action.unsettled()) continue;
        const auto name = "action " + std::to_string(action.number) + " \"" + action.text + "\" (" +
                          (blank(action.owner) ? "nobody named yet" : action.owner) + ", " +
                          std::string{label(action.agency)} + ")";
        if (!action.pending()) {
            found.miss(name + ": the meeting has not accepted what came of it", "`action accept` or `action refuse`");
            continue;
        }
        const bool moved = std::ranges::any_of(situation.record.action_changes, [&](const ActionChange& change) {
            return change.action == action.number && change.what == "due" && change.on >= meeting.held_on;
        });
        if (action.due && *action.due > situation.today && meeting.held_on && action.agreed_on == meeting.held_on)
            continue;
        // The chair may also give it to somebody else or take it up with the agency; each of these says why.
        const bool given = std::ranges::any_of(situation.record.action_changes, [&](const ActionChange& change) {
            return change.action == action.number && change.what != "due" && change.on >= meeting.held_on;
        });
        const bool escalated = std::ranges::any_of(situation.record.chases, [&](const Chase& each) {
            return each.action == action.number && each.on >= meeting.held_on;
        });
        if (given || escalated) continue;
        if (!moved || action.overdue(situation.today)) {
            found.miss(name + ": no outcome" +
                       (action.overdue(situation.today) ? ", and overdue since " + action.due->text() : std::string{}));
        }
    }
}

/// Enough of a date to look it up: a day and a month by name, or figures such as 2014-01-15 or 15/1/14.
bool names_a_date(const std::string& text) {
    static const std::regex date{
        R"(\d{1,2}(st|nd|rd|th)?\s+(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})",
        std::regex::icase};
    return std::regex_search(text, date);
}

/// More than the bare word: "withheld" or "none" says nothing without its reason.
bool explains(const std::string& text) { return std::ranges::count(plain(text), ' ') >= 2; }

void check_offender_part(const Meeting& meeting, Found& found) {
    const bool withheld = withheld_from_offender(meeting);
    // A meeting that closed before there was an answer is read by its text.
    if (!meeting.offender_notice && !meeting.closed_on)
        found.miss("whether the offender is told of the MAPPA status: given or withheld");
    if (!withheld && blank(meeting.told_offender))
        found.miss("who told the offender of the MAPPA status and when, or why it is withheld");
    else if (withheld && !explains(why_withheld(meeting)))
        found.miss("why the MAPPA status is withheld from the offender");
    else if (!withheld && !names_a_date(meeting.told_offender))
        found.miss("the date on which the offender was told of the MAPPA status, or why it is withheld");
    const auto view = [&](const std::string& text, const std::string& what) {
        if (blank(text))
            found.miss(what);
        else if (plain(text).find("offender declined") != std::string::npos && !names_a_date(text))
            found.miss(what + ": the date on which the offender declined");
    };
    view(meeting.offender_view, "the offender's view of the risk");
    view(meeting.success_view, "what success will look like for the offender");
}

void check_opening(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto& facts = situation.record.facts;
    const bool ends =
        facts.sentence_ends || facts.licence_ends || facts.notification_ends || facts.hospital_order == Answer::yes;
    if (blank(meeting.legal_status) && !facts.sentenced_on)
        found.miss("legal status with its start");
    else if (blank(meeting.legal_status) && !ends)
        found.miss("legal status with its end");
    if (!facts.category) found.miss("MAPPA category");
    if (blank(facts.basis)) found.miss("the statutory basis of the category");
    if (!meeting.level) found.miss("MAPPA level");
    if (!situation.record.rosh()) found.miss("risk of serious harm", "`case assess`");
}

/// A part in the plan is a line, a contingency or an action that is still to be done; the minutes print all three as
/// the plan.
bool has_a_part(const CaseRecord& record, const Meeting& meeting, Agency agency) {
    const auto* plan = record.plan();
    const bool entry = plan && std::ranges::any_of(record.plan_entries, [&](const PlanEntry& each) {
                           return each.plan == plan->version && each.agency == agency;
                       });
    const bool contingency = plan && std::ranges::any_of(record.contingencies, [&](const Contingency& each) {
                                 return each.plan == plan->version && each.agency == agency;
                             });
    const bool action = std::ranges::any_of(
        record.actions, [&](const Action& each) { return each.pending() && each.agency == agency; });
    const bool none = std::ranges::any_of(record.information, [&](const Information& each) {
        return each.meeting == meeting.number && each.agency == agency && !blank(each.no_action_because);
    });
    return entry || contingency || action || none;
}

void check_parts(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto& record = situation.record;
    std::vector<Agency> agencies;
    const auto add = [&](std::optional<Agency> agency) {
        if (agency && *agency != Agency::coordination && std::ranges::find(agencies, *agency) == agencies.end())
            agencies.push_back(*agency);
    };
    for (const auto& line : required_agencies(record)) add(line.agency);
    for (const auto& each : record.attendances) {
        if (each.meeting == meeting.number && each.came()) add(each.agency);
    }
    for (const auto agency : agencies) {
        if (!has_a_part(record, meeting, agency))
            found.miss("the part of " + std::string{label(agency)} + " in the plan, or why it has none");
    }
}

void check_lead_plan(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto& record = situation.record;
    const auto lead = record.facts.lead_agency;
    if (!lead) return;
    const auto of_lead = [&](const Action& each) { return each.meeting == meeting.number && each.agency == lead; };
    const auto own = std::ranges::count_if(record.actions, [&](const Action& each) {
        return each.meeting == meeting.number && each.from_lead_agency == Answer::yes;
    });
    const auto set = std::ranges::count_if(
        record.actions, [&](const Action& each) { return of_lead(each) && each.from_lead_agency != Answer::yes; });
    const auto who = std::ranges::find_if(record.attendances, [&](const Attendance& each) {
        return each.meeting == meeting.number && each.agency == lead && each.came();
    });
    const auto name =
        std::string{label(*lead)} + " (" + (who == record.attendances.end() ? "nobody came" : who->name) + ")";
    if (blank(meeting.lead_plan))
        found.miss(name + " proposed no plan of its own; the chair set " + std::to_string(set) + " of its actions");
    else if (own == 0)
        found.miss("no action is marked as proposed by " + name + "; the chair set " + std::to_string(set) +
                   " of its actions");
}

void check_next_review(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto* decision = situation.record.decision_of(meeting.number);
    if (!decision && !meeting.next_review) found.miss("the date of the next review");
    if (!decision || !decision->level || *decision->level == Level::one || !meeting.held_on) return;
    const auto span = situation.policy.clock(*decision->level == Level::three ? "review-3" : "review-2");
    const auto limit = span.due_from(*meeting.held_on, situation.calendar);
    if (!meeting.next_review)
        found.miss("the date of the next review, at the latest " + limit.text());
    else if (*meeting.next_review > limit) {
        found.miss("the next review on " + meeting.next_review->text() + " is " +
                   days_text(limit.days_until(*meeting.next_review)) + " beyond " + limit.text() + " (" + span.text() +
                   " at " + std::string{label(*decision->level)} + ")");
    } else if (*meeting.next_review <= *meeting.held_on)
        found.miss("a next review after the day of the meeting, not on " + meeting.next_review->text());
}

}  // namespace

void add_minutes_rules(RuleBook& book) {
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
        if (blank(meeting.risk_confirmed))
            found.miss("that the risk of serious harm was confirmed or changed at this meeting, and why");
    });
    at_close(book, plan_reviewed, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto* plan = situation.record.plan();
        if (!plan)
            found.miss("a risk management plan", "`case plan`");
        else if (plan->meeting != meeting.number &&
                 (meeting.plan_reviewed != Answer::yes || blank(meeting.plan_review))) {
            found.miss("the review of the plan at this meeting under each pillar");
        }
        if (plan && blank(meeting.contingency_review) && plan->meeting != meeting.number) {
            found.miss("the review of the contingency plan", "`meeting record`: contingency_review");
        }
    });
    add_minutes_evidence_rules(book);
    of_minutes(book, victims_considered, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const bool victim = std::ranges::any_of(
            situation.record.people, [](const Person& each) { return each.tie == Tie::victim && !each.died_on; });
        const bool issue =
            situation.record.facts.victim_issue == Answer::yes || (victim && blank(meeting.no_victim_issue));
        if (blank(meeting.victims) && (issue || blank(meeting.no_victim_issue))) {
            found.miss(issue ? "victim safety (there is a victim issue in this case)"
                             : "victim safety, or why there is no victim issue");
        }
    });
    of_minutes(book, human_rights, [](const Situation&, const Meeting& meeting, Found& found) {
        if (blank(meeting.human_rights)) found.miss("human rights and proportionality");
    });
    of_minutes(book, offender_told, [](const Situation&, const Meeting& meeting, Found& found) {
        if (meeting.initial == Answer::yes) check_offender_part(meeting, found);
    });
    of_minutes(book, critical_case, [](const Situation&, const Meeting& meeting, Found& found) {
        if (meeting.level != Level::three) return;
        const auto answer = plain(meeting.cppc);
        if (!answer.starts_with("registered") && !answer.starts_with("applied") &&
            !answer.starts_with("not applicable")) {
            found.miss("critical public protection case: registered, applied or not applicable");
        }
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
                found.miss(std::string{what} + " ends on " + end->text() +
                           ", before the next meeting: this is the last meeting before it");
            }
        };
        ends(facts.sentence_ends, "the sentence");
        ends(facts.licence_ends, "the licence");
    });
    at_close(book, diversity, [](const Situation&, const Meeting& meeting, Found& found) {
        if (says_nothing(meeting.diversity) || says_none(meeting.diversity)) found.miss("diversity");
    });
    at_close(book, liaison, [](const Situation&, const Meeting& meeting, Found& found) {
        if (says_nothing(meeting.other_agencies) || says_none(meeting.other_agencies))
            found.miss("contact with other agencies");
    });
    of_minutes(book, opening_complete, check_opening);
    at_close(book, every_agency_in_plan, check_parts);
    at_close(book, lead_proposes, check_lead_plan);
    of_minutes(book, plan_updated, [](const Situation& situation, const Meeting& meeting, Found& found) {
        const auto* before = situation.record.previous_meeting(meeting.number);
        if (!before || before->level.value_or(Level::one) == Level::one) return;
        const auto day = before->held_on ? " of " + before->held_on->text() : std::string{};
        if (!meeting.plan_updated)
            found.miss("the answer to: is the plan of the meeting" + day + " updated and entered on ViSOR?");
        else if (meeting.plan_updated == Answer::no && blank(meeting.plan_update))
            found.miss("why the plan of the meeting" + day + " was not updated");
    });
    book.watch<RecordDissent>(dissent_reason, [](const Situation& situation, const RecordDissent& step, Found& found) {
        const bool there = std::ranges::any_of(situation.record.attendances, [&](const Attendance& each) {
            return each.meeting == step.meeting && each.agency == step.agency && each.came();
        });
        if (!step.agency)
            found.ask("the agency that does not agree");
        else if (!there)
            found.ask(std::string{label(*step.agency)} + " was not at the table");
        if (blank(step.reason)) found.ask("why it does not agree");
    });
    book.watch<ApproveMinutes>(own_chair, [](const Situation& situation, const ApproveMinutes& step, Found& found) {
        const auto* meeting = situation.record.meeting(step.meeting);
        if (meeting && plain(meeting->chair) != plain(situation.actor.name)) {
            found.miss("the chair of meeting " + std::to_string(step.meeting) + " was " + meeting->chair + ", and " +
                       situation.actor.name + " approves");
        }
    });
    book.watch<CorrectMinutes>(correction_reason, [](const Situation&, const CorrectMinutes& step, Found& found) {
        if (blank(step.why)) found.ask("what has to be corrected and why");
    });
    add_minutes_text_rules(book);
    add_distribution_rules(book);
}

}  // namespace mappa
