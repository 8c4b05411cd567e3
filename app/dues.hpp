#pragma once

#include <functional>
#include <map>
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

/// Which of the clocks that say something by a day.
struct DueGroup {
    enum class Whose { all, own, others } whose = Whose::all;  ///< own: a chair's meetings are theirs too
    std::vector<const mappa::Clock*> clocks{};                 ///< any of these; empty: any
};

/// A part of the list of a group.
struct DuePart {
    std::vector<store::CaseDue> rows;
    std::size_t of = 0;       ///< how many the group has
    std::size_t overdue = 0;  ///< of them
};

/// The same a part at a time, for pages that show the first of many and say how many there are. Keeps what had to be
/// reckoned, as far as the record can be written just now.
class DuesInParts {
public:
    /// `by`: the furthest day that a part is asked for.
    DuesInParts(Session& session, const Actor& reader, Date by, Date today);

    /// Of the clocks that say something by a day those of a group, of the cases that this person may read.
    [[nodiscard]] DuePart part(Date by, const DueGroup& group, std::size_t skip, std::size_t most) const;

private:
    [[nodiscard]] std::optional<store::CaseDue> at(const store::DuePlace& place) const;

    store::DueCache cache_;
    Date today_;
    std::vector<store::DuePlace> places_;                             // of all of them, in the order of the list
    std::map<std::pair<std::string, int>, store::CaseDue> reckoned_;  // just now, by case and place
};

/// In the order of such a list.
void put_in_order(std::vector<store::CaseDue>& list, Date today);

/// Reckons and keeps what is due in every case, so that the next list is quick. Returns the number of cases reckoned;
/// stops early when the record cannot be written just now.
std::size_t refresh_dues(Session& session, Date today,
                         const std::function<void(std::size_t done, std::size_t total)>& progress = {});

}  // namespace mappa::app
