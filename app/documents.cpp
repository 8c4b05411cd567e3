#include "app/documents.hpp"

#include <algorithm>
#include <cctype>
#include <random>

#include "app/embedded.hpp"
#include "app/past.hpp"
#include "app/tracked.hpp"
#include "engine/access/access.hpp"
#include "engine/measures/practice.hpp"
#include "engine/record/agenda.hpp"
#include "forms/documents/slug.hpp"
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

std::string file_name_of(const forms::DocumentRow& row, int number, const std::string& whom, const Policy& policy,
                         forms::Format format) {
    const auto letter = row.letter.empty() ? std::string{} : "mappa-" + lower(policy.text(row.letter)) + "-";
    return letter + std::string{row.file} + (number == 0 ? "" : "-" + std::to_string(number)) +
           (whom.empty() ? "" : "-" + forms::slug(whom)) + "." + std::string{code(format)};
}

std::vector<Making> documents_of(const CaseRecord& record, const Policy& policy) {
    std::vector<Making> all;
    const auto add = [&](const forms::DocumentRow& row, int number, const std::string& whom) {
        if (!forms::why_not(row.kind, request_of(row, number, whom, record, policy)).empty()) return;
        for (const auto& format : Words<forms::Format>::list) {
            if (!forms::offers(row, format.value)) continue;
            all.push_back(
                {row.kind, format.value, number, whom, file_name_of(row, number, whom, policy, format.value)});
        }
    };
    const auto add_copies = [&](const forms::DocumentRow& row, int number) {
        if (!row.recipients || row.recipients->or_everybody) return add(row, number, {});
        for (const auto& whom : forms::recipients_of(row.kind, request_of(row, number, {}, record, policy)))
            add(row, number, whom);
    };
    for (const auto& row : forms::document_register()) {
        if (row.closed) continue;
        if (row.about == forms::About::the_case) add_copies(row, 0);
        if (row.about == forms::About::referral) {
            for (const auto& each : record.referrals) add_copies(row, each.number);
        }
        if (row.about == forms::About::meeting) {
            for (const auto& each : record.meetings) {
                if (row.use == forms::InUse::once_held && !each.held()) continue;
                if (row.use == forms::InUse::until_held && each.held()) continue;
                add_copies(row, each.number);
            }
        }
    }
    return all;
}

forms::DocumentRequest request_of(const forms::DocumentRow& row, int number, const std::string& whom,
                                  const CaseRecord& record, const Policy& policy) {
    return {.record = record,
            .policy = policy,
            .area = {},
            .today = {},
            .made_by = {},
            .referral = row.about == forms::About::referral ? number : 0,
            .meeting = row.about == forms::About::meeting ? number : 0,
            .whom = whom};
}

std::string make(const Making& making, const CaseRecord& record, const Policy& policy, const std::string& area,
                 const Date& today, const std::string& made_by, const forms::Assets& templates) {
    auto request = request_of(forms::row_of(making.kind), making.number, making.whom, record, policy);
    request.area = area;
    request.today = today;
    request.made_by = made_by;
    return forms::make_document(making.kind, making.format, request, templates);
}

std::vector<forms::SittingSlot> sitting_of(const Session& session, const std::string& case_ref, const Meeting& meeting,
                                           const std::function<bool(const std::string&)>& readable) {
    std::vector<forms::SittingSlot> others;
    for (const auto& each : session.store().meetings()) {
        const auto& row = each.row;
        if (each.case_ref != case_ref && same_sitting(row, meeting) && readable(each.case_ref))
            others.push_back({each.case_ref, row.time, row.minutes_allotted});
    }
    return others;
}

std::string tracker_of(const Session& session, Date today, const std::string& made_by, const std::string& created,
                       const std::function<bool(const std::string&)>& readable) {
    ActionWish wish;
    wish.readable = readable;
    const TrackedActions actions{session, today, wish};
    return forms::action_tracker(actions.rows(), today, {session.area().name, made_by, created});
}

std::string open_actions_of(const Session& session, std::vector<forms::ListedAction> listed, const std::string& whose,
                            forms::Format format, Date today, const std::string& made_by) {
    const auto area = session.area();
    const CaseRecord no_one_case;
    forms::DocumentRequest request{.record = no_one_case,
                                   .policy = area_policy(session, area, today),
                                   .area = area.name,
                                   .today = today,
                                   .made_by = made_by,
                                   .whom = whose};
    request.of_one_case = false;
    request.listed = std::move(listed);
    return forms::make_document(forms::DocumentKind::open_actions, format, request, embedded_assets());
}

namespace {

/// Counts cases that the reader may not know of. They come last and, where the reader is given lists of cases, in no
/// order: between two references that are named, the place would tell the third. They are read once more instead of
/// kept: whoever is given figures alone reads no case, and a whole area does not fit into memory.
void add_withheld(const Session& session, std::vector<std::string> refs, bool listed, Measures& measures) {
    int number = 0;
    const auto add = [&](CaseRecord record) {
        record.facts.ref = "withheld " + std::to_string(++number);
        for (auto& each : record.audited_questions) each.reason = "withheld";
        measures.add(record);
    };
    if (!listed) return session.store().for_each_case(refs, [&](const CaseRecord& record) { add(record); });
    std::ranges::shuffle(refs, std::random_device{});
    for (const auto& ref : refs) {
        if (auto record = session.store().read_case(ref)) add(*std::move(record));
    }
}

}  // namespace

Figures figures_of(const Session& session, const Period& period, Date today, std::optional<Date> listed_on,
                   const std::optional<Actor>& reader) {
    const auto area = session.area();
    const auto& policy = area_policy(session, area, today);
    const auto before = period.previous();
    const auto* earlier = area.edition_on(before.until);  // an area founded since has had no other edition
    const Practice practice{area, policy, earlier ? session.desk().policy(area, earlier->edition) : policy,
                            session.desk().calendar()};
    Measures measures{{period, before, today, &practice, listed_on}, targets_of(policy)};
    const store::Reading snapshot{session.store()};
    std::vector<std::string> withheld;
    session.store().for_each_case([&](const CaseRecord& record) {
        if (!reader || !may_not_read(*reader, record)) return measures.add(record);
        withheld.push_back(record.facts.ref);
    });
    add_withheld(session, std::move(withheld), reader && !may_not_list(*reader), measures);
    for (const auto& sitting : board_meetings(area)) measures.add(sitting);
    return std::move(measures).finish();
}

forms::KpiBook kpi_book_of(const Session& session, const Period& period, Date today, const Actor& reader,
                           const std::string& created, const std::string& care, std::optional<Date> listed_on) {
    const auto area = session.area();
    const auto& policy = area_policy(session, area, today);
    constexpr std::string_view few = "count.small-numbers";
    const auto setting = std::ranges::find(policy.settings(), few, &Setting::key);
    return {area.name,
            policy.edition(),
            reader.name,
            created,
            compare_with_care(session, period, today, care),
            figures_of(session, period, today, listed_on, reader),
            {policy.number(few), setting != policy.settings().end() && setting->confirmed},
            {},
            !may_not_list(reader)};
}

std::string kpi_workbook_of(const Session& session, const Period& period, Date today, const std::string& made_by,
                            const std::string& created) {
    const Actor office{made_by, Role::coordinator, {}};
    return forms::kpi_workbook(kpi_book_of(session, period, today, office, created));
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
