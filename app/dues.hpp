#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "app/session.hpp"
#include "store/due_cache.hpp"

namespace mappa::app {

/// What is due over the area, for somebody who may have a list: running clocks that say something by a day.
struct DuesAsked {
    Date by, today;
    DueFilter filter;
};

/// Those of the cases that this person may read: what is overdue first, then by due day, reference and place in the
/// case. Cases of which the record has nothing kept are reckoned and kept, as far as the record can be written just
/// now.
[[nodiscard]] std::vector<store::CaseDue> dues_of_area(Session& session, const Actor& reader, const DuesAsked& asked);

/// The same a part at a time, for pages that show the first of many and say how many there are. Keeps what has to be
/// reckoned first, as far as the record can be written just now; when it cannot, the parts are cut from the whole list.
class DuesInParts {
public:
    /// `by`: the furthest day that a part is asked for.
    DuesInParts(Session& session, const Actor& reader, Date by, Date today);

    /// Of the clocks that say something by a day those of a group, of the cases that this person may read.
    [[nodiscard]] store::DuePart part(Date by, const store::DueGroup& group, std::size_t skip, std::size_t most) const;

private:
    store::DueCache cache_;
    Date today_;
    store::Readable limits_;
    std::optional<std::vector<store::CaseDue>> all_;  // when it could not be kept
};

/// In the order of such a list.
void put_in_order(std::vector<store::CaseDue>& list, Date today);

/// Reckons and keeps what is due in every case, so that the next list is quick. Returns the number of cases reckoned;
/// stops early when the record cannot be written just now.
std::size_t refresh_dues(Session& session, Date today,
                         const std::function<void(std::size_t done, std::size_t total)>& progress = {});

}  // namespace mappa::app
