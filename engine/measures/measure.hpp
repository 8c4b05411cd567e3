#pragma once

#include <compare>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/measures/period.hpp"
#include "engine/measures/share.hpp"
#include "engine/words/words.hpp"

namespace mappa {

/// Which of the two periods that stand side by side a thing counted in.
enum class InPeriod { now, before };
template <>
struct Words<InPeriod> {
    static constexpr std::string_view what = "period";
    static constexpr auto list = std::to_array<Word<InPeriod>>({
        {InPeriod::now, "now", "This period"},
        {InPeriod::before, "before", "Period before"},
    });
};

/// How a figure comes about. A line that a rule works out is not to be read as somebody's judgement (004, section 2,
/// footnote 6).
enum class Reckoning { counted, proxy, judged };
template <>
struct Words<Reckoning> {
    static constexpr std::string_view what = "way of reckoning";
    static constexpr auto list = std::to_array<Word<Reckoning>>({
        {Reckoning::counted, "counted", "Counted: recorded facts"},
        {Reckoning::proxy, "proxy", "Proxy: a rule stands in for a judgement"},
        {Reckoning::judged, "judged", "Judged: an auditor's recorded answer"},
    });
};

/// What it means when a measure rises: most are better; of some fewer are, and of some neither is.
enum class Better { more, fewer, neither };

/// One thing that was counted: a reference, never a person. The reasons are written by the program, never
/// copied from what somebody typed, so that the list can go to a board that sees no individual cases.
struct MeasuredCase {
    std::string case_ref;
    std::string item;  ///< within the case: "meeting 2", "action 5"
    std::optional<Level> level;
    std::optional<Agency> agency;  ///< the agency it is about, or the case's lead agency
    bool counted = false;          ///< in the numerator too
    std::string why;
    InPeriod period = InPeriod::now;  ///< set by the tally
};

/// A percentage to reach, and where it comes from.
struct Target {
    int percent = 0;
    std::string basis;  ///< "001 3.3", with "unconfirmed" when nobody has confirmed it
    bool confirmed = false;
    friend bool operator==(const Target&, const Target&) = default;
};

/// One row of a breakdown: the same count for some of the cases.
struct Slice {
    std::string name;
    Share now, previous;
    friend bool operator==(const Slice&, const Slice&) = default;
};

enum class MeasureGroup { meetings, attendance, actions, disclosure, referrals, levels, plans, victims, outcomes };
template <>
struct Words<MeasureGroup> {
    static constexpr std::string_view what = "group of measures";
    static constexpr auto list = std::to_array<Word<MeasureGroup>>({
        {MeasureGroup::meetings, "meetings", "Meetings and minutes"},
        {MeasureGroup::attendance, "attendance", "Attendance and contribution"},
        {MeasureGroup::actions, "actions", "Actions"},
        {MeasureGroup::disclosure, "disclosure", "Disclosure"},
        {MeasureGroup::referrals, "referrals", "Referrals"},
        {MeasureGroup::levels, "levels", "Levels"},
        {MeasureGroup::plans, "plans", "Plans"},
        {MeasureGroup::victims, "victims", "Victims"},
        {MeasureGroup::outcomes, "outcomes", "Outcomes"},
    });
};

/// What a breakdown is made of. Level and agency together let police, probation and prison be put side by
/// side by the same definition (000 4.1).
struct Corner {
    std::optional<Level> level;
    std::optional<Agency> agency;
    friend auto operator<=>(const Corner&, const Corner&) = default;
};

struct NowAndBefore {
    Share now, previous;
};

/// A figure with everything a reader needs to judge it: what was counted, what was left out, the source, the
/// target, the period before, and the cases behind it.
struct Measure {
    std::string id, title, definition, exclusions, source;
    MeasureGroup group = MeasureGroup::meetings;
    std::string agency_means;  ///< what "agency" is in the breakdown: "lead agency", "owner's agency" ...
    std::optional<Target> target;
    Share now, previous;
    std::map<Corner, NowAndBefore> corners;
    std::vector<MeasuredCase> cases;     ///< of both periods, in the order they were fed
    std::vector<MeasuredCase> left_out;  ///< what the rule could not count, and why; the exclusions say so too
    Reckoning reckoning = Reckoning::counted;
    Better better = Better::more;

    /// One row a level that occurs, then "No level" when there are such cases.
    [[nodiscard]] std::vector<Slice> by_level() const;
    /// One row an agency that occurs.
    [[nodiscard]] std::vector<Slice> by_agency() const;
    /// The share of one level (or of all) and one agency (or of all).
    [[nodiscard]] NowAndBefore share_of(std::optional<Level> level, std::optional<Agency> agency) const;
    /// The two halves of the definition: "Minutes issued in time" and "those issued in the period", without anything
    /// that follows them. The second is empty when the definition does not name a base.
    [[nodiscard]] std::string numerator_words() const;
    [[nodiscard]] std::string denominator_words() const;
    /// "met", "not met: 1 more needed", "no target", "n/a" - never by colour alone.
    [[nodiscard]] std::string verdict() const;
};

}  // namespace mappa
