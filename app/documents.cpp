#include "app/documents.hpp"

#include <algorithm>
#include <cctype>
#include <set>

#include "app/embedded.hpp"
#include "engine/access/access.hpp"
#include "engine/measures/practice.hpp"
#include "engine/rules/text.hpp"
#include "forms/workbook/action_tracker.hpp"
#include "forms/workbook/kpi_workbook.hpp"

namespace mappa::app {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); });
    return text;
}

/// The edition in force for the area on a day, by which figures over many cases are judged.
const Policy& area_policy(const Session& session, const AreaRecord& area, Date today) {
    const auto* edition = area.edition_on(today);
    if (!edition) throw std::runtime_error("no policy edition is in force on " + today.text());
    return session.desk().policy(area, edition->edition);
}

/// Why two periods are not quite alike: what somebody says of it, and a new edition of the policy between them.
std::string compare_with_care(const Session& session, const Period& period, Date today, std::string said) {
    const auto area = session.area();
    const auto* earlier = area.edition_on(period.previous().until);
    const auto& now = area_policy(session, area, today).edition();
    if (!earlier || earlier->edition == now) return said;
    return said + (said.empty() ? "" : "; ") + "the policy edition changed from " + earlier->edition + " to " + now;
}

}  // namespace

forms::Assets embedded_assets() {
    return [](std::string_view path) { return embedded("templates/" + std::string{path}); };
}

std::vector<Making> documents_of(const CaseRecord& record, const Policy& policy) {
    std::vector<Making> all;
    const auto add = [&](forms::DocumentKind kind, int number, const std::string& name) {
        for (const auto& format : Words<forms::Format>::list) {
            all.push_back(
                {kind, format.value, number, name + "-" + std::to_string(number) + "." + std::string{format.code}});
        }
    };
    for (const auto& referral : record.referrals) {
        add(forms::DocumentKind::referral, referral.number,
            "mappa-" + lower(policy.text("form.referral")) + "-referral");
    }
    for (const auto& meeting : record.meetings) {
        if (!meeting.held()) continue;
        add(forms::DocumentKind::minutes, meeting.number, "mappa-" + lower(policy.text("form.minutes")) + "-meeting");
        add(forms::DocumentKind::action_list, meeting.number, "action-list-meeting");
    }
    return all;
}

std::string make(const Making& making, const CaseRecord& record, const Policy& policy, const std::string& area,
                 const Date& today, const std::string& made_by) {
    const bool referral = making.kind == forms::DocumentKind::referral;
    const forms::DocumentRequest request{
        record, policy, area, today, made_by, referral ? making.number : 0, referral ? 0 : making.number};
    return forms::make_document(making.kind, making.format, request, embedded_assets());
}

std::string tracker_of(const Session& session, Date today, const std::string& made_by, const std::string& created,
                       const std::function<bool(const std::string&)>& readable) {
    const auto& store = session.store();
    const store::Reading snapshot{store};
    std::map<std::pair<std::string, int>, std::optional<Date>> held;
    std::set<std::string> grave;
    store.for_each_case([&](const CaseRecord& record) {
        const auto* assessment = record.assessment();
        const auto imminent = [&] { return !blank(assessment->why_imminent); };
        if (assessment && (record.rosh() == Rosh::very_high || imminent())) grave.insert(record.facts.ref);
    });
    for (const auto& each : store.meetings()) held[{each.case_ref, each.row.number}] = each.row.held_on;
    const auto found = store.actions(
        {.states = {ActionState::unallocated, ActionState::open, ActionState::completed, ActionState::not_completed},
         .agency = {},
         .due_by = {}});
    std::vector<forms::TrackedAction> tracked;
    for (const auto& each : found) {
        if (readable && !readable(each.case_ref)) continue;
        const auto meeting = held.find({each.case_ref, each.row.meeting});
        tracked.push_back({each.case_ref, each.row, meeting == held.end() ? std::nullopt : meeting->second,
                           grave.contains(each.case_ref)});
    }
    return forms::action_tracker(tracked, today, {session.area().name, made_by, created});
}

Figures figures_of(const Session& session, const Period& period, Date today, std::optional<Date> listed_on) {
    const auto area = session.area();
    const auto& policy = area_policy(session, area, today);
    const auto before = period.previous();
    const auto* earlier = area.edition_on(before.until);  // an area founded since has had no other edition
    const Practice practice{area, policy, earlier ? session.desk().policy(area, earlier->edition) : policy,
                            session.desk().calendar()};
    Measures measures{{period, before, today, &practice, listed_on}, targets_of(policy)};
    session.store().for_each_case([&](const CaseRecord& record) { measures.add(record); });
    for (const auto& sitting : board_meetings(area)) measures.add(sitting);
    return std::move(measures).finish();
}

forms::KpiBook kpi_book_of(const Session& session, const Period& period, Date today, const std::string& made_by,
                           const std::string& created, const std::string& care, std::optional<Date> listed_on) {
    const auto area = session.area();
    const auto& policy = area_policy(session, area, today);
    constexpr std::string_view few = "count.small-numbers";
    const auto setting = std::ranges::find(policy.settings(), few, &Setting::key);
    return {area.name,
            policy.edition(),
            made_by,
            created,
            {},
            figures_of(session, period, today),
            {policy.number(few), setting != policy.settings().end() && setting->confirmed},
            {}};
}

std::string kpi_workbook_of(const Session& session, const Period& period, Date today, const std::string& made_by,
                            const std::string& created) {
    return forms::kpi_workbook(kpi_book_of(session, period, today, made_by, created));
}

std::map<std::string, std::string> names_for(const Session& session, const Actor& reader) {
    std::map<std::string, std::string> names;
    const auto readable = session.readable(reader);
    const bool all = reads_every_case(reader);
    for (const auto& each : session.store().cases()) {
        if (all || readable(each.ref)) names.emplace(each.ref, each.name);
    }
    return names;
}

}  // namespace mappa::app
