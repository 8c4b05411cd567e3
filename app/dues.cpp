#include "app/dues.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <set>
#include <span>
#include <tuple>
#include <utility>

#include "app/embedded.hpp"
#include "engine/access/access.hpp"
#include "store/digest.hpp"

namespace mappa::app {
namespace {

/// Cases read and kept together: a write transaction of a fraction of a second.
constexpr std::size_t batch = 4'000;
/// Cases that a page reckons while somebody waits for it: a tenth of a second or two.
constexpr std::size_t few = 200;

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

/// Reckons cases whose clocks are not kept; they may be kept then.
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
        session_.store().for_each_case(refs, [&](const CaseRecord& record) {
            const auto& policy = session_.desk().policy(area_, record.facts.edition);
            reckoned_.push_back({record.facts.ref, record.facts.version,
                                 running_clocks(record, policy, session_.desk().calendar(), today_)});
            look(record, reckoned_.back().running);
        });
        done_ += refs.size();
        return true;
    }
    [[nodiscard]] std::size_t done() const { return done_; }

    /// Keeps what was reckoned since the last time. Whoever asks what is due gets an answer also when it cannot be
    /// kept.
    void keep(store::DueCache::When when = store::DueCache::When::once_it_can) {
        const auto cases = std::exchange(reckoned_, {});
        for (std::size_t i = 0; i < cases.size() && !in_vain_; i += batch)
            keep(std::span{cases}.subspan(i, std::min(batch, cases.size() - i)), when);
    }

private:
    void keep(std::span<const store::ReckonedCase> cases, store::DueCache::When when) {
        try {
            cache_.keep(cases, basis_, when);
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
    std::vector<store::ReckonedCase> reckoned_;
    std::size_t done_ = 0;
    bool in_vain_ = false;
};

/// Puts what is reckoned of a case into a list, as far as somebody may read it and it says something by a day.
auto readable_dues(const Actor& reader, const DuesAsked& asked, std::vector<store::CaseDue>& into) {
    return [&, everything = reads_every_case(reader)](const CaseRecord& record, const RunningClocks& running) {
        if (!everything && may_not_read(reader, record)) return;
        for (int place = 0; const auto& due : running.dues) {
            if (says_by(due, asked.by, asked.today, asked.filter))
                into.push_back({record.facts.ref, record.facts.name, record.facts.edition, place, due});
            ++place;
        }
    };
}

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
    Reckoning reckoning{session, asked.today};
    std::vector<store::CaseDue> list;
    while (reckoning.next(readable_dues(reader, asked, list))) reckoning.keep();
    const std::set<std::string, std::less<>> without{reckoning.stale().begin(), reckoning.stale().end()};
    auto kept = reckoning.cache().list(asked.by, asked.today, asked.filter, without);
    if (!reads_every_case(reader)) {
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
    const DuesAsked asked{by, today, {}};
    std::optional<store::Reading> snapshot{std::in_place, session.store()};
    std::optional<Reckoning> reckoning{std::in_place, session, today};
    if (reckoning->stale().size() > few) {  // the first page of a day, for one
        snapshot.reset();
        refresh_dues(session, today);
        snapshot.emplace(session.store());
        reckoning.emplace(session, today);
    }
    // What others step on meanwhile is reckoned here, and kept if nobody happens to write: a page does not wait for it.
    std::vector<store::CaseDue> reckoned;
    while (reckoning->next(readable_dues(reader, asked, reckoned))) {
    }
    places_ = cache_.places(by, whose, session.limits_of(reader));
    snapshot.reset();
    reckoning->keep(store::DueCache::When::now_or_never);
    const auto& stale = reckoning->stale();  // in order
    std::erase_if(places_,
                  [&](const store::DuePlace& each) { return std::ranges::binary_search(stale, each.case_ref); });
    for (auto& each : reckoned) {
        const auto& due = each.due;
        const bool own = due.person == whose.name || (whose.chairs && due.chair == whose.name);
        places_.push_back({each.case_ref, each.place, due.clock, due.due, due.warn_from, own});
        reckoned_.emplace(std::pair{each.case_ref, each.place}, std::move(each));
    }
    std::ranges::sort(places_, {}, [&](const store::DuePlace& each) {
        return order(overdue(*each.clock, each.due, today), each.due, each.case_ref, each.place);
    });
}

std::optional<store::CaseDue> DuesInParts::at(const store::DuePlace& place) const {
    const auto found = reckoned_.find({place.case_ref, place.place});
    return found == reckoned_.end() ? cache_.at(place) : std::optional{found->second};
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
        reckoning.keep();
        if (progress) progress(reckoning.done(), reckoning.stale().size());
    }
    return reckoning.done();
}

}  // namespace mappa::app
