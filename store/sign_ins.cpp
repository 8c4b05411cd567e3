#include "store/sign_ins.hpp"

#include <algorithm>
#include <array>

#include "engine/record/account_name.hpp"
#include "store/access_log.hpp"
#include "store/cell.hpp"
#include "store/connection.hpp"
#include "store/digest.hpp"

namespace mappa::store {
namespace {

/// The columns name, role, agency; nothing when they hold a word that this program does not know.
std::optional<Actor> actor_of(const Query& query) {
    Actor actor;
    std::optional<Role> role;
    if (!read_cell(query, 0, actor.name) || !read_cell(query, 1, role) || !read_cell(query, 2, actor.agency) || !role)
        return std::nullopt;
    actor.role = *role;
    return actor;
}

std::optional<OpenDoor> open_door(Connection& connection, const std::string& name) {
    auto query = connection.query(
        "SELECT account.name, role, agency, hash, must_change, code, code_confirmed, code_step, set_at "
        "FROM account "
        "LEFT JOIN secret ON secret.account = account.name "
        "WHERE account.name = ?1 COLLATE NOCASE AND closed_on IS NULL");
    if (!query.with(std::string_view{name}).step()) return std::nullopt;
    auto actor = actor_of(query);
    if (!actor) return std::nullopt;
    return OpenDoor{std::move(*actor),
                    {query.text(3), query.integer(4) != 0, query.text(5), query.integer(6) != 0, query.integer(7),
                     query.integer(8)}};
}

/// Whose failures are counted together.
struct Counted {
    std::string whom;          ///< the key of their wait
    const char* count;         ///< counts their failures since
    std::string_view failing;  ///< as failures name them
    int limit;
};

std::array<Counted, 2> counted(const std::string& name, const std::string& peer, const Throttle& throttle) {
    return {
        Counted{"name " + name, "SELECT count(*) FROM sign_in_failure WHERE account = ?1 AND at > ?2 AND counts = 1",
                name, throttle.of_name},
        Counted{"peer " + peer, "SELECT count(*) FROM sign_in_failure WHERE peer = ?1 AND at > ?2 AND counts = 1", peer,
                throttle.of_peer}};
}

std::int64_t number(Query query) { return query.step() ? query.integer(0) : 0; }

/// How long they still wait, in seconds. A clock that was set back makes nobody wait longer than the longest wait.
std::int64_t waiting(Connection& connection, const std::array<Counted, 2>& all, std::int64_t now,
                     const Throttle& throttle) {
    std::int64_t longest = 0;
    for (const auto& each : all) {
        auto query = connection.query("SELECT until FROM sign_in_wait WHERE whom = ?1");
        if (!query.with(std::string_view{each.whom}).step()) continue;
        if (const auto rest = query.integer(0) - now; rest <= throttle.longest) longest = std::max(longest, rest);
    }
    return longest;
}

void sweep(Connection& connection, std::int64_t now, const Throttle& throttle) {
    connection.query("DELETE FROM sign_in_failure WHERE at <= ?1").with(now - throttle.kept).run();
    connection.query("DELETE FROM sign_in_wait WHERE until <= ?1 OR until > ?2")
        .with(now - throttle.memory, now + throttle.longest)
        .run();
}

void count_failure(Connection& connection, const Counted& each, std::int64_t id, std::int64_t now,
                   const Throttle& throttle) {
    auto failures = connection.query(each.count);
    failures.with(each.failing, now - throttle.window);
    if (number(std::move(failures)) < each.limit) return;
    auto before = connection.query("SELECT times FROM sign_in_wait WHERE whom = ?1");
    before.with(std::string_view{each.whom});
    const auto times = number(std::move(before)) + 1;
    auto wait = throttle.first_wait;
    for (std::int64_t i = 1; i < times && wait < throttle.longest; ++i) wait *= 2;
    connection
        .query(
            "INSERT INTO sign_in_wait (whom, times, until, attempt) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (whom) DO UPDATE SET times = ?2, until = ?3, attempt = ?4")
        .with(std::string_view{each.whom}, times, now + std::min(wait, throttle.longest), id)
        .run();
}

void forgive_within(Connection& connection, std::int64_t attempt, const std::string& name, const std::string& peer) {
    connection.query("UPDATE sign_in_failure SET counts = 0 WHERE account = ?1").with(std::string_view{name}).run();
    connection.query("DELETE FROM sign_in_wait WHERE whom = ?1").with("name " + name).run();
    // Signing in oneself now and then must not buy the guesses of an address: only this attempt is taken back.
    const auto whom = "peer " + peer;
    connection.query("DELETE FROM sign_in_wait WHERE whom = ?1 AND attempt = ?2 AND times = 1")
        .with(whom, attempt)
        .run();
    connection
        .query(
            "UPDATE sign_in_wait SET times = times - 1, until = (SELECT at FROM sign_in_failure WHERE id = ?2) "
            "WHERE whom = ?1 AND attempt = ?2")
        .with(whom, attempt)
        .run();
    connection.query("DELETE FROM sign_in_failure WHERE id = ?1").with(attempt).run();
}

}  // namespace

std::optional<OpenDoor> SignIns::account(const std::string& name) const {
    const Transaction snapshot{connection_, Transaction::Kind::snapshot};
    return open_door(connection_, name);
}

std::string SignIns::stand_in(const std::string& unknown_name) {
    const auto read = [&] {
        auto query = connection_.query("SELECT salt FROM sign_in_salt");
        return query.step() ? query.text(0) : std::string{};
    };
    auto salt = read();
    if (salt.empty()) {
        Transaction transaction{connection_, Transaction::Kind::write};
        connection_.query("INSERT INTO sign_in_salt (only, salt) VALUES (1, ?1) ON CONFLICT (only) DO NOTHING")
            .with(random_hex(16))
            .run();
        salt = read();
        transaction.commit();
    }
    auto small = unknown_name;
    for (auto& c : small) {
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    return "unknown " + Digest{}.add(salt).add(small).hex().substr(0, 4);
}

std::variant<SignIns::Attempt, SignIns::Wait> SignIns::attempt(const std::string& name, const std::string& peer,
                                                               std::int64_t now, const Throttle& throttle) {
    const auto all = counted(name, peer, throttle);
    if (const auto rest = waiting(connection_, all, now, throttle); rest > 0) return Wait{rest};
    Transaction transaction{connection_, Transaction::Kind::write};
    // Somebody else may have failed meanwhile.
    if (const auto rest = waiting(connection_, all, now, throttle); rest > 0) return Wait{rest};
    sweep(connection_, now, throttle);
    connection_.query("INSERT INTO sign_in_failure (at, account, peer, counts) VALUES (?1, ?2, ?3, 1)")
        .with(now, std::string_view{name}, std::string_view{peer})
        .run();
    const auto id = connection_.database().getLastInsertRowid();
    for (const auto& each : all) count_failure(connection_, each, id, now, throttle);
    transaction.commit();
    return Attempt{id};
}

void SignIns::forgive(std::int64_t attempt, const std::string& name, const std::string& peer) {
    Transaction transaction{connection_, Transaction::Kind::write};
    forgive_within(connection_, attempt, name, peer);
    transaction.commit();
}

bool SignIns::begin(const std::string& account, const NewSignIn& made, const LoggedUse& use) {
    Transaction transaction{connection_, Transaction::Kind::write};
    const auto door = open_door(connection_, account);
    if (!door || door->secret.hash != made.hash || door->secret.code_confirmed != made.code_step.has_value() ||
        (made.code_step && *made.code_step <= door->secret.code_step))
        return false;
    if (made.code_step)
        connection_.query("UPDATE secret SET code_step = ?2 WHERE account = ?1")
            .with(std::string_view{account}, *made.code_step)
            .run();
    connection_.query("DELETE FROM sign_in WHERE begun_at < ?1").with(made.oldest).run();
    connection_
        .query("INSERT INTO sign_in (digest, account, csrf, begun_at, seen_at, peer) VALUES (?1, ?2, ?3, ?4, ?4, ?5)")
        .with(std::string_view{made.digest}, std::string_view{account}, std::string_view{made.csrf}, made.now,
              std::string_view{made.peer})
        .run();
    forgive_within(connection_, made.attempt, account, made.peer);
    append_use(connection_, use);
    transaction.commit();
    return true;
}

std::optional<SignIn> SignIns::find(const std::string& digest) const {
    const Transaction snapshot{connection_, Transaction::Kind::snapshot};
    auto query = connection_.query(
        "SELECT account.name, role, agency, csrf, peer, must_change, code_confirmed, begun_at, seen_at FROM sign_in "
        "JOIN account ON sign_in.account = account.name JOIN secret ON secret.account = account.name "
        "WHERE digest = ?1 AND closed_on IS NULL");
    if (!query.with(std::string_view{digest}).step()) return std::nullopt;
    auto actor = actor_of(query);
    if (!actor) return std::nullopt;
    return SignIn{std::move(*actor),     query.text(3),    query.text(4),   query.integer(5) != 0,
                  query.integer(6) != 0, query.integer(7), query.integer(8)};
}

void SignIns::see(const std::string& digest, std::int64_t now) {
    Transaction transaction{connection_, Transaction::Kind::write};
    connection_.query("UPDATE sign_in SET seen_at = max(seen_at, ?2) WHERE digest = ?1")
        .with(std::string_view{digest}, now)
        .run();
    transaction.commit();
}

void SignIns::end(const std::string& digest, const LoggedUse* use) {
    Transaction transaction{connection_, Transaction::Kind::write};
    connection_.query("DELETE FROM sign_in WHERE digest = ?1").with(std::string_view{digest}).run();
    if (use) append_use(connection_, *use);
    transaction.commit();
}

bool SignIns::set_password(const std::string& account, const Secret& secret, std::int64_t now,
                           const std::optional<std::string>& from, const std::string& except, const LoggedUse& use) {
    Transaction transaction{connection_, Transaction::Kind::write};
    const auto door = open_door(connection_, account);
    if (!door || (from && door->secret.hash != *from)) return false;
    connection_
        .query(
            "INSERT INTO secret (account, hash, must_change, set_at) VALUES (?1, ?2, ?3, ?4) "
            "ON CONFLICT (account) DO UPDATE SET account = ?1, hash = ?2, must_change = ?3, set_at = ?4")
        .with(std::string_view{door->actor.name}, std::string_view{secret.hash}, std::int64_t{secret.must_change}, now)
        .run();
    connection_.query("DELETE FROM sign_in WHERE account = ?1 AND digest <> ?2")
        .with(std::string_view{account}, std::string_view{except})
        .run();
    append_use(connection_, use);
    transaction.commit();
    return true;
}

void SignIns::rehash(const std::string& account, const std::string& from, const std::string& to) {
    Transaction transaction{connection_, Transaction::Kind::write};
    connection_.query("UPDATE secret SET hash = ?3 WHERE account = ?1 AND hash = ?2")
        .with(std::string_view{account}, std::string_view{from}, std::string_view{to})
        .run();
    transaction.commit();
}

bool SignIns::offer_code(const std::string& account, const std::string& secret) {
    Transaction transaction{connection_, Transaction::Kind::write};
    const auto door = open_door(connection_, account);
    if (!door || door->secret.hash.empty() || door->secret.code_confirmed) return false;
    connection_.query("UPDATE secret SET code = ?2, code_step = 0 WHERE account = ?1")
        .with(std::string_view{account}, std::string_view{secret})
        .run();
    transaction.commit();
    return true;
}

bool SignIns::confirm_code(const std::string& account, std::int64_t step, const LoggedUse& use) {
    Transaction transaction{connection_, Transaction::Kind::write};
    const auto door = open_door(connection_, account);
    if (!door || door->secret.code.empty() || door->secret.code_confirmed) return false;
    connection_.query("UPDATE secret SET code_confirmed = 1, code_step = ?2 WHERE account = ?1")
        .with(std::string_view{account}, step)
        .run();
    append_use(connection_, use);
    transaction.commit();
    return true;
}

bool SignIns::drop_code(const std::string& account, const LoggedUse& use) {
    Transaction transaction{connection_, Transaction::Kind::write};
    const auto door = open_door(connection_, account);
    if (!door || door->secret.code.empty()) return false;
    connection_.query("UPDATE secret SET code = '', code_confirmed = 0, code_step = 0 WHERE account = ?1")
        .with(std::string_view{account})
        .run();
    append_use(connection_, use);
    transaction.commit();
    return true;
}

void end_changed_accounts(Connection& connection, const AreaRecord& before, const AreaRecord& after) {
    for (const auto& now : after.accounts) {
        const auto* was = before.account(now.name);
        if (!was || !first_difference(*was, now)) continue;
        connection.query("DELETE FROM sign_in WHERE account = ?1").with(std::string_view{now.name}).run();
        // An account that is opened again begins with a first password, like any other.
        if (!now.open() || !was->open())
            connection.query("DELETE FROM secret WHERE account = ?1").with(std::string_view{now.name}).run();
    }
}

}  // namespace mappa::store
