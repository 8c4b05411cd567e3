#include <span>

#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule says_something{"section-says-something", Severity::refuse,
                              "A section of the minutes says something itself; it does not point elsewhere.",
                              "the text itself", "FUP-67, FUP-41 (001 5.24, 5.23)"};
constexpr Rule written_anew{
    "section-unchanged", Severity::warn, "A section is written for this meeting, not copied from the last.",
    "rewrite it, or answer the warning: still current, and who says so", "FUP-41 (001 5.23, 5.14)"};
constexpr Rule relevant_only{"pasted-report", Severity::warn,
                             "Of a report the minutes take what matters to the meeting, with the date it was written.",
                             "`meeting inform`: relevance, form_on", "FUP-41 (001 5.23, 6.40)"};

/// Sections in which one word is an answer or whose words are the same each time.
constexpr auto standing_sections = std::to_array<std::string_view>({"confidentiality", "cppc", "visor"});
/// Sections in which "none" or "no change" is an answer of its own.
constexpr auto short_sections = std::to_array<std::string_view>(
    {"purpose", "confidentiality", "cppc", "visor", "media", "support_sought", "previous_minutes", "contingency_review",
     "plan_review", "diversity", "other_agencies"});

bool among(std::string_view name, std::span<const std::string_view> names) {
    return std::ranges::find(names, name) != names.end();
}

std::string in_words(std::string_view name) {
    std::string text{name};
    std::ranges::replace(text, '_', ' ');
    return text;
}

/// Calls f(name, text now) for each section that is text.
template <class F>
void for_each_section(F&& f) {
    for_each_field<MinutesForm>([&](const auto& each) {
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(std::declval<MinutesForm>().*(each.member))>,
                                     std::string>)
            f(each.name, each.member);
    });
}

void check_sections(const RecordMinutes& step, Found& found) {
    for_each_section([&](std::string_view name, auto member) {
        const std::string& text = step.*member;
        if (blank(text)) return;
        if (points_elsewhere(text) && name != "previous_minutes")
            found.ask(in_words(name) + ": \"" + text + "\" only points elsewhere");
        else if (!among(name, short_sections) && (says_nothing(text) || says_none(text)))
            found.ask(in_words(name) + ": \"" + text + "\" says nothing");
    });
}

void check_unchanged(const Situation& situation, const RecordMinutes& step, Found& found) {
    const auto* before = situation.record.previous_meeting(step.meeting);
    if (!before || !before->held_on) return;
    for_each_section([&](std::string_view name, auto member) {
        if (among(name, standing_sections) || !unchanged(step.*member, (*before).*member)) return;
        found.miss(in_words(name) + " reads word for word as at the meeting of " + before->held_on->text());
    });
}

void check_information(const Situation& situation, const RecordInformation& step, Found& found) {
    const auto* before = situation.record.previous_meeting(step.meeting);
    for (const auto& each : situation.record.information) {
        if (before && before->held_on && each.meeting == before->number && each.agency == step.agency &&
            unchanged(step.text, each.text)) {
            found.miss("what " + std::string{label(step.agency)} + " told reads word for word as at the meeting of " +
                       before->held_on->text());
        }
    }
}

void check_pasted(const Situation& situation, const RecordInformation& step, Found& found) {
    if (!blank(step.form) && (blank(step.relevance) || !step.form_on)) {
        found.ask("a block taken from MAPPA " + step.form + " without " +
                  (blank(step.relevance) ? "why it matters to this meeting" : "its date") +
                  (blank(step.relevance) && !step.form_on ? " and without its date" : ""));
    }
    if (!blank(step.relevance) && step.form_on) return;
    for (const auto& each : situation.record.contributions) {
        if (each.meeting != step.meeting || each.agency != step.agency || blank(step.text)) continue;
        const auto text = plain(step.text);
        const auto whole = plain(each.contact + " " + each.risk + " " + each.actions + " " + each.proposals);
        if (text != whole && text != plain(each.contact) && text != plain(each.risk)) continue;
        const auto from = blank(each.form) ? std::string{"its written report"} : "its MAPPA " + each.form;
        found.ask("what " + std::string{label(step.agency)} + " told is " + from + " word for word");
    }
}

}  // namespace

void add_minutes_text_rules(RuleBook& book) {
    book.watch<RecordMinutes>(
        says_something, [](const Situation&, const RecordMinutes& step, Found& found) { check_sections(step, found); });
    book.watch<RecordMinutes>(written_anew, check_unchanged);
    book.watch<RecordInformation>(written_anew, check_information);
    book.watch<RecordInformation>(relevant_only, check_pasted);
}

}  // namespace mappa
