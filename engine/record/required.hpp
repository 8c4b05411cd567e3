#pragma once

#include <vector>

#include "engine/record/record.hpp"

namespace mappa {

/// The agencies a meeting of this case needs, each with the fact that calls for it. Required is a fact of the case, never of
/// who was invited (001 3.3): the lead agency, police and probation always; the people the accepted referral asked for; then
/// victim liaison, social care, the prison, electronic monitoring, approved premises, mental health and counter-terrorism as
/// the facts say (001 5.4, 6.67; 000 2.1). `meeting` is 0 in every row.
[[nodiscard]] std::vector<RequiredAgency> required_agencies(const CaseRecord& record);

/// Those agencies as a meeting met them: invited or not, present, reported or absent.
[[nodiscard]] std::vector<RequiredAgency> required_at(const CaseRecord& record, int meeting);

}  // namespace mappa
