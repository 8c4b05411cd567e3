#pragma once

#include <string>
#include <string_view>

#include "store/connection.hpp"
#include "store/kept.hpp"
#include "store/problem_list.hpp"

/// The bytes of issued documents, compressed, beside the journal. They are no derived table: nothing could make them
/// again once templates, policy and code have changed.
namespace mappa::store {

/// Keeps bytes for a case under their digest, which it returns. To be called within a transaction.
std::string keep_bytes(Connection& connection, std::string_view case_ref, std::string_view bytes);

[[nodiscard]] KeptBytes kept_bytes(Connection& connection, std::string_view case_ref, std::string_view digest);

/// Checks that the bytes of every issued document are there and are those that were kept, and that nothing is kept that
/// no document names. Returns how many documents' bytes are kept.
std::int64_t check_kept(Connection& connection, ProblemList& problems);

}  // namespace mappa::store
