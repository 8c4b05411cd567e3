#include <algorithm>
#include <cctype>

#include "engine/rules/lacking.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule disclosure_reasoned{
    "disclosure-reasoned", Severity::refuse,
    "A disclosure decision has a reason of its own, also when the decision is not to disclose.", "decision, reason",
    "FUP-66, FUP-67, PHC-77 (001 5.23, 5.24; 000 2.1)"};
constexpr Rule disclosure_particulars{
    "disclosure-particulars", Severity::refuse,
    "To disclose needs to whom, what, by whom, how, by when, and the power or duty it rests on.",
    "to_whom, what, by_whom, how, by_when, lawful_basis", "FUP-67, FUP-68, PHC-77 (001 5.24, 5.25; 000 2.1)"};
constexpr Rule disclosure_decided{"disclosure-decision-maker", Severity::refuse,
                                  "A disclosure decision is somebody's, by name.",
                                  "decided_by; the chair when left out", "PHC-77 (000 2.1)"};
constexpr Rule disclosure_considered{"disclosure-considered", Severity::refuse,
                                     "Disclosure is considered at every meeting.", "`meeting disclose`",
                                     "FUP-66 (001 5.23)"};
constexpr Rule disclosure_for_each{
    "disclosure-for-each", Severity::refuse,
    "Everybody at high risk, and every partner, potential victim or threatened person, has a decision of this meeting.",
    "`meeting disclose`: about = the person's name, or 'everybody named'", "BUL-12 (004 1)"};
constexpr Rule disclosure_reconsidered{
    "disclosure-unchanged", Severity::refuse,
    "A disclosure reason carried over from the last meeting says who reconsidered it and when.",
    "a reason of this meeting; or the same with 'reconsidered by NAME on DAY MONTH YEAR' added",
    "FUP-66, FUP-41 (001 5.23)"};
constexpr Rule disclosure_made{
    "disclosure-made", Severity::refuse,
    "A disclosure that was made says to whom, how they stand to the offender, what, by whom, when, and the response.",
    "made_on, recipient, relation, content, made_by, response", "FUP-68 (001 5.23 Pete, 5.25 Denis, 6.31)"};
constexpr Rule disclosure_accounted{
    "disclosure-accounted", Severity::warn,
    "The action of a disclosure is done when what was told and how it was taken is recorded.", "`meeting disclosed`",
    "FUP-68 (001 5.23, 5.25)"};
constexpr Rule disclosure_late{"disclosure-late", Severity::warn,
                               "What was to be disclosed before release is disclosed before release.",
                               "`meeting disclosed`; or say why not", "FUP-68 (001 5.25 Denis, 6.31)"};

/// "9 January 2015" or "2015-01-09" anywhere in the text.
std::optional<Date> date_in(const std::string& text) {
    constexpr auto months =
        std::to_array<std::string_view>({"January", "February", "March", "April", "May", "June", "July", "August",
                                         "September", "October", "November", "December"});
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (!std::isdigit(static_cast<unsigned char>(text[i]))) continue;
        if (const auto iso = Date::parse(text.substr(i, 10))) return iso;
        for (std::size_t month = 0; month < months.size(); ++month) {
            auto at = i;
            while (at < text.size() && std::isdigit(static_cast<unsigned char>(text[at]))) ++at;
            const auto name = " " + std::string{months[month]} + " ";
            if (text.compare(at, name.size(), name) != 0 || at - i > 2) continue;
            const auto day = at - i == 2 ? text.substr(i, 2) : "0" + text.substr(i, 1);
            const auto number = std::to_string(month + 1);
            return Date::parse(text.substr(at + name.size(), 4) + "-" + (number.size() == 1 ? "0" : "") + number + "-" +
                               day);
        }
        while (i + 1 < text.size() && std::isdigit(static_cast<unsigned char>(text[i + 1]))) ++i;
    }
    return std::nullopt;
}

/// Whether "reconsidered by" is followed by a first and a last name.
bool says_who_reconsidered(const std::string& text) {
    constexpr std::string_view words = "econsidered by ";
    const auto at = text.find(words);
    if (at == std::string::npos) return false;
    int capitals = 0;
    for (auto i = at + words.size(); i < text.size() && std::isupper(static_cast<unsigned char>(text[i]));) {
        ++capitals;
        const auto space = text.find(' ', i);
        if (space == std::string::npos) break;
        i = space + 1;
    }
    return capitals >= 2;
}

bool at_risk(const Person& person) {
    if (person.died_on) return false;
    return person.at_risk == Rosh::high || person.at_risk == Rosh::very_high || person.tie == Tie::partner ||
           person.tie == Tie::potential_victim || person.tie == Tie::threatened;
}

bool covers(const Disclosure& decision, const Person& person) {
    if (plain(decision.about) == "everybody named") return true;
    const auto about = listed(decision.about);
    return std::ranges::any_of(about, [&](const std::string& each) { return plain(each) == plain(person.name); }) ||
           plain(decision.about) == plain(person.name);
}

const Disclosure* decision_numbered(const CaseRecord& record, int meeting, int number) {
    for (const auto& each : record.disclosures) {
        if (each.meeting == meeting && each.number == number) return &each;
    }
    return nullptr;
}

}  // namespace

void add_disclosure_rules(RuleBook& book) {
    book.watch<DecideDisclosure>(disclosure_reasoned, [](const Situation&, const DecideDisclosure& step, Found& found) {
        if (!step.decision) found.ask("the decision: disclose, do-not-disclose or defer", "decision");
        if (blank(step.reason))
            found.ask("the reason for the disclosure decision", "reason");
        else if (points_elsewhere(step.reason))
            found.ask("a reason of its own (\"" + step.reason + "\" only points elsewhere)", "reason");
    });
    book.watch<DecideDisclosure>(
        disclosure_particulars, [](const Situation&, const DecideDisclosure& step, Found& found) {
            if (step.decision != DisclosureDecision::disclose) return;
            Lacking missing;
            missing.need(blank(step.to_whom) || points_elsewhere(step.to_whom), "to whom");
            missing.need(blank(step.what) || points_elsewhere(step.what), "what");
            missing.need(names_nobody(step.by_whom), "by whom (a named person)");
            missing.need(blank(step.how), "how");
            missing.need(!step.by_when, "by when");
            missing.need(blank(step.lawful_basis) || points_elsewhere(step.lawful_basis), "the lawful basis");
            if (missing) found.ask("disclosure: " + missing.text());
        });
    book.watch<DecideDisclosure>(
        disclosure_decided, [](const Situation& situation, const DecideDisclosure& step, Found& found) {
            const auto* meeting = situation.record.meeting(step.meeting);
            const auto& who = !step.decided_by.empty() || !meeting ? step.decided_by : meeting->chair;
            if (names_nobody(who))
                found.ask("the decision-maker by name" + (blank(who) ? std::string{} : " (\"" + who + "\" is nobody)"));
        });
    book.watch<CloseMeeting>(
        disclosure_considered, [](const Situation& situation, const CloseMeeting& step, Found& found) {
            const bool decided = std::ranges::any_of(
                situation.record.disclosures, [&](const Disclosure& each) { return each.meeting == step.meeting; });
            if (!decided) found.miss("the disclosure decision made at this meeting, with its reason");
        });
    book.watch<CloseMeeting>(disclosure_for_each, [](const Situation& situation, const CloseMeeting& step,
                                                     Found& found) {
        const auto& record = situation.record;
        for (const auto& person : record.people) {
            if (!at_risk(person)) continue;
            const bool decided = std::ranges::any_of(record.disclosures, [&](const Disclosure& each) {
                return each.meeting == step.meeting && covers(each, person);
            });
            if (!decided)
                found.miss("a disclosure decision about " + person.name + " (" + std::string{label(person.tie)} + ")");
        }
    });
    book.watch<DecideDisclosure>(
        disclosure_reconsidered, [](const Situation& situation, const DecideDisclosure& step, Found& found) {
            const auto* previous = situation.record.previous_meeting(step.meeting);
            if (!previous || blank(step.reason)) return;
            const bool again = plain(step.reason).find("reconsidered") != std::string::npos;
            for (const auto& each : situation.record.disclosures) {
                if (each.meeting != previous->number || blank(each.reason)) continue;
                const bool same = plain(each.reason) == plain(step.reason);
                if (!same && !(again && plain(step.reason).find(plain(each.reason)) != std::string::npos)) continue;
                const auto when = date_in(step.reason);
                // The day of an earlier meeting carried over with the rest is not a new consideration.
                if (again && says_who_reconsidered(step.reason) && when && when > previous->held_on &&
                    *when <= situation.today)
                    continue;
                found.ask("the reason is the same as at meeting " + std::to_string(previous->number) +
                          ": who reconsidered it, by name, and on what day");
                return;
            }
        });
    book.watch<MakeDisclosure>(
        disclosure_made, [](const Situation& situation, const MakeDisclosure& step, Found& found) {
            if (!step.made_on)
                found.ask("when it was disclosed", "made_on");
            else if (*step.made_on > situation.today)
                found.ask("it cannot have been disclosed in the future", "made_on");
            if (blank(step.recipient)) found.ask("who was told", "recipient");
            if (blank(step.relation)) found.ask("how the recipient stands to the offender", "relation");
            if (blank(step.content) || points_elsewhere(step.content)) found.ask("what was told", "content");
            if (names_nobody(step.made_by)) found.ask("who told, by name with agencies", "made_by");
            if (blank(step.response)) found.ask("how the recipient took it", "response");
            const auto* decision = decision_numbered(situation.record, step.meeting, step.number);
            if (decision && decision->decision != DisclosureDecision::disclose) {
                found.miss("a decision to disclose: meeting " + std::to_string(step.meeting) +
                               " decided: " + std::string{label(decision->decision)},
                           "the number of the decision to disclose");
            }
        });
    book.watch<CompleteAction>(
        disclosure_accounted, [](const Situation& situation, const CompleteAction& step, Found& found) {
            for (const auto& each : situation.record.disclosures) {
                if (each.action != step.action || each.made_on) continue;
                found.miss("action " + std::to_string(step.action) + " carries out a disclosure to " + each.to_whom +
                           ": what was told, and the response, is not recorded");
            }
        });
    book.stand(disclosure_late, [](const Situation& situation, Found& found) {
        const auto& record = situation.record;
        const auto release = record.release() && record.release()->on ? record.release()->on : record.facts.release_on;
        if (!release || situation.today <= *release) return;
        for (const auto& each : record.disclosures) {
            if (each.decision != DisclosureDecision::disclose || each.made_on || !each.by_when ||
                *each.by_when > *release)
                continue;
            found.miss("the disclosure to " + each.to_whom + " planned before release on " + release->text() +
                       " is late: not recorded as made");
        }
    });
}

}  // namespace mappa
