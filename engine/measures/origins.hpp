#pragma once

#include <map>

#include "engine/measures/breakdown.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// Who chaired, where referrals came from and what those that were rejected lacked (000 3.3; 001 4.8).
class Origins {
public:
    explicit Origins(const Window& window);

    void add(const CaseRecord& record);

    /// Level 2 and 3 meetings held, by the agency of their chair.
    [[nodiscard]] const Breakdown& chairs() const { return chairs_; }
    /// The division or district that the last referral of a case to name one came from; "No division recorded" else.
    [[nodiscard]] std::string division_of(const std::string& case_ref) const;
    /// Referrals first received, by the division and by the agency they came from.
    [[nodiscard]] const Breakdown& divisions() const { return divisions_; }
    [[nodiscard]] const Breakdown& agencies() const { return agencies_; }
    /// Rejected referrals, under each requirement they lacked; a referral can stand under several.
    [[nodiscard]] const Breakdown& rejected_for() const { return rejected_for_; }
    /// The same of one referring agency at a time, in words: "Probation", "No agency recorded".
    [[nodiscard]] const std::map<std::string, Breakdown>& rejected_by_agency() const { return rejected_by_agency_; }
    /// Rejected referrals, each once, by referring agency.
    [[nodiscard]] const Breakdown& rejected() const { return rejected_; }

private:
    Window window_;
    std::map<std::string, std::string> division_of_;
    Breakdown chairs_, divisions_, agencies_, rejected_for_, rejected_;
    std::map<std::string, Breakdown> rejected_by_agency_;
};

}  // namespace mappa
