#pragma once

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/clocks/due.hpp"
#include "store/layout.hpp"
#include "store/store.hpp"

namespace mappa::store {

/// A clock that runs, with the case it runs in.
struct CaseDue {
    std::string case_ref, name, edition;
    int place = 0;  ///< among the running clocks of its case, from 0
    Due due;
};

/// As much of one as tells where it stands in a list, and whose it is.
struct DuePlace {
    std::string case_ref;
    int place = 0;
    const Clock* clock = nullptr;
    Date due, warn_from;
    bool own = false;
};

/// Who somebody's own clocks are told by: what they answer for, and, for a chair, what belongs to their meetings.
struct Whose {
    std::string name;
    bool chairs = false;
};

/// The running clocks of one case as they were reckoned from this version of it.
struct ReckonedCase {
    std::string case_ref;
    int version = 0;
    RunningClocks running;
};

/// The running clocks of every case, kept so that nobody has to reckon a whole area to see what is due.
///
/// A cache: a case whose record changed, or whose clocks turned with time, is named by `stale` and reckoned again by
/// whoever lists. What is kept for a case that is not stale is what its record says. Rebuilding the tables makes every
/// case stale.
class DueCache {
public:
    explicit DueCache(Store& store) : connection_{store.connection_.get()} {}

    /// The cases, in order of reference, whose running clocks on this day are not kept. `basis` names all else that the
    /// reckoning depends on (policy, bank holidays, this program's clocks): when it is not that of the last `keep`,
    /// every case.
    [[nodiscard]] std::vector<std::string> stale(Date today, std::string_view basis) const;

    /// Those that are kept, say something by `by`, and meet the filter as seen on `today`; without these cases. In no
    /// order.
    [[nodiscard]] std::vector<CaseDue> list(Date by, Date today, const DueFilter& filter,
                                            const std::set<std::string, std::less<>>& without) const;

    /// The places of all that say something by `by`, of cases within the limits. In no order.
    [[nodiscard]] std::vector<DuePlace> places(Date by, const Whose& whose, const std::optional<Limits>& limits) const;
    /// The clock at a place; nothing when it has gone since.
    [[nodiscard]] std::optional<CaseDue> at(const DuePlace& place) const;

    /// Now or never: what only saves work later does not wait for another program that is writing (Trouble::busy).
    enum class When { once_it_can, now_or_never };
    /// Keeps cases in one transaction. One that has moved on since it was read stays stale. Throws what a step would
    /// throw when the record cannot be written.
    void keep(std::span<const ReckonedCase> cases, std::string_view basis, When when = When::once_it_can);

private:
    Connection* connection_;
};

/// The tables of the cache; they stand behind those of the cases.
[[nodiscard]] std::vector<Made> due_cache_layout();
/// Says that the record of a case has changed. To be called within the transaction that changes it.
void outdate_dues(Connection& connection, std::string_view case_ref);
/// Removes what is kept for a case.
void drop_dues(Connection& connection, std::string_view case_ref);

}  // namespace mappa::store
