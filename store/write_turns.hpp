#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <mutex>

namespace mappa::store {

/// The order in which the connections of this program write to one file: first come, first served. SQLite keeps writers
/// apart too, and across programs, but lets those who wait sleep and try again. Fifty people whose readings are all
/// logged then wait for seconds, now and then, while others who came later pass them.
class WriteTurns {
public:
    /// Those of the file, shared by all who ask for the same one.
    [[nodiscard]] static std::shared_ptr<WriteTurns> of(const std::filesystem::path& file);

    /// One's place behind all who came before.
    using Place = std::uint64_t;
    [[nodiscard]] Place line_up();
    /// Waits for one's turn; false when it did not come in time, and the place is lost. A turn has to be given back.
    [[nodiscard]] bool wait(Place place, std::chrono::milliseconds patience);
    void give_back();

private:
    std::mutex mutex_;
    std::condition_variable next_;
    std::deque<Place> queue_;  // the first has the turn
    Place last_ = 0;
};

}  // namespace mappa::store
