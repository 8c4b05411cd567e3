#include "engine/record/grave.hpp"

#include "engine/text/tokens.hpp"

namespace mappa {

bool grave_risk(const CaseRecord& record) {
    const auto* assessment = record.assessment();
    return assessment && (record.rosh() == Rosh::very_high || !blank(assessment->why_imminent));
}

}  // namespace mappa
