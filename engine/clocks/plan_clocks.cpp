#include <algorithm>
#include <array>

#include "engine/clocks/reckoner.hpp"

namespace mappa {
namespace {

constexpr Clock plan_written{"plan",     "A high or very high risk case has its risk management plan.",
                             "plan",     "sentence, or release from custody",
                             "the plan", "PHC-25 (000 1.2 iv, 1.5(b); 003)"};
constexpr Clock plan_review{"plan-review",
                            "The plan is reviewed on the day it names.",
                            "",
                            "the plan, or its last review",
                            "the next version, or a meeting that reviews it",
                            "DCN-19 (002 outcome 2 1.13, 2.12)"};
constexpr Clock event_plan{"event-review-plan",
                           "The plan is reviewed after a significant event.",
                           "event-review",
                           "the event",
                           "a plan, or a meeting's review of it, dated on or after the event",
                           "DCN-18 PHC-30 (002 outcome 4 2.11-2.13; 000 2.1 vii)"};
constexpr Clock trigger_review{"trigger-review",
                               "The plan is reviewed after one of its triggers has happened.",
                               "event-review",
                               "the trigger",
                               "a plan, or a meeting's review of it, dated on or after the trigger",
                               "DCN-10 (002 outcome 4 1.7)"};
constexpr Clock next_address{"next-address",     "A short stay after release is followed by a known address.",
                             "short-stay",       "the last day at the first address",
                             "the next address", "FUP-89 (001 5.21 Jon)"};
constexpr auto plan_clock_rows =
    std::to_array<const Clock*>({&plan_written, &plan_review, &event_plan, &trigger_review, &next_address});

std::optional<Date> reviewed_at(const Meeting& meeting) {
    return meeting.plan_reviewed == Answer::yes ? met_on(meeting) : std::nullopt;
}
std::optional<Date> written(const Plan& plan) {
    return plan.second_plan == Answer::yes ? std::nullopt : plan.written_on;
}

/// The day the case became one that needs a plan: assessed as high after it had been lower.
std::optional<Date> rose_on(const CaseRecord& record) {
    bool lower = false;
    for (const auto& each : record.assessments) {
        if (!high(record.highest_rosh(each.number)))
            lower = true;
        else
            return lower ? day_of(each) : std::nullopt;
    }
    return std::nullopt;
}

void first_plan(Reckoner& reckon) {
    const auto& record = reckon.record;
    const auto& facts = record.facts;
    if (!high(record.rosh())) return;
    const bool released = custody_case(facts);
    auto from = released ? facts.release_on : facts.sentenced_on;
    if (!from || !reckon.has_come(*from)) return;
    std::string because = (released ? "release " : "sentence ") + from->text();
    const auto rose = rose_on(record);
    const bool later = rose && *rose > *from;
    if (later) {
        from = rose;
        because = "risk high since " + from->text();
    }
    auto& due = reckon.start(plan_written, "", *from, std::move(because));
    due.person = facts.case_manager;
    if (!later)
        reckon.earlier(due, released ? "release_on" : "sentenced_on",
                       [&](Date was) { return reckon.end_of(*due.length, was); });
    // A plan made ready before release is there in time.
    stop(due, first_since(record.plans, facts.sentenced_on.value_or(*from), written));
}

/// A plan that names its next review names a period; each meeting that reviews the plan begins it anew (002 2.12).
void own_reviews(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (auto plan = record.plans.begin(); plan != record.plans.end(); ++plan) {
        if (!written(*plan) || !plan->review_on || *plan->review_on < *plan->written_on) continue;
        const auto next =
            std::find_if(plan + 1, record.plans.end(), [](const Plan& each) { return written(each).has_value(); });
        const auto replaced = next == record.plans.end() ? std::nullopt : next->written_on;
        const int period = plan->written_on->days_until(*plan->review_on);
        auto from = *plan->written_on;
        std::string because = "plan written " + from.text();
        for (bool more = true; more;) {
            const auto met = first_since(record.meetings, from.plus_days(1), reviewed_at);
            const auto done = earliest(met, replaced);
            auto& due = reckon.until(plan_review, numbered("plan version", plan->version), from, because,
                                     from.plus_days(period));
            due.length = Span{period, Unit::days};
            due.person = record.facts.case_manager;
            stop(due, done);
            more = met && met == done && met != replaced;
            if (more) {
                from = *met;
                because = "reviewed " + from.text();
            }
        }
    }
}

void event_reviews(Reckoner& reckon) {
    const auto& record = reckon.record;
    for (const auto& each : record.events) {
        if (!each.kind || !each.on) continue;
        const bool trigger = each.contingency != 0 || each.kind == EventKind::plan_trigger;
        auto& due = reckon.start(trigger ? trigger_review : event_plan, numbered("event", each.number), *each.on,
                                 std::string{label(*each.kind)} + " " + each.on->text());
        due.person = record.facts.case_manager;
        if (each.action != 0) due.note = "opened action " + std::to_string(each.action);
        stop(due, earliest(first_since(record.plans, *each.on, written),
                           first_since(record.meetings, *each.on, reviewed_at)));
    }
}

void short_stay(Reckoner& reckon) {
    const auto* release = reckon.record.release();
    const auto from = release ? (release->from ? release->from : release->on) : std::nullopt;
    if (!from || !release->until) return;
    const auto span = reckon.policy.clock(next_address.key);
    if (*release->until >= reckon.end_of(span, *from)) return;
    auto& due = reckon.until(next_address, numbered("release", release->number), *from,
                             "at the first address from " + from->text(), *release->until);
    due.length = span;
    due.warn_from = reckon.end_of({-span.length, span.unit}, *release->until);
    due.person = reckon.record.facts.case_manager;
    if (!release->next_address.empty()) stop(due, release->planned_on);
}

}  // namespace

std::span<const Clock* const> plan_rows() { return plan_clock_rows; }

void plan_clocks(Reckoner& reckon) {
    first_plan(reckon);
    own_reviews(reckon);
    event_reviews(reckon);
    short_stay(reckon);
}

}  // namespace mappa
