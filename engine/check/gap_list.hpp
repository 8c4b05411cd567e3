#pragma once

#include "engine/check/check.hpp"

namespace mappa {

/// Collects gaps of one case.
class GapList {
public:
    GapList(const CaseRecord& case_record, const AreaRecord& the_area, const Policy& the_policy,
            const WorkingDays& days, Date day)
        : record{case_record}, area{the_area}, policy{the_policy}, calendar{days}, today{day} {}

    const CaseRecord& record;
    const AreaRecord& area;
    const Policy& policy;
    const WorkingDays& calendar;
    Date today;
    std::vector<Gap> gaps;

    void stuck(std::string about, std::string what, std::string way_out) {
        gaps.push_back({GapKind::stuck, std::move(about), std::move(what), std::move(way_out)});
    }
    void impossible(std::string about, std::string what, std::string way_out) {
        gaps.push_back({GapKind::impossible, std::move(about), std::move(what), std::move(way_out)});
    }
    void missing(std::string about, std::string what, std::string way_out) {
        gaps.push_back({GapKind::missing, std::move(about), std::move(what), std::move(way_out)});
    }
};

// One file each.
void find_stuck(GapList& list);
void find_impossible(GapList& list);
void find_missing(GapList& list);

}  // namespace mappa
