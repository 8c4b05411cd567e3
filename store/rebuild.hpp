#pragma once

#include "store/connection.hpp"

namespace mappa::store {

/// Drops the derived tables, makes them again and fills them from the journal. To be called within a transaction.
/// Throws Trouble::damaged, and names the first bad row, when the journal is not sound.
void refill_tables(Connection& connection, const Progress& progress);

}  // namespace mappa::store
