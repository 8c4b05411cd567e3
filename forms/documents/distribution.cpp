#include "forms/documents/distribution.hpp"

#include <algorithm>

#include "forms/documents/phrases.hpp"

namespace mappa::forms {
namespace {

/// Collects recipients, each person and each agency once, whoever named them first.
class Recipients {
public:
    void add(const std::string& name, const std::string& role, std::optional<Agency> agency,
             const std::string& authority, std::string because) {
        if (agency) reached_.push_back(*agency);
        const auto known = std::ranges::find(names_, std::pair{name, agency});
        if (known != names_.end() && !is_blank(name)) return;
        names_.emplace_back(name, agency);
        list_.push_back({person(name, role), recorded(joined({label(agency), authority})), std::move(because)});
    }

    [[nodiscard]] bool reaches(Agency agency) const { return std::ranges::find(reached_, agency) != reached_.end(); }
    std::vector<Recipient> take() { return std::move(list_); }

private:
    std::vector<std::pair<std::string, std::optional<Agency>>> names_;
    std::vector<Agency> reached_;
    std::vector<Recipient> list_;
};

}  // namespace

std::vector<Recipient> distribution_list(const CaseRecord& record, const Meeting& meeting, const Case& facts) {
    Recipients recipients;
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting.number || is_blank(each.name)) continue;
        recipients.add(each.name, each.role, each.agency, each.authority,
                       each.presence ? lower_first(label(each.presence)) : std::string{"invited"});
    }
    for (const auto& each : record.invitations) {
        if (each.meeting == meeting.number)
            recipients.add(each.name, each.role, each.agency, each.authority, "invited");
    }
    for (const auto& each : record.required_agencies) {
        if (each.meeting == meeting.number && each.agency && !recipients.reaches(*each.agency))
            recipients.add("", "", each.agency, "", "required: " + each.because);
    }
    if (facts.in_custody() && !recipients.reaches(Agency::prison))
        recipients.add("The governor", "", Agency::prison, facts.prison, "holds the offender");
    return recipients.take();
}

}  // namespace mappa::forms
