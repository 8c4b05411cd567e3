#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/desk/situation.hpp"
#include "engine/rules/rule_book.hpp"

namespace mappa {

/// What a step can act on.
enum class Object { the_case, referral, meeting, action };

/// Which object to ask about; the whole case when left empty.
struct NextScope {
    std::optional<Object> object;
    int number = 0;
};

/// One step that the charts allow now.
struct NextStep {
    std::string_view step;  ///< key, for example "meeting close"
    std::string_view does;
    Object object = Object::the_case;
    int number = 0;        ///< of the referral, meeting or action; 0 for the case
    std::string leads_to;  ///< the state that follows; empty: it stays as it is
    bool allowed = false;  ///< the person's role may take it
    std::string who;       ///< the roles that may
    Findings missing;      ///< what has to be supplied first, elsewhere
    Findings asked;        ///< what the step itself will ask for
};

/// Derived by asking: each step's signal is offered to the chart in its present state, the rules are put to a blank
/// step.
[[nodiscard]] std::vector<NextStep> next_steps(const Situation& situation, const RuleBook& rules,
                                               const NextScope& scope);

/// "MAPPA coordinator, Chair"
[[nodiscard]] std::string role_list(Roles roles);

/// The state that follows when the step's own signal reaches the object it acts on; nothing when the chart does not
/// consume it. An empty text when the step stands outside the charts (a notification).
[[nodiscard]] std::optional<std::string> state_after(const CaseRecord& record, const Step& step);
/// The object's present state, for people.
[[nodiscard]] std::string state_now(const CaseRecord& record, const Step& step);
/// The object a step acts on: "action 3", "meeting 1", "the case".
[[nodiscard]] std::string object_name(const Step& step);

}  // namespace mappa
