#include <doctest/doctest.h>

#include "engine/access/access.hpp"
#include "engine/calendar/instant.hpp"
#include "engine/clocks/due.hpp"
#include "engine/record/parties.hpp"
#include "tests/support/desk_fixture.hpp"

namespace need_to_know_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date day{2014, 1, 20};

Visit at(Role role, const std::string& name, Agency agency, const std::string& time = "2014-01-20T09:00:00Z") {
    auto who = visit(role, day, name, agency);
    who.recorded_at = time;
    return who;
}
Visit coordinator() { return at(Role::coordinator, "Ola Fielding", Agency::coordination); }
Visit chair() { return at(Role::chair, "Supt Greta Lowe", Agency::police); }
Visit administrator() { return at(Role::administrator, "Pip Larch", Agency::coordination); }
Visit officer() { return at(Role::case_manager, "Pru Bation", Agency::probation); }
/// Of a service without a part in the case.
Visit teacher() { return at(Role::representative, "Ed Ucation", Agency::education); }

template <class S>
S because(const std::string& why) {
    S step;
    step.why = why;
    return step;
}
CaseRecord limited() {
    return taken(in_session(), coordinator(), {because<LimitAccess>("his sister works in this office")});
}
AdmitReader admitting(const Visit& who) {
    AdmitReader step;
    step.name = who.actor.name;
    step.agency = who.actor.agency;
    step.why = "manages the case";
    return step;
}
OpenInEmergency emergency() { return because<OpenInEmergency>("a child was found at his door, where does he live"); }

bool reads(const Visit& who, const CaseRecord& record) {
    const bool may = !may_not_read(who.actor, record);
    // A list says the same as the case, from its row alone where it can.
    const auto by_row = may_read_by_row(who.actor, record.facts);
    CHECK(by_row.value_or(may) == may);
    if (!is_kept_close(record.facts)) {
        const auto reach = reach_of(who.actor);
        CHECK((reach.every || (reach.party && names_party(record.facts.parties, *reach.party))) == may);
    }
    return may;
}

}  // namespace

TEST_CASE("DCN-14 a case to which access is limited is read by the coordinator and people admitted by name alone") {
    auto record = in_session();
    for (const auto& who : {coordinator(), administrator(), chair(), officer()}) CHECK(reads(who, record));
    record = limited();
    CHECK(reads(coordinator(), record));
    for (const auto& who : {administrator(), chair(), officer()}) {
        CHECK_FALSE(reads(who, record));
        CHECK_FALSE(may_read_by_row(who.actor, record.facts));
    }
    record = taken(record, coordinator(), {admitting(officer())});
    CHECK(reads(officer(), record));
    CHECK_FALSE(reads(chair(), record));
    // Of that name, at another service, is somebody else; a capital and a space are not.
    CHECK_FALSE(reads(at(Role::case_manager, "Pru Bation", Agency::housing), record));
    CHECK(reads(at(Role::case_manager, "pru  bation", Agency::probation), record));

    DismissReader dismiss;
    dismiss.admission = 1;
    dismiss.why = "has handed the case over";
    CHECK_FALSE(reads(officer(), taken(record, coordinator(), {dismiss})));
    record = taken(record, coordinator(), {because<LiftLimit>("she has left the office")});
    for (const auto& who : {administrator(), chair(), officer()}) CHECK(reads(who, record));

    // Limited once more, it admits nobody from before.
    record = taken(limited(), coordinator(), {admitting(officer()), because<LiftLimit>("she has left the office")});
    CHECK(record.admissions.front().ended_because == "the limit ended: she has left the office");
    CHECK_FALSE(reads(officer(), taken(record, coordinator(), {because<LimitAccess>("the officer knows the family")})));
}

TEST_CASE("DCN-14 only the coordinator limits access, and a board member is admitted to nothing") {
    CHECK(
        refused_by(desk().decide(fenbury(), in_session(), {}, chair(), {because<LimitAccess>("not for everybody")})) ==
        std::vector<std::string>{"who-may"});
    auto member = at(Role::board, "Bea Holt", Agency::police);
    const auto record = taken(limited(), coordinator(), {admitting(member)});
    CHECK_FALSE(reads(member, record));
}

TEST_CASE("an admission does not open category 4 to a service that does not hold it") {
    auto record = taken(limited(), coordinator(), {admitting(teacher())});
    CHECK(reads(teacher(), record));
    record.facts.category = Category::four;
    CHECK_FALSE(reads(teacher(), record));
}

TEST_CASE("the agencies with a part in a case stand in its row after every step") {
    const auto record = in_session();
    CHECK(record.facts.parties == parties_of(record));
    CHECK(names_party(record.facts.parties, Agency::probation));
    CHECK_FALSE(names_party(record.facts.parties, Agency::education));
    CHECK_FALSE(names_party("mental-health", Agency::health));
    AddAction action;
    action.text = "tell the school who may collect the child";
    action.owner = "Ed Ucation";
    action.agency = Agency::education;
    action.due = day.plus_days(10);
    action.why = "she was followed from the school";
    action.pillar = Pillar::victim_safety;
    action.meeting = 1;
    const auto after = taken(record, coordinator(), {action});
    CHECK(names_party(after.facts.parties, Agency::education));
    CHECK(reads(teacher(), after));
}

TEST_CASE("DCN-14 an emergency opens a case to its reader for the hours that the policy says, and to nobody else") {
    const auto before = in_session();
    CHECK_FALSE(reads(teacher(), before));
    const auto record = taken(before, teacher(), {emergency()});
    const auto open = [&](const Visit& who) { return in_emergency(who.actor, record, who.recorded_at); };
    CHECK(open(teacher()));
    CHECK(open(at(Role::representative, "Ed Ucation", Agency::education, "2014-01-20T12:59:59Z")));
    CHECK_FALSE(open(at(Role::representative, "Ed Ucation", Agency::education, "2014-01-20T13:00:00Z")));
    CHECK_FALSE(open(at(Role::representative, "Ed Ucation", Agency::education, "2014-01-20T08:59:59Z")));
    CHECK_FALSE(open(at(Role::representative, "Ed Ucation", Agency::education, "some time")));
    CHECK_FALSE(open(at(Role::representative, "Ed Other", Agency::education)));
    CHECK_FALSE(open(at(Role::representative, "Ed Ucation", Agency::health)));
    // Nothing else changes: lists and documents are for those who may read the case.
    CHECK_FALSE(reads(teacher(), record));

    const auto seen = as_seen_in_emergency(teacher().actor, record);
    CHECK_FALSE(seen.plan_entries.empty());
    CHECK(seen.facts.visor.empty());
    CHECK(seen.information.empty());
    // Nor to somebody who otherwise may see what is closed, as police and chairs may.
    auto full = limited();
    full.facts.visor = "FIC-4711";
    full.plan_entries.front().closed_entry = Answer::yes;
    full.information.emplace_back().meeting = 1;
    const auto what = full.plan_entries.front().what;
    const auto to_chair = as_seen_in_emergency(chair().actor, full);
    CHECK(to_chair.facts.visor.empty());
    CHECK(to_chair.plan_entries.front().what != what);
    CHECK(to_chair.information.empty());
    auto kept = taken(taken(limited(), coordinator(), {admitting(officer())}), chair(), {emergency()});
    kept = as_seen_in_emergency(teacher().actor, taken(kept, teacher(), {emergency()}));
    CHECK(kept.facts.limited_because == "withheld");
    CHECK(kept.admissions.empty());
    REQUIRE(kept.emergency_readings.size() == 1);
    CHECK(kept.emergency_readings.front().name == teacher().actor.name);
}

TEST_CASE("an emergency is the coordinator's to look at within a working day, and ends when that is done") {
    auto record = taken(in_session(), teacher(), {emergency()});
    const auto waits = [&] {
        const auto dues = clocks_of(record, desk().policy(fenbury(), record.facts.edition), desk().calendar(), day);
        return std::ranges::any_of(dues, [](const Due& each) {
            return each.clock->id == "emergency-review" && each.running() && each.agency == Agency::coordination &&
                   each.due == Date{2014, 1, 21};
        });
    };
    CHECK(waits());
    ReviewEmergency review;
    review.emergency = 1;
    review.finding = "needed: the school sent the child home with an aunt, police told";
    auto own = at(Role::coordinator, "Ed Ucation", Agency::coordination);
    CHECK(names(named(desk().decide(fenbury(), record, {}, own, {review})), "does not judge it"));
    record = taken(record, coordinator(), {review});
    CHECK_FALSE(waits());
    CHECK_FALSE(in_emergency(teacher().actor, record, teacher().recorded_at));
    CHECK(names(named(desk().decide(fenbury(), record, {}, coordinator(), {review})), "was looked at on"));
}

TEST_CASE("an emergency says what is happening, is needed, and opens no category 4 case to other services") {
    const auto refused = [](const Visit& who, const CaseRecord& record, const OpenInEmergency& step) {
        return refused_by(desk().decide(fenbury(), record, {}, who, {step}));
    };
    auto record = in_session();
    CHECK(refused(teacher(), record, because<OpenInEmergency>("need to see it")) ==
          std::vector<std::string>{"emergency-reasoned"});
    CHECK(refused(chair(), record, emergency()) == std::vector<std::string>{"emergency-needed"});
    record.facts.category = Category::four;
    CHECK(refused(teacher(), record, emergency()) == std::vector<std::string>{"emergency-closed"});
    // What becomes category 4 meanwhile is closed at once.
    auto opened = taken(in_session(), teacher(), {emergency()});
    CHECK(in_emergency(teacher().actor, opened, "2014-01-20T10:00:00Z"));
    opened.facts.category = Category::four;
    CHECK_FALSE(in_emergency(teacher().actor, opened, "2014-01-20T10:00:00Z"));
    // The office holds category 4 too: what keeps it out is the limit, and that is what an emergency is for.
    auto kept = limited();
    kept.facts.category = Category::four;
    kept = taken(kept, administrator(), {emergency()});
    CHECK(in_emergency(administrator().actor, kept, administrator().recorded_at));
}

TEST_CASE("DCN-14 whoever a case is kept from takes no step on it, and does not hear what stands in its way") {
    const auto refusal = [](const Visit& who, const CaseRecord& record, const Step& step) {
        return refused_by(desk().decide(fenbury(), record, {}, who, {step}));
    };
    const auto record = taken(limited(), coordinator(), {admitting(officer())});
    for (const auto& step : {Step{admitting(officer())}, Step{because<LimitAccess>("")}, Step{because<ChangeCase>("")}})
        CHECK(refusal(chair(), record, step) == std::vector<std::string>{"access-limited"});
    CHECK(refusal(coordinator(), record, admitting(officer())) == std::vector<std::string>{"admitted-person"});
    // An emergency opens the case to be read, and nothing else.
    const auto opened = taken(limited(), teacher(), {emergency()});
    AddAction action;
    action.agency = Agency::education;
    CHECK(refusal(teacher(), opened, action) == std::vector<std::string>{"access-limited"});
    auto four = in_session();
    four.facts.category = Category::four;
    CHECK(refusal(teacher(), four, action) == std::vector<std::string>{"access-category-4"});
}

TEST_CASE("DCN-14 nothing of a limited case is sent to anybody who is not admitted to it") {
    const auto open = in_session();
    CHECK(may_be_sent(open, officer().actor.name, Agency::probation));
    auto record = limited();
    CHECK_FALSE(may_be_sent(record, officer().actor.name, Agency::probation));
    CHECK(may_be_sent(record, "Ola Fielding", Agency::coordination));
    record = taken(record, coordinator(), {admitting(officer())});
    CHECK(may_be_sent(record, officer().actor.name, Agency::probation));
    CHECK_FALSE(may_be_sent(record, officer().actor.name, Agency::housing));
    for (const auto& who : {officer(), teacher()}) {
        auto& invited = record.invitations.emplace_back();
        invited.meeting = 1;
        invited.name = who.actor.name;
        invited.agency = who.actor.agency;
    }
    const auto to = copies_go_to(record, 1);
    REQUIRE(to.size() == 1);
    CHECK(to.front().name == officer().actor.name);
    record.facts.limited_on.reset();
    CHECK(copies_go_to(record, 1).size() == 2);
}

TEST_CASE("a moment is read as it is written, and nothing else is one") {
    for (const auto* text : {"2014-01-20T09:30:05Z", "2012-02-29T00:00:00Z", "2016-12-31T23:59:59Z"})
        CHECK(text_of(parse_instant(text).value()) == text);
    for (const auto* text : {"", "2014-01-20", "2014-01-20 09:30:05Z", "2014-02-30T09:30:05Z", "2014-01-20T24:00:00Z",
                             "2014-01-20T09:60:00Z", "2014-01-20T09:30:60Z", "2014-01-20T-9:30:00Z",
                             "2014-01-20T09:30:05+00:00", "2014-01-20T09:30:05"}) {
        CAPTURE(text);
        CHECK_FALSE(parse_instant(text));
    }
}

}  // namespace need_to_know_test
