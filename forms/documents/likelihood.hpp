#pragma once

#include <string>
#include <vector>

#include "engine/record/case.hpp"
#include "engine/record/risk.hpp"

namespace mappa::forms {

/// How likely reconviction is, by which tool: not to be confused with the risk of serious harm (000 1.3).
struct Likelihood {
    std::string level;    ///< as the tool gave it; empty when no tool was scored
    std::string source;   ///< "RM2000, 3 March 2030"
    std::string differs;  ///< a sentence when OASys says otherwise; else empty
};

/// Where OASys and Risk Matrix 2000 disagree, Risk Matrix 2000 takes precedence (000 appendix 1) - as long as it is
/// valid at all, which for a woman it is not.
[[nodiscard]] Likelihood likelihood_of_reconviction(const std::vector<Score>& scores, const Case& facts);

}  // namespace mappa::forms
