#pragma once

#include <map>
#include <span>
#include <string>

#include "engine/input/entry.hpp"
#include "forms/page/assets.hpp"
#include "forms/templates/printed.hpp"

namespace mappa::forms {

/// The files and editions there are, for the check of templates.
struct TemplatesKnown {
    std::vector<std::string> paths;     ///< below templates/
    std::vector<std::string> editions;  ///< of the policy; each may have templates of its own
};

/// Everything wrong in one template: its tags; once they are sound, what of it no page or Word file can be made of,
/// whatever the model holds; and what no document may lack (marking, case, version, who made it and when). Each with
/// file, line and column; a problem in a partial names the partial.
[[nodiscard]] Problems template_problems(const Printed& what, const std::string& path, const Assets& assets,
                                         std::span<const std::string> known = {});

/// The same of every template there is in these editions, each problem once.
[[nodiscard]] Problems problems_of_all(const Assets& assets, const TemplatesKnown& known);

/// Everything wrong in an area's own files, by path below templates/, when they stand in front of the shipped ones:
/// also files that nothing is printed from, which would otherwise lie there without effect.
[[nodiscard]] Problems problems_of_own(const std::map<std::string, std::string>& own, const Assets& shipped,
                                       const TemplatesKnown& known);

/// Such files in front of others. They live as long as what is returned.
[[nodiscard]] Assets in_front_of(std::map<std::string, std::string> own, Assets behind);

/// The path of each template of these editions that is there, and what it prints.
[[nodiscard]] std::map<std::string, const Printed*> templates_there(const Assets& assets,
                                                                    std::span<const std::string> editions);

}  // namespace mappa::forms
