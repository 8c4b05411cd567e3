#pragma once

#include <string>

#include "engine/input/entry.hpp"
#include "engine/input/json.hpp"
#include "forms/documents/form_register.hpp"
#include "forms/page/assets.hpp"

/// Forms filled in by chance, to see whether they come back as they went out.
namespace mappa::test {

/// Answers for every kind of box of a form: signs of XML, accents, other scripts, several lines, rows. The same seed
/// gives the same answers. Named as the engine names them.
[[nodiscard]] Json made_answers(const forms::FormToFill& form, unsigned seed);

/// The Word file of a form with these answers, as `mappa document` would write it.
[[nodiscard]] std::string form_file(const forms::FormToFill& form, const Json& answers, const forms::Assets& assets);

/// What was read, as JSON of texts.
[[nodiscard]] Json json_of_entry(const Entry& entry);

/// What a form with these answers gives when it is read back; differs from them where a form puts several boxes into
/// one field.
[[nodiscard]] Json read_back(const forms::FormToFill& form, const std::string& bytes, const forms::Assets& assets,
                             std::string& problems);

}  // namespace mappa::test
