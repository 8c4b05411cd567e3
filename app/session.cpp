#include "app/session.hpp"

#include <stdexcept>

#include "app/embedded.hpp"
#include "app/log.hpp"
#include "engine/calendar/holidays_text.hpp"

namespace mappa::app {
namespace {

Problems no_such_case(const std::string& ref) {
    return {{{}, "there is no case " + ref + ": `mappa case list` shows those there are"}};
}

/// The other cases of the person whom a notification is about, or whom a change of facts makes of the offender.
Neighbours neighbours_of(const store::Store& store, const AreaRecord& area, const CaseRecord* before, const std::vector<Step>& steps, Date today) {
    Neighbours result;
    const auto arrives = [&](const CaseFacts& facts) {
        result.next_number = store.next_case_number(area.prefix, today.year());
        result.same_person = store.cases_of({facts.pnc, facts.cro, facts.ndelius, facts.name, facts.born});
    };
    for (const auto& step : steps) {
        if (const auto* notify = std::get_if<NotifyCase>(&step)) arrives(*notify);
        else if (const auto* over = std::get_if<TakeOverCase>(&step)) arrives(*over);
        else if (const auto* change = std::get_if<ChangeCase>(&step); change && before) {
            // Only what changes: two cases that share an old number are somebody's to merge, not a reason to refuse every change.
            const bool renamed = !change->name.empty() || change->born;
            const auto& name = change->name.empty() ? before->facts.name : change->name;
            const auto& born = change->born ? change->born : before->facts.born;
            result.same_person = store.cases_of({change->pnc, change->cro, change->ndelius, renamed ? name : std::string{}, renamed ? born : std::nullopt});
            std::erase_if(result.same_person, [&](const Case& each) { return each.ref == before->facts.ref; });
        }
    }
    return result;
}

}  // namespace

Session::Session(store::Store store, Holidays holidays) : store_{std::move(store)}, desk_{std::move(holidays)} {}

Outcome Session::take(const std::string& case_ref, const Visit& visit, std::vector<Step> steps, std::optional<int> seen) {
    store::Writing writing{store_};
    const auto area = store_.area();
    std::optional<CaseRecord> before;
    const bool notifies = !steps.empty() && std::holds_alternative<NotifyCase>(steps.front());
    if (case_ref.empty() && !notifies) return Problems{{{}, "which case? Give its reference: `mappa case list` shows those there are"}};
    if (!case_ref.empty()) {
        before = current(case_ref);
        if (!before) return no_such_case(case_ref);
        if (seen && *seen != before->facts.version) return store::MovedOn{case_ref, before->facts.version, *seen + 1};
    }
    const auto neighbours = neighbours_of(store_, area, before ? &*before : nullptr, steps, visit.today);
    const auto count = steps.size();
    auto decision = desk_.decide(area, before.value_or(CaseRecord{}), neighbours, visit, std::move(steps));
    if (auto* problems = std::get_if<Problems>(&decision)) return std::move(*problems);
    if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        log_steps(case_ref, count, "refused");
        return std::move(*refusals);
    }
    auto& accepted = std::get<Acceptance>(decision);
    if (auto moved = writing.append(accepted.events, before ? &*before : nullptr, accepted.after)) return *moved;
    writing.commit();
    log_steps(accepted.after.facts.ref, count, "taken");
    Taken taken{accepted.after.facts.ref, std::move(accepted.events), std::move(accepted.warnings), accepted.after.facts.version};
    constexpr std::size_t enough = 64;
    if (kept_.size() >= enough) kept_.clear();
    kept_.insert_or_assign(taken.case_ref, std::move(accepted.after));
    return taken;
}

std::optional<CaseRecord> Session::current(const std::string& case_ref) {
    if (const auto now = store_.foreign_changes(); now != kept_at_) {
        kept_.clear();
        kept_at_ = now;
    }
    if (const auto kept = kept_.find(case_ref); kept != kept_.end()) return kept->second;
    return store_.read_case(case_ref);
}

Problems Session::take(const Visit& visit, AreaStep step) {
    store::Writing writing{store_};
    const auto before = store_.area();
    auto decision = desk_.decide(before, visit, std::move(step));
    if (auto* problems = std::get_if<Problems>(&decision)) return std::move(*problems);
    auto& accepted = std::get<AreaAcceptance>(decision);
    if (const auto moved = writing.append(accepted.event, before, accepted.after)) return {{{}, moved->text()}};
    writing.commit();
    return {};
}

Holidays known_holidays() {
    auto read = read_holidays(embedded("engine/calendar/bank-holidays.toml").value());
    if (auto* problems = std::get_if<std::vector<std::string>>(&read)) {
        throw std::logic_error("the bank holidays inside the program cannot be read: " + problems->front());
    }
    return std::get<Holidays>(std::move(read));
}

}  // namespace mappa::app
