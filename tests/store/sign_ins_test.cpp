#include "store/sign_ins.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <fstream>
#include <thread>

#include "engine/steps/steps.hpp"
#include "store/digest.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::sign_ins_test {
namespace {

using namespace test;

constexpr std::int64_t noon = 1'425'384'000;  // 3 March 2015, 12:00 UTC
const Actor ida{"Ida Keep", Role::administrator, std::nullopt};
const LoggedUse use{ida, Date{2015, 3, 3}, "2015-03-03T12:00:00Z", {}, UseKind::sign_in, "sign in", 0};

template <class S>
void on_area(Store& store, S step) {
    const auto version = store.area().version + 1;
    REQUIRE_FALSE(take(store, {{},
                               version,
                               Date{2015, 3, 3},
                               "2015-03-03T11:00:00Z",
                               ida,
                               std::string{S::info.key},
                               payload_of(AreaStep{std::move(step)})}));
}

void open_account(Store& store, const std::string& name, Role role, std::optional<Agency> agency = {}) {
    OpenAccount step;
    step.name = name;
    step.role = role;
    step.agency = agency;
    on_area(store, std::move(step));
}

/// A record in which Ida and Theo have a password each, which the store takes as it comes.
Store make_record(const std::filesystem::path& path) {
    auto store = make_small_record(path);
    open_account(store, "Ida Keep", Role::administrator);
    open_account(store, "Theo Lamb", Role::case_manager, Agency::probation);
    SignIns sign_ins{store};
    CHECK(
        sign_ins.set_password("Ida Keep", {.hash = "hash of Ida", .must_change = true, .code = {}}, noon, {}, {}, use));
    CHECK(sign_ins.set_password("theo lamb", {.hash = "hash of Theo", .code = {}}, noon, {}, {}, use));
    return store;
}

std::int64_t attempted(SignIns& sign_ins, const std::string& name, std::int64_t now, const std::string& peer = "peer") {
    const auto attempt = sign_ins.attempt(name, peer, now);
    const auto* counted = std::get_if<SignIns::Attempt>(&attempt);
    return counted ? counted->id : 0;
}

std::int64_t wait_of(SignIns& sign_ins, const std::string& name, std::int64_t now, const std::string& peer = "peer") {
    const auto attempt = sign_ins.attempt(name, peer, now);
    const auto* wait = std::get_if<SignIns::Wait>(&attempt);
    return wait ? wait->seconds : 0;
}

/// Signs in by a token, as somebody whose password was right.
std::string begun(SignIns& sign_ins, const std::string& account, const std::string& token, std::int64_t now = noon) {
    const auto digest = sha256(token);
    const auto hash = sign_ins.account(account)->secret.hash;
    const NewSignIn made{digest, "csrf", "peer", now, attempted(sign_ins, account, now), hash, {}, now - 1000};
    REQUIRE(sign_ins.begin(account, made, use));
    return digest;
}

void expect_sound(const Store& store) {
    const auto found = store.verify();
    for (const auto& each : found.problems) CHECK_MESSAGE(false, each.text());
}

}  // namespace

TEST_CASE("An open account is found whatever its capitals, with what proves it; others are not") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    const auto theo = sign_ins.account("THEO lamb");
    REQUIRE(theo);
    CHECK(theo->actor.name == "Theo Lamb");
    CHECK(theo->actor.role == Role::case_manager);
    CHECK(theo->actor.agency == Agency::probation);
    CHECK(theo->secret.hash == "hash of Theo");
    CHECK_FALSE(theo->secret.must_change);
    CHECK(sign_ins.account("Ida Keep")->secret.must_change);
    CHECK_FALSE(sign_ins.account("Nobody"));
    on_area(store, CloseAccount{"Theo Lamb", "has left"});
    CHECK_FALSE(sign_ins.account("Theo Lamb"));
    open_account(store, "Theo Lamb", Role::chair);
    REQUIRE(sign_ins.account("Theo Lamb"));
    CHECK(sign_ins.account("Theo Lamb")->secret.hash.empty());  // a first password, like anybody else
}

TEST_CASE("A sign-in is found by its token's digest until it ends; of the token nothing is in the file") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    const std::string token = "a token that nobody guesses";
    const auto digest = begun(sign_ins, "Ida Keep", token);
    const auto found = sign_ins.find(digest);
    REQUIRE(found);
    CHECK(found->actor.name == "Ida Keep");
    CHECK(found->csrf == "csrf");
    CHECK(found->must_change);
    CHECK(found->begun_at == noon);
    sign_ins.see(digest, noon + 90);
    sign_ins.see(digest, noon + 60);
    CHECK(sign_ins.find(digest)->seen_at == noon + 90);
    CHECK(content(folder / "area.mappa").find(token) == std::string::npos);
    CHECK_FALSE(sign_ins.find(token));
    sign_ins.end(digest, &use);
    CHECK_FALSE(sign_ins.find(digest));
    expect_sound(store);
}

TEST_CASE("A closed or changed account is signed out at once; another step on the area leaves it") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    const auto ida_in = begun(sign_ins, "Ida Keep", "one"), theo_in = begun(sign_ins, "Theo Lamb", "two");
    AddSecureDomain domain;
    domain.domain = "police.example";
    on_area(store, domain);
    CHECK(sign_ins.find(theo_in));
    ChangeAccount change;
    change.name = "theo lamb";
    change.role = Role::manager;
    on_area(store, change);
    CHECK_FALSE(sign_ins.find(theo_in));
    CHECK(sign_ins.account("Theo Lamb")->secret.hash == "hash of Theo");
    CHECK(sign_ins.find(ida_in));
    on_area(store, CloseAccount{"Ida Keep", "has left"});
    CHECK_FALSE(sign_ins.find(ida_in));
    open_account(store, "Ida Keep", Role::administrator);
    CHECK_FALSE(sign_ins.find(ida_in));
}

TEST_CASE("Nobody comes in by a password, or a code, that was right a moment ago") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    NewSignIn made{sha256("one"), "csrf", "peer", noon, 1, "hash of Theo", {}, 0};
    CHECK(sign_ins.set_password("Theo Lamb", {.hash = "another", .code = {}}, noon, "hash of Theo", {}, use));
    CHECK_FALSE(sign_ins.set_password("Theo Lamb", {.hash = "third", .code = {}}, noon, "hash of Theo", {}, use));
    CHECK_FALSE(sign_ins.begin("Theo Lamb", made, use));
    made.hash = "another";
    made.code_step = 7;
    CHECK_FALSE(sign_ins.begin("Theo Lamb", made, use));  // no code is asked for
    REQUIRE(sign_ins.offer_code("Theo Lamb", "SECRET"));
    CHECK_FALSE(sign_ins.begin("Theo Lamb", made, use));  // nor confirmed yet
    REQUIRE(sign_ins.confirm_code("Theo Lamb", 6, use));
    CHECK_FALSE(sign_ins.offer_code("Theo Lamb", "OTHER"));
    CHECK(sign_ins.begin("Theo Lamb", made, use));
    made.digest = sha256("two");
    CHECK_FALSE(sign_ins.begin("Theo Lamb", made, use));  // a code is good once
    made.code_step.reset();
    CHECK_FALSE(sign_ins.begin("Theo Lamb", made, use));
    CHECK(sign_ins.drop_code("Theo Lamb", use));
    CHECK_FALSE(sign_ins.drop_code("Theo Lamb", use));
    CHECK(sign_ins.begin("Theo Lamb", made, use));
    on_area(store, CloseAccount{"Theo Lamb", "has left"});
    made.digest = sha256("three");
    CHECK_FALSE(sign_ins.begin("Theo Lamb", made, use));
}

TEST_CASE("A new password ends the account's other sign-ins") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    const auto mine = begun(sign_ins, "Theo Lamb", "mine"), other = begun(sign_ins, "Theo Lamb", "other");
    const auto idas = begun(sign_ins, "Ida Keep", "idas");
    CHECK(sign_ins.set_password("Theo Lamb", {.hash = "new", .code = {}}, noon, {}, mine, use));
    CHECK(sign_ins.find(mine));
    CHECK_FALSE(sign_ins.find(other));
    CHECK(sign_ins.find(idas));
}

TEST_CASE("Sign-ins that are long over are swept away by the next one") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    const auto old = begun(sign_ins, "Theo Lamb", "old", noon);
    (void)begun(sign_ins, "Theo Lamb", "at the edge", noon + 1000);
    CHECK(sign_ins.find(old));
    (void)begun(sign_ins, "Theo Lamb", "new", noon + 1001);
    CHECK_FALSE(sign_ins.find(old));
}

TEST_CASE("After five failures of a name in a quarter of an hour it waits, twice as long each time") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    for (int i = 0; i < 5; ++i) CHECK(attempted(sign_ins, "Theo Lamb", noon + i) > 0);
    CHECK(wait_of(sign_ins, "theo LAMB", noon + 5) == 59);
    CHECK(wait_of(sign_ins, "Theo Lamb", noon + 63, "another peer") == 1);
    CHECK(attempted(sign_ins, "Ida Keep", noon + 5) > 0);  // others do not wait
    std::int64_t now = noon + 64;
    for (const std::int64_t wait : {120, 240, 480}) {
        REQUIRE(attempted(sign_ins, "Theo Lamb", now) > 0);
        CHECK(wait_of(sign_ins, "Theo Lamb", now) == wait);
        now += wait;
    }
    // The first failures are longer ago than a quarter of an hour; five more, and the wait goes on growing.
    now += 900;
    for (int i = 0; i < 5; ++i) REQUIRE(attempted(sign_ins, "Theo Lamb", now) > 0);
    CHECK(wait_of(sign_ins, "Theo Lamb", now) == 960);
    for (int i = 0; i < 4; ++i) {
        now += wait_of(sign_ins, "Theo Lamb", now) + 900;
        for (int k = 0; k < 5; ++k) REQUIRE(attempted(sign_ins, "Theo Lamb", now) > 0);
    }
    CHECK(wait_of(sign_ins, "Theo Lamb", now) == 3600);
    // A day without one, and it begins anew.
    now += 3600 + 24 * 3600;
    for (int i = 0; i < 5; ++i) REQUIRE(attempted(sign_ins, "Theo Lamb", now) > 0);
    CHECK(wait_of(sign_ins, "Theo Lamb", now) == 60);
}

TEST_CASE("Failures that lie more than a quarter of an hour apart make nobody wait") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    for (int i = 0; i < 40; ++i) CHECK(attempted(sign_ins, "Theo Lamb", noon + i * 225) > 0);  // four in 900 seconds
    CHECK(wait_of(sign_ins, "Theo Lamb", noon + 40 * 225) == 0);
    CHECK(attempted(sign_ins, "Theo Lamb", noon + 40 * 225 + 1) > 0);  // the fifth
    CHECK(attempted(sign_ins, "Theo Lamb", noon + 40 * 225 + 1) == 0);
}

TEST_CASE("Fifty failures of an address make all behind it wait; signing in oneself does not buy more") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    for (int i = 0; i < 49; ++i) CHECK(attempted(sign_ins, "name " + std::to_string(i), noon) > 0);
    // The fiftieth is right: it is taken back, and it alone.
    const auto right = attempted(sign_ins, "Theo Lamb", noon);
    CHECK(wait_of(sign_ins, "Theo Lamb", noon) == 60);
    sign_ins.forgive(right, "Theo Lamb", "peer");
    CHECK(attempted(sign_ins, "name 50", noon) > 0);
    CHECK(wait_of(sign_ins, "Ida Keep", noon) == 60);
    CHECK(wait_of(sign_ins, "Ida Keep", noon, "elsewhere") == 0);
    // In a later wait a right one takes back its own doubling, and the time before it is not forgotten.
    const auto again = attempted(sign_ins, "Theo Lamb", noon + 60);
    CHECK(wait_of(sign_ins, "Ida Keep", noon + 60) == 120);
    sign_ins.forgive(again, "Theo Lamb", "peer");
    CHECK(attempted(sign_ins, "name 51", noon + 60) > 0);
    CHECK(wait_of(sign_ins, "Theo Lamb", noon + 60) == 120);
}

TEST_CASE("Signing in forgives a name its failures; they stay to be looked at") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    for (int i = 0; i < 4; ++i) CHECK(attempted(sign_ins, "Theo Lamb", noon) > 0);
    (void)begun(sign_ins, "Theo Lamb", "token");
    for (int i = 0; i < 5; ++i) CHECK(attempted(sign_ins, "Theo Lamb", noon + 1) > 0);
    CHECK(attempted(sign_ins, "Theo Lamb", noon + 1) == 0);
    const auto all = content(folder / "area.mappa");
    const std::string forgiven = "account=Theo Lamb|peer=peer|counts=0|";
    int failures = 0;
    for (auto at = all.find(forgiven); at != std::string::npos; at = all.find(forgiven, at + 1)) ++failures;
    CHECK(failures == 4);
}

TEST_CASE("Of many attempts at once no more are let through than one after the other") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    { make_record(path); }
    std::atomic<int> through{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&] {
            auto store = Store::open(path);
            SignIns sign_ins{store};
            for (int k = 0; k < 5; ++k) through += attempted(sign_ins, "Theo Lamb", noon) > 0 ? 1 : 0;
        });
    }
    for (auto& each : threads) each.join();
    CHECK(through == 5);
}

TEST_CASE("A clock that is set back makes nobody wait for longer than the longest wait") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    for (int i = 0; i < 5; ++i) CHECK(attempted(sign_ins, "Theo Lamb", noon) > 0);
    CHECK(attempted(sign_ins, "Theo Lamb", noon - 365 * 86400) > 0);
}

TEST_CASE("What stands for an unknown name is the same each time, and nothing of the name") {
    const Folder folder;
    auto store = make_small_record(folder / "area.mappa");
    auto other = make_small_record(folder / "other.mappa");
    SignIns sign_ins{store}, others{other};
    const auto first = sign_ins.stand_in("correct horse battery staple");
    CHECK(first.size() == std::string{"unknown 1234"}.size());
    CHECK(sign_ins.stand_in("Correct Horse Battery Staple") == first);
    int differ = 0;
    for (int i = 0; i < 20; ++i)
        differ +=
            sign_ins.stand_in("name " + std::to_string(i)) != others.stand_in("name " + std::to_string(i)) ? 1 : 0;
    CHECK(differ > 10);
    (void)attempted(sign_ins, first, noon);
    CHECK(content(folder / "area.mappa").find("horse") == std::string::npos);
}

TEST_CASE("Passwords, sign-ins and waits survive rebuilding and a backup, which is sound") {
    const Folder folder;
    auto store = make_record(folder / "area.mappa");
    SignIns sign_ins{store};
    const auto digest = begun(sign_ins, "Theo Lamb", "token");
    for (int i = 0; i < 5; ++i) (void)attempted(sign_ins, "Ida Keep", noon);
    store.rebuild();
    expect_sound(store);
    CHECK(store.backup(folder / "copy.mappa").sound());
    auto copy = Store::open(folder / "copy.mappa");
    SignIns copied{copy};
    for (auto* each : {&sign_ins, &copied}) {
        CHECK(each->find(digest));
        CHECK(each->account("Theo Lamb")->secret.hash == "hash of Theo");
        CHECK(wait_of(*each, "Ida Keep", noon) == 60);
    }
}

TEST_CASE("A record of an earlier layout gets its tables for signing in") {
    const Folder folder;
    const auto path = folder / "area.mappa";
    SUBCASE("the third") {
        std::ifstream file{std::string{MAPPA_SOURCE_DIR} + "/tests/store/layout_3.sql"};
        const std::string sql{std::istreambuf_iterator<char>{file}, {}};
        std::ofstream{path};
        run_guarded(path, sql);
    }
    SUBCASE("the one before") {
        { make_small_record(path); }
        run_guarded(path,
                    "DROP TABLE secret; DROP TABLE sign_in; DROP TABLE sign_in_failure; DROP TABLE sign_in_wait; "
                    "DROP TABLE sign_in_salt; DROP TABLE draft; DROP TABLE account; "
                    "DROP INDEX access_log_of_backups; PRAGMA user_version = 6");
    }
    auto store = Store::open(path);
    CHECK(store.area().accounts.empty());
    expect_sound(store);
    open_account(store, "Ida Keep", Role::administrator);
    SignIns sign_ins{store};
    CHECK(sign_ins.set_password("Ida Keep", {.hash = "hash", .code = {}}, noon, {}, {}, use));
    CHECK(sign_ins.find(begun(sign_ins, "Ida Keep", "token")));
    expect_sound(store);
}

}  // namespace mappa::store::sign_ins_test
