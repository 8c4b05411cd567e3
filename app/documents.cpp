#include "app/documents.hpp"

#include <algorithm>
#include <cctype>

#include "app/embedded.hpp"
#include "app/past.hpp"
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
    struct Kept {
        std::string ref;
        Action action;
        std::optional<Date> held;
        bool grave;
    };
    std::vector<Kept> kept;
    store.for_each_case([&](const CaseRecord& now) {
        if (readable && !readable(now.facts.ref)) return;
        const auto record = record_on(store, now, today);
        if (!record) return;
        const auto* assessment = record->assessment();
        const bool grave = assessment && (record->rosh() == Rosh::very_high || !blank(assessment->why_imminent));
        for (const auto& action : record->actions) {
            if (!action.unsettled()) continue;
            const auto* meeting = record->meeting(action.meeting);
            kept.push_back({now.facts.ref, action, meeting ? meeting->held_on : std::nullopt, grave});
        }
    });
    std::vector<forms::TrackedAction> tracked;
    tracked.reserve(kept.size());
    for (const auto& each : kept) tracked.push_back({each.ref, each.action, each.held, each.grave});
    return forms::action_tracker(tracked, today, {session.area().name, made_by, created});
}

Figures figures_of(const Session& session, const Period& period, Date today) {
    const auto area = session.area();
    Measures measures{{period, period.previous(), today}, targets_of(area_policy(session, area, today))};
    session.store().for_each_case([&](const CaseRecord& record) { measures.add(record); });
    return std::move(measures).finish();
}

std::string kpi_workbook_of(const Session& session, const Period& period, Date today, const std::string& made_by,
                            const std::string& created) {
    const auto area = session.area();
    return forms::kpi_workbook({area.name,
                                area_policy(session, area, today).edition(),
                                made_by,
                                created,
                                {},
                                figures_of(session, period, today)});
}

}  // namespace mappa::app
