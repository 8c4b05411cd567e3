#include "engine/record/record.hpp"

#include <algorithm>

namespace mappa {
namespace {

template <class Rows>
auto* numbered(Rows& rows, int number) {
    const auto found = std::ranges::find_if(rows, [&](const auto& row) { return row.number == number; });
    return found == rows.end() ? nullptr : &*found;
}

}  // namespace

CaseRecord::CaseRecord() = default;
CaseRecord::CaseRecord(const CaseRecord&) = default;
CaseRecord::CaseRecord(CaseRecord&&) noexcept = default;
CaseRecord& CaseRecord::operator=(const CaseRecord&) = default;
CaseRecord& CaseRecord::operator=(CaseRecord&&) noexcept = default;
CaseRecord::~CaseRecord() = default;

const Referral* CaseRecord::referral(int number) const { return numbered(referrals, number); }
const Meeting* CaseRecord::meeting(int number) const { return numbered(meetings, number); }
const Action* CaseRecord::action(int number) const { return numbered(actions, number); }
const Restriction* CaseRecord::restriction(int number) const { return numbered(restrictions, number); }
Referral* CaseRecord::referral(int number) { return numbered(referrals, number); }
Meeting* CaseRecord::meeting(int number) { return numbered(meetings, number); }
Action* CaseRecord::action(int number) { return numbered(actions, number); }
Restriction* CaseRecord::restriction(int number) { return numbered(restrictions, number); }

const IssuedDocument* CaseRecord::issued(int number) const {
    const auto found = std::ranges::find(issued_documents, number, &IssuedDocument::number);
    return found == issued_documents.end() ? nullptr : &*found;
}

const LevelPeriod* CaseRecord::level_in_force() const {
    return level_periods.empty() || level_periods.back().until ? nullptr : &level_periods.back();
}

const LevelDecision* CaseRecord::decision_of(int meeting) const {
    const auto found = std::ranges::find(level_decisions, meeting, &LevelDecision::meeting);
    return found == level_decisions.end() ? nullptr : &*found;
}

const Meeting* CaseRecord::previous_meeting(int meeting) const {
    const Meeting* latest = nullptr;
    for (const auto& each : meetings) {
        if (each.number < meeting && each.held()) latest = &each;
    }
    return latest;
}

const Meeting* CaseRecord::last_meeting_held() const {
    const Meeting* latest = nullptr;
    for (const auto& each : meetings) {
        if (each.held() && (!latest || each.held_on >= latest->held_on)) latest = &each;
    }
    return latest;
}

std::optional<Rosh> CaseRecord::highest_rosh(int assessment) const {
    std::optional<Rosh> highest;
    for (const auto& rating : ratings) {
        if (rating.assessment == assessment && rating.rosh && (!highest || *rating.rosh > *highest))
            highest = rating.rosh;
    }
    return highest;
}

std::optional<Rosh> CaseRecord::rosh() const {
    return assessments.empty() ? std::nullopt : highest_rosh(assessments.back().number);
}

const Plan* CaseRecord::plan() const {
    for (auto each = plans.rbegin(); each != plans.rend(); ++each) {
        if (each->second_plan != Answer::yes) return &*each;
    }
    return nullptr;
}

}  // namespace mappa
