#pragma once

#include <optional>
#include <string>

namespace mappa {

/// So many of so many. A percentage is never shown without its base, and a base of none has no percentage
/// (001 6.20; 000 3.3).
struct Share {
    int numerator = 0, denominator = 0;

    /// Rounded half up; nothing when there are no cases.
    [[nodiscard]] std::optional<int> percent() const;
    /// Whether the share reaches a target in percent, decided on the exact counts: 1,599 of 2,000 does not
    /// meet 80% although it rounds to it (004 section 3). Nothing when there are no cases.
    [[nodiscard]] std::optional<bool> meets(int target) const;
    /// How many more the numerator would have needed; 0 when the target is met or there are no cases.
    [[nodiscard]] int short_of(int target) const;

    /// "92%", or "n/a"
    [[nodiscard]] std::string percent_text() const;
    /// "36 of 39 (92%)", "1,600 of 2,000 (80%)", "0 of 0 (n/a)"
    [[nodiscard]] std::string text() const;

    void count(bool yes) {
        ++denominator;
        if (yes) ++numerator;
    }
    Share& operator+=(const Share& other) {
        numerator += other.numerator;
        denominator += other.denominator;
        return *this;
    }
    friend bool operator==(const Share&, const Share&) = default;
};

/// The change in percentage points, of the percentages as they are printed: 87% against 80% is 7. Nothing
/// when either has no cases.
[[nodiscard]] std::optional<int> change_in_points(const Share& now, const Share& previous);
/// The same with its sign: "+7", "-3", "0", "n/a" (001 3.1).
[[nodiscard]] std::string change_text(const Share& now, const Share& previous);

/// 65083 as "65,083".
[[nodiscard]] std::string with_thousands(int number);

}  // namespace mappa
