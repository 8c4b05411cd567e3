#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/desk/event.hpp"
#include "store/connection.hpp"
#include "store/seal.hpp"
#include "store/verification.hpp"

namespace mappa::store {

/// A row of the journal as it stands in the file, before anything is made of it.
struct JournalRow {
    std::int64_t seq = 0;
    std::string case_ref;
    std::int64_t version = 0;
    std::string step, on_date, recorded_at, actor, role;
    std::optional<std::string> agency;
    std::string payload_digest, previous, hash;
    std::optional<std::string> salt, body;  ///< nothing when the payload is not there

    /// The hash of all columns before it, the previous row's hash included.
    [[nodiscard]] std::string computed_hash() const;
    /// The digest of salt and body.
    [[nodiscard]] std::string computed_payload_digest() const;
    /// The event it records; throws Trouble::newer when the row holds a role, an agency or a day that this program does
    /// not know. The payload is empty when it is not there.
    [[nodiscard]] Event event() const;
};

/// Visits journal rows with their payloads. `rest` is SQL that says which and in what order; `values` are bound in it.
void for_each_row(Connection& connection, const std::string& rest, const std::function<void(const JournalRow&)>& visit,
                  const std::optional<std::string>& value = {});

[[nodiscard]] Head read_head(Connection& connection);
/// The steps taken on a case so far; 0 when there is no such case. With an empty reference: those of the area.
[[nodiscard]] int stored_version(Connection& connection, std::string_view case_ref);
[[nodiscard]] std::int64_t count_rows(Connection& connection);

/// Writes events as the journal's next rows, with the seal of each, and moves the head with each. To be called within a
/// transaction.
void append_rows(Connection& connection, std::span<const Event> events, std::span<const Seal> seals);

}  // namespace mappa::store
