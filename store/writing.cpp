#include "store/writing.hpp"

#include <stdexcept>

#include "store/access_log.hpp"
#include "store/connection.hpp"
#include "store/erasing.hpp"
#include "store/journal.hpp"
#include "store/keeping.hpp"
#include "store/sign_ins.hpp"
#include "store/tables.hpp"

namespace mappa::store {
namespace {

/// What only a mistake in this program can break.
void expect(bool holds, const char* what) {
    if (!holds) throw std::logic_error{what};
}

}  // namespace

std::string MovedOn::text() const {
    return (case_ref.empty() ? "The area" : "Case " + case_ref) + " has moved on meanwhile: it stands at step " +
           std::to_string(stored_version) + ", and this step was decided on step " + std::to_string(given_version - 1) +
           ". Nothing was written. Look at it again and decide anew.";
}

Writing::Writing(Store& store)
    : connection_{*store.connection_},
      transaction_{std::make_unique<Transaction>(connection_, Transaction::Kind::write)} {}

Writing::~Writing() = default;

std::optional<MovedOn> Writing::moved_on(const Event& event) {
    const auto stored = stored_version(connection_, event.case_ref);
    if (event.version == stored + 1) return std::nullopt;
    refused_ = true;
    return MovedOn{event.case_ref, stored, event.version};
}

std::optional<MovedOn> Writing::append(std::span<const Event> events, const CaseRecord* before,
                                       const CaseRecord& after) {
    return append(events, new_seals(events), before, after);
}

std::optional<MovedOn> Writing::append(std::span<const Event> events, std::span<const Seal> seals,
                                       const CaseRecord* before, const CaseRecord& after) {
    expect(events.size() == seals.size(), "not one seal for each of the events");
    if (before != nullptr && before->facts.version == 0) before = nullptr;
    int version = before == nullptr ? 0 : before->facts.version;
    for (const auto& event : events) {
        expect(!event.case_ref.empty() && event.case_ref == after.facts.ref,
               "an event of one case, the record of another");
        expect(event.version == ++version, "events that do not follow the record, or each other");
    }
    expect(!events.empty() && after.facts.version == version, "a record that is not at the version of its last event");
    expect(before == nullptr || before->facts.ref == after.facts.ref, "records of two cases");
    if (auto refusal = moved_on(events.front())) return refusal;
    append_rows(connection_, events, seals);
    write_changes(connection_, before, after);
    return std::nullopt;
}

std::optional<MovedOn> Writing::append(const Event& event, const AreaRecord& before, const AreaRecord& after) {
    expect(event.case_ref.empty(), "an event of a case for the area");
    expect(after.version == event.version && before.version + 1 == event.version,
           "an area that is not at the version of its event");
    if (auto refusal = moved_on(event)) return refusal;
    append_rows(connection_, {&event, 1}, new_seals({&event, 1}));
    write_changes(connection_, before, after);
    end_changed_accounts(connection_, before, after);
    return std::nullopt;
}

void Writing::log(const LoggedUse& use) { append_use(connection_, use); }

std::string Writing::keep(std::string_view case_ref, std::string_view bytes) {
    expect(!case_ref.empty(), "a document of no case");
    return keep_bytes(connection_, case_ref, bytes);
}

void Writing::erase(std::string_view case_ref) {
    expect(!case_ref.empty(), "the area itself is not erased");
    erase_case(connection_, case_ref);
}

void Writing::commit() {
    expect(!refused_, "a unit of work of which a part was refused");
    transaction_->commit();
}

}  // namespace mappa::store
