#include "app/clock.hpp"

#include <chrono>

#include "engine/calendar/instant.hpp"

namespace mappa::app {

Date SystemClock::today() const {
    return Date{std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
}

std::string SystemClock::now() const {
    return text_of(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

}  // namespace mappa::app
