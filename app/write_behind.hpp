#pragma once

#include <condition_variable>
#include <deque>
#include <exception>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "engine/desk/event.hpp"
#include "engine/record/record.hpp"
#include "store/writing.hpp"

namespace mappa::app {

/// Writes new cases in the order they come in, in a thread of its own: while one is written the next is decided. Only
/// one of the two threads is at the store at a time.
class WriteBehind {
public:
    struct Item {
        std::size_t which = 0;
        std::vector<Event> events;
        std::vector<store::Seal> seals;
        CaseRecord record;
    };

    explicit WriteBehind(store::Writing& writing);
    WriteBehind(const WriteBehind&) = delete;
    WriteBehind& operator=(const WriteBehind&) = delete;
    /// Leaves unwritten what is not written yet.
    ~WriteBehind();

    /// Takes a case to write. Waits while many are waiting; throws what an earlier one threw.
    void add(Item item);
    /// Runs `ask` while nothing is written, with the cases that came in and are not written yet.
    void ask(const std::function<void(const std::deque<Item>& waiting)>& ask);
    /// Waits until everything is written; throws what the writing threw. Which cases had moved on, and what the store
    /// says of it.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::string>> finish();

private:
    void run();
    void rethrow() const;

    store::Writing& writing_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<Item> waiting_;  // the first is the one being written
    std::vector<std::pair<std::size_t, std::string>> moved_;
    std::exception_ptr failure_;
    bool writing_now_ = false, asked_ = false, closed_ = false;
    std::thread thread_;
};

}  // namespace mappa::app
