#pragma once

#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

/// The agencies a meeting of this case needs, each with the fact that calls for it. Required is a fact of the case,
/// never of who was invited (001 3.3): the lead agency, police and probation always; the people the accepted referral
/// asked for; then victim liaison, social care, the prison, electronic monitoring, approved premises, mental health and
/// counter-terrorism as the facts say (001 5.4, 6.67; 000 2.1). `meeting` is 0 in every row.
[[nodiscard]] std::vector<RequiredAgency> required_agencies(const CaseRecord& record);

/// Whether somebody speaks for the required agency: of that service and, where the requirement names an authority, of
/// that authority. Adult care for children's, or the social services of another area, does not (001 6.47, 6.73).
[[nodiscard]] bool represents(const Attendance& attendance, const RequiredAgency& line);

/// Counts anew, from who is recorded as present, what became of a required agency at its meeting.
void recount(const CaseRecord& record, RequiredAgency& line);

/// Whether an agency's whole report was there before the meeting (003 B1).
[[nodiscard]] bool reported_before(const CaseRecord& record, const Meeting& meeting, Agency agency);

/// Those agencies as a meeting met them: invited or not, present, reported or absent.
[[nodiscard]] std::vector<RequiredAgency> required_at(const CaseRecord& record, int meeting);

}  // namespace mappa
