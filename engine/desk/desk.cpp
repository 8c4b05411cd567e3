#include "engine/desk/desk.hpp"

#include <algorithm>
#include <stdexcept>

#include "engine/desk/assign.hpp"
#include "engine/desk/replay.hpp"
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

/// Every seat the board has on the day is accounted for: a vacant one by itself, the others by whoever reports the
/// meeting. A seat that nobody mentions would drop out of the attendance (001 3.3).
void account_for_seats(const AreaRecord& area, Date today, RecordSitting& step, Problems& problems) {
    const auto held = step.held_on.value_or(today);
    if (held > today) problems.push_back({{}, "the board has not met yet on " + held.text() + " (held_on)"});
    if (blank(step.ref)) problems.push_back({{}, "a meeting of the board needs a reference (ref)"});
    if (std::ranges::find(area.sittings, step.ref, &BoardSitting::ref) != area.sittings.end())
        problems.push_back({{}, "the board meeting '" + step.ref + "' is recorded already"});
    std::vector<std::string_view> known;
    step.seats.clear();
    for (const auto& seat : area.seats) {
        if (seat.given_up_on && *seat.given_up_on <= held) continue;
        known.push_back(seat.seat);
        const bool filled = !names_nobody(seat.holder) && seat.holder != "vacant";
        const auto answer = std::ranges::find(step.answers, seat.seat, &SeatAnswerForm::seat);
        SeatAttendance row;
        row.sitting = step.ref;
        row.seat = seat.seat;
        row.agency = seat.agency;
        row.filled = filled ? Answer::yes : Answer::no;
        if (answer != step.answers.end()) {
            row.invited = answer->invited.value_or(Answer::yes);
            row.came = answer->came;
        }
        if (filled && !row.came)
            problems.push_back({{}, "did the seat '" + seat.seat + "' come? Answer it: seat, came (and invited)"});
        if (!filled) row.came = Answer::no;
        step.seats.push_back(std::move(row));
    }
    for (const auto& each : step.answers) {
        if (std::ranges::find(known, each.seat) == known.end())
            problems.push_back({{},
                                "the board has no seat '" + each.seat + "'" + did_you_mean(each.seat, known) +
                                    "; `area seat` records one"});
    }
    if (known.empty()) problems.push_back({{}, "no seat of the board is recorded: `area seat` first"});
}

/// Notifying or taking over: every other step needs a case that is there.
bool begins_case(const Step& step) {
    return std::visit(
        [](const auto& each) {
            return !requires { std::remove_cvref_t<decltype(each)>::signal; };
        },
        step);
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

    for (auto& step : steps) {
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
        if (result.after.facts.ref.empty() && !begins_case(step)) {
            problems.push_back({{},
                                std::string{info_of(step).key} +
                                    ": there is no case yet; `case notify` or `case take-over` begins one"});
        }
        for (auto& says : absent_objects(result.after, step))
            problems.push_back({{}, std::string{info_of(step).key} + ": " + std::move(says)});
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
        take(situation, std::move(step));
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
    if (auto* found = std::get_if<FoundArea>(&step)) {
        if (!area.name.empty()) problems.push_back({{}, "the area is already set up as " + area.name});
        if (blank(found->name)) problems.push_back({{}, "the area needs a name"});
        const bool sound = found->prefix.size() >= 2 && found->prefix.size() <= 5 &&
                           std::ranges::all_of(found->prefix, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!sound) problems.push_back({{}, "the prefix '" + found->prefix + "' must be two to five capital letters"});
    } else if (auto* adopt = std::get_if<AdoptPolicy>(&step)) {
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
    } else if (const auto* away = std::get_if<RecordAbsence>(&step)) {
        if (blank(away->manager)) problems.push_back({{}, "the manager who is away has to be named (manager)"});
        if (blank(away->deputy)) problems.push_back({{}, "the deputy who signs meanwhile has to be named (deputy)"});
        if (!away->from) problems.push_back({{}, "the first day of the absence is needed (from_on)"});
        if (away->from && away->until && *away->until < *away->from)
            problems.push_back({{}, "the absence ends before it begins (until_on)"});
    } else if (const auto* erase = std::get_if<EraseCase>(&step)) {
        const auto same = std::ranges::find(area.erasures, erase->ref, &Erasure::ref);
        if (same != area.erasures.end())
            problems.push_back({{}, erase->ref + " was erased already, on " + same->on.value_or(visit.today).text()});
        if (blank(erase->why)) problems.push_back({{}, "an erasure says why (why)"});
        if (blank(erase->authority)) problems.push_back({{}, "an erasure says who authorised it (authority)"});
    } else if (auto* sitting = std::get_if<RecordSitting>(&step)) {
        account_for_seats(area, visit.today, *sitting, problems);
    } else if (const auto* seat = std::get_if<RecordSeat>(&step)) {
        if (blank(seat->seat)) problems.push_back({{}, "a seat has to be named (seat)"});
    } else if (const auto* person = std::get_if<RecordStaff>(&step)) {
        if (blank(person->name)) problems.push_back({{}, "a person has to be named (name)"});
    } else if (const auto* domain = std::get_if<AddSecureDomain>(&step)) {
        if (domain->domain.find('.') == std::string::npos)
            problems.push_back({{}, "'" + domain->domain + "' is not a mail domain such as police.example (domain)"});
    }
    if (!problems.empty()) return problems;
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

std::vector<NextStep> Desk::next(const AreaRecord& area, const CaseRecord& record, const Visit& visit,
                                 const NextScope& scope) const {
    const Neighbours nobody;
    const Situation situation{record,      area,  policy(area, record.facts.edition), calendar_, visit.today,
                              visit.actor, nobody};
    return next_steps(situation, *rules_, scope);
}

}  // namespace mappa
