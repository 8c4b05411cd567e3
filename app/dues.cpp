#include "app/dues.hpp"

#include <algorithm>
#include <set>
#include <span>
#include <tuple>

#include "app/embedded.hpp"
#include "engine/access/access.hpp"
#include "store/digest.hpp"

namespace mappa::app {
namespace {

/// Cases read and kept together: a write transaction of a fraction of a second.
constexpr std::size_t batch = 4'000;

/// What the reckoning depends on beside the case's own record and the day.
std::string basis_of_dues(const AreaRecord& area) {
    store::Digest digest;
    digest.add(std::int64_t{reckoning_edition}).add(embedded("engine/calendar/bank-holidays.toml").value());
    for (const auto& each : area.editions) digest.add(each.edition).add(each.text);
    for (const auto* clock : every_clock()) {
        digest.add(clock->id)
            .add(clock->key)
            .add(std::int64_t{clock->outlives_exit})
            .add(std::int64_t{clock->outstanding});
    }
    return digest.hex();
}

/// Reckons cases whose clocks are not kept, and keeps them.
class Reckoning {
public:
    Reckoning(Session& session, Date today)
        : session_{session},
          area_{session.area()},
          today_{today},
          basis_{basis_of_dues(area_)},
          cache_{session.store()},
          stale_{cache_.stale(today, basis_)} {}

    [[nodiscard]] const std::vector<std::string>& stale() const { return stale_; }
    [[nodiscard]] const store::DueCache& cache() const { return cache_; }
    /// Nothing could be kept: somebody else is writing, or there is no room.
    [[nodiscard]] bool in_vain() const { return in_vain_; }

    /// The next cases; false when there are none left.
    bool next(const std::function<void(const CaseRecord&, const RunningClocks&)>& look) {
        const auto refs = std::span{stale_}.subspan(done_, std::min(batch, stale_.size() - done_));
        if (refs.empty()) return false;
        std::vector<store::ReckonedCase> cases;
        cases.reserve(refs.size());
        session_.store().for_each_case(refs, [&](const CaseRecord& record) {
            const auto& policy = session_.desk().policy(area_, record.facts.edition);
            cases.push_back({record.facts.ref, record.facts.version,
                             running_clocks(record, policy, session_.desk().calendar(), today_)});
            look(record, cases.back().running);
        });
        done_ += refs.size();
        keep(cases);
        return true;
    }
    [[nodiscard]] std::size_t done() const { return done_; }
    /// Whether all there is was kept, also what changed in the meantime.
    [[nodiscard]] bool all_kept() const { return cache_.stale(today_, basis_).empty(); }

private:
    /// Whoever asks what is due gets an answer also when it cannot be kept.
    void keep(const std::vector<store::ReckonedCase>& cases) {
        if (in_vain_) return;
        try {
            cache_.keep(cases, basis_);
        } catch (const store::StoreError& error) {
            const auto trouble = error.trouble();
            if (trouble != store::Trouble::busy && trouble != store::Trouble::read_only &&
                trouble != store::Trouble::full)
                throw;
            in_vain_ = true;
        }
    }

    Session& session_;
    AreaRecord area_;
    Date today_;
    std::string basis_;
    store::DueCache cache_;
    std::vector<std::string> stale_;
    std::size_t done_ = 0;
    bool in_vain_ = false;
};

bool belongs(const store::DuePlace& each, const DueGroup& group) {
    return (group.whose == DueGroup::Whose::all || each.own == (group.whose == DueGroup::Whose::own)) &&
           (group.clocks.empty() || std::ranges::find(group.clocks, each.clock) != group.clocks.end());
}

/// What is overdue stands first, then what is due first.
auto order(bool overdue, const Date& due, std::string_view case_ref, int place) {
    return std::tuple{!overdue, due, case_ref, place};
}

}  // namespace

void put_in_order(std::vector<store::CaseDue>& list, Date today) {
    std::ranges::sort(list, {}, [&](const store::CaseDue& each) {
        return order(each.due.overdue(today), each.due.due, each.case_ref, each.place);
    });
}

std::vector<store::CaseDue> dues_of_area(Session& session, const Actor& reader, const DuesAsked& asked) {
    const bool everything = reads_every_case(reader);
    Reckoning reckoning{session, asked.today};
    std::vector<store::CaseDue> list;
    while (reckoning.next([&](const CaseRecord& record, const RunningClocks& running) {
        if (!everything && may_not_read(reader, record)) return;
        for (int place = 0; const auto& due : running.dues) {
            if (says_by(due, asked.by, asked.today, asked.filter))
                list.push_back({record.facts.ref, record.facts.name, record.facts.edition, place, due});
            ++place;
        }
    })) {
    }
    const std::set<std::string, std::less<>> without{reckoning.stale().begin(), reckoning.stale().end()};
    auto kept = reckoning.cache().list(asked.by, asked.today, asked.filter, without);
    if (!everything) {
        const auto readable = session.readable(reader);
        std::erase_if(kept, [&](const store::CaseDue& each) { return !readable(each.case_ref); });
    }
    std::ranges::move(kept, std::back_inserter(list));
    put_in_order(list, asked.today);
    return list;
}

DuesInParts::DuesInParts(Session& session, const Actor& reader, Date by, Date today)
    : cache_{session.store()}, today_{today} {
    const store::Whose whose{reader.name, reader.role == Role::chair};
    Reckoning reckoning{session, today};
    while (!reckoning.in_vain() && reckoning.next([](const CaseRecord&, const RunningClocks&) {})) {
    }
    if (reckoning.stale().empty() || reckoning.all_kept()) {
        places_ = cache_.places(by, whose, session.limits_of(reader));
    } else {
        for (auto& each : dues_of_area(session, reader, {by, today, {}})) {
            const auto& due = each.due;
            const bool own = due.person == whose.name || (whose.chairs && due.chair == whose.name);
            places_.push_back({each.case_ref, each.place, due.clock, due.due, due.warn_from, own});
            all_.emplace(std::pair{each.case_ref, each.place}, std::move(each));
        }
    }
    std::ranges::sort(places_, {}, [&](const store::DuePlace& each) {
        return order(overdue(*each.clock, each.due, today), each.due, each.case_ref, each.place);
    });
}

std::optional<store::CaseDue> DuesInParts::at(const store::DuePlace& place) const {
    if (all_.empty()) return cache_.at(place);
    return all_.at({place.case_ref, place.place});
}

DuePart DuesInParts::part(Date by, const DueGroup& group, std::size_t skip, std::size_t most) const {
    DuePart part;
    for (const auto& each : places_) {
        if (each.warn_from > by || !belongs(each, group)) continue;
        const bool shown = part.of >= skip && (most == 0 || part.rows.size() < most);
        ++part.of;
        if (overdue(*each.clock, each.due, today_)) ++part.overdue;
        if (!shown) continue;
        if (auto row = at(each)) part.rows.push_back(std::move(*row));
    }
    return part;
}

std::size_t refresh_dues(Session& session, Date today, const std::function<void(std::size_t, std::size_t)>& progress) {
    Reckoning reckoning{session, today};
    while (!reckoning.in_vain() && reckoning.next([](const CaseRecord&, const RunningClocks&) {})) {
        if (progress) progress(reckoning.done(), reckoning.stale().size());
    }
    return reckoning.done();
}

}  // namespace mappa::app
