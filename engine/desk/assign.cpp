#include "engine/desk/assign.hpp"

#include <algorithm>
#include <cstdio>

#include "engine/access/action_list.hpp"
#include "engine/record/distribution.hpp"
#include "engine/record/missing_words.hpp"
#include "engine/record/required.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

template <class Rows>
int next_in(const Rows& rows) {
    return static_cast<int>(rows.size()) + 1;
}

/// Steps whose fields a person gives in full.
template <class S>
void fill(const Situation&, S&) {}

std::string next_reference(const Situation& situation) {
    char number[16];
    std::snprintf(number, sizeof number, "%04d", situation.neighbours.next_number);
    return situation.area.prefix + "-" + std::to_string(situation.today.year()) + "-" + number;
}

void fill(const Situation& situation, NotifyCase& step) {
    step.ref = next_reference(situation);
    step.edition = situation.policy.edition();
    if (!situation.neighbours.same_person.empty()) step.earlier_ref = situation.neighbours.same_person.back().ref;
}
void fill(const Situation& situation, ScreenCase& step) { step.number = next_in(situation.record.screenings); }
void fill(const Situation& situation, AssessRisk& step) { step.number = next_in(situation.record.assessments); }
/// The same name again corrects the entry. A new partner is told of to somebody the same day (001 3.5, 6.25).
void fill(const Situation& situation, AddPerson& step) {
    const auto& people = situation.record.people;
    const auto same =
        std::ranges::find_if(people, [&](const Person& each) { return !step.name.empty() && each.name == step.name; });
    step.number = same == people.end() ? next_in(people) : same->number;
    const bool partner_already = same != people.end() && same->tie == Tie::partner;
    if (step.tie == Tie::partner && !partner_already) step.action = next_in(situation.record.actions);
}
void fill(const Situation& situation, AddRestriction& step) { step.number = next_in(situation.record.restrictions); }
void fill(const Situation& situation, WritePlan& step) { step.version = next_in(situation.record.plans); }
void fill(const Situation& situation, ReviewPlan& step) {
    step.number = next_in(situation.record.plan_reviews);
    if (const auto* plan = situation.record.plan()) step.plan = plan->version;
}
void fill(const Situation& situation, PlanRelease& step) { step.number = next_in(situation.record.releases); }
void fill(const Situation& situation, PlanExit& step) { step.number = next_in(situation.record.exit_plans); }
void fill(const Situation& situation, NoteWarning& step) { step.number = next_in(situation.record.warnings); }
void fill(const Situation& situation, DraftReferral& step) { step.referral = next_in(situation.record.referrals); }
void fill(const Situation& situation, AddAction& step) { step.number = next_in(situation.record.actions); }

void fill(const Situation& situation, ProposeOutcome& step) {
    step.number = next_in(situation.record.proposed_outcomes);
}

void fill(const Situation& situation, SubmitReferral& step) {
    step.reply_due = situation.policy.clock("reply").due_from(situation.today, situation.calendar);
}

/// Police and probation differ when both have given a level and the last of each is not the same (002 4.2).
void fill(const Situation& situation, GiveView& step) {
    const auto mine = situation.actor.agency;
    if (!step.level || (mine != Agency::police && mine != Agency::probation)) return;
    const auto other = mine == Agency::police ? Agency::probation : Agency::police;
    for (const auto& view : situation.record.views) {
        if (view.referral != step.referral || view.agency != other || !view.level) continue;
        step.differs = *view.level == *step.level ? Answer::no : Answer::yes;
    }
}

void fill(const Situation& situation, AcceptReferral& step) {
    std::string panel;
    for (const auto& view : situation.record.views) {
        if (view.referral != step.referral || !view.agency) continue;
        panel += (panel.empty() ? "" : ", ") + view.by + " (" + std::string{label(*view.agency)} + ")";
    }
    step.decided_by = "screening by " + situation.actor.name + (panel.empty() ? "" : " with " + panel);
}

void fill(const Situation& situation, ScheduleMeeting& step) {
    step.meeting = next_in(situation.record.meetings);
    step.level = situation.record.facts.level();
    if (!step.kind && step.level) step.kind = *step.level == Level::three ? MeetingKind::level_3 : MeetingKind::level_2;
    step.initial = situation.record.last_meeting_held() ? Answer::no : Answer::yes;
}

/// What a meeting is may have changed since it was scheduled: another meeting was held in between.
void fill(const Situation& situation, OpenMeeting& step) {
    step.initial = situation.record.last_meeting_held() ? Answer::no : Answer::yes;
    const auto level = situation.record.facts.level();
    if (level && *level != Level::one) step.level = level;
}

void fill(const Situation& situation, CloseMeeting& step) {
    const auto* meeting = situation.record.meeting(step.meeting);
    if (!meeting) return;
    const auto held = meeting->held_on.value_or(situation.today);
    step.minutes_due = situation.policy.clock(meeting->level == Level::three ? "minutes-3" : "minutes-2")
                           .due_from(held, situation.calendar);
    step.required = required_at(situation.record, step.meeting);
    if (const auto* decision = situation.record.decision_of(step.meeting)) {
        step.level = decision->level;
        const auto clock = decision->level == Level::three ? "review-3"
                           : decision->level == Level::two ? "review-2"
                                                           : "review-1";
        step.review_limit = situation.policy.clock(clock).due_from(held, situation.calendar);
    }
}

void fill(const Situation& situation, ApproveMinutes& step) {
    if (const auto* meeting = situation.record.meeting(step.meeting))
        step.minutes_version = meeting->minutes_version + 1;
}

/// What is said to have gone out is what went out: whoever may not be sent the minutes stands in no list of copies.
void fill(const Situation& situation, IssueMinutes& step) {
    for (const auto& each : copies_go_to(situation.record, step.meeting)) {
        step.to += (step.to.empty() ? "" : "; ") + each.name + " (" + std::string{label(each.agency)} + ")";
        auto& sent = step.sent.emplace_back();
        sent.name = each.name;
        sent.agency = each.agency;
        sent.address = each.address;
    }
}

void fill(const Situation& situation, SendActions& step) {
    step.sent = action_list_goes_to(situation.record, situation.area, step.meeting, situation.today);
}

void fill(const Situation&, ReviewLevel1& step) {
    step.complete = names_nobody(step.police) || names_nobody(step.probation) ? Answer::no : Answer::yes;
}
void fill(const Situation& situation, TakeOverCase& step) {
    step.ref = next_reference(situation);
    step.edition = situation.policy.edition();
    if (!situation.neighbours.same_person.empty()) step.earlier_ref = situation.neighbours.same_person.back().ref;
}
void fill(const Situation& situation, ProposeLevel& step) { step.number = next_in(situation.record.level_proposals); }
void fill(const Situation& situation, ListCriticalFew& step) { step.number = next_in(situation.record.critical_few); }
void fill(const Situation& situation, RecordDeparture& step) { step.number = next_in(situation.record.departures); }
void fill(const Situation& situation, RecordPastOffence& step) {
    step.number = next_in(situation.record.past_offences);
}
void fill(const Situation& situation, AuditCase& step) { step.number = next_in(situation.record.audits); }
void fill(const Situation& situation, RecordContact& step) { step.number = next_in(situation.record.contacts); }
void fill(const Situation& situation, CheckRestriction& step) {
    step.number = next_in(situation.record.restriction_checks);
}
void fill(const Situation& situation, ApproveConditions& step) {
    step.number = next_in(situation.record.conditions_approvals);
}
void fill(const Situation& situation, AdmitReader& step) { step.number = next_in(situation.record.admissions); }
void fill(const Situation& situation, OpenInEmergency& step) {
    step.number = next_in(situation.record.emergency_readings);
    step.hours = situation.policy.number("count.emergency-hours");
}
void fill(const Situation& situation, IssueDocument& step) { step.number = next_in(situation.record.issued_documents); }
void fill(const Situation& situation, ChaseAgency& step) { step.number = next_in(situation.record.chases); }
void fill(const Situation& situation, SendCopy& step) {
    step.copy = static_cast<int>(std::ranges::count(situation.record.sendings, step.meeting, &Sending::meeting)) + 1;
}

/// A trigger of the plan opens the action that the plan says (002 1.7).
void fill(const Situation& situation, RecordEvent& step) {
    step.number = next_in(situation.record.events);
    if (step.contingency != 0) step.action = next_in(situation.record.actions);
}

void fill(const Situation& situation, DecideDisclosure& step) {
    if (step.decision == DisclosureDecision::disclose) step.action = next_in(situation.record.actions);
}

bool filled(const std::string& value) { return !blank(value); }
bool filled(int value) { return value != 0; }
template <class T>
bool filled(const std::optional<T>& value) {
    return value.has_value();
}
template <class T>
bool filled(const std::vector<T>& rows) {
    return !rows.empty();
}

/// The fields without which the step cannot be understood, or says nothing. The numbers of what it is about are for
/// `absent`: it says which of them there is not.
template <class S>
std::vector<std::string> unsaid(const S& step) {
    std::vector<std::string> all;
    bool one_filled = false;
    for_each_field<S>([&](const auto& each) {
        const auto& value = step.*(each.member);
        constexpr bool number = std::is_same_v<std::remove_cvref_t<decltype(value)>, int>;
        if (!number && must_be_given(each.use) && !filled(value)) all.push_back(needed_words(each));
        one_filled = one_filled || (each.use == Use::either && filled(value));
    });
    if constexpr (asks_for_either<S>()) {
        if (!one_filled) all.push_back(one_needed_words<S>());
    }
    return all;
}

template <class S>
std::string absent(const CaseRecord& record, const S& step) {
    const auto missing = [](const char* what, int number) {
        return "there is no " + std::string{what} + " " + std::to_string(number) + " in this case";
    };
    if constexpr (requires { S::signal; }) {
        using Signal = std::remove_cvref_t<decltype(S::signal)>;
        if constexpr (std::is_same_v<Signal, ReferralSignal>) {
            if (!record.referral(step.referral)) return missing("referral", step.referral);
        } else if constexpr (std::is_same_v<Signal, MeetingSignal>) {
            if (!record.meeting(step.meeting)) return missing("meeting", step.meeting);
        } else if constexpr (std::is_same_v<Signal, ActionSignal>) {
            if (!record.action(step.action)) return missing("action", step.action);
        }
    }
    if constexpr (std::is_same_v<S, ConfirmRestriction> || std::is_same_v<S, EndRestriction>) {
        if (!record.restriction(step.number)) return missing("restriction", step.number);
    } else if constexpr (std::is_same_v<S, CheckRestriction>) {
        if (!record.restriction(step.restriction)) return missing("restriction", step.restriction);
    } else if constexpr (std::is_same_v<S, CountersignAssessment>) {
        if (std::ranges::find(record.assessments, step.assessment, &Assessment::number) == record.assessments.end())
            return missing("assessment", step.assessment);
    } else if constexpr (std::is_same_v<S, EnforceBreach>) {
        if (std::ranges::find(record.events, step.event, &CaseEvent::number) == record.events.end())
            return missing("event", step.event);
    } else if constexpr (std::is_same_v<S, RecordReply>) {
        if (std::ranges::find(record.chases, step.chase, &Chase::number) == record.chases.end())
            return missing("step of escalation", step.chase);
    } else if constexpr (std::is_same_v<S, MakeDisclosure>) {
        const bool known = std::ranges::any_of(record.disclosures, [&](const Disclosure& each) {
            return each.meeting == step.meeting && each.number == step.number;
        });
        if (!known) return missing("disclosure decision", step.number);
    } else if constexpr (std::is_same_v<S, RecordEvent>) {
        if (step.restriction != 0 && !record.restriction(step.restriction))
            return missing("restriction", step.restriction);
        const auto* plan = record.plan();
        const bool known = plan && std::ranges::any_of(record.contingencies, [&](const Contingency& each) {
                               return each.plan == plan->version && each.number == step.contingency;
                           });
        if (step.contingency != 0 && !known) return missing("contingency", step.contingency);
    } else if constexpr (std::is_same_v<S, AnswerWarning>) {
        if (step.number != 0 &&
            std::ranges::find(record.warnings, step.number, &Warning::number) == record.warnings.end())
            return missing("warning", step.number);
    } else if constexpr (std::is_same_v<S, IssueDocument>) {
        if (step.meeting != 0 && !record.meeting(step.meeting)) return missing("meeting", step.meeting);
        if (step.referral != 0 && !record.referral(step.referral)) return missing("referral", step.referral);
    } else if constexpr (std::is_same_v<S, AddAction> || std::is_same_v<S, AssessRisk> ||
                         std::is_same_v<S, WritePlan> || std::is_same_v<S, AcceptOutcome> ||
                         std::is_same_v<S, AdoptOutcome> || std::is_same_v<S, ExitCase> ||
                         std::is_same_v<S, ListCriticalFew> || std::is_same_v<S, AuditCase>) {
        if (step.meeting != 0 && !record.meeting(step.meeting)) return missing("meeting", step.meeting);
    }
    return {};
}

}  // namespace

void prepare(const Situation& situation, Step& step) {
    const auto fill_in = [&](InviteeForm& invitee) {
        const auto* contact = invitee.agency && invitee.name.empty()
                                  ? situation.area.single_point(*invitee.agency, situation.today)
                                  : nullptr;
        if (!contact) return;
        invitee.name = contact->name;
        if (invitee.authority.empty()) invitee.authority = contact->authority;
        if (invitee.role.empty()) invitee.role = contact->role;
        if (invitee.contact.empty()) invitee.contact = contact->contact;
    };
    if (auto* invite = std::get_if<InviteToMeeting>(&step)) fill_in(*invite);
    if (auto* draft = std::get_if<DraftReferral>(&step)) std::ranges::for_each(draft->invite, fill_in);
    if (auto* edit = std::get_if<EditReferral>(&step)) std::ranges::for_each(edit->invite, fill_in);
}

void assign(const Situation& situation, Step& step) {
    std::visit([&](auto& each) { fill(situation, each); }, step);
}

std::vector<std::string> absent_objects(const CaseRecord& record, const Step& step) {
    std::vector<std::string> all;
    std::visit(
        [&](const auto& each) {
            all = unsaid(each);
            if (auto says = absent(record, each); !says.empty()) all.push_back(std::move(says));
        },
        step);
    return all;
}

}  // namespace mappa
