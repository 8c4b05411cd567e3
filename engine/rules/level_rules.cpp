#include "engine/rules/exit_parts.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule decision_reasoned{"level-reasoned", Severity::refuse,
                                 "A level decision has a rationale and names who differed, or that nobody did.",
                                 "level, why, dissent ('none' where nobody differed)", "PHC-50, PHC-55 (000 2.1)"};
constexpr Rule decision_agencies{"level-agencies", Severity::refuse,
                                 "Level 2 or 3 needs at least two agencies with an active part.",
                                 "agencies = \"police, probation\"", "PHC-18 (000 1.1, 2.1)"};
constexpr Rule decision_ground{"level-3-reason", Severity::refuse,
                               "Level 3 needs additional resources, or media or public interest.",
                               "resources or media_interest", "PHC-17 (000 1.1); 001 6.45"};
constexpr Rule senior_oversight{"level-3-senior-manager", Severity::refuse,
                                "Level 3 is overseen by a named senior manager.", "senior_manager", "BUL-11 (004 1)"};
constexpr Rule critical_few_in_full{
    "critical-few-reasoned", Severity::refuse,
    "A case is put on or taken off the register of the critical few by somebody, for a reason.",
    "listed, why, decided_by", "WMD-01 (003 recommendation 2, A1)"};
constexpr Rule critical_few_match{"critical-few-level", Severity::warn,
                                  "The critical few are managed at level 3, and nobody else is.",
                                  "`case critical-few`; or say why they differ", "WMD-01 (003 recommendation 2, A1)"};
constexpr Rule not_category_3{"category-3-leaves", Severity::refuse,
                              "A category 3 offender who no longer needs level 2 or 3 leaves MAPPA.",
                              "`case exit`, or keep level 2", "FUP-02 (001 2.10)"};
constexpr Rule moving_down{
    "moving-down-supported", Severity::refuse,
    "Moving down needs an assessment and a plan since the last meeting, and why the higher level is no longer needed.",
    "not_longer; `case assess`; `case plan`", "FUP-24, PHC-80 (001 6.7 Matthew, 6.33 Ray; 000 3.2)"};
constexpr Rule very_high_at_level_1{"very-high-at-level-1", Severity::refuse,
                                    "Very high risk at level 1 is allowed only with a reason.", "not_longer",
                                    "FUP-23 (001 4.10)"};
constexpr Rule exit_plan{"exit-plan", Severity::refuse,
                         "Moving down or out needs an exit plan: remaining risk, lead agency, continuing actions with "
                         "owners, what would bring the case back.",
                         "`case exit-plan`", "DCN-26, FUP-91, PHC-80 (002 3.3; 001 5.13, 5.21; 000 3.2)"};
constexpr Rule nothing_ownerless{"no-ownerless-action", Severity::refuse,
                                 "No open action is left without an owner when the level comes down.",
                                 "`action allocate`", "FUP-49 (001 5.5, 5.21)"};

/// Whether the case is on the register of the critical few now.
bool on_register(const CaseRecord& record) {
    return !record.critical_few.empty() && record.critical_few.back().listed == Answer::yes;
}

/// The level decided is lower than the one in force.
bool lowers(const Situation& situation, const LevelDecisionForm& decision) {
    const auto now = situation.record.facts.level();
    return now && decision.level && *decision.level < *now;
}

/// Watches a level decision when it is recorded and again when the meeting closes and it takes effect: much can be
/// recorded in between.
template <class Check>
void of_decision(RuleBook& book, const Rule& rule, Check check) {
    book.watch<DecideLevel>(rule, [check](const Situation& situation, const DecideLevel& step, Found& found) {
        check(situation, step, step.meeting, found);
    });
    book.watch<CloseMeeting>(rule, [check](const Situation& situation, const CloseMeeting& step, Found& found) {
        if (const auto* decision = situation.record.decision_of(step.meeting))
            check(situation, *decision, step.meeting, found);
    });
}

}  // namespace

void add_level_rules(RuleBook& book) {
    book.watch<DecideLevel>(decision_reasoned, [](const Situation&, const DecideLevel& step, Found& found) {
        if (!step.level) found.ask("the level decided", "level");
        if (blank(step.why)) found.ask("the rationale of the level decision", "why");
        if (blank(step.dissent)) found.ask("who differed and why, or 'none'", "dissent");
    });
    book.watch<DecideLevel>(decision_agencies, [](const Situation&, const DecideLevel& step, Found& found) {
        if (step.level && *step.level != Level::one && known_agencies(step.agencies) < 2)
            found.ask("at least two agencies with an active part");
    });
    book.watch<DecideLevel>(decision_ground, [](const Situation&, const DecideLevel& step, Found& found) {
        if (step.level == Level::three && blank(step.resources) && blank(step.media_interest)) {
            found.ask("either the additional resources level 3 brings, or the media or public interest");
        }
    });
    book.watch<DecideLevel>(senior_oversight, [](const Situation&, const DecideLevel& step, Found& found) {
        if (step.level == Level::three && names_nobody(step.senior_manager))
            found.ask("the senior manager who oversees level 3, by name");
    });
    book.watch<ListCriticalFew>(critical_few_in_full,
                                [](const Situation& situation, const ListCriticalFew& step, Found& found) {
                                    if (!step.listed)
                                        found.ask("whether the case is put on the register or taken off", "listed");
                                    else if ((*step.listed == Answer::yes) == on_register(situation.record)) {
                                        found.ask(*step.listed == Answer::yes ? "the case is on the register already"
                                                                              : "the case is not on the register",
                                                  "listed");
                                    }
                                    if (blank(step.why)) found.ask("why", "why");
                                    if (names_nobody(step.decided_by)) found.ask("who decided, by name", "decided_by");
                                });
    book.stand(critical_few_match, [](const Situation& situation, Found& found) {
        const auto level = situation.record.facts.level();
        const bool listed = on_register(situation.record);
        if (listed && level != Level::three)
            found.miss("on the register of the critical few, but not at level 3: " +
                       std::string{label(situation.record.facts.state)});
        if (!listed && level == Level::three) found.miss("at level 3, but not on the register of the critical few");
    });
    of_decision(
        book, not_category_3,
        [](const Situation& situation, const LevelDecisionForm& step, [[maybe_unused]] int meeting, Found& found) {
            if (step.level == Level::one && situation.record.facts.category == Category::three)
                found.ask("a category 3 offender cannot be set at level 1");
        });
    of_decision(
        book, moving_down,
        [](const Situation& situation, const LevelDecisionForm& step, [[maybe_unused]] int meeting, Found& found) {
            if (!lowers(situation, step)) return;
            const auto& record = situation.record;
            const auto* previous = record.previous_meeting(meeting);
            const auto since = previous && previous->held_on ? *previous->held_on
                               : record.level_in_force() && record.level_in_force()->from
                                   ? *record.level_in_force()->from
                                   : situation.today;
            if (blank(step.not_longer)) found.ask("why the higher level is no longer needed", "not_longer");
            const auto* assessment = record.assessment();
            const bool assessed = assessment && assessment->on && *assessment->on > since;
            if (!assessed) found.miss("a risk analysis dated after " + since.text(), "`case assess`");
            if (assessed && blank(assessment->changed))
                found.miss("evidence of what changed, in the assessment", "`case assess`: changed");
            const auto* plan = record.plan();
            if (!plan || !plan->written_on || *plan->written_on <= since)
                found.miss("a plan version written since " + since.text(), "`case plan`");
        });
    of_decision(
        book, very_high_at_level_1,
        [](const Situation& situation, const LevelDecisionForm& step, [[maybe_unused]] int meeting, Found& found) {
            if (step.level == Level::one && situation.record.rosh() == Rosh::very_high && blank(step.not_longer)) {
                found.ask("why very high risk can be managed at level 1");
            }
        });
    of_decision(
        book, exit_plan,
        [](const Situation& situation, const LevelDecisionForm& step, [[maybe_unused]] int meeting, Found& found) {
            if (lowers(situation, step)) check_exit_plan(situation.record, found);
        });
    of_decision(
        book, nothing_ownerless,
        [](const Situation& situation, const LevelDecisionForm& step, [[maybe_unused]] int meeting, Found& found) {
            if (!lowers(situation, step)) return;
            for (const auto& action : situation.record.actions) {
                if (action.state == ActionState::unallocated)
                    found.miss("an owner for action " + std::to_string(action.number) + " \"" + action.text + "\"");
            }
        });
    book.watch<ExitCase>(exit_plan, [](const Situation& situation, const ExitCase&, Found& found) {
        if (situation.record.facts.level().value_or(Level::one) != Level::one)
            check_exit_plan(situation.record, found);
        else
            check_outstanding_risks(situation.record, situation.record.exit_plan(), found);
    });
}

}  // namespace mappa
