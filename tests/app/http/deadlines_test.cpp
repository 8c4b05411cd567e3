#include "app/http/deadlines.hpp"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <thread>

namespace deadlines_test {
using namespace mappa::http;

namespace {

/// A connection within the test.
struct Pair {
    std::array<int, 2> ends{};
    Pair() { REQUIRE(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) == 0); }
    ~Pair() {
        close(ends[0]);
        close(ends[1]);
    }
    Pair(const Pair&) = delete;
    Pair& operator=(const Pair&) = delete;

    [[nodiscard]] int served() const { return ends[0]; }
    /// Waits until the served end is shut.
    void wait() const {
        char byte = 0;
        CHECK(recv(ends[1], &byte, 1, 0) == 0);
    }
    [[nodiscard]] bool is_shut() const {
        char byte = 0;
        return recv(ends[1], &byte, 1, MSG_DONTWAIT) == 0;
    }
};

constexpr std::chrono::milliseconds patience{600};

}  // namespace

// No test here measures time: each waits for the end of a later connection, and looks what became of an earlier one.

TEST_CASE("the time of a connection's first request began with the connection") {
    const Pair first;
    const Pair later;
    Deadlines deadlines{patience};
    deadlines.opened(first.served());
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    deadlines.opened(later.served());
    std::this_thread::sleep_for(patience / 2);
    deadlines.request_begun(first.served());
    later.wait();
    CHECK(first.is_shut());
}

TEST_CASE("a connection that was closed, or whose answer is being made, is left alone") {
    const Pair closed;
    const Pair working;
    const Pair later;
    Deadlines deadlines{patience};
    deadlines.opened(closed.served());
    deadlines.closed(closed.served());
    deadlines.opened(working.served());
    deadlines.request_complete(working.served());
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    deadlines.opened(later.served());
    later.wait();
    CHECK_FALSE(closed.is_shut());
    CHECK_FALSE(working.is_shut());
}

TEST_CASE("the larger an answer, the longer it may take to be fetched, and no answer for ever") {
    const Pair small;
    const Pair large;
    const Pair later;
    Deadlines deadlines{patience};
    deadlines.answering(small.served(), 100);
    deadlines.answering(large.served(), std::size_t{64} * 1024 * 1024);
    std::this_thread::sleep_for(std::chrono::milliseconds{5});
    deadlines.opened(later.served());
    later.wait();
    CHECK(small.is_shut());
    CHECK_FALSE(large.is_shut());
}

}  // namespace deadlines_test
