#include "tests/app/web/desk_fixture.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <ctime>
#include <fstream>
#include <iterator>

#include "app/session.hpp"
#include "app/story/player.hpp"

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

http::Response DeskFixture::try_sign_in(const Actor& actor, const std::string& code) {
    http::Request sign_in;
    sign_in.method = "POST";
    sign_in.path = "/sign-in";
    sign_in.peer = "127.0.0.1";
    sign_in.form = {{"csrf", ""}, {"name", actor.name}, {"password", chosen}, {"code", code}};
    return desk_->answer(sign_in);
}

std::string DeskFixture::sign_in_again(const Actor& actor) {
    const auto opened = try_sign_in(actor);
    REQUIRE_MESSAGE(opened.status == 303, opened.body);
    auto& browser = browsers_.at(actor.name);
    const auto before = browser.csrf;
    browser.token = between(*http::find_field(opened.headers, "Set-Cookie"), "mappa=", ";");
    browser.csrf = between(get(actor, "/account").body, "name=\"csrf\" value=\"", "\"");
    return before;
}

std::string DeskFixture::play(const std::string& story, const std::string& last) {
    std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/" + story + ".toml"};
    Problems problems;
    const std::string text{std::istreambuf_iterator<char>{file}, {}};
    auto told = app::read_story(text, story + ".toml", problems);
    REQUIRE(problems.empty());
    const auto end = std::ranges::find(told.steps, last, &app::StoryStep::does);
    REQUIRE(end != told.steps.end());
    clock.day = end->on;
    told.steps.erase(end + 1, told.steps.end());
    const std::vector<app::Story> stories{std::move(told)};
    app::Session session{store::Store::open(record), app::known_holidays()};
    app::Player player{session, [](const std::string&) {}};
    REQUIRE(player.play(stories).empty());
    return player.cases().begin()->second;
}

const std::string& DeskFixture::password() const { return chosen; }

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

std::string case_of(DeskFixture& desk, Agency lead, const std::string& name) {
    app::Session session{store::Store::open(desk.record), app::known_holidays()};
    NotifyCase step;
    step.name = name;
    step.born = Date{1980, 5, 17};
    step.category = Category::one;
    step.registered = Answer::yes;
    step.lead_agency = lead;
    step.offence = "robbery";
    step.sentenced_on = Date{2014, 2, 20};
    const auto outcome = session.take("", {ola, desk.clock.today(), desk.clock.now()}, {step});
    const auto* taken = std::get_if<app::Taken>(&outcome);
    if (!taken) {
        if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome)) {
            for (const auto& each : refusals->front().findings) MESSAGE(each.text());
        }
    }
    REQUIRE(taken);
    return taken->case_ref;
}

}  // namespace mappa::test
