#include "engine/check/gap_list.hpp"

namespace mappa {

std::vector<Gap> gaps_of(const CaseRecord& record, const AreaRecord& area, const Policy& policy,
                         const WorkingDays& calendar, Date today) {
    GapList list{record, area, policy, calendar, today};
    if (record.facts.open()) find_stuck(list);
    find_impossible(list);
    find_missing(list);
    return std::move(list.gaps);
}

}  // namespace mappa
