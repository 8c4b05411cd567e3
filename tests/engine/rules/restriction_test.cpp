#include <doctest/doctest.h>

#include "engine/record/confirmations.hpp"
#include "tests/engine/rules/planned_case.hpp"

namespace restriction_test {
using namespace mappa;
using namespace mappa::test;

namespace {

const Date today{2014, 1, 20};

Decision tries(const CaseRecord& record, const Step& step, Date on = today) {
    return desk().decide(fenbury(), record, {}, manager(on), {step});
}
CaseRecord with(const CaseRecord& record, const Step& step) { return taken(record, manager(), {step}); }

}  // namespace

TEST_CASE(
    "PHC-59 a condition that protects a victim needs agency, named monitor and interval; each interval without a check "
    "is overdue") {
    auto step = condition();
    step.victim_related = Answer::yes;
    step.monitored_by = "police";
    CHECK(names(named(tries(with(in_session(), step), plan())),
                "condition 1 \"not to approach Ada Fiction\" protects a victim and lacks: monitoring agency, named "
                "person who checks it, check interval"));
    step.monitored_by = "DC Nina Patrol";
    step.monitored_for = Agency::police;
    step.check_days = 14;
    auto record = with(in_session(), step);
    CHECK(accepted(tries(record, plan())));
    CHECK(standing(record, "condition-check-overdue", Date{2014, 1, 19}).empty());
    CHECK(standing(record, "condition-check-overdue", Date{2014, 2, 3}) ==
          std::vector<std::string>{"condition 1 \"not to approach Ada Fiction\": no check logged from 6 January 2014, "
                                   "overdue since 20 January 2014",
                                   "condition 1 \"not to approach Ada Fiction\": no check logged from 20 January 2014, "
                                   "overdue since 3 February 2014"});
    CheckRestriction check;
    check.restriction = 1;
    check.on = Date{2014, 1, 20};
    check.by = "DC Nina Patrol";
    check.found = "kept";
    record = with(record, check);
    CHECK(standing(record, "condition-check-overdue", Date{2014, 2, 3}).size() == 1);
}

TEST_CASE("PHC-63 a set of conditions is approved when each is reasoned and every risk and victim covered or excused") {
    auto step = condition();
    step.proposed = Answer::yes;
    NoteRiskFactor knives;
    knives.factor = "knives";
    auto record = taken(in_session(), manager(),
                        {step, knives, person(Tie::victim, "Ada Fiction"), person(Tie::victim, "Boris Invented"),
                         person(Tie::supporter, "Sid Mentor")});
    ApproveConditions approve;
    const auto texts = named(tries(record, approve));
    CHECK(names(texts, "condition 1 \"not to approach Ada Fiction\": why it is necessary, why it is proportionate"));
    CHECK(names(texts, "no condition covers the risk \"knives\", and no reason excuses it"));
    CHECK(names(texts, "no condition covers Boris Invented, and no reason excuses it"));
    CHECK_FALSE(names(texts, "covers Ada Fiction,"));
    CHECK_FALSE(names(texts, "Sid Mentor"));
    CHECK(record.restrictions.front().proposed == Answer::yes);
    step.necessary = "he waited for her twice";
    step.proportionate = "one person and one street: victim protection";
    step.covers = "knives, Ada Fiction";
    record = taken(in_session(), manager(),
                   {step, knives, person(Tie::victim, "Ada Fiction"), person(Tie::victim, "Boris Invented")});
    approve.not_covered = "Boris Invented:";
    CHECK_FALSE(accepted(tries(record, approve)));
    approve.not_covered = "Boris Invented: he lives abroad and asks for nothing";
    const auto approved = with(record, approve);
    CHECK(approved.restrictions.front().proposed == Answer::no);
    CHECK(approved.conditions_approvals.front().by == "Pru Bation");
}

TEST_CASE("FUP-74 a restriction is refused by case and number until it stands in full") {
    const auto record = in_session();
    AddRestriction step;
    for (const auto* text : {"licence conditions", "SOPO", "standard conditions", "as per licence", " "}) {
        step.text = text;
        const auto texts = named(tries(record, step));
        CHECK(names(texts, "FEN-2014-0001, restriction 1: the full wording"));
        for (const auto* part : {"the kind of restriction", "came into force", "until further order", "issuing court"})
            CHECK(names(texts, part));
    }
    CHECK(accepted(tries(record, condition())));
}

TEST_CASE("FUP-76 a condition naming somebody who died is reported until it is ended or a varied one replaces it") {
    auto ada = person(Tie::victim, "Ada Fiction");
    auto record = taken(in_session(), manager(), {ada, condition()});
    CHECK(standing(record, "restriction-names-the-dead").empty());
    ada.died_on = Date{2014, 1, 18};
    record = with(record, ada);
    const std::vector<std::string> says{
        "\"not to approach Ada Fiction\" names Ada Fiction, who died on 18 January 2014"};
    CHECK(standing(record, "restriction-names-the-dead") == says);
    CHECK(warned(tries(record, plan()), "restriction-names-the-dead") == says);
    EndRestriction end;
    end.number = 1;
    end.why = "she has died";
    auto varied = condition();
    varied.text = "not to enter Example Row";
    varied.names.clear();
    CHECK(standing(taken(record, manager(), {end, varied}), "restriction-names-the-dead").empty());
    auto other = person(Tie::family, "Ada Fic");  // not the person named, only the start of her name
    other.died_on = Date{2014, 1, 18};
    CHECK(standing(taken(in_session(), manager(), {other, condition()}), "restriction-names-the-dead").empty());
}

TEST_CASE("FUP-78 a person at high risk whom no restriction covers is named by relation") {
    auto baby = person(Tie::family, "Cora Fiction");
    baby.relation = "cousin with a baby";
    baby.at_risk = Rosh::high;
    const auto record = with(in_session(), baby);
    CHECK(standing(record, "person-without-condition") ==
          std::vector<std::string>{"cousin with a baby (Cora Fiction): at high risk, and no restriction covers them"});
    auto covering = condition();
    covering.covers = "Cora Fiction";
    CHECK(standing(with(record, covering), "person-without-condition").empty());
    auto assessed = baby;
    assessed.protection = "parenting assessment";
    CHECK(standing(with(record, assessed), "person-without-condition").size() == 1);
    assessed.protection = "parenting assessment of 12 January 2014: the mother keeps him away";
    CHECK(standing(with(record, assessed), "person-without-condition").empty());
    auto decided = baby;
    decided.no_condition_because = "she moved abroad in December";
    CHECK(standing(with(record, decided), "person-without-condition").empty());
    baby.at_risk = Rosh::medium;
    CHECK(standing(with(in_session(), baby), "person-without-condition").empty());
}

TEST_CASE(
    "FUP-79 a voluntary measure cannot be breached; a SOPO keeps its name; a polygraph keeps questions and result") {
    auto voluntary = condition();
    voluntary.kind = RestrictionKind::voluntary;
    voluntary.text = "wears a tag of his own will";
    voluntary.issued_by.clear();
    auto sopo = condition();
    sopo.kind = RestrictionKind::sopo;
    sopo.from = Date{2011, 3, 1};
    auto polygraph = condition();
    polygraph.kind = RestrictionKind::polygraph;
    polygraph.text = "to take a polygraph examination twice a year";
    polygraph.questions =
        "Have you been alone with a child?\nHave you gone online?\nHave you drunk?\nHave you met old associates?";
    CheckRestriction examination;
    examination.restriction = 3;
    examination.on = Date{2014, 1, 16};
    examination.by = "Penny Graph";
    examination.found = "no deception indicated";
    const auto record = taken(in_session(), manager(), {voluntary, sopo, polygraph, examination});
    RecordEvent breach;
    breach.kind = EventKind::breach;
    breach.what = "took it off";
    breach.restriction = 1;
    CHECK(names(named(tries(record, breach)),
                "restriction 1 (\"wears a tag of his own will\") is voluntary: it cannot be breached"));
    breach.restriction = 2;
    CHECK(accepted(tries(record, breach)));
    CHECK(label(record.restrictions[1].kind) == "Sexual Offences Prevention Order");
    CHECK(record.restrictions[2].questions == polygraph.questions);
    CHECK(record.restriction_checks.front().found == "no deception indicated");
}

TEST_CASE("FUP-75 each confirmation is kept: who, when and for which meeting, and a later one replaces none") {
    auto record = with(in_session(), condition());
    REQUIRE(record.restriction_confirmations.size() == 1);  // whoever records it says that it stands so
    CHECK(record.restriction_confirmations[0].by == manager().actor.name);
    CHECK(record.restriction_confirmations[0].on == today);
    CHECK(record.restriction_confirmations[0].meeting == 1);
    record.meetings.front().state = MeetingState::closed;
    ConfirmRestriction confirm;
    confirm.number = 1;
    const auto later = Date{2014, 1, 27};
    record = taken(record, visit(Role::coordinator, later), {confirm});
    record.meetings.front().state = MeetingState::issued;
    record = taken(record, manager(Date{2014, 4, 10}), {confirm});
    REQUIRE(record.restriction_confirmations.size() == 3);
    CHECK(record.restriction_confirmations[1].meeting == 1);  // its minutes were still to be approved
    CHECK(record.restriction_confirmations[2].meeting == 0);
    CHECK(confirmation_of(record, 1, Date{2014, 1, 19}) == nullptr);
    CHECK(confirmation_of(record, 1, today)->on == today);
    CHECK(confirmation_of(record, 1, Date{2014, 3, 1})->by == "Ola Fielding");
    CHECK(confirmation_of(record, 1, Date{2014, 4, 10})->on == Date{2014, 4, 10});
    CHECK(confirmation_of(record, 2, Date{2014, 4, 10}) == nullptr);
    // Made for a later meeting, it is not this meeting's; but it is better than none.
    record.restriction_confirmations[2].meeting = 2;
    CHECK(confirmation_of(record, 1, Date{2014, 4, 10}, 1)->on == later);
    record.restriction_confirmations = {record.restriction_confirmations[2]};
    CHECK(confirmation_of(record, 1, Date{2014, 4, 10}, 1)->on == Date{2014, 4, 10});
}

}  // namespace restriction_test
