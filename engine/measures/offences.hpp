#pragma once

#include <array>

#include "engine/measures/breakdown.hpp"
#include "engine/record/record.hpp"

namespace mappa {

/// An offender's gravest new conviction or caution since entry (001 3.5).
enum class Reoffence { none, caution, other, sexual_or_violent };

/// The gravest from the case's notification until a day.
[[nodiscard]] Reoffence reoffence_until(const CaseRecord& record, Date day);

/// Breaches and new offences since entry, each with what was done about it: a decision on the breach, a review that
/// asks whether all reasonable action was taken (001 3.4, 3.5).
class Offences {
public:
    struct NewOffence {
        std::string case_ref;
        int event = 0;
        std::optional<Date> on;
        std::optional<OffenceKind> kind;
        std::optional<Disposal> disposal;
        bool serious = false;
        std::string review;  ///< "audit 2, 3 March 2015: yes"; empty when there is none
        [[nodiscard]] bool serious_without_review() const { return serious && review.empty(); }
    };

    explicit Offences(const Window& window) : window_{window} {}

    void add(const CaseRecord& record);

    /// Offenders whose gravest is this, over all offenders registered at some time in the period.
    [[nodiscard]] NowAndBefore share_of(Reoffence gravest) const;
    /// Any new conviction or caution.
    [[nodiscard]] NowAndBefore any() const;
    /// The offences behind the period now, and charges of serious ones still undecided.
    [[nodiscard]] const std::vector<NewOffence>& new_offences() const { return new_offences_; }
    /// Breaches in the period now on which nobody has decided.
    [[nodiscard]] const std::vector<CountedLine>& undecided_breaches() const { return undecided_breaches_; }
    /// Audits of the period now that found not all reasonable action taken: with the auditor's reason.
    [[nodiscard]] const std::vector<CountedLine>& not_all_reasonable() const { return not_all_reasonable_; }

private:
    Window window_;
    int offenders_ = 0, offenders_before_ = 0;
    std::array<int, 4> gravest_{}, gravest_before_{};
    std::vector<NewOffence> new_offences_;
    std::vector<CountedLine> undecided_breaches_, not_all_reasonable_;
};

/// A breach, or non-compliance with a condition, on a day of the period until its end.
[[nodiscard]] bool breach_in(const CaseEvent& event, Date from, Date until);

}  // namespace mappa
