#include <doctest/doctest.h>

#include <algorithm>

#include "engine/access/access.hpp"
#include "engine/desk/apply.hpp"
#include "engine/desk/replay.hpp"
#include "engine/record/distribution.hpp"
#include "tests/engine/rules/second_meeting.hpp"

namespace minutes_evidence_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Decision decide(const CaseRecord& record, const Visit& who, Step step) {
    return desk().decide(fenbury(), record, {}, who, {std::move(step)});
}

Decision approve(const CaseRecord& record, int meeting, Date day) {
    ApproveMinutes step;
    step.meeting = meeting;
    return decide(record, chair_on(day), step);
}

bool goes_to(const CaseRecord& record, const std::string& name) {
    const auto list = distribution(record, 1);
    return std::ranges::find(list, name, &Recipient::name) != list.end();
}

/// An action that was agreed at the first meeting.
void owe(CaseRecord& record, const char* name, Agency agency) {
    auto& row = record.actions.emplace_back();
    row.number = static_cast<int>(record.actions.size());
    row.meeting = 1;
    row.owner = name;
    row.agency = agency;
    row.agreed_on = first_day;
    row.due = first_day.plus_days(14);
}

WithholdMinutes withholding(const std::string& name, const std::string& why) {
    WithholdMinutes step;
    step.meeting = 1;
    step.name = name;
    step.why = why;
    return step;
}

/// The first meeting's minutes approved, the offender in a prison that nobody had invited.
CaseRecord approved_in_custody() {
    auto record = closed_first();
    record.facts.prison = "HMP Fiction";
    ApproveMinutes step;
    step.meeting = 1;
    return taken(record, chair_on(first_day), {step});
}

CaseRecord issued_minutes() {
    ApproveMinutes approve_step;
    IssueMinutes issue;
    approve_step.meeting = issue.meeting = 1;
    return taken(taken(closed_first(), chair_on(first_day), {approve_step}), office_on(first_day), {issue});
}

}  // namespace

TEST_CASE(
    "PHC-52 the holding prison gets the minutes though nobody invited it, and goes off the list with a reason only") {
    auto record = approved_in_custody();
    CHECK(
        std::ranges::none_of(record.invitations, [](const Invitation& each) { return each.agency == Agency::prison; }));
    CHECK(goes_to(record, "HMP Fiction"));
    for (const auto* no_reason : {"", "tbc", "none"}) {
        const auto refused = decide(record, office_on(first_day), withholding("HMP Fiction", no_reason));
        CHECK(refused_by(refused) == std::vector<std::string>{"withheld-with-reason"});
        CHECK(names(named(refused), "why the minutes are not to go to HMP Fiction"));
    }
    IssueMinutes issue;
    issue.meeting = 1;
    const auto issued = taken(record, office_on(first_day), {issue});
    CHECK(issued.meetings.front().issued_to.find("HMP Fiction (Prison)") != std::string::npos);
    CHECK(issued.sendings.back().name == "HMP Fiction");

    record = taken(record, office_on(first_day), {withholding("HMP Fiction", "he moves to HMP Fable tonight")});
    CHECK_FALSE(goes_to(record, "HMP Fiction"));
    const auto list = distribution_list(record, 1);
    REQUIRE(list.back().withheld);
    CHECK(list.back().withheld->why == "he moves to HMP Fable tonight");
    CHECK(list.back().withheld->by == "Ola Fielding");
    CHECK(list.back().withheld->on == first_day);
    const auto without = taken(record, office_on(first_day), {issue});
    CHECK(without.meetings.front().issued_to.find("HMP Fiction") == std::string::npos);
    CHECK(std::ranges::none_of(without.sendings, [](const Sending& each) { return each.name == "HMP Fiction"; }));

    auto back = withholding("HMP Fiction", "the move was called off");
    back.put_back = Answer::yes;
    CHECK(goes_to(taken(record, office_on(first_day), {back}), "HMP Fiction"));
}

TEST_CASE("nobody is taken off a list on which they do not stand, and none once the minutes are out") {
    const auto record = approved_in_custody();
    const auto stranger = decide(record, office_on(first_day), withholding("Gus Gossip", "he talks"));
    CHECK(names(named(stranger), "Gus Gossip is not on the distribution list of meeting 1"));
    CHECK(refused_by(decide(issued_minutes(), office_on(first_day), withholding("Member of Police", "moved away"))) ==
          std::vector<std::string>{"possible-now"});
}

TEST_CASE("the prison that held the offender on the day of issue stays on the list of that issue") {
    IssueMinutes issue;
    issue.meeting = 1;
    auto record = taken(approved_in_custody(), office_on(first_day), {issue});
    ChangeCase move;
    move.prison = "HMP Fable";
    move.why = "transferred";
    record = taken(record, office_on(Date{2014, 2, 3}), {move});
    CHECK(goes_to(record, "HMP Fiction"));
    CHECK_FALSE(goes_to(record, "HMP Fable"));
}

TEST_CASE("DCN-14 minutes of category 4 are on the record as sent to the services that hold it, and to no other") {
    auto record = approved_in_custody();
    Invitation landlord;
    landlord.meeting = 1;
    landlord.agency = Agency::housing;
    landlord.name = "Hetty Landlady";
    landlord.contact = "hetty@webpost.example";
    record.invitations.push_back(landlord);
    IssueMinutes issue;
    issue.meeting = 1;
    const auto sent_to = [&](Category category) {
        record.facts.category = category;
        const auto after = taken(record, office_on(first_day), {issue});
        const bool sent = std::ranges::any_of(after.sendings, [](const Sending& each) {
            return each.name == "Hetty Landlady" && each.what == "minutes";
        });
        CHECK(sent == (after.meeting(1)->issued_to.find("Hetty Landlady") != std::string::npos));
        return sent;
    };
    CHECK(sent_to(Category::two));
    CHECK_FALSE(sent_to(Category::four));
}

TEST_CASE("a journal that says to whom minutes went is told as it stands, an old one by the list of its day") {
    const auto sendings = [](const std::string& to) {
        auto record = approved_in_custody();
        const auto before = record.sendings.size();
        IssueMinutes issue;
        issue.meeting = 1;
        issue.to = to;  // as the journal has it; `sent` came with a later program
        Event event;
        event.on = first_day;
        event.actor.name = "Ola Fielding";
        apply(record, event, Step{issue});
        return record.sendings.size() - before;
    };
    CHECK(sendings("") == 0);
    CHECK(sendings("Member of Police (Police)") == distribution(approved_in_custody(), 1).size());
}

TEST_CASE("what each on the list may see follows from who may read what") {
    auto record = closed_first();
    const auto sees = [&](Agency agency) {
        Recipient who;
        who.name = "Somebody";
        who.agency = agency;
        return may_see(who, record);
    };
    CHECK(sees(Agency::housing) == "the minutes; not what is held on ViSOR");
    CHECK(sees(Agency::police) == "the minutes");
    record.plan_entries.front().closed_entry = Answer::yes;
    CHECK(sees(Agency::housing) == "the minutes; not the closed section of the plan; not what is held on ViSOR");
    CHECK(sees(Agency::probation) == "the minutes; the closed section of the plan");
    CHECK(sees(Agency::prison) == "the minutes; not the closed section of the plan");
    record.facts.category = Category::four;
    CHECK(sees(Agency::housing)
              .starts_with("nothing: category 4 is for the services that hold it (police, prison, probation, "));
    CHECK(sees(Agency::coordination).starts_with("the minutes"));  // the office, to which a copy goes
    record.facts.category = Category::one;
    record.facts.limited_on = first_day;
    CHECK(sees(Agency::police) == "nothing: access to the case is limited, and this person is not admitted to it");
    Admission admission;
    admission.number = 1;
    admission.name = "Somebody";
    record.admissions.push_back(admission);
    CHECK(sees(Agency::police).starts_with("the minutes"));
}

TEST_CASE("PHC-45 a score without an interpretation is named before the minutes are final") {
    auto record = ready_to_close();
    record.scores.push_back({{"OGRS", "74", "", first_day, "Pru Bation", "Lena Senior"}, 1});
    record.scores.push_back({{"RM2000/v", "High", "high likelihood of violence", first_day, "Pru Bation", ""}, 1});
    const auto closed = decide(record, chair_on(first_day), closing(1));
    CHECK(names(warned(closed), "what the score \"74\" of OGRS means"));
    CHECK_FALSE(names(warned(closed), "RM2000/v"));
    CHECK(names(warned(approve(std::get<Acceptance>(closed).after, 1, first_day)), "of OGRS means"));
    record.scores.front().meaning = "74% of the group were reconvicted within two years";
    CHECK_FALSE(names(warned(decide(record, chair_on(first_day), closing(1))), "OGRS"));
}

TEST_CASE("FUP-75 minutes are not final while a current condition has no text or nobody confirmed it since the last") {
    const auto day = second_day(Level::two);
    const auto closed = [&] {
        auto record = second_in_session();
        record = taken(record, minute_taker_on(day), minutes(2, record, Level::two, Date{2014, 7, 28}));
        return taken(record, chair_on(day), {closing(2)});
    }();
    Restriction order;
    order.number = 1;
    order.kind = RestrictionKind::licence;
    order.text = "not to enter any public house in Fenbury";
    order.from = Date{2013, 12, 2};
    order.until = Date{2016, 6, 2};
    order.recorded_on = Date{2014, 1, 6};
    const auto with = [&](auto change, std::optional<RestrictionConfirmation> confirmed) {
        auto record = closed;
        auto row = order;
        change(row);
        record.restrictions.push_back(row);
        if (confirmed) record.restriction_confirmations.push_back(*confirmed);
        return approve(record, 2, day);
    };
    const auto as_it_is = [](Restriction&) {};
    const RestrictionConfirmation today{1, 2, day, "Pru Bation"};
    CHECK(accepted(with(as_it_is, today)));
    CHECK(names(named(with([](Restriction& row) { row.text = " "; }, today)), "the wording of restriction 1 (Licence"));
    const auto confirmation =
        "confirmation that restriction 1 (Licence condition) stands as recorded, by name and date";
    CHECK(names(named(with(as_it_is, RestrictionConfirmation{1, 1, first_day, "Pru Bation"})), confirmation));
    CHECK(names(named(with(as_it_is, std::nullopt)), confirmation));
    CHECK(names(named(with(as_it_is, RestrictionConfirmation{1, 2, day, ""})), confirmation));
    CHECK(names(named(with(as_it_is, RestrictionConfirmation{2, 2, day, "Pru Bation"})), confirmation));
    // What had run out by the meeting, had ended, or came after it asks for nothing.
    CHECK(accepted(with([&](Restriction& row) { row.until = Date{2014, 4, 13}; }, std::nullopt)));
    CHECK(accepted(with([&](Restriction& row) { row.ended_on = day; }, std::nullopt)));
    CHECK(accepted(with([&](Restriction& row) { row.recorded_on = Date{2014, 4, 15}; }, std::nullopt)));
}

TEST_CASE("BUL-09 no action lacks a pillar") {
    auto action = phones_action();
    action.pillar.reset();
    CHECK(names(named(decide(in_session(), minute_taker_on(first_day), action)), "the pillar of the plan"));
    CHECK(accepted(decide(in_session(), minute_taker_on(first_day), phones_action())));
}

TEST_CASE("BUL-18 a key risk that no contingency answers is warned of when the plan is written") {
    NoteRiskFactor risk;
    risk.factor = "knives";
    const auto record = taken(in_session(), manager_on(first_day), {risk});
    CHECK(names(warned(decide(record, manager_on(first_day), plan())), "no contingency for the risk \"knives\""));
    auto whole = plan();
    auto row = whole.contingencies.front();
    row.risk = "knives";
    whole.contingencies.push_back(row);
    CHECK_FALSE(names(warned(decide(record, manager_on(first_day), whole)), "knives"));
}

TEST_CASE("each version of the minutes keeps what it corrects, who approved it and when it went out") {
    auto record = issued_minutes();
    REQUIRE(record.minutes_versions.size() == 1);
    CHECK(record.minutes_versions.front().approved_by == "Supt Greta Lowe");
    CHECK(record.minutes_versions.front().issued_on == first_day);
    CorrectMinutes correct;
    correct.meeting = 1;
    correct.why = "the date of birth was wrong";
    const Date later{2014, 2, 3};
    record = taken(record, office_on(later), {correct});
    REQUIRE(record.minutes_versions.size() == 2);
    CHECK_FALSE(record.minutes_versions.back().approved_on);
    ApproveMinutes again;
    again.meeting = 1;
    record = taken(record, chair_on(later), {again});
    IssueMinutes issue;
    issue.meeting = 1;
    record = taken(record, office_on(Date{2014, 2, 4}), {issue});
    const auto& second = record.minutes_versions.back();
    CHECK(second.version == 2);
    CHECK(second.corrects == "the date of birth was wrong");
    CHECK(second.corrected_by == "Ola Fielding");
    CHECK(second.corrected_on == later);
    CHECK(second.approved_on == later);
    CHECK(second.issued_on == Date{2014, 2, 4});
    CHECK(record.minutes_versions.front().issued_on == first_day);
}

TEST_CASE("FUP-44 the day and the time at which the action list went out are kept") {
    auto record = closed_first();
    SendActions send;
    send.meeting = 1;
    record = taken(record, minute_taker_on(first_day), {send});
    CHECK(record.meetings.front().actions_sent_on == first_day);
    CHECK(record.meetings.front().actions_sent_at == "2014-01-20T09:00:00Z");
    record = taken(record, minute_taker_on(Date{2014, 1, 22}), {send});
    CHECK(record.meetings.front().actions_sent_at == "2014-01-20T09:00:00Z");  // the first time counts
}

TEST_CASE("FUP-44 the action list goes to each at their own address, and where there is none that is said") {
    auto record = closed_first();
    record.invitations.clear();
    const auto invite = [&](int meeting, const char* name, Agency agency, const char* contact) {
        auto& row = record.invitations.emplace_back();
        row.meeting = meeting;
        row.number = static_cast<int>(record.invitations.size());
        row.name = name;
        row.agency = agency;
        row.contact = contact;
    };
    record.actions.clear();
    invite(1, "Hugo Keys", Agency::housing, "old@housing.example");
    invite(1, "Hugo Keys", Agency::housing, "hugo.keys@housing.example");      // invited again, with the right one
    invite(1, "Sam Namesake", Agency::health, "sam@health.example");           // another Sam
    invite(2, "Ida Later", Agency::mental_health, "ida.later@trust.example");  // of another meeting
    owe(record, "Hugo Keys", Agency::housing);
    owe(record, "Sam Namesake", Agency::education);
    owe(record, "Ida Later", Agency::mental_health);
    owe(record, "Pru Bation", Agency::probation);
    owe(record, "Vi Known", Agency::victim_liaison);
    owe(record, "Vi Known", Agency::victim_liaison);
    record.facts.case_manager = "Pru Bation";
    record.facts.case_manager_contact = "pru.bation@probation.example";
    auto area = fenbury();
    Staff known;
    known.name = "Vi Known";
    known.agency = Agency::victim_liaison;
    known.contact = "vi.known@probation.example";
    area.staff.push_back(known);
    SendActions send;
    send.meeting = 1;
    const auto decision = desk().decide(area, record, {}, minute_taker_on(first_day), {send});
    REQUIRE(accepted(decision));
    const auto& acceptance = std::get<Acceptance>(decision);
    std::vector<std::string> sent;
    for (const auto& each : acceptance.after.sendings) {
        CHECK(each.what == "action list");
        sent.push_back(each.name + ": " + each.address);
    }
    CHECK(sent == std::vector<std::string>{
                      "Hugo Keys: hugo.keys@housing.example", "Sam Namesake: ", "Ida Later: ida.later@trust.example",
                      "Pru Bation: pru.bation@probation.example", "Vi Known: vi.known@probation.example"});
    const auto warned = std::ranges::count_if(acceptance.warnings, [](const Finding& each) {
        return each.rule->id == "action-list-address" &&
               each.what == "Sam Namesake (Education) has an action, and no address is recorded";
    });
    CHECK(warned == 1);
    CHECK(std::ranges::count_if(acceptance.warnings,
                                [](const Finding& each) { return each.rule->id == "action-list-address"; }) == 1);
    // A journal of before says nobody: it is read as it was then.
    Event event{record.facts.ref, 1, first_day, "2014-01-20T09:00:00Z", {}, std::string{SendActions::info.key}, {}};
    effect::apply(record, event, send);
    REQUIRE_FALSE(record.sendings.empty());
    CHECK(record.sendings.front().address == "old@housing.example");
}

TEST_CASE("DCN-14 the action list of a category 4 case is recorded as sent to services alone that hold it") {
    auto record = closed_first();
    const auto before = record.facts.category;
    record.facts.category = Category::four;
    record.actions.clear();
    const auto sent = [&] {
        SendActions send;
        send.meeting = 1;
        const auto decision = decide(record, office_on(first_day), send);
        std::string names;
        REQUIRE(accepted(decision));
        for (const auto& each : std::get<Acceptance>(decision).after.sendings)
            names += each.name + ", " + std::string{label(each.agency)} + "; ";
        for (const auto& each : std::get<Acceptance>(decision).warnings) {
            if (each.rule->id == "category-4-action-list") names += "not: " + each.what.substr(0, 9);
        }
        return names;
    };
    owe(record, "Hugo Keys", Agency::housing);
    CHECK(sent() == "not: Hugo Keys");  // nobody may have it: nobody is said to
    owe(record, "", Agency::police);
    CHECK(sent() == "not: Hugo Keys");  // nor is an action of nobody sent to anybody
    // A namesake at another service has a copy of their own; the same person, spelt otherwise, has one.
    owe(record, "Hugo Keys", Agency::police);
    owe(record, "hugo  keys", Agency::police);
    owe(record, "Pru Bation", Agency::probation);
    CHECK(sent() == "Hugo Keys, Police; Pru Bation, Probation; not: Hugo Keys");
    record.facts.category = before;
    CHECK(sent() == "Hugo Keys, Housing authority; Hugo Keys, Police; Pru Bation, Probation; ");
}

}  // namespace minutes_evidence_test
