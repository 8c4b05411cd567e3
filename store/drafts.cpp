#include "store/drafts.hpp"

#include "store/connection.hpp"

namespace mappa::store {
namespace {

Draft draft_of(const Query& query) {
    return {query.text(0), query.text(1), query.text(2), query.text(3), query.integer(4)};
}

}  // namespace

std::variant<std::int64_t, Draft> Drafts::save(const std::string& case_ref, const std::string& form, const Draft& draft,
                                               std::int64_t seen) {
    Transaction transaction{connection_, Transaction::Kind::write};
    {
        auto query = connection_.query(
            "SELECT field, value, saved_by, saved_at, version FROM draft WHERE case_ref = ?1 AND form = ?2 AND "
            "field = ?3");
        query.with(case_ref, form, draft.field);
        if (query.step()) {
            auto theirs = draft_of(query);
            if (theirs.value == draft.value) return theirs.version;
            if (theirs.version != seen && theirs.by != draft.by) return theirs;
        }
    }
    connection_
        .query(
            "INSERT OR REPLACE INTO draft (case_ref, form, field, value, saved_by, saved_at) VALUES (?1, ?2, ?3, ?4, "
            "?5, ?6)")
        .with(case_ref, form, draft.field, draft.value, draft.by, draft.at)
        .run();
    auto query = connection_.query("SELECT last_insert_rowid()");
    (void)query.step();
    const auto version = query.integer(0);
    transaction.commit();
    return version;
}

std::vector<Draft> Drafts::of(const std::string& case_ref, const std::string& form, std::int64_t since) const {
    std::vector<Draft> result;
    auto query = connection_.query(
        "SELECT field, value, saved_by, saved_at, version FROM draft WHERE case_ref = ?1 AND form = ?2 AND version > "
        "?3 "
        "ORDER BY version");
    query.with(case_ref, form, since);
    while (query.step()) result.push_back(draft_of(query));
    return result;
}

void Drafts::clear(const std::string& case_ref, const std::string& form, const std::string& field) {
    Transaction transaction{connection_, Transaction::Kind::write};
    connection_.query("DELETE FROM draft WHERE case_ref = ?1 AND form = ?2 AND field = ?3")
        .with(case_ref, form, field)
        .run();
    transaction.commit();
}

}  // namespace mappa::store
