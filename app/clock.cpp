#include "app/clock.hpp"

#include <chrono>
#include <ctime>

namespace mappa::app {

Date SystemClock::today() const {
    return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

std::string SystemClock::now() const {
    const auto seconds = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm utc{};
    gmtime_r(&seconds, &utc);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
    return text;
}

}  // namespace mappa::app
