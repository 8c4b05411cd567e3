#include "tests/app/web/desk_fixture.hpp"

#include <doctest/doctest.h>

#include <ctime>

#include "app/session.hpp"

namespace mappa::test {
namespace {

constexpr web::Cost cheap{1, 8192};
const std::string chosen = "copper lantern nine";

std::string between(const std::string& text, const std::string& before, const std::string& after) {
    const auto at = text.find(before);
    if (at == std::string::npos) return {};
    const auto from = at + before.size();
    return text.substr(from, text.find(after, from) - from);
}

}  // namespace

DeskFixture::DeskFixture() { restart(); }

void DeskFixture::restart() {
    desk_.reset();
    desk_ = std::make_unique<web::WebDesk>(web::WebDesk::Settings{record, &clock, 2, false, cheap});
}

void DeskFixture::person(const Actor& actor) {
    if (browsers_.contains(actor.name)) return;
    std::string first;
    {
        app::Session session{store::Store::open(record), app::known_holidays()};
        if (session.area().accounts.empty() && actor.role != Role::administrator) {
            OpenAccount founder;
            founder.name = "Ida Keep";
            founder.role = Role::administrator;
            const Visit visit{{"Ida Keep", Role::administrator, {}}, clock.today(), clock.now()};
            REQUIRE(std::holds_alternative<app::Taken>(session.take(visit, AreaStep{founder})));
        }
        OpenAccount open;
        open.name = actor.name;
        open.role = actor.role;
        open.agency = actor.agency;
        const Visit visit{{"Ida Keep", Role::administrator, {}}, clock.today(), clock.now()};
        REQUIRE(std::holds_alternative<app::Taken>(session.take(visit, AreaStep{open})));
        web::Gate gate{session.store(), cheap};
        first = gate.set_first_password(actor.name, std::time(nullptr));
    }
    http::Request sign_in;
    sign_in.method = "POST";
    sign_in.path = "/sign-in";
    sign_in.peer = "127.0.0.1";
    sign_in.form = {{"csrf", ""}, {"name", actor.name}, {"password", first}, {"code", ""}};
    const auto opened = desk_->answer(sign_in);
    REQUIRE_MESSAGE(opened.status == 303, opened.body);
    const auto* cookie = http::find_field(opened.headers, "Set-Cookie");
    REQUIRE(cookie);
    auto& browser = browsers_[actor.name];
    browser.token = between(*cookie, "mappa=", ";");
    browser.csrf = between(get(actor, "/account").body, "name=\"csrf\" value=\"", "\"");
    const auto changed = post(actor, "/account/password", {{"old", first}, {"fresh", chosen}, {"again", chosen}});
    REQUIRE_MESSAGE(changed.status == 200, changed.body);
}

http::Request DeskFixture::request(const Actor& actor, const std::string& method, const std::string& address) {
    http::Request request;
    request.method = method;
    request.path = address.substr(0, address.find('?'));
    if (const auto at = address.find('?'); at != std::string::npos) {
        const auto pair = address.substr(at + 1);
        request.query = {{pair.substr(0, pair.find('=')), pair.substr(pair.find('=') + 1)}};
    }
    request.peer = "127.0.0.1";
    request.cookies = {{"mappa", browsers_.at(actor.name).token}};
    return request;
}

http::Response DeskFixture::get(const Actor& actor, const std::string& address) {
    return desk_->answer(request(actor, "GET", address));
}

http::Response DeskFixture::post(const Actor& actor, const std::string& address, http::Fields form) {
    auto asked = request(actor, "POST", address);
    asked.form = std::move(form);
    asked.form.emplace_back("csrf", browsers_.at(actor.name).csrf);
    return desk_->answer(asked);
}

http::Response DeskFixture::post_file(const Actor& actor, const std::string& address, http::Upload file) {
    auto asked = request(actor, "POST", address);
    asked.form.emplace_back("csrf", browsers_.at(actor.name).csrf);
    asked.uploads.push_back(std::move(file));
    return desk_->answer(asked);
}

http::Response DeskFixture::post_bare(const Actor& actor, const std::string& address, http::Fields form) {
    auto asked = request(actor, "POST", address);
    asked.form = std::move(form);
    return desk_->answer(asked);
}

}  // namespace mappa::test
