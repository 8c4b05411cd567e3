#include "app/write_behind.hpp"

namespace mappa::app {
namespace {

/// Enough that neither thread waits for a single long case, and no more records in memory than that.
constexpr std::size_t most_waiting = 64;

}  // namespace

WriteBehind::WriteBehind(store::Writing& writing) : writing_{writing}, thread_{[this] { run(); }} {}

WriteBehind::~WriteBehind() {
    {
        const std::lock_guard lock{mutex_};
        closed_ = true;
        waiting_.erase(waiting_.begin() + (writing_now_ ? 1 : 0), waiting_.end());
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void WriteBehind::add(Item item) {
    std::unique_lock lock{mutex_};
    changed_.wait(lock, [&] { return waiting_.size() < most_waiting || failure_; });
    rethrow();
    waiting_.push_back(std::move(item));
    changed_.notify_all();
}

void WriteBehind::ask(const std::function<void(const std::deque<Item>&)>& ask) {
    std::unique_lock lock{mutex_};
    asked_ = true;
    changed_.wait(lock, [&] { return !writing_now_; });
    asked_ = false;
    rethrow();
    ask(waiting_);
    changed_.notify_all();
}

std::vector<std::pair<std::size_t, std::string>> WriteBehind::finish() {
    std::unique_lock lock{mutex_};
    closed_ = true;
    changed_.notify_all();
    changed_.wait(lock, [&] { return (waiting_.empty() && !writing_now_) || failure_; });
    rethrow();
    return std::move(moved_);
}

void WriteBehind::run() {
    std::unique_lock lock{mutex_};
    while (true) {
        changed_.wait(lock, [&] { return !asked_ && (!waiting_.empty() || closed_); });
        if (waiting_.empty()) return;
        writing_now_ = true;
        const auto& item = waiting_.front();  // a deque keeps its place while others come in behind it
        lock.unlock();
        std::exception_ptr failure;
        std::string moved;
        try {
            if (const auto on = writing_.append(item.events, item.seals, nullptr, item.record)) moved = on->text();
        } catch (...) {
            failure = std::current_exception();
        }
        lock.lock();
        writing_now_ = false;
        if (!moved.empty()) moved_.emplace_back(item.which, std::move(moved));
        waiting_.pop_front();
        failure_ = failure;
        changed_.notify_all();
        if (failure) return;
    }
}

void WriteBehind::rethrow() const {
    if (failure_) std::rethrow_exception(failure_);
}

}  // namespace mappa::app
