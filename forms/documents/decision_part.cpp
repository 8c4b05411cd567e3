#include "forms/documents/decision_part.hpp"

#include "engine/record/as_at.hpp"
#include "forms/documents/exit_part.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

std::string level_sought(const Referral* referral) {
    if (!referral || !referral->level_sought) return std::string{not_recorded};
    const auto when = referral->submitted_on ? ", submitted " + referral->submitted_on->text() : std::string{};
    return std::string{label(*referral->level_sought)} + " (referral " + std::to_string(referral->number) + when + ")";
}

std::string level_in_force(const LevelPeriod* period) {
    if (!period || !period->level) return "No level was in force";
    return std::string{label(*period->level)} + (period->from ? ", since " + period->from->text() : "");
}

std::string level_decided(const LevelDecision& decision, const LevelPeriod* in_force, const Meeting& meeting) {
    if (!decision.level) return "No decision recorded";
    const std::string level{label(*decision.level)};
    if (in_force && in_force->level == decision.level) return level + ", unchanged";
    return level + (meeting.closed_on ? ", in force from " + meeting.closed_on->text()
                                      : "; takes effect when the meeting closes");
}

/// The decision is the meeting's own; who did not agree is named with the reason (000 2.1 approved premises improvement
/// (vi)).
std::string stances_of(const CaseRecord& record, const Meeting& meeting, const std::string& dissent) {
    std::string agreed;
    std::string text;
    for (const auto& each : record.stances) {
        if (each.meeting != meeting.number) continue;
        if (each.agreed == Answer::yes)
            agreed += (agreed.empty() ? "" : ", ") + std::string{label(each.agency)};
        else
            text += std::string{label(each.agency)} + " did not agree: " + recorded(each.reason) + "\n";
    }
    if (!agreed.empty()) agreed = "Decided by the meeting. Agreed: " + agreed + ".\n";
    return agreed + text + dissent;
}

/// What supports a lower level: the assessment, the plan and what continues, as the record held them that day (001 6.33
/// Ray).
std::string evidence_of(const CaseRecord& record, const LevelDecision& decision, const LevelPeriod* in_force) {
    if (!decision.level || !in_force || !in_force->level || *decision.level >= *in_force->level) return {};
    const auto until = [&](const std::optional<Date>& day) { return !decision.on || !day || *day <= *decision.on; };
    std::string text;
    const Assessment* assessment = nullptr;
    for (const auto& each : record.assessments) {
        if (until(each.recorded_on)) assessment = &each;
    }
    if (assessment) {
        text += "Risk analysis of " + recorded(assessment->on) + " by " + recorded(assessment->assessor) + ": " +
                recorded(assessment->analysis) + "\n";
        text += "What changed: " + recorded(assessment->changed) + "\n";
    }
    const Plan* plan = nullptr;
    for (const auto& each : record.plans) {
        if (each.second_plan != Answer::yes && until(each.written_on)) plan = &each;
    }
    if (plan)
        text += "Plan version " + std::to_string(plan->version) + " of " + recorded(plan->written_on) + ": " +
                recorded(plan->conclusion) + "\n";
    return text;
}

/// The plan for what follows (001 5.21 Dave): printed with the decision it goes with.
std::string exit_plan_of(const CaseRecord& record, const LevelDecision& decision, const LevelPeriod* in_force,
                         const Meeting& meeting) {
    if (!decision.level || !in_force || !in_force->level || *decision.level >= *in_force->level) return {};
    // The decision takes effect when the meeting closes: the plan that stands by then goes with it.
    const auto last = meeting.closed_on ? meeting.closed_on : decision.on;
    const ExitPlan* plan = nullptr;
    for (const auto& each : record.exit_plans) {
        if (!last || !each.written_on || *each.written_on <= *last) plan = &each;
    }
    return plan ? in_lines(record, *plan) : std::string{};
}

void fill_level(Model& model, const CaseRecord& record, const Meeting& meeting, Date day) {
    const LevelDecision none;
    const auto* found = record.decision_of(meeting.number);
    const auto& decision = found ? *found : none;
    const auto* in_force = level_in_force_at(record, meeting, day);
    model.text("level_sought", level_sought(record.referral(meeting.referral)))
        .text("level_in_force", level_in_force(in_force))
        .text("level_decided", level_decided(decision, in_force, meeting))
        .text("decided_by", recorded(joined({decision.by, text_of(decision.on)})))
        .paragraphs("decision_why", decision.why)
        .paragraphs("dissent", stances_of(record, meeting, decision.dissent))
        .paragraphs("not_longer", decision.not_longer)
        .paragraphs("level_evidence", evidence_of(record, decision, in_force))
        .paragraphs("level_exit_plan", exit_plan_of(record, decision, in_force, meeting))
        .text("senior_manager", decision.senior_manager)
        .paragraphs("resources", decision.resources)
        .paragraphs("media_interest", decision.media_interest)
        .text("active_agencies", recorded(decision.agencies));
}

void fill_disclosures(Model& model, const CaseRecord& record, const Meeting& meeting) {
    model.row_list("disclosures", {});
    for (const auto& each : record.disclosures) {
        if (each.meeting != meeting.number) continue;
        model.add_row("disclosures")
            .text("disclosure_decision", recorded(each.decision))
            .paragraphs("disclosure_reason", recorded(each.reason))
            .flag("disclosing", each.decision == DisclosureDecision::disclose)
            .text("disclosure_about", each.about)
            .text("disclosure_decided_by", recorded(each.decided_by))
            .text("disclosure_basis", each.lawful_basis)
            .text("disclosed_to", recorded(each.to_whom))
            .paragraphs("disclosed_what", recorded(each.what))
            .text("disclosed_by", recorded(joined({each.by_whom, each.how})))
            .text("disclosed_when", recorded(each.by_when))
            .text("offender_told", recorded(each.offender_told));
    }
}

}  // namespace

void declare_decisions(Shape& shape) {
    shape.text("level_sought", "level sought by the referral")
        .text("level_in_force", "level in force when the meeting began")
        .text("level_decided", "level decided at this meeting, and from when")
        .text("decided_by", "who recorded the decision and when")
        .paragraphs("decision_why", "rationale of the level decision", "not recorded")
        .paragraphs("dissent", "who differed and why", "not recorded")
        .paragraphs("not_longer", "moving down: why the higher level is no longer needed", "not moving down")
        .paragraphs("level_evidence", "moving down: the assessment and the plan that support it", "not moving down")
        .paragraphs("level_exit_plan", "moving down: what follows, what runs on and who is told", "not moving down")
        .text("senior_manager", "level 3: the senior manager who oversees it", "not level 3")
        .paragraphs("resources", "level 3: additional resources", "not level 3")
        .paragraphs("media_interest", "level 3: media or public interest", "not level 3")
        .text("active_agencies", "agencies with an active part")
        .rows("disclosures", "disclosure decisions", "none is recorded",
              Shape()
                  .text("disclosure_decision", "disclose, do not disclose, defer")
                  .paragraphs("disclosure_reason", "reasons")
                  .flag("disclosing", "whether something is disclosed", "not disclosed or deferred")
                  .text("disclosure_about", "the person or agency at risk it is about", "none named")
                  .text("disclosure_decided_by", "decision-maker")
                  .text("disclosure_basis", "the power or duty it rests on", "none recorded")
                  .text("disclosed_to", "to whom")
                  .paragraphs("disclosed_what", "what")
                  .text("disclosed_by", "by whom and how")
                  .text("disclosed_when", "by when")
                  .text("offender_told", "whether the offender is told"));
}

void fill_decisions(Model& model, const DocumentRequest& request, const Meeting& meeting) {
    fill_level(model, request.record, meeting, meeting_day(meeting, request.today));
    fill_disclosures(model, request.record, meeting);
}

}  // namespace mappa::forms
