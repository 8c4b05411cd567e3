#include <algorithm>
#include <string>

#include "engine/measures/definition.hpp"
#include "engine/measures/timing.hpp"

namespace mappa::counting {
namespace {

bool said_something(const CaseRecord& record, const RequiredAgency& row) {
    return std::ranges::any_of(record.information, [&](const Information& information) {
        return information.meeting == row.meeting && information.agency == row.agency && !information.text.empty();
    });
}

bool took_an_action(const CaseRecord& record, const RequiredAgency& row) {
    return std::ranges::any_of(record.actions, [&](const Action& action) {
        return action.meeting == row.meeting && action.agency == row.agency;
    });
}

std::string what_became(const RequiredAgency& row) {
    std::string text = row.invited == Answer::yes ? "" : "required but not invited";
    if (row.presence && *row.presence != Presence::not_invited) {
        text += (text.empty() ? "" : "; ") + std::string{label(*row.presence)};
    }
    if (text.empty()) text = row.came == Answer::yes ? "Attended" : "Absent";
    return text;
}

template <class Yes>
void each_required(const CaseRecord& record, Tally& tally, Yes yes) {
    for (const auto& row : record.required_agencies) {
        const Meeting* meeting = record.meeting(row.meeting);
        if (!meeting || !meeting->held() || !meeting->held_on || !tally.window().asks(*meeting->held_on)) continue;
        const std::optional<std::pair<bool, std::string>> answer = yes(row);
        if (!answer) continue;
        tally.count(*meeting->held_on, {record.facts.ref, "meeting " + std::to_string(row.meeting),
                                        level_of(record, *meeting), row.agency, answer->first, answer->second});
    }
}

}  // namespace

using Counted = std::optional<std::pair<bool, std::string>>;

void attended_of_required(const CaseRecord& record, Tally& tally) {
    each_required(record, tally, [](const RequiredAgency& row) -> Counted {
        return std::pair{row.came == Answer::yes, what_became(row)};
    });
}

void attended_of_invited(const CaseRecord& record, Tally& tally) {
    each_required(record, tally, [](const RequiredAgency& row) -> Counted {
        if (row.invited != Answer::yes) return std::nullopt;
        return std::pair{row.came == Answer::yes, what_became(row)};
    });
}

void invited_of_required(const CaseRecord& record, Tally& tally) {
    each_required(record, tally, [](const RequiredAgency& row) -> Counted {
        return std::pair{row.invited == Answer::yes, what_became(row)};
    });
}

void shared_of_required(const CaseRecord& record, Tally& tally) {
    each_required(record, tally, [&](const RequiredAgency& row) -> Counted {
        const bool shared = said_something(record, row);
        return std::pair{shared, std::string{shared ? "gave information" : "no information recorded"}};
    });
}

void contributed_of_required(const CaseRecord& record, Tally& tally) {
    each_required(record, tally, [&](const RequiredAgency& row) -> Counted {
        if (row.came != Answer::yes) return std::pair{false, what_became(row)};
        const bool active = said_something(record, row) || took_an_action(record, row);
        return std::pair{active, std::string{active ? "came and gave information or took an action"
                                                    : "came, nothing to add to the case"}};
    });
}

}  // namespace mappa::counting
