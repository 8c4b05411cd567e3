#pragma once

#include <filesystem>

namespace mappa::store {

/// Makes a new empty file that only its owner may read and write: what is kept in it concerns victims and offenders.
/// Throws Trouble::exists when anything is there, not_found without its folder, read_only, full or other.
void make_private_file(const std::filesystem::path& path);

/// Gives a finished file its name without ever replacing another (Trouble::exists), and makes the name durable.
void give_name(const std::filesystem::path& finished, const std::filesystem::path& name);

/// Removes a database file with what SQLite keeps beside it. Never throws.
void remove_database(const std::filesystem::path& path) noexcept;

/// Throws Trouble::not_found or not_ours unless a file stands there.
void expect_file(const std::filesystem::path& path);

}  // namespace mappa::store
