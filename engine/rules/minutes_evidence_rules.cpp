#include "engine/record/as_at.hpp"
#include "engine/record/confirmations.hpp"
#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule restrictions_confirmed{"restrictions-confirmed", Severity::refuse,
                                      "Every condition and order in force on the day of the meeting stands in full and "
                                      "is confirmed, by name and date, since the previous meeting.",
                                      "`case confirm`, or `case unrestrict` when it has ended", "FUP-75 (001 5.17)"};
constexpr Rule score_explained{"score-explained", Severity::warn,
                               "The score of an assessment tool stands in the minutes with what it means.",
                               "`case assess`: score with meaning", "PHC-45 (000 2.1)"};

void check_restrictions(const Situation& situation, const Meeting& meeting, Found& found) {
    const auto day = meeting.held_on.value_or(situation.today);
    const auto* previous = situation.record.previous_meeting(meeting.number);
    for (const auto& each : situation.record.restrictions) {
        // What was recorded or ended after the meeting closed is not for these minutes to say.
        const bool later = meeting.closed_on && each.recorded_on && *each.recorded_on > *meeting.closed_on;
        if (!each.current(day) || later || each.ended_on) continue;
        const auto name = "restriction " + std::to_string(each.number) + " (" + std::string{label(each.kind)} + ")";
        if (blank(each.text))
            found.miss("the wording of " + name, "`case unrestrict`, then `case restrict` with the wording in full");
        const auto* confirmed = confirmation_of(situation.record, each.number, situation.today);
        const bool since = confirmed && (!previous || !previous->held_on || *confirmed->on > *previous->held_on);
        if (!since || blank(confirmed->by))
            found.miss("confirmation that " + name + " stands as recorded, by name and date");
    }
}

void check_scores(const Situation& situation, const Meeting& meeting, Found& found) {
    // The assessment that the minutes print.
    const auto* assessment = assessment_as_at(situation.record, meeting_day(meeting, situation.today), meeting.number);
    if (!assessment) return;
    for (const auto& score : situation.record.scores) {
        if (score.assessment == assessment->number && blank(score.meaning))
            found.miss("what the score \"" + score.score + "\" of " + score.tool + " means");
    }
}

}  // namespace

void add_minutes_evidence_rules(RuleBook& book) {
    of_minutes(book, restrictions_confirmed, check_restrictions);
    of_minutes(book, score_explained, check_scores);
}

}  // namespace mappa
