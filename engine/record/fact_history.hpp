#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "engine/record/record.hpp"

namespace mappa {

/// A fact as the record notes it when it changes: its text, its day in ISO, its code; empty when it is not known.
[[nodiscard]] inline std::string fact_text(const std::string& value) { return value; }
[[nodiscard]] inline std::string fact_text(int value) { return value == 0 ? "" : std::to_string(value); }
[[nodiscard]] inline std::string fact_text(const std::optional<Date>& value) { return value ? value->iso() : ""; }
template <WordList E>
[[nodiscard]] std::string fact_text(const std::optional<E>& value) {
    return value ? std::string{code(*value)} : "";
}

/// What a fact was on a day, as its code or text: "category", "level", "risk of serious harm" or a field of the case
/// (000 Table 9). Days count by the day a change holds from; of two changes that hold on the day, the one recorded last
/// counts. Empty when nothing was recorded or held yet.
[[nodiscard]] std::string fact_on(const CaseRecord& record, std::string_view fact, Date day);

}  // namespace mappa
