#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>

#include "store/seal.hpp"
#include "store/store.hpp"

namespace mappa::store {

/// Somebody else took a step on the case in the meantime; nothing was written. Read it again and decide again.
struct MovedOn {
    std::string case_ref;    ///< empty: the area itself
    int stored_version = 0;  ///< steps taken so far
    int given_version = 0;   ///< the version the event was made for

    [[nodiscard]] std::string text() const;
};

/// One unit of work: whatever it appends is there as a whole after `commit`, or not at all.
///
/// Begins by waiting until no other program writes (Trouble::busy when that takes longer than the store's patience).
/// What the store reads in the meantime is what this unit of work sees. Rolls back when it ends without `commit`.
class Writing {
public:
    explicit Writing(Store& store);
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    ~Writing();

    /// Appends the steps of one case to the journal and brings the tables up to date. `before` is the case as the
    /// decision was made on it (nullptr, or an empty record of version 0, for a case that begins), `after` the same
    /// with all the events replayed. Only rows that differ are written.
    [[nodiscard]] std::optional<MovedOn> append(std::span<const Event> events, const CaseRecord* before,
                                                const CaseRecord& after);
    [[nodiscard]] std::optional<MovedOn> append(const Event& event, const CaseRecord* before, const CaseRecord& after) {
        return append(std::span{&event, 1}, before, after);
    }
    /// The same with seals that were made before: one for each of the events.
    [[nodiscard]] std::optional<MovedOn> append(std::span<const Event> events, std::span<const Seal> seals,
                                                const CaseRecord* before, const CaseRecord& after);
    /// The same for an event of the area itself.
    [[nodiscard]] std::optional<MovedOn> append(const Event& event, const AreaRecord& before, const AreaRecord& after);

    /// Writes a row of the access log.
    void log(const LoggedUse& use);

    /// Keeps the bytes of a document that the case issues, in this unit of work: both are there after a crash, or
    /// neither. The same bytes are kept once. Returns their digest (SHA-256), by which `Store::kept` finds them.
    std::string keep(std::string_view case_ref, std::string_view bytes);

    /// Takes the content of a case out of the journal, its rows out of the tables, and what it kept of issued
    /// documents. The area's record must hold its erasure already, written in this unit of work; otherwise the file
    /// itself refuses.
    void erase(std::string_view case_ref);

    /// Makes everything durable: when it returns, the steps survive a crash and a power cut. Throws std::logic_error
    /// after an append that was refused: part of a unit of work is not one.
    void commit();

private:
    [[nodiscard]] std::optional<MovedOn> moved_on(const Event& event);

    Connection& connection_;
    std::unique_ptr<Transaction> transaction_;
    bool refused_ = false;
};

}  // namespace mappa::store
