#include "app/generate/papers.hpp"

#include <algorithm>
#include <array>

#include "app/generate/calibration.hpp"
#include "app/generate/names.hpp"

namespace mappa::app {
namespace {

std::string padded(int number, int digits) {
    auto text = std::to_string(number);
    return std::string(static_cast<std::size_t>(std::max(0, digits - static_cast<int>(text.size()))), '0') + text;
}

std::string address_of(const std::string& name, Agency agency) {
    std::string local;
    for (const char letter : name) local += letter == ' ' ? '.' : static_cast<char>(letter | 0x20);
    return local + "@" + std::string{code(agency)} + ".quillmere.example";
}

/// Who stands for an agency in this case.
std::string member_of(const Cast& cast, Agency agency) {
    if (agency == cast.lead) return cast.case_manager;
    if (agency == Agency::police) return cast.police_manager;
    if (agency == Agency::victim_liaison) return cast.liaison;
    return officer(Role::representative, agency, cast.number);
}

}  // namespace

std::string officer(Role role, Agency agency, int number) {
    return officer_name(static_cast<std::uint64_t>(role) * 4000 + static_cast<std::uint64_t>(agency) * 100 +
                        static_cast<std::uint64_t>(number % officers));
}

Cast cast_of(int number, const Fate& fate, Dice& dice) {
    Cast cast;
    cast.number = number;
    cast.fate = fate;
    cast.offender = offender_name(static_cast<std::uint64_t>(number), dice);
    // Police lead registered sexual offenders after their sentence, probation everybody it supervises.
    cast.lead = fate.category == Category::one && !fate.began ? Agency::police : Agency::probation;
    cast.case_manager = officer(Role::case_manager, cast.lead, number);
    cast.line_manager = officer(Role::manager, cast.lead, number);
    cast.police_manager =
        cast.lead == Agency::police ? cast.case_manager : officer(Role::case_manager, Agency::police, number);
    cast.police_supervisor = officer(Role::manager, Agency::police, number);
    cast.chair = officer(Role::chair, Agency::police, number);
    cast.minute_taker = officer(Role::minute_taker, Agency::coordination, number);
    cast.liaison = officer(Role::representative, Agency::victim_liaison, number);
    cast.senior = officer(Role::board, Agency::probation, number);
    cast.victim = offender_name(static_cast<std::uint64_t>(number) + 50'000, dice);
    cast.victim_issue = dice.chance(1, 2);
    cast.in_custody = fate.began && calibration::in_custody.thrown(dice);
    return cast;
}

CaseFacts facts_of(const Cast& cast, Date sentenced, Date day, Date release, Date last_day, Dice& dice) {
    constexpr std::array origins{"White British", "White British", "White British", "White Irish",
                                 "Asian British", "Black British", "mixed",         "prefers not to say"};
    const bool above = cast.fate.began.has_value();
    CaseFacts facts;
    facts.name = cast.offender;
    facts.aliases = "none known";
    facts.born = sentenced.plus_days(-dice.between(20 * 366, 64 * 365));
    facts.sex = dice.chance(1, 50) ? Sex::female : Sex::male;
    facts.ethnicity = origins[static_cast<std::size_t>(dice.below(static_cast<int>(origins.size())))];
    facts.pnc = "00/" + padded(cast.number, 7) + "Z";
    facts.cro = padded(cast.number, 6) + "/00Z";
    facts.ndelius = "Z" + padded(cast.number, 6);
    facts.address = std::to_string(dice.between(1, 99)) + " Nowhere Lane, Quillmere";
    facts.category = cast.fate.category;
    facts.sentenced_on = sentenced;
    const bool sexual = cast.fate.category == Category::one;
    facts.offence_kind = sexual ? OffenceKind::sexual : OffenceKind::violent;
    facts.offence = sexual ? "sexual assault" : "wounding";
    facts.history = "one earlier conviction of the same kind";
    // Who is sentenced now to be released so soon was given no more than twice that time.
    const int inside = sentenced.days_until(release) / 15;
    facts.custody_months =
        sentenced < day.plus_days(-30) ? 12 * dice.between(2, 6) : std::max(12, cast.in_custody ? inside : 12);
    facts.sentence = std::to_string(facts.custody_months) + " months in custody";
    facts.basis = cast.fate.category == Category::one   ? "subject to notification requirements"
                  : cast.fate.category == Category::two ? "violent offence with more than 12 months in custody"
                                                        : "agencies have to meet to manage the risk he presents";
    facts.registered = sexual ? Answer::yes : Answer::no;
    facts.sexual_conviction = facts.registered;
    facts.murder = facts.hospital_order = Answer::no;
    facts.dangerousness =
        cast.fate.category == Category::three ? "conviction for wounding that shows he can do serious harm" : "";
    facts.lead_agency = cast.lead;
    facts.lead_reason = cast.lead == Agency::police ? "the notification requirements are all that remains" : "";
    facts.supervised_by = cast.lead == Agency::police ? "police" : "probation";
    facts.case_manager = cast.case_manager;
    facts.case_manager_contact = address_of(cast.case_manager, cast.lead);
    facts.police_manager = cast.police_manager;
    facts.police_manager_contact = address_of(cast.police_manager, Agency::police);
    facts.police_supervisor = cast.police_supervisor;
    facts.police_supervisor_contact = address_of(cast.police_supervisor, Agency::police);
    facts.police_visits = "unannounced, every month";
    facts.visor = "V" + padded(cast.number, 7);
    facts.noms = "Z" + padded(cast.number, 4) + "ZZ";
    facts.release_address = facts.address;
    facts.prison = cast.in_custody ? "HMP Nevermore" : "-";
    facts.approved_premises = "-";
    if (cast.in_custody) facts.release_on = release;
    const auto ends = last_day.plus_days(dice.between(above ? 200 : 20, 2000));
    facts.licence_ends = facts.sentence_ends = ends;
    if (sexual) facts.notification_ends = ends.plus_days(3000);
    facts.victim_issue = facts.victim_contact = cast.victim_issue ? Answer::yes : Answer::no;
    facts.children_at_risk = above && dice.chance(1, 4) ? Answer::yes : Answer::no;
    facts.mental_disorder = above && dice.chance(1, 6) ? Answer::yes : Answer::no;
    facts.adults_at_risk = facts.tagged = facts.terrorism = facts.benefits = Answer::no;
    return facts;
}

ScreenCase screening_of(const Cast& cast, Level level) {
    ScreenCase step;
    step.eligible = Answer::yes;
    step.must_meet = level == Level::one ? Answer::no : Answer::yes;
    step.level = level;
    step.likelihood = "low on the tools in use, and steady since release";
    step.seriousness = "what he did before would do serious harm again";
    step.imminence = "nothing points to harm in the coming months";
    if (level == Level::one)
        step.one_agency_enough = std::string{label(cast.lead)} + " sees him often enough and knows those around him";
    step.why = level == Level::one ? "ordinary management answers the risk"
                                   : "police and probation have to act on the same signs on the same day";
    return step;
}

AddPerson victim_of(const Cast& cast, Date offered) {
    AddPerson person;
    person.tie = Tie::victim;
    person.name = cast.victim;
    person.relation = "injured by the index offence";
    person.address_known = "held by " + cast.liaison;
    person.protection = "marker on the address";
    person.contact_officer = cast.liaison;
    person.at_risk = Rosh::medium;
    person.contact_offered_on = offered;
    person.contact_taken_up = Answer::yes;
    return person;
}

AddRestriction condition_of(const Cast& cast, const CaseFacts& facts, Date written) {
    AddRestriction condition;
    condition.kind = RestrictionKind::licence;
    condition.text = "Not to enter the public houses named in the schedule" +
                     (cast.victim_issue ? ", nor approach " + cast.victim : std::string{});
    condition.from = facts.in_custody() && facts.release_on ? *facts.release_on : written;
    condition.until = facts.licence_ends;
    condition.issued_by = "Secretary of State";
    condition.monitored_by = cast.police_manager;
    condition.monitored_for = Agency::police;
    condition.names = condition.covers = cast.victim_issue ? cast.victim : risk_factor;
    condition.necessary = "both attacks began in these places";
    condition.proportionate = "a handful of places, and only to prevent harm like the last";
    condition.victim_related = cast.victim_issue ? Answer::yes : Answer::no;
    condition.check_days = condition_check_days;
    return condition;
}

AssessRisk assessment_of(const Cast& cast, Date day, int meeting, Rosh risk) {
    AssessRisk step;
    step.meeting = meeting;
    step.on = day;
    step.assessor = cast.case_manager;
    step.manager = cast.line_manager;
    step.likelihood = "likely within two years when he returns to old company";
    step.imminence = "within days of a night spent with old associates";
    step.analysis =
        "adults he meets in public houses are at risk of violence or assault when he drinks with old associates; he "
        "has hurt a stranger before";
    step.triggers = "drinking, unplanned contact with old associates";
    step.protective_factors = "work on four days a week and a sister he trusts";
    step.changed = "on " + day.text() + " police had seen him sober on every check since the last assessment";
    step.resulting_action = "appointments stay weekly until the next review";
    step.ratings.push_back({RiskGroup::general_public, risk, "serious injury", "adults in public houses", "OASys"});
    step.ratings.push_back({RiskGroup::staff, Rosh::low, "threats", "reception staff", "OASys"});
    ScoreForm score;
    score.tool = "OGRS";
    score.score = std::to_string(40 + cast.number % 30);
    score.meaning = "reconviction within two years";
    score.on = day;
    score.assessor = cast.case_manager;
    score.authorised_by = cast.line_manager;
    step.scores.push_back(std::move(score));
    return step;
}

WritePlan plan_of(const Cast& cast, Date day, int meeting, const std::vector<Agency>& agencies, int review_in_days) {
    WritePlan step;
    step.meeting = meeting;
    step.protects = "keeps him away from the places and the company in which he hurt people" +
                    (cast.victim_issue ? ", and from " + cast.victim : std::string{});
    step.factors = std::string{risk_factor} + "; places where he drank";
    step.most_critical = risk_factor;
    step.anticipated = "a move to a flat of his own after " + day.plus_days(90).text();
    step.conclusion =
        "weekly supervision, checks at night, work on drinking, and a marker on addresses, as agreed on " + day.text();
    step.review_on = day.plus_days(review_in_days);
    step.review_events = "an arrest, a relapse, a move";
    step.other_plans = "none exists";
    step.second_plan = Answer::no;
    const auto line = [&](Pillar pillar, Heading heading, std::string what, Agency agency, std::string when) {
        PlanEntryForm entry;
        entry.pillar = pillar;
        entry.heading = heading;
        entry.what = std::move(what);
        entry.agency = agency;
        entry.who = member_of(cast, agency);
        entry.when = std::move(when);
        entry.announced = Answer::no;
        entry.checks = "who is with him and whether he has been drinking";
        entry.answers = risk_factor;
        entry.from = day;
        entry.until = day.plus_days(365);
        step.entries.push_back(std::move(entry));
    };
    line(Pillar::supervision, Heading::restrictive, "office appointment with a breath test", cast.lead,
         "every Tuesday at ten");
    line(Pillar::monitoring, Heading::restrictive, "checks of three named public houses at night", Agency::police,
         "every Friday night");
    line(Pillar::monitoring, Heading::restrictive, "home visit, unannounced", Agency::police,
         "every month, the first within a week");
    line(Pillar::interventions, Heading::rehabilitative, "sessions on drinking and company, one chapter a fortnight",
         Agency::probation, "every second Thursday");
    line(Pillar::victim_safety, Heading::protective, "marker on the addresses of those he threatened", Agency::police,
         "checked on the first of each month");
    for (const auto agency : agencies) {
        line(Pillar::monitoring, Heading::protective, "tells the case manager within a day of any contact with him",
             agency, "at each contact, and a summary each month");
    }
    ContingencyForm row;
    row.risk = risk_factor;
    row.signs = "seen in company with old associates, or smelling of drink";
    row.action = "same-day appointment, search for him at known addresses, decision on recall";
    row.who = cast.case_manager;
    row.how_soon = "the same day";
    row.contact = "duty line 00000 000000, out of hours too";
    row.agency = cast.lead;
    step.contingencies.push_back(std::move(row));
    return step;
}

void name_those_who_left(WritePlan& plan, const CaseRecord& record, const std::vector<Agency>& agencies) {
    const auto* before = record.last_meeting_held();
    if (!before) return;
    for (const auto& each : record.attendances) {
        const bool stays = !each.agency || std::ranges::find(agencies, *each.agency) != agencies.end();
        if (each.meeting != before->number || stays) continue;
        PlanEntryForm entry;
        entry.pillar = Pillar::monitoring;
        entry.agency = each.agency;
        entry.none_because = "its part ended with the release from custody";
        plan.entries.push_back(std::move(entry));
    }
}

InviteeForm invitee_of(const Cast& cast, Agency agency) {
    InviteeForm invitee;
    invitee.agency = agency;
    invitee.authority = "Quillmere " + std::string{label(agency)};
    invitee.name = member_of(cast, agency);
    invitee.role = "officer in the case";
    invitee.contact = address_of(invitee.name, agency);
    invitee.why = "knows the case and can commit the agency to its part";
    return invitee;
}

DraftReferral referral_of(const Cast& cast, Level level, const std::vector<Agency>& agencies) {
    DraftReferral step;
    step.level_sought = level;
    step.ground = Ground::mappa;
    step.offence_details = "attacked a stranger after an evening of drinking and left him with lasting injuries";
    step.behaviour = "keeps appointments; police hear of old associates at his door";
    step.offender_view = "he says that he has done with all that";
    step.adds = "police, probation and the other services act on the same signs on the same day";
    step.cannot_alone = std::string{label(cast.lead)} + " cannot see him in public houses at night";
    step.diversity = "reads with difficulty; letters are read to him";
    step.earlier_mappa = step.other_agencies = step.programme_reports = "none known";
    step.media = "no report since sentence";
    step.staff_safety = "seen by two members of staff";
    step.victim_issues = cast.victim_issue ? cast.victim + " fears meeting him in town" : "none known";
    step.needs = "substance misuse";
    for (const auto agency : agencies) step.invite.push_back(invitee_of(cast, agency));
    return step;
}

PlanExit exit_plan_of(const Cast& cast, Date day, int meeting) {
    PlanExit step;
    step.remaining_risk = "injury to adults when he drinks with old associates, less likely than it was";
    step.lead_agency = cast.lead;
    step.comes_back_if = "arrested for violence, or seen drinking with old associates twice";
    step.restrictions_run_on = "the licence conditions, to their end";
    step.voluntary_support = "a weekly evening at the Otter Workshop, freely attended";
    step.told_if_risk_rises = cast.police_manager + " and " + cast.case_manager;
    step.handover = "Quillmere neighbourhood team takes over from meeting " + std::to_string(meeting);
    step.handover_officer = cast.police_manager;
    step.handover_on = day;
    step.handover_watches = "the company he keeps and where he drinks";
    ExitLineForm line;
    line.factor = risk_factor;
    line.what = "checks of three named public houses at night";
    line.who = cast.police_manager;
    line.agency = Agency::police;
    line.from = day;
    step.lines.push_back(std::move(line));
    return step;
}

RecordMinutes minutes_of(const Cast& cast, int meeting, Date day, Date next_review, Level level, Rosh risk) {
    const auto held = day.text(), before = day.plus_days(-3).text();
    RecordMinutes step;
    step.meeting = meeting;
    step.confidentiality = "read by " + cast.chair;
    step.purpose = "to agree on " + held + " the level, the plan and the actions for " + cast.offender;
    step.previous_minutes =
        meeting == 1 ? "first meeting" : "accurate as issued after meeting " + std::to_string(meeting - 1);
    step.lead_report =
        "kept " + std::to_string(8 + cast.number % 5) + " appointments up to " + held + " and was sober at each";
    step.offender_view = "said on " + before + " that he is no danger to anybody";
    step.success_view = "said on " + before + " that he wants work and a flat of his own";
    step.offender_notice = OffenderNotice::given;
    step.told_offender = cast.case_manager + " told him in person on " + before;
    if (cast.victim_issue)
        step.victims =
            cast.liaison + " spoke to " + cast.victim + " before " + held + "; the marker on the address stands";
    else
        step.no_victim_issue = "the injured man moved abroad and wants no contact, as he said again before " + held;
    step.diversity = "reads with difficulty; what was decided on " + held + " is read to him";
    step.human_rights =
        "each measure was weighed on " + held + " against his private life and found proportionate to the risk";
    step.risk_confirmed = std::string{risk >= Rosh::high ? "confirmed as high" : "lowered to medium"} +
                          ": the pattern of drinking was tested again before " + held;
    step.plan_reviewed = Answer::yes;
    step.plan_review = "each pillar was read out on " + held + "; the checks at night were moved to Fridays";
    step.contingency_review = "tested in a call on " + day.plus_days(-2).text() + "; it stands";
    if (level == Level::three) {
        step.cppc = "not applicable";
        step.cppc_reason = "no national interest in the case up to " + held;
        step.support_sought = "funding for a bed at short notice after " + held + " was asked for and given";
    }
    step.media = "no report since " + before + ", none expected";
    step.visor = "record seen on " + held;
    step.plan_updated = Answer::yes;
    step.lead_plan = "weekly appointments with a breath test, checks at night and sessions on drinking, from " + held;
    step.other_agencies = cast.case_manager + " spoke to " + cast.police_manager + " on " + day.plus_days(-2).text() +
                          " about who is seen with him";
    step.legal_status = "sentenced as notified; on " + held + " the licence runs to the day recorded with the case";
    step.next_review = next_review;
    return step;
}

}  // namespace mappa::app
