#include "engine/record/distribution.hpp"
#include "engine/record/plan_review.hpp"
#include "engine/record/required.hpp"
#include "tests/engine/walk/pen.hpp"
#include "tests/support/desk_fixture.hpp"
#include "tests/support/screening.hpp"

namespace mappa::test {

std::vector<Agency> Pen::agencies() const {
    std::vector<Agency> all;
    for (const auto& line : required_agencies(record())) all.push_back(*line.agency);
    return all;
}

void Pen::write(NotifyCase& step) {
    static_cast<CaseFacts&>(step) = facts_of(cast_, scene_.today, dice_);
    if (rarely(3)) step.on = scene_.today.plus_days(-dice_.between(0, 9));
}

void Pen::write(TakeOverCase& step) {
    static_cast<CaseFacts&>(step) = facts_of(cast_, scene_.today, dice_);
    step.level = step.category == Category::three || rarely(2) ? above_level_1() : Level::one;
    step.level_from = scene_.today.plus_days(-dice_.between(0, 400));
    step.from_area = "Marshland";
    step.level_decided_by = "the panel of Marshland";
    step.level_why = "the agencies there had to act together";
}

void Pen::write(ChangeCase& step) {
    step.why = "told by the case manager on " + day();
    switch (dice_.below(8)) {
        case 0:
            step.prison = rarely(2) ? "-" : "HMP Nevermore";
            break;
        case 1:
            step.victim_issue = rarely(2) ? Answer::yes : Answer::no;
            break;
        case 2:
            step.children_at_risk = rarely(2) ? Answer::yes : Answer::no;
            break;
        case 3:
            step.licence_ends = scene_.today.plus_days(dice_.between(-3, 90));
            break;
        case 4:
            step.police_manager = "DC Otto Vale";
            break;
        case 5:
            step.category = static_cast<Category>(dice_.between(1, 4));
            step.registered = step.category == Category::one ? Answer::yes : Answer::no;
            step.basis = "multi-agency need agreed on " + day();
            step.dangerousness = "caution for affray that shows what he can do";
            step.custody_months = 18;
            break;
        case 6:
            step.address = "12 Nowhere Lane, Fenbury";
            break;
        default:
            step.notification_ends = scene_.today.plus_days(dice_.between(-1, 900));
            break;
    }
}

void Pen::write(MoveEdition& step) {
    step.edition = pick(dice_, scene_.area.editions).edition;
    step.why = "the board agreed on " + day() + " to move all cases";
}

void Pen::write(ScreenCase& step) {
    const bool down = record().facts.category != Category::three && rarely(3);
    static_cast<ScreeningForm&>(step) = screening(down ? Level::one : above_level_1());
    if (rarely(15)) {
        step.eligible = Answer::no;
        step.level.reset();
    }
}

void Pen::write(ReviewLevel1& step) {
    step.police = rarely(6) ? "" : cast_.police_manager;
    step.probation = cast_.case_manager;
    step.finding = "home visits up to " + day() + " show nothing that raises the risk";
}

void Pen::write(AssessRisk& step) {
    step = assessment(scene_.today, Words<Rosh>::list[static_cast<std::size_t>(dice_.below(4))].value);
    step.meeting = rarely(2) ? in_session() : 0;
    step.assessor = cast_.case_manager;
    if (rarely(2)) step.manager = cast_.line_manager;
}

void Pen::write(NoteRiskFactor& step) {
    step.factor = rarely(2) ? risk_factor : "debts";
    step.about = "came before both attacks";
    step.outstanding = rarely(3) ? Answer::no : Answer::yes;
}

void Pen::write(AddPerson& step) {
    Scribbler{dice_, scene_, 0}.fill(step);
    step.name = rarely(2) ? cast_.victim : "Dora Notreal";
    if (!rarely(5)) step.died_on.reset();
}

void Pen::write(AddRestriction& step) {
    Scribbler{dice_, scene_, 0}.fill(step);
    step.text = "not to enter the public houses named in the schedule";
    step.names = step.covers = cast_.victim + ", " + risk_factor;
    step.until_further_order = Answer::yes;
    if (rarely(2)) step.until = scene_.today.plus_days(dice_.between(30, 400));
    step.check_days = 28;
}

void Pen::write(EndRestriction& step) {
    step.number = record().restrictions.empty() ? 0 : dice_.between(1, static_cast<int>(record().restrictions.size()));
    step.on = scene_.today;
    step.why = "the court discharged it on " + day();
}

void Pen::write(WritePlan& step) {
    step = plan();
    step.meeting = in_session();
    step.review_on = scene_.today.plus_days(50);
    for (const auto agency : agencies()) {
        PlanEntryForm line;
        line.pillar = Pillar::monitoring;
        line.what = "tells the case manager within a day of any contact with him";
        line.agency = agency;
        line.who = member_of(cast_, agency).name;
        line.when = "at each contact, and a summary each month";
        step.entries.push_back(std::move(line));
    }
    step.second_plan = rarely(12) ? Answer::yes : Answer::no;
    for (auto& entry : step.entries) entry.differs_because = "the service keeps its own calendar";
}

void Pen::write(PlanRelease& step) {
    Scribbler{dice_, scene_, 0}.fill(step);
    step.address = "3 Nowhere Lane, Fenbury";
    step.on = step.from = scene_.today.plus_days(dice_.between(0, 20));
    step.until = step.from->plus_days(90);
}

void Pen::write(ReviewPlan& step) {
    Scribbler{dice_, scene_, 0}.fill(step);
    step.finding = "the visits are made and he keeps his appointments";
    step.comments.clear();
    for (const auto* each : actions_to_review(record()))
        step.comments.push_back({each->number, rarely(9) ? "" : "looked at again on " + day() + ": goes on as agreed"});
}

void Pen::write(PlanExit& step) {
    step.remaining_risk = "injury to men in public houses, less likely than it was";
    step.lead_agency = cast_.lead;
    step.comes_back_if = "arrested for violence, or seen drinking with old associates twice";
    step.restrictions_run_on = "none";
    step.voluntary_support = "a weekly evening at the Otter Workshop";
    step.told_if_risk_rises = cast_.case_manager;
    step.handover = "Fenbury neighbourhood team";
    step.handover_officer = cast_.police_manager;
    step.handover_on = scene_.today;
    step.handover_watches = "the company he keeps and where he drinks";
    const auto line = [&](std::string factor, int action) {
        ExitLineForm form;
        form.factor = std::move(factor);
        form.action = action;
        form.what = "one call a month to those who see him";
        form.who = cast_.police_manager;
        form.agency = Agency::police;
        form.from = scene_.today;
        step.lines.push_back(std::move(form));
    };
    for (const auto& risk : record().risk_factors) line(risk.factor, 0);
    for (const auto& action : record().actions) {
        if (action.pending()) line({}, action.number);
    }
}

void Pen::write(ExitCase& step) {
    step.why = "nothing is left that several agencies have to do together";
    if (const auto* last = record().last_meeting_held()) step.meeting = last->number;
}

/// A warning on record by its number, or what a standing check says today in its own words.
void Pen::write(AnswerWarning& step) {
    step.reason = "the chair knows of it and lets it stand until the next review";
    if (!record().warnings.empty() && !rarely(3)) {
        step.number = dice_.between(1, static_cast<int>(record().warnings.size()));
        return;
    }
    if (record().facts.ref.empty()) return;
    const auto now = desk().checks(scene_.area, record(), scene_.today);
    if (now.empty()) return;
    const auto& asked = pick(dice_, now);
    step.rule = asked.rule->id;
    step.about = asked.what;
}

/// The document itself comes from outside the engine: here it is whatever bears a new digest.
void Pen::write(IssueDocument& step) {
    const bool of_meeting = !record().meetings.empty() && rarely(2);
    step.document = of_meeting ? "minutes" : "plan";
    step.meeting = of_meeting ? record().meetings.back().number : 0;
    step.version = of_meeting ? record().meetings.back().minutes_version : 0;
    step.format = "docx";
    step.whom = cast_.police_manager;
    step.agency = Agency::police;
    if (of_meeting) {
        for (const auto& each : distribution(record(), step.meeting)) {
            step.whom = each.name;
            step.agency = each.agency;
        }
    }
    step.digest = std::to_string(dice_.between(0, 1'000'000));
    step.size = 1'000;
}

void Pen::write(CountersignAssessment& step) {
    step.assessment = static_cast<int>(record().assessments.size());
    step.rationale = "the analysis follows from the record";
    if (rarely(4)) step.manager = cast_.line_manager;
}

void Pen::write(RecordEvent& step) {
    Scribbler{dice_, scene_, 0}.fill(step);
    step.on = scene_.today.plus_days(-dice_.below(3));
    step.restriction = 0;
    step.contingency = record().plan() && rarely(3) ? 1 : 0;
}

void Pen::write(EnforceBreach& step) {
    for (const auto& each : record().events) {
        if (each.kind == EventKind::breach || each.kind == EventKind::non_compliance) step.event = each.number;
    }
    step.enforcement = rarely(3) ? Enforcement::no_action : Enforcement::warning;
    step.enforcement_why = "a first breach, explained the same day";
}

/// Answers every question that the edition asks.
void Pen::write(AuditCase& step) {
    for (const auto& each : record().meetings) {
        if (each.held() && rarely(3)) step.meeting = each.number;
    }
    const auto* edition = scene_.area.edition(record().facts.edition);
    if (!edition) return;
    for (const auto& question : desk().policy(scene_.area, edition->edition).audit_questions()) {
        if (question.of_meeting != (step.meeting != 0)) continue;
        AuditAnswerForm answer;
        answer.question = question.key;
        answer.answer = rarely(4) ? AuditAnswer::no : AuditAnswer::yes;
        if (answer.answer == AuditAnswer::no) answer.reason = "the file of the summer is thin";
        step.answers.push_back(std::move(answer));
    }
}

void Pen::write(RejectReferral& step) {
    step.why = step.feedback = "one agency can manage it; a plan of visits was agreed with the referrer";
    step.sources = "OASys and the police index, looked at on " + day();
    step.lacks = rarely(2) ? "imminence, plan" : "none";
}

void Pen::write(ListCriticalFew& step) {
    const bool listed = !record().critical_few.empty() && record().critical_few.back().listed == Answer::yes;
    step.listed = listed ? Answer::no : Answer::yes;
    step.why = "talked over with the chair on " + day();
    step.decided_by = cast_.chair;
}

void Pen::write(ApproveConditions& step) {
    for (const auto& risk : record().risk_factors)
        step.not_covered += risk.factor + ": a licence condition would change nothing; ";
    for (const auto& person : record().people) step.not_covered += person.name + ": lives abroad; ";
}

void Pen::write(ChaseAgency& step) {
    step.agency = rarely(2) ? Agency::housing : Agency::police;
    step.stage = ChaseStage::reminder;
    for (const auto& each : record().chases) {
        if (each.agency == step.agency && each.action == 0 && each.stage >= step.stage &&
            each.stage != ChaseStage::smb_chair) {
            step.stage = static_cast<ChaseStage>(static_cast<int>(*each.stage) + 1);
        }
    }
    step.to = "Ida Fallow";
    step.text = "a report on what was agreed, by the end of the week";
}

void Pen::write(RecordReply& step) {
    step.chase = record().chases.empty() ? 0 : dice_.between(1, static_cast<int>(record().chases.size()));
    step.reply = "an officer will come from now on";
    step.on = scene_.today;
}

void Pen::write(ReceiptTransfer& step) {
    step.received_by = "Marsh Reeder";
    step.on = scene_.today;
}

void Pen::write(MergeCase& step) {
    step.why = "the same fingerprints, compared on " + day();
    std::vector<std::string> open;
    for (const auto* other : scene_.others) {
        if (other->open() && other->ref != record().facts.ref) open.push_back(other->ref);
    }
    if (!open.empty()) step.into = pick(dice_, open);
}

}  // namespace mappa::test
