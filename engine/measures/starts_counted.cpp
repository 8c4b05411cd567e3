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
    Date on;
    std::optional<Date> due;   ///< nothing where the bank holidays are not known so far
    std::optional<Rosh> rosh;  ///< nothing when nobody ever assessed it
};

/// Working days are five in seven, less the holidays of a year or two: due from so long ago, it was due before the day.
bool long_before(Date start, const Span& limit, Date day) { return start.plus_days(2 * limit.length + 60) < day; }

std::optional<Start> start_of(const CaseRecord& record, const Tally& tally) {
    const auto& window = tally.window();
    const auto& facts = record.facts;
    Start start;
    start.release = custody_case(facts);
    const auto from = start.release ? facts.release_on : facts.sentenced_on;
    if (!window.practice || !from || *from > window.today) return std::nullopt;
    start.on = *from;
    const auto limit = window.practice->policy.clock("plan");
    start.due = limit.due_if_known(start.on, window.practice->calendar);
    if (!start.due && long_before(start.on, limit, window.previous.from)) return std::nullopt;
    if (start.due) start.rosh = rosh_on(record, *start.due);
    if (!start.rosh) start.rosh = record.rosh();  // a first assessment that came late tells that it was owed
    return start;
}

std::string item_of(const Start& start) {
    return std::string{start.release ? "release " : "sentence "} + start.on.text();
}

void leave_out(const CaseRecord& record, Tally& tally, const Start& start) {
    tally.leave_out({record.facts.ref, item_of(start), level_on(record, start.on), record.facts.lead_agency, false,
                     "the bank holidays that its working days are counted by are not known"});
}

void count_start(const CaseRecord& record, Tally& tally, const Start& start, std::optional<Date> done,
                 const std::string& what) {
    if (!start.due) return leave_out(record, tally, start);
    const auto settled = settle(*start.due, done, tally.window().today);
    if (!settled) return;
    tally.count(settled->on,
                {record.facts.ref, item_of(start), level_on(record, *start.due), record.facts.lead_agency,
                 settled->in_time, what + (done ? " " + settled->why : " never done, due " + start.due->text())});
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
    const auto since = start->release ? by.policy.clock("release-risk-review").before_if_known(start->on, by.calendar)
                                      : std::optional{start->on};
    if (!since) return leave_out(record, tally, *start);
    count_start(record, tally, *start, first_since(record.assessments, *since, day_of), "Risk of Harm assessment");
}

}  // namespace mappa::counting
