#include "tests/forms/documents/sample_case.hpp"

#include "tests/forms/documents/sample_meetings.hpp"

namespace mappa::forms::sample {
namespace {

Date day(int year, unsigned month, unsigned of_month) { return {year, month, of_month}; }

void fill_facts(CaseRecord& record) {
    auto& facts = record.facts;
    facts.ref = "ZZ/2030/0007";
    facts.edition = "england-wales-2012";
    facts.state = CaseState::level_2;
    facts.name = "Barnaby Fictional";
    facts.aliases = "'Barney', Barnaby Invented";
    facts.born = day(1988, 2, 29);
    facts.sex = Sex::male;
    facts.ethnicity = "White British";
    facts.pnc = "30/0000000X";
    facts.cro = "000000/30X";
    facts.ndelius = "X000000";
    facts.noms = "A0000ZZ";
    facts.visor = "ZZ/0000007";
    facts.address = "1 Nowhere Street, Exampleton";
    facts.release_address = "Imaginary House Approved Premises, Exampleton";
    facts.category = Category::one;
    facts.basis = "Registered sexual offender: notification requirements under Part 2 of the Sexual Offences Act 2003";
    facts.offence = "Sexual assault of a child under 13 (two counts)";
    facts.offence_kind = OffenceKind::sexual;
    facts.history =
        "2019: arson of an empty shed, community order.\n2024: allegation of indecent exposure near a school, no "
        "further action.\nNo weapons offences are recorded.";
    facts.sentenced_on = day(2028, 3, 3);
    facts.sentence = "4 years' custody and 2 years' extended licence";
    facts.custody_months = 48;
    facts.hospital_order = facts.murder = facts.mental_disorder = facts.terrorism = Answer::no;
    facts.registered = facts.victim_issue = facts.children_at_risk = facts.tagged = Answer::yes;
    facts.adults_at_risk = Answer::no;
    facts.lead_agency = Agency::probation;
    facts.case_manager = "Olive Makebelieve";
    facts.case_manager_contact = "olive.makebelieve@probation.example";
    facts.police_manager = "PC Percy Pretend";
    facts.police_manager_contact = "percy.pretend@police.example";
    facts.supervised_by = "Exampleshire Probation";
    facts.prison = "HMP Fiction";
    facts.approved_premises = "-";
    facts.release_on = day(2030, 9, 2);
    facts.parole_on = day(2030, 3, 3);
    facts.licence_ends = day(2034, 3, 2);
    facts.sentence_ends = day(2034, 3, 2);
    facts.notification_ends = day(2038, 3, 3);
    facts.notified_on = day(2028, 3, 5);
    facts.notified_by = Agency::probation;
    record.level_periods = {
        LevelPeriod{1, Level::one, day(2028, 3, 10), day(2030, 1, 21), 0, "Screening", "One agency is enough", ""},
        LevelPeriod{2, Level::two, day(2030, 1, 21), std::nullopt, 0, "Cora Coordinator", "Two agencies must act", ""}};
}

Rating rating(int assessment, RiskGroup group, Rosh rosh, std::string harm, std::string whom) {
    Rating row;
    row.assessment = assessment;
    row.group = group;
    row.rosh = rosh;
    row.harm = std::move(harm);
    row.whom = std::move(whom);
    row.tool = "OASys";
    return row;
}

Score score(int assessment, std::string tool, std::string value, std::string meaning, Date on, std::string assessor) {
    Score row;
    row.assessment = assessment;
    row.tool = std::move(tool);
    row.score = std::move(value);
    row.meaning = std::move(meaning);
    row.on = on;
    row.assessor = std::move(assessor);
    row.authorised_by = "Insp. Inez Unreal";
    return row;
}

void fill_risk(CaseRecord& record) {
    Assessment first;
    first.number = 1;
    first.on = day(2030, 1, 8);
    first.assessor = "Olive Makebelieve";
    first.likelihood = "Likely within two years of release without treatment.";
    first.imminence =
        "Not imminent while in custody; more likely within weeks of release if contact with children goes unwatched.";
    first.analysis =
        "Girls under 13 whom he meets through their mothers are at risk of sexual assault when he has unsupervised "
        "access.";
    first.triggers = "A new relationship with a mother of young children; alcohol; loss of accommodation.";
    first.protective_factors = "Talks openly to his offender manager; his sister reports worries to the police.";
    first.changed = "First assessment.";
    Assessment second = first;
    second.number = 2;
    second.meeting = 2;
    second.on = day(2030, 5, 6);
    second.changed = "Release date is now fixed. He has completed 12 of 24 sessions of the programme.";
    record.assessments = {first, second};
    for (const int each : {1, 2}) {
        record.ratings.push_back(rating(each, RiskGroup::children, each == 1 ? Rosh::very_high : Rosh::high,
                                        "serious sexual assault", "girls under 13 in households he joins"));
        record.ratings.push_back(
            rating(each, RiskGroup::general_public, Rosh::low, "fire-setting", "occupants of empty buildings"));
        record.ratings.push_back(
            rating(each, RiskGroup::known_adult, Rosh::medium, "intimidation", "the mother of the victims"));
        record.ratings.push_back(
            rating(each, RiskGroup::staff, Rosh::low, "verbal threats", "approved premises staff"));
        record.scores.push_back(score(each, "RM2000/s", "High",
                                      "High likelihood of sexual reconviction: 26% in five years in the "
                                      "group studied; it does not measure harm",
                                      day(2030, 1, 7), "PC Percy Pretend"));
        record.scores.push_back(score(each, "OASys (OGP)", "Low", "Low likelihood of general reoffending",
                                      day(2030, 1, 8), "Olive Makebelieve"));
        if (each == 2)
            record.scores.push_back(score(each, "ARMS", "Medium priority",
                                          "Police management priority: dynamic factors need attention",
                                          day(2030, 4, 29), "PC Percy Pretend"));
    }
    record.risk_factors = {RiskFactor{{"Access to children through relationships",
                                       "Three earlier relationships began at school gates", Answer::yes, Answer::yes}},
                           RiskFactor{{"Alcohol", "Both index offences followed drinking", Answer::yes, Answer::no}},
                           RiskFactor{{"Debt", "Settled in 2029", Answer::no, Answer::no}}};
    record.people = {
        Person{{Tie::victim,
                "Victim A (name held by the victim liaison officer)",
                "stepdaughter",
                "held by VLO",
                "Panic alarm; address marker with police",
                "Vera Imagined",
                {},
                Rosh::high,
                {},
                {},
                {}},
               1},
        Person{{Tie::potential_victim,
                "Children of any new partner",
                "none yet",
                "no",
                "Disclosure to a new partner before any contact",
                "",
                {},
                Rosh::high,
                {},
                {},
                {}},
               2},
        Person{{Tie::child,
                "Child B",
                "nephew, aged 6",
                "yes",
                "Child protection plan with children's social care",
                "Sam Notreal",
                {},
                Rosh::medium,
                {},
                {},
                {}},
               3},
        Person{{Tie::family, "Winifred Fictional", "sister", "yes", "None needed", "", {}, Rosh::low, {}, {}, {}}, 4},
        Person{{Tie::co_offender, "Ned Nobody", "former lodger", "no", "", "", {}, {}, day(2029, 11, 1), {}, {}}, 5}};
}

Restriction restriction(int number, RestrictionKind kind, std::string text, std::optional<Date> from,
                        std::optional<Date> until) {
    Restriction row;
    row.number = number;
    row.kind = kind;
    row.text = std::move(text);
    row.from = from;
    row.until = until;
    row.issued_by = "Exampleton Crown Court";
    row.monitored_by = "PC Percy Pretend, Police";
    row.names = "Victim A";
    row.necessary = "He found the victim's family again in 2027";
    row.proportionate = "It leaves him free to use public transport and shops";
    return row;
}

void fill_restrictions(CaseRecord& record) {
    auto open_ended = restriction(1, RestrictionKind::shpo,
                                  "Not to contact or communicate with any child under 16, other than contact that is "
                                  "inadvertent and not reasonably "
                                  "avoidable, without the consent of the child's parent who knows of the conviction "
                                  "and of children's social care.",
                                  day(2028, 3, 3), std::nullopt);
    open_ended.until_further_order = Answer::yes;
    auto licence = restriction(3, RestrictionKind::licence,
                               "To reside permanently at Imaginary House and not to leave it between 19:00 and 07:00.",
                               day(2030, 9, 2), day(2034, 3, 2));
    licence.issued_by = "Secretary of State";
    auto ended = restriction(4, RestrictionKind::restraining, "Not to enter Nowhere Street, Exampleton.",
                             day(2026, 1, 1), day(2029, 12, 31));
    ended.names.clear();
    record.restrictions = {open_ended,
                           restriction(2, RestrictionKind::notification,
                                       "To notify the police of name, address, bank details, foreign travel and any "
                                       "stay of 12 hours in a household with a child.",
                                       day(2028, 3, 3), day(2038, 3, 3)),
                           licence, ended};
    for (const auto& each : record.restrictions)
        record.restriction_confirmations.push_back({each.number, 2, Date{2030, 5, 7}, "PC Percy Pretend"});
}

PlanEntry entry(int plan, int number, Pillar pillar, std::string what, Agency agency, std::string who, std::string when,
                std::string checks) {
    PlanEntry row;
    row.plan = plan;
    row.number = number;
    row.pillar = pillar;
    row.what = std::move(what);
    row.agency = agency;
    row.who = std::move(who);
    row.when = std::move(when);
    row.checks = std::move(checks);
    return row;
}

void fill_plan(CaseRecord& record) {
    for (const int version : {1, 2}) {
        Plan plan;
        plan.version = version;
        plan.meeting = version == 1 ? 0 : 2;
        plan.written_on = version == 1 ? day(2030, 1, 10) : day(2030, 5, 7);
        plan.written_by = "Olive Makebelieve";
        plan.written_for = Agency::probation;
        plan.protects =
            "Every line that watches his contacts shortens the time in which he could be alone with a child.";
        plan.factors = "Access to children, alcohol; Victim A and Child B.";
        plan.anticipated = "Release on 2 September 2030; a move from approved premises about 12 weeks later.";
        plan.conclusion = version == 1
                              ? "to keep him in custody under telephone monitoring while the release plan is made."
                              : "to release him to approved premises under curfew, to watch his contacts, to finish "
                                "the programme and "
                                "to keep Victim A informed and safe.";
        plan.review_on = day(2030, 8, 19);
        plan.review_events = "a new relationship, a missed appointment, a move";
        plan.other_plans = "Child protection plan for Child B (children's social care).";
        record.plans.push_back(plan);
    }
    auto visit =
        entry(2, 2, Pillar::monitoring, "Visits to his room and search of his devices", Agency::police,
              "PC Percy Pretend", "every two weeks from release", "Devices: images, contacts, deleted messages");
    visit.announced = Answer::no;
    visit.from = day(2030, 9, 2);
    auto run_out = entry(2, 5, Pillar::monitoring, "Prison telephone monitoring of calls to Nowhere Street",
                         Agency::prison, "Gil Gaoler", "weekly", "Numbers dialled");
    run_out.until = day(2030, 4, 1);
    auto closed = entry(2, 6, Pillar::monitoring, "CLOSED-SURVEILLANCE-LINE", Agency::police, "CLOSED-OFFICER",
                        "CLOSED-TIMES", "CLOSED-CHECK");
    closed.closed_entry = Answer::yes;
    closed.none_because = "CLOSED-REASON";
    record.plan_entries = {
        entry(1, 1, Pillar::supervision, "Monthly visits in prison", Agency::probation, "Olive Makebelieve",
              "first Monday of the month", "Attitude to the programme"),
        entry(1, 2, Pillar::monitoring, "Prison telephone monitoring", Agency::prison, "Gil Gaoler", "weekly",
              "Numbers dialled"),
        entry(2, 1, Pillar::supervision, "Appointments, with a written account of his week", Agency::probation,
              "Olive Makebelieve", "weekly from 2 September 2030", "New relationships; drinking"),
        visit,
        entry(2, 3, Pillar::interventions, "Remaining 12 sessions of the sexual offending programme", Agency::probation,
              "Tess Tutorless", "Tuesdays until 30 November 2030", "Can name his own warning signs"),
        entry(2, 4, Pillar::victim_safety, "Victim A is told of the release date and the exclusion zone",
              Agency::victim_liaison, "Vera Imagined", "by 19 August 2030", "Victim A's view of the conditions"),
        run_out,
        closed};
    record.contingencies = {Contingency{{"Access to children through relationships",
                                         "Mentions a new friend; is seen near a school; buys toys",
                                         "Visit the same day; disclose to the parent; consider recall",
                                         "PC Percy Pretend; Olive Makebelieve",
                                         "same day",
                                         "Duty officer 000 (out of hours 001)",
                                         {},
                                         0},
                                        2,
                                        1},
                            Contingency{{"Alcohol",
                                         "Smells of drink; misses the morning sign-in",
                                         "Breath test; warning; curfew review",
                                         "Ivy Housekeeper, approved premises",
                                         "within 24 hours",
                                         "Olive Makebelieve, then the duty manager",
                                         {},
                                         0},
                                        2,
                                        2}};
}

}  // namespace

CaseRecord full_case() {
    CaseRecord record;
    fill_facts(record);
    fill_risk(record);
    fill_restrictions(record);
    fill_plan(record);
    add_referral_and_meetings(record);
    return record;
}

}  // namespace mappa::forms::sample
