#pragma once

#include "engine/words/word.hpp"

/// What a case is, and whose.
namespace mappa {

enum class Category { one = 1, two, three, four };
template <>
struct Words<Category> {
    static constexpr std::string_view what = "MAPPA category";
    static constexpr auto list = std::to_array<Word<Category>>({
        {Category::one, "1", "Category 1: registered sexual offender"},
        {Category::two, "2", "Category 2: violent or other sexual offender"},
        {Category::three, "3", "Category 3: other dangerous offender"},
        {Category::four, "4", "Category 4: terrorist or terrorist-risk offender"},
    });
};

enum class Level { one = 1, two, three };
template <>
struct Words<Level> {
    static constexpr std::string_view what = "MAPPA level";
    static constexpr auto list = std::to_array<Word<Level>>({
        {Level::one, "1", "Level 1: ordinary agency management"},
        {Level::two, "2", "Level 2: active multi-agency management"},
        {Level::three, "3", "Level 3: active enhanced multi-agency management"},
    });
};

enum class OffenceKind { sexual, violent, terrorist, other };
template <>
struct Words<OffenceKind> {
    static constexpr std::string_view what = "kind of offence";
    static constexpr auto list = std::to_array<Word<OffenceKind>>({
        {OffenceKind::sexual, "sexual", "Sexual"},
        {OffenceKind::violent, "violent", "Violent"},
        {OffenceKind::terrorist, "terrorist", "Terrorist"},
        {OffenceKind::other, "other", "Other"},
    });
};

enum class Sex { male, female };
template <>
struct Words<Sex> {
    static constexpr std::string_view what = "sex";
    static constexpr auto list = std::to_array<Word<Sex>>({
        {Sex::male, "male", "Male"},
        {Sex::female, "female", "Female"},
    });
};

enum class Answer { yes, no };
template <>
struct Words<Answer> {
    static constexpr std::string_view what = "answer";
    static constexpr auto list = std::to_array<Word<Answer>>({
        {Answer::yes, "yes", "Yes"},
        {Answer::no, "no", "No"},
    });
};

}  // namespace mappa
