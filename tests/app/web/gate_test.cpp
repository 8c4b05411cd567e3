#include "app/web/gate.hpp"

#include <doctest/doctest.h>

#include <set>

#include "tests/app/web/gate_area.hpp"

namespace mappa::web::gate_test {
namespace {

using namespace test;

}  // namespace

TEST_CASE("Whoever signs in is who the journal says, in the role and for the agency it says") {
    Area area;
    const auto came = area.gate->sign_in("Theo Lamb", good, "", desk, noon);
    REQUIRE(std::holds_alternative<Gate::Opened>(came));
    const auto& opened = std::get<Gate::Opened>(came);
    CHECK(opened.token.size() == 43);
    CHECK(opened.who.actor.name == "Theo Lamb");
    CHECK(opened.who.actor.role == Role::case_manager);
    CHECK(opened.who.actor.agency == Agency::probation);
    CHECK_FALSE(opened.who.must_change_password);
    const auto who = area.gate->who(opened.token, noon + 1);
    REQUIRE(who);
    CHECK(who->actor.name == "Theo Lamb");
    CHECK(who->actor.role == Role::case_manager);
    CHECK(who->actor.agency == Agency::probation);
    CHECK(who->csrf == opened.who.csrf);
    CHECK(who->csrf.size() == 43);
    CHECK(who->csrf != opened.token);
    // However the name is typed it is the same person.
    const auto other = area.in("  theo LAMB ", good, noon);
    REQUIRE_FALSE(other.empty());
    CHECK(area.gate->who(other, noon)->actor.name == "Theo Lamb");
    CHECK_FALSE(area.gate->who("", noon));
    CHECK_FALSE(area.gate->who("somebody's token", noon));
}

TEST_CASE("Each sign-in has a token and a form token of its own, and ends by itself") {
    Area area;
    std::set<std::string> made;
    std::vector<std::string> tokens;
    for (int i = 0; i < 20; ++i) {
        tokens.push_back(area.in("Theo Lamb", good, noon));
        made.insert(tokens.back());
        made.insert(area.gate->who(tokens.back(), noon)->csrf);
    }
    CHECK(made.size() == 40);
    area.gate->sign_out(tokens[3], noon);
    CHECK_FALSE(area.gate->who(tokens[3], noon));
    CHECK(area.gate->who(tokens[4], noon));
    area.gate->sign_out("somebody's token", noon);
    CHECK(area.count(UseKind::sign_out, "Theo Lamb") == 2);  // the one of the fixture with it
}

TEST_CASE("A wrong name, a wrong password, a closed account and one without a password are turned away alike") {
    Area area;
    area.open("Cal Closed", Role::chair);
    area.choose("Cal Closed");
    area.take(CloseAccount{"Cal Closed", "has left"});
    area.open("Nell New", Role::chair);
    const auto said = area.turned("Theo Lamb", "wrong", noon);
    CHECK(said == "That name, password or code is not right.");
    CHECK(area.turned("Cal Closed", good, noon) == said);
    CHECK(area.turned("Nell New", good, noon) == said);
    CHECK(area.turned("Nell New", "", noon) == said);
    CHECK(area.turned("Nobody At All", good, noon) == said);
    CHECK(area.turned("", "", noon) == said);
    CHECK(area.turned("' OR 1=1 --", good, noon) == said);
    CHECK(area.turned("Theo Lamb", good + '\0' + "more", noon) == said);
    // And they wait alike.
    for (int i = 0; i < 5; ++i) (void)area.turned("Nobody Else", "wrong", noon, "", "elsewhere");
    for (int i = 0; i < 4; ++i) (void)area.turned("Theo Lamb", "wrong", noon);
    for (int i = 0; i < 4; ++i) (void)area.turned("Cal Closed", "wrong", noon);
    const auto wait = area.turned("Nobody Else", "wrong", noon, "", "third");
    CHECK(wait.starts_with("Too many attempts have failed. Wait a minute"));
    CHECK(area.turned("nobody else", "wrong", noon, "", "third") == wait);
    for (int i = 0; i < 2; ++i) (void)area.turned("Theo Lamb", "wrong", noon);
    CHECK(area.turned("Theo Lamb", "wrong", noon) == wait);
    CHECK(area.turned("Cal Closed", "wrong", noon) == wait);
}

TEST_CASE("During a wait the right password is refused too; the wait grows, says how long, and survives a restart") {
    Area area;
    for (int i = 0; i < 5; ++i) CHECK(area.turned("Theo Lamb", "wrong", noon).starts_with("That name"));
    CHECK(area.turned("Theo Lamb", good, noon).starts_with("Too many attempts have failed. Wait a minute before"));
    CHECK(area.turned("Theo Lamb", good, noon + 59).starts_with("Too many"));
    area.restart();
    CHECK(area.turned("Theo Lamb", good, noon + 59).starts_with("Too many"));
    CHECK(area.turned("Theo Lamb", "wrong", noon + 60).starts_with("That name"));
    area.restart();
    CHECK(area.turned("Theo Lamb", good, noon + 61).find("Wait 2 minutes before") != std::string::npos);
    CHECK_FALSE(area.in("Ida Keep", good, noon + 61).empty());
    CHECK_FALSE(area.in("Theo Lamb", good, noon + 180).empty());
    // Signed in, the name begins anew.
    CHECK(area.turned("Theo Lamb", "wrong", noon + 181).starts_with("That name"));
    CHECK_FALSE(area.in("Theo Lamb", good, noon + 182).empty());
}

TEST_CASE("Ten thousand wrong passwords let nobody in, and few of them are even looked at") {
    Area area;
    int opened = 0, looked_at = 0;
    std::int64_t now = noon;
    for (int i = 0; i < 10'000; ++i) {
        if (i == 5'000) area.restart();
        const auto came = area.gate->sign_in("Theo Lamb", "guess number " + std::to_string(i), "",
                                             "10.1." + std::to_string(i % 250) + ".1", now);
        if (const auto* no = std::get_if<Gate::Turned>(&came))
            looked_at += no->says.starts_with("That name") ? 1 : 0;
        else
            ++opened;
        now += 9;  // a day and an hour in all
    }
    CHECK(opened == 0);
    CHECK(looked_at >= 5);
    CHECK(looked_at < 200);
    CHECK(area.count(UseKind::sign_in_failed, "Theo Lamb") == looked_at);
    CHECK(area.in("Theo Lamb", good, now + 3600).size() == 43);
}

TEST_CASE("One address that tries many names waits, whatever names it tries") {
    Area area;
    for (int i = 0; i < 50; ++i)
        CHECK(area.turned("Guess " + std::to_string(i), "wrong", noon).starts_with("That name"));
    CHECK(area.turned("Theo Lamb", good, noon).starts_with("Too many"));
    CHECK_FALSE(area.in("Theo Lamb", good, noon, "", "10.0.0.8").empty());
}

TEST_CASE("A sign-in is over after more than thirty idle minutes, and after twelve hours whatever happens") {
    Area area;
    SUBCASE("idle") {
        const auto token = area.in("Theo Lamb", good, noon);
        const auto other = area.in("Theo Lamb", good, noon);
        CHECK(area.gate->who(token, noon + 1800));
        CHECK_FALSE(area.gate->who(other, noon + 1801));
        CHECK_FALSE(area.gate->who(other, noon + 1));  // over is over, even when the clock is set back
        CHECK(area.gate->who(token, noon + 3600));     // seen at 1800
        CHECK_FALSE(area.gate->who(token, noon + 3600 + 1801));
    }
    SUBCASE("what is seen is written at most once a minute") {
        const auto token = area.in("Theo Lamb", good, noon);
        CHECK(area.gate->who(token, noon + 59));
        CHECK_FALSE(area.gate->who(token, noon + 59 + 1800));
        const auto later = area.in("Theo Lamb", good, noon);
        CHECK(area.gate->who(later, noon + 60));
        CHECK(area.gate->who(later, noon + 60 + 1800));
    }
    SUBCASE("twelve hours") {
        const auto token = area.in("Theo Lamb", good, noon);
        for (std::int64_t at = 0; at <= 12 * 3600; at += 1200) CHECK(area.gate->who(token, noon + at));
        CHECK_FALSE(area.gate->who(token, noon + 12 * 3600 + 1));
    }
}

TEST_CASE("A sign-in survives a restart of the program, and is the same for another thread's gate") {
    Area area;
    const auto token = area.in("Theo Lamb", good, noon);
    area.restart();
    CHECK(area.gate->who(token, noon + 5));
    auto store = store::Store::open(area.path);
    Gate other{store, cheap};
    CHECK(other.who(token, noon + 5));
    other.sign_out(token, noon + 5);
    CHECK_FALSE(area.gate->who(token, noon + 5));
}

TEST_CASE("A changed or closed account is signed out, and what it may from then on is what the journal says") {
    Area area;
    const auto token = area.in("Theo Lamb", good, noon);
    ChangeAccount change;
    change.name = "Theo Lamb";
    change.role = Role::representative;
    change.agency = Agency::police;
    area.take(change);
    CHECK_FALSE(area.gate->who(token, noon));
    const auto again = area.in("Theo Lamb", good, noon);
    CHECK(area.gate->who(again, noon)->actor.role == Role::representative);
    CHECK(area.gate->who(again, noon)->actor.agency == Agency::police);
    area.take(CloseAccount{"Theo Lamb", "has left"});
    CHECK_FALSE(area.gate->who(again, noon));
    CHECK(area.in("Theo Lamb", good, noon).empty());
    area.open("Theo Lamb", Role::chair);
    CHECK(area.in("Theo Lamb", good, noon).empty());  // it begins with a first password again
    CHECK(area.gate->set_first_password("Theo Lamb", noon).size() == 19);
}

TEST_CASE("A first password is to be changed, and ends what was signed in; there is none for a closed account") {
    Area area;
    const auto before = area.in("Theo Lamb", good, noon);
    const auto first = area.gate->set_first_password("theo lamb", noon, Actor{"Ida Keep", Role::administrator, {}});
    CHECK(first.size() == 19);
    CHECK_FALSE(area.gate->who(before, noon));
    CHECK(area.in("Theo Lamb", good, noon).empty());
    const auto token = area.in("Theo Lamb", first, noon);
    REQUIRE(area.gate->who(token, noon));
    CHECK(area.gate->who(token, noon)->must_change_password);
    CHECK(area.gate->change_password(token, first, "violet harbour twelve", noon).empty());
    CHECK_FALSE(area.gate->who(token, noon)->must_change_password);
    CHECK(area.in("Theo Lamb", first, noon).empty());
    CHECK_FALSE(area.in("Theo Lamb", "violet harbour twelve", noon).empty());
    bool told = false;
    for (const auto& use : area.uses("Ida Keep")) told = told || use.what == "first password for Theo Lamb";
    CHECK(told);
    area.take(CloseAccount{"Theo Lamb", "has left"});
    CHECK(area.gate->set_first_password("Theo Lamb", noon).empty());
    CHECK(area.gate->set_first_password("Nobody", noon).empty());
}

TEST_CASE("A password is changed by whoever knows the old one, and the other sign-ins end") {
    Area area;
    const auto token = area.in("Theo Lamb", good, noon), other = area.in("Theo Lamb", good, noon);
    const std::string fresh = "violet harbour twelve";
    CHECK(area.gate->change_password("nobody's token", good, fresh, noon).size() == 1);
    CHECK(area.gate->change_password(token, "wrong", fresh, noon).size() == 1);
    CHECK(area.gate->change_password(token, good, "short", noon).size() == 1);
    CHECK(area.gate->change_password(token, good, "theo lamb 2026", noon).size() == 1);
    CHECK(area.gate->change_password(token, good, "password1234", noon).size() == 1);
    CHECK(area.gate->change_password(token, good, good, noon).size() == 1);
    CHECK(area.gate->change_password(token, "wrong", "short", noon).size() == 2);  // everything at once
    CHECK(area.gate->who(other, noon));
    CHECK(area.gate->change_password(token, good, fresh, noon).empty());
    CHECK(area.gate->who(token, noon));
    CHECK_FALSE(area.gate->who(other, noon));
    CHECK(area.in("Theo Lamb", good, noon).empty());
    CHECK_FALSE(area.in("Theo Lamb", fresh, noon).empty());
    // A desk left unlocked: the old password is not guessed at leisure.
    for (int i = 0; i < 5; ++i) CHECK(area.gate->change_password(token, "wrong", good, noon).size() == 1);
    const auto no = area.gate->change_password(token, fresh, good, noon);
    REQUIRE(no.size() == 1);
    CHECK(no[0].says.starts_with("Too many"));
    CHECK(area.gate->who(token, noon));
}

TEST_CASE("The file holds no password, no token and nothing that was typed where a name belongs") {
    Area area;
    const auto first = area.gate->set_first_password("Ida Keep", noon);
    const auto token = area.in("Theo Lamb", good, noon);
    (void)area.turned("Theo Lamb", "my other password", noon);
    (void)area.turned("Typed Secret Here", "oops", noon);
    const auto bytes = area.bytes();
    REQUIRE(bytes.size() > 100'000);
    CHECK(bytes.find(area.gate->who(token, noon)->csrf) != std::string::npos);  // the files are read as they are
    for (const auto& secret : {first, token, good, std::string{"my other password"}, std::string{"Typed Secret Here"},
                               std::string{"typed secret here"}})
        CHECK(bytes.find(secret) == std::string::npos);
    // What is in the file opens nothing: neither a digest as a token nor a hash as a password.
    const auto digest = store::SignIns{area.session->store()}.account("Theo Lamb")->secret.hash;
    CHECK(area.in("Theo Lamb", digest, noon).empty());
    CHECK(area.session->store().verify().sound());
}

TEST_CASE("Sign-ins, failures, sign-outs and changes stand in the access log by the name of the account") {
    Area area;
    const auto before = area.uses().size();
    const auto token = area.in("Theo Lamb", good, noon + 3661);
    (void)area.turned("Theo Lamb", "wrong", noon + 3662);
    (void)area.turned("Typed Secret Here", "wrong", noon + 3662);
    (void)area.gate->change_password(token, good, "violet harbour twelve", noon + 3663);
    area.gate->sign_out(token, noon + 3664);
    const auto all = area.uses();
    REQUIRE(all.size() == before + 4);
    const auto check = [&](std::size_t place, UseKind kind, const std::string& what, const std::string& at) {
        const auto& use = all[before + place];
        CHECK(use.kind == kind);
        CHECK(use.what == what);
        CHECK(use.recorded_at == at);
        CHECK(use.on == Date{2014, 3, 3});
        CHECK(use.actor.name == "Theo Lamb");
        CHECK(use.actor.role == Role::case_manager);
        CHECK(use.case_ref.empty());
    };
    check(0, UseKind::sign_in, "sign in from 10.0.0.7", "2014-03-03T13:01:01Z");
    check(1, UseKind::sign_in_failed, "sign in from 10.0.0.7", "2014-03-03T13:01:02Z");
    check(2, UseKind::password, "changed own password from 10.0.0.7", "2014-03-03T13:01:03Z");
    check(3, UseKind::sign_out, "sign out from 10.0.0.7", "2014-03-03T13:01:04Z");
}

TEST_CASE("A hash of another cost is made anew when its password is at hand") {
    Area area;
    const auto hash = [&] { return store::SignIns{area.session->store()}.account("Theo Lamb")->secret.hash; };
    const auto before = hash();
    area.gate.emplace(area.session->store(), Cost{2, 8192});
    const auto token = area.in("Theo Lamb", good, noon);
    CHECK(hash() != before);
    CHECK_FALSE(hash_outdated(hash(), {2, 8192}));
    CHECK(area.gate->who(token, noon));
    CHECK_FALSE(area.in("Theo Lamb", good, noon).empty());
}

TEST_CASE("A first password stops working seven days after it was set, and says no more than a wrong one") {
    Area area;
    area.open("Nell New", Role::chair);
    const auto first = area.gate->set_first_password("Nell New", noon);
    const auto last_moment = noon + first_password_life;
    CHECK_FALSE(area.gate->first_password_run_out("Nell New", last_moment));
    CHECK(area.gate->first_password_run_out("Nell New", last_moment + 1));
    for (const auto& typed : {first, std::string{"wrong"}, first})
        CHECK(area.turned("Nell New", typed, last_moment + 1) == "That name, password or code is not right.");
    std::vector<std::string> said;
    for (const auto& use : area.uses("Nell New")) {
        if (use.kind == UseKind::sign_in_failed) said.push_back(use.what);
    }
    CHECK(said == std::vector<std::string>{"sign in from 10.0.0.7: the first password has run out",
                                           "sign in from 10.0.0.7",
                                           "sign in from 10.0.0.7: the first password has run out"});
    // Another one opens; so did this one until its last moment, whatever was typed since.
    CHECK_FALSE(area.in("Nell New", first, last_moment).empty());
    const auto second = area.gate->set_first_password("Nell New", last_moment + 60);
    CHECK_FALSE(area.gate->first_password_run_out("Nell New", last_moment + 60));
    CHECK_FALSE(area.in("Nell New", second, last_moment + 60).empty());
    // A password of one's own does not run out, and nobody has one where there is no account.
    CHECK_FALSE(area.gate->first_password_run_out("Theo Lamb", noon + 400 * 24 * 3600));
    CHECK_FALSE(area.in("Theo Lamb", good, noon + 400 * 24 * 3600).empty());
    CHECK_FALSE(area.gate->first_password_run_out("Nobody", noon));
}

}  // namespace mappa::web::gate_test
