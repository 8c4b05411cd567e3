#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/record/record.hpp"

namespace mappa::test {

/// What walks came through: how many steps were tried, which kinds were accepted, which states were reached.
class Tally {
public:
    void tried() { ++tried_; }
    void accepted(std::string_view step) {
        ++accepted_;
        ++kinds_[std::string{step}];
    }
    void refused(const std::string& rule) { ++rules_[rule]; }
    void walked() { ++walks_; }
    void saw(const CaseRecord& record) {
        cases_.insert(record.facts.state);
        for (const auto& each : record.referrals) referrals_.insert(each.state);
        for (const auto& each : record.meetings) meetings_.insert(each.state);
        for (const auto& each : record.actions) actions_.insert(each.state);
    }

    /// The states of all four charts that no walk came to.
    [[nodiscard]] std::vector<std::string> states_not_reached() const;
    /// The kinds of step, of the case and of the area, that were never accepted.
    [[nodiscard]] std::vector<std::string> kinds_not_accepted() const;
    [[nodiscard]] int kinds_accepted() const { return static_cast<int>(kinds_.size()); }
    [[nodiscard]] std::string summary() const;

private:
    long walks_ = 0, tried_ = 0, accepted_ = 0;
    std::map<std::string, long> kinds_, rules_;
    std::set<CaseState> cases_;
    std::set<ReferralState> referrals_;
    std::set<MeetingState> meetings_;
    std::set<ActionState> actions_;
};

}  // namespace mappa::test
