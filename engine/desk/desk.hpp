#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "engine/desk/next.hpp"
#include "engine/desk/situation.hpp"
#include "engine/input/entry.hpp"
#include "engine/rules/rule_book.hpp"

namespace mappa {

/// A step that may not be taken: everything that stands in its way, at once. Nothing has changed.
struct Refusal {
    std::string step;  ///< the step's key
    Findings findings;
};

/// Steps that may be taken: the events that are now true, and the record as it is after them.
struct Acceptance {
    std::vector<Event> events;
    CaseRecord after;
    Findings warnings;
};

/// Problems mean that the input makes no sense (no such meeting); a refusal, that a rule forbids the step.
using Decision = std::variant<Acceptance, std::vector<Refusal>, Problems>;

struct AreaAcceptance {
    Event event;
    AreaRecord after;
};
using AreaDecision = std::variant<AreaAcceptance, std::vector<Refusal>, Problems>;

/// Who is at the desk, and when.
struct Visit {
    Actor actor;
    Date today;
    std::string recorded_at;  ///< UTC, ISO 8601
};

/// Where commands come in. Decides from the record as it stands and the policy in force for the case; changes nothing
/// itself.
class Desk {
public:
    /// The edition that comes with the program and stands in for what an adopted text lacks; nullptr when there is
    /// none. The engine reads no files: whoever opens the desk gives it.
    using Shipped = std::function<const Policy*(const Edition& adopted)>;

    explicit Desk(Holidays holidays, const RuleBook& rules = RuleBook::standard(), Shipped shipped = {});
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    /// Decides steps on one case, taken together: all of them, or none. For a notification the record is an empty one.
    /// Who does not need the record when it is refused hands it over and saves a copy.
    [[nodiscard]] Decision decide(const AreaRecord& area, CaseRecord record, const Neighbours& neighbours,
                                  const Visit& visit, std::vector<Step> steps) const;

    /// Decides a step on the area itself; a role that may not take it is refused.
    [[nodiscard]] AreaDecision decide(const AreaRecord& area, const Visit& visit, AreaStep step) const;

    /// Every step possible now on the case, on one of its referrals, meetings or actions: who may, and what is missing
    /// first.
    [[nodiscard]] std::vector<NextStep> next(const AreaRecord& area, const CaseRecord& record, const Visit& visit,
                                             const NextScope& scope = {}) const;

    /// Everything that rules find in a step as the record stands, whether or not its role and the charts allow it now:
    /// what refuses it first, then what questions it. Empty when the case is kept from this person.
    [[nodiscard]] Findings findings(const AreaRecord& area, const CaseRecord& record, const Visit& visit,
                                    const Step& step) const;

    /// What the standing rules question in the case as it stands today, answered or not.
    [[nodiscard]] Findings checks(const AreaRecord& area, const CaseRecord& record, Date today) const;

    /// The edition's policy, as the area adopted it; what its text lacks, as the shipped edition says it.
    [[nodiscard]] const Policy& policy(const AreaRecord& area, const std::string& edition) const;
    [[nodiscard]] const WorkingDays& calendar() const { return calendar_; }

private:
    Holidays holidays_;
    WorkingDays calendar_;
    /// A policy that was read, and the text it was read from.
    struct Known {
        std::string text;
        std::unique_ptr<Policy> policy;
    };

    const RuleBook* rules_;
    Shipped shipped_;
    mutable std::multimap<std::string, Known> policies_;
};

}  // namespace mappa
