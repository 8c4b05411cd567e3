#pragma once

#include "engine/record/record.hpp"

namespace mappa {

/// Somebody minutes go to.
struct Recipient {
    std::string name, address;
    std::optional<Agency> agency;
};

/// Minutes go to everybody who was invited, whether or not they came, to everybody who came, and to the prison that
/// holds the offender even if it was not invited (000 1.1; 001 5.37). In the order of invitation, nobody twice.
[[nodiscard]] std::vector<Recipient> distribution(const CaseRecord& record, int meeting);

}  // namespace mappa
