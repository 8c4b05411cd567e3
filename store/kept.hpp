#pragma once

#include <string>

namespace mappa::store {

/// What the record holds of an issued document.
struct KeptBytes {
    enum class State {
        whole,    ///< the bytes are those that were kept
        gone,     ///< there are none
        changed,  ///< there are some, but not those that were kept
    };
    State state = State::gone;
    std::string bytes{};  ///< only when they are whole
};

}  // namespace mappa::store
