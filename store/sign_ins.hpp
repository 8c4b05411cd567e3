#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "engine/access/use.hpp"
#include "engine/record/area.hpp"
#include "store/store.hpp"

namespace mappa::store {

/// What proves that somebody is who they say. Nobody's password: its hash.
struct Secret {
    std::string hash;          ///< with its salt and cost; empty: no password was ever set
    bool must_change = false;  ///< somebody else knows this password, which is to be changed first of all
    std::string code;          ///< the secret shared with a device that shows one-time codes; empty: none
    bool code_confirmed = false;
    std::int64_t code_step = 0;  ///< the time step of the last code that was used: a code is good once
    std::int64_t set_at = 0;     ///< when the password was set, in seconds since 1970
};

/// Somebody who may sign in, as the journal has them now.
struct OpenDoor {
    Actor actor;
    Secret secret;
};

/// Somebody who is signed in. Times are seconds since 1970.
struct SignIn {
    Actor actor;
    std::string csrf, peer;
    bool must_change = false, with_code = false;
    std::int64_t begun_at = 0, seen_at = 0;
};

/// How guessing is made slow. Times are seconds.
struct Throttle {
    int of_name = 5;   ///< failures of one name within the window: after them it waits
    int of_peer = 50;  ///< the same of one address, behind which a whole office may sit
    std::int64_t window = 15 * 60;
    std::int64_t first_wait = 60;        ///< each further wait is twice as long
    std::int64_t longest = 60 * 60;      ///< but not longer than this
    std::int64_t memory = 24 * 3600;     ///< a wait that ended so long ago no longer makes the next one longer
    std::int64_t kept = 90 * 24 * 3600;  ///< failures are kept so long, for whoever asks afterwards
};

/// A sign-in that is about to begin, and what it rests on.
struct NewSignIn {
    std::string digest, csrf, peer;
    std::int64_t now = 0;
    std::int64_t attempt = 0;
    std::string hash;                       ///< of the password that was right
    std::optional<std::int64_t> code_step;  ///< of the one-time code that was right
    std::int64_t oldest = 0;                ///< sign-ins that began before this are over, and swept away
};

/// What stands beside the journal for signing in: secrets, who is signed in, who failed to. One for each Store, and
/// shared through the file. What is logged is written in the same unit of work as what it tells of. Throws StoreError.
class SignIns {
public:
    explicit SignIns(Store& store) : connection_{*store.connection_} {}

    /// The open account of this name, whatever its capital letters.
    [[nodiscard]] std::optional<OpenDoor> account(const std::string& name) const;
    /// What stands for a name that is nobody's. People type passwords where names belong, so neither the name nor
    /// anything it could be found out from is kept: one of 65,536 numbers, another in each file.
    [[nodiscard]] std::string stand_in(const std::string& unknown_name);

    struct Attempt {
        std::int64_t id;
    };
    struct Wait {
        std::int64_t seconds;
    };
    /// An attempt to prove who one is, counted as failed until `begin` or `forgive` says otherwise: of many at once no
    /// more are let through than one after the other. While somebody waits nothing is written.
    [[nodiscard]] std::variant<Attempt, Wait> attempt(const std::string& name, const std::string& peer,
                                                      std::int64_t now, const Throttle& throttle = {});
    /// That was right: the attempt and the name's failures no longer count.
    void forgive(std::int64_t attempt, const std::string& name, const std::string& peer);

    /// False when the account was closed, its password changed or the code used in the meantime; nothing has changed
    /// then.
    [[nodiscard]] bool begin(const std::string& account, const NewSignIn& made, const LoggedUse& use);
    /// Whoever this token's digest belongs to; nothing when nobody, or when the account is closed.
    [[nodiscard]] std::optional<SignIn> find(const std::string& digest) const;
    void see(const std::string& digest, std::int64_t now);
    /// With a use it is logged.
    void end(const std::string& digest, const LoggedUse* use = nullptr);

    /// Sets the hash of an open account's password and ends its sign-ins except the one with this digest. With `from`
    /// only when the hash is still that one. False when it is not, or the account is not open.
    [[nodiscard]] bool set_password(const std::string& account, const Secret& secret, std::int64_t now,
                                    const std::optional<std::string>& from, const std::string& except,
                                    const LoggedUse& use);
    /// The same password under a dearer hash.
    void rehash(const std::string& account, const std::string& from, const std::string& to);

    /// Offers a code's secret, which holds once it is confirmed. False when one is confirmed already, or there is no
    /// password.
    [[nodiscard]] bool offer_code(const std::string& account, const std::string& secret);
    [[nodiscard]] bool confirm_code(const std::string& account, std::int64_t step, const LoggedUse& use);
    [[nodiscard]] bool drop_code(const std::string& account, const LoggedUse& use);

private:
    Connection& connection_;
};

/// Who was closed or changed is signed out, and whoever was closed has no password left. To be called within a
/// transaction.
void end_changed_accounts(Connection& connection, const AreaRecord& before, const AreaRecord& after);

}  // namespace mappa::store
