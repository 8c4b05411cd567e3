#include <algorithm>
#include <array>

#include "engine/rules/lacking.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule risks_answered{
    "risk-without-line", Severity::warn,
    "A case rated medium or above has a plan, and each outstanding risk a line that answers it.",
    "`case plan` with answers = the risk in a line", "PHC-32 (000 1.2(e), 1.5)"};
constexpr Rule line_timed{
    "plan-line-timed", Severity::warn,
    "A line of the plan has an outcome measure, a start, an end and a deliverer, and starts after what it follows.",
    "`case plan` with checks, from_on, until_on, who; follows", "PHC-34 (000 2.4, 1.5)"};
constexpr Rule line_smart{
    "plan-line-not-smart", Severity::warn,
    "An objective that monitors, liaises or addresses says how its completion is measured and by when.",
    "checks, and when (or until_on), in that line", "WMD-15 (003 B3, C2)"};

std::string named(const PlanEntry& entry) { return "line " + std::to_string(entry.number) + " \"" + entry.what + "\""; }

bool answers(const PlanEntry& entry, const std::string& factor) {
    const auto all = listed(entry.answers);
    return plain(entry.answers) == plain(factor) ||
           std::ranges::any_of(all, [&](const std::string& each) { return plain(each) == plain(factor); });
}

void check_time(const CaseRecord& record, const PlanEntry& entry, Found& found) {
    Lacking missing;
    missing.need(blank(entry.checks), "outcome measure");
    missing.need(!entry.from, "start date");
    missing.need(!entry.until, "due date");
    missing.need(names_nobody(entry.who), "deliverer");
    if (missing) found.miss(named(entry) + " lacks: " + missing.text());
    if (entry.follows == 0 || !entry.from) return;
    for (const auto& first : record.plan_entries) {
        if (first.plan != entry.plan || first.number != entry.follows) continue;
        if (!first.until)
            found.miss(named(entry) + " follows " + named(first) + ", which has no end");
        else if (*entry.from <= *first.until)
            found.miss(named(entry) + " starts on " + entry.from->text() + ", before " + named(first) +
                       " is finished on " + first.until->text());
    }
}

constexpr auto vague_verbs = std::to_array<std::string_view>(
    {"monitor", "monitoring", "liaise", "liaison", "address", "addressing", "ongoing", "continue"});
constexpr auto vague_times =
    std::to_array<std::string_view>({"ongoing", "as needed", "as required", "as appropriate", "regularly",
                                     "when needed", "when required", "continuing"});

bool vague(const PlanEntryForm& entry) {
    const auto text = plain(entry.what);
    const auto first = text.substr(0, text.find(' '));
    // "Address his drinking" is vague; an address marker is not.
    if (first == "address") {
        return std::ranges::any_of(std::to_array<std::string_view>({"address his ", "address her ", "address their ",
                                                                    "address the ", "address any "}),
                                   [&](std::string_view start) { return text.starts_with(start); });
    }
    return std::ranges::find(vague_verbs, first) != vague_verbs.end();
}

bool undated(const PlanEntryForm& entry) {
    return !entry.until &&
           (blank(entry.when) || std::ranges::find(vague_times, plain(entry.when)) != vague_times.end());
}

}  // namespace

void add_plan_line_rules(RuleBook& book) {
    book.stand(risks_answered, [](const Situation& situation, Found& found) {
        const auto& record = situation.record;
        const auto rosh = record.rosh();
        if (!rosh || *rosh < Rosh::medium) return;
        const auto* plan = record.plan();
        if (!plan) {
            found.miss("rated " + plain(label(*rosh)) + " and no risk management plan is on record");
            return;
        }
        for (const auto& risk : record.risk_factors) {
            if (risk.outstanding == Answer::no) continue;
            const bool answered = std::ranges::any_of(record.plan_entries, [&](const PlanEntry& each) {
                return each.plan == plan->version && answers(each, risk.factor);
            });
            if (!answered) found.miss("no line of the plan answers the risk \"" + risk.factor + "\"");
        }
    });
    book.stand(line_timed, [](const Situation& situation, Found& found) {
        const auto* plan = situation.record.plan();
        if (!plan) return;
        for (const auto& entry : situation.record.plan_entries) {
            if (entry.plan == plan->version && blank(entry.none_because)) check_time(situation.record, entry, found);
        }
    });
    book.watch<WritePlan>(line_smart, [](const Situation&, const WritePlan& step, Found& found) {
        for (const auto& entry : step.entries) {
            if (!blank(entry.none_because)) continue;
            Lacking missing;
            missing.need(vague(entry) && blank(entry.checks), "measure of completion");
            missing.need(undated(entry), "date");
            if (missing)
                found.ask("\"" + entry.what + "\" is not specific, measurable and time-bounded: " + missing.text());
        }
    });
}

}  // namespace mappa
