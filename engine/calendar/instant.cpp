#include "engine/calendar/instant.hpp"

#include <array>
#include <cstdio>

#include "engine/calendar/date.hpp"

namespace mappa {
namespace {

/// Two figures at a place of the text; -1 when there is something else.
int two_figures(std::string_view text, std::size_t at) {
    const auto figure = [&](std::size_t place) {
        return text[place] >= '0' && text[place] <= '9' ? text[place] - '0' : -100;
    };
    const int value = figure(at) * 10 + figure(at + 1);
    return value < 0 ? -1 : value;
}

}  // namespace

std::string text_of(Instant instant) {
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const std::chrono::hh_mm_ss time{instant - day};
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "T%02d:%02d:%02dZ", static_cast<int>(time.hours().count()),
                  static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
    return Date{day}.iso() + text.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
    constexpr std::string_view pattern = "YYYY-MM-DDThh:mm:ssZ";
    if (text.size() != pattern.size() || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
        return std::nullopt;
    const auto day = Date::parse(text.substr(0, 10));
    const int hours = two_figures(text, 11), minutes = two_figures(text, 14), seconds = two_figures(text, 17);
    if (!day || hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 59)
        return std::nullopt;
    return Instant{day->sys_days()} + std::chrono::hours{hours} + std::chrono::minutes{minutes} +
           std::chrono::seconds{seconds};
}

}  // namespace mappa
