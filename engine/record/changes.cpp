#include "engine/record/changes.hpp"

#include <algorithm>

#include "engine/record/as_at.hpp"
#include "engine/record/confirmations.hpp"
#include "engine/text/tokens.hpp"

namespace mappa {
namespace {

std::string together(std::initializer_list<std::string> parts, std::string_view between = ", ") {
    std::string text;
    for (const auto& part : parts) {
        if (!part.empty()) text += (text.empty() ? "" : std::string{between}) + part;
    }
    return text;
}

std::string day_text(const std::optional<Date>& day) { return day ? day->text() : std::string{}; }

/// Both meetings with the days they speak of.
struct Pair {
    const CaseRecord& record;
    const Meeting& now;
    const Meeting& before;
    Date day, day_before, news, news_before;

    /// Who speaks for what the meeting itself confirmed.
    [[nodiscard]] std::string meeting_text() const {
        return "the meeting" + (now.chair.empty() ? std::string{} : ", chaired by " + now.chair);
    }
};

std::optional<Pair> pair_of(const CaseRecord& record, const Meeting& meeting, Date today) {
    const auto* before = record.previous_meeting(meeting.number);
    if (!before) return std::nullopt;
    return Pair{record,
                meeting,
                *before,
                meeting_day(meeting, today),
                meeting_day(*before, today),
                last_news(meeting, today),
                last_news(*before, today)};
}

std::optional<Level> level_after(const CaseRecord& record, const Meeting& meeting, Date day) {
    if (const auto* decision = record.decision_of(meeting.number); decision && decision->level) return decision->level;
    const auto* period = level_in_force_at(record, meeting, day);
    return period ? period->level : std::nullopt;
}

void compare_level(const Pair& pair, std::vector<Change>& changes, std::vector<Carried>& carried) {
    const auto was = level_after(pair.record, pair.before, pair.day_before);
    const auto is = level_after(pair.record, pair.now, pair.day);
    const auto named = [](std::optional<Level> level) {
        return level ? std::string{label(*level)} : std::string{"no level in force"};
    };
    if (was != is) {
        changes.push_back({"Level", ChangeKind::changed, named(is), named(was)});
    } else if (is) {
        const bool decided = pair.record.decision_of(pair.now.number) != nullptr;
        carried.push_back(
            {named(is), decided ? pair.meeting_text() : std::string{}, decided ? pair.now.held_on : std::nullopt});
    }
}

std::string rating_text(const Rating& rating) {
    const auto group = std::string{label(rating.group)};
    return together({std::string{rating.rosh ? label(*rating.rosh) : "not rated"} +
                         (rating.harm.empty() ? "" : " risk of " + rating.harm),
                     (rating.whom.empty() ? "" : "to " + rating.whom)},
                    " ") +
           (group.empty() ? "" : " (" + group + ")");
}

std::vector<const Rating*> ratings_of(const CaseRecord& record, const Assessment& assessment) {
    std::vector<const Rating*> found;
    for (const auto& each : record.ratings) {
        if (each.assessment == assessment.number) found.push_back(&each);
    }
    return found;
}

/// Takes from `left` the first that matches.
template <class Row, class Match>
const Row* take(std::vector<const Row*>& left, Match&& match) {
    const auto found = std::ranges::find_if(left, match);
    if (found == left.end()) return nullptr;
    const auto* row = *found;
    left.erase(found);
    return row;
}

void compare_ratings(const Pair& pair, std::vector<Change>& changes, std::vector<Carried>& carried) {
    const auto* was = assessment_as_at(pair.record, pair.day_before, pair.before.number);
    const auto* is = assessment_as_at(pair.record, pair.day, pair.now.number);
    if (!is) return;
    if (was && was->number == is->number) {
        const bool confirmed = !pair.now.risk_confirmed.empty();
        carried.push_back({"The risk assessment of " + day_text(is->on) + " by " + is->assessor,
                           confirmed ? pair.meeting_text() : std::string{},
                           confirmed ? pair.now.held_on : std::nullopt});
        return;
    }
    constexpr auto about = "Risk of serious harm";
    auto left = was ? ratings_of(pair.record, *was) : std::vector<const Rating*>{};
    for (const auto* rating : ratings_of(pair.record, *is)) {
        const auto* before = take(left, [&](const Rating* each) {
            return each->group == rating->group && plain(each->whom) == plain(rating->whom);
        });
        if (!before) before = take(left, [&](const Rating* each) { return each->group == rating->group; });
        if (!before) {
            changes.push_back({about, ChangeKind::fresh, rating_text(*rating), {}});
        } else if (plain(rating_text(*before)) != plain(rating_text(*rating))) {
            changes.push_back({about, ChangeKind::changed, rating_text(*rating), rating_text(*before)});
        } else {
            carried.push_back({"The rating: " + rating_text(*rating), is->assessor, is->on});
        }
    }
    for (const auto* gone : left) changes.push_back({about, ChangeKind::ended, {}, rating_text(*gone)});
}

std::string restriction_text(const Restriction& each) {
    return together({std::to_string(each.number) + " " + std::string{label(each.kind)}, each.text}, ": ");
}

void compare_restrictions(const Pair& pair, std::vector<Change>& changes, std::vector<Carried>& carried) {
    constexpr auto about = "Restriction";
    for (const auto& each : pair.record.restrictions) {
        if (each.recorded_on && *each.recorded_on > pair.news) continue;
        const bool recorded_since = each.recorded_on && *each.recorded_on > pair.news_before;
        const bool was = !recorded_since && each.current(pair.day_before);
        const bool is = each.current(pair.day);
        const bool to_come = each.from && *each.from > pair.day;
        const auto text = restriction_text(each);
        if (is && !was) {
            const auto began = each.from && *each.from > pair.day_before ? " (from " + each.from->text() + ")" : "";
            changes.push_back({about, ChangeKind::fresh, text + began, {}});
        } else if (was && !is) {
            const auto end = each.ended_on && *each.ended_on <= pair.day ? each.ended_on : each.until;
            changes.push_back(
                {about, ChangeKind::ended, together({"on " + day_text(end), each.end_reason}, ": "), text});
        } else if (to_come && recorded_since) {
            changes.push_back({about, ChangeKind::fresh, text + " (to begin on " + each.from->text() + ")", {}});
        } else if (is) {
            const auto last = pair.now.approved_on.value_or(pair.news);
            const auto* found = confirmation_of(pair.record, each.number, last, pair.now.number);
            const bool confirmed = found && !found->by.empty() && *found->on > pair.day_before;
            // In full it stands in its own section.
            carried.push_back({"Restriction " + std::to_string(each.number) + " " + std::string{label(each.kind)},
                               confirmed ? found->by : std::string{}, confirmed ? found->on : std::nullopt});
        }
    }
}

std::string contingency_text(const Contingency& each) {
    return together({each.risk + ": if " + each.signs, "then " + each.action, each.who, each.how_soon}, "; ");
}

std::vector<const Contingency*> contingencies_of(const CaseRecord& record, const Plan& plan) {
    std::vector<const Contingency*> found;
    for (const auto& each : record.contingencies) {
        if (each.plan == plan.version) found.push_back(&each);
    }
    return found;
}

void compare_contingencies(const Pair& pair, const Plan& is, const Plan& was, std::vector<Change>& changes,
                           std::vector<Carried>& carried) {
    constexpr auto about = "Contingency";
    auto left = contingencies_of(pair.record, was);
    for (const auto* each : contingencies_of(pair.record, is)) {
        const auto* before = take(left, [&](const Contingency* old) { return plain(old->risk) == plain(each->risk); });
        if (!before)
            changes.push_back({about, ChangeKind::fresh, contingency_text(*each), {}});
        else if (plain(contingency_text(*before)) != plain(contingency_text(*each)))
            changes.push_back({about, ChangeKind::changed, contingency_text(*each), contingency_text(*before)});
        else
            carried.push_back({"Contingency: " + each->risk, is.written_by, is.written_on});
    }
    for (const auto* gone : left) changes.push_back({about, ChangeKind::ended, {}, contingency_text(*gone)});
}

void compare_plan(const Pair& pair, Date today, std::vector<Change>& changes, std::vector<Carried>& carried) {
    const auto* is = plan_as_at(pair.record, pair.day, pair.now.number);
    const auto* was = plan_before(pair.record, pair.now, today);
    if (!is) return;
    const auto version = "version " + std::to_string(is->version) + " of the plan, of " + day_text(is->written_on);
    if (!was) {
        changes.push_back({"Plan", ChangeKind::fresh, "The first plan: " + version, {}});
        return;
    }
    if (was->version == is->version) {
        const bool reviewed = pair.now.plan_reviewed == Answer::yes;
        const bool contingency = !pair.now.contingency_review.empty();
        const auto by = [&](bool confirmed) { return confirmed ? pair.meeting_text() : std::string{}; };
        const auto on = [&](bool confirmed) { return confirmed ? pair.now.held_on : std::nullopt; };
        carried.push_back({"Every line of " + version, by(reviewed), on(reviewed)});
        if (!contingencies_of(pair.record, *is).empty())
            carried.push_back({"Every contingency of " + version, by(contingency), on(contingency)});
        return;
    }
    for (const auto& line : compare_lines(pair.record, *is, *was)) {
        const auto& about = std::string{label(line.now ? line.now->pillar : line.before->pillar)};
        if (line.kind == ChangeKind::carried)
            carried.push_back({"Plan: " + line_in_words(*line.now), is->written_by, is->written_on});
        else
            changes.push_back({about.empty() ? "Plan" : about, line.kind, line.now ? line_in_words(*line.now) : "",
                               line.before ? line_in_words(*line.before) : ""});
    }
    compare_contingencies(pair, *is, *was, changes, carried);
}

/// Sections of the minutes that read as they did before: a warning says so, and its answer says who stands by them.
void add_sections(const Pair& pair, std::vector<Carried>& carried) {
    for (const auto& each : pair.record.warnings) {
        if (each.rule != "section-unchanged" || !each.on || *each.on < pair.day || *each.on > pair.news) continue;
        const bool answered = each.answered_on && *each.answered_on <= pair.now.approved_on.value_or(pair.news);
        carried.push_back({"Minutes: " + each.text, answered ? each.answered_by : std::string{},
                           answered ? each.answered_on : std::nullopt});
    }
}

void compare(const Pair& pair, Date today, std::vector<Change>& changes, std::vector<Carried>& carried) {
    compare_level(pair, changes, carried);
    compare_ratings(pair, changes, carried);
    compare_restrictions(pair, changes, carried);
    compare_plan(pair, today, changes, carried);
    add_sections(pair, carried);
}

}  // namespace

const Plan* plan_before(const CaseRecord& record, const Meeting& meeting, Date today) {
    const auto* before = record.previous_meeting(meeting.number);
    return before ? plan_as_at(record, meeting_day(*before, today), before->number) : nullptr;
}

std::vector<Change> changes_since_last(const CaseRecord& record, const Meeting& meeting, Date today) {
    std::vector<Change> changes;
    std::vector<Carried> carried;
    if (const auto pair = pair_of(record, meeting, today)) compare(*pair, today, changes, carried);
    return changes;
}

std::vector<Carried> carried_forward(const CaseRecord& record, const Meeting& meeting, Date today) {
    std::vector<Change> changes;
    std::vector<Carried> carried;
    if (const auto pair = pair_of(record, meeting, today)) compare(*pair, today, changes, carried);
    return carried;
}

}  // namespace mappa
