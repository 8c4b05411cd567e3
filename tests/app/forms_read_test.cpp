#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

#include "app/commands/front.hpp"
#include "app/generate/generate.hpp"
#include "engine/input/json.hpp"
#include "store/store.hpp"
#include "tests/forms/intake/typed_form.hpp"
#include "tests/support/program.hpp"

namespace forms_read_test {
using namespace mappa;
using namespace mappa::test;

namespace {

using Answers = std::map<std::string, std::string>;

std::string content_of(const std::string& path) {
    std::ifstream file{path, std::ios::binary};
    REQUIRE(file);
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// An area with one case, and what people do in it.
struct Office {
    Folder folder;
    std::string db = fresh_area(folder);
    std::string ref = "FEN-2014-0001";
    mutable int forms_back = 0;

    Office() {
        REQUIRE(run({"case",
                     "notify",
                     "--name",
                     "Testy McFixture",
                     "--born",
                     "1980-05-05",
                     "--category",
                     "2",
                     "--custody-months",
                     "30",
                     "--offence",
                     "wounding",
                     "--offence-kind",
                     "violent",
                     "--sentenced-on",
                     "2013-12-02",
                     "--lead-agency",
                     "probation",
                     "--prison",
                     "HMP Nowhere"},
                    "2014-01-06")
                    .status == 0);
    }

    Ended run(std::vector<std::string> arguments, const std::string& day = "2014-02-03",
              const std::string& role = "coordinator", const std::string& agency = "coordination") const {
        arguments.insert(arguments.end(),
                         {"--db", db, "--today", day, "--as", role == "coordinator" ? "Ola Fielding" : "Pru Bation",
                          "--role", role, "--agency", agency});
        return test::mappa(std::move(arguments));
    }

    /// What the case manager does on 9 January, and is not refused.
    Ended done(std::vector<std::string> arguments) const {
        auto ended = run(std::move(arguments), "2014-01-09", "case-manager", "probation");
        INFO(ended.err);
        REQUIRE(ended.status == 0);
        return ended;
    }

    /// The form as it goes out, typed into, as it comes back: its path.
    std::string returned(std::vector<std::string> document, const Answers& answers) const {
        const auto out = folder.file("out.docx");
        document.insert(document.begin(), "document");
        document.insert(document.end(), {"--format", "docx", "--out", out});
        const auto made = run(std::move(document));
        INFO(made.err);
        REQUIRE(made.status == 0);
        // A folder each: two forms that came back lie side by side under the name they have.
        const auto own = std::to_string(++forms_back);
        std::filesystem::create_directory(folder.path() / own);
        return folder.write(own + "/back.docx", typed_form(content_of(out), answers));
    }

    [[nodiscard]] CaseRecord record() const { return *store::Store::open(db, store::Access::read_only).read_case(ref); }
};

const Answers restriction{{"restriction_kind", "Licence condition"},
                          {"restriction_text", "Not to enter the centre of Fenton between 10 pm and 6 am"},
                          {"restriction_from_on", "6 January 2014"},
                          {"restriction_until_on", "6 July 2015"},
                          {"restriction_issued_by", "Secretary of State"},
                          {"restriction_monitored_by", "Pru Bation"},
                          {"restriction_check_days", "7"}};
const Answers referral{{"level_sought", "Level 2"},
                       {"adds", "police see him at night, which probation cannot"},
                       {"assessed_on", "6 January 2014"},
                       {"assessor", "Pru Bation"},
                       {"likelihood", "high, by OGRS and two breaches"},
                       {"imminence", "within weeks of a quarrel"},
                       {"analysis", "men in the town centre at night, by knife, when he has drunk"},
                       {"rating_group", "Public"},
                       {"rating_rosh", "high"},
                       {"rating_harm", "wounding with a knife"},
                       {"rating_whom", "men in the town centre"},
                       {"rating_tool", "OASys"},
                       {"invite_agency", "Police"},
                       {"invite_authority", "Fenshire Police"},
                       {"invite_name", "DC Ian Reeve"},
                       {"invite_agency/2", "housing"},
                       {"invite_name/2", "Hal House"},
                       {"person_tie", "Victim"},
                       {"person", "Vera Madeup"},
                       {"plan_factors", "drink, then the neighbours"},
                       {"plan_most_critical", "drink"},
                       {"plan_protects", "no contact with Vera Madeup"},
                       {"plan_anticipated", "end of the tenancy in May"},
                       {"plan_conclusion", "watched at night, tested weekly"},
                       {"plan_review_on", "1 May 2014"},
                       {"plan_review_events", "arrest, or a new partner"},
                       {"plan_other_plans", "none exists"},
                       {"entry_pillar", "Supervision"},
                       {"entry_what", "weekly appointments"},
                       {"entry_agency", "Probation"},
                       {"entry_who", "Pru Bation"},
                       {"entry_when", "every Monday"},
                       {"entry_pillar/2", "Monitoring and control"},
                       {"entry_none_because/2", "the police plan has it"},
                       {"entry_pillar/3", "Interventions and treatment"},
                       {"entry_none_because/3", "he finished the programme in 2013"},
                       {"entry_pillar/4", "Victim safety"},
                       {"entry_none_because/4", "she has moved away and asks for nothing"},
                       {"contingency_risk", "drink"},
                       {"contingency_signs", "smells of drink, misses an appointment"},
                       {"contingency_action", "recall is considered the same day"},
                       {"contingency_who", "Pru Bation"},
                       {"contingency_how_soon", "the same day"},
                       {"contingency_contact", "duty desk"},
                       {"+", "His sister rang: he sleeps in her garage."}};

}  // namespace

TEST_CASE("a referral form goes out, comes back filled in, is tried out and taken: a draft with all its sections") {
    const Office desk;
    const auto form = desk.returned({"referral-form", desk.ref}, referral);
    const auto tried = desk.run({"referral", "read", form, "--dry-run"}, "2014-01-08", "case-manager", "probation");
    INFO(tried.err);
    CHECK(tried.status == 0);
    CHECK(tried.says("back.docx: Referral form to fill in, case FEN-2014-0001, of referral-form/england-wales-2012"));
    CHECK(tried.says("Placed: 1. The referral: Level sought"));
    CHECK(
        tried.says("Placed: 11. People to invite: Service (row 1); Authority, force or employer (row 1); Name (row 1); "
                   "Service (row 2); Name (row 2)"));
    CHECK(tried.says(
        "Not placed, kept as it stands: under '12. Media and staff safety': His sister rang: he sleeps in her "
        "garage."));
    CHECK(tried.says("Would take: referral draft"));
    CHECK(tried.says("Nothing was written."));
    CHECK(desk.record().referrals.empty());

    const auto taken = desk.run({"referral", "read", form}, "2014-01-08", "case-manager", "probation");
    INFO(taken.err);
    REQUIRE(taken.status == 0);
    const auto record = desk.record();
    REQUIRE(record.referrals.size() == 1);
    CHECK(record.referrals[0].level_sought == Level::two);
    CHECK(record.referrals[0].adds == "police see him at night, which probation cannot");
    CHECK(record.referrals[0].unplaced ==
          "under '12. Media and staff safety': His sister rang: he sleeps in her garage.");
    REQUIRE(record.invitees.size() == 2);
    CHECK(record.invitees[0].agency == Agency::police);
    CHECK(record.invitees[1].name == "Hal House");
    REQUIRE(record.assessments.size() == 1);
    CHECK(record.assessments[0].on == Date{2014, 1, 6});
    REQUIRE(record.ratings.size() == 1);
    CHECK(record.ratings[0].rosh == Rosh::high);
    REQUIRE(record.people.size() == 1);
    CHECK(record.people[0].name == "Vera Madeup");
    REQUIRE(record.plan_entries.size() == 4);
    CHECK(record.contingencies.size() == 1);
    CHECK(record.plan_entries[0].what == "weekly appointments");
    CHECK(desk.run({"document", "referral", desk.ref, "1"}).says("he sleeps in her garage"));
    const auto audited = desk.run({"document", "referral", desk.ref, "1"}, "2014-02-03", "auditor", "probation");
    REQUIRE(audited.status == 0);
    CHECK_FALSE(audited.says("garage"));
    CHECK(audited.says("see closed section"));
    CHECK_FALSE(desk.run({"case", "show", desk.ref, "--json"}, "2014-02-03", "auditor", "probation").says("garage"));
    // The copy that is kept is read by auditors too, though it went to the police.
    const auto copy = desk.folder.file("copy.html");
    const auto issued = desk.run({"document", "issue", "referral", desk.ref, "1", "--to", "DC Ian Reeve", "--to-agency",
                                  "police", "--format", "html", "--out", copy});
    INFO(issued.err);
    REQUIRE(issued.status == 0);
    CHECK(content_of(copy).find("police see him at night") != std::string::npos);
    CHECK(content_of(copy).find("garage") == std::string::npos);
}

TEST_CASE("a whole referral form that is sent in again says nothing new, whatever came after it") {
    const Office desk;
    auto answers = referral;
    answers["risk_factor"] = "drink";
    answers.insert(restriction.begin(), restriction.end());
    const auto form = desk.returned({"referral-form", desk.ref}, answers);
    const auto read = [&] { return desk.run({"referral", "read", form}, "2014-01-08", "case-manager", "probation"); };
    const auto first = read();
    INFO(first.err);
    REQUIRE(first.status == 0);
    const auto once = desk.record();
    REQUIRE(once.restrictions.size() == 1);
    REQUIRE(once.risk_factors.size() == 1);
    REQUIRE(once.plans.size() == 1);
    const auto again = read();
    INFO(again.err);
    CHECK(again.says("says nothing that the record does not hold already. Nothing was written."));
    CHECK(again.says("Left out: 10. Why multi-agency management: "));
    CHECK_FALSE(again.says("Placed: "));
    CHECK(desk.record().facts.version == once.facts.version);

    // Withdrawn: the same paper does not begin another referral. With a line more it does, and that line is all.
    REQUIRE(desk.run({"referral", "withdraw", desk.ref, "1", "--why", "he was recalled"}, "2014-01-09").status == 0);
    CHECK(read().says("says nothing that the record does not hold already"));
    answers["contingency_contact"] = "duty desk, or the night line";
    const auto changed = desk.returned({"referral-form", desk.ref}, answers);
    const auto more = desk.run({"referral", "read", changed, "--json"}, "2014-01-09", "case-manager", "probation");
    INFO(more.err);
    REQUIRE(more.status == 0);
    const auto after = desk.record();
    CHECK(after.referrals.size() == 2);
    CHECK(after.plans.size() == 2);
    CHECK(after.restrictions.size() == 1);
    CHECK(after.assessments.size() == 1);
    CHECK(after.people.size() == 1);
}

TEST_CASE(
    "an old form that is read once more puts back nothing that somebody changed since, and says what it left out") {
    const Office desk;
    auto answers = referral;
    answers["risk_factor"] = "drink";
    answers["risk_about"] = "he drinks every night";
    answers["person_protection"] = "none yet";
    answers.insert(restriction.begin(), restriction.end());
    const auto form = desk.returned({"referral-form", desk.ref}, answers);
    desk.done({"referral", "read", form});
    desk.done({"case", "risk", desk.ref, "--factor", "drink", "--about", "dry since the New Year"});
    desk.done({"case", "person", desk.ref, "--person", "Vera Madeup", "--protection", "an alarm"});
    desk.done({"case", "unrestrict", desk.ref, "--set", "number=1", "--set", "why=the board took it back"});
    desk.done({"referral", "edit", desk.ref, "1", "--adds", "housing finds him a flat"});
    desk.done({"case", "assess", desk.ref, "--file",
               desk.folder.write("assess.toml",
                                 "assessed_on = 2014-01-09\nassessor = \"Pru Bation\"\n"
                                 "likelihood = \"medium, by OGRS\"\nimminence = \"not within weeks\"\n"
                                 "analysis = \"men in the town centre, by fist, when he drinks again\"\n"
                                 "changed = \"clean tests since the New Year\"\n"
                                 "resulting_action = \"tested weekly\"\n"
                                 "[[rating]]\ngroup = \"public\"\nrosh = \"medium\"\nharm = \"a fist fight\"\n"
                                 "whom = \"men in the town centre\"\ntool = \"OASys\"\n")});
    const auto before = desk.record();
    const auto again = desk.done({"referral", "read", form});
    const auto after = desk.record();
    CHECK(after.facts.version == before.facts.version);
    CHECK(after.risk_factors.at(0).about == "dry since the New Year");
    CHECK(after.people.at(0).protection == "an alarm");
    CHECK(after.referrals.at(0).adds == "housing finds him a flat");
    CHECK(after.restrictions.size() == 1);
    CHECK(after.assessments.size() == 2);
    CHECK(
        again.says("Left out, for the case was told this before and it was changed since: 10. Why multi-agency "
                   "management: What multi-agency management will add; 5. Risk assessment: Risk factor, About the "
                   "risk factor (row 1); 6. Victims, children and others who matter: "));
    CHECK(again.says("Left out, for the record holds it as ended: 8. Restrictions, licence and orders: "));
    CHECK(again.says("Left out: 5. Risk assessment: About the risk factor (row 1)"));
    CHECK_FALSE(again.says("Placed: 6. Victims"));
    // What is new in it is taken all the same.
    answers["risk_factor"] = "debts";
    const auto more = desk.done({"referral", "read", desk.returned({"referral-form", desk.ref}, answers), "--json"});
    const auto json = Json::parse(more.out);
    REQUIRE(json["steps"].size() == 1);
    CHECK(json["steps"][0]["with"]["factor"] == "debts");
    CHECK(json["read"]["left_out"].dump().find("Vera") == std::string::npos);
    CHECK(json["read"]["left_out"].dump().find("Protective measures") != std::string::npos);
}

TEST_CASE("an old form of a referral that was changed and then withdrawn does not begin another with the old text") {
    const Office desk;
    auto answers = referral;
    answers["risk_factor"] = "drink";
    const auto form = desk.returned({"referral-form", desk.ref}, answers);
    desk.done({"referral", "read", form});
    desk.done({"referral", "edit", desk.ref, "1", "--adds", "housing finds him a flat"});
    desk.done({"referral", "withdraw", desk.ref, "1", "--why", "he was recalled"});
    const auto before = desk.record().facts.version;
    const auto again = desk.done({"referral", "read", form});
    CHECK(desk.record().facts.version == before);
    CHECK(desk.record().referrals.size() == 1);
    CHECK(again.says("Left out, for the case was told this before and it was changed since: 1. The referral: "));
    CHECK(again.says("; 10. Why multi-agency management: "));
    CHECK_FALSE(again.says("Placed: "));
    // What it never said begins one.
    answers["adds"] = "a place to live, and the nights";
    desk.done({"referral", "read", desk.returned({"referral-form", desk.ref}, answers)});
    CHECK(desk.record().referrals.size() == 2);
}

TEST_CASE("a box that somebody emptied is told of: the record keeps what it holds there") {
    const Office desk;
    REQUIRE(desk.run({"referral", "draft", desk.ref, "--level-sought", "2", "--adds", "police see him at night",
                      "--media", "the local paper asked"})
                .status == 0);
    const auto form = desk.returned({"referral-form", desk.ref}, {{"media", ""}, {"cannot_alone", "the nights"}});
    const auto taken = desk.run({"referral", "read", form});
    INFO(taken.err);
    REQUIRE(taken.status == 0);
    CHECK(
        taken.says("Blank in the form, though the record holds something there, which stays: 12. Media and staff "
                   "safety: Media interest. To change it, write in the box what is so now, even if that is 'none'."));
    CHECK(desk.record().referrals.at(0).media == "the local paper asked");
    CHECK(desk.record().referrals.at(0).cannot_alone == "the nights");
    const auto json = Json::parse(desk.run({"referral", "read", form, "--json"}).out);
    CHECK(json["read"]["notes"].dump().find("Media interest") != std::string::npos);
}

TEST_CASE("a form made from a draft changes only what was changed; sent in twice it says nothing new") {
    const Office desk;
    REQUIRE(
        desk.run({"referral", "draft", desk.ref, "--level-sought", "2", "--adds", "police see him at night"}).status ==
        0);
    const auto form = desk.returned({"referral-form", desk.ref}, {{"cannot_alone", "the nights"}});
    const auto taken = desk.run({"referral", "read", form, "--json"});
    INFO(taken.err);
    REQUIRE(taken.status == 0);
    const auto json = Json::parse(taken.out);
    REQUIRE(json["steps"].size() == 1);
    CHECK(json["steps"][0]["step"] == "referral edit");
    CHECK(json["steps"][0]["with"]["cannot_alone"] == "the nights");
    CHECK_FALSE(json["steps"][0]["with"].contains("adds"));
    CHECK(json["read"]["placed"].size() == 1);
    CHECK(json["read"]["left_out"].size() == 2);  // as the form was made: nobody touched them
    CHECK(desk.record().referrals.size() == 1);
    const auto again = desk.run({"referral", "read", form});
    CHECK(again.status == 0);
    CHECK(again.says("The form says nothing that the record does not hold already. Nothing was written."));
}

TEST_CASE("every problem of a form is told at once, by section and box, and nothing is written") {
    const Office desk;
    auto answers = referral;
    answers["assessed_on"] = "last week";
    answers["invite_agency/2"] = "Housng";
    answers["level_sought"] = "very high";
    answers["risk_about"] = "drink";
    answers["contingency_within_days"] = "soon";
    answers["staff_safety"] = std::string(400'001, 'x');
    const auto form = desk.returned({"referral-form", desk.ref}, answers);
    const auto refused = desk.run({"referral", "read", form});
    CHECK(refused.status == 2);
    CHECK(refused.says("6 problems, nothing was written:"));
    CHECK(refused.says("back.docx (1. The referral: Level sought): unknown MAPPA level 'very high'"));
    CHECK(refused.says("back.docx (5. Risk assessment: Date of the assessment): 'last week' is not a date"));
    CHECK(refused.says("back.docx (5. Risk assessment, row 1): 'factor' is needed: short name of the risk"));
    CHECK(refused.says("back.docx (9. Risk management plan: Time limit in days, row 1): 'soon' is not a whole number"));
    CHECK(refused.says(
        "back.docx (11. People to invite: Service, row 2): unknown agency 'Housng' - did you mean 'housing'?"));
    CHECK(refused.says("back.docx (12. Media and staff safety: Risks to staff): the text is 400001 bytes long"));
    CHECK(refused.says("Not placed, kept as it stands"));
    CHECK(desk.record().referrals.empty());
    CHECK(desk.record().facts.version == 1);
}

TEST_CASE("a step that a rule refuses changes nothing, and a form does not slip into another case") {
    const Office desk;
    const auto form = desk.returned({"referral-form", desk.ref}, {{"adds", "nights"}});
    const auto other = desk.run({"referral", "read", form, "FEN-2014-0002"});
    CHECK(other.status == 2);
    CHECK(other.says("was made for case FEN-2014-0001, not FEN-2014-0002"));
    const auto refused = desk.run({"referral", "read", form}, "2014-02-03", "board", "");
    CHECK(refused.status == 1);
    CHECK(refused.says("Refused: referral draft. Nothing was changed."));
    CHECK(desk.record().facts.version == 1);
    const auto not_a_form = desk.run({"referral", "read", desk.folder.write("letter.docx", "Dear coordinator")});
    CHECK(not_a_form.status == 2);
    CHECK(not_a_form.says("letter.docx: is no Word or Excel file"));
}

TEST_CASE("who may not read a case reads no form against it: refused and logged; a new referral is taken unread") {
    const Office desk;
    const auto blank = desk.returned({"referral-form", desk.ref}, referral);
    REQUIRE(
        desk.run({"referral", "draft", desk.ref, "--level-sought", "2", "--adds", "police see him at night"}).status ==
        0);
    const auto of_draft = desk.returned({"referral-form", desk.ref}, {});
    const auto outsider = [&](std::vector<std::string> arguments) {
        return desk.run(std::move(arguments), "2014-02-03", "representative", "education");
    };
    for (const bool dry : {true, false}) {
        auto arguments = std::vector<std::string>{"referral", "read", of_draft};
        if (dry) arguments.emplace_back("--dry-run");
        const auto refused = outsider(arguments);
        CHECK(refused.status == 1);
        CHECK(refused.says("[rule access-case]"));
        CHECK_FALSE(refused.says("holds already"));
    }
    const auto uses = [&] {
        std::vector<std::pair<UseKind, std::string>> rows;
        store::Store::open(desk.db, store::Access::read_only)
            .for_each_use({.case_ref = desk.ref, .person = "Pru Bation"},
                          [&](const LoggedUse& use) { rows.emplace_back(use.kind, use.what); });
        return rows;
    };
    CHECK(uses() == std::vector<std::pair<UseKind, std::string>>(2, {UseKind::refused, "referral read [access-case]"}));
    // A referral of their own is not compared with what the case holds: all that the form says is put to the desk.
    const auto own = outsider({"referral", "read", blank, "--dry-run"});
    INFO(own.err);
    CHECK(own.says("one-open-referral"));
    CHECK(uses().size() == 2);

    const auto contribution = [&] {
        const Folder folder;
        const auto db = fresh_area(folder);
        const auto story = std::string{MAPPA_SOURCE_DIR} + "/tests/scenarios/jack.toml";
        REQUIRE(test::mappa({"play", "--quiet", "--db", db, story}).status == 0);
        const auto form = folder.file("form.docx");
        const auto made = test::mappa({"document", "contribution", "FEN-2014-0001", "2", "--for", "Theo Lamb",
                                       "--format", "docx", "--out", form, "--db", db, "--today", "2015-01-12"});
        INFO(made.err);
        REQUIRE(made.status == 0);
        return test::mappa({"meeting", "contribution", "read", form, "--db", db, "--today", "2015-01-12", "--as",
                            "Edie Chalk", "--role", "representative", "--agency", "education"});
    }();
    CHECK(contribution.status == 1);
    CHECK(contribution.says("[rule access-case]"));
}

TEST_CASE("an agency's report and the prison's form go out for a meeting and come back as contributions") {
    const Folder folder;
    const auto db = folder.file("made.db");
    {
        app::Session session{store::Store::create(db), app::known_holidays()};
        REQUIRE(std::holds_alternative<app::Generated>(
            app::generate(session, {60, 1, 3}, [](std::size_t, std::size_t) {})));
    }
    const auto run = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.end(), {"--db", db, "--today", "2014-04-01", "--as", "Ola Fielding", "--role",
                                           "coordinator", "--agency", "coordination"});
        return test::mappa(std::move(arguments));
    };
    const auto store = store::Store::open(db, store::Access::read_only);
    const auto meetings = store.meetings();
    const auto ahead =
        std::ranges::find_if(meetings, [](const auto& each) { return each.row.state == MeetingState::scheduled; });
    REQUIRE(ahead != meetings.end());
    const auto ref = ahead->case_ref;
    const auto number = ahead->row.number;
    const auto before = *store.read_case(ref);
    const auto invited = std::ranges::find(before.invitations, number, &Invitation::meeting);
    REQUIRE(invited != before.invitations.end());
    const auto out = folder.file("out.docx");
    const auto made = run({"document", "contribution", ref, std::to_string(number), "--for", invited->name, "--format",
                           "docx", "--out", out});
    INFO(made.err);
    REQUIRE(made.status == 0);
    const Answers report{{"contact", "seen weekly"},
                         {"risk", "nothing known"},
                         {"actions", "none"},
                         {"proposals", "a bed at the hostel"},
                         {"victims", "a neighbour"},
                         {"closed_information", "a source says he has a knife"},
                         {"reported_on", "28 March 2014"},
                         {"+", "Sorry this is late."}};
    const auto back = folder.write("back.docx", typed_form(content_of(out), report));
    const auto taken = run({"meeting", "contribution", "read", back});
    INFO(taken.err);
    REQUIRE(taken.status == 0);
    const auto given = store.read_case(ref)->contributions.back();
    CHECK(given.meeting == number);
    CHECK(given.agency == invited->agency);
    CHECK(given.name == invited->name);
    CHECK(given.contact == "seen weekly");
    CHECK(given.victims == "a neighbour");
    CHECK(given.closed_information == "a source says he has a knife");
    CHECK(given.on == Date{2014, 3, 28});
    CHECK(given.unplaced.ends_with("Sorry this is late."));
    const auto twice = run({"meeting", "contribution", "read", back});
    CHECK(twice.says("says nothing that the record does not hold already"));
    CHECK(twice.says("Left out: "));
    CHECK_FALSE(twice.says("Placed: "));
    // The form made again holds what was reported, but not what was kept apart.
    const auto filled = run({"document", "contribution", ref, std::to_string(number), "--for", invited->name});
    CHECK(filled.says("a bed at the hostel"));
    CHECK_FALSE(filled.says("a source says"));
    REQUIRE(run({"document", "contribution", ref, std::to_string(number), "--for", invited->name, "--format", "docx",
                 "--out", out})
                .status == 0);
    const auto unchanged = run({"meeting", "contribution", "read", out});
    INFO(unchanged.err);
    CHECK(unchanged.says("says nothing that the record does not hold already"));
    CHECK(store.read_case(ref)->contributions.back().number == given.number);
    const auto other = run({"meeting", "contribution", "read", back, ref, "99"});
    CHECK(other.status == 2);
    CHECK(other.says("was made for meeting " + std::to_string(number) + ", not 99"));

    REQUIRE(run({"case", "change", ref, "--prison", "HMP Nowhere", "--why", "recalled"}).status == 0);
    const auto prison = run({"document", "prison", ref, std::to_string(number), "--format", "docx", "--out", out});
    INFO(prison.err);
    REQUIRE(prison.status == 0);
    const auto from_prison =
        folder.write("prison.docx", typed_form(content_of(out), {{"name", "Gil Keeper"},
                                                                 {"regime", "wing B"},
                                                                 {"behaviour", "two adjudications"},
                                                                 {"risk", "to his brother"},
                                                                 {"conditions", "no contact"},
                                                                 {"attends", "by link"}}));
    const auto reported = run({"meeting", "contribution", "read", from_prison});
    INFO(reported.err);
    REQUIRE(reported.status == 0);
    const auto theirs = store.read_case(ref)->contributions.back();
    CHECK(theirs.agency == Agency::prison);
    CHECK(theirs.form == "F");
    CHECK(theirs.contact ==
          "Location and regime: wing B\nBehaviour and adjudications: two adjudications\nPrison: HMP Nowhere");
    CHECK(theirs.risk == "The prison's view of the risk: to his brother");
    CHECK(theirs.proposals == "Licence conditions proposed: no contact\nWho attends: by link");
    CHECK(run({"referral", "read", from_prison})
              .says("is another form (Prison information form): read here is the Referral form"));
}

}  // namespace forms_read_test
