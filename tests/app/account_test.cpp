#include <doctest/doctest.h>

#include "app/web/gate.hpp"
#include "engine/input/json.hpp"
#include "tests/support/program.hpp"

namespace account_test {
using namespace mappa;
using namespace mappa::test;

namespace {

std::vector<std::string> as_administrator(std::vector<std::string> arguments, const std::string& db) {
    for (const std::string& each : {std::string{"--db"}, db, std::string{"--as"}, std::string{"Ida Keep"},
                                    std::string{"--role"}, std::string{"administrator"}})
        arguments.push_back(each);
    return arguments;
}

std::vector<std::string> opening(const std::string& name, const std::string& role, const std::string& agency = {}) {
    std::vector<std::string> arguments{"account", "open", name, "--set", "role=" + role};
    if (!agency.empty()) arguments.insert(arguments.end(), {"--set", "agency=" + agency});
    return arguments;
}

}  // namespace

TEST_CASE("The command line opens, changes, closes and lists accounts, the first one as the coordinator") {
    Folder folder;
    const auto db = fresh_area(folder);
    auto by_coordinator = opening("Theo Lamb", "case-manager", "probation");
    by_coordinator.insert(by_coordinator.end(), {"--db", db});
    CHECK(test::mappa(by_coordinator).status == 1);  // the first is an administrator's
    by_coordinator = opening("Ida Keep", "administrator");
    by_coordinator.insert(by_coordinator.end(), {"--db", db});
    CHECK(test::mappa(by_coordinator).status == 0);
    CHECK(test::mappa(as_administrator(opening("Theo Lamb", "case-manager"), db)).says("account-agency"));
    CHECK(test::mappa(as_administrator(opening("Theo Lamb", "case-manager", "probation"), db)).status == 0);
    CHECK(test::mappa(as_administrator(opening("Theo Lamb", "chair"), db)).status == 2);
    CHECK(test::mappa(as_administrator({"account", "change", "Theo Lamb", "--set", "agency=police"}, db)).status == 0);
    CHECK(test::mappa(as_administrator({"account", "close", "Ida Keep", "--why", "has left"}, db))
              .says("Ida Keep is the only administrator who may sign in"));
    CHECK(test::mappa(as_administrator({"account", "close", "Theo Lamb", "--why", "has left"}, db)).status == 0);
    const auto listed = test::mappa({"account", "list", "--db", db, "--json"});
    const auto rows = Json::parse(listed.out);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0]["account"] == "Ida Keep");
    CHECK(rows[0]["role"] == "administrator");
    CHECK(rows[0]["closed_on"] == "");
    CHECK(rows[1]["agency"] == "police");
    CHECK(rows[1]["closed_on"] == "2014-03-03");
    CHECK(rows[1]["why"] == "has left");
    CHECK(test::mappa({"account", "list", "--db", db}).says("Theo Lamb"));
    CHECK(test::mappa({"verify", "--db", db}).status == 0);
}

TEST_CASE("A first password is printed once, to an administrator, and opens the desk") {
    Folder folder;
    const auto db = fresh_area(folder);
    REQUIRE(test::mappa(as_administrator(opening("Ida Keep", "administrator"), db)).status == 0);
    REQUIRE(test::mappa(as_administrator(opening("Cal Chair", "chair"), db)).status == 0);
    const auto refused = test::mappa({"account", "password", "Cal Chair", "--db", db});
    CHECK(refused.status == 1);
    CHECK(refused.says("account-administrator"));
    CHECK(test::mappa(as_administrator({"account", "password", "Nobody"}, db)).status == 2);
    const auto made = test::mappa(as_administrator({"account", "password", "Cal Chair", "--without-code"}, db));
    REQUIRE(made.status == 0);
    CHECK(made.out.size() == 20);
    const auto password = made.out.substr(0, 19);
    auto store = store::Store::open(db);
    web::Gate gate{store};
    const auto came = gate.sign_in("Cal Chair", password, "", "10.0.0.7", 1'393'848'000);
    REQUIRE(std::holds_alternative<web::Gate::Opened>(came));
    CHECK(std::get<web::Gate::Opened>(came).who.must_change_password);
    const auto log = test::mappa({"log", "show", "--db", db});
    CHECK(log.says("first password for Cal Chair"));
    CHECK(log.says("account password [account-administrator]"));
    CHECK_FALSE(log.says(password));
    const auto used = test::mappa({"log", "use", "--db", db, "--json"});
    CHECK(used.says("Cal Chair"));
}

}  // namespace account_test
