#include "tests/support/desk_fixture.hpp"

#include <doctest/doctest.h>

#include "app/embedded.hpp"
#include "app/session.hpp"
#include "engine/record/required.hpp"
#include "tests/support/screening.hpp"

namespace mappa::test {

std::string policy_text() { return std::string{app::embedded("engine/policy/england-wales-2012.toml").value()}; }

const AreaRecord& fenbury() {
    static const AreaRecord area = [] {
        AreaRecord made;
        made.name = "Fenbury";
        made.prefix = "FEN";
        made.editions.push_back(
            {"england-wales-2012", policy_text(), Date{2012, 2, 1}, Date{2012, 2, 1}, "Ola Fielding"});
        Staff chair;
        chair.name = "Supt Greta Lowe";
        chair.agency = Agency::police;
        chair.chair_trained_on = Date{2013, 5, 13};
        made.staff.push_back(chair);
        return made;
    }();
    return area;
}

Desk& desk() {
    static Desk one{app::known_holidays()};
    return one;
}

Visit visit(Role role, Date today, const std::string& name, Agency agency) {
    return {{name, role, agency}, today, today.iso() + "T09:00:00Z"};
}

std::vector<std::string> named(const Decision& decision) {
    std::vector<std::string> texts;
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        for (const auto& refusal : *refusals) {
            for (const auto& finding : refusal.findings) texts.push_back(finding.text());
        }
    } else if (const auto* problems = std::get_if<Problems>(&decision)) {
        for (const auto& problem : *problems) texts.push_back(problem.text());
    }
    return texts;
}

std::vector<std::string> texts_of(const Findings& findings) {
    std::vector<std::string> texts;
    for (const auto& each : findings) texts.push_back(std::string{each.rule->id} + ": " + each.text());
    return texts;
}

std::vector<std::string> warned(const Decision& decision) {
    for (const auto& text : named(decision)) FAIL_CHECK(text);
    REQUIRE(accepted(decision));
    return texts_of(std::get<Acceptance>(decision).warnings);
}

bool names(const std::vector<std::string>& texts, const std::string& part) {
    return std::ranges::any_of(texts, [&](const std::string& each) { return each.find(part) != std::string::npos; });
}

std::vector<std::string> refused_by(const Decision& decision) {
    std::vector<std::string> ids;
    if (const auto* refusals = std::get_if<std::vector<Refusal>>(&decision)) {
        for (const auto& refusal : *refusals) {
            for (const auto& finding : refusal.findings) ids.emplace_back(finding.rule->id);
        }
    }
    return ids;
}

bool accepted(const Decision& decision) { return std::holds_alternative<Acceptance>(decision); }

NotifyCase notification() {
    NotifyCase step;
    step.name = "Testy McFixture";
    step.born = Date{1980, 5, 5};
    step.sex = Sex::male;
    step.category = Category::two;
    step.basis = "Schedule 15 offence, 30 months";
    step.offence = "wounding";
    step.offence_kind = OffenceKind::violent;
    step.sentenced_on = Date{2013, 12, 2};
    step.custody_months = 30;
    step.lead_agency = Agency::probation;
    step.case_manager = "Pru Bation";
    step.police_manager = "DC Nina Patrol";
    step.police_manager_contact = "nina.patrol@fenbury.police.example";
    return step;
}

CaseRecord taken(const CaseRecord& record, const Visit& who, std::vector<Step> steps) {
    const Neighbours nobody;
    auto decision = desk().decide(fenbury(), record, nobody, who, std::move(steps));
    for (const auto& text : named(decision)) FAIL_CHECK(text);
    REQUIRE(accepted(decision));
    return std::move(std::get<Acceptance>(decision).after);
}

AssessRisk assessment(Date on, Rosh rosh) {
    AssessRisk step;
    step.on = on;
    step.assessor = "Pru Bation";
    step.likelihood = "likely within two years";
    step.imminence = "when he drinks with old associates";
    step.analysis = "men he takes offence at, in public houses, by glass or fist";
    step.changed = "three months without an incident, confirmed by police";
    if (rosh == Rosh::very_high)
        step.why_imminent = "more likely than not this week: he has been seen waiting outside with a glass";
    step.ratings.push_back({RiskGroup::general_public, rosh, "serious injury", "men in public houses", "OASys"});
    return step;
}

WritePlan plan() {
    WritePlan step;
    step.protects = "keeps him from the public houses where he offended";
    step.factors = "alcohol; old associates; pride";
    step.most_critical = "alcohol";
    step.anticipated = "move to his own flat in spring";
    step.conclusion = "weekly supervision, unannounced visits, alcohol work and a warning marker";
    step.review_on = Date{2014, 4, 1};
    step.review_events = "arrest, relapse, move";
    step.other_plans = "none exists";
    const auto line = [&](Pillar pillar, const char* what, Agency agency, const char* who, const char* when) {
        PlanEntryForm entry;
        entry.pillar = pillar;
        entry.what = what;
        entry.agency = agency;
        entry.who = who;
        entry.when = when;
        step.entries.push_back(entry);
    };
    line(Pillar::supervision, "office appointment", Agency::probation, "Pru Bation", "every Tuesday");
    line(Pillar::monitoring, "licensing checks of public houses", Agency::police, "DC Nina Patrol",
         "every Friday night");
    line(Pillar::interventions, "alcohol counselling sessions", Agency::substance_misuse, "Hal Sober", "fortnightly");
    line(Pillar::victim_safety, "address marker for the injured man", Agency::police, "DC Nina Patrol", "until June");
    step.contingencies.push_back({"drinking",
                                  "seen drinking or smelling of drink",
                                  "same-day appointment and recall report",
                                  "Pru Bation",
                                  "the same day",
                                  "duty line 00000 000000",
                                  {},
                                  0});
    return step;
}

ScreenCase screening(Level level) {
    ScreenCase step;
    step.eligible = Answer::yes;
    step.must_meet = level == Level::one ? Answer::no : Answer::yes;
    step.level = level;
    step.likelihood = step.seriousness = step.imminence = "assessed in full";
    step.why = step.one_agency_enough =
        level == Level::one ? "his offender manager sees him weekly" : "police and probation have to act together";
    return step;
}

DraftReferral referral() {
    DraftReferral step;
    step.level_sought = Level::two;
    step.adds = "police, probation and alcohol service act on the same signs on the same day";
    step.cannot_alone = "probation cannot see him in public houses at night";
    step.earlier_mappa = "none known";
    step.other_agencies = step.programme_reports = step.victim_issues = "none known";
    step.diversity = "reads with difficulty; letters are read to him";
    step.invite.push_back({Agency::police, "Fenbury Police", "DC Nina Patrol", "offender manager",
                           "nina.patrol@fenbury.police.example", "checks at night"});
    return step;
}

CaseRecord in_session(Level level) {
    const Date day{2014, 1, 14};
    const auto manager = visit(Role::case_manager, day, "Pru Bation", Agency::probation);
    auto record = taken({}, visit(Role::coordinator, Date{2014, 1, 6}), {notification()});
    record = taken(record, manager, {screening(), referral(), assessment(Date{2014, 1, 10}), plan()});
    EndorseReferral endorse;
    endorse.referral = 1;
    endorse.rationale = "needs police at night";
    record = taken(record, visit(Role::manager, day, "Lena Senior", Agency::probation), {endorse});
    SubmitReferral submit;
    submit.referral = 1;
    record = taken(record, manager, {submit});
    for (const auto agency : {Agency::police, Agency::probation}) {
        GiveView view;
        view.referral = 1;
        view.level = level;
        view.reasons = "needs both agencies at once";
        view.sources = "own records of January 2014";
        record = taken(
            record, visit(Role::representative, day, agency == Agency::police ? "DI Otto Grey" : "Lena Senior", agency),
            {view});
    }
    AcceptReferral accept;
    accept.referral = 1;
    accept.level = level;
    accept.why = "two agencies must act together";
    accept.feedback = "a clear referral";
    accept.sources = "OASys and police records, 13 January 2014";
    accept.agencies = "police, probation";
    accept.resources = level == Level::three ? "a bed at short notice" : "";
    accept.senior_manager = level == Level::three ? "ACC Ida Fallow" : "";
    ScheduleMeeting schedule;
    schedule.on = Date{2014, 1, 20};
    schedule.chair = "Supt Greta Lowe";
    schedule.minute_taker = "Minnie Writer";
    record = taken(record, visit(Role::coordinator, day), {accept, schedule});
    OpenMeeting open;
    open.meeting = 1;
    return taken(record, visit(Role::chair, Date{2014, 1, 20}, "Supt Greta Lowe", Agency::police), {open});
}

std::vector<Step> minutes(int meeting, const CaseRecord& record, Level level, Date next_review) {
    std::vector<Step> steps;
    RecordMinutes sections;
    sections.meeting = meeting;
    sections.confidentiality = "read by the chair";
    sections.lead_report = "keeps appointments";
    sections.offender_notice = OffenderNotice::given;
    sections.told_offender = "Pru Bation told him on 15 January 2014";
    sections.offender_view = "he says that he is no danger";
    sections.success_view = "a job and his own flat";
    sections.no_victim_issue = "the injured man wants no contact and lives abroad";
    sections.diversity = "reads with difficulty; letters are read to him";
    sections.human_rights = "every measure was weighed against his private life";
    sections.risk_confirmed = "confirmed as high: the pattern of drinking is unbroken";
    sections.plan_reviewed = Answer::yes;
    sections.plan_review = "each pillar was read out and stands";
    sections.contingency_review = "stands";
    sections.lead_plan = "weekly supervision with alcohol work, and police at night";
    sections.other_agencies = "Pru Bation rang Hal Sober on 13 January 2014";
    sections.legal_status = "30 months from 2 December 2013, on licence until 2 June 2016";
    sections.plan_updated = Answer::yes;
    sections.cppc = "not applicable";
    sections.cppc_reason = "no national interest";
    sections.support_sought = "none needed";
    sections.next_review = next_review;
    steps.emplace_back(sections);
    for (const auto& line : required_agencies(record)) {
        RecordAttendance here;
        here.meeting = meeting;
        here.agency = line.agency;
        here.name = "Member of " + std::string{label(*line.agency)};
        here.role = "officer";
        here.presence = Presence::attended;
        steps.emplace_back(here);
    }
    DecideDisclosure disclosure;
    disclosure.meeting = meeting;
    disclosure.decision = DisclosureDecision::do_not_disclose;
    disclosure.reason = "nobody outside the agencies could act on it (meeting " + std::to_string(meeting) + ")";
    steps.emplace_back(disclosure);
    DecideLevel decision;
    decision.meeting = meeting;
    decision.level = level;
    decision.why = "the agencies still have to act together";
    decision.dissent = "none";
    decision.agencies = "police, probation";
    decision.resources = level == Level::three ? "a bed at short notice" : "";
    decision.senior_manager = level == Level::three ? "ACC Una Fairweather" : "";
    steps.emplace_back(decision);
    return steps;
}

CaseRecord ready_to_close(Level level) {
    const auto record = in_session(level);
    return taken(record, visit(Role::minute_taker, Date{2014, 1, 20}, "Minnie Writer"),
                 minutes(1, record, level, level == Level::three ? Date{2014, 3, 10} : Date{2014, 4, 28}));
}

}  // namespace mappa::test
