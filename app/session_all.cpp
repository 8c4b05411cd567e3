#include <algorithm>
#include <cctype>
#include <unordered_set>

#include "app/log.hpp"
#include "app/neighbours.hpp"
#include "app/session_log.hpp"
#include "app/write_behind.hpp"

namespace mappa::app {
namespace {

/// Running numbers of new references, year by year: the store is asked once, since its answer reads every reference.
class Numbers {
public:
    Numbers(const store::Store& store, const std::string& prefix) : store_{&store}, prefix_{prefix} {}

    [[nodiscard]] bool knows(int year) const { return next_.contains(year); }
    [[nodiscard]] int next(int year) {
        const auto known = next_.find(year);
        return known != next_.end() ? known->second
                                    : next_.emplace(year, store_->next_case_number(prefix_, year)).first->second;
    }
    void used(int year) { ++next_[year]; }

private:
    const store::Store* store_;
    std::string prefix_;
    std::map<int, int> next_;
};

store::Identity identity(const CaseFacts& facts) {
    return {facts.pnc, facts.cro, facts.ndelius, facts.name, facts.born};
}

/// What the store finds cases of a person by, without regard to capital letters: two people of whom it would find one
/// by the other have one of these in common.
std::vector<std::string> marks(const store::Identity& person) {
    std::vector<std::string> result;
    const auto mark = [&](const std::string& kind, std::string value) {
        if (value.empty()) return;
        std::ranges::transform(value, value.begin(), [](unsigned char each) { return std::tolower(each); });
        result.push_back(kind + value);
    };
    mark("pnc ", person.pnc);
    mark("cro ", person.cro);
    mark("ndelius ", person.ndelius);
    if (person.born) mark(person.born->iso() + " ", person.name);
    return result;
}

/// Whom cases are about, those of the store and those on their way to it: most people are new, and to ask the store of
/// each would stop the writing every time.
class People {
public:
    explicit People(const store::Store& store) {
        store.for_each_identity([&](const store::Identity& person) { add(person); });
    }
    void add(const store::Identity& person) {
        for (auto& mark : marks(person)) marks_.insert(std::move(mark));
    }
    [[nodiscard]] bool may_know(const store::Identity& person) const {
        return std::ranges::any_of(marks(person), [&](const std::string& mark) { return marks_.contains(mark); });
    }

private:
    std::unordered_set<std::string> marks_;
};

bool same_person(const CaseFacts& one, const CaseFacts& other) {
    const auto of_one = marks(identity(one));
    return std::ranges::any_of(marks(identity(other)), [&](const std::string& mark) {
        return std::ranges::find(of_one, mark) != of_one.end();
    });
}

}  // namespace

const Policy& NewCase::policy() const { return desk_->policy(*area_, record_.facts.edition); }

bool NewCase::take(const Visit& visit, std::vector<Step> steps) {
    if (refused_) return false;
    Neighbours neighbours;
    if (!steps.empty() && facts_begun_by(steps.front())) neighbours = neighbours_(steps.front(), visit);
    auto decision = desk_->decide(*area_, std::move(record_), neighbours, visit, std::move(steps));
    if (auto* problems = std::get_if<Problems>(&decision))
        refused_ = std::move(*problems);
    else if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision))
        refused_ = std::move(*refusals);
    if (refused_) return false;
    auto& accepted = std::get<Acceptance>(decision);
    record_ = std::move(accepted.after);
    std::ranges::move(accepted.events, std::back_inserter(events_));
    std::ranges::move(accepted.warnings, std::back_inserter(warnings_));
    return true;
}

AllOutcome Session::take_all(std::size_t count, const std::function<void(std::size_t, NewCase&)>& make, Keep keep) {
    store::Writing writing{store_};
    const auto area = store_.area();
    Numbers numbers{store_, area.prefix};
    People people{store_};
    WriteBehind behind{writing};
    int year = 0;
    const auto neighbours = [&](const Step& step, const Visit& visit) {
        const auto& person = *facts_begun_by(step);
        year = visit.today.year();
        Neighbours found;
        if (numbers.knows(year) && !people.may_know(identity(person))) {
            found.next_number = numbers.next(year);
            return found;
        }
        behind.ask([&](const std::deque<WriteBehind::Item>& waiting) {
            found = {store_.cases_of(identity(person)), numbers.next(year)};
            withhold_from(visit.actor, store_, found);
            for (const auto& each : waiting) {
                if (same_person(person, each.record.facts)) found.same_person.push_back(each.record.facts);
            }
        });
        return found;
    };
    AllTaken all;
    std::vector<NotTaken> refused;
    for (std::size_t which = 0; which < count; ++which) {
        NewCase made{desk_, area, neighbours};
        make(which, made);
        if (!made.refused_ && made.events_.empty()) made.refused_ = Problems{{{}, "no step was asked for"}};
        if (made.refused_) {
            refused.push_back({which, std::move(*made.refused_)});
            continue;
        }
        numbers.used(year);
        all.steps += made.events_.size();
        all.case_refs.push_back(made.record_.facts.ref);
        all.warnings.push_back(std::move(made.warnings_));
        people.add(identity(made.record_.facts));
        auto seals = store::new_seals(made.events_);  // here, where it does not hold up the writing
        behind.add({which, std::move(made.events_), std::move(seals), std::move(made.record_)});
    }
    for (auto& [which, says] : behind.finish()) refused.push_back({which, Problems{{{}, std::move(says)}}});
    if (!refused.empty()) {
        log_steps({}, count, "refused");
        return refused;
    }
    if (keep == Keep::yes) {
        writing.commit();
        log_steps({}, all.steps, "taken");
    }
    return all;
}

AllOutcome Session::take_each(const Visit& visit, std::vector<CaseStep> steps, Keep keep) {
    /// A case as it was, as it now stands, and what made it so.
    struct Work {
        std::shared_ptr<const CaseRecord> before;
        CaseRecord after;
        std::vector<Event> events;
        Findings warnings;
    };
    store::Writing writing{store_};
    const auto area = store_.area();
    std::map<std::string, Work> cases;
    std::vector<NotTaken> refused;
    const auto count = steps.size();
    for (std::size_t which = 0; which < count; ++which) {
        auto& [ref, step] = steps[which];
        const auto [found, fresh] = cases.try_emplace(ref);
        auto& work = found->second;
        if (fresh) {
            work.before = current(ref);
            if (work.before) work.after = *work.before;
        }
        if (!work.before) {
            refused.push_back({which, Problems{{{}, "there is no case " + ref}}});
            continue;
        }
        auto decision = desk_.decide(area, work.after, {}, visit, {std::move(step)});
        if (auto* problems = std::get_if<Problems>(&decision)) {
            refused.push_back({which, std::move(*problems)});
        } else if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
            refused.push_back({which, std::move(*refusals)});
        } else {
            auto& accepted = std::get<Acceptance>(decision);
            work.after = std::move(accepted.after);
            std::ranges::move(accepted.events, std::back_inserter(work.events));
            std::ranges::move(accepted.warnings, std::back_inserter(work.warnings));
        }
    }
    if (!refused.empty()) {
        if (keep == Keep::yes) {
            for (const auto& [which, why] : refused) {
                if (const auto* refusals = std::get_if<std::vector<Refusal>>(&why))
                    log_refusals(writing, visit, steps[which].case_ref, *refusals);
            }
            writing.commit();
        }
        log_steps({}, count, "refused");
        return refused;
    }
    AllTaken all;
    for (auto& [ref, work] : cases) {
        // Nobody else can have written since this unit of work began.
        if (writing.append(work.events, work.before.get(), work.after))
            return std::vector<NotTaken>{{0, Problems{{{}, ref + " has moved on meanwhile: try again"}}}};
        all.steps += work.events.size();
        all.case_refs.push_back(ref);
        all.warnings.push_back(std::move(work.warnings));
    }
    if (keep == Keep::no) return all;
    writing.commit();
    log_steps({}, all.steps, "taken");
    return all;
}

}  // namespace mappa::app
