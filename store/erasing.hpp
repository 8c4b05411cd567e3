#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "store/connection.hpp"

namespace mappa::store {

/// An erasure as the journal of the area holds it.
struct ErasedCase {
    std::int64_t seq = 0;  ///< the journal row that records the erasure
    int steps = 0;         ///< how many rows lost their payload by it
};
/// Every erasure on the area's record by the reference of the case: what excuses a missing payload.
using ErasedCases = std::map<std::string, ErasedCase, std::less<>>;
[[nodiscard]] ErasedCases erased_cases(Connection& connection);

/// Removes the payloads of a case with their salts, what it kept of issued documents, and its rows in every table. To
/// be called within a transaction.
void erase_case(Connection& connection, std::string_view case_ref);

/// Makes the file anew without what was deleted, and empties the write-ahead log. Throws Trouble::busy while a reader
/// still needs the old pages.
void scrub(Connection& connection);

}  // namespace mappa::store
