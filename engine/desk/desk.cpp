#include "engine/desk/desk.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/access/access.hpp"
#include "engine/desk/account_checks.hpp"
#include "engine/desk/area_checks.hpp"
#include "engine/desk/assign.hpp"
#include "engine/desk/follow_up.hpp"
#include "engine/desk/replay.hpp"
#include "engine/desk/template_adoption.hpp"
#include "engine/input/suggest.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule who_may{"who-may", Severity::refuse, "A step is taken by a role that may take it.", "ask one of them",
                       "PHC-16 (000 2.1)"};
constexpr Rule possible_now{"possible-now", Severity::refuse,
                            "A step is possible only in the states that the chart says.", "see `case next`",
                            "the charts of a case's life"};

/// Nothing when the person's role may take the step.
Findings role_in_the_way(const StepInfo& info, const Actor& actor) {
    Findings findings;
    if (!info.roles.contains(actor.role)) {
        Found{who_may, findings}.miss(std::string{label(actor.role)} + " may not take this step",
                                      "ask: " + role_list(info.roles));
    }
    return findings;
}

/// Puts the person's role and the chart's word before the rules.
Findings standing_in_the_way(const Situation& situation, const RuleBook& rules, const Step& step) {
    const auto& info = info_of(step);
    auto findings = role_in_the_way(info, situation.actor);
    if (!state_after(situation.record, step)) {
        Found{possible_now, findings}.miss(object_name(step) + " is: " + state_now(situation.record, step) + "; '" +
                                           std::string{info.key} + "' is not possible there");
    }
    auto from_rules = rules.check(situation, step, Severity::refuse);
    findings.insert(findings.end(), std::make_move_iterator(from_rules.begin()),
                    std::make_move_iterator(from_rules.end()));
    return findings;
}

/// Notifying or taking over: every other step needs a case that is there.
bool begins_case(const Step& step) {
    return std::visit(
        [](const auto& each) {
            return !requires { std::remove_cvref_t<decltype(each)>::signal; };
        },
        step);
}

/// The refusal of somebody a case is kept from, although they may have a part in it.
std::optional<Refusal> kept_from(const Actor& actor, const CaseRecord& record) {
    return is_kept_close(record.facts) ? may_not_read(actor, record) : std::nullopt;
}

bool open_in_emergency(const std::vector<Step>& steps) {
    return std::ranges::all_of(steps, [](const Step& each) { return std::holds_alternative<OpenInEmergency>(each); });
}

/// What the rules forbid of a step on the area itself.
template <class S>
Findings area_findings(const AreaRecord& area, const Actor& actor, const S& step) {
    if constexpr (requires { account_findings(area, actor, step); })
        return account_findings(area, actor, step);
    else if constexpr (std::is_same_v<S, AdoptTemplates>)
        return unapproved(area, step.forms);
    else
        return {};
}

bool already_warned(const CaseRecord& record, const Finding& finding) {
    return std::ranges::any_of(record.warnings, [&](const Warning& each) {
        return each.rule == finding.rule->id && each.text == finding.what;
    });
}

}  // namespace

Desk::Desk(Holidays holidays, const RuleBook& rules, Shipped shipped)
    : holidays_{std::move(holidays)}, calendar_{holidays_}, rules_{&rules}, shipped_{std::move(shipped)} {}

const Policy& Desk::policy(const AreaRecord& area, const std::string& edition) const {
    const auto* adopted = area.edition(edition);
    if (!adopted) throw std::logic_error("the area has not adopted the policy edition " + edition);
    const auto [first, last] = policies_.equal_range(edition);
    const auto known = std::find_if(first, last, [&](const auto& each) { return each.second.text == adopted->text; });
    if (known != last) return *known->second.policy;
    Problems problems;
    const auto shipped = [&]() -> const Policy* { return shipped_ ? shipped_(*adopted) : nullptr; };
    auto policy = std::make_unique<Policy>(Policy::read_adopted(adopted->text, edition, shipped, problems));
    if (!problems.empty()) {
        std::string all;
        for (const auto& each : problems) all += "\n  " + each.text();
        throw std::runtime_error("the adopted policy edition cannot be read:" + all);
    }
    return *policies_.emplace(edition, Known{adopted->text, std::move(policy)})->second.policy;
}

Decision Desk::decide(const AreaRecord& area, CaseRecord record, const Neighbours& neighbours, const Visit& visit,
                      std::vector<Step> steps) const {
    // What stands in the way of a step tells of the case: whoever it is kept from hears that, and no more.
    if (auto no = kept_from(visit.actor, record); no && !open_in_emergency(steps)) return std::vector{std::move(*no)};
    Problems problems;
    // Clocks count working days some weeks ahead; beyond the table of bank holidays nobody knows them.
    if (!calendar_.covers(visit.today) || !calendar_.covers(visit.today.plus_days(60))) {
        problems.push_back({{},
                            "the bank holidays are known from " + holidays_.first().text() + " to " +
                                holidays_.last().text() + ": no step can be dated " + visit.today.text()});
        return problems;
    }
    // The order of the journal is the order of the days: a step cannot be slipped in before one that has been taken.
    if (record.facts.last_step_on && visit.today < *record.facts.last_step_on) {
        problems.push_back({{},
                            "the last step on " + record.facts.ref + " is of " + record.facts.last_step_on->text() +
                                "; a later step cannot be dated " + visit.today.text()});
        return problems;
    }
    std::vector<Refusal> refusals;
    Acceptance result;
    result.after = std::move(record);

    const auto take = [&](const Situation& situation, Step step) {
        assign(situation, step);
        Event event{{},          result.after.facts.version + 1, visit.today,     visit.recorded_at,
                    visit.actor, std::string{info_of(step).key}, payload_of(step)};
        apply(result.after, event, step);
        event.case_ref = result.after.facts.ref;
        result.events.push_back(std::move(event));
    };

    for (std::size_t at = 0; at < steps.size(); ++at) {
        auto& step = steps[at];
        const auto& own = result.after.facts.edition;
        const auto edition = own.empty() ? nullptr : area.edition(own);
        const auto* in_force = edition ? edition : area.edition_on(visit.today);
        if (!in_force) {
            problems.push_back({{},
                                "no policy edition is in force on " + visit.today.text() +
                                    ": adopt one with `mappa policy adopt FILE`"});
            break;
        }
        const Situation situation{result.after, area,      policy(area, in_force->edition), calendar_, visit.today,
                                  visit.actor,  neighbours};
        if (refusals.empty() && result.after.facts.ref.empty() && !begins_case(step)) {
            problems.push_back({{},
                                std::string{info_of(step).key} +
                                    ": there is no case yet; `case notify` or `case take-over` begins one"});
        }
        // Behind a refused step, what it would have made is missing: the refusal says more.
        if (refusals.empty()) {
            for (auto& says : absent_objects(result.after, step))
                problems.push_back({{}, std::string{info_of(step).key} + ": " + std::move(says)});
        }
        if (const auto* move = std::get_if<MoveEdition>(&step); move && !area.edition(move->edition)) {
            problems.push_back({{},
                                "the area has not adopted a policy edition '" + move->edition +
                                    "': `mappa policy list` shows those it has"});
        }
        if (!problems.empty()) continue;
        prepare(situation, step);
        auto findings = standing_in_the_way(situation, *rules_, step);
        if (!findings.empty()) {
            refusals.push_back({std::string{info_of(step).key}, std::move(findings)});
            continue;
        }
        auto warnings = rules_->check(situation, step, Severity::warn);
        auto meant = follow_up(result.after, step);
        take(situation, std::move(step));
        steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(at) + 1, std::make_move_iterator(meant.begin()),
                     std::make_move_iterator(meant.end()));
        for (auto& warning : warnings) {
            if (!already_warned(result.after, warning)) {
                NoteWarning note;
                note.rule = warning.rule->id;
                note.text = warning.what;
                take(situation, Step{std::move(note)});
            }
            result.warnings.push_back(std::move(warning));
        }
    }
    if (!problems.empty()) return problems;
    if (!refusals.empty()) return refusals;
    return result;
}

AreaDecision Desk::decide(const AreaRecord& area, const Visit& visit, AreaStep step) const {
    const auto& info =
        std::visit([](const auto& each) -> const StepInfo& { return std::remove_cvref_t<decltype(each)>::info; }, step);
    if (auto findings = role_in_the_way(info, visit.actor); !findings.empty()) {
        return std::vector{Refusal{std::string{info.key}, std::move(findings)}};
    }
    Problems problems;
    if (auto* adopt = std::get_if<AdoptPolicy>(&step)) {
        const auto read = Policy::read(adopt->text, "policy", problems);
        adopt->edition = read.edition();
        adopt->effective_from = read.effective_from();
        // What a person adopts says everything: a value that came in silently would be nobody's decision. Once adopted
        // it stays as it is; only what the program has come to ask since may be added under the same name.
        if (problems.empty() && area.edition(read.edition()) && !read.completes(policy(area, read.edition()))) {
            problems.push_back({{},
                                "the edition '" + read.edition() +
                                    "' is already adopted; give a changed edition another name. Under the same name "
                                    "only what it lacks may be added, and nothing else changed"});
        }
    }
    check_area_step(area, visit.today, step, problems);
    if (!problems.empty()) return problems;
    auto findings = std::visit([&](const auto& each) { return area_findings(area, visit.actor, each); }, step);
    if (!findings.empty()) return std::vector{Refusal{std::string{info.key}, std::move(findings)}};
    AreaAcceptance result;
    result.after = area;
    result.event = {{},          area.version + 1,      visit.today,     visit.recorded_at,
                    visit.actor, std::string{info.key}, payload_of(step)};
    apply(result.after, result.event, step);
    return result;
}

Findings Desk::checks(const AreaRecord& area, const CaseRecord& record, Date today) const {
    const Neighbours nobody;
    const Actor no_one;
    return rules_->standing({record, area, policy(area, record.facts.edition), calendar_, today, no_one, nobody});
}

Findings Desk::findings(const AreaRecord& area, const CaseRecord& record, const Visit& visit, const Step& step) const {
    if (kept_from(visit.actor, record)) return {};
    const Neighbours nobody;
    const Situation situation{record,      area,  policy(area, record.facts.edition), calendar_, visit.today,
                              visit.actor, nobody};
    auto all = rules_->check(situation, step, Severity::refuse);
    std::ranges::move(rules_->check(situation, step, Severity::warn), std::back_inserter(all));
    return all;
}

std::vector<NextStep> Desk::next(const AreaRecord& area, const CaseRecord& record, const Visit& visit,
                                 const NextScope& scope) const {
    if (kept_from(visit.actor, record)) return {};
    const Neighbours nobody;
    const Situation situation{record,      area,  policy(area, record.facts.edition), calendar_, visit.today,
                              visit.actor, nobody};
    return next_steps(situation, *rules_, scope);
}

}  // namespace mappa
