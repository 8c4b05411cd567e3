#include <array>

#include "forms/documents/form_register.hpp"

/// What agencies report to a meeting, on the general form and on the prison's. The prison answers more questions than a
/// report has parts: several go to one part, each under its label.
namespace mappa::forms {
namespace {

using Kind = WordField::Kind;

constexpr auto general = std::to_array<FormField>({
    {"name", "name", "1. Reported by", "Name"},
    {"reported_on", "reported_on", "1. Reported by", "Date", Kind::date},
    {"contact", "contact", "2. Contact", "Contact", Kind::long_text},
    {"risk", "risk", "3. Risk", "Your agency's view of the risk", Kind::long_text},
    {"actions", "actions", "4. Your actions", "Progress of each action", Kind::long_text},
    {"proposals", "proposals", "5. What you propose", "Proposals", Kind::long_text},
    {"victims", "victims", "6. Victims and staff", "Known and possible victims, and children", Kind::long_text},
    {"staff_safety", "staff_safety", "6. Victims and staff", "What staff should know for their safety",
     Kind::long_text},
    {"closed_information", "closed_information", "7. Not for the offender", "What must not reach the offender, and why",
     Kind::long_text},
});

constexpr FormField headed(std::string_view tag, std::string_view path, std::string_view section,
                           std::string_view label, Kind kind = Kind::long_text) {
    return {tag, path, section, label, kind, nullptr, true};
}

constexpr auto prison = std::to_array<FormField>({
    headed("dates_changed", "contact", "2. Sentence and release", "Changes to these dates"),
    headed("regime", "contact", "3. In custody", "Location and regime"),
    headed("behaviour", "contact", "3. In custody", "Behaviour and adjudications"),
    headed("contacts", "contact", "3. In custody", "Visits, letters and telephone"),
    headed("associates", "contact", "3. In custody", "Associates"),
    headed("programmes", "contact", "3. In custody", "Programmes and treatment"),
    headed("risk", "risk", "4. Risk", "The prison's view of the risk"),
    headed("offender_view", "risk", "4. Risk", "The offender's own view and plans"),
    headed("release_plan", "proposals", "4. Risk", "Release address and support"),
    headed("conditions", "proposals", "4. Risk", "Licence conditions proposed"),
    {"actions", "actions", "5. Actions for the prison", "Progress of each action", Kind::long_text},
    {"closed_information", "closed_information", "6. Security information", "What must not reach the offender",
     Kind::long_text},
    {"name", "name", "7. Completed by", "Name and post"},
    headed("prison", "contact", "7. Completed by", "Prison", Kind::text),
    {"reported_on", "reported_on", "7. Completed by", "Date", Kind::date},
    headed("attends", "proposals", "7. Completed by", "Who attends", Kind::text),
});

}  // namespace

std::span<const FormField> contribution_form_fields() { return general; }
std::span<const FormField> prison_form_fields() { return prison; }

}  // namespace mappa::forms
