#include "engine/rules/rule.hpp"

namespace mappa {

std::string Finding::text() const { return what + " [" + std::string{rule->id} + "; " + std::string{rule->sources} + "]"; }

}  // namespace mappa
