#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string_view>

#include "store/connection.hpp"
#include "store/row_table.hpp"

namespace mappa::store {

/// Brings the tables from one state of a case to the next and writes only rows that differ. `before` is nullptr for a
/// case that is not in the tables yet. Returns how many rows were written. What is due in the case is to be reckoned
/// again. To be called within a transaction.
int write_changes(Connection& connection, const CaseRecord* before, const CaseRecord& after);
/// The same for the area; `before` is of version 0 when the area is not in the tables yet.
int write_changes(Connection& connection, const AreaRecord& before, const AreaRecord& after);

// These read several tables and want to be called within a snapshot.
[[nodiscard]] AreaRecord read_area(Connection& connection);
[[nodiscard]] std::optional<CaseRecord> read_case(Connection& connection, std::string_view ref);
/// Every case in order of reference: one pass over each table, all passes side by side, one case in memory.
void scan_cases(Connection& connection, const std::function<void(const CaseRecord&)>& visit);
/// The cases of these references, which ascend; those that are not there are passed over.
void scan_cases(Connection& connection, std::span<const std::string> refs,
                const std::function<void(const CaseRecord&)>& visit);

}  // namespace mappa::store
