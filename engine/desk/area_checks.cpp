#include "engine/desk/area_checks.hpp"

#include <algorithm>

#include "engine/desk/account_checks.hpp"
#include "engine/desk/template_adoption.hpp"
#include "engine/input/suggest.hpp"
#include "engine/rules/text.hpp"

namespace mappa {
namespace {

/// Every seat the board has on the day is accounted for: a vacant one by itself, the others by whoever reports the
/// meeting. A seat that nobody mentions would drop out of the attendance (001 3.3).
void account_for_seats(const AreaRecord& area, Date today, RecordSitting& step, Problems& problems) {
    const auto held = step.held_on.value_or(today);
    if (held > today) problems.push_back({{}, "the board has not met yet on " + held.text() + " (held_on)"});
    if (blank(step.ref)) problems.push_back({{}, "a meeting of the board needs a reference (ref)"});
    if (std::ranges::find(area.sittings, step.ref, &BoardSitting::ref) != area.sittings.end())
        problems.push_back({{}, "the board meeting '" + step.ref + "' is recorded already"});
    std::vector<std::string_view> known;
    step.seats.clear();
    for (const auto& seat : area.seats) {
        if (!seat.there_on(held)) continue;
        known.push_back(seat.seat);
        const bool filled = !names_nobody(seat.holder) && seat.holder != "vacant";
        const auto answer = std::ranges::find(step.answers, seat.seat, &SeatAnswerForm::seat);
        SeatAttendance row;
        row.sitting = step.ref;
        row.seat = seat.seat;
        row.agency = seat.agency;
        row.filled = filled ? Answer::yes : Answer::no;
        if (std::ranges::count(step.answers, seat.seat, &SeatAnswerForm::seat) > 1)
            problems.push_back({{}, "one answer, not several, for the seat '" + seat.seat + "'"});
        if (answer != step.answers.end()) {
            row.invited = answer->invited.value_or(Answer::yes);
            row.came = answer->came;
        }
        if (filled && !row.came)
            problems.push_back({{},
                                "did the seat '" + seat.seat +
                                    "' come? Answer it: seat, came (and invited). Where the board did not have it yet, "
                                    "`area seat` says from which day it has (from_on)"});
        if (!filled && row.came == Answer::yes) {
            problems.push_back(
                {{},
                 "nobody holds the seat '" + seat.seat + "', so nobody came for it; `area seat` records who holds it"});
        }
        if (!filled) row.came = Answer::no;
        step.seats.push_back(std::move(row));
    }
    for (const auto& each : step.answers) {
        if (std::ranges::find(known, each.seat) == known.end())
            problems.push_back({{},
                                "the board has no seat '" + each.seat + "' on " + held.text() +
                                    did_you_mean(each.seat, known) + "; `area seat` records one, and its first day"});
    }
    if (known.empty()) problems.push_back({{}, "no seat of the board is recorded: `area seat` first"});
}

}  // namespace

void check_area_step(const AreaRecord& area, Date today, AreaStep& step, Problems& problems) {
    if (auto* found = std::get_if<FoundArea>(&step)) {
        if (!area.name.empty()) problems.push_back({{}, "the area is already set up as " + area.name});
        if (blank(found->name)) problems.push_back({{}, "the area needs a name"});
        const bool sound = found->prefix.size() >= 2 && found->prefix.size() <= 5 &&
                           std::ranges::all_of(found->prefix, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (!sound) problems.push_back({{}, "the prefix '" + found->prefix + "' must be two to five capital letters"});
    } else if (const auto* away = std::get_if<RecordAbsence>(&step)) {
        if (blank(away->manager)) problems.push_back({{}, "the manager who is away has to be named (manager)"});
        if (blank(away->deputy)) problems.push_back({{}, "the deputy who signs meanwhile has to be named (deputy)"});
        if (!away->from) problems.push_back({{}, "the first day of the absence is needed (from_on)"});
        if (away->from && away->until && *away->until < *away->from)
            problems.push_back({{}, "the absence ends before it begins (until_on)"});
    } else if (const auto* erase = std::get_if<EraseCase>(&step)) {
        const auto same = std::ranges::find(area.erasures, erase->ref, &Erasure::ref);
        if (same != area.erasures.end())
            problems.push_back({{}, erase->ref + " was erased already, on " + same->on.value_or(today).text()});
        if (blank(erase->why)) problems.push_back({{}, "an erasure says why (why)"});
        if (blank(erase->authority)) problems.push_back({{}, "an erasure says who authorised it (authority)"});
    } else if (auto* sitting = std::get_if<RecordSitting>(&step)) {
        account_for_seats(area, today, *sitting, problems);
    } else if (const auto* seat = std::get_if<RecordSeat>(&step)) {
        if (blank(seat->seat)) problems.push_back({{}, "a seat has to be named (seat)"});
        const auto same = std::ranges::find(area.seats, seat->seat, &Seat::seat);
        const auto was = same == area.seats.end() ? Seat{} : *same;  // what is left out stays as it was
        const auto from = seat->from ? seat->from : was.from;
        const auto until = seat->given_up_on ? seat->given_up_on : was.given_up_on;
        if (from && until && *until < *from)
            problems.push_back({{},
                                "the board gives the seat '" + seat->seat + "' up on " + until->text() +
                                    " (given_up_on), before it has it on " + from->text() + " (from_on)"});
    } else if (const auto* person = std::get_if<RecordStaff>(&step)) {
        if (blank(person->name)) problems.push_back({{}, "a person has to be named (name)"});
    } else if (auto* adopted = std::get_if<AdoptTemplates>(&step)) {
        check_adoption(today, *adopted, problems);
    } else if (auto* approval = std::get_if<ApproveForm>(&step)) {
        check_approval(area, today, *approval, problems);
    } else if (const auto* opened = std::get_if<OpenAccount>(&step)) {
        check_account(area, *opened, problems);
    } else if (const auto* changed = std::get_if<ChangeAccount>(&step)) {
        check_account(area, *changed, problems);
    } else if (const auto* closed = std::get_if<CloseAccount>(&step)) {
        check_account(area, *closed, problems);
    } else if (const auto* domain = std::get_if<AddSecureDomain>(&step)) {
        if (domain->domain.find('.') == std::string::npos)
            problems.push_back({{}, "'" + domain->domain + "' is not a mail domain such as police.example (domain)"});
    }
}

}  // namespace mappa
