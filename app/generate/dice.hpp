#pragma once

#include <cstdint>

namespace mappa::app {

/// Chance that comes out the same on every machine: SplitMix64, with distributions of its own. The standard library
/// leaves its distributions to each implementation.
class Dice {
public:
    /// A stream of its own for each case, so that no case depends on how many throws another took.
    Dice(std::uint64_t seed, std::uint64_t stream)
        : state_{seed * 0x9E3779B97F4A7C15u ^ (stream + 1) * 0xD1B54A32D192ED03u} {}

    std::uint64_t next() {
        auto value = state_ += 0x9E3779B97F4A7C15u;
        value = (value ^ value >> 30) * 0xBF58476D1CE4E5B9u;
        value = (value ^ value >> 27) * 0x94D049BB133111EBu;
        return value ^ value >> 31;
    }
    /// From 0 to count - 1. The bias of the remainder is below one in a million million for the counts used here.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    /// From first to last, both included.
    int between(int first, int last) { return first + below(last - first + 1); }
    /// True `share` times in `of`.
    bool chance(int share, int of) { return below(of) < share; }

private:
    std::uint64_t state_;
};

}  // namespace mappa::app
