#include "app/http/deadlines.hpp"

#include <sys/socket.h>

#include <algorithm>

namespace mappa::http {
namespace {

/// The slowest a client may take an answer.
constexpr std::size_t least_bytes_a_second = 65536;

}  // namespace

Deadlines::Deadlines(std::chrono::milliseconds patience) : patience_{patience}, watcher_{[this] { watch(); }} {}

Deadlines::~Deadlines() {
    {
        const std::lock_guard lock{guard_};
        stopping_ = true;
    }
    changed_.notify_all();
    watcher_.join();
}

void Deadlines::opened(int socket) { set(socket, Clock::now() + patience_, false); }

void Deadlines::request_begun(int socket) {
    {
        const std::lock_guard lock{guard_};
        const auto found = connections_.find(socket);
        if (found == connections_.end() || !found->second.between_requests) return;
    }
    set(socket, Clock::now() + patience_, false);
}

void Deadlines::request_complete(int socket) { set(socket, Clock::time_point::max(), false); }

void Deadlines::answering(int socket, std::size_t bytes) {
    set(socket, Clock::now() + patience_ + std::chrono::seconds{bytes / least_bytes_a_second}, false);
}

void Deadlines::answered(int socket) { set(socket, Clock::now() + patience_, true); }

void Deadlines::closed(int socket) {
    const std::lock_guard lock{guard_};
    connections_.erase(socket);
}

void Deadlines::set(int socket, Clock::time_point ends, bool between_requests) {
    {
        const std::lock_guard lock{guard_};
        connections_[socket] = {ends, between_requests};
    }
    changed_.notify_all();
}

void Deadlines::watch() {
    std::unique_lock lock{guard_};
    while (!stopping_) {
        const Clock::time_point now = Clock::now();
        Clock::time_point next = Clock::time_point::max();
        for (auto& [socket, connection] : connections_) {
            if (connection.ends <= now) {
                // Only shut: the library closes it, once its thread has seen the end.
                shutdown(socket, SHUT_RDWR);
                connection.ends = Clock::time_point::max();
            }
            next = std::min(next, connection.ends);
        }
        if (next == Clock::time_point::max()) {
            changed_.wait(lock);
        } else {
            changed_.wait_until(lock, next);
        }
    }
}

bool Places::take(std::chrono::milliseconds patience) {
    std::unique_lock lock{guard_};
    if (!freed_.wait_for(lock, patience, [this] { return free_ > 0; })) return false;
    --free_;
    return true;
}

void Places::give_back() {
    {
        const std::lock_guard lock{guard_};
        ++free_;
    }
    freed_.notify_one();
}

}  // namespace mappa::http
