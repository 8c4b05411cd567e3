#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "engine/access/access.hpp"
#include "engine/desk/replay.hpp"
#include "engine/record/parties.hpp"
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

namespace {

/// A case with actions of two agencies, meetings and referrals, some of them settled.
CaseRecord many_rows(int seed) {
    CaseRecord rows;
    rows.actions.resize(12);
    for (int i = 0; auto& each : rows.actions) {
        each.number = ++i;
        each.state = Words<ActionState>::list[static_cast<std::size_t>((i + seed) % 7)].value;
        if (i % 4 != 0) each.due = Date{2015, 4, 1}.plus_days((i * 7 + seed) % 30);
        if (i % 5 != 0) each.agency = i % 2 == 0 ? Agency::police : Agency::probation;
        each.owner = i % 3 == 0 ? "DC Nina Patrol" : "";
    }
    rows.meetings.resize(6);
    for (int i = 0; auto& each : rows.meetings) {
        each.number = ++i;
        each.state = Words<MeetingState>::list[static_cast<std::size_t>((i + seed) % 7)].value;
        if (i != 3) each.scheduled_for = Date{2015, 5, 1}.plus_days((i * 5 + seed) % 20);
        each.chair = i % 2 == 0 ? "Supt Greta Lowe" : "Supt Alan Other";
        each.minute_taker = i == 5 ? "Supt Greta Lowe" : "Tilly Marsh";
    }
    rows.referrals.resize(3);
    for (int i = 0; auto& each : rows.referrals) {
        each.number = ++i;
        each.state = i == 1 ? ReferralState::screening : i == 2 ? ReferralState::escalated : ReferralState::draft;
        if (seed % 2 == 0) each.reply_due = Date{2015, 6, 1}.plus_days(seed + i);
    }
    return rows;
}

struct ManyRows : Lists {
    ManyRows() {
        for (int i = 0; i < 9; ++i) {
            Case facts;
            facts.ref = "NW-2015-3" + std::to_string(i);
            facts.state = i % 3 == 0 ? CaseState::exited : CaseState::level_1;
            facts.category = i % 2 == 0 ? Category::one : Category::two;
            if (i == 4) facts.category = Category::four;
            if (i == 6 || i == 7) facts.limited_on = Date{2015, 2, 1};
            facts.parties = i % 4 == 1   ? "police probation"
                            : i % 4 == 2 ? "probation youth-offending"
                            : i % 4 == 3 ? "mental-health police"
                                         : "health housing";
            add(facts, many_rows(i));
        }
    }
};

std::string key_of(const Case& row) { return row.ref; }
template <class Row>
std::string key_of(const Found<Row>& found) {
    return found.case_ref + "/" + std::to_string(found.row.number);
}

const std::vector<std::optional<Limits>> every_limits{std::nullopt,
                                                      Limits{},
                                                      Limits{.close = {"NW-2015-34"}},
                                                      Limits{.every = true},
                                                      Limits{.every = true, .close = {"NW-2015-36", "NW-2015-34"}},
                                                      Limits{.party = Agency::police},
                                                      Limits{.party = Agency::probation},
                                                      Limits{.party = Agency::probation, .close = {"NW-2015-37"}},
                                                      Limits{.party = Agency::health},
                                                      Limits{.party = Agency::mental_health},
                                                      Limits{.party = Agency::education}};

/// As the engine says it of one case.
bool is_within(const std::optional<Limits>& limits, const Case& facts) {
    if (!limits) return true;
    if (is_kept_close(facts)) return std::ranges::count(limits->close, facts.ref) > 0;
    return limits->every || (limits->party && names_party(facts.parties, *limits->party));
}

/// Every part of a list, of whatever length and for whomever, against the whole list.
template <class Row, class Ask>
void check_parts(const Store& store, const std::vector<Row>& whole, Ask&& ask) {
    CHECK_FALSE(whole.empty());
    for (const auto& limits : every_limits) {
        std::vector<std::string> expected;
        for (const auto& each : whole) {
            const auto key = key_of(each);
            if (is_within(limits, store.case_facts(key.substr(0, key.find('/'))).value())) expected.push_back(key);
        }
        for (const std::size_t most : {std::size_t{0}, std::size_t{1}, std::size_t{4}, std::size_t{1000}}) {
            std::vector<std::string> found;
            do {
                const Part<Row> part = ask(Cut{found.size(), most, limits});
                CHECK(part.of == expected.size());
                CHECK((most == 0 || part.rows.size() <= most));
                REQUIRE(part.rows.empty() == expected.empty());
                for (const auto& each : part.rows) found.push_back(key_of(each));
            } while (found.size() < expected.size());
            CHECK(found == expected);
            CHECK(ask(Cut{expected.size(), most, limits}).rows.empty());
            // Whoever has counted already is believed.
            CHECK(ask(Cut{0, most, limits, 7}).of == 7);
        }
    }
}

}  // namespace

TEST_CASE("Parts of a list are the whole list cut up, and say how long it is") {
    const ManyRows lists;
    const auto& store = lists.store;
    for (const auto& filter : {CaseFilter{}, CaseFilter{.open_only = true}, CaseFilter{.states = {CaseState::level_1}},
                               CaseFilter{.open_only = true, .category = Category::one}, CaseFilter{.text = "nw-2015"}})
        check_parts(store, store.cases(filter), [&](const Cut& cut) { return store.cases(filter, cut); });
    for (const auto& filter :
         {ActionFilter{}, ActionFilter{.states = unsettled_actions()}, ActionFilter{.states = {ActionState::completed}},
          ActionFilter{.states = unsettled_actions(), .agency = Agency::police},
          ActionFilter{.states = unsettled_actions(), .owner = "DC Nina Patrol"},
          ActionFilter{.states = {ActionState::closed}, .due_by = Date{2015, 4, 20}}})
        check_parts(store, store.actions(filter), [&](const Cut& cut) { return store.actions(filter, cut); });
    for (const auto& filter :
         {MeetingFilter{}, MeetingFilter{.states = unfinished_meetings()},
          MeetingFilter{.states = {MeetingState::scheduled, MeetingState::in_session}, .until = Date{2015, 5, 15}},
          MeetingFilter{.states = {MeetingState::issued, MeetingState::closed}},
          MeetingFilter{.states = unfinished_meetings(), .whose = "Supt Greta Lowe"},
          MeetingFilter{.states = unfinished_meetings(), .not_whose = "Supt Greta Lowe"}})
        check_parts(store, store.meetings(filter), [&](const Cut& cut) { return store.meetings(filter, cut); });
    for (const auto& filter : {ReferralFilter{}, ReferralFilter{.states = waiting_referrals()},
                               ReferralFilter{.states = {ReferralState::draft}}})
        check_parts(store, store.referrals(filter), [&](const Cut& cut) { return store.referrals(filter, cut); });
}

TEST_CASE("Cases kept close are those that the engine keeps close") {
    const ManyRows lists;
    const auto found = lists.store.cases_kept_close();
    CHECK(found.size() == 3);
    for (const auto& each : lists.store.cases())
        CHECK(std::ranges::count(found, each.ref, &Case::ref) == (is_kept_close(each) ? 1 : 0));
}

TEST_CASE("The states that lists have indexes for are those that the record calls unsettled") {
    for (const auto& each : Words<ActionState>::list) {
        Action action;
        action.state = each.value;
        CHECK(action.unsettled() == (std::ranges::count(unsettled_actions(), each.value) == 1));
    }
}

TEST_CASE("Lists of one's own rows and lists of the others make up the whole") {
    const ManyRows lists;
    const auto& store = lists.store;
    const auto all = store.meetings({.states = unfinished_meetings()}).size();
    const auto own = store.meetings({.states = unfinished_meetings(), .whose = "Supt Greta Lowe"});
    const auto others = store.meetings({.states = unfinished_meetings(), .not_whose = "Supt Greta Lowe"});
    CHECK(own.size() + others.size() == all);
    CHECK(std::ranges::any_of(own, [](const auto& each) { return each.row.chair != "Supt Greta Lowe"; }));
    CHECK(std::ranges::all_of(store.actions({.owner = "DC Nina Patrol"}),
                              [](const auto& each) { return each.row.owner == "DC Nina Patrol"; }));
}

TEST_CASE("Actions are counted agency by agency as the list has them") {
    const ManyRows lists;
    for (const auto day : {Date{2015, 3, 1}, Date{2015, 4, 12}, Date{2015, 6, 1}}) {
        for (const auto& limits : every_limits) {
            std::map<std::optional<Agency>, AgencyActions> expected;
            for (const auto& each : lists.store.actions({.states = unsettled_actions()})) {
                if (!is_within(limits, lists.store.case_facts(each.case_ref).value())) continue;
                auto& count = expected[each.row.agency];
                ++count.unsettled;
                if (each.row.state == ActionState::unallocated) ++count.unallocated;
                if (!each.row.overdue(day)) continue;
                ++count.overdue;
                if (!count.longest_overdue || *each.row.due < *count.longest_overdue)
                    count.longest_overdue = each.row.due;
            }
            const auto found = lists.store.actions_by_agency(day, limits);
            REQUIRE(found.size() == expected.size());
            CHECK((limits || found.size() == 3));
            for (auto at = expected.begin(); const auto& each : found) {
                CHECK(each.agency == at->first);
                CHECK(each.unsettled == at->second.unsettled);
                CHECK(each.overdue == at->second.overdue);
                CHECK(each.unallocated == at->second.unallocated);
                CHECK(each.longest_overdue == at->second.longest_overdue);
                ++at;
            }
        }
    }
}

}  // namespace mappa::store::lists_test
