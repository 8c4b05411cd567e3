#pragma once

#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <thread>

namespace mappa::http {

/// Ends connections whose request is not complete in time. The library's own time limit starts anew with each byte, so
/// that a client that sends one now and then would hold its place for ever; this one counts from a request's
/// beginning: the connection's for the first request, the request line's for those after it.
class Deadlines {
public:
    explicit Deadlines(std::chrono::milliseconds patience);
    ~Deadlines();
    Deadlines(const Deadlines&) = delete;
    Deadlines& operator=(const Deadlines&) = delete;

    void opened(int socket);
    void request_begun(int socket);
    /// The request is complete: how long its answer takes to make is not the client's doing.
    void request_complete(int socket);
    /// The answer goes out: the client has to take it, the longer the larger.
    void answering(int socket, std::size_t bytes);
    void answered(int socket);
    /// To be called before the socket is closed, since its number is given out again.
    void closed(int socket);

private:
    using Clock = std::chrono::steady_clock;
    struct Connection {
        Clock::time_point ends;
        bool between_requests = false;
    };

    void watch();
    void set(int socket, Clock::time_point ends, bool between_requests);

    const std::chrono::milliseconds patience_;
    std::mutex guard_;
    std::condition_variable changed_;
    std::map<int, Connection> connections_;
    bool stopping_ = false;
    std::thread watcher_;
};

/// So many answers are made at once; further ones wait their turn.
class Places {
public:
    explicit Places(unsigned places) : free_{places} {}

    /// Whether a place became free in time; to be given back.
    [[nodiscard]] bool take(std::chrono::milliseconds patience);
    void give_back();

private:
    std::mutex guard_;
    std::condition_variable freed_;
    unsigned free_;
};

}  // namespace mappa::http
