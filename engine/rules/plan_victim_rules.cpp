#include <algorithm>

#include "engine/rules/lacking.hpp"
#include "engine/rules/plan_rules.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule future_partners{
    "future-partners", Severity::warn,
    "Where future partners are at high risk, the plan says how a new relationship comes to be known.",
    "`case plan` with a line on new relationships: what, who, when, checks (what is then done)",
    "FUP-73 (001 3.5 Rob, 6.25)"};
constexpr Rule victim_in_plan{
    "victim-in-contact", Severity::warn,
    "A victim in contact with the liaison officer is in the plan, and the officer at the next meeting.",
    "`case plan` that names the victim; `meeting invite` or `meeting contribute` for victim liaison",
    "DCN-29 (002 1.3, 5.3)"};

bool says_future_partners(std::string_view text) {
    const auto words = plain(text);
    return words.find("future partner") != std::string::npos || words.find("new partner") != std::string::npos;
}

bool on_new_relationships(const PlanEntry& entry) {
    const auto words = plain(entry.what);
    const bool fresh = words.find("new") != std::string::npos || words.find("future") != std::string::npos;
    return fresh && (words.find("relationship") != std::string::npos || words.find("partner") != std::string::npos);
}

/// The class of future partners, as somebody rated it high; empty when nobody did.
std::string class_at_risk(const CaseRecord& record) {
    for (const auto& each : record.people) {
        if (each.at_risk >= Rosh::high && each.tie == Tie::potential_victim &&
            (says_future_partners(each.name) || says_future_partners(each.relation)))
            return each.name;
    }
    const auto* assessment = record.assessment();
    for (const auto& each : record.ratings) {
        if (assessment && each.assessment == assessment->number && each.rosh >= Rosh::high &&
            says_future_partners(each.whom))
            return each.whom;
    }
    return {};
}

void check_future_partners(const Situation& situation, Found& found) {
    const auto& record = situation.record;
    const auto* plan = record.plan();
    const auto name = class_at_risk(record);
    if (!plan || name.empty()) return;
    std::string best = "no line";
    for (const auto& entry : record.plan_entries) {
        if (entry.plan != plan->version || !on_new_relationships(entry)) continue;
        Lacking missing;
        missing.need(names_nobody(entry.who), "who asks");
        missing.need(blank(entry.when), "how often");
        missing.need(blank(entry.checks), "what is done");
        if (!missing) return;
        best = "a line without " + missing.text();
    }
    found.miss("\"" + name + "\" are at high risk, and the plan has " + best +
               " for finding out about a new relationship");
}

bool in_contact(const Person& person) {
    return person.tie == Tie::victim && person.contact_taken_up == Answer::yes && !person.died_on;
}

bool names_victim(const CaseRecord& record, const Plan& plan, const Person& victim) {
    for (const auto& text : {plan.protects, plan.factors, plan.conclusion}) {
        if (holds_words(text, victim.name)) return true;
    }
    return std::ranges::any_of(record.plan_entries, [&](const PlanEntry& each) {
        return each.plan == plan.version &&
               (holds_words(each.what, victim.name) || holds_words(each.checks, victim.name) ||
                holds_words(each.answers, victim.name));
    });
}

bool liaison_comes(const CaseRecord& record, const Meeting& meeting) {
    const auto for_meeting = [&](const auto& row) {
        return row.meeting == meeting.number && row.agency == Agency::victim_liaison;
    };
    return std::ranges::any_of(record.invitations, for_meeting) ||
           std::ranges::any_of(record.contributions, for_meeting) ||
           std::ranges::any_of(record.attendances, [&](const Attendance& each) {
               return for_meeting(each) && (each.came() || each.presence == Presence::written_report);
           });
}

void check_victims(const CaseRecord& record, const Meeting* next, Found& found) {
    bool any = false;
    const auto* plan = record.plan();
    for (const auto& victim : record.people) {
        if (!in_contact(victim)) continue;
        any = true;
        if (plan && !names_victim(record, *plan, victim))
            found.miss("the plan says nothing of " + victim.name + ", a victim in contact with the liaison officer");
    }
    if (any && next && !liaison_comes(record, *next)) {
        found.miss("the victim liaison officer is neither invited to nor reporting to meeting " +
                   std::to_string(next->number));
    }
}

const Meeting* next_meeting(const CaseRecord& record) {
    const Meeting* next = nullptr;
    for (const auto& each : record.meetings) {
        if (each.state == MeetingState::scheduled || each.state == MeetingState::in_session)
            next = next && next->scheduled_for <= each.scheduled_for ? next : &each;
    }
    return next;
}

}  // namespace

void add_plan_victim_rules(RuleBook& book) {
    book.stand(future_partners, check_future_partners);
    book.stand(victim_in_plan, [](const Situation& situation, Found& found) {
        check_victims(situation.record, next_meeting(situation.record), found);
    });
    book.watch<OpenMeeting>(victim_in_plan, [](const Situation& situation, const OpenMeeting& step, Found& found) {
        check_victims(situation.record, situation.record.meeting(step.meeting), found);
    });
}

}  // namespace mappa
