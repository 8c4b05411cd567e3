#pragma once

#include <functional>
#include <vector>

namespace mappa::bench {

/// What a piece of work took, in seconds.
struct Spent {
    double wall = 0;
    double user = 0;    ///< processor time in our own code and the libraries
    double system = 0;  ///< processor time in the kernel: files, above all
    double cpu = 0;     ///< both
};

[[nodiscard]] Spent spent_by(const std::function<void()>& work);

/// The middle value; the mean of the two middle ones when they are even in number. There must be one.
[[nodiscard]] double median(std::vector<double> values);

/// Two ways of doing the same work, measured round by round.
struct Pair {
    std::vector<Spent> ours, bare;

    [[nodiscard]] double ours_median(double Spent::*what) const;
    [[nodiscard]] double bare_median(double Spent::*what) const;
    /// How fast ours is beside bare: the median over the rounds of bare's time through ours. Each round's
    /// ratio is of two runs that followed each other, so that a machine that slows down meanwhile slows both.
    [[nodiscard]] double speed(double Spent::*what) const;
};

/// Runs both ways once to warm up, then in turn, changing who goes first from round to round.
[[nodiscard]] Pair compare(int rounds, const std::function<Spent()>& ours, const std::function<Spent()>& bare);

}  // namespace mappa::bench
