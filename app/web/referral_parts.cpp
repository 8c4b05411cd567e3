#include "app/web/referral_parts.hpp"

#include <algorithm>

#include "engine/steps/case_steps.hpp"
#include "engine/steps/referral_steps.hpp"
#include "engine/steps/risk_steps.hpp"
#include "forms/documents/form_register.hpp"
#include "forms/intake/form.hpp"

namespace mappa::web {
namespace {

/// "assessment" of "assessment.rating[].harm", "invite" of "invite[].name", "adds".
std::string_view top_of(std::string_view path) { return path.substr(0, path.find_first_of(".[")); }

ReferralPart& part(std::vector<ReferralPart>& parts, std::string_view section, std::string_view step,
                   std::string_view called) {
    const auto dot = section.find(". ");
    const auto number = section.substr(0, dot);
    const auto title = called.empty() ? section.substr(dot + 2) : called;
    const auto found = std::ranges::find_if(
        parts, [&](const ReferralPart& each) { return each.number == number && each.step == step; });
    if (found != parts.end()) return *found;
    return parts.emplace_back(std::string{number}, std::string{title}, std::string{step}, std::vector<FieldShape>{});
}

std::vector<ReferralPart> parts_of_the_form() {
    std::vector<ReferralPart> parts;
    const auto& own = fields_of_step(EditReferral::info.key);
    const auto sections = forms::referral_form().sections;
    for (const auto& field : forms::referral_form_fields()) {
        const auto top = top_of(field.path);
        const auto other = std::ranges::find(sections, top, &forms::FormSection::name);
        if (other != sections.end()) {
            // Beside the assessment, in the same section of the form.
            part(parts, field.section, other->step, other->step == NoteRiskFactor::info.key ? "Risk factors" : "");
            continue;
        }
        auto& shapes = part(parts, field.section, EditReferral::info.key, {}).shapes;
        const auto* shape = find_shape(own, top);
        if (shape && !find_shape(shapes, top)) shapes.push_back(*shape);
    }
    // The second section is the person: the Word form prints what the case holds, and asks for nothing.
    const auto third = std::ranges::find_if(parts, [](const auto& each) { return each.number == "3"; });
    parts.insert(third, {"2", "Offender", std::string{ChangeCase::info.key}, {}});
    return parts;
}

}  // namespace

const std::vector<ReferralPart>& referral_parts() {
    static const auto parts = parts_of_the_form();
    return parts;
}

bool in_parts(std::string_view step) { return step == EditReferral::info.key || step == DraftReferral::info.key; }

const ReferralPart* part_of_referral(std::string_view number) {
    const auto& parts = referral_parts();
    const auto found = std::ranges::find_if(
        parts, [&](const ReferralPart& each) { return each.number == number && in_parts(each.step); });
    return found == parts.end() ? nullptr : &*found;
}

const ReferralPart* part_with(std::string_view step, std::string_view field) {
    const auto& parts = referral_parts();
    const auto found = std::ranges::find_if(parts, [&](const ReferralPart& each) {
        return each.step == step && (each.shapes.empty() || field.empty() || find_shape(each.shapes, field));
    });
    return found == parts.end() ? nullptr : &*found;
}

const std::vector<FieldShape>& shown_fields(const std::string& step, const std::string& part) {
    const auto* only = in_parts(step) ? part_of_referral(part) : nullptr;
    return only ? only->shapes : fields_of_step(step);
}

}  // namespace mappa::web
