#include "store/access_log.hpp"
#include "store/chain.hpp"
#include "store/comparison.hpp"
#include "store/connection.hpp"
#include "store/erasing.hpp"
#include "store/journal.hpp"
#include "store/keeping.hpp"
#include "store/retelling.hpp"

namespace mappa::store {
namespace {

/// SQLite's own checks of the file: its pages, its indexes, its types and closed lists, and that no row lacks its
/// parent.
void check_file(Connection& connection, ProblemList& problems) {
    auto pages = connection.query("PRAGMA integrity_check");
    while (pages.step()) {
        if (const auto what = pages.text(0); what != "ok")
            problems.file("the file fails SQLite's integrity check: " + what);
    }
    auto keys = connection.query("PRAGMA foreign_key_check");
    while (keys.step()) {
        problems.add({.where = Problem::Where::table,
                      .what = "holds a row (rowid " + keys.text(1) + ") whose '" + keys.text(2) + "' is missing",
                      .table = keys.text(0)});
    }
}

void compare_tables(Connection& connection, ProblemList& problems, Verification& verification,
                    const Progress& progress) {
    Comparison comparison{connection, problems};
    bool area_told = false;
    retell(connection, {.area =
                            [&](const AreaRecord& area) {
                                comparison.area(area);
                                area_told = true;
                            },
                        .next_case =
                            [&](const CaseRecord& record) {
                                comparison.next_case(record);
                                ++verification.cases;
                            },
                        .untold =
                            [&](std::int64_t seq, const std::string& case_ref, const std::string& what) {
                                problems.row(seq, what);
                                if (case_ref.empty()) {
                                    area_told = true;
                                } else {
                                    comparison.pass_over(case_ref);
                                }
                            },
                        .progress = progress});
    if (!area_told) comparison.area({});
    comparison.finish();
}

}  // namespace

Verification Store::verify(const std::optional<Head>& expected, const Progress& progress) const {
    Verification verification;
    ProblemList problems;
    const auto attempt = [&](const auto& check) {
        try {
            check();
        } catch (const StoreError& error) {
            problems.file(error.what());
        }
    };
    attempt([&] {
        const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
        attempt([&] { check_file(*connection_, problems); });
        attempt([&] { check_schema(*connection_, problems); });
        attempt([&] { verification.head = check_chain(*connection_, expected, problems); });
        attempt([&] { verification.uses = check_access_log(*connection_, problems); });
        attempt([&] { verification.erased = static_cast<std::int64_t>(erased_cases(*connection_).size()); });
        attempt([&] { verification.steps = count_rows(*connection_); });
        attempt([&] { compare_tables(*connection_, problems, verification, progress); });
        attempt([&] { verification.kept = check_kept(*connection_, problems); });
    });
    problems.hand_to(verification);
    return verification;
}

}  // namespace mappa::store
