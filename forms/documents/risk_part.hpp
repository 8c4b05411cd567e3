#pragma once

#include <string>

#include "engine/record/record.hpp"
#include "forms/page/model.hpp"
#include "forms/page/shape.hpp"

namespace mappa::forms {

/// The risk assessment: who is at risk, of what, how likely, how soon; each tool with what its score means.
void declare_risk(Shape& shape);
/// `assessment` is the one that stood on the day the document speaks of, or null.
void fill_risk(Model& model, const CaseRecord& record, const Assessment* assessment, const Case& facts);

/// "High risk of serious sexual harm to girls under 13 (OASys, 3 March 2030)". A level alone answers nothing: agencies
/// used to ask "high risk of what?" (001 4.17), so what is not known is said.
[[nodiscard]] std::string in_words(const Rating& rating, const Assessment& assessment);

}  // namespace mappa::forms
