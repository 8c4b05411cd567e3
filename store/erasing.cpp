#include "store/erasing.hpp"

#include "engine/steps/steps.hpp"
#include "store/due_cache.hpp"
#include "store/journal.hpp"
#include "store/row_table.hpp"

namespace mappa::store {

ErasedCases erased_cases(Connection& connection) {
    ErasedCases result;
    for_each_row(
        connection, "WHERE case_ref = '' AND step = ?1 ORDER BY journal.seq",
        [&](const JournalRow& row) {
            // A row that cannot be read excuses nothing; the walk along the chain reports it.
            if (!row.body || row.computed_payload_digest() != row.payload_digest) return;
            const auto step = area_step_from(row.step, *row.body);
            const auto* erase = step ? std::get_if<EraseCase>(&*step) : nullptr;
            if (erase != nullptr) result.try_emplace(erase->ref, ErasedCase{row.seq, erase->steps});
        },
        std::string{EraseCase::info.key});
    return result;
}

void erase_case(Connection& connection, std::string_view case_ref) {
    connection.query("DELETE FROM payload WHERE seq IN (SELECT seq FROM journal WHERE case_ref = ?1)")
        .with(case_ref)
        .run();
    connection.query("DELETE FROM kept_document WHERE case_ref = ?1").with(case_ref).run();
    connection.query("DELETE FROM draft WHERE case_ref = ?1").with(case_ref).run();
    drop_dues(connection, case_ref);
    for_each_table([&](const auto& table) {
        connection.query("DELETE FROM " + sql_name(table.name) + " WHERE \"case_ref\" = ?1").with(case_ref).run();
    });
    connection.query("DELETE FROM \"case\" WHERE \"ref\" = ?1").with(case_ref).run();
}

void scrub(Connection& connection) {
    const auto finish_later = [](Trouble trouble, const std::string& why) {
        return StoreError{
            trouble,
            "The case was erased, but traces of the old content may remain in the file: making it anew did not "
            "finish. Mend this and give the same command again. " +
                why};
    };
    bool emptied = false;
    try {
        // A deleted row's bytes stay in the free parts of pages, and in the old pages of the write-ahead log.
        connection.execute("VACUUM");
        auto checkpoint = connection.query("PRAGMA wal_checkpoint(TRUNCATE)");
        emptied = !checkpoint.step() || checkpoint.integer(0) == 0;
    } catch (const StoreError& error) {
        throw finish_later(error.trouble(), error.what());
    }
    if (!emptied) throw finish_later(Trouble::busy, "Another program is still reading the record: close it first.");
}

}  // namespace mappa::store
