#include "engine/record/required.hpp"

#include <algorithm>
#include <cctype>

namespace mappa {
namespace {

std::string letters(const std::string& text) {
    std::string result;
    for (const char c : text) {
        if (std::isalnum(static_cast<unsigned char>(c)))
            result += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return result;
}

/// The authority that a referral asks for; empty when it names two of one service, since then either speaks for it.
std::string authority_asked(const CaseRecord& record, int referral, Agency agency) {
    std::string authority;
    for (const auto& each : record.invitees) {
        if (each.referral != referral || each.agency != agency || each.authority.empty()) continue;
        if (!authority.empty() && letters(authority) != letters(each.authority)) return {};
        authority = each.authority;
    }
    return authority;
}

}  // namespace

std::vector<RequiredAgency> required_agencies(const CaseRecord& record) {
    std::vector<RequiredAgency> required;
    const auto require = [&](Agency agency, std::string because) {
        const auto same = std::ranges::find(required, agency, &RequiredAgency::agency);
        if (same == required.end())
            required.push_back({0, agency, std::move(because), {}, {}, {}, {}});
        else
            same->because += "; " + because;
    };
    const auto& facts = record.facts;
    if (facts.lead_agency) require(*facts.lead_agency, "lead agency");
    require(Agency::police, "responsible authority");
    require(Agency::probation, "responsible authority");
    for (const auto& referral : record.referrals) {
        if (referral.state != ReferralState::accepted) continue;
        for (const auto& invitee : record.invitees) {
            if (invitee.referral != referral.number || !invitee.agency) continue;
            // A prison or approved premises has a part only while the offender is there.
            if (invitee.agency == Agency::prison && !facts.in_custody()) continue;
            if (invitee.agency == Agency::approved_premises && !facts.in_approved_premises()) continue;
            require(*invitee.agency, "asked for by the referral: " + invitee.why);
            std::ranges::find(required, invitee.agency, &RequiredAgency::agency)->authority =
                authority_asked(record, referral.number, *invitee.agency);
        }
    }
    if (facts.victim_issue == Answer::yes) require(Agency::victim_liaison, "victim contact or victim issue");
    if (facts.children_at_risk == Answer::yes) require(Agency::childrens_social_care, "children at risk");
    if (facts.adults_at_risk == Answer::yes) require(Agency::adult_social_care, "adults at risk");
    if (facts.in_custody()) require(Agency::prison, "in custody at " + facts.prison);
    if (facts.tagged == Answer::yes) require(Agency::electronic_monitoring, "electronically monitored");
    if (facts.in_approved_premises()) require(Agency::approved_premises, "lives at " + facts.approved_premises);
    if (facts.mental_disorder == Answer::yes) require(Agency::mental_health, "mentally disordered offender");
    if (facts.terrorism == Answer::yes) require(Agency::counter_terrorism, "terrorism case");
    if (facts.benefits == Answer::yes) require(Agency::jobcentre, "claims benefits");
    return required;
}

bool represents(const Attendance& attendance, const RequiredAgency& line) {
    if (attendance.agency != line.agency) return false;
    const auto wanted = letters(line.authority);
    const auto came = letters(attendance.authority);
    return wanted.empty() || came.empty() || wanted.find(came) != std::string::npos ||
           came.find(wanted) != std::string::npos;
}

bool reported_before(const CaseRecord& record, const Meeting& meeting, Agency agency) {
    return std::ranges::any_of(record.contributions, [&](const Contribution& each) {
        return each.meeting == meeting.number && each.agency == agency && each.whole() && each.on && meeting.held_on &&
               *each.on < *meeting.held_on;
    });
}

void recount(const CaseRecord& record, RequiredAgency& line) {
    line.came = Answer::no;
    line.presence.reset();
    for (const auto& each : record.attendances) {
        if (each.meeting != line.meeting || !represents(each, line)) continue;
        if (line.came != Answer::yes) line.presence = each.presence;
        if (each.came()) line.came = Answer::yes;
    }
}

std::vector<RequiredAgency> required_at(const CaseRecord& record, int meeting) {
    auto required = required_agencies(record);
    for (auto& line : required) {
        line.meeting = meeting;
        line.invited = std::ranges::any_of(record.invitations,
                                           [&](const Invitation& each) {
                                               return each.meeting == meeting && each.agency == line.agency;
                                           })
                           ? Answer::yes
                           : Answer::no;
        recount(record, line);
    }
    return required;
}

}  // namespace mappa
