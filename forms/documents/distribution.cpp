#include "forms/documents/distribution.hpp"

#include <algorithm>

#include "engine/record/distribution.hpp"
#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

/// The row about this person at this meeting; nullptr when there is none.
template <class Row>
const Row* row_about(const std::vector<Row>& rows, int meeting, const std::string& name) {
    const auto found =
        std::ranges::find_if(rows, [&](const Row& each) { return each.meeting == meeting && each.name == name; });
    return found == rows.end() ? nullptr : &*found;
}

std::string service(std::optional<Agency> agency, const std::string& authority) {
    return recorded(joined({label(agency), authority}));
}

}  // namespace

std::vector<Recipient> distribution_list(const CaseRecord& record, const Meeting& meeting, const Case& facts) {
    // The list that minutes are sent by, with the prison of the day of the meeting.
    CaseRecord at_meeting;
    at_meeting.facts = facts;
    at_meeting.invitations = record.invitations;
    at_meeting.attendances = record.attendances;
    std::vector<Recipient> printed;
    for (const auto& each : distribution(at_meeting, meeting.number)) {
        const auto* came = row_about(record.attendances, meeting.number, each.name);
        const auto* invited = row_about(record.invitations, meeting.number, each.name);
        if (came) {
            const auto authority = came->authority.empty() && invited ? invited->authority : came->authority;
            printed.push_back({person(each.name, came->role), service(each.agency, authority),
                               came->presence ? lower_first(label(came->presence)) : std::string{"invited"}});
        } else if (invited) {
            printed.push_back({person(each.name, invited->role), service(each.agency, invited->authority), "invited"});
        } else {
            printed.push_back({"The governor", service(each.agency, each.name), "holds the offender"});
        }
    }
    return printed;
}

}  // namespace mappa::forms
