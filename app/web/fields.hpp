#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "app/http/http.hpp"
#include "app/web/markup.hpp"
#include "engine/input/entry.hpp"
#include "engine/input/json.hpp"
#include "engine/steps/steps.hpp"

/// The fields of a step on a page: made from the step's own description, as files and options are.
namespace mappa::web {

using http::Fields;

/// "told_offender" as people read it: "Told offender".
[[nodiscard]] std::string field_label(std::string_view name);

/// The label of a step's field as it is sent: "Person to invite 2: Name" of "invite.1.name".
[[nodiscard]] std::string label_of(std::string_view key, const std::string& field);

enum class FieldKind { text, number, day, word, rows };

struct Choice {
    std::string code, label;
};

/// What a person can fill in.
struct FieldShape {
    std::string name, label, help;
    FieldKind kind = FieldKind::text;
    bool needed = false;
    std::vector<Choice> choices{};    ///< of a word
    std::vector<FieldShape> inner{};  ///< of rows
};

/// The field of this name; nullptr when there is none.
[[nodiscard]] const FieldShape* find_shape(const std::vector<FieldShape>& shapes, std::string_view name);

/// The fields of a step that a person fills in; the number of what it acts on is not among them: the address has it.
[[nodiscard]] const std::vector<FieldShape>& fields_of_step(std::string_view key);
/// The name of the field that takes that number: "meeting", "action", "referral"; empty for a step on the case.
[[nodiscard]] std::string_view target_of_step(std::string_view key);

/// What stands in the fields, by the name they are sent with: "why", "invite.0.agency".
using Typed = std::map<std::string, std::string>;
[[nodiscard]] Typed typed_in(const Fields& form);

/// What was typed as the engine reads it, each value with its name as place. Empty fields and empty rows are left out.
[[nodiscard]] Entry entry_of(const std::vector<FieldShape>& shapes, const Typed& typed);
/// The record's own values, to be shown in the fields.
[[nodiscard]] Typed typed_of(const std::vector<FieldShape>& shapes, const Json& values);

/// The name of the field that a problem is about; empty when it is about no one field.
[[nodiscard]] std::string field_at(const Problem& problem);
/// What is wrong, by the name of the field.
using Faults = std::map<std::string, std::string>;
[[nodiscard]] Faults faults_of(const Problems& problems);

/// The fields as inputs; `prefix` goes before their ids, so that several forms stand on one page. `more` is the list
/// that gets one empty row more.
[[nodiscard]] Markup inputs(const std::vector<FieldShape>& shapes, const Typed& typed, const Faults& faults,
                            const std::string& prefix = {}, std::string_view more = {});

}  // namespace mappa::web
