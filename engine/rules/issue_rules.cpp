#include <algorithm>

#include "engine/access/access.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule kept{"issued-kept", Severity::refuse,
                    "A document is issued together with its bytes, which are kept as they went out.",
                    "use `mappa document issue`, which makes the document and keeps it", "DCN-32 (002 2.17)"};
constexpr Rule to_somebody{"issued-to-somebody", Severity::refuse, "A document is issued to somebody by name.", "whom",
                           "FUP-45 (001 5.37); DCN-32 (002 2.7)"};
constexpr Rule minutes_out{"issued-minutes-final", Severity::refuse,
                           "Minutes are issued in a version that the chair approved and `meeting issue` sent out; a "
                           "draft is none.",
                           "`meeting approve`, then `meeting issue`", "FUP-45 (001 5.37); DCN-32 (002 2.17)"};
constexpr Rule by_office{"issued-by-office", Severity::refuse,
                         "What comes of a meeting is issued by the office or the chair.",
                         "ask the MAPPA coordinator or the administrator", "FUP-45 (001 5.37)"};
constexpr Rule closed_copy{"issued-closed-copy", Severity::refuse,
                           "The closed section goes only to people who may read it, from people who may produce it.",
                           "issue the open version, or name somebody of police or probation", "WMD-17 (003 B3)"};
constexpr Rule their_agency{"issued-to-their-agency", Severity::refuse,
                            "What comes of a meeting goes to somebody as of the agency that the meeting has them down "
                            "for.",
                            "leave the agency out, or have the invitation corrected",
                            "FUP-45 (001 5.37); DCN-14 (002 4.4)"};
constexpr Rule category_4_copy{
    "issued-category-4", Severity::refuse, "No document of a category 4 case goes to a service that does not hold it.",
    "tell what they have to know by a disclosure decision (`meeting disclose`)", "DCN-14 (002 4.4)"};
constexpr Rule limited_copy{
    "issued-limited", Severity::refuse,
    "No document of a case to which access is limited goes to somebody who is not admitted to it by name.",
    "`access admit` first, or tell what they have to know by a disclosure decision (`meeting disclose`)",
    "DCN-14 (002 4.4)"};
constexpr Rule once{"issued-once", Severity::refuse, "The same document goes to the same person once.",
                    "`mappa document issued CASE --again N` makes it again, byte for byte", "DCN-32 (002 2.17)"};

/// This version of the minutes when it has gone out; nullptr otherwise.
const MinutesVersion* version_out(const CaseRecord& record, const IssueDocument& step) {
    const auto found = std::ranges::find_if(record.minutes_versions, [&](const MinutesVersion& each) {
        return each.meeting == step.meeting && each.version == step.version && each.issued_on;
    });
    return found == record.minutes_versions.end() ? nullptr : &*found;
}

/// The agencies that people of this name came to the meeting for, were invited for, have an action of it for or, as its
/// prison, stand on its list for: one name may be that of two.
std::vector<Agency> agencies_of(const CaseRecord& record, int meeting, const std::string& name) {
    std::vector<Agency> all;
    const auto add = [&](const auto& each) {
        if (each.agency && plain(each.name) == plain(name)) all.push_back(*each.agency);
    };
    for (const auto& each : distribution_list(record, meeting)) add(each);
    const auto add_of_meeting = [&](const auto& rows) {
        for (const auto& each : rows) {
            if (each.meeting == meeting) add(each);
        }
    };
    add_of_meeting(record.invitations);
    add_of_meeting(record.attendances);
    for (const auto& each : record.actions) {
        const auto& owner = each.owner.empty() ? each.taken_by : each.owner;
        if (each.meeting == meeting && each.agency && plain(owner) == plain(name)) all.push_back(*each.agency);
    }
    return all;
}

void check_recipient(const Situation& situation, const IssueDocument& step, Found& found) {
    const Actor recipient{step.whom, Role::representative, step.agency};
    if (may_not_read_closed(recipient))
        found.ask((blank(step.whom) ? std::string{"the recipient"} : step.whom) + " (" +
                  (step.agency ? std::string{label(*step.agency)} : std::string{"no agency"}) +
                  ") may not read the closed section");
    if (may_not_read_closed(situation.actor)) found.ask("whoever issues it may not produce the closed section");
}

}  // namespace

void add_issue_rules(RuleBook& book) {
    book.watch<IssueDocument>(kept, [](const Situation&, const IssueDocument& step, Found& found) {
        if (blank(step.document) || blank(step.format) || blank(step.digest) || step.size == 0)
            found.ask("the document itself");
    });
    book.watch<IssueDocument>(to_somebody, [](const Situation&, const IssueDocument& step, Found& found) {
        if (blank(step.whom)) found.ask("to whom it goes, by name");
    });
    book.watch<IssueDocument>(minutes_out, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (step.document == issued::minutes && !version_out(situation.record, step))
            found.miss("the minutes of meeting " + std::to_string(step.meeting) +
                       (step.version == 0 ? std::string{} : ", version " + std::to_string(step.version) + ",") +
                       " have not been issued");
    });
    book.watch<IssueDocument>(by_office, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (step.meeting != 0 && !office.contains(situation.actor.role) && situation.actor.role != Role::chair)
            found.miss(std::string{label(situation.actor.role)} + " may not issue what comes of a meeting");
    });
    book.watch<IssueDocument>(closed_copy, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (step.closed == Answer::yes) check_recipient(situation, step, found);
    });
    book.watch<IssueDocument>(category_4_copy, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (const auto why = not_for_service(situation.record, step.agency); !why.empty())
            found.ask(step.whom + ": " + why);
        if (situation.record.facts.category == Category::four && !step.agency && !discloses(step.document))
            found.ask("of which agency " + (blank(step.whom) ? std::string{"the recipient"} : step.whom) +
                          " is: what is of no agency is not of a service that holds category 4",
                      "agency (`--to-agency`)");
    });
    book.watch<SendCopy>(category_4_copy, [](const Situation& situation, const SendCopy& step, Found& found) {
        const auto list = distribution(situation.record, step.meeting);
        const auto* to = find_recipient(list, step.to);
        if (!to) return;
        if (const auto why = not_for_service(situation.record, to->agency); !why.empty())
            found.ask(to->name + ": " + why);
    });
    book.watch<IssueDocument>(limited_copy, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (const auto why = not_issued_to(situation.record, step.document, step.whom, step.agency); !why.empty())
            found.ask((blank(step.whom) ? std::string{"the recipient"} : step.whom) + ": " + why);
    });
    book.watch<SendCopy>(limited_copy, [](const Situation& situation, const SendCopy& step, Found& found) {
        const auto list = distribution(situation.record, step.meeting);
        const auto* to = find_recipient(list, step.to);
        if (!to) return;
        if (const auto why = not_for_person(situation.record, to->name, to->agency); !why.empty())
            found.ask(to->name + ": " + why);
    });
    book.watch<IssueDocument>(their_agency, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (step.meeting == 0 || !step.agency) return;
        const auto known = agencies_of(situation.record, step.meeting, step.whom);
        if (known.empty() || std::ranges::find(known, *step.agency) != known.end()) return;
        found.ask(step.whom + " is of " + std::string{label(known.front())} + " at meeting " +
                  std::to_string(step.meeting) + ", not of " + std::string{label(*step.agency)});
    });
    book.watch<IssueDocument>(once, [](const Situation& situation, const IssueDocument& step, Found& found) {
        for (const auto& each : situation.record.issued_documents) {
            if (!step.digest.empty() && each.digest == step.digest && each.whom == step.whom)
                found.miss("it went to " + each.whom + " already, as issued document " + std::to_string(each.number));
        }
    });
}

}  // namespace mappa
