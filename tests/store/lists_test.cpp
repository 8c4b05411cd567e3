#include <doctest/doctest.h>

#include "engine/desk/replay.hpp"
#include "tests/store/sample.hpp"

namespace mappa::store::lists_test {
namespace {

using namespace test;

/// A record whose tables hold cases that no journal tells: lists only read tables.
class Lists {
public:
    Lists() {
        Case one;
        one.ref = "NW-2015-1";
        one.name = "Ivor Fictional";
        one.aliases = "The 100% Man";
        one.pnc = "15/123A";
        one.born = Date{1970, 2, 28};
        one.category = Category::one;
        one.lead_agency = Agency::probation;
        one.state = CaseState::level_2;
        one.notified_on = Date{2015, 3, 2};
        Case two;
        two.ref = "NW-2014-7";
        two.name = "Nora Nobody";
        two.ndelius = "X012345";
        two.state = CaseState::exited;
        two.category = Category::two;
        two.notified_on = Date{2014, 1, 2};
        Case three = one;
        three.ref = "NW-2013-12";
        three.state = CaseState::exited;
        three.aliases.clear();
        three.notified_on = Date{2013, 5, 6};
        add(one, {});
        add(two, {});
        add(three, {});
    }

    /// Adds a case as one step, with rows that the step did not make.
    void add(const Case& facts, const CaseRecord& rows) {
        auto event = notified(facts.ref, facts.name);
        CaseRecord record = rows;
        record.facts = facts;
        record.facts.version = 1;
        Writing writing{store};
        REQUIRE_FALSE(writing.append(event, nullptr, record));
        writing.commit();
    }

    Folder folder;
    Store store = Store::create(folder / "area.mappa");
};

std::vector<std::string> refs(const std::vector<Case>& cases) {
    std::vector<std::string> result;
    for (const auto& each : cases) result.push_back(each.ref);
    return result;
}

using Refs = std::vector<std::string>;

}  // namespace

TEST_CASE("Cases are listed by state, category, agency and text") {
    const Lists lists;
    const auto& store = lists.store;
    CHECK(refs(store.cases()) == Refs{"NW-2013-12", "NW-2014-7", "NW-2015-1"});
    CHECK(refs(store.cases({.states = {CaseState::level_2, CaseState::level_3}})) == Refs{"NW-2015-1"});
    CHECK(refs(store.cases({.open_only = true})) == Refs{"NW-2015-1"});
    CHECK(refs(store.cases({.category = Category::one})) == Refs{"NW-2013-12", "NW-2015-1"});
    CHECK(refs(store.cases({.open_only = true, .category = Category::two})).empty());
    CHECK(refs(store.cases({.lead_agency = Agency::probation})) == Refs{"NW-2013-12", "NW-2015-1"});
    CHECK(store.cases({.lead_agency = Agency::police}).empty());
}

TEST_CASE("A search finds names, aliases, references and identifiers, and takes every sign as it is") {
    const Lists lists;
    const auto find = [&](const std::string& text) { return refs(lists.store.cases({.text = text})); };
    CHECK(find("nobody") == Refs{"NW-2014-7"});
    CHECK(find("100% man") == Refs{"NW-2015-1"});
    CHECK(find("x0123") == Refs{"NW-2014-7"});
    CHECK(find("2014-7") == Refs{"NW-2014-7"});
    CHECK(find("15/123") == Refs{"NW-2013-12", "NW-2015-1"});
    CHECK(find("100%%").empty());
    CHECK(find("N_ra").empty());
    CHECK(find("\\").empty());
    CHECK(find("' OR 1=1 --").empty());
}

TEST_CASE("A person's cases are found by any identifier, or by name with date of birth") {
    const Lists lists;
    const auto find = [&](const Identity& person) { return refs(lists.store.cases_of(person)); };
    const Refs both{"NW-2013-12", "NW-2015-1"};  // oldest first
    CHECK(find({.pnc = "15/123a"}) == both);
    CHECK(find({.ndelius = "x012345"}) == Refs{"NW-2014-7"});
    CHECK(find({.name = "IVOR FICTIONAL", .born = Date{1970, 2, 28}}) == both);
    CHECK(find({.name = "Ivor Fictional"}).empty());
    CHECK(find({.name = "Ivor Fictional", .born = Date{1970, 3, 1}}).empty());
    CHECK(find({}).empty());
    CHECK(find({.pnc = "nobody's", .ndelius = "X012345"}) == Refs{"NW-2014-7"});
    CHECK(refs(lists.store.open_cases_of({.pnc = "15/123A"})) == Refs{"NW-2015-1"});
    CHECK(lists.store.open_cases_of({.ndelius = "X012345"}).empty());
}

TEST_CASE("The next case number follows the highest of that year, as a number") {
    Lists lists;
    CHECK(lists.store.next_case_number("NW", 2016) == 1);
    CHECK(lists.store.next_case_number("NW", 2015) == 2);
    CHECK(lists.store.next_case_number("NW", 2013) == 13);
    CHECK(lists.store.next_case_number("N", 2015) == 1);
    for (const auto* ref : {"NW-2015-9", "NW-2015-10", "NW-2015-011", "NW-2015-12b", "NW-20155-40", "ANW-2015-50"}) {
        Case facts;
        facts.ref = ref;
        lists.add(facts, {});
    }
    CHECK(lists.store.next_case_number("NW", 2015) == 12);
}

TEST_CASE("Actions, meetings and referrals are listed across cases") {
    Lists lists;
    CaseRecord rows;
    rows.actions.resize(3);
    rows.actions[0].number = 1;
    rows.actions[0].due = Date{2015, 4, 2};
    rows.actions[0].agency = Agency::police;
    rows.actions[1].number = 2;
    rows.actions[1].due = Date{2015, 4, 1};
    rows.actions[2].number = 3;
    rows.actions[2].state = ActionState::closed;
    rows.meetings.resize(2);
    rows.meetings[0].number = 1;
    rows.meetings[0].scheduled_for = Date{2015, 5, 5};
    rows.meetings[1].number = 2;
    rows.meetings[1].scheduled_for = Date{2015, 3, 3};
    rows.meetings[1].state = MeetingState::issued;
    rows.referrals.resize(1);
    rows.referrals[0].number = 1;
    rows.referrals[0].state = ReferralState::screening;
    Case facts;
    facts.ref = "NW-2015-20";
    lists.add(facts, rows);
    const auto numbers = [](const auto& found) {
        std::vector<int> result;
        for (const auto& each : found) {
            CHECK(each.case_ref == "NW-2015-20");
            result.push_back(each.row.number);
        }
        return result;
    };
    using Numbers = std::vector<int>;
    const auto& store = lists.store;
    CHECK(numbers(store.actions()) == Numbers{2, 1, 3});
    CHECK(numbers(store.actions({.states = {ActionState::open}, .due_by = Date{2015, 4, 1}})) == Numbers{2});
    CHECK(numbers(store.actions({.agency = Agency::police})) == Numbers{1});
    CHECK(numbers(store.meetings()) == Numbers{2, 1});
    CHECK(numbers(store.meetings({.states = {MeetingState::issued}})) == Numbers{2});
    CHECK(numbers(store.meetings({.from = Date{2015, 3, 3}, .until = Date{2015, 5, 4}})) == Numbers{2});
    CHECK(numbers(store.meetings({.from = Date{2015, 3, 4}, .until = Date{2015, 5, 5}})) == Numbers{1});
    CHECK(numbers(store.referrals({.states = {ReferralState::screening}})) == Numbers{1});
    CHECK(store.referrals({.states = {ReferralState::draft}}).empty());
}

}  // namespace mappa::store::lists_test
