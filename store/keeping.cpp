#include "store/keeping.hpp"

#include <zlib.h>

#include <optional>
#include <set>
#include <utility>

#include "store/digest.hpp"

namespace mappa::store {
namespace {

/// Smaller when compressed, or nothing: a Word file is compressed already.
std::optional<std::string> compressed(std::string_view bytes) {
    auto size = compressBound(static_cast<uLong>(bytes.size()));
    std::string packed(size, '\0');
    const int result =
        compress2(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(bytes.data()),
                  static_cast<uLong>(bytes.size()), Z_BEST_COMPRESSION);
    if (result != Z_OK || size >= bytes.size()) return std::nullopt;
    packed.resize(size);
    return packed;
}

/// As long as is said; nothing when it is not what `compressed` made of so many bytes.
std::optional<std::string> expanded(const std::string& packed, std::int64_t said) {
    constexpr std::int64_t most = 1'000'000'000;  // SQLite's own limit for one value
    if (said < 0 || said > most) return std::nullopt;
    std::string bytes(static_cast<std::size_t>(said), '\0');
    auto size = static_cast<uLong>(bytes.size());
    const int result = uncompress(reinterpret_cast<Bytef*>(bytes.data()), &size,
                                  reinterpret_cast<const Bytef*>(packed.data()), static_cast<uLong>(packed.size()));
    if (result != Z_OK || size != bytes.size()) return std::nullopt;
    return bytes;
}

/// The bytes of the row that a query stands on, whose columns from `first` on are size, packing and packed.
KeptBytes bytes_of(const Query& query, int first, std::string_view digest) {
    const auto packed = query.bytes(first + 2);
    auto bytes = query.text(first + 1) == "none" ? std::optional{packed} : expanded(packed, query.integer(first));
    if (!bytes || sha256(*bytes) != digest) return {KeptBytes::State::changed};
    return {KeptBytes::State::whole, std::move(*bytes)};
}

}  // namespace

std::string keep_bytes(Connection& connection, std::string_view case_ref, std::string_view bytes) {
    auto digest = sha256(bytes);
    const auto packed = compressed(bytes);
    auto insert = connection.query(
        "INSERT INTO kept_document (case_ref, digest, size, packing, packed) VALUES (?1, ?2, ?3, ?4, ?5) "
        "ON CONFLICT (case_ref, digest) DO NOTHING");
    insert.with(case_ref, std::string_view{digest}, static_cast<std::int64_t>(bytes.size()),
                std::string_view{packed ? "zlib" : "none"});
    insert.bind_bytes(5, packed ? std::string_view{*packed} : bytes);
    insert.run();
    return digest;
}

KeptBytes kept_bytes(Connection& connection, std::string_view case_ref, std::string_view digest) {
    auto query =
        connection.query("SELECT size, packing, packed FROM kept_document WHERE case_ref = ?1 AND digest = ?2");
    query.with(case_ref, digest);
    return query.step() ? bytes_of(query, 0, digest) : KeptBytes{};
}

std::int64_t check_kept(Connection& connection, ProblemList& problems) {
    const auto report = [&](const std::string& case_ref, std::string what) {
        Problem problem;
        problem.where = Problem::Where::table;
        problem.what = std::move(what);
        problem.table = "kept_document";
        problem.case_ref = case_ref;
        problems.add(std::move(problem));
    };
    std::set<std::pair<std::string, std::string>> named;
    std::int64_t count = 0;
    auto statement = connection.statement(
        "SELECT issued_document.case_ref, number, document, format, issued_document.digest, kept_document.size, "
        "packing, packed FROM issued_document LEFT JOIN kept_document USING (case_ref, digest) "
        "ORDER BY issued_document.case_ref, number");
    Query query{statement};
    while (query.step()) {
        const auto case_ref = query.text(0), digest = query.text(4);
        const auto document =
            "issued document " + std::to_string(query.integer(1)) + " (" + query.text(2) + ", " + query.text(3) + ")";
        named.emplace(case_ref, digest);
        if (query.nothing(5))
            report(case_ref, "the kept copy of " + document + " is lost: restore it from a backup");
        else if (bytes_of(query, 5, digest).state != KeptBytes::State::whole)
            report(case_ref, "the kept copy of " + document + " is not what was kept: restore it from a backup");
        else
            ++count;
    }
    auto all = connection.query("SELECT case_ref, digest FROM kept_document ORDER BY case_ref, digest");
    while (all.step()) {
        if (!named.contains({all.text(0), all.text(1)}))
            report(all.text(0), "holds a copy (" + all.text(1) + ") that no issued document names");
    }
    return count;
}

}  // namespace mappa::store
