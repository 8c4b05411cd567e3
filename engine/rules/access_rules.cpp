#include <algorithm>

#include "engine/access/access.hpp"
#include "engine/access/action_list.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {
namespace {

constexpr Rule limit_reasoned{"limit-reasoned", Severity::refuse,
                              "Who may read a case is limited, widened or narrowed for a reason.", "why",
                              "DCN-14 (002 4.4)"};
constexpr Rule limit_standing{"limit-standing", Severity::refuse,
                              "Access is limited once, and people are admitted while it is.",
                              "`access limit`, or `access lift` where it is needed no longer", "DCN-14 (002 4.4)"};
constexpr Rule admitted_person{
    "admitted-person", Severity::refuse,
    "A person is admitted by name, and once; an admission that has ended is not ended again.",
    "name; the number of an admission that holds", "DCN-14 (002 4.4)"};
constexpr Rule limited_invitation{"limited-invitation", Severity::refuse,
                                  "Nobody is invited to a meeting of a case that they may not read.",
                                  "`access admit` first", "DCN-14 (002 4.4)"};
constexpr Rule limited_recipient{
    "limited-recipient", Severity::warn,
    "Minutes and action lists of a case to which access is limited go to those admitted to it by name; somebody else "
    "on the list, or who owns an action, gets nothing.",
    "`access admit` first, or tell what they have to know by a disclosure decision (`meeting disclose`)",
    "DCN-14 (002 4.4)"};
constexpr Rule emergency_reasoned{
    "emergency-reasoned", Severity::refuse, "An emergency says what is happening, and to whom.",
    "why, in a sentence: what is happening now, who is at risk, what you need to know", "DCN-14 (002 4.4)"};
constexpr Rule emergency_needed{"emergency-needed", Severity::refuse,
                                "An emergency opens a case only to somebody who otherwise may not read it.",
                                "open the case", "DCN-14 (002 4.4)"};
constexpr Rule emergency_closed{"emergency-closed", Severity::refuse,
                                "Some cases are not opened by an emergency at a desk.",
                                "ring the MAPPA coordinator, or the police at once", "DCN-14 (002 4.4)"};
constexpr Rule emergency_reviewed{"emergency-reviewed", Severity::refuse,
                                  "An emergency reading is looked at once, by somebody else, who says what was found.",
                                  "the number of one that waits; finding", "DCN-14 (002 4.4)"};

void ask_reason(const std::string& why, Found& found) {
    if (says_nothing(why) || says_none(why)) found.ask("why who may read the case changes");
}

/// Those who may not be sent what is sent to all of these.
template <class Row>
void name_left_out(const Situation& situation, const std::vector<Row>& all, Found& found) {
    for (const auto& each : all) {
        if (const auto why = not_for_person(situation.record, each.name, each.agency); !why.empty())
            found.miss(each.name + ": " + why);
    }
}

template <class S>
void give_reason(RuleBook& book) {
    book.watch<S>(limit_reasoned, [](const Situation&, const S& step, Found& found) { ask_reason(step.why, found); });
}

template <class S>
void while_limited(RuleBook& book) {
    book.watch<S>(limit_standing, [](const Situation& situation, const S&, Found& found) {
        if (!situation.record.facts.limited()) found.miss("access to the case is not limited");
    });
}

}  // namespace

void add_access_rules(RuleBook& book) {
    give_reason<LimitAccess>(book);
    give_reason<LiftLimit>(book);
    give_reason<AdmitReader>(book);
    give_reason<DismissReader>(book);
    while_limited<LiftLimit>(book);
    while_limited<AdmitReader>(book);
    book.watch<LimitAccess>(limit_standing, [](const Situation& situation, const LimitAccess&, Found& found) {
        const auto& facts = situation.record.facts;
        if (facts.limited())
            found.miss("access is limited already, since " + facts.limited_on->text() + ", by " + facts.limited_by);
    });
    book.watch<AdmitReader>(admitted_person, [](const Situation& situation, const AdmitReader& step, Found& found) {
        if (names_nobody(step.name))
            found.ask("whom, by name");
        else if (is_admitted(situation.record, step.name, step.agency))
            found.ask(step.name + " is admitted already");
    });
    book.watch<DismissReader>(admitted_person, [](const Situation& situation, const DismissReader& step, Found& found) {
        const auto& all = situation.record.admissions;
        const auto row = std::ranges::find(all, step.admission, &Admission::number);
        if (row == all.end())
            found.ask("there is no admission " + std::to_string(step.admission) + " in this case");
        else if (!row->holds())
            found.ask("the admission of " + row->name + " has ended, on " + row->ended_on->text());
    });
    book.watch<InviteToMeeting>(
        limited_invitation, [](const Situation& situation, const InviteToMeeting& step, Found& found) {
            if (blank(step.name)) return;
            if (const auto why = not_for_person(situation.record, step.name, step.agency); !why.empty())
                found.miss(step.name + ": " + why);
        });
    book.watch<IssueMinutes>(limited_recipient, [](const Situation& situation, const IssueMinutes& step, Found& found) {
        name_left_out(situation, distribution(situation.record, step.meeting), found);
    });
    book.watch<SendActions>(limited_recipient, [](const Situation& situation, const SendActions& step, Found& found) {
        name_left_out(situation,
                      action_list_recipients(situation.record, situation.area, step.meeting, situation.today), found);
    });
    book.watch<OpenInEmergency>(emergency_reasoned, [](const Situation&, const OpenInEmergency& step, Found& found) {
        if (auto lacks = lacking_in_emergency(step.why); !lacks.empty()) found.ask(std::move(lacks));
    });
    book.watch<OpenInEmergency>(emergency_needed, [](const Situation& situation, const OpenInEmergency&, Found& found) {
        if (!may_not_read(situation.actor, situation.record)) found.miss("you may read this case without it");
    });
    book.watch<OpenInEmergency>(emergency_closed, [](const Situation& situation, const OpenInEmergency&, Found& found) {
        if (!emergency_opens(situation.actor, situation.record)) found.miss("this case is one of them");
    });
    book.watch<ReviewEmergency>(
        emergency_reviewed, [](const Situation& situation, const ReviewEmergency& step, Found& found) {
            const auto& all = situation.record.emergency_readings;
            const auto row = std::ranges::find(all, step.emergency, &EmergencyReading::number);
            if (row == all.end())
                found.ask("there is no emergency reading " + std::to_string(step.emergency) + " in this case");
            else if (row->reviewed_on)
                found.ask("it was looked at on " + row->reviewed_on->text() + " by " + row->reviewed_by);
            else if (plain(row->name) == plain(situation.actor.name))
                found.miss("whoever opened the case does not judge it");
            if (says_nothing(step.finding) || says_none(step.finding))
                found.ask("what you found: was it needed, what was done, who was told");
        });
}

}  // namespace mappa
