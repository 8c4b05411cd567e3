#include "forms/intake/caseload_words.hpp"

#include <algorithm>
#include <span>

#include "engine/steps/steps.hpp"
#include "forms/intake/caseload_synonyms.hpp"
#include "forms/intake/cell.hpp"

namespace mappa::forms {
namespace {

template <class E>
std::optional<std::string> word_in(std::string_view given, std::span<const Synonym> synonyms) {
    for (const auto& each : Words<E>::list) {
        if (bare(each.code) == bare(given) || bare(each.label) == bare(given)) return std::string{each.code};
    }
    const auto known = std::ranges::find(synonyms, bare(given), &Synonym::theirs);
    return known == synonyms.end() ? std::nullopt : std::optional{std::string{known->ours}};
}

template <class E>
std::string words_in(std::span<const Synonym> synonyms) {
    std::string text;
    for (const auto& each : Words<E>::list) {
        std::string also = bare(each.label) == bare(each.code) ? "" : std::string{each.label};
        for (const auto& other : synonyms) {
            if (other.ours == each.code) also += (also.empty() ? "" : ", ") + std::string{other.theirs};
        }
        text += "\n  " + std::string{each.code} + (also.empty() ? "" : "  (" + also + ")");
    }
    return text;
}

/// Calls `with` with the list of words of a kind and its synonyms.
template <class Result, class With>
Result of_kind(CellKind kind, With with) {
    switch (kind) {
        case CellKind::category:
            return with.template operator()<Category>(category_words);
        case CellKind::level:
            return with.template operator()<Level>(level_words);
        case CellKind::agency:
            return with.template operator()<Agency>(agency_words);
        case CellKind::sex:
            return with.template operator()<Sex>(sex_words);
        case CellKind::answer:
            return with.template operator()<Answer>(answer_words);
        case CellKind::meeting:
            return with.template operator()<MeetingKind>(meeting_words);
        case CellKind::offence:
            return with.template operator()<OffenceKind>(std::span<const Synonym>{});
        case CellKind::text:
        case CellKind::number:
        case CellKind::date:
            break;
    }
    return {};
}

}  // namespace

const std::map<std::string, CellKind, std::less<>>& caseload_fields() {
    static const auto all = [] {
        std::map<std::string, CellKind, std::less<>> made;
        for_each_field<TakeOverCase>([&](const auto& each) {
            using Value = std::remove_cvref_t<decltype(std::declval<TakeOverCase>().*(each.member))>;
            if (each.use == Use::assigned) return;
            made[std::string{each.name}] = std::is_same_v<Value, std::optional<Date>>       ? CellKind::date
                                           : std::is_same_v<Value, int>                     ? CellKind::number
                                           : std::is_same_v<Value, std::string>             ? CellKind::text
                                           : std::is_same_v<Value, std::optional<Category>> ? CellKind::category
                                           : std::is_same_v<Value, std::optional<Level>>    ? CellKind::level
                                           : std::is_same_v<Value, std::optional<Agency>>   ? CellKind::agency
                                           : std::is_same_v<Value, std::optional<Sex>>      ? CellKind::sex
                                           : std::is_same_v<Value, std::optional<Answer>>   ? CellKind::answer
                                                                                            : CellKind::offence;
        });
        made["surname"] = made["forename"] = CellKind::text;
        made["meeting_kind"] = CellKind::meeting;
        return made;
    }();
    return all;
}

std::string field_for(const std::string& heading, const std::map<std::string, std::string>& theirs) {
    for (const auto& [name, field] : theirs) {
        if (bare(name) == bare(heading)) return field;
    }
    for (const auto& [name, kind] : caseload_fields()) {
        if (bare(name) == bare(heading)) return name;
    }
    const auto known = std::ranges::find(headings, bare(heading), &Synonym::theirs);
    return known == headings.end() ? std::string{} : std::string{known->ours};
}

std::vector<std::string_view> synonyms_of(std::string_view field) {
    std::vector<std::string_view> all;
    for (const auto& each : headings) {
        if (each.ours == field && each.theirs != field) all.push_back(each.theirs);
    }
    return all;
}

std::optional<std::string> word_for(CellKind kind, std::string_view given) {
    return of_kind<std::optional<std::string>>(
        kind, [&]<class E>(std::span<const Synonym> synonyms) { return word_in<E>(given, synonyms); });
}

std::string known_words(CellKind kind) {
    return of_kind<std::string>(kind, []<class E>(std::span<const Synonym> synonyms) { return words_in<E>(synonyms); });
}

}  // namespace mappa::forms
