#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "store/connection.hpp"

namespace mappa::store {

/// Marks a SQLite file as a MAPPA record: "MAPA" in ASCII.
inline constexpr std::int64_t application_id = 0x4D415041;

/// The migrations in order; the schema's version (SQLite's user_version) is how many have run. Each changes the
/// journal's tables, or says in a comment what changed in the derived ones, which are made again after every migration.
[[nodiscard]] std::span<const std::string_view> migrations();

/// The SHA-256 of the whole schema of the current version. The derived tables follow the engine's descriptions, so a
/// new field there changes the layout: a test compares, and asks for one more migration together with the new digest.
extern const std::string_view recorded_layout_digest;
[[nodiscard]] std::string layout_digest();

/// Makes all tables of a new file, in one transaction.
void lay_out(Connection& connection);
/// Drops the derived tables and makes them again, empty. To be called within a transaction.
void lay_out_derived(Connection& connection);

/// Throws Trouble::not_ours, newer, or (for a file of an earlier version that is opened for reading) read_only.
void check_identity(Connection& connection);
/// Runs the migrations that a file of an earlier version lacks and makes its derived tables again with `refill`, all in
/// one transaction. Does nothing to a file of the current version.
void bring_up_to_date(Connection& connection, std::span<const std::string_view> steps,
                      const std::function<void()>& refill);

}  // namespace mappa::store
