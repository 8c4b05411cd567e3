#include <doctest/doctest.h>

#include <algorithm>

#include "forms/documents/document.hpp"
#include "tests/forms/documents/printing.hpp"
#include "tests/forms/documents/sample_case.hpp"

namespace minutes_test {
using namespace mappa;
using namespace mappa::forms;
using namespace mappa::forms::sample;

namespace {

Both minutes(const CaseRecord& record, int number = 2, const Policy& by = policy()) {
    return both(DocumentKind::minutes, record, number, by);
}

/// The part of a text from one phrase up to the next.
std::string between(const std::string& text, const std::string& from, const std::string& to) {
    const auto begin = text.find(from);
    REQUIRE_MESSAGE(begin != std::string::npos, from);
    const auto end = text.find(to, begin);
    REQUIRE_MESSAGE(end != std::string::npos, to);
    return text.substr(begin, end - begin);
}
Both between(const Both& texts, const std::string& from, const std::string& to) {
    return {between(texts.html, from, to), between(texts.docx, from, to)};
}

const std::string four[] = {"Supervision", "Monitoring and control", "Interventions and treatment",
                            "Victim safety planning"};

}  // namespace

TEST_CASE("minutes are a draft until the chair approves, and again while they are corrected") {
    auto record = full_case();
    auto& meeting = record.meetings[1];
    const auto version = [&](MeetingState state, int approved) {
        meeting.state = state;
        meeting.minutes_version = approved;
        return visible(parts_of(forms::sample::docx(DocumentKind::minutes, record, 2)).at("word/header1.xml"));
    };
    CHECK(version(MeetingState::in_session, 0).ends_with("DRAFT "));
    CHECK(version(MeetingState::closed, 0).ends_with("DRAFT "));
    CHECK(version(MeetingState::approved, 1).ends_with("Version 1 "));
    CHECK(version(MeetingState::issued, 2).ends_with("Version 2 "));
    CHECK(version(MeetingState::posted, 2).ends_with("Version 2 "));
    CHECK(version(MeetingState::correcting, 2).ends_with("DRAFT of version 3 "));
    CHECK(has(minutes(record), "Not yet approved by the chair, Charlotte Chairwoman, detective chief inspector."));
    meeting.correction = "The date of birth was wrong";
    CHECK(has(minutes(record), "Version 3 corrects version 2: The date of birth was wrong"));
    meeting.state = MeetingState::approved;
    meeting.minutes_version = 3;
    CHECK(has(minutes(record), "Version 3 corrects version 2: The date of birth was wrong"));
    CHECK(has(minutes(record), "Approved as an accurate record by Charlotte Chairwoman on 16 May 2030."));
    CHECK(has_neither(minutes(record), "DRAFT"));
}

TEST_CASE(
    "PHC-46 the opening section states legal status, category and basis, level, risk and victim issues as at the "
    "meeting") {
    auto record = full_case();
    const auto opening = [&] { return between(minutes(record), "1. Summary", "2. Attendance"); };
    for (const auto* part :
         {"Sentence: 4 years' custody and 2 years' extended licence 3 March 2028 2 March 2034",
          "Licence 2 September 2030 2 March 2034", "Notification requirements 3 March 2028 3 March 2038",
          "Category 1: registered sexual offender", "Part 2 of the Sexual Offences Act 2003", "Probation",
          "Victim issue: Yes", "Children at risk: Yes",
          "High risk of serious sexual assault to girls under 13 in households he joins (OASys, 6 May 2030)"})
        CHECK_MESSAGE(has(opening(), part), part);

    // What came later is not what stood at the meeting.
    record.fact_changes = {
        FactChange{1, "category", "1", "2", Date{2030, 6, 1}, {}, "Cora", "Appeal", {}},
        FactChange{2, "victim_issue", "yes", "no", Date{2030, 6, 1}, {}, "Cora", "Moved away", {}},
        FactChange{3, "licence_ends", "2034-03-02", "2035-01-01", Date{2030, 6, 1}, {}, "Cora", "Recalculated", {}}};
    record.facts.category = Category::two;
    record.facts.victim_issue = Answer::no;
    record.facts.licence_ends = Date{2035, 1, 1};
    auto later = record.assessments.back();
    later.number = 3;
    later.meeting = 0;
    later.on = Date{2030, 6, 1};
    record.assessments.push_back(later);
    auto rating = record.ratings.front();
    rating.assessment = 3;
    rating.harm = "LATER HARM";
    record.ratings.push_back(rating);
    CHECK(has(opening(), "Category 1: registered sexual offender"));
    CHECK(has(opening(), "Victim issue: Yes"));
    CHECK(has(opening(), "Licence 2 September 2030 2 March 2034"));
    CHECK(has_neither(minutes(record), "LATER HARM"));
    // A change before the meeting stands.
    record.fact_changes[0].on = Date{2030, 5, 7};
    CHECK(has(opening(), "Category 2: violent or other sexual offender"));
}

TEST_CASE("level sought, level decided and level in force are three facts") {
    auto record = full_case();
    record.referrals[0].level_sought = Level::three;
    record.level_decisions[0].level = Level::one;
    record.level_periods[1].until = Date{2030, 5, 7};
    record.level_periods.push_back(LevelPeriod{3, Level::one, Date{2030, 5, 7}, std::nullopt, 2, "Chair", "", ""});
    const auto texts = minutes(record);
    CHECK(has(texts,
              "Level sought Level 3: active enhanced multi-agency management (referral 1, submitted 14 January 2030)"));
    CHECK(has(texts, "Level in force at the meeting Level 2: active multi-agency management, since 21 January 2030"));
    CHECK(has(texts, "Level 1: ordinary agency management, in force from 7 May 2030"));
    CHECK(has(minutes(full_case()), "Level 2: active multi-agency management, unchanged"));
}

TEST_CASE("attendance names who came, who did not and why, and why each agency is required") {
    const auto texts = between(minutes(full_case()), "2. Attendance", "3. Confidentiality");
    CHECK(has(between(texts, "Present", "Not present"),
              "Vera Imagined, victim liaison officer Victim liaison By telephone or video"));
    const auto absent = between(texts, "Not present", "Agencies required");
    CHECK(has(absent,
              "Hal Houseless, housing options manager Housing authority Apologies On leave; no deputy was found"));
    CHECK(has(absent, "In court that morning Report: Home visit to Child B on 1 May"));
    CHECK(has(absent, "Absent, no reply no reason recorded"));
    CHECK(has(texts, "Children's social care children are at risk Written report instead"));
}

TEST_CASE("FUP-48 each earlier action is printed with its outcome, its deadline's changes, or that there is none") {
    auto record = full_case();
    const auto section = [&](int meeting = 2) {
        return between(minutes(record, meeting), "5. Previous actions", "6. Lead agency report");
    };
    CHECK(has(section(), "Done: Two telephones searched (PC Percy Pretend, 27 February 2030)"));
    CHECK(has(section(), "Found: Nothing on the first; eleven deleted messages"));
    CHECK(has(section(),
              "No outcome recorded. Deadline moved from 15 April 2030 to 1 July 2030 by Charlotte Chairwoman on 7 May "
              "2030: The release date moved"));
    CHECK(has(section(), "Not done, because: She was in hospital throughout April"));
    CHECK(has_neither(section(), "Widen the exclusion zone"));  // a new one
    record.actions[1].due = Date{2030, 4, 15};
    record.action_changes.clear();
    CHECK(has(section(), "Open; overdue since 15 April 2030"));
    // What an earlier meeting settled is not carried again; what came of an action later is not known yet.
    record.actions[2].state = ActionState::closed;
    record.actions[2].closed_on = Date{2030, 2, 11};
    record.actions[2].accepted_at = 1;
    CHECK(has_neither(section(), "Visit the sister"));
    record.actions[1].state = ActionState::closed;
    record.actions[1].done = "LATER OUTCOME";
    record.actions[1].on = record.actions[1].closed_on = Date{2030, 5, 19};
    record.actions[1].accepted_at = 3;
    CHECK(has_neither(section(), "LATER OUTCOME"));
    CHECK(has(section(), "Open; overdue since 15 April 2030"));
}

TEST_CASE("the offence history always prints from the record") {
    auto record = full_case();
    record.meetings[1].lead_report.clear();
    const auto section = between(minutes(record), "6. Lead agency report", "7. Information");
    CHECK(has(section, "Sexual assault of a child under 13 (two counts)"));
    CHECK(has(section, "2019: arson of an empty shed"));
    CHECK(has(section, "2024: allegation of indecent exposure"));
}

TEST_CASE("DCN-01 what MAPPA was to add is printed word for word in the minutes of the first meeting") {
    const auto record = full_case();
    CHECK(has(minutes(record, 1), "What multi-agency management was to add " + record.referrals[0].adds));
    CHECK(has_neither(minutes(record, 2), record.referrals[0].adds));
}

TEST_CASE("PHC-45 each group's risk of serious harm, and each tool's score with meaning, date and assessor") {
    auto record = full_case();
    const auto section = [&] { return between(minutes(record), "10. Risk assessment", "11. Risk management plan"); };
    CHECK(has(section(), "Children High High risk of serious sexual assault to girls under 13"));
    CHECK(has(section(), "The public Low Low risk of fire-setting to occupants of empty buildings"));
    CHECK(has(section(), "A known adult Medium Medium risk of intimidation"));
    CHECK(has(section(), "Staff Low Low risk of verbal threats"));
    CHECK(has(section(),
              "ARMS Medium priority Police management priority: dynamic factors need attention 29 April 2030 PC Percy "
              "Pretend Authorised: Insp. Inez Unreal"));
    CHECK(has_neither(section(), "Very high"));  // that was the assessment before
}

TEST_CASE("FUP-64 a rating says of what, to whom, by which tool and when; never a bare 'high risk'") {
    auto record = full_case();
    CHECK(has(minutes(record),
              "High risk of serious sexual assault to girls under 13 in households he joins (OASys, 6 May 2030)"));
    record.ratings[4].harm.clear();
    record.ratings[4].whom.clear();
    CHECK(has(minutes(record), "High: of what harm is not recorded; to children (OASys, 6 May 2030)"));
    CHECK(has_neither(minutes(record), "High risk of"));
}

TEST_CASE(
    "PHC-08 Risk Matrix 2000 takes precedence over OASys on the likelihood of reconviction, and the difference is "
    "said") {
    for (const auto kind : {DocumentKind::minutes, DocumentKind::referral}) {
        auto record = full_case();
        const auto texts = [&] { return both(kind, record, kind == DocumentKind::minutes ? 2 : 1); };
        CHECK(has(texts(), "Overall likelihood of reconviction High Source: RM2000/s, 7 January 2030."));
        CHECK(has(
            texts(),
            "OASys (OGP), 8 January 2030, gives the likelihood as low. The two differ; RM2000/s takes precedence."));
        for (auto& score : record.scores) {
            if (score.tool == "OASys (OGP)") score.score = "high";
        }
        CHECK(has_neither(texts(), "The two differ"));
        record.facts.sex = Sex::female;  // the matrix is not valid for a woman
        CHECK(has(texts(), "Overall likelihood of reconviction high Source: OASys (OGP), 8 January 2030."));
    }
}

TEST_CASE("FUP-42 the minutes end with the plan in conclusion: every current line with owner and date") {
    auto record = full_case();
    const auto texts = minutes(record);
    // The last section of all: nothing follows but the line that says which document this is.
    const auto conclusion = between(texts.html, "24. In conclusion", "MAPPA B, case ZZ/2030/0007");
    CHECK(texts.html.find("25. ") == std::string::npos);
    CHECK(has(conclusion,
              "In conclusion, the risk management plan is: to release him to approved premises under curfew"));
    CHECK(has(conclusion,
              "Supervision Appointments, with a written account of his week Olive Makebelieve, Probation weekly from 2 "
              "September 2030"));
    CHECK(has(conclusion,
              "Visits to his room and search of his devices PC Percy Pretend, Police every two weeks from release, "
              "unannounced, from 2 September 2030"));
    CHECK(has(conclusion, "Remaining 12 sessions"));
    CHECK(has(conclusion, "by 19 August 2030"));
    CHECK_FALSE(has(conclusion, "telephone monitoring"));                  // ended in April
    CHECK_FALSE(has(conclusion, "Monthly visits in prison"));              // the version before
    const auto plan = between(texts, "11. Risk management plan", "13. ");  // there only as what a line was
    CHECK(has(plan, "Changed, was: Monthly visits in prison"));
    for (const auto& text : {plan.html, plan.docx}) CHECK(count(text, "Monthly visits in prison") == 1);
    for (const auto& heading : four) CHECK(has(between(texts, "11. Risk management plan", "12. Contingency"), heading));

    std::erase_if(record.plan_entries, [](const PlanEntry& each) { return each.pillar == Pillar::interventions; });
    CHECK(has(minutes(record), "Interventions and treatment nothing recorded"));
    PlanEntry none;
    none.plan = 2;
    none.number = 7;
    none.pillar = Pillar::interventions;
    none.none_because = "the programme is finished";
    record.plan_entries.push_back(none);
    CHECK(has(minutes(record), "Interventions and treatment None, because: the programme is finished"));
}

TEST_CASE(
    "an area without the four pillars gets the three headings of the 2012 forms, and nothing of the plan is lost") {
    const auto texts =
        minutes(full_case(), 2, policy("[switch.four-pillars]\nvalue = true", "[switch.four-pillars]\nvalue = false"));
    const auto plan = between(texts, "11. Risk management plan", "12. Contingency");
    const auto restrictive = between(plan, "Restrictive factors and interventions", "Rehabilitative factors");
    CHECK(has(restrictive, "Appointments, with a written account"));
    CHECK(has(restrictive, "Visits to his room"));
    CHECK(
        has(between(plan, "Rehabilitative factors and interventions", "Protective factors"), "Remaining 12 sessions"));
    CHECK(has(plan, "Protective factors and interventions What is done"));
    CHECK(has_neither(plan, "Interventions and treatment"));
    CHECK(has(plan, "under each heading"));
}

TEST_CASE("BUL-09 all four pillars appear as headings, in order, each with its actions") {
    const auto plan = between(minutes(full_case()), "11. Risk management plan", "12. Contingency");
    for (const auto* text : {&plan.html, &plan.docx}) {
        std::size_t at = 0;
        for (const auto& heading : four) {
            const auto next = text->find(heading, at);
            REQUIRE_MESSAGE(next != std::string::npos, heading);
            at = next;
        }
    }
    CHECK(has(between(plan, four[0], four[1]),
              "2 Find a release address outside the exclusion zone Hal Houseless, Housing authority"));
    CHECK(has(between(plan, four[1], four[2]),
              "6 Book the tag fitting for the day of release to be named by Tilda Tagg"));
    CHECK(
        has(between(plan, four[3], "How it protects victims"), "5 Warn the mother who received the deleted messages"));
    CHECK(has_neither(plan, "Search the devices held in property"));  // done
}

TEST_CASE("BUL-18 the contingency table says for each risk its signs, the action, who, how soon and whom to tell") {
    const auto section = between(minutes(full_case()), "12. Contingency plan", "13. Restrictions");
    CHECK(has(section, "Risk Warning signs Action Who How soon Whom to tell"));
    CHECK(has(section,
              "Alcohol Smells of drink; misses the morning sign-in Breath test; warning; curfew review Ivy "
              "Housekeeper, approved premises within "
              "24 hours Olive Makebelieve, then the duty manager"));
}

TEST_CASE("FUP-75 conditions and orders current on the meeting date are printed in full, the expired apart") {
    auto record = full_case();
    const auto section = between(minutes(record), "13. Restrictions in force at the meeting", "14. Disclosure");
    const auto current = between(section, "13. Restrictions", "Yet to begin");
    CHECK(has(current, "1 Sexual Harm Prevention Order " + record.restrictions[0].text));
    CHECK(has(current, "3 March 2028 until further order Issued by: Exampleton Crown Court"));
    CHECK(has(current, "2 Notification requirement"));
    CHECK(has(current, "Confirmed as current by PC Percy Pretend on 7 May 2030"));
    CHECK(has_neither(current, "Nowhere Street"));
    CHECK(has(between(section, "Yet to begin", "Ended"), "To reside permanently at Imaginary House"));
    const Both ended{section.html.substr(section.html.find("Ended")), section.docx.substr(section.docx.find("Ended"))};
    CHECK(has(ended, "4 Restraining order Not to enter Nowhere Street, Exampleton. 1 January 2026 31 December 2029"));
    CHECK(has_neither(ended, "Confirmed as current"));
    // Made again after the next meeting has confirmed them too, these minutes say what was confirmed for them.
    record.restriction_confirmations.push_back({1, 3, Date{2030, 8, 20}, "DS Dee Made-Up"});
    CHECK(has(minutes(record), "Confirmed as current by PC Percy Pretend on 7 May 2030"));
    CHECK(has_neither(minutes(record), "DS Dee Made-Up"));
    record.meetings[1].approved_on = Date{2030, 8, 25};  // also where they were corrected after it
    CHECK(has_neither(minutes(record), "DS Dee Made-Up"));
    record = full_case();
    record.restriction_confirmations[0].on = Date{2030, 5, 18};  // after the chair approved these minutes
    CHECK(has(minutes(record), "Not confirmed as current"));
}

TEST_CASE("FUP-52 a second plan prints its accepted differences with reason, author and date, and never as the plan") {
    auto record = full_case();
    CHECK(has_neither(minutes(record), "differs:"));
    Plan second;
    second.version = 3;
    second.second_plan = Answer::yes;
    second.written_on = Date{2030, 5, 4};
    second.written_by = "PC Percy Pretend";
    second.written_for = Agency::police;
    second.conclusion = "a plan of the police alone";
    record.plans.push_back(second);
    PlanEntry line;
    line.plan = 3;
    line.number = 1;
    line.pillar = Pillar::monitoring;
    line.what = "Visits at night";
    line.agency = Agency::police;
    line.who = "PC Percy Pretend";
    line.differs_because = "he is out by day";
    record.plan_entries.push_back(line);
    const auto texts = minutes(record);
    CHECK(has(between(texts, "11. Risk management plan", "12. Contingency"),
              "Plan of Police differs: Visits at night, PC Percy Pretend, Police, because: he is out by day (PC Percy "
              "Pretend, 4 May 2030)"));
    CHECK(has_neither(texts, "a plan of the police alone"));
}

TEST_CASE("FUP-79 a voluntary measure prints as one that cannot be breached, a polygraph with its questions") {
    auto record = full_case();
    record.restrictions[0].kind = RestrictionKind::voluntary;
    record.restrictions[1].kind = RestrictionKind::polygraph;
    record.restrictions[1].questions = "Have you been alone with a child?";
    const auto section = between(minutes(record), "13. Restrictions in force at the meeting", "14. Disclosure");
    CHECK(has(section, "1 Voluntary, cannot be breached " + record.restrictions[0].text));
    CHECK(has(section, "Question agreed: Have you been alone with a child?"));
}

TEST_CASE("disclosure decisions stand with their reasons, also those not to disclose") {
    const auto section = between(minutes(full_case()), "14. Disclosure", "15. Human rights");
    CHECK(has(section, "Decision Disclose Reasons Necessary because the warden lets rooms to families"));
    CHECK(has(section, "To whom Warden of Imaginary House annexe"));
    CHECK(has(section,
              "Decision Do not disclose Reasons The employer's site has no children on it: disclosure would not "
              "protect anybody. "));
    CHECK(has(section, "Offender told No"));
}

TEST_CASE("the critical public protection case question is asked at level 3 only") {
    auto record = full_case();
    CHECK(has(minutes(record), "Asked at level 3 only."));
    record.meetings[1].level = Level::three;
    record.meetings[1].cppc = "Not applicable";
    record.meetings[1].cppc_reason = "No national interest";
    CHECK(has(minutes(record), "Critical public protection case Not applicable No national interest"));
    CHECK(has_neither(minutes(record), "Asked at level 3 only."));
}

TEST_CASE("the level decision carries its rationale and the dissent") {
    const auto section = between(minutes(full_case()), "17. Level decision", "18. New actions");
    CHECK(has(section, "Rationale Release is close and three agencies have to act in the same weeks."));
    CHECK(has(section, "Dissent Housing, by e-mail, would have preferred level 3"));
}

TEST_CASE("PHC-55 the decision is the meeting's own, and who did not agree is named with the reason") {
    auto record = full_case();
    record.stances.push_back({2, Agency::probation, Answer::yes, {}});
    record.stances.push_back({2, Agency::police, Answer::yes, {}});
    record.stances.push_back({2, Agency::victim_liaison, Answer::no, "the mother was not asked"});
    const auto section = between(minutes(record), "17. Level decision", "18. New actions");
    CHECK(has(section, "Decided by the meeting. Agreed: Probation, Police."));
    CHECK(has(section, "Victim liaison did not agree: the mother was not asked"));
}

TEST_CASE(
    "PHC-46 PHC-47 FUP-98 WMD-16 FUP-53 the minutes print legal status, rights, supervisor, liaison and the chair's "
    "question") {
    auto record = full_case();
    auto& meeting = record.meetings[1];
    meeting.legal_status = "On licence from 1 May 2030 to 1 May 2032";
    meeting.human_rights = "His letters stay unread: opening them would go too far";
    meeting.other_agencies = "Housing and the prison spoke on 3 May";
    meeting.lead_plan = "Curfew and weekly visits";
    meeting.plan_updated = Answer::no;
    meeting.plan_update = "the offender manager was ill";
    record.facts.police_manager = "PC Percy Pretend";
    record.facts.police_supervisor = "DS Sonja Sham";
    record.facts.police_supervisor_contact = "sonja.sham@exampleton.police.example";
    const auto printed = minutes(record);
    CHECK(has(between(printed, "1. Summary", "2. Attendance"), "On licence from 1 May 2030 to 1 May 2032"));
    CHECK(has(between(printed, "15. Human rights", "16. Critical"), "opening them would go too far"));
    CHECK(has(printed, "supervisor: DS Sonja Sham, sonja.sham@exampleton.police.example"));
    CHECK(has(printed, "Contact with other agencies Housing and the prison spoke on 3 May"));
    CHECK(has(printed, "The plan that the lead agency proposes Curfew and weekly visits"));
    CHECK(has(printed, "Plan of the last meeting updated and on ViSOR? No: the offender manager was ill"));
}

TEST_CASE("FUP-29 FUP-33 a refusal prints with its letter and ground, and the wrong service represents nobody") {
    auto record = full_case();
    auto& line = record.attendances.back();
    line.presence = Presence::refused_in_writing;
    line.reason = "patient confidentiality";
    line.letter_on = Date{2030, 5, 2};
    auto& required = record.required_agencies.back();
    required.authority = "Area A";
    required.presence.reset();
    const auto section = between(minutes(record), "2. Attendance", "3. Confidentiality");
    CHECK(has(section, "Refused in writing patient confidentiality Letter of 2 May 2030"));
    CHECK(has(section, "Electronic monitoring provider, Area A the offender will be tagged Not represented"));
}

TEST_CASE("PHC-52 the holding prison stands on the printed list though it was not invited, or why it does not") {
    auto record = full_case();
    const auto list = [&] { return between(minutes(record).html, "22. Distribution", "23. Chair's approval"); };
    CHECK(has(list(), "The governor Prison, HMP Fiction holds the offender the minutes"));
    CHECK(has(list(), "Hal Houseless, housing options manager Housing authority, Exampleton Council apologies"));
    CHECK(has(list(), "Tilda Tagg, account manager Electronic monitoring provider absent, no reply"));
    record.withholdings = {{{"HMP Fiction", "he moves tonight", {}}, 2, 1, Date{2030, 5, 16}, "Cora Coordinator"}};
    CHECK(has(list(), "Taken off the list by Cora Coordinator, 16 May 2030, because: he moves tonight"));
    record.withholdings.push_back(
        {{"HMP Fiction", "the move was called off", Answer::yes}, 2, 2, Date{2030, 5, 16}, "Cora Coordinator"});
    CHECK_FALSE(has(list(), "Taken off the list"));
    auto governor = record.attendances.back();
    governor.agency = Agency::prison;
    governor.name = "Gil Gaoler";
    record.attendances.push_back(governor);
    CHECK_FALSE(has(list(), "holds the offender"));  // reached by name
    record.attendances.pop_back();
    record.facts.prison = "-";
    CHECK_FALSE(has(list(), "The governor"));
}

TEST_CASE(
    "WMD-06 every standard heading appears in the same order at level 2 and 3; one with nothing under it says so and "
    "is "
    "listed") {
    CaseRecord bare;
    bare.facts.ref = "ZZ/2030/0008";
    bare.meetings.emplace_back().number = 1;
    const auto edition = policy();
    const auto blank = [&](const CaseRecord& record, int number) {
        return blank_headings(DocumentKind::minutes, {record, edition, "", Date{2030, 5, 20}, "", 0, number});
    };
    const auto titles = blank(bare, 1);
    REQUIRE(titles.size() == 26);
    // Nothing is missing at a first meeting under what only a later one can have.
    auto initial = bare;
    initial.meetings.front().initial = Answer::yes;
    auto at_first = titles;
    std::erase(at_first, "Previous actions");
    std::erase(at_first, "Accuracy of the previous minutes");
    CHECK(at_first.size() == 24);
    CHECK(blank(initial, 1) == at_first);
    const auto empty = minutes(bare, 1);
    const auto full = minutes(full_case());
    auto higher = full_case();
    higher.meetings[1].level = Level::three;
    const auto at_level_3 = minutes(higher);
    for (const auto* text : {&empty.html, &full.html, &at_level_3.html}) {
        std::size_t at = 0;
        for (const auto& title : titles) {
            const auto next = text->find(title, at);
            CHECK_MESSAGE(next != std::string::npos, title);
            if (next != std::string::npos) at = next;
        }
        CHECK(has(*text, "Template minutes/england-wales-2012"));
    }
    CHECK(has(empty, "9. Diversity nothing recorded 10. Risk assessment"));
    CHECK(has(empty.html,
              "Nothing is recorded under these headings: Attendance Confidentiality and diversity statement"));
    CHECK(has(full.html, "Something is recorded under every standard heading."));
    CHECK(blank(full_case(), 2).empty());
    auto record = full_case();
    record.meetings[1].diversity = " \n ";
    record.meetings[1].next_review.reset();
    CHECK(blank(record, 2) == std::vector<std::string>{"Diversity", "Next review"});
}

}  // namespace minutes_test
