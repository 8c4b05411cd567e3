#include <doctest/doctest.h>

#include "engine/desk/account_checks.hpp"
#include "engine/desk/replay.hpp"
#include "tests/support/desk_fixture.hpp"

namespace account_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date day{2014, 3, 3};

OpenAccount opening(const std::string& name, Role role, std::optional<Agency> agency = {}) {
    OpenAccount step;
    step.name = name;
    step.role = role;
    step.agency = agency;
    step.contact = "somebody@fenbury.example";
    return step;
}

ChangeAccount change(const std::string& name, std::optional<Role> role, std::optional<Agency> agency = {}) {
    ChangeAccount step;
    step.name = name;
    step.role = role;
    step.agency = agency;
    return step;
}

CloseAccount closing(const std::string& name) { return {name, "has left"}; }

AreaDecision decided(const AreaRecord& area, AreaStep step, const std::string& by, Role role) {
    return desk().decide(area, visit(role, day, by), std::move(step));
}

/// The area after an administrator's step; what the journal would say of it again included.
AreaRecord after(const AreaRecord& area, AreaStep step, const std::string& by = "Ida Keep",
                 Role role = Role::administrator) {
    const auto decision = decided(area, std::move(step), by, role);
    REQUIRE(std::holds_alternative<AreaAcceptance>(decision));
    auto replayed = area;
    replay(replayed, std::get<AreaAcceptance>(decision).event);
    return replayed;
}

/// The ids of the rules that refused; "problem: ..." for what makes no sense; empty when it was accepted.
std::vector<std::string> against(const AreaRecord& area, AreaStep step, const std::string& by = "Ida Keep",
                                 Role role = Role::administrator) {
    const auto decision = decided(area, std::move(step), by, role);
    std::vector<std::string> texts;
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        for (const auto& each : refusals->front().findings) {
            CHECK_FALSE(each.supply.empty());
            texts.emplace_back(each.rule->id);
        }
    } else if (const auto* problems = std::get_if<Problems>(&decision)) {
        for (const auto& each : *problems) texts.push_back("problem: " + each.text());
    }
    return texts;
}

using Texts = std::vector<std::string>;

/// Two administrators and a case manager of probation.
const AreaRecord& with_accounts() {
    static const auto area = [] {
        auto made = after(fenbury(), opening("Ida Keep", Role::administrator), "Ola Fielding", Role::coordinator);
        made = after(made, opening("Una Second", Role::administrator));
        return after(made, opening("Theo Lamb", Role::case_manager, Agency::probation));
    }();
    return area;
}

}  // namespace

TEST_CASE("DCN-14 the journal says who may sign in, in which role, for which agency and who said so") {
    const auto& area = with_accounts();
    REQUIRE(area.accounts.size() == 3);
    const auto* theo = area.account("theo lamb");
    REQUIRE(theo);
    CHECK(theo->name == "Theo Lamb");
    CHECK(theo->role == Role::case_manager);
    CHECK(theo->agency == Agency::probation);
    CHECK(theo->contact == "somebody@fenbury.example");
    CHECK(theo->opened_on == day);
    CHECK(theo->opened_by == "Ida Keep");
    CHECK(theo->open());
    CHECK(area.account("Ida Keep")->opened_by == "Ola Fielding");
    CHECK_FALSE(area.account("Theo"));
}

TEST_CASE("On an area without accounts the coordinator opens an administrator's, and nothing else") {
    CHECK(against(fenbury(), opening("Ida Keep", Role::administrator), "Ola Fielding", Role::coordinator).empty());
    CHECK(against(fenbury(), opening("Ida Keep", Role::administrator), "Ida Keep", Role::administrator).empty());
    for (const auto role : {Role::coordinator, Role::administrator})
        CHECK(against(fenbury(), opening("Ola Fielding", Role::coordinator), "Ola Fielding", role) ==
              Texts{"account-administrator"});
    CHECK(against(fenbury(), opening("Ida Keep", Role::administrator), "Cal Chair", Role::chair) == Texts{"who-may"});
}

TEST_CASE("Where there are accounts, only an administrator opens, changes and closes them") {
    const auto& area = with_accounts();
    CHECK(against(area, opening("New Person", Role::chair), "Ola Fielding", Role::coordinator) ==
          Texts{"account-administrator"});
    for (const auto role : {Role::coordinator, Role::chair, Role::representative, Role::auditor}) {
        CHECK(against(area, change("Theo Lamb", Role::chair), "Ola Fielding", role) == Texts{"who-may"});
        CHECK(against(area, closing("Theo Lamb"), "Ola Fielding", role) == Texts{"who-may"});
    }
    CHECK(against(area, opening("New Person", Role::chair)).empty());
    CHECK(may_not_keep_accounts({"Ola Fielding", Role::coordinator, {}}).size() == 1);
    CHECK(may_not_keep_accounts({"Ida Keep", Role::administrator, {}}).empty());
}

TEST_CASE("A name has one open account, whatever its capitals; a closed one is opened again") {
    const auto& area = with_accounts();
    const auto said = against(area, opening("THEO LAMB", Role::chair));
    REQUIRE(said.size() == 1);
    CHECK(said[0] == "problem: Theo Lamb has an open account already; `account change` changes it");
    const auto closed = after(area, closing("theo lamb"));
    CHECK_FALSE(closed.account("Theo Lamb")->open());
    CHECK(closed.account("Theo Lamb")->closed_by == "Ida Keep");
    CHECK(closed.account("Theo Lamb")->why == "has left");
    CHECK(against(closed, closing("Theo Lamb")) ==
          Texts{"problem: the account of Theo Lamb was closed on 3 March 2014"});
    CHECK(against(closed, change("Theo Lamb", Role::chair)).size() == 1);
    const auto again = after(closed, opening("Theo LAMB", Role::chair));
    CHECK(again.accounts.size() == 3);
    CHECK(again.account("Theo Lamb")->open());
    CHECK(again.account("Theo Lamb")->role == Role::chair);
    CHECK(again.account("Theo Lamb")->why.empty());
}

TEST_CASE("An account that makes no sense is told all at once") {
    const auto& area = with_accounts();
    OpenAccount nobody;
    CHECK(against(area, nobody).size() == 2);
    CHECK(against(area, opening(" Ed Space", Role::chair)).size() == 1);
    CHECK(against(area, change("Nobody Known", {})).size() == 2);
    CHECK(against(area, CloseAccount{"Nobody Known", ""}).size() == 2);
}

TEST_CASE("Whoever reads what their agency has a part in signs in for an agency") {
    const auto& area = with_accounts();
    for (const auto role : {Role::case_manager, Role::manager, Role::representative}) {
        CHECK(against(area, opening("New Person", role)) == Texts{"account-agency"});
        CHECK(against(area, opening("New Person", role, Agency::police)).empty());
        CHECK(against(area, change("Una Second", role)) == Texts{"account-agency"});
    }
    for (const auto role :
         {Role::coordinator, Role::administrator, Role::chair, Role::minute_taker, Role::board, Role::auditor})
        CHECK(against(area, opening("New Person", role)).empty());
}

TEST_CASE("Nobody changes their own role or agency; their contact they may") {
    const auto& area = with_accounts();
    CHECK(against(area, change("Ida Keep", Role::coordinator)) == Texts{"account-own-role"});
    CHECK(against(area, change("ida keep", {}, Agency::police), "IDA KEEP") == Texts{"account-own-role"});
    CHECK(against(area, change("Ida Keep", Role::coordinator), "Una Second").empty());
    auto contact = change("Ida Keep", {});
    contact.contact = "ida@fenbury.example";
    const auto changed = after(area, contact);
    CHECK(changed.account("Ida Keep")->contact == "ida@fenbury.example");
    CHECK(changed.account("Ida Keep")->role == Role::administrator);
    CHECK(changed.account("Ida Keep")->changed_on == day);
}

TEST_CASE("FUP-86 the last open administrator is neither closed nor given another role") {
    const auto& area = with_accounts();
    const auto one = after(area, closing("Ida Keep"), "Una Second");
    CHECK(against(one, closing("Una Second"), "Ola Fielding") == Texts{"account-last-administrator"});
    CHECK(against(one, change("Una Second", Role::chair), "Ola Fielding") == Texts{"account-last-administrator"});
    CHECK(against(one, change("Una Second", Role::administrator), "Ola Fielding").empty());
    CHECK(against(one, closing("Theo Lamb"), "Ola Fielding").empty());
    const auto two = after(one, change("Theo Lamb", Role::administrator), "Una Second");
    CHECK(against(two, closing("Una Second"), "Theo Lamb").empty());
}

}  // namespace account_test
