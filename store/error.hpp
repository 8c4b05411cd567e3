#pragma once

#include <stdexcept>
#include <string>

namespace mappa::store {

/// What kind of trouble a record file is in.
enum class Trouble {
    not_found,  ///< no such file or directory
    exists,     ///< something is there already and is not overwritten
    not_ours,   ///< a file of another kind
    newer,      ///< written by a newer version of this program
    read_only,  ///< may not be written
    full,       ///< no room left
    busy,       ///< another program is writing and did not finish in time
    damaged,    ///< what is stored contradicts itself
    other,
};

/// The world is broken: what happened and what to do about it, in a sentence or two without personal data.
class StoreError : public std::runtime_error {
public:
    StoreError(Trouble trouble, const std::string& sentence) : std::runtime_error{sentence}, trouble_{trouble} {}
    [[nodiscard]] Trouble trouble() const { return trouble_; }

private:
    Trouble trouble_;
};

}  // namespace mappa::store
