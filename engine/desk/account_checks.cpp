#include "engine/desk/account_checks.hpp"

#include <algorithm>
#include <array>

#include "engine/record/account_name.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule by_administrator{
    "account-administrator", Severity::refuse,
    "Accounts and their passwords are an administrator's; only the first account of an area, which is an "
    "administrator's, may also be opened by the coordinator.",
    "ask an administrator; on an area without accounts, open an administrator's first", "DCN-14 (002 4.4)"};
constexpr Rule with_agency{"account-agency", Severity::refuse,
                           "Case managers, line managers and representatives sign in for an agency: what they may read "
                           "follows from its part in the case.",
                           "give it: --set agency=probation", "DCN-14 (002 4.4); FUP-45 (001 5.37)"};
constexpr Rule not_own{"account-own-role", Severity::refuse, "Nobody changes their own role or agency.",
                       "ask another administrator", "DCN-14 (002 4.4)"};
// One area lost all its trained administrators in a day, by a reorganisation that nobody had thought through
// (001 5.32).
constexpr Rule one_stays{"account-last-administrator", Severity::refuse,
                         "An area that has accounts has one administrator's among them.",
                         "open another administrator's account first", "FUP-86 (001 5.32)"};
constexpr std::array all_rules{&by_administrator, &with_agency, &not_own, &one_stays};

constexpr Roles for_an_agency{Role::case_manager, Role::manager, Role::representative};

bool last_administrator(const AreaRecord& area, const Account& account) {
    const auto administrates = [](const Account& each) { return each.open() && each.role == Role::administrator; };
    return administrates(account) && std::ranges::count_if(area.accounts, administrates) == 1;
}

const Account* open_account(const AreaRecord& area, const std::string& name) {
    const auto* account = area.account(name);
    return account && account->open() ? account : nullptr;
}

void expect_open(const AreaRecord& area, const std::string& name, Problems& problems) {
    const auto* account = area.account(name);
    if (!account)
        problems.push_back({{}, "there is no account of '" + name + "': `mappa account list` shows those there are"});
    else if (!account->open())
        problems.push_back({{}, "the account of " + account->name + " was closed on " + account->closed_on->text()});
}

/// Case managers and the like read what their agency has a part in: without one they would read nothing.
void ask_for_agency(const std::optional<Role>& role, const std::optional<Agency>& agency, Findings& findings) {
    if (role && for_an_agency.contains(*role) && !agency)
        Found{with_agency, findings}.ask("the agency for which a " + std::string{code(*role)} + " signs in");
}

}  // namespace

void check_account(const AreaRecord& area, const OpenAccount& step, Problems& problems) {
    if (blank(step.name))
        problems.push_back({{}, "whose account? Name the person as the record does (name)"});
    else if (step.name.front() == ' ' || step.name.back() == ' ')
        problems.push_back({{}, "the name begins or ends with a space, which nobody would type to sign in (name)"});
    if (!step.role) problems.push_back({{}, "in which role? Give it: --set role=representative (role)"});
    if (const auto* account = open_account(area, step.name))
        problems.push_back({{}, account->name + " has an open account already; `account change` changes it"});
}

void check_account(const AreaRecord& area, const ChangeAccount& step, Problems& problems) {
    expect_open(area, step.name, problems);
    if (!step.role && !step.agency && blank(step.contact))
        problems.push_back({{}, "what changes? Give the role, the agency or the contact: --set role=chair"});
}

void check_account(const AreaRecord& area, const CloseAccount& step, Problems& problems) {
    expect_open(area, step.name, problems);
    if (blank(step.why)) problems.push_back({{}, "closing an account says why (why)"});
}

Findings account_findings(const AreaRecord& area, const Actor& actor, const OpenAccount& step) {
    Findings findings;
    if (area.accounts.empty() && step.role != Role::administrator)
        Found{by_administrator, findings}.miss("nobody may sign in yet: the first account is an administrator's");
    if (!area.accounts.empty() && actor.role != Role::administrator)
        Found{by_administrator, findings}.miss(std::string{label(actor.role)} + " may not open accounts");
    ask_for_agency(step.role, step.agency, findings);
    return findings;
}

Findings account_findings(const AreaRecord& area, const Actor& actor, const ChangeAccount& step) {
    Findings findings;
    const auto* account = open_account(area, step.name);
    if (!account) return findings;
    const auto role = step.role ? step.role : account->role;
    const auto agency = step.agency ? step.agency : account->agency;
    const bool other = role != account->role || agency != account->agency;
    if (other && same_account(actor.name, account->name))
        Found{not_own, findings}.miss("this is your own account: you may change its contact only");
    if (role != Role::administrator && last_administrator(area, *account))
        Found{one_stays, findings}.miss(account->name + " is the only administrator who may sign in");
    ask_for_agency(role, agency, findings);
    return findings;
}

Findings account_findings(const AreaRecord& area, const Actor&, const CloseAccount& step) {
    Findings findings;
    if (const auto* account = open_account(area, step.name); account && last_administrator(area, *account))
        Found{one_stays, findings}.miss(account->name + " is the only administrator who may sign in");
    return findings;
}

Findings may_not_keep_accounts(const Actor& actor) {
    Findings findings;
    if (actor.role != Role::administrator)
        Found{by_administrator, findings}.miss(std::string{label(actor.role)} + " may not set passwords of others");
    return findings;
}

std::span<const Rule* const> account_rules() { return all_rules; }

}  // namespace mappa
