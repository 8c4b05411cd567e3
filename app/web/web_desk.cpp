#include "app/web/web_desk.hpp"

#include <openssl/crypto.h>

#include <chrono>

#include "app/log.hpp"
#include "app/web/assets.hpp"
#include "app/web/routes.hpp"

namespace mappa::web {
namespace {

constexpr auto cookie_name = "mappa";
/// The longest that a password or a name is looked at.
constexpr std::size_t most_typed = 1000;

std::int64_t seconds_now() {
    return std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
        .count();
}

/// Whether the form carries what the person's own pages carry; another site cannot know it.
bool own_form(const Request& request, const SignedIn& who) {
    const auto* sent = http::find_field(request.form, "csrf");
    return sent && sent->size() == who.csrf.size() && CRYPTO_memcmp(sent->data(), who.csrf.data(), sent->size()) == 0;
}

/// Whether a step is taken at this address.
bool is_step(const std::string& path) {
    const auto found = find_route("POST", path);
    return found.route && (found.route->answer == step_page || found.route->answer == new_case_page);
}

/// Whether the form carries what a page of some sign-in carries, as one does that was open before this one began. It is
/// never taken, only shown again to be checked.
bool of_other_sign_in(const Request& request, const SignedIn& who) {
    const auto* sent = http::find_field(request.form, "csrf");
    return sent && sent->size() == who.csrf.size();
}

Response sign_in_page(const AreaRecord& area, Date today, const std::string& says, int status, bool first) {
    Markup content;
    if (!says.empty()) content += error_summary("You are not signed in", "", {{says, "", "", "#name"}});
    content += heading(1, "Sign in");
    if (first) {
        content += paragraph(
            "Nobody can sign in yet: this record has no accounts. On the machine itself, `mappa account open` makes "
            "the "
            "first administrator, and `mappa account password` a first password.");
    }
    content += print_sign_in();
    return outside_page(area, "Sign in", content, status, today);
}

/// To somebody who sent a form after their sign-in had ended. What was typed for a step is given back; nothing else is
/// said, for nobody is known to be there.
Response sign_in_ended(const Request& request, const AreaRecord& area, Date today) {
    // What no page of this desk sent is not given back: it could never be taken.
    const auto* csrf = http::find_field(request.form, "csrf");
    if (!csrf || csrf->empty() || !is_step(request.path))
        return sign_in_page(area, today,
                            "Your sign-in has ended. Sign in again; then go back to what you typed and send it once "
                            "more.",
                            401, area.accounts.empty());
    return outside_page(area, "Sign in again",
                        error_summary("You are not signed in",
                                      "Your sign-in has ended. Nothing was changed, and what you typed is still here.",
                                      {{"Sign in again in another tab", "", "", "/sign-in"}}) +
                            heading(1, "What you typed") +
                            paragraph("Once you have signed in again, send it from here: it is shown to you to check, "
                                      "and taken when you send it then.") +
                            sent_again(request),
                        401, today);
}

}  // namespace

/// A place at the desk: a connection to the record, for one request at a time.
struct WebDesk::Seat {
    Seat(const Settings& settings)
        : session{store::Store::open(settings.record, store::Options{.read_in_place = true}), app::known_holidays()},
          gate{session.store(), settings.cost} {}
    app::Session session;
    Gate gate;
};

class WebDesk::Borrowed {
public:
    explicit Borrowed(WebDesk& desk) : desk_{&desk} {
        std::unique_lock lock{desk_->mutex_};
        desk_->freed_.wait(lock, [&] { return !desk_->seats_.empty(); });
        seat_ = std::move(desk_->seats_.back());
        desk_->seats_.pop_back();
    }
    Borrowed(const Borrowed&) = delete;
    Borrowed& operator=(const Borrowed&) = delete;
    ~Borrowed() {
        {
            const std::lock_guard lock{desk_->mutex_};
            desk_->seats_.push_back(std::move(seat_));
        }
        desk_->freed_.notify_one();
    }
    [[nodiscard]] Seat& seat() const { return *seat_; }

private:
    WebDesk* desk_;
    std::unique_ptr<Seat> seat_;
};

WebDesk::WebDesk(Settings settings) : settings_{std::move(settings)} {
    for (unsigned i = 0; i < settings_.at_once; ++i) seats_.push_back(std::make_unique<Seat>(settings_));
}

WebDesk::~WebDesk() = default;

Response WebDesk::answer(const Request& request) {
    if (request.path.starts_with("/assets/")) return asset(request.path);
    const Borrowed borrowed{*this};
    try {
        return answer_at(borrowed.seat(), request);
    } catch (const store::StoreError& error) {
        app::log_steps({}, 0, "record trouble");
        auto content = heading(1, "The record cannot be used just now") + paragraph(error.what());
        if (request.method == "POST" && is_step(request.path))
            content += paragraph(
                           "What you typed is here. Look at the case before you send it again: it may have been "
                           "taken after all.") +
                       sent_again(request);
        return outside_page({}, "The record cannot be used", content, 503, settings_.clock->today());
    }
}

/// Who is at the other end. In front of a desk behind TLS stands nginx on the same machine, and says it in the one
/// header that its configuration sets; from nobody else is a header believed.
std::string WebDesk::peer_of(const Request& request) const {
    const bool own_proxy = settings_.behind_tls && (request.peer == "127.0.0.1" || request.peer == "::1");
    const auto* said = own_proxy ? http::find_field(request.headers, "x-real-ip") : nullptr;
    return said && !said->empty() && said->size() < 64 ? *said : request.peer;
}

std::string WebDesk::cookie(const std::string& token) const {
    return std::string{settings_.behind_tls ? "__Host-" : ""} + cookie_name + "=" + token +
           "; Path=/; HttpOnly; SameSite=Strict" + (settings_.behind_tls ? "; Secure" : "") +
           (token.empty() ? "; Max-Age=0" : "");
}

Response WebDesk::sign_in(Seat& seat, const Request& request, const AreaRecord& area, std::int64_t now) {
    const auto today = settings_.clock->today();
    const bool first = area.accounts.empty();
    if (request.method != "POST") return sign_in_page(area, today, "", 200, first);
    const auto sent = [&](std::string_view name) {
        const auto* value = http::find_field(request.form, name);
        return value && value->size() <= most_typed ? *value : std::string{};
    };
    auto opened = seat.gate.sign_in(sent("name"), sent("password"), sent("code"), peer_of(request), now);
    if (const auto* turned = std::get_if<Gate::Turned>(&opened))
        return sign_in_page(area, today, turned->says, 401, first);
    auto response = see("/");
    response.headers.emplace_back("Set-Cookie", cookie(std::get<Gate::Opened>(opened).token));
    return response;
}

Response WebDesk::answer_at(Seat& seat, const Request& request) {
    const auto now = seconds_now();
    const auto area = seat.session.area();
    if (request.path == "/sign-in") return sign_in(seat, request, area, now);
    const auto* token =
        http::find_field(request.cookies, std::string{settings_.behind_tls ? "__Host-" : ""} + cookie_name);
    // A page that looks for drafts by itself is no sign of anybody at the desk.
    const bool by_itself = request.method == "GET" && request.path.ends_with("/drafts");
    const auto who =
        token ? seat.gate.who(*token, now, by_itself ? Gate::Sign::of_page : Gate::Sign::of_person) : std::nullopt;
    if (!who)
        return request.method == "POST" ? sign_in_ended(request, area, settings_.clock->today()) : see("/sign-in");
    Asked asked{request,  seat.session, seat.gate,
                figures_, *who,         {who->actor, settings_.clock->today(), settings_.clock->now()},
                area,     *token,       {}};
    auto found = find_route(request.method == "HEAD" ? "GET" : request.method, request.path);
    const bool for_them = found.route && found.route->roles.contains(who->actor.role);
    if (request.method == "POST" && !own_form(request, *who)) {
        if (for_them && !who->must_change_password && of_other_sign_in(request, *who) && is_step(request.path)) {
            asked.outdated = true;
            asked.parts = std::move(found.parts);
            // What is not there is told no differently than before.
            if (auto shown = found.route->answer(asked); shown.status == 403) return shown;
        }
        return page(
            asked, "Not taken", "", {},
            heading(1, "Nothing was done") +
                paragraph("The form did not come from a page of this desk that is yours. Open the page again and "
                          "repeat it."),
            403);
    }
    if (request.path == "/sign-out" && asked.posted()) {
        seat.gate.sign_out(*token, now);
        auto response = see("/sign-in");
        response.headers.emplace_back("Set-Cookie", cookie({}));
        return response;
    }
    if (who->must_change_password && request.path != "/account" && request.path != "/account/password")
        return see("/account");
    if (!for_them) return not_found(asked);
    asked.parts = std::move(found.parts);
    return found.route->answer(asked);
}

}  // namespace mappa::web
