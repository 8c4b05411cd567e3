#include "store/write_turns.hpp"

#include <map>

namespace mappa::store {

std::shared_ptr<WriteTurns> WriteTurns::of(const std::filesystem::path& file) {
    static std::mutex guard;
    static std::map<std::filesystem::path, std::weak_ptr<WriteTurns>> known;
    const auto name = std::filesystem::weakly_canonical(file);
    const std::lock_guard lock{guard};
    std::erase_if(known, [](const auto& each) { return each.second.expired(); });
    auto& held = known[name];
    auto turns = held.lock();
    if (!turns) held = turns = std::make_shared<WriteTurns>();
    return turns;
}

WriteTurns::Place WriteTurns::line_up() {
    const std::lock_guard lock{mutex_};
    queue_.push_back(++last_);
    return last_;
}

bool WriteTurns::wait(Place place, std::chrono::milliseconds patience) {
    std::unique_lock lock{mutex_};
    if (next_.wait_for(lock, patience, [&] { return queue_.front() == place; })) return true;
    std::erase(queue_, place);
    return false;
}

void WriteTurns::give_back() {
    {
        const std::lock_guard lock{mutex_};
        queue_.pop_front();
    }
    next_.notify_all();
}

}  // namespace mappa::store
