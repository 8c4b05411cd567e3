#include "engine/measures/published.hpp"

namespace mappa {
namespace {

// Why a figure is not comparable. The inspectors read a sample of cases and judged each case as a whole; ours counts
// every meeting, seat or action of an area.
constexpr std::string_view by_case = "Counted by case in a sample of 48; ours counts each meeting";
constexpr std::string_view judged_case = "A judgement of each case in a sample of 48; ours counts each meeting";
constexpr std::string_view judged_action = "A judgement of each case in a sample of 48; ours counts each action";
constexpr std::string_view other_areas = "A judgement of each case in six other areas; ours counts each meeting";
constexpr std::string_view refused_only = "Of 48 referrals that were not accepted; ours counts every referral";

constexpr std::string_view sample = "A judgement of inspectors on 48 cases in six areas";
constexpr std::string_view probation_alone = "A judgement of inspectors on the work of probation alone";

constexpr std::string_view follow_up = "Follow-up 2015";
constexpr std::string_view first = "Inspection 2011";
constexpr std::string_view joint = "Joint inspection 2006";
constexpr std::string_view bulletin = "Bulletin 2018";
constexpr std::string_view devon = "Devon and Cornwall 2013";
constexpr std::string_view midlands = "West Midlands 2005";

constexpr std::array<std::optional<Agency>, 2> any{};
constexpr std::array<std::optional<Agency>, 2> only(Agency agency) { return {agency, std::nullopt}; }
constexpr std::array<std::optional<Agency>, 2> social_care{Agency::childrens_social_care, Agency::adult_social_care};
constexpr std::array<std::optional<Agency>, 2> all_health{Agency::health, Agency::mental_health};

constexpr auto all = std::to_array<PublishedFigure>({
    {"reviews-in-interval", any, "Meetings as often as the guidance asks", "47 of 48 (98%)", follow_up, "001 5.1",
     "Broadly achieved, by case in a sample of 48; ours counts each review"},
    {"minutes-posted", any, "Minutes put on ViSOR in time", "one-third", follow_up, "001 5.37", by_case},
    {"attendance", social_care, "Social care represented where they should have been", "36 of 39 (92%)", follow_up,
     "001 6.46", by_case},
    {"attendance", all_health, "Health represented where it should have been", "34 of 38 (89%)", follow_up, "001 6.53",
     by_case},
    {"attendance", only(Agency::housing), "Housing authorities represented where they should have been",
     "22 of 26 (85%)", follow_up, "001 6.58", by_case},
    {"attendance", only(Agency::registered_landlord), "Registered landlords represented where they should have been",
     "4 of 8 (50%)", follow_up, "001 6.62", by_case},
    {"attendance", only(Agency::approved_premises), "Approved premises attended and contributed", "86%", follow_up,
     "001 6.20", by_case},
    {"attendance", only(Agency::victim_liaison), "Victim liaison attended where there were victim issues", "73%",
     follow_up, "001 6.23", by_case},
    {"attendance", only(Agency::victim_liaison), "Victim liaison attended where there were victim issues", "63%", first,
     "001 5.26, 6.23", other_areas},
    {"attendance", only(Agency::prison), "Prison reported or attended, offenders before release", "38%", joint,
     "000 table 9", "A written report counted as well, in eight areas; ours counts attendance alone"},
    {"attendance", only(Agency::probation), "Probation reported or attended, offenders on licence", "87%", joint,
     "000 table 9", "A written report counted as well, in eight areas; ours counts attendance alone"},
    {"information-shared", only(Agency::probation), "Probation communicated in good time", "87%", follow_up, "001 6.8",
     judged_case},
    {"information-shared", only(Agency::probation), "Probation communicated in good time", "80%", first, "001 6.8",
     other_areas},
    {"information-shared", only(Agency::police), "Police shared information", "98%", follow_up, "001 6.31",
     judged_case},
    {"information-shared", only(Agency::police), "Police shared information", "98%", first, "001 6.31", other_areas},
    {"information-shared", social_care, "Social care shared information", "89%", follow_up, "001 6.46", judged_case},
    {"information-shared", all_health, "Health shared information", "79%", follow_up, "001 6.53", judged_case},
    {"information-shared", only(Agency::housing), "Housing authorities shared information", "95%", follow_up,
     "001 6.58", judged_case},
    {"contributed", social_care, "Social care took an active part", "71%", follow_up, "001 6.49", judged_case},
    {"contributed", all_health, "Health took an active part", "73%", follow_up, "001 6.55", judged_case},
    {"contributed", only(Agency::housing), "Housing authorities took an active part", "84%", follow_up, "001 6.59",
     judged_case},
    {"actions-done", only(Agency::probation), "Probation always or usually carried out its actions", "91%", follow_up,
     "001 6.10", judged_action},
    {"actions-done", only(Agency::police), "Police carried out their actions", "94%", follow_up, "001 6.25",
     judged_action},
    {"actions-done", only(Agency::prison), "Prisons undertook their actions", "85%", follow_up, "001 6.41",
     judged_action},
    {"actions-done", social_care, "Social care undertook its actions and reported", "over four-fifths", follow_up,
     "001 6.50", judged_action},
    {"actions-done", all_health, "Health did what it was asked", "73%", follow_up, "001 6.56", judged_action},
    {"actions-done", only(Agency::housing), "Housing authorities did what they were asked", "82%", follow_up,
     "001 6.60", judged_action},
    {"actions-in-time", any, "Actions recorded as completed in the time set", "nearly all", follow_up, "001 5.12",
     judged_action},
    {"actions-reported", only(Agency::police), "Police told MAPPA what they had done", "94%", follow_up, "001 6.25",
     judged_action},
    {"actions-reported", all_health, "Health told MAPPA what it had done", "74%", follow_up, "001 6.57", judged_action},
    {"actions-reported", only(Agency::housing), "Housing authorities told MAPPA what they had done", "88%", follow_up,
     "001 6.61", judged_action},
    {"disclosure-considered", any, "Disclosure considered", "just over four-fifths", follow_up, "001 5.23", by_case},
    {"disclosure", any, "Disclosure considered with reasons", "three-fifths", follow_up, "001 5.23", by_case},
    {"disclosure-posted", any, "Disclosure decisions recorded on ViSOR", "three-fifths", follow_up, "001 5.25",
     by_case},
    {"referrals-answered", any, "Referrals answered within ten days", "four-fifths", follow_up, "001 4.8",
     refused_only},
    {"level-down", any, "Level lower than when the case came in", "13 of 48 (27%)", follow_up, "001 3.9",
     "The same question in a sample of six areas, printed there as 28%; ours is every case at level 2 or 3"},
    {"level-up", any, "Level higher than when the case came in", "5 of 48 (10%)", follow_up, "001 3.9",
     "The same question in a sample of six areas, printed there as 11%; ours is every case at level 2 or 3"},
    {"referrals-custody-in-time", any, "Referrals from custody six months before release", "two-thirds", follow_up,
     "001 4.11", sample},
    {"referrals-timely-complete", any, "Referrals timely and comprehensive", "just under half", follow_up, "001 4.11",
     sample},
    {"all-reasonable-action", any, "All reasonable action taken to keep the risk of harm to a minimum", "75%",
     follow_up, "001 3.4", sample},
    {"all-reasonable-action", any, "All reasonable action taken to keep the risk of harm to a minimum", "70%", first,
     "001 3.4", "A judgement of each case in a sample of six other areas"},
    {"all-reasonable-action", any, "All reasonable action taken, MAPPA eligible cases", "76.8% of 639", bulletin,
     "004 table 8", probation_alone},
    {"", any, "Progress reviewed sufficiently, MAPPA eligible cases", "69.1% of 593", bulletin, "004 table 6",
     probation_alone},
    {"", any, "Changing circumstances answered sufficiently, MAPPA eligible cases", "72.8% of 416", bulletin,
     "004 table 7", probation_alone},
    {"reoffended", any, "Convicted or cautioned again since coming into MAPPA", "8 of 48 (17%)", follow_up, "001 3.5",
     sample},
    {"reoffended", any, "Convicted or cautioned again since coming into MAPPA", "30%", first, "001 3.5",
     "A sample of six other areas"},
    {"threat-managed", any, "Threat to identifiable victims managed effectively", "four-fifths", follow_up, "001 3.7",
     sample},
    {"no-victimisation", any, "No further victimisation", "87%", follow_up, "001 3.7", sample},
    {"victim-actions-done", any, "Offender managers gave priority to victim safety", "89%", follow_up, "001 6.12",
     "Priority was judged; ours counts the actions"},
    {"victim-actions-done", any, "Offender managers gave priority to victim safety", "83%", first, "001 6.12",
     "Priority was judged, in six other areas; ours counts the actions"},
    {"", any, "Identified as MAPPA eligible, of those eligible", "20 of 23 (87%)", devon, "002 outcome 4, 1.10",
     "A sample of one trust's cases; ours knows only the cases that were notified"},
    {"plans-sufficient", any, "Risk management plan good enough, of those that needed one", "37 of 67 (55%)", devon,
     "002 outcome 4, 1.7", "A sample of one trust's cases, most of them outside MAPPA"},
    {"plans-sufficient", any, "Inter-agency risk management plan adequate", "42%", midlands, "003 C5",
     "A sample of one probation area's cases"},
    {"", any, "Match between risk of harm and level of intervention", "90%", midlands, "003 C5",
     "A sample of one probation area's cases"},
});

}  // namespace

std::span<const PublishedFigure> published_figures() { return all; }

}  // namespace mappa
