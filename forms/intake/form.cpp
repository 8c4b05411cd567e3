#include "forms/intake/form.hpp"

#include <algorithm>
#include <array>

#include "engine/input/suggest.hpp"

namespace mappa::forms {
namespace {

constexpr auto referral_sections = std::to_array<FormSection>({
    {"assessment", "case assess"},
    {"risk", "case risk", true},
    {"person", "case person", true},
    {"restriction", "case restrict", true},
    {"plan", "case plan"},
});

constexpr auto minutes_sections = std::to_array<FormSection>({
    {"attendance", "meeting attend", true},
    {"outcome", "action complete", true},
    {"not_done", "action fail", true},
    {"accept", "action accept", true},
    {"move", "action move", true},
    {"information", "meeting inform", true},
    {"assessment", "case assess"},
    {"risk", "case risk", true},
    {"person", "case person", true},
    {"restriction", "case restrict", true},
    {"confirm", "case confirm", true},
    {"ended", "case unrestrict", true},
    {"plan", "case plan"},
    {"disclosure", "meeting disclose", true},
    {"exit_plan", "case exit-plan"},
    {"action", "action add", true},
    {"decision", "meeting decide"},
});

constexpr Form referral{"referral", "referral draft", "the referral to level 2 or 3 (MAPPA A)", referral_sections};
constexpr Form minutes{"minutes", "meeting record", "what the minute-taker records", minutes_sections};

/// Fields that a person may give for this step.
std::vector<std::string_view> fields_of(std::string_view key) {
    std::vector<std::string_view> names;
    for_each_step([&](const auto& blank) {
        using S = std::remove_cvref_t<decltype(blank)>;
        if (S::info.key != key) return;
        for_each_field<S>([&](const auto& each) {
            if (each.use != Use::assigned) names.push_back(each.name);
        });
    });
    return names;
}

/// The section's fields together with those the command knows already.
Entry completed(Entry section, const Entry& fixed, std::span<const std::string_view> fields) {
    for (const auto& [name, value] : fixed.members()) {
        if (std::ranges::find(fields, name) != fields.end() && !section.find(name)) section.set(name, value);
    }
    return section;
}

}  // namespace

const Form& referral_form() { return referral; }
const Form& minutes_form() { return minutes; }

const Form* find_form(std::string_view name) {
    if (name == referral.name) return &referral;
    if (name == minutes.name) return &minutes;
    return nullptr;
}

std::vector<Step> read_form(const Form& form, const Entry& filled, const Entry& fixed, Problems& problems) {
    std::vector<Step> steps;
    const auto own_fields = fields_of(form.step);
    const auto read = [&](std::string_view key, const Entry& entry, std::span<const std::string_view> fields) {
        if (auto step = read_step(key, completed(entry, fixed, fields), problems)) steps.push_back(std::move(*step));
    };

    std::vector<std::string_view> known = own_fields;
    for (const auto& section : form.sections) known.push_back(section.name);
    auto own = Entry::of_table(filled.place());
    for (const auto& [name, value] : filled.members()) {
        if (std::ranges::find(own_fields, name) != own_fields.end())
            own.set(name, value);
        else if (std::ranges::find(known, name) == known.end()) {
            problems.push_back({value.place(), "unknown field '" + name + "'" + did_you_mean(name, known)});
        }
    }
    if (!own.members().empty()) read(form.step, own, own_fields);
    for (const auto& section : form.sections) {
        const auto* entry = filled.find(section.name);
        if (!entry) continue;
        const auto fields = fields_of(section.step);
        if (!section.repeated)
            read(section.step, *entry, fields);
        else if (entry->kind() == Entry::Kind::list) {
            for (const auto& item : entry->items()) read(section.step, item, fields);
        } else
            problems.push_back({entry->place(), "write [[" + std::string{section.name} + "]] before each one"});
    }
    return steps;
}

}  // namespace mappa::forms
