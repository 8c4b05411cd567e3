#include "engine/record/required.hpp"
#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule escalation_due{"escalation-due", Severity::warn,
                              "An agency that stays away without report meeting after meeting, or leaves an action "
                              "overdue, is taken up with that agency.",
                              "`case chase`: the step, to whom, and later the reply", "FUP-38 (001 4.18, 6.48, 7.24)"};
constexpr Rule chase_whole{
    "chase-whole", Severity::refuse,
    "A step of escalation names the agency, the step, a person and what was asked; no step is left out.",
    "agency, stage, to, text", "FUP-38 (001 4.18, 7.24)"};
constexpr Rule reply_given{"reply-given", Severity::refuse, "A reply says what was answered.", "reply",
                           "FUP-38 (001 7.24)"};

/// Required, invited, and neither there nor heard in writing.
bool missed(const CaseRecord& record, const Meeting& meeting, Agency agency) {
    return std::ranges::any_of(record.required_agencies, [&](const RequiredAgency& line) {
        return line.meeting == meeting.number && line.agency == agency && line.came != Answer::yes && line.presence &&
               line.presence != Presence::written_report && line.presence != Presence::not_invited &&
               !reported_before(record, meeting, agency);
    });
}

bool chased_since(const CaseRecord& record, Agency agency, const std::optional<Date>& day) {
    return std::ranges::any_of(record.chases, [&](const Chase& each) {
        return each.agency == agency && each.action == 0 && each.on && day && *each.on >= *day;
    });
}

void check_absences(const Situation& situation, Found& found) {
    const auto& record = situation.record;
    const auto wanted = static_cast<std::size_t>(std::max(1, situation.policy.number("count.absences-in-a-row")));
    std::vector<const Meeting*> held;
    for (const auto& each : record.meetings) {
        if (each.held()) held.push_back(&each);
    }
    if (held.size() < wanted) return;
    const std::vector<const Meeting*> last(held.end() - static_cast<std::ptrdiff_t>(wanted), held.end());
    for (const auto& word : Words<Agency>::list) {
        if (!std::ranges::all_of(last, [&](const Meeting* each) { return missed(record, *each, word.value); }))
            continue;
        if (chased_since(record, word.value, last.back()->held_on)) continue;
        std::string days;
        for (const auto* each : last)
            days += (days.empty() ? "" : " and ") +
                    (each->held_on ? each->held_on->text() : std::string{"a day not recorded"});
        found.miss("escalation due: " + std::string{word.label} + " was absent without report on " + days);
    }
}

void check_overdue(const Situation& situation, Found& found) {
    const auto& record = situation.record;
    for (const auto& action : record.actions) {
        if (!action.overdue(situation.today) || !action.agency) continue;
        const bool met_since = std::ranges::any_of(record.meetings, [&](const Meeting& each) {
            return each.number > action.meeting && each.held_on && *each.held_on > *action.due;
        });
        const bool chased = std::ranges::any_of(record.chases, [&](const Chase& each) {
            return each.action == action.number && each.agency == action.agency;
        });
        if (met_since && !chased) {
            found.miss("escalation due: " + std::string{label(*action.agency)} + " had action " +
                       std::to_string(action.number) + " overdue since " + action.due->text() + " at the next meeting");
        }
    }
}

void check_chase(const Situation& situation, const ChaseAgency& step, Found& found) {
    if (!step.agency) found.ask("the agency");
    if (!step.stage)
        found.ask(
            "the step: reminder, chair's letter, senior representative, or chair of the Strategic Management Board");
    if (names_nobody(step.to)) found.ask("to whom, by name");
    if (blank(step.text)) found.ask("what was asked");
    if (!step.stage || *step.stage == ChaseStage::reminder) return;
    const auto before = static_cast<ChaseStage>(static_cast<int>(*step.stage) - 1);
    // The chair may write at once; what is above the chair comes after the chair's own letter.
    if (*step.stage == ChaseStage::chairs_letter) return;
    const bool taken = std::ranges::any_of(situation.record.chases, [&](const Chase& each) {
        return each.agency == step.agency && each.action == step.action && each.stage && *each.stage >= before;
    });
    if (!taken) found.ask("first: " + std::string{label(before)});
}

}  // namespace

void add_chase_rules(RuleBook& book) {
    book.stand(escalation_due, [](const Situation& situation, Found& found) {
        check_absences(situation, found);
        check_overdue(situation, found);
    });
    book.watch<ChaseAgency>(chase_whole, check_chase);
    book.watch<RecordReply>(reply_given, [](const Situation&, const RecordReply& step, Found& found) {
        if (blank(step.reply)) found.ask("the reply");
    });
}

}  // namespace mappa
