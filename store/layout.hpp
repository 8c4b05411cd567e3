#pragma once

#include <string>
#include <vector>

namespace mappa::store {

/// A table or index that is derived from the engine's descriptions, and the statement that makes it.
struct Made {
    std::string name;
    bool is_table = true;
    std::string sql;
};

/// The tables that say what the journal says now, parents first, each with its indexes, and after them the cache of
/// what is due. They can be dropped and made again.
[[nodiscard]] const std::vector<Made>& derived_layout();

}  // namespace mappa::store
