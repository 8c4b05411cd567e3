#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "store/verification.hpp"

namespace mappa::store {

/// Collects problems, and keeps only so many of each sort: one cause can make every row of a large record wrong, and
/// must not hide what is wrong elsewhere.
class ProblemList {
public:
    static constexpr std::size_t most_of_a_sort = 100;

    void add(Problem problem);
    /// A journal row that is wrong.
    void row(std::int64_t seq, std::string what);
    /// The same in one of the chains.
    void row(Problem::Where chain, std::int64_t seq, std::string what);
    /// A file, a table or an index that is wrong as a whole.
    void file(std::string what);

    [[nodiscard]] bool none() const { return problems_.empty(); }
    /// Hands over: the journal's problems in the order of its rows, then the others as they were found.
    void hand_to(Verification& verification);

private:
    std::vector<Problem> problems_;
    std::map<Problem::Where, std::size_t> found_;
    std::size_t more_ = 0;
};

}  // namespace mappa::store
