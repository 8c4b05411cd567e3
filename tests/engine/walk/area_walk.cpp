#include "tests/engine/walk/area_walk.hpp"

#include <algorithm>
#include <utility>

#include "app/embedded.hpp"
#include "engine/access/access.hpp"
#include "engine/desk/replay.hpp"
#include "tests/support/desk_fixture.hpp"

namespace mappa::test {
namespace {

const Date last_day{2035, 10, 28};  ///< some weeks before the end of the known bank holidays

std::string policy_of(const std::string& edition) {
    return std::string{app::embedded("engine/policy/" + edition + ".toml").value()};
}

/// The facts that begin a case.
const CaseFacts* facts_begun_by(const Step& step) {
    if (const auto* notify = std::get_if<NotifyCase>(&step)) return notify;
    return std::get_if<TakeOverCase>(&step);
}

template <class S>
const S* among(const std::vector<Step>& steps) {
    for (const auto& step : steps) {
        if (const auto* found = std::get_if<S>(&step)) return found;
    }
    return nullptr;
}

bool same_person(const CaseFacts& one, const CaseFacts& other) {
    return (!one.pnc.empty() && one.pnc == other.pnc) || (!one.cro.empty() && one.cro == other.cro) ||
           (!one.ndelius.empty() && one.ndelius == other.ndelius) ||
           (!one.name.empty() && one.born && one.name == other.name && one.born == other.born);
}

std::string reasons_of(const Decision& decision) {
    std::string text;
    for (const auto& each : named(decision)) text += "\n      " + each;
    return text;
}

}  // namespace

AreaWalk::AreaWalk(std::uint64_t seed, Tally& tally)
    : tally_{tally}, dice_{seed, 0}, today_{2013 + dice_.below(12), 1, 7} {
    today_ = dice_.chance(1, 40) ? last_day.plus_days(-dice_.below(30)) : today_.plus_days(dice_.below(360));
    // Most walks begin in an area that is there already: to read its policies takes longer than a walk.
    static const AreaRecord founded = [&] {
        const auto now = std::exchange(today_, Date{2013, 1, 2});
        found_area();
        today_ = now;
        return area_;
    }();
    if (dice_.chance(1, 20)) {
        area_ = {};
        area_events_.clear();
        found_area();
    } else {
        area_ = began_with_ = founded;
        area_events_.clear();
    }
    const int people = dice_.between(1, 3);
    for (int i = 0; i < people; ++i) register_person(i);
    for (std::size_t i = 0; i < cases_.size(); ++i) bring_on(i);
    tally_.walked();
}

void AreaWalk::found_area() {
    const Actor founder{coordinator_name, Role::coordinator, Agency::coordination};
    FoundArea found;
    found.name = "Fenbury";
    found.prefix = "FEN";
    take_area(founder, found);
    for (const auto* edition : {"england-wales-2012", "england-wales-2022"}) {
        AdoptPolicy adopt;
        adopt.text = policy_of(edition);
        take_area(founder, std::move(adopt));
    }
}

void AreaWalk::go(int moves) {
    for (int i = 0; i < moves; ++i) move();
}

Scene AreaWalk::scene_of(const Walked& walked) const {
    std::vector<const Case*> others;
    for (const auto& each : cases_) {
        if (&each != &walked && !each.record.facts.ref.empty()) others.push_back(&each.record.facts);
    }
    return {walked.record, area_, today_, std::move(others)};
}

/// What the session hands to the desk with such steps: the other cases of the person, or the case a duplicate goes
/// into.
Neighbours AreaWalk::neighbours_of(const Walked& walked, const Actor& actor, const std::vector<Step>& steps) const {
    Neighbours result;
    result.next_number = next_number_;
    const auto add = [&](const CaseFacts& person) {
        for (const auto* other : scene_of(walked).others) {
            if (same_person(person, *other)) result.same_person.push_back(*other);
        }
    };
    for (const auto& step : steps) {
        if (const auto* facts = facts_begun_by(step))
            add(*facts);
        else if (const auto* change = std::get_if<ChangeCase>(&step)) {
            CaseFacts person;
            person.pnc = change->pnc;
            person.cro = change->cro;
            person.ndelius = change->ndelius;
            if (!change->name.empty() || change->born) {
                person.name = change->name.empty() ? walked.record.facts.name : change->name;
                person.born = change->born ? change->born : walked.record.facts.born;
            }
            add(person);
        } else if (const auto* merge = std::get_if<MergeCase>(&step)) {
            for (const auto* other : scene_of(walked).others) {
                // A case that is kept from somebody is none to them.
                const bool there = !is_kept_close(*other) || may_read_by_row(actor, *other).value_or(false);
                if (other->ref == merge->into && there) result.same_person.push_back(*other);
            }
        }
    }
    return result;
}

void AreaWalk::register_person(int number) {
    Cast cast;
    cast.number = number;
    cast.category = static_cast<Category>(dice_.between(1, 3));
    cast.sought = dice_.chance(1, 3) ? Level::three : Level::two;
    cases_.push_back({std::move(cast), {}, {}});
}

void AreaWalk::bring_on(std::size_t at) {
    const auto until = dice_.below(6);
    const auto there = [&] {
        const auto& record = cases_[at].record;
        const auto meets = [&](MeetingState state) {
            return std::ranges::any_of(record.meetings, [&](const Meeting& each) { return each.state >= state; });
        };
        switch (until) {
            case 0:
                return true;
            case 1:
                return !record.facts.ref.empty();
            case 2:
                return record.facts.level().has_value();
            case 3:
                return meets(MeetingState::in_session);
            case 4:
                return !record.level_decisions.empty();
            default:
                return meets(MeetingState::closed);
        }
    };
    for (int i = 0; i < 30 && !there(); ++i) step_forward(at);
}

void AreaWalk::let_time_pass() {
    const auto roll = dice_.below(100);
    auto day = today_;
    if (roll >= 97)
        day = today_.plus_days(dice_.between(60, 250));
    else if (roll >= 90)
        day = today_.plus_days(dice_.between(5, 40));
    else if (roll >= 70)
        day = today_.plus_days(dice_.between(1, 4));
    today_ = std::max(today_, std::min(day, last_day));
}

void AreaWalk::move() {
    let_time_pass();
    if (dice_.chance(1, 25)) step_on_area();
    auto at = static_cast<std::size_t>(dice_.below(static_cast<int>(cases_.size())));
    // Somebody who left comes back; somebody else is notified.
    if (cases_.size() < 6 &&
        ((!cases_[at].record.facts.ref.empty() && !cases_[at].record.facts.open() && dice_.chance(1, 3)) ||
         dice_.chance(1, 60))) {
        register_person(dice_.chance(1, 3) ? static_cast<int>(cases_.size()) : cases_[at].cast.number);
        at = cases_.size() - 1;
    }
    const auto roll = dice_.below(100);
    if (roll < 62)
        step_forward(at);
    else if (roll < 72)
        step_that_is_offered(at);
    else
        step_anywhere(at);
}

/// What a diligent office would do, now and then with something left out.
void AreaWalk::step_forward(std::size_t at) {
    const auto aims = way_forward(cases_[at].record, dice_);
    if (aims.empty()) return step_anywhere(at);
    const auto& aim = pick(dice_, aims);
    const auto clerk = clerk_of(cases_[at]);
    const auto scene = scene_of(cases_[at]);
    if (aim.step == whole_meeting) {
        auto steps = clerk.whole_meeting(scene, aim.target, clerk.level_to_decide(scene));
        const auto chair = clerk.in_role(Role::chair);
        if (dice_.chance(1, 2)) {
            take(at, chair, std::move(steps));
        } else {
            for (auto& step : steps) take(at, chair, {std::move(step)});
        }
        return;
    }
    auto step = clerk.careful(aim.step, scene, aim.target);
    if (dice_.chance(1, 12)) step = clerk.spoilt(std::move(step));
    const auto actor = dice_.chance(1, 25) ? clerk.anybody_at_all() : clerk.right_person(step, scene);
    take(at, actor, {std::move(step)});
}

/// One of the steps that the desk itself offers. What it offers without any condition it then accepts.
void AreaWalk::step_that_is_offered(std::size_t at) {
    const auto& walked = cases_[at];
    if (walked.record.facts.ref.empty()) return step_forward(at);
    const auto clerk = clerk_of(walked);
    const auto actor = clerk.anybody_at_all();
    if (is_kept_close(walked.record.facts) && may_not_read(actor, walked.record)) {
        hold(desk().next(area_, walked.record, visit(actor)).empty(), "a step is offered to who may not read the case");
        return;
    }
    auto offered = hold_open(area_, walked.record, visit(actor));
    std::erase_if(offered, [](const NextStep& each) { return !each.allowed || !each.missing.empty(); });
    if (offered.empty()) return;
    const auto& chosen = pick(dice_, offered);
    if (!chosen.asked.empty()) {
        take(at, actor, {clerk.careful(chosen.step, scene_of(walked), chosen.number)});
        return;
    }
    auto blank = *blank_step(chosen.step);
    std::visit([&](auto& each) { point_at(each, chosen.number); }, blank);
    const auto decision =
        desk().decide(area_, walked.record, neighbours_of(walked, actor, {blank}), visit(actor), {blank});
    hold(!std::holds_alternative<std::vector<Refusal>>(decision),
         "'" + std::string{chosen.step} + "' was offered with nothing missing, and is refused:" + reasons_of(decision));
    take(at, actor, {std::move(blank)});
}

/// Any kind of step: mostly one that the chart would have, filled in with or without care, by anybody.
void AreaWalk::step_anywhere(std::size_t at) {
    const auto& walked = cases_[at];
    const auto clerk = clerk_of(walked);
    const auto scene = scene_of(walked);
    const auto keys = step_keys();
    const auto any = [&] {
        const auto key = pick(dice_, keys);
        return Step{dice_.chance(2, 3) ? clerk.careful(key, scene) : clerk.careless(key, scene)};
    };
    auto step = any();
    for (int i = 1; i < 8 && !state_after(walked.record, step) && !dice_.chance(1, 20); ++i) step = any();
    const auto actor = dice_.chance(1, 8) ? clerk.anybody_at_all() : clerk.right_person(step, scene);
    take(at, actor, {std::move(step)});
}

void AreaWalk::step_on_area() {
    const auto& walked = pick(dice_, cases_);
    const auto& cast = walked.cast;
    const auto actor = clerk_of(walked).in_role(dice_.chance(1, 10) ? Role::chair : Role::coordinator);
    switch (dice_.below(8)) {
        case 0: {
            RecordStaff staff;
            staff.name = dice_.chance(1, 2) ? cast.chair : cast.police_manager;
            staff.agency = Agency::police;
            if (staff.name == cast.chair)
                staff.chair_trained_on = today_.plus_days(-30);
            else
                staff.left_on = today_.plus_days(dice_.between(-3, 30));
            return take_area(actor, staff);
        }
        case 1: {
            RecordAbsence away;
            away.manager = dice_.chance(1, 2) ? cast.line_manager : "Lena Senior";
            away.deputy = cast.line_manager;
            away.from = today_;
            away.until = today_.plus_days(dice_.between(-1, 20));
            return take_area(actor, away);
        }
        case 2: {
            AddSecureDomain domain;
            domain.domain = dice_.chance(1, 3) ? "elsewhere.example" : "quillmere.example";
            return take_area(actor, domain);
        }
        case 3: {
            RecordSeat seat;
            seat.seat = dice_.chance(1, 2) ? "Lay adviser" : "Housing";
            seat.holder = dice_.chance(1, 3) ? "vacant" : "Ada Reed";
            take_area(actor, seat);
            RecordSitting sitting;
            sitting.ref = "SMB " + today_.iso();
            for (const auto& each : area_.seats) sitting.answers.push_back({each.seat, {}, Answer::yes});
            return take_area(actor, sitting);
        }
        case 4: {
            ApproveForm approval;
            approval.form = "statement/england-wales-2012";
            approval.digest = dice_.chance(1, 2) ? "one" : "two";
            approval.board_met_on = today_.plus_days(dice_.between(-20, 1));
            approval.why = dice_.chance(1, 8) ? "" : "the board wants it so";
            return take_area(actor, approval);
        }
        case 5: {
            AdoptTemplates adopted;
            adopted.files.push_back({"statement/england-wales-2012/statement.html.mustache",
                                     dice_.chance(1, 4) ? "" : "<p>local</p>", "one"});
            if (dice_.chance(1, 2)) adopted.from = today_.plus_days(dice_.between(-1, 30));
            if (dice_.chance(2, 3)) adopted.forms.push_back({"statement/england-wales-2012", "the statement", "one"});
            return take_area(actor, adopted);
        }
        case 6:
            return step_on_accounts(clerk_of(walked));
        default: {
            EraseCase erase;
            erase.ref = walked.record.facts.ref;
            erase.why = "kept for as long as the law asks";
            erase.authority = dice_.chance(1, 8) ? "" : "the records manager";
            if (!erase.ref.empty() && !walked.record.facts.open() && dice_.chance(1, 6)) take_area(actor, erase);
        }
    }
}

/// Who may sign in: mostly as it should be, by an administrator who is not the one it is about.
void AreaWalk::step_on_accounts(const Clerk& clerk) {
    auto actor = clerk.in_role(dice_.chance(1, 6) ? Role::coordinator : Role::administrator);
    if (dice_.chance(1, 6)) actor.name = "Ada Reed";
    OpenAccount open;
    open.name = dice_.chance(1, 3) ? "ada reed" : dice_.chance(1, 2) ? "Ada Reed" : "Bryn Quill";
    open.role = dice_.chance(1, 2) ? Role::administrator : Role::representative;
    if (dice_.chance(2, 3)) open.agency = Agency::police;
    ChangeAccount change;
    change.name = open.name;
    change.role = dice_.chance(1, 2) ? Role::chair : Role::case_manager;
    CloseAccount close;
    close.name = open.name;
    if (dice_.chance(4, 5)) close.why = "has left";
    take_area(actor, open);
    if (dice_.chance(1, 2)) take_area(actor, change);
    if (dice_.chance(1, 2)) take_area(actor, close);
    const auto administrates = [](const Account& each) { return each.open() && each.role == Role::administrator; };
    hold(area_.accounts.empty() || std::ranges::any_of(area_.accounts, administrates),
         "an area with accounts has no administrator who may sign in");
}

void AreaWalk::take_area(const Actor& actor, AreaStep step) {
    tally_.tried();
    auto decision = desk().decide(area_, visit(actor), std::move(step));
    if (auto* accepted = std::get_if<AreaAcceptance>(&decision)) {
        hold(accepted->event.version == area_.version + 1 && accepted->after.version == area_.version + 1,
             "a version of the area was left out");
        tally_.accepted(accepted->event.step);
        area_ = std::move(accepted->after);
        area_events_.push_back(std::move(accepted->event));
        return;
    }
    if (auto* refusals = std::get_if<std::vector<Refusal>>(&decision))
        hold_refusal(Decision{std::move(*refusals)});
    else
        hold_refusal(Decision{std::move(std::get<Problems>(decision))});
}

bool AreaWalk::take(std::size_t at, const Actor& actor, std::vector<Step> steps) {
    auto& walked = cases_[at];
    const auto who = visit(actor);
    const auto neighbours = neighbours_of(walked, actor, steps);
    const auto* merging = among<MergeCase>(steps);
    const auto merge = merging ? std::optional{*merging} : std::nullopt;
    const auto before = dice_.chance(1, 12) ? std::optional{walked.record} : std::nullopt;
    tally_.tried();
    auto decision = desk().decide(area_, walked.record, neighbours, who, std::move(steps));
    if (before) hold(difference(*before, walked.record).empty(), "a decision changed the record it was asked about");
    if (auto* accepted = std::get_if<Acceptance>(&decision)) {
        if (merge) return absorb(std::move(*accepted), at, *merge, who);
        keep(walked, std::move(*accepted));
        return true;
    }
    hold_refusal(decision);
    said_ = reasons_of(decision);
    for (const auto& id : refused_by(decision)) tally_.refused(id);
    return false;
}

/// The case that stays notes its duplicate in the same breath: both are written, or neither.
bool AreaWalk::absorb(Acceptance&& merged, std::size_t at, const MergeCase& merge, const Visit& who) {
    for (auto& other : cases_) {
        if (other.record.facts.ref != merge.into) continue;
        AbsorbCase step;
        step.duplicate = cases_[at].record.facts.ref;
        step.why = merge.why;
        auto decision = desk().decide(area_, other.record, {}, who, {step});
        hold(accepted(decision),
             "a merge was accepted, and the case that stays cannot note it:" + reasons_of(decision));
        keep(other, std::move(std::get<Acceptance>(decision)));
        keep(cases_[at], std::move(merged));
        return true;
    }
    throw Broken("merged into " + merge.into + ", which does not exist");
}

void AreaWalk::keep(Walked& walked, Acceptance&& accepted) {
    const bool arrives = walked.record.facts.ref.empty();
    auto version = walked.record.facts.version;
    for (const auto& event : accepted.events) {
        ++version;
        hold(event.version == version, "a version of the case was left out");
        hold(event.case_ref == accepted.after.facts.ref, "an event of another case");
        tally_.accepted(event.step);
    }
    hold(accepted.after.facts.version == version && accepted.after.facts.last_step_on == today_,
         "a case does not know its last step");
    hold_case(accepted.after);
    walked.record = std::move(accepted.after);
    std::ranges::move(accepted.events, std::back_inserter(walked.events));
    tally_.saw(walked.record);
    if (arrives) ++next_number_;
    std::vector<const Case*> all;
    for (const auto& each : cases_) {
        if (!each.record.facts.ref.empty()) all.push_back(&each.record.facts);
    }
    hold_area(all);
}

void AreaWalk::read_back() const {
    for (const auto& walked : cases_) {
        CaseRecord again;
        for (const auto& event : walked.events) replay(again, event);
        const auto differs = difference(walked.record, again);
        hold(differs.empty(), walked.record.facts.ref + " reads back from its events differently: " + differs);
    }
    auto again = began_with_;
    for (const auto& event : area_events_) replay(again, event);
    const auto differs = difference(area_, again);
    hold(differs.empty(), "the area reads back from its events differently: " + differs);
}

std::string AreaWalk::trace() const {
    std::string text;
    for (const auto& walked : cases_) {
        const auto first = walked.events.size() > 25 ? walked.events.size() - 25 : 0;
        for (auto i = first; i < walked.events.size(); ++i) {
            const auto& event = walked.events[i];
            text += "\n    " + event.case_ref + " " + event.on.iso() + " " + std::string{code(event.actor.role)} +
                    ": " + event.step + " " + event.payload.substr(0, 160);
        }
    }
    return text;
}

}  // namespace mappa::test
