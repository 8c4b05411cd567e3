#pragma once

#include <functional>
#include <vector>

#include "engine/access/use.hpp"
#include "store/connection.hpp"
#include "store/lists.hpp"
#include "store/problem_list.hpp"

namespace mappa::store {

/// Writes the access log's next row and moves its head. To be called within a transaction.
void append_use(Connection& connection, const LoggedUse& use);

/// Rows of the access log, oldest first. Throws Trouble::newer for a word that this program does not know.
void for_each_use(Connection& connection, const UseFilter& filter, const std::function<void(const LoggedUse&)>& visit);

/// The last rows of the access log, or of those about one case, so many at most, the last first. Throws as for_each_use
/// does.
[[nodiscard]] std::vector<LoggedUse> last_uses(Connection& connection, std::size_t most, std::string_view case_ref);

/// The last copy of the whole record that was logged; nothing when none was. Throws as for_each_use does.
[[nodiscard]] std::optional<LoggedUse> last_backup(Connection& connection);

/// Walks the whole access log and checks that each row is what it was when it was written and follows the row before
/// it, and that the log ends where its head says. Returns how many rows there are.
std::int64_t check_access_log(Connection& connection, ProblemList& problems);

}  // namespace mappa::store
