#include "store/rebuild.hpp"

#include "store/chain.hpp"
#include "store/retelling.hpp"
#include "store/schema.hpp"
#include "store/tables.hpp"

namespace mappa::store {
namespace {

[[noreturn]] void refuse(const std::string& problem) {
    throw StoreError{Trouble::damaged, "The tables were not made again, because the journal is not sound: " + problem +
                                           ". Keep the file, run verify, and restore the last backup."};
}

}  // namespace

void refill_tables(Connection& connection, const Progress& progress) {
    ProblemList problems;
    check_chain(connection, std::nullopt, problems);
    if (!problems.none()) {
        Verification verification;
        problems.hand_to(verification);
        refuse(verification.problems.front().text());
    }
    lay_out_derived(connection);
    retell(connection,
           {.area = [&](const AreaRecord& area) { write_changes(connection, AreaRecord{}, area); },
            .next_case = [&](const CaseRecord& record) { write_changes(connection, nullptr, record); },
            .untold = [](std::int64_t seq, const std::string&,
                         const std::string& what) { refuse("journal row " + std::to_string(seq) + ": " + what); },
            .progress = progress});
}

void Store::rebuild(const Progress& progress) {
    Transaction transaction{*connection_, Transaction::Kind::write};
    refill_tables(*connection_, progress);
    transaction.commit();
}

}  // namespace mappa::store
