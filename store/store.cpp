#include "store/store.hpp"

#include <sqlite3.h>

#include "store/access_log.hpp"
#include "store/connection.hpp"
#include "store/erasing.hpp"
#include "store/file.hpp"
#include "store/journal.hpp"
#include "store/keeping.hpp"
#include "store/rebuild.hpp"
#include "store/schema.hpp"
#include "store/tables.hpp"

namespace mappa::store {
namespace {

/// Many may read while one writes. The setting stays in the file.
void write_ahead(Connection& connection) { connection.execute("PRAGMA journal_mode = WAL"); }

}  // namespace

Store::Store(std::filesystem::path path, std::unique_ptr<Connection> connection)
    : path_{std::move(path)}, connection_{std::move(connection)} {}

Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;
Store::~Store() = default;

Store Store::create(const std::filesystem::path& path, const Options& options) {
    if (options.access == Access::read_only) throw std::logic_error{"a new record that may not be written"};
    make_private_file(path);
    try {
        auto connection = std::make_unique<Connection>(path, options);
        lay_out(*connection);
        write_ahead(*connection);
        return {path, std::move(connection)};
    } catch (...) {
        remove_database(path);
        throw;
    }
}

Store Store::open(const std::filesystem::path& path, const Options& options) {
    expect_file(path);
    auto connection = std::make_unique<Connection>(path, options);
    check_identity(*connection);
    if (options.access == Access::read_write) {
        if (connection->read_only()) throw in_words(SQLITE_READONLY, "");
        write_ahead(*connection);
        bring_up_to_date(*connection, migrations(), [&] { refill_tables(*connection, {}); });
    }
    return {path, std::move(connection)};
}

Store Store::open(const std::filesystem::path& path, Access access) { return open(path, Options{.access = access}); }

AreaRecord Store::area() const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    return read_area(*connection_);
}

std::optional<CaseRecord> Store::read_case(std::string_view ref) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    return store::read_case(*connection_, ref);
}

void Store::for_each_case(const std::function<void(const CaseRecord&)>& visit) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    scan_cases(*connection_, visit);
}

void Store::for_each_case(std::span<const std::string> refs,
                          const std::function<void(const CaseRecord&)>& visit) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    scan_cases(*connection_, refs, visit);
}

std::vector<Event> Store::history(std::string_view case_ref) const {
    std::vector<Event> events;
    for_each_row(
        *connection_, "WHERE case_ref = ?1 ORDER BY version",
        [&](const JournalRow& row) { events.push_back(row.event()); }, std::string{case_ref});
    return events;
}

void Store::for_each_event(const std::function<void(const Event&)>& visit) const {
    for_each_row(*connection_, "ORDER BY journal.seq", [&](const JournalRow& row) { visit(row.event()); });
}

std::int64_t Store::tables_made() const {
    auto query = connection_->query("PRAGMA schema_version");
    query.step();
    return query.integer(0);
}

std::optional<int> Store::version_of(std::string_view ref) const {
    auto query = connection_->query("SELECT \"version\" FROM \"case\" WHERE \"ref\" = ?1");
    if (!query.with(ref).step()) return std::nullopt;
    return static_cast<int>(query.integer(0));
}

void Store::log(const LoggedUse& use) {
    Transaction transaction{*connection_, Transaction::Kind::write};
    append_use(*connection_, use);
    transaction.commit();
}

void Store::for_each_use(const UseFilter& filter, const std::function<void(const LoggedUse&)>& visit) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    store::for_each_use(*connection_, filter, visit);
}

std::vector<LoggedUse> Store::last_uses(std::size_t most, std::string_view case_ref) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    return store::last_uses(*connection_, most, case_ref);
}

std::optional<LoggedUse> Store::last_backup() const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    return store::last_backup(*connection_);
}

KeptBytes Store::kept(std::string_view case_ref, std::string_view digest) const {
    const Transaction snapshot{*connection_, Transaction::Kind::snapshot};
    return kept_bytes(*connection_, case_ref, digest);
}

void Store::scrub() { store::scrub(*connection_); }

Head Store::head() const { return read_head(*connection_); }

Reading::Reading(const Store& store)
    : transaction_{std::make_unique<Transaction>(*store.connection_, Transaction::Kind::snapshot)} {
    (void)store.connection_->pragma("schema_version");  // the first read is what fixes the snapshot
}

Reading::~Reading() = default;

}  // namespace mappa::store
