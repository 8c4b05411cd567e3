#include "engine/measures/origins.hpp"

#include <algorithm>

#include "engine/measures/judged.hpp"
#include "engine/measures/timing.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr const char* no_agency = "No agency recorded";
constexpr const char* not_said = "What was missing is not recorded";

std::string name_of(std::optional<Agency> agency) { return agency ? std::string{label(*agency)} : no_agency; }

/// The chair's agency is the one the chair attended for.
std::optional<Agency> chairs_agency(const CaseRecord& record, const Meeting& meeting) {
    for (const auto& each : record.attendances) {
        if (each.meeting == meeting.number && !meeting.chair.empty() && each.name == meeting.chair) return each.agency;
    }
    return std::nullopt;
}

std::vector<std::string> requirements_lacked(const Referral& referral) {
    std::vector<std::string> names;
    for (const auto& each : listed(referral.lacks)) {
        if (const auto requirement = parse_word<Requirement>(each)) names.emplace_back(label(*requirement));
    }
    if (names.empty() && (blank(referral.lacks) || lacked_something(referral))) names.emplace_back(not_said);
    return names;
}

std::vector<std::string> requirement_names() {
    std::vector<std::string> names;
    for (const auto& each : Words<Requirement>::list) names.emplace_back(each.label);
    return names;
}

}  // namespace

Origins::Origins(const Window& window)
    : window_{window}, chairs_{{"Police", "Probation"}}, rejected_for_{requirement_names()} {}

void Origins::add(const CaseRecord& record) {
    const auto& ref = record.facts.ref;
    for (const auto& meeting : record.meetings) {
        if (!meeting.held() || !meeting.held_on) continue;
        const auto agency = chairs_agency(record, meeting);
        chairs_.count(window_, *meeting.held_on, agency ? name_of(agency) : "Agency of the chair not recorded",
                      {ref, "meeting " + std::to_string(meeting.number), "held " + meeting.held_on->text(), agency,
                       level_of(record, meeting)});
    }
    for (const auto& referral : record.referrals) {
        const auto item = "referral " + std::to_string(referral.number);
        const auto agency = name_of(referral.referred_by);
        if (const auto on = first_received(referral)) {
            const CountedLine line{ref, item, "received " + on->text(), referral.referred_by, referral.level_sought};
            divisions_.count(window_, *on, blank(referral.division) ? "No division recorded" : referral.division, line);
            agencies_.count(window_, *on, agency, line);
        }
        if (referral.state != ReferralState::rejected || !referral.decided_on) continue;
        const CountedLine line{ref, item, "rejected " + referral.decided_on->text(), referral.referred_by,
                               referral.level_sought};
        rejected_.count(window_, *referral.decided_on, agency, line);
        for (const auto& name : requirements_lacked(referral)) {
            rejected_for_.count(window_, *referral.decided_on, name, line);
            rejected_by_agency_[agency].count(window_, *referral.decided_on, name, line);
        }
    }
}

}  // namespace mappa
