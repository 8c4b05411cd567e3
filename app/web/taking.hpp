#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/web/fields.hpp"
#include "app/web/page.hpp"

/// Steps taken from a page: the form, what was typed, what stands in the way, and where it leads.
namespace mappa::web {

/// A step's form on a page, with what was typed in it.
struct StepForm {
    std::string key, case_ref;
    int number = 0;  ///< of the referral, meeting or action
    int seen = 0;    ///< the version of the case that the page shows
    Typed typed;
    Faults faults;
    std::vector<Trouble> troubles;
    std::string lead;      ///< what to say above them
    std::string more;      ///< the list that gets one more row
    std::string back{};    ///< where to go when it is taken; the case when empty
    std::string prefix{};  ///< before the ids of its fields
    Fields versions{};     ///< of the drafts that it shows
    std::string draft{};   ///< the name under which what is typed is kept; empty where nothing is
    std::string part{};    ///< the number of the only part of the referral form that it shows; empty for a whole form
};

/// Whether the step writes over what is there, field by field: what was not touched is not said again, for the record
/// would note a change that nobody made. Every other step says all that its page shows.
[[nodiscard]] bool writes_over(const std::string& key);

/// What the record holds already where the step writes over it, so that nobody types it again.
[[nodiscard]] Typed prefilled(const Actor& reader, const std::string& key, const CaseRecord& record, int number);

/// The version of the case that the page showed which was sent; 0 when it says none.
[[nodiscard]] int seen_version(const Asked& asked);
/// What stands in the record for the step's fields after so many events of the case.
[[nodiscard]] Typed recorded_then(const Asked& asked, const StepForm& form, int version);
/// What the fields held when the page was shown, which says the version in "_seen": what still stands so was not typed.
[[nodiscard]] Typed as_shown(const Asked& asked, const StepForm& form);

/// Takes the step: where to go then, or nothing, and the form says what stands in the way. Nothing was changed then,
/// and nothing typed is lost.
[[nodiscard]] std::optional<Response> take_step(Asked& asked, StepForm& form, const CaseRecord& shown);

[[nodiscard]] Markup step_form(const Asked& asked, const StepForm& form, const std::vector<FieldShape>& shapes);
[[nodiscard]] Markup step_troubles(const StepForm& form);
/// What was taken last, when the address says so ("?taken=12"): the steps with their warnings.
[[nodiscard]] Markup taken_notice(const Asked& asked, const CaseRecord& record);

}  // namespace mappa::web
