#pragma once

#include <string>
#include <vector>

#include "engine/rules/rule.hpp"

namespace mappa {

/// A rule and where it speaks: "case notify, case take-over", "the case as it stands", "reading".
struct RuleInPlace {
    const Rule* rule;
    std::string speaks_at;
};

/// Every rule of the program: those of the rule book in the order of a case's life, then those of reading and of templates.
[[nodiscard]] std::vector<RuleInPlace> every_rule();

/// Every rule with its sentence, its remedy, its sources and where it speaks, in Markdown: the reference of the
/// documentation, made from the rules themselves.
[[nodiscard]] std::string rules_in_markdown();

}  // namespace mappa
