#include <doctest/doctest.h>

#include "tests/engine/rules/second_meeting.hpp"

namespace disclosure_test {
using namespace mappa;
using namespace mappa::test;

namespace {

Decision decide(const CaseRecord& record, Step step, Date on = first_day) {
    return desk().decide(fenbury(), record, {}, minute_taker_on(on), {std::move(step)});
}

}  // namespace

TEST_CASE(
    "FUP-66 a meeting is not closed without a disclosure decision and its reason, also when nothing is disclosed") {
    auto record = ready_to_close();
    record.disclosures.clear();
    const auto texts = named(desk().decide(fenbury(), record, {}, chair_on(first_day), {closing(1)}));
    CHECK(names(texts, "the disclosure decision made at this meeting"));
    DecideDisclosure step;
    step.meeting = 1;
    CHECK(names(named(decide(record, step)), "the decision: disclose, do-not-disclose or defer"));
    for (const auto decision :
         {DisclosureDecision::do_not_disclose, DisclosureDecision::defer, DisclosureDecision::disclose}) {
        step.decision = decision;
        CHECK(names(named(decide(record, step)), "the reason for the disclosure decision"));
    }
}

TEST_CASE("FUP-66 the last meeting's text is refused unless somebody named reconsidered it on a day") {
    const auto day = second_day(Level::two);
    const auto record = second_in_session();
    auto step = do_not_disclose(2);
    const auto last = record.disclosures.front().reason;
    for (const auto* more :
         {"", "; reconsidered", "; reconsidered by Pru Bation", "; reconsidered by police on 14 April 2014",
          "; reconsidered by Pru Bation on 20 January 2014"}) {
        step.reason = last + more;
        CHECK_MESSAGE(names(named(decide(record, step, day)), "the same as at meeting 1"), step.reason);
    }
    step.reason = last + "; reconsidered by Pru Bation on 14 April 2014";
    CHECK(accepted(decide(record, step, day)));
    step.reason = last + "; reconsidered by Pru Bation on 2014-04-10";
    CHECK(accepted(decide(record, step, day)));
    step.reason = "he lives alone now and sees nobody";
    CHECK(accepted(decide(record, step, day)));
}

TEST_CASE(
    "FUP-67 a disclosure entry that only points elsewhere is refused naming field and text; to disclose needs its "
    "particulars") {
    const auto record = in_session();
    auto step = do_not_disclose(1);
    for (const auto* pointer : {"see summary in body of notes", "See above.", "as before", "As discussed"}) {
        step.reason = pointer;
        CHECK(names(named(decide(record, step)),
                    "reason of its own (\"" + std::string{pointer} + "\" only points elsewhere)"));
    }
    DecideDisclosure bare;
    bare.meeting = 1;
    bare.decision = DisclosureDecision::disclose;
    const auto texts = named(decide(record, bare));
    CHECK(names(texts, "disclosure: to whom, what, by whom (a named person), how, by when, the lawful basis"));
    CHECK(names(texts, "the reason for the disclosure decision"));
    CHECK(accepted(decide(record, disclose(1))));
}

TEST_CASE(
    "PHC-77 a decision to disclose rests on a power and has a decision-maker; one not to disclose is stored alike") {
    const auto record = in_session();
    auto step = disclose(1);
    step.lawful_basis.clear();
    step.reason.clear();
    step.what.clear();
    step.to_whom.clear();
    step.decided_by = "TBC";
    const auto texts = named(decide(record, step));
    for (const auto* part : {"to whom, what", "the lawful basis", "the reason for the disclosure decision",
                             "the decision-maker by name (\"TBC\" is nobody)"}) {
        CHECK(names(texts, part));
    }
    const auto both = taken(record, minute_taker_on(first_day), {disclose(1), do_not_disclose(1)});
    REQUIRE(both.disclosures.size() == 2);
    CHECK(both.disclosures[0].decided_by == "Supt Greta Lowe");
    CHECK(both.disclosures[0].lawful_basis == "common law power to prevent crime");
    CHECK(both.disclosures[1].decided_by == "Supt Greta Lowe");
    CHECK(both.disclosures[1].decision == DisclosureDecision::do_not_disclose);
    CHECK(both.disclosures[1].reason == do_not_disclose(1).reason);
}

TEST_CASE(
    "FUP-68 a disclosure made stores every part, stays an action until done, and is late once release has passed") {
    auto record = taken(in_session(), minute_taker_on(first_day), {disclose(1)});
    record.facts.release_on = Date{2014, 1, 31};
    REQUIRE(record.actions.size() == 1);
    CHECK(record.disclosures.front().action == 1);
    CHECK(record.actions.front().state == ActionState::open);
    MakeDisclosure bare;
    bare.meeting = 1;
    bare.number = 1;
    auto texts = named(decide(record, bare));
    for (const auto* part : {"when it was disclosed", "who was told", "how the recipient stands", "what was told",
                             "who told", "how the recipient took it"})
        CHECK(names(texts, part));
    CHECK_FALSE(names(texts_of(desk().checks(fenbury(), record, Date{2014, 1, 31})), "is late"));
    CHECK(names(texts_of(desk().checks(fenbury(), record, Date{2014, 2, 1})),
                "the disclosure to Dora Notreal planned before release on 31 January 2014 is late"));

    const auto made = taken(record, minute_taker_on(first_day), {disclosed(1, 1)});
    const auto& row = made.disclosures.front();
    CHECK(row.meeting == 1);
    CHECK(row.recipient == "Dora Notreal");
    CHECK(row.relation == "new partner");
    CHECK(row.content == "his convictions for violence, and whom to call");
    CHECK(row.made_by == "DC Nina Patrol, Police, with Pru Bation, Probation");
    CHECK(row.made_on == first_day);
    CHECK(row.response == "she knew half of it and will stay with her mother");
    CHECK(row.approval == "Supt Greta Lowe");
    CHECK_FALSE(names(texts_of(desk().checks(fenbury(), made, Date{2014, 2, 1})), "is late"));
    CHECK(made.actions.front().state == ActionState::open);

    CompleteAction done;
    done.action = 1;
    done.done = "called on her at her mother's";
    done.found = "she knew half of it and will stay there";
    done.by = "DC Nina Patrol";
    done.on = first_day;
    const auto early = decide(record, done);
    REQUIRE(accepted(early));
    CHECK(names({std::get<Acceptance>(early).warnings.front().what},
                "action 1 carries out a disclosure to Dora Notreal"));
    CHECK(taken(made, minute_taker_on(first_day), {done}).actions.front().state == ActionState::completed);
    const auto not_decided = taken(in_session(), minute_taker_on(first_day), {do_not_disclose(1)});
    CHECK(names(named(decide(not_decided, disclosed(1, 1))), "a decision to disclose"));
}

TEST_CASE(
    "BUL-12 everybody at high risk or close to it has a decision of this meeting, and each disclosure is somebody's "
    "action") {
    auto high = somebody(Tie::family, "Aunt Ada Fiction");
    high.at_risk = Rosh::high;
    auto dead = somebody(Tie::threatened, "Bert Bygone");
    dead.died_on = Date{2013, 11, 3};
    auto low = somebody(Tie::family, "Una Uninvolved");
    low.at_risk = Rosh::low;
    // The minutes hold a decision about nobody in particular: it is not a decision about them.
    auto record = taken(ready_to_close(), minute_taker_on(first_day),
                        {high, dead, low, somebody(Tie::partner, "Dora Notreal"),
                         somebody(Tie::potential_victim, "Percy Possible"), somebody(Tie::threatened, "Ida Imagined")});
    const auto close = [&](const CaseRecord& by) {
        return named(desk().decide(fenbury(), by, {}, chair_on(first_day), {closing(1)}));
    };
    auto texts = close(record);
    for (const auto* name :
         {"about Aunt Ada Fiction", "about Dora Notreal", "about Percy Possible", "about Ida Imagined"})
        CHECK(names(texts, name));
    for (const auto* name : {"Bert Bygone", "Una Uninvolved"}) CHECK_FALSE(names(texts, "about " + std::string{name}));

    const auto told = taken(record, minute_taker_on(first_day), {disclose(1)});
    texts = close(told);
    CHECK_FALSE(names(texts, "about Dora Notreal"));
    CHECK(names(texts, "about Ida Imagined"));
    const auto& action = told.actions.back();
    CHECK(action.owner == "DC Nina Patrol");
    CHECK(action.agency == Agency::police);
    CHECK(action.due == Date{2014, 1, 27});
    CHECK(names({action.text}, "Dora Notreal"));

    auto all = do_not_disclose(1);
    all.about = "everybody named";
    all.reason = "each of them was told by the police in December";
    CHECK_FALSE(names(close(taken(record, minute_taker_on(first_day), {all})), "a disclosure decision about"));
}

}  // namespace disclosure_test
