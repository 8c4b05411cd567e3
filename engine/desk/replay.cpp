#include "engine/desk/replay.hpp"

#include <algorithm>

#include "engine/desk/apply.hpp"
#include "engine/record/account_name.hpp"
#include "engine/record/parties.hpp"
#include "engine/steps/steps.hpp"

namespace mappa {
namespace {

void apply(AreaRecord& area, const Event&, const FoundArea& step) {
    area.name = step.name;
    area.prefix = step.prefix;
}

void apply(AreaRecord& area, const Event& event, const AdoptPolicy& step) {
    Edition adopted{step.edition, step.text, step.effective_from, event.on, event.actor.name};
    const auto same = std::ranges::find(area.editions, step.edition, &Edition::edition);
    if (same == area.editions.end())
        area.editions.push_back(std::move(adopted));
    else  // completed: it says what it said, and what it lacked
        *same = std::move(adopted);
}

void apply(AreaRecord& area, const Event& event, const RecordStaff& step) {
    auto same = std::ranges::find(area.staff, step.name, &Staff::name);
    if (same == area.staff.end()) same = area.staff.insert(area.staff.end(), Staff{});
    effect::overlay<StaffForm>(*same, step);
    same->recorded_on = event.on;
}

void apply(AreaRecord& area, const Event&, const RecordAbsence& step) { area.absences.push_back(step); }
void apply(AreaRecord& area, const Event&, const AddSecureDomain& step) { area.secure_domains.push_back(step); }

void apply(AreaRecord& area, const Event& event, const RecordSeat& step) {
    auto same = std::ranges::find(area.seats, step.seat, &Seat::seat);
    if (same == area.seats.end()) same = area.seats.insert(area.seats.end(), Seat{});
    effect::overlay<SeatForm>(*same, step);
    same->recorded_on = event.on;
}

void apply(AreaRecord& area, const Event& event, const RecordSitting& step) {
    auto row = effect::row_of<BoardSitting, BoardSittingForm>(step);
    row.recorded_on = event.on;
    if (!row.held_on) row.held_on = event.on;
    area.sittings.push_back(std::move(row));
    area.seat_attendances.insert(area.seat_attendances.end(), step.seats.begin(), step.seats.end());
}

void apply(AreaRecord& area, const Event& event, const EraseCase& step) {
    area.erasures.push_back(
        {step.ref, step.why, step.authority, event.actor.name, step.steps, step.documents, event.on});
}

void apply(AreaRecord& area, const Event& event, const AdoptTemplates& step) {
    for (const auto& file : step.files) {
        auto row = effect::row_of<OwnTemplate, TemplateFile>(file);
        row.why = step.why;
        row.from = step.from ? step.from : std::optional{event.on};
        row.adopted_on = event.on;
        row.adopted_by = event.actor.name;
        area.own_templates.push_back(std::move(row));
    }
}

void apply(AreaRecord& area, const Event& event, const ApproveForm& step) {
    auto row = effect::row_of<FormApproval, FormApprovalForm>(step);
    row.recorded_on = event.on;
    row.recorded_by = event.actor.name;
    area.form_approvals.push_back(std::move(row));
}

void apply(AreaRecord& area, const Event& event, const OpenAccount& step) {
    auto row = effect::row_of<Account, AccountForm>(step);
    row.opened_on = event.on;
    row.opened_by = event.actor.name;
    // One row a name: who was let in before, and why no longer, stands in the journal.
    const auto same =
        std::ranges::find_if(area.accounts, [&](const Account& each) { return same_account(each.name, step.name); });
    if (same == area.accounts.end())
        area.accounts.push_back(std::move(row));
    else
        *same = std::move(row);
}

void apply(AreaRecord& area, const Event& event, const ChangeAccount& step) {
    for (auto& each : area.accounts) {
        if (!same_account(each.name, step.name)) continue;
        auto change = step;
        change.name = each.name;
        effect::overlay<AccountForm>(each, change);
        each.changed_on = event.on;
    }
}

void apply(AreaRecord& area, const Event& event, const CloseAccount& step) {
    for (auto& each : area.accounts) {
        if (!same_account(each.name, step.name)) continue;
        each.closed_on = event.on;
        each.closed_by = event.actor.name;
        each.why = step.why;
    }
}

[[noreturn]] void unreadable(const Event& event) {
    throw UnreadableEvent("the journal holds a step '" + event.step + "' that this program cannot read");
}

}  // namespace

void replay(CaseRecord& record, const Event& event) {
    const auto step = step_from(event.step, event.payload);
    if (!step) unreadable(event);
    apply(record, event, *step);
}

void apply(CaseRecord& record, const Event& event, const Step& step) {
    std::visit([&](const auto& each) { effect::apply(record, event, each); }, step);
    record.facts.version = event.version;
    record.facts.last_step_on = event.on;
    record.facts.parties = parties_of(record);
}

void replay(AreaRecord& area, const Event& event) {
    const auto step = area_step_from(event.step, event.payload);
    if (!step) unreadable(event);
    apply(area, event, *step);
}

void apply(AreaRecord& area, const Event& event, const AreaStep& step) {
    std::visit([&](const auto& each) { apply(area, event, each); }, step);
    area.version = event.version;
}

}  // namespace mappa
