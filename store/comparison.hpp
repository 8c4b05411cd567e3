#pragma once

#include <memory>

#include "engine/record/area.hpp"
#include "engine/record/record.hpp"
#include "store/connection.hpp"
#include "store/problem_list.hpp"

namespace mappa::store {

/// Compares the derived tables, row by row and column by column, with what they should hold.
///
/// Cases come in order of reference, as `retell` gives them; every table is walked once, alongside.
class Comparison {
public:
    Comparison(Connection& connection, ProblemList& problems);
    Comparison(const Comparison&) = delete;
    Comparison& operator=(const Comparison&) = delete;
    ~Comparison();

    void area(const AreaRecord& expected);
    void next_case(const CaseRecord& expected);
    /// A case of which nothing is known to compare with: its rows are passed over.
    void pass_over(const std::string& case_ref);
    /// Reports rows of cases that should not be there.
    void finish();

private:
    struct Walks;
    Connection& connection_;
    ProblemList& problems_;
    std::unique_ptr<Walks> walks_;
};

/// Compares the tables, indexes and triggers themselves with those that this program makes.
void check_schema(Connection& connection, ProblemList& problems);

}  // namespace mappa::store
