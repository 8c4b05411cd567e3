#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <initializer_list>

#include "engine/rules/text.hpp"
#include "engine/text/phrases.hpp"

namespace checks_test {
using namespace mappa;

namespace {

void all_of(bool (*check)(std::string_view), bool wanted, std::initializer_list<const char*> texts) {
    for (const auto* text : texts) {
        CAPTURE(text);
        CHECK(check(text) == wanted);
    }
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("says_nothing: minutes cannot be closed on a letter or a form of words") {
    all_of(says_nothing, true,
           {"", " ", "...", "x", "n/a", "N.A.", "tbc", "as required", "As and when necessary", "asdf", "12", "noted",
            "blah blah", "it is"});
    all_of(says_nothing, false, {"None", "no", "Moved", "Ann", "tbc by Una", "12 May", "he denies it", "shpo"});
}

TEST_CASE("says_none: 'none' is an answer, and the field decides whether it will do") {
    all_of(says_none, true, {"None", "nil", "none known", "Nothing to report", "No."});
    all_of(says_none, false, {"", "No one but his mother", "None but Ann", "n/a"});
}

TEST_CASE("points_elsewhere: a pointer, but not a pointer with a fact, and not a blank") {
    all_of(points_elsewhere, true,
           {"see summary in the body of the notes", "Pls see above", "As per last meeting.", "no change",
            "see minutes of 3 May 2014, p. 2"});
    all_of(points_elsewhere, false,
           {"", "as before, with his mother", "no change to his address", "see the landlord", "above the shop"});
}

TEST_CASE("names_only_its_kind: the kind of a restriction, or nothing at all") {
    all_of(names_only_its_kind, true,
           {"", "tbc", "SOPO", "lic conditions", "Standard Licence Conditions apply", "as per licence"});
    all_of(names_only_its_kind, false,
           {"No licence conditions are in force since expiry on 3 May", "not to enter Mill Road", "SHPO until 2019"});
}

TEST_CASE("only_breach: a threat, but not what is done, when and by whom") {
    all_of(only_breach, true,
           {"", "x", "breach if he does not comply with his conditions", "Recall if required", "enforcement"});
    all_of(only_breach, false,
           {"Recall to HMP Fenmoor on the day by Pru Bation if he contacts Ann", "move Ann", "recall if he drinks"});
}

TEST_CASE("names_only_a_means: a means, a restriction's kind, a pointer or nothing, but not what is done with it") {
    all_of(names_only_a_means, true,
           {"", "n/a", "monitor", "Liaise.", "on-going", "programmes", "licence conditions", "see plan",
            "Continue to support him"});
    all_of(names_only_a_means, false,
           {"Supervision sessions", "monitor his bank account", "ring his sister", "support until May"});
}

TEST_CASE("names_nobody: a team, an agency, a rank or nothing, but not a name among them") {
    all_of(names_nobody, true,
           {"", "x", "tbc", "Police", "the police team", "social services", "DI", "police & probation",
            "Fenbury Police", "DI from Fenbury", "3 officers"});
    all_of(names_nobody, false,
           {"DI Hollis Vane", "pip", "Una Bray", "police (Una Bray)", "PC 4411", "Chair: Greta Lowe",
            "Dr Elwin of the trust", "officer Fenn", "PC A"});
}

TEST_CASE("names_a_person: a name inside a text, but not a place, an agency or a capital that opens a sentence") {
    const auto named = [](std::string_view text) { return names_a_person(phrases().read(text)); };
    CHECK(named("visits by Fay"));
    CHECK(named("PC Fenn calls"));
    CHECK(named("Tam Rigby calls"));
    CHECK_FALSE(named("Calls at Fen Lane"));
    CHECK_FALSE(named("calls by Probation"));
    CHECK_FALSE(named("JOINT CALLS AT HOME"));
    CHECK_FALSE(named("Calls To Check Address"));
}

TEST_CASE("visits_lack: by whom and how often, and nothing where visits are forbidden or not spoken of") {
    CHECK(visits_lack("home visits") == Texts{"by whom", "how often"});
    CHECK(visits_lack("weekly home visits") == Texts{"by whom"});
    CHECK(visits_lack("home visits by Tam Rigby") == Texts{"how often"});
    CHECK(visits_lack("Police visit fortnightly, PC Rowan Tillick, unannounced").empty());
    CHECK(visits_lack("not to visit his daughter").empty());
    CHECK(visits_lack("tag").empty());
    all_of(speaks_of_visits, true, {"Home visits", "to be visited", "visiting"});
    all_of(speaks_of_visits, false, {"", "visitor's book", "supervision"});
    CHECK(bare_visits("visits to the home"));
    CHECK_FALSE(bare_visits("visits on Mondays"));
}

TEST_CASE("repeats: an outcome that says the action over again or only that it was done, but not a finding") {
    const auto* action = "check what is on the three phones";
    for (const auto* again : {"", "phones checked for intelligence", "Done", "Action completed as agreed",
                              "Phones examined on 3 May 2014", "looked at the phones"}) {
        CAPTURE(again);
        CHECK(repeats(again, action));
    }
    for (const auto* finding :
         {"phones checked, nothing found", "4 calls to Ann", "Phones refused by the lab", "Ann's number was on them"}) {
        CAPTURE(finding);
        CHECK_FALSE(repeats(finding, action));
    }
}

TEST_CASE("unchanged: the same words in whatever case, spacing and marks, but not another figure, and not two blanks") {
    CHECK(unchanged("Lives at Marsh-House.", "lives  at marsh house"));
    CHECK_FALSE(unchanged("Lives at 1 5 Mill Road", "Lives at 15 Mill Road"));
    CHECK_FALSE(unchanged("Lives at Marsh House", "Lived at Marsh House"));
    CHECK_FALSE(unchanged("", ""));
    CHECK_FALSE(unchanged(" . ", "-"));
    CHECK(rc::check("a text is unchanged beside itself unless it is blank",
                    [](const std::string& text) { RC_ASSERT(unchanged(text, text) == !blank(text)); }));
}

TEST_CASE("cites_only_risk: the rating alone is no reason for a level") {
    all_of(cites_only_risk, true,
           {"high risk", "because RoSH is very high", "risk remains high", "Level 2 because of the risk"});
    all_of(cites_only_risk, false, {"", "High risk and no home", "housing must act", "risk to Ann"});
}

TEST_CASE("high_risk_lacks: of what and to whom, where a high risk is spoken of") {
    CHECK(high_risk_lacks("high risk") == Texts{"of what", "to whom"});
    CHECK(high_risk_lacks("High risk of violence") == Texts{"to whom"});
    CHECK(high_risk_lacks("risk to Ann is high") == Texts{"of what"});
    CHECK(high_risk_lacks("High risk of violence to Ann").empty());
    CHECK(high_risk_lacks("VHR of serious harm to children").empty());
    CHECK(high_risk_lacks("medium risk").empty());
    CHECK(high_risk_lacks("the High Street").empty());
    CHECK(high_without_of_what("very high RoSH"));
    CHECK_FALSE(high_without_of_what(""));
}

TEST_CASE("waits_for_meeting: a meeting to come is no reason for delay, beside another reason it is not the only one") {
    all_of(waits_for_meeting, true, {"awaiting MAPPA meeting", "to be confirmed at next mtg", "On hold until MAPPA"});
    all_of(waits_for_meeting, false,
           {"", "awaiting the lab", "awaiting MAPPA meeting and the lab's answer", "meeting"});
}

TEST_CASE("outside_remit: a service's bounds are no answer unless somebody else is named") {
    all_of(outside_remit, true, {"not local", "Outside our remit", "not our area", "lives in a different area"});
    all_of(outside_remit, false, {"", "local", "Not local: Kim Vale does it", "she declined"});
}

TEST_CASE("a check that speaks of nothing speaks of a blank, and any bytes at all are judged") {
    CHECK(rc::check([](const std::string& text) {
        const bool nothing = says_nothing(text);
        RC_ASSERT(nothing || !blank(text));
        RC_ASSERT(!nothing ||
                  (names_nobody(text) && names_only_its_kind(text) && only_breach(text) && names_only_a_means(text)));
    }));
}

}  // namespace checks_test
