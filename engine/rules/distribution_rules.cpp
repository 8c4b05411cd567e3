#include "engine/access/action_list.hpp"
#include "engine/record/distribution.hpp"
#include "engine/rules/meeting_parts.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

constexpr Rule on_the_list{"on-the-distribution-list", Severity::refuse,
                           "Minutes go to nobody who is not on the meeting's list.",
                           "name somebody who was invited or came, or correct the list", "FUP-45 (001 5.37, 2.12)"};
constexpr Rule category_4_recipient{
    "category-4-recipient", Severity::warn,
    "Minutes of a category 4 case are for the services that hold it; somebody else on the list gets nothing.",
    "take them off the list with `meeting withhold`, and tell what they have to know by a disclosure decision "
    "(`meeting disclose`)",
    "DCN-14 (002 4.4)"};
constexpr Rule withheld_with_reason{"withheld-with-reason", Severity::refuse,
                                    "Nobody is taken off the distribution list without a reason; nor is the prison "
                                    "that holds the offender, invited or not.",
                                    "why", "PHC-52 (000 1.1)"};
constexpr Rule secure_address{"secure-address", Severity::refuse,
                              "Minutes go to addresses in the area's secure domains only.",
                              "a secure address, or `area domain`", "FUP-45 (001 5.37, 7.16)"};
constexpr Rule action_list_address{"action-list-address", Severity::warn,
                                   "The action list reaches everybody who has an action, at that person's own address.",
                                   "hand it over, and record the address: `meeting invite` with contact, `case change` "
                                   "for the case managers, or `area "
                                   "person`",
                                   "FUP-44 (001 5.9)"};
constexpr Rule category_4_action_list{
    "category-4-action-list", Severity::warn,
    "The action list of a category 4 case is for the services that hold it; an owner of another service gets nothing.",
    "give the action to a service that holds the case, or tell the owner what they have to know by a disclosure "
    "decision (`meeting disclose`)",
    "DCN-14 (002 4.4)"};
constexpr Rule lead_on_visor{"lead-agency-on-visor", Severity::refuse,
                             "ViSOR shows the lead agency that the minutes name.", "lead_agency",
                             "FUP-27 (001 4.24, 6.1)"};

void check_on_list(const std::vector<Recipient>& list, int meeting, const std::string& name, Found& found) {
    if (!find_recipient(list, name))
        found.ask(name + " is not on the distribution list of meeting " + std::to_string(meeting));
}

/// A telephone number or the name of a prison is no mail address; where no domain is recorded nothing can be said.
bool outside(const AreaRecord& area, const std::string& address) {
    const auto at = address.rfind('@');
    if (area.secure_domains.empty() || at == std::string::npos) return false;
    const auto domain = address.substr(at + 1);
    return std::ranges::none_of(area.secure_domains, [&](const SecureDomain& each) {
        return domain == each.domain || domain.ends_with("." + each.domain);
    });
}

void check_address(const Situation& situation, const std::string& name, const std::string& address, Found& found) {
    if (outside(situation.area, address)) found.miss(name + ": " + address + " is outside the area's secure domains");
}

}  // namespace

void add_distribution_rules(RuleBook& book) {
    book.watch<IssueMinutes>(on_the_list, [](const Situation& situation, const IssueMinutes& step, Found& found) {
        const auto list = distribution(situation.record, step.meeting);
        for (const auto& name : listed(step.also)) check_on_list(list, step.meeting, name, found);
    });
    book.watch<SendCopy>(on_the_list, [](const Situation& situation, const SendCopy& step, Found& found) {
        if (blank(step.to))
            found.ask("to whom, by name");
        else
            check_on_list(distribution(situation.record, step.meeting), step.meeting, step.to, found);
    });
    // What is issued goes to the people on the list, each in their own copy.
    book.watch<IssueDocument>(on_the_list, [](const Situation& situation, const IssueDocument& step, Found& found) {
        if (step.document == issued::minutes && step.meeting != 0 && !blank(step.whom))
            check_on_list(distribution(situation.record, step.meeting), step.meeting, step.whom, found);
    });
    book.watch<IssueMinutes>(category_4_recipient,
                             [](const Situation& situation, const IssueMinutes& step, Found& found) {
                                 for (const auto& each : distribution(situation.record, step.meeting)) {
                                     if (const auto why = not_for_service(situation.record, each.agency); !why.empty())
                                         found.miss(each.name + ": " + why);
                                 }
                             });
    book.watch<WithholdMinutes>(on_the_list, [](const Situation& situation, const WithholdMinutes& step, Found& found) {
        const auto list = distribution_list(situation.record, step.meeting);
        if (blank(step.name))
            found.ask("whom, by the name on the list");
        else
            check_on_list(list, step.meeting, step.name, found);
    });
    book.watch<WithholdMinutes>(withheld_with_reason, [](const Situation&, const WithholdMinutes& step, Found& found) {
        if (!says_nothing(step.why) && !says_none(step.why)) return;
        const auto whom = blank(step.name) ? std::string{"this person"} : step.name;
        found.ask(step.put_back == Answer::yes ? "why the minutes go to " + whom + " after all"
                                               : "why the minutes are not to go to " + whom);
    });
    book.watch<IssueMinutes>(secure_address, [](const Situation& situation, const IssueMinutes& step, Found& found) {
        for (const auto& each : copies_go_to(situation.record, step.meeting))
            check_address(situation, each.name, each.address, found);
    });
    book.watch<SendCopy>(secure_address, [](const Situation& situation, const SendCopy& step, Found& found) {
        check_address(situation, step.to, step.address, found);
    });
    book.watch<SendActions>(action_list_address, [](const Situation& situation, const SendActions& step, Found& found) {
        for (const auto& each : action_list_goes_to(situation.record, situation.area, step.meeting, situation.today)) {
            if (each.address.empty())
                found.miss(each.name + " (" + std::string{label(each.agency)} +
                           ") has an action, and no address is recorded");
        }
    });
    book.watch<SendActions>(
        category_4_action_list, [](const Situation& situation, const SendActions& step, Found& found) {
            for (const auto& each :
                 action_list_recipients(situation.record, situation.area, step.meeting, situation.today)) {
                if (const auto why = not_for_service(situation.record, each.agency); !why.empty())
                    found.miss(each.name + ": " + why);
            }
        });
    book.watch<PostMinutes>(lead_on_visor, [](const Situation& situation, const PostMinutes& step, Found& found) {
        const auto lead = situation.record.facts.lead_agency;
        if (step.lead_agency == lead && lead) return;
        found.ask("the lead agency on ViSOR is " +
                  (step.lead_agency ? std::string{label(*step.lead_agency)} : std::string{"empty"}) +
                  ", and in the minutes " + (lead ? std::string{label(*lead)} : std::string{"empty"}));
    });
}

}  // namespace mappa
