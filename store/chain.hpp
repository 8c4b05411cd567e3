#pragma once

#include <optional>

#include "store/connection.hpp"
#include "store/problem_list.hpp"

namespace mappa::store {

/// Walks the whole journal and checks that each row is what it was when it was written and follows the row before it,
/// that each payload is the one that was written, and that the journal ends where its head says; and runs through a
/// head that was written down elsewhere, when one is given. Returns the journal's last row.
Head check_chain(Connection& connection, const std::optional<Head>& expected, ProblemList& problems);

}  // namespace mappa::store
