#include "store/problem_list.hpp"

#include <algorithm>
#include <utility>

namespace mappa::store {

void ProblemList::add(Problem problem) {
    if (++found_[problem.where] <= most_of_a_sort) {
        problems_.push_back(std::move(problem));
    } else {
        ++more_;
    }
}

void ProblemList::row(std::int64_t seq, std::string what) { row(Problem::Where::journal, seq, std::move(what)); }

void ProblemList::row(Problem::Where chain, std::int64_t seq, std::string what) {
    add({.where = chain, .what = std::move(what), .seq = seq});
}

void ProblemList::file(std::string what) { add({.where = Problem::Where::file, .what = std::move(what)}); }

void ProblemList::hand_to(Verification& verification) {
    std::ranges::stable_sort(problems_, {}, [](const Problem& each) {
        const bool in_journal = each.where == Problem::Where::journal;
        return std::pair{!in_journal, in_journal ? each.seq : 0};
    });
    verification.problems = std::move(problems_);
    verification.more = more_;
}

}  // namespace mappa::store
