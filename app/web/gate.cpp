#include "app/web/gate.hpp"

#include <sodium.h>

#include <chrono>

#include "app/web/totp.hpp"
#include "engine/calendar/instant.hpp"
#include "store/digest.hpp"

namespace mappa::web {
namespace {

constexpr std::int64_t longest_idle = 30 * 60;
constexpr std::int64_t longest_stay = 12 * 3600;
constexpr std::int64_t noticed_every = 60;  // otherwise each page somebody looks at would wait for the disk

constexpr auto not_right = "That name, password or code is not right.";

LoggedUse use_at(const Actor& actor, UseKind kind, std::string what, std::int64_t now) {
    const Instant at{std::chrono::seconds{now}};
    return {actor, Date{std::chrono::floor<std::chrono::days>(at)}, text_of(at), {}, kind, std::move(what), 0};
}

std::string from(const std::string& peer) { return peer.empty() ? "" : " from " + peer; }

std::string wait_text(std::int64_t seconds) {
    const auto minutes = (seconds + 59) / 60;
    return "Too many attempts have failed. Wait " +
           (minutes == 1 ? std::string{"a minute"} : std::to_string(minutes) + " minutes") +
           " before you try again; until then not even the right password opens.";
}

Problems no_longer() { return {{{}, "you are no longer signed in; sign in again"}}; }

Place at_field(std::string field) {
    Place place;
    place.field = std::move(field);
    return place;
}

std::string trimmed(const std::string& text) {
    const auto first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string{} : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

bool run_out(const store::Secret& secret, std::int64_t now) {
    return secret.must_change && now - secret.set_at > first_password_life;
}

SignedIn shown(const store::SignIn& found) { return {found.actor, found.csrf, found.must_change, found.with_code}; }

}  // namespace

struct Gate::Session {
    std::string digest;
    store::SignIn found;
};

Gate::Gate(store::Store& store, Cost cost)
    : store_{&store}, sign_ins_{store}, cost_{cost}, nobodys_hash_{password_hash(random_token(32), cost)} {}

std::variant<Gate::Opened, Gate::Turned> Gate::sign_in(const std::string& name, const std::string& password,
                                                       const std::string& code, const std::string& peer,
                                                       std::int64_t now) {
    const auto typed = trimmed(name);
    const auto door = sign_ins_.account(typed);
    const auto whom = door ? door->actor.name : sign_ins_.stand_in(typed);
    const auto attempt = sign_ins_.attempt(whom, peer, now);
    if (const auto* wait = std::get_if<store::SignIns::Wait>(&attempt)) return Turned{wait_text(wait->seconds)};

    const bool known = door && !door->secret.hash.empty();
    const bool matches = password_matches(known ? door->secret.hash : nobodys_hash_, password);
    const bool too_late = known && matches && run_out(door->secret, now);
    std::optional<std::int64_t> step;
    bool right = known && matches && !too_late;
    if (right && door->secret.code_confirmed) {
        step = step_of_code(door->secret.code, code, now, door->secret.code_step);
        right = step.has_value();
    }
    if (right) {
        Opened opened{random_token(32), {door->actor, random_token(32), door->secret.must_change, step.has_value()}};
        const store::NewSignIn made{store::sha256(opened.token),
                                    opened.who.csrf,
                                    peer,
                                    now,
                                    std::get<store::SignIns::Attempt>(attempt).id,
                                    door->secret.hash,
                                    step,
                                    now - longest_stay};
        const auto use = use_at(door->actor, UseKind::sign_in, "sign in" + from(peer), now);
        if (sign_ins_.begin(door->actor.name, made, use)) {
            if (hash_outdated(door->secret.hash, cost_))
                sign_ins_.rehash(door->actor.name, door->secret.hash, password_hash(password, cost_));
            return opened;
        }
    }
    const auto* why = too_late ? ": the first password has run out" : "";
    if (door) store_->log(use_at(door->actor, UseKind::sign_in_failed, "sign in" + from(peer) + why, now));
    return Turned{not_right};
}

std::optional<Gate::Session> Gate::session(const std::string& token, std::int64_t now, Sign sign) {
    if (token.empty()) return std::nullopt;
    auto digest = store::sha256(token);
    auto found = sign_ins_.find(digest);
    if (!found) return std::nullopt;
    if (now - found->seen_at > longest_idle || now - found->begun_at > longest_stay) {
        sign_ins_.end(digest);
        return std::nullopt;
    }
    if (sign == Sign::of_person && now - found->seen_at >= noticed_every) sign_ins_.see(digest, now);
    return Session{std::move(digest), std::move(*found)};
}

std::optional<SignedIn> Gate::who(const std::string& token, std::int64_t now, Sign sign) {
    const auto found = session(token, now, sign);
    return found ? std::optional{shown(found->found)} : std::nullopt;
}

void Gate::sign_out(const std::string& token, std::optional<std::int64_t> now) {
    const auto time =
        now ? *now
            : std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
                  .count();
    const auto digest = store::sha256(token);
    const auto found = sign_ins_.find(digest);
    if (!found) return;
    const auto use = use_at(found->actor, UseKind::sign_out, "sign out" + from(found->peer), time);
    sign_ins_.end(digest, &use);
}

Problems Gate::check_password(const Session& session, const std::string& password, std::int64_t now,
                              const std::optional<std::string>& code) {
    const auto& [digest, found] = session;
    const auto& name = found.actor.name;
    const auto door = sign_ins_.account(name);
    if (!door) return no_longer();
    // A desk left unlocked is no place to guess at leisure either.
    const auto attempt = sign_ins_.attempt(name, found.peer, now);
    if (const auto* wait = std::get_if<store::SignIns::Wait>(&attempt))
        return {{at_field("old"), wait_text(wait->seconds)}};
    const bool matches = password_matches(door->secret.hash.empty() ? nobodys_hash_ : door->secret.hash, password) &&
                         !door->secret.hash.empty();
    const bool code_fits = !code || (door->secret.code_confirmed &&
                                     step_of_code(door->secret.code, *code, now, door->secret.code_step).has_value());
    if (matches && code_fits) {
        sign_ins_.forgive(std::get<store::SignIns::Attempt>(attempt).id, name, found.peer);
        return {};
    }
    store_->log(use_at(found.actor, UseKind::sign_in_failed, "password asked for again" + from(found.peer), now));
    if (code) return {{at_field("old"), "that password or code is not right"}};  // not which of them
    return {{at_field("old"), "that is not your present password"}};
}

Problems Gate::change_password(const std::string& token, const std::string& old, const std::string& fresh,
                               std::int64_t now) {
    const auto mine = session(token, now);
    if (!mine) return no_longer();
    const auto& actor = mine->found.actor;
    const auto door = sign_ins_.account(actor.name);
    if (!door) return no_longer();
    auto problems = check_password(*mine, old, now);
    auto faults = password_faults(fresh, actor.name);
    problems.insert(problems.end(), faults.begin(), faults.end());
    if (fresh == old) problems.push_back({at_field("password"), "the new password is the old one"});
    if (!problems.empty()) return problems;
    store::Secret secret;
    secret.hash = password_hash(fresh, cost_);
    const auto use = use_at(actor, UseKind::password, "changed own password" + from(mine->found.peer), now);
    if (!sign_ins_.set_password(actor.name, secret, now, door->secret.hash, mine->digest, use))
        return {{at_field("old"), "the password was changed meanwhile; sign in again"}};
    return {};
}

std::string Gate::set_first_password(const std::string& account, std::int64_t now, const std::optional<Actor>& by) {
    const auto door = sign_ins_.account(trimmed(account));
    if (!door) return {};
    auto password = first_password();
    store::Secret secret;
    secret.hash = password_hash(password, cost_);
    secret.must_change = true;
    const auto use = use_at(by.value_or(door->actor), UseKind::password, "first password for " + door->actor.name, now);
    if (!sign_ins_.set_password(door->actor.name, secret, now, {}, {}, use)) return {};
    return password;
}

bool Gate::first_password_run_out(const std::string& account, std::int64_t now) const {
    const auto door = sign_ins_.account(account);
    return door && run_out(door->secret, now);
}

Problems Gate::ask_password(const std::string& token, const std::string& password, std::int64_t now) {
    const auto mine = session(token, now);
    return mine ? check_password(*mine, password, now) : no_longer();
}

std::optional<Gate::Enrolment> Gate::enrol_code(const std::string& token, std::int64_t now) {
    const auto mine = session(token, now);
    if (!mine) return std::nullopt;
    auto secret = new_code_secret();
    const auto& name = mine->found.actor.name;
    if (!sign_ins_.offer_code(name, secret)) return std::nullopt;
    auto uri = code_uri(secret, "MAPPA " + store_->area().name, name);
    return Enrolment{std::move(secret), std::move(uri)};
}

Problems Gate::confirm_code(const std::string& token, const std::string& code, std::int64_t now) {
    const auto mine = session(token, now);
    if (!mine) return no_longer();
    const auto& actor = mine->found.actor;
    const auto door = sign_ins_.account(actor.name);
    if (!door || door->secret.code.empty() || door->secret.code_confirmed)
        return {{at_field("code"), "no code waits to be confirmed: begin again"}};
    const auto step = step_of_code(door->secret.code, code, now, door->secret.code_step);
    const auto use = use_at(actor, UseKind::password, "one-time code set up" + from(mine->found.peer), now);
    if (!step || !sign_ins_.confirm_code(actor.name, *step, use))
        return {{at_field("code"), "that is not the code the device shows now; is the time right on it?"}};
    return {};
}

Problems Gate::remove_code(const std::string& token, const std::string& password, const std::string& code,
                           std::int64_t now) {
    const auto mine = session(token, now);
    if (!mine) return no_longer();
    if (!mine->found.with_code) return {{at_field("code"), "no code is asked for"}};
    if (auto problems = check_password(*mine, password, now, code); !problems.empty()) return problems;
    const auto& actor = mine->found.actor;
    const auto use = use_at(actor, UseKind::password, "one-time code removed" + from(mine->found.peer), now);
    if (!sign_ins_.drop_code(actor.name, use)) return {{at_field("code"), "no code is asked for"}};
    return {};
}

bool Gate::drop_code(const std::string& account, std::int64_t now, const std::optional<Actor>& by) {
    const auto door = sign_ins_.account(trimmed(account));
    if (!door) return false;
    const auto use =
        use_at(by.value_or(door->actor), UseKind::password, "one-time code of " + door->actor.name + " removed", now);
    return sign_ins_.drop_code(door->actor.name, use);
}

}  // namespace mappa::web
