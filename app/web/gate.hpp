#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include "app/web/password.hpp"
#include "engine/desk/event.hpp"
#include "engine/input/entry.hpp"
#include "store/sign_ins.hpp"
#include "store/store.hpp"

namespace mappa::web {

/// Somebody who is signed in, as the journal has them at this moment.
struct SignedIn {
    Actor actor;
    std::string csrf;                   ///< what every form of theirs carries
    bool must_change_password = false;  ///< until then nothing else is for them
    bool with_code = false;             ///< a one-time code is asked for as well
};

/// A first password that nobody has used and changed stops working so long after it was set, in seconds: until then it
/// may lie on a note or in a mailbox.
inline constexpr std::int64_t first_password_life = 7 * 24 * 3600;

/// Who may come in to the web desk. One for each Store, and so for each thread; what it knows is in the file, so that
/// it survives a restart. Every success and failure of a known name stands in the access log by the name of the
/// account; what was typed where a name or a password belongs stands nowhere. Times are seconds since 1970. Throws
/// StoreError.
class Gate {
public:
    explicit Gate(store::Store& store, Cost cost = Cost::usual);

    /// The token goes into the person's cookie and is kept nowhere else.
    struct Opened {
        std::string token;
        SignedIn who;
    };
    /// Says the same of a wrong name, password or code, of a closed account, of one without a password and of a first
    /// password that has run out.
    struct Turned {
        std::string says;
    };
    /// `code` is the one-time code of an account that has one; otherwise it is not looked at.
    [[nodiscard]] std::variant<Opened, Turned> sign_in(const std::string& name, const std::string& password,
                                                       const std::string& code, const std::string& peer,
                                                       std::int64_t now);
    /// Whether a request shows that the person is there: a page that only looks by itself does not.
    enum class Sign { of_person, of_page };
    /// Nothing for a token that is unknown, was not seen for more than 30 minutes, or is older than 12 hours.
    [[nodiscard]] std::optional<SignedIn> who(const std::string& token, std::int64_t now, Sign sign = Sign::of_person);
    /// At the machine's time when none is given.
    void sign_out(const std::string& token, std::optional<std::int64_t> now = {});

    /// Ends the other sign-ins of the account.
    [[nodiscard]] Problems change_password(const std::string& token, const std::string& old, const std::string& fresh,
                                           std::int64_t now);
    /// A random password for an open account, to be told to its person and changed at the first sign-in; ends their
    /// sign-ins. Empty when there is no such account. Whether `by`, whom the log names, may do so is for the caller to
    /// ask (may_not_keep_accounts).
    [[nodiscard]] std::string set_first_password(const std::string& account, std::int64_t now,
                                                 const std::optional<Actor>& by = {});

    /// Whether the open account of this name has a first password that no longer opens: it needs another.
    [[nodiscard]] bool first_password_run_out(const std::string& account, std::int64_t now) const;

    /// Asks for the password of whoever is signed in once more; a wrong one counts as at the door.
    [[nodiscard]] Problems ask_password(const std::string& token, const std::string& password, std::int64_t now);

    /// A new shared secret for the person's device; it holds once a code of the device has confirmed it.
    struct Enrolment {
        std::string secret;  ///< to be typed
        std::string uri;     ///< to be shown as a picture
    };
    /// Nothing when nobody is signed in by this token, or a code is asked for already.
    [[nodiscard]] std::optional<Enrolment> enrol_code(const std::string& token, std::int64_t now);
    [[nodiscard]] Problems confirm_code(const std::string& token, const std::string& code, std::int64_t now);
    [[nodiscard]] Problems remove_code(const std::string& token, const std::string& password, const std::string& code,
                                       std::int64_t now);
    /// For somebody whose device is lost; the same is for the caller to ask. False when no code is asked for.
    bool drop_code(const std::string& account, std::int64_t now, const std::optional<Actor>& by = {});

private:
    struct Session;
    [[nodiscard]] std::optional<Session> session(const std::string& token, std::int64_t now,
                                                 Sign sign = Sign::of_person);
    /// What is wrong when this is not the password, nor with `code` the code, of whoever is signed in.
    [[nodiscard]] Problems check_password(const Session& session, const std::string& password, std::int64_t now,
                                          const std::optional<std::string>& code = {});

    store::Store* store_;
    store::SignIns sign_ins_;
    Cost cost_;
    std::string nobodys_hash_;  // so that a name that is nobody's takes as long as one that is somebody's
};

}  // namespace mappa::web
