#include "engine/measures/share.hpp"

namespace mappa {

std::optional<int> Share::percent() const {
    if (denominator == 0) return std::nullopt;
    const long long base = denominator;
    return static_cast<int>((200LL * numerator + base) / (2 * base));
}

std::optional<bool> Share::meets(int target) const {
    if (denominator == 0) return std::nullopt;
    return 100LL * numerator >= static_cast<long long>(target) * denominator;
}

int Share::short_of(int target) const {
    const long long needed = (static_cast<long long>(target) * denominator + 99) / 100;
    return needed > numerator ? static_cast<int>(needed - numerator) : 0;
}

std::string Share::percent_text() const {
    const auto value = percent();
    return value ? std::to_string(*value) + "%" : "n/a";
}

std::string Share::text() const {
    return with_thousands(numerator) + " of " + with_thousands(denominator) + " (" + percent_text() + ")";
}

std::optional<int> change_in_points(const Share& now, const Share& previous) {
    const auto after = now.percent(), before = previous.percent();
    if (!after || !before) return std::nullopt;
    return *after - *before;
}

std::string change_text(const Share& now, const Share& previous) {
    const auto change = change_in_points(now, previous);
    if (!change) return "n/a";
    return (*change > 0 ? "+" : "") + std::to_string(*change);
}

std::string with_thousands(int number) {
    auto text = std::to_string(number);
    const std::size_t first = number < 0 ? 1 : 0;
    for (auto place = text.size(); place > first + 3;) text.insert(place -= 3, ",");
    return text;
}

}  // namespace mappa
