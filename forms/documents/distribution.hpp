#pragma once

#include <string>
#include <vector>

#include "engine/record/record.hpp"

namespace mappa::forms {

/// Somebody who gets the minutes, and why.
struct Recipient {
    std::string who;
    std::string agency;
    std::string because;
};

/// The list by which minutes are sent, as it is printed: everybody invited or present, and the prison that holds the
/// offender, invited or not (000 1.2: minutes reached the prison only when its staff had been invited).
[[nodiscard]] std::vector<Recipient> distribution_list(const CaseRecord& record, const Meeting& meeting,
                                                       const Case& facts);

}  // namespace mappa::forms
