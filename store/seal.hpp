#pragma once

#include <span>
#include <string>
#include <vector>

#include "engine/desk/event.hpp"

namespace mappa::store {

/// What the journal keeps of a payload in its chain: the digest of it and of a salt, so that an erased payload cannot
/// be guessed from what stays. Needs no file: whoever writes much makes it while other things are written.
struct Seal {
    std::string salt, digest;
};

/// A new seal for each of the events.
[[nodiscard]] std::vector<Seal> new_seals(std::span<const Event> events);

}  // namespace mappa::store
