#include <algorithm>
#include <array>

#include "engine/clocks/reckoner.hpp"

namespace mappa {
namespace {

constexpr Clock risk_review{"risk-review",         "High and very high risk is assessed again.",
                            "risk-review",         "an assessment of high or very high risk",
                            "the next assessment", "PHC-27 PHC-28 (000 2.1 vii, 3.1 iii; 003)"};
constexpr Clock countersign{"countersign",          "The manager countersigns a risk assessment.",
                            "countersign",          "the day of the assessment",
                            "the countersignature", "PHC-13 (000 1.2)"};
constexpr Clock event_risk{"event-review-risk",
                           "The risk is assessed again after a significant event.",
                           "event-review",
                           "the event",
                           "an assessment dated on or after the event",
                           "PHC-30 PHC-31 DCN-18 (000 2.1 vii-viii; 002 outcome 4 2.11-2.13)"};
constexpr Clock level_review{"level-review",           "The level is reviewed after the risk has risen to very high.",
                             "level-review",           "an assessment that raises the risk to very high",
                             "a level decision since", "PHC-20 (000 1.1 v)"};
constexpr Clock release_risk{
    "release-risk-review",      "The risk is reviewed shortly before release from custody.",  "release-risk-review",
    "counts back from release", "an assessment within this time before release, or after it", "BUL-14 (004 2.1 Peter)"};
constexpr auto risk_clock_rows =
    std::to_array<const Clock*>({&risk_review, &countersign, &event_risk, &level_review, &release_risk});

void assessments(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    for (std::size_t i = 0; i < record.assessments.size(); ++i) {
        const auto& each = record.assessments[i];
        const auto on = day_of(each);
        if (!on) continue;
        const auto* after = i + 1 < record.assessments.size() ? &record.assessments[i + 1] : nullptr;
        const auto about = numbered("assessment", each.number);
        const auto rosh = record.highest_rosh(each.number);
        if (high(rosh)) {
            auto& due =
                reckon.start(risk_review, about, *on, std::string{label(rosh)} + " risk assessed " + on->text());
            due.person = facts.case_manager.empty() ? each.assessor : facts.case_manager;
            if (after) stop(due, day_of(*after));
        }
        auto& signature = reckon.start(countersign, about, *on, "assessed " + on->text());
        signature.person = each.manager;
        stop(signature, each.countersigned_on);
        if (after)
            lapse(signature, after->recorded_on ? after->recorded_on : after->on, "a later assessment took its place");

        const auto before = i == 0 ? std::nullopt : record.highest_rosh(record.assessments[i - 1].number);
        if (rosh != Rosh::very_high || before == Rosh::very_high) continue;
        auto& level = reckon.start(level_review, about, *on, "very high risk assessed " + on->text());
        level.agency = Agency::coordination;
        auto decided = first_since(record.level_decisions, *on, [](const LevelDecision& row) { return row.on; });
        decided = earliest(decided, first_since(record.screenings, *on, [](const Screening& row) {
                               return row.level ? row.on : std::nullopt;
                           }));
        decided = earliest(decided, first_since(record.referrals, *on, [](const Referral& row) {
                               return row.level_decided ? row.decided_on : std::nullopt;
                           }));
        stop(level, decided);
        if (after && record.highest_rosh(after->number) != Rosh::very_high)
            lapse(level, day_of(*after), "the risk is no longer very high");
    }
}

void events(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& each : record.events) {
        if (!each.kind || !each.on) continue;
        auto& due = reckon.start(event_risk, numbered("event", each.number), *each.on,
                                 std::string{label(*each.kind)} + " " + each.on->text());
        due.person = record.facts.case_manager;
        if (acute(*each.kind)) due.note = "an acute sign";
        stop(due, first_since(record.assessments, *each.on, day_of));
    }
}

/// A risk reviewed long before release is not the risk at release (004 Peter).
void release_review(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    const bool matters = high(record.rosh()) || facts.level() == Level::two || facts.level() == Level::three;
    if (!facts.release_on || !custody_case(facts) || !matters) return;
    auto& window = reckon.before(release_risk, "", *facts.release_on, "release " + facts.release_on->text());
    const auto opens = window.due;
    window.warn_from = opens;
    window.due = *facts.release_on;
    window.person = facts.case_manager;
    reckon.earlier(window, "release_on", [](Date was) { return was; });
    stop(window, first_since(record.assessments, opens, day_of));
}

}  // namespace

std::span<const Clock* const> risk_rows() { return risk_clock_rows; }

void risk_clocks(Reckoner& reckon) {
    assessments(reckon);
    events(reckon);
    release_review(reckon);
}

}  // namespace mappa
