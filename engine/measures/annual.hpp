#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measures/caseload.hpp"
#include "engine/measures/period.hpp"

namespace mappa {

/// A line of the annual statistics beside the table of categories and levels.
enum class AnnualLine {
    level_2,
    level_3,
    notification_breach,
    other_breach,
    recall,
    new_offence,
    sexual_harm_order,
    sexual_risk_order,
    travel_order,
    violent_offender_order
};
template <>
struct Words<AnnualLine> {
    static constexpr std::string_view what = "line of the annual statistics";
    static constexpr auto list = std::to_array<Word<AnnualLine>>({
        {AnnualLine::level_2, "level-2", "Cases at level 2 at some time in the year"},
        {AnnualLine::level_3, "level-3", "Cases at level 3 at some time in the year"},
        {AnnualLine::notification_breach, "notification-breach", "Breaches of notification requirements"},
        {AnnualLine::other_breach, "other-breach", "Breaches of licences and orders"},
        {AnnualLine::recall, "recall", "Recalls to custody"},
        {AnnualLine::new_offence, "new-offence", "New offences"},
        {AnnualLine::sexual_harm_order, "sexual-harm-order", "Orders against sexual harm imposed (SOPO, SHPO)"},
        {AnnualLine::sexual_risk_order, "sexual-risk-order", "Orders against sexual risk imposed (RoSHO, SRO)"},
        {AnnualLine::travel_order, "travel-order", "Foreign travel orders imposed"},
        {AnnualLine::violent_offender_order, "violent-offender-order", "Violent offender orders imposed"},
    });
};

/// One thing behind a line.
struct AnnualFact {
    AnnualLine line{};
    std::string case_ref;
    std::optional<Category> category;  ///< on the day it happened; for a level, at the end of the year
    Date on;                           ///< the day it happened; for a level, the first day in the year
};

/// The annual statistics of an area: the cases of each category at each level on 31 March (001 2.10), and what happened
/// in the year up to it.
class AnnualStatistics {
public:
    /// Of the year to the last 31 March on or before a day.
    explicit AnnualStatistics(Date day);

    void add(const CaseRecord& record);

    [[nodiscard]] const Period& year() const { return year_; }
    [[nodiscard]] const Caseload& caseload() const { return caseload_; }
    [[nodiscard]] const std::vector<AnnualFact>& facts() const { return facts_; }
    [[nodiscard]] int count(AnnualLine line, std::optional<Category> category) const;
    [[nodiscard]] int total(AnnualLine line) const;

private:
    Period year_;
    Caseload caseload_;
    std::vector<AnnualFact> facts_;
    std::map<std::pair<AnnualLine, std::optional<Category>>, int> counts_;
};

}  // namespace mappa
