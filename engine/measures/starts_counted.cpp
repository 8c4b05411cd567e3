#include <string>

#include "engine/clocks/reckoner.hpp"
#include "engine/measures/definition.hpp"
#include "engine/measures/judged.hpp"
#include "engine/measures/practice.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

/// The beginning of supervision: release for a custody case, otherwise sentence.
struct Start {
    bool release = false;
    Date on, due;
    std::optional<Rosh> rosh;  ///< nothing when nobody ever assessed it
};

std::optional<Start> start_of(const CaseRecord& record, const Tally& tally) {
    const auto& window = tally.window();
    const auto& facts = record.facts;
    Start start;
    start.release = custody_case(facts);
    const auto from = start.release ? facts.release_on : facts.sentenced_on;
    if (!window.practice || !from || *from > window.today) return std::nullopt;
    start.on = *from;
    if (!window.practice->calendar.covers(start.on) || !window.practice->calendar.covers(start.on.plus_days(30)))
        return std::nullopt;
    start.due = window.practice->policy.clock("plan").due_from(start.on, window.practice->calendar);
    start.rosh = rosh_on(record, start.due);
    if (!start.rosh) start.rosh = record.rosh();  // a first assessment that came late tells that it was owed
    return start;
}

void count_start(const CaseRecord& record, Tally& tally, const Start& start, std::optional<Date> done,
                 const std::string& what) {
    const auto settled = settle(start.due, done, tally.window().today);
    if (!settled) return;
    tally.count(settled->on, {record.facts.ref, std::string{start.release ? "release " : "sentence "} + start.on.text(),
                              level_on(record, start.due), record.facts.lead_agency, settled->in_time,
                              what + (done ? " " + settled->why : " never done, due " + start.due.text())});
}

}  // namespace

void initial_plan_in_time(const CaseRecord& record, Tally& tally) {
    const auto start = start_of(record, tally);
    if (!start || !high(start->rosh)) return;
    auto done = record.facts.initial_plan_on;
    if (done && *done < record.facts.sentenced_on.value_or(start->on)) done.reset();
    count_start(record, tally, *start, done, "initial plan");
}

void plan_in_time(const CaseRecord& record, Tally& tally) {
    const auto start = start_of(record, tally);
    if (!start || !high(start->rosh)) return;
    // A plan made ready before release is there in time.
    const auto done = first_since(record.plans, record.facts.sentenced_on.value_or(start->on), [](const Plan& plan) {
        return plan.second_plan == Answer::yes ? std::nullopt : plan.written_on;
    });
    count_start(record, tally, *start, done, "risk management plan");
}

void assessment_in_time(const CaseRecord& record, Tally& tally) {
    const auto start = start_of(record, tally);
    if (!start || (start->rosh && !high(start->rosh))) return;
    // The assessment made for the release counts; an older one does not (004 Peter).
    const auto& by = *tally.window().practice;
    const auto since =
        start->release ? by.policy.clock("release-risk-review").before(start->on, by.calendar) : start->on;
    count_start(record, tally, *start, first_since(record.assessments, since, day_of), "Risk of Harm assessment");
}

}  // namespace mappa::counting
