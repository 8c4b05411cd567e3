#include "store/drafts.hpp"

#include "store/connection.hpp"

namespace mappa::store {
namespace {

Draft draft_of(const Query& query) {
    return {query.text(0), query.text(1),    query.text(2),
            query.text(3), query.integer(4), static_cast<int>(query.integer(5))};
}

/// The same words again, by somebody who has a newer state of the case before them.
void look_again(Connection& connection, std::int64_t version, int typed_over) {
    connection.query("UPDATE draft SET typed_over = max(typed_over, ?2) WHERE version = ?1")
        .with(version, std::int64_t{typed_over})
        .run();
}

}  // namespace

std::variant<std::int64_t, Draft> Drafts::save(const std::string& case_ref, const std::string& form, const Draft& draft,
                                               std::int64_t seen) {
    Transaction transaction{connection_, Transaction::Kind::write};
    {
        auto query = connection_.query(
            "SELECT field, value, saved_by, saved_at, version, typed_over FROM draft WHERE case_ref = ?1 AND form = ?2 "
            "AND field = ?3");
        query.with(case_ref, form, draft.field);
        if (query.step()) {
            auto theirs = draft_of(query);
            if (theirs.value == draft.value) {
                look_again(connection_, theirs.version, draft.typed_over);
                transaction.commit();
                return theirs.version;
            }
            if (theirs.version != seen && theirs.by != draft.by) return theirs;
        }
    }
    connection_
        .query(
            "INSERT OR REPLACE INTO draft (case_ref, form, field, value, saved_by, saved_at, typed_over) VALUES (?1, "
            "?2, ?3, ?4, ?5, ?6, ?7)")
        .with(case_ref, form, draft.field, draft.value, draft.by, draft.at, std::int64_t{draft.typed_over})
        .run();
    auto query = connection_.query("SELECT last_insert_rowid()");
    (void)query.step();
    const auto version = query.integer(0);
    transaction.commit();
    return version;
}

std::vector<Draft> Drafts::of(const std::string& case_ref, const std::string& form) const {
    std::vector<Draft> result;
    auto query = connection_.query(
        "SELECT field, value, saved_by, saved_at, version, typed_over FROM draft WHERE case_ref = ?1 AND form = ?2 "
        "ORDER BY "
        "version");
    query.with(case_ref, form);
    while (query.step()) result.push_back(draft_of(query));
    return result;
}

std::vector<std::string> Drafts::forms(const std::string& case_ref) const {
    std::vector<std::string> result;
    auto query = connection_.query("SELECT DISTINCT form FROM draft WHERE case_ref = ?1 ORDER BY form");
    query.with(case_ref);
    while (query.step()) result.push_back(query.text(0));
    return result;
}

void Drafts::clear(const std::string& case_ref, const std::string& form, const std::string& field,
                   std::int64_t version) {
    Transaction transaction{connection_, Transaction::Kind::write};
    connection_.query("DELETE FROM draft WHERE case_ref = ?1 AND form = ?2 AND field = ?3 AND version = ?4")
        .with(case_ref, form, field, version)
        .run();
    transaction.commit();
}

}  // namespace mappa::store
