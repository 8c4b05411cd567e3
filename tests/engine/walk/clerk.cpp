#include "tests/engine/walk/clerk.hpp"

#include "engine/record/required.hpp"
#include "engine/text/checks.hpp"
#include "tests/engine/walk/pen.hpp"

namespace mappa::test {
namespace {

/// A blank step that points at the object, or at one of those it could act on.
template <class S>
void point(S& step, const Scene& scene, app::Dice& dice, int target) {
    const auto able = target == 0 ? objects_for<S>(scene.record) : std::vector{target};
    if (!able.empty()) point_at(step, pick(dice, able));
}

/// Rows of a step are left as they are.
template <class T>
void clear_some(T& form, app::Dice& dice) {
    for_each_field<T>([&](const auto& each) {
        using Value = std::remove_cvref_t<decltype(form.*(each.member))>;
        if (each.use == Use::given && dice.chance(1, 6)) form.*(each.member) = Value{};
    });
}

}  // namespace

Step Clerk::careful(std::string_view key, const Scene& scene, int target) const {
    auto step = *blank_step(key);
    std::visit(
        [&](auto& each) {
            point(each, scene, dice_, target);
            Pen{cast_, dice_, scene}.write(each);
        },
        step);
    return step;
}

Step Clerk::careless(std::string_view key, const Scene& scene, int target) const {
    auto step = *blank_step(key);
    std::visit(
        [&](auto& each) {
            point(each, scene, dice_, target);
            const auto number = target_of(each);
            Scribbler{dice_, scene, 4}.fill(each);
            if (!dice_.chance(1, 10)) point_at(each, number);
        },
        step);
    return step;
}

Step Clerk::spoilt(Step step) const {
    std::visit([&](auto& each) { clear_some(each, dice_); }, step);
    return step;
}

Actor Clerk::in_role(Role role) const {
    switch (role) {
        case Role::coordinator:
        case Role::administrator:
        case Role::board:
        case Role::auditor:
            return {coordinator_name, role, Agency::coordination};
        case Role::chair:
            return {cast_.chair, role, Agency::police};
        case Role::minute_taker:
            return {cast_.minute_taker, role, Agency::coordination};
        case Role::case_manager:
            return {cast_.case_manager, role, cast_.lead};
        case Role::manager:
            return {cast_.line_manager, role, cast_.lead};
        case Role::representative:
            break;
    }
    const auto agency = dice_.chance(1, 2) ? Agency::police : Agency::probation;
    return {agency == Agency::police ? "DI Otto Grey" : "Rae Probst", role, agency};
}

Actor Clerk::anybody_at_all() const {
    auto actor = in_role(pick(dice_, Words<Role>::list).value);
    if (dice_.chance(1, 4)) actor.agency = pick(dice_, Words<Agency>::list).value;
    if (dice_.chance(1, 12)) actor.agency.reset();
    return actor;
}

Actor Clerk::right_person(const Step& step, const Scene& scene) const {
    // Police and probation each give their view, the one after the other.
    if (const auto* view = std::get_if<GiveView>(&step)) {
        const bool police = std::ranges::any_of(scene.record.views, [&](const View& each) {
            return each.referral == view->referral && each.agency == Agency::police;
        });
        const auto agency = police == !dice_.chance(1, 5) ? Agency::probation : Agency::police;
        return {agency == Agency::police ? "DI Otto Grey" : "Rae Probst", Role::representative, agency};
    }
    if (const auto* mine = std::get_if<AcknowledgeAction>(&step)) {
        const auto* action = scene.record.action(mine->action);
        if (action) return {action->owner, Role::representative, action->agency};
    }
    if (std::holds_alternative<WritePlan>(step) || std::holds_alternative<AssessRisk>(step) ||
        std::holds_alternative<DraftReferral>(step)) {
        return in_role(Role::case_manager);
    }
    const auto& roles = info_of(step).roles;
    std::vector<Role> may;
    for (const auto& each : Words<Role>::list) {
        if (roles.contains(each.value)) may.push_back(each.value);
    }
    return may.empty() ? in_role(Role::coordinator) : in_role(pick(dice_, may));
}

Level Clerk::level_to_decide(const Scene& scene) const { return Pen{cast_, dice_, scene}.level_to_decide(); }

std::vector<Step> Clerk::whole_meeting(const Scene& scene, int meeting, Level level) const {
    const auto& record = scene.record;
    std::vector<Step> steps;
    for (const auto& action : record.actions) {
        if (action.meeting >= meeting || !action.unsettled()) continue;
        if (action.pending())
            steps.push_back(careful("action move", scene, action.number));
        else
            steps.push_back(careful("action accept", scene, action.number));
    }
    for (const auto& line : required_agencies(record)) {
        const auto invitee = member_of(cast_, *line.agency);
        RecordAttendance seat;
        seat.meeting = meeting;
        seat.agency = line.agency;
        seat.authority = invitee.authority;
        seat.name = invitee.name;
        seat.role = invitee.role;
        seat.presence = Presence::attended;
        seat.can_commit = Answer::yes;
        steps.emplace_back(seat);
        RecordInformation told;
        told.meeting = meeting;
        told.agency = line.agency;
        told.given_by = invitee.name;
        told.text = "reported on " + scene.today.text() + " that it saw him as the plan says";
        told.no_action_because = "its line in the plan runs on";
        steps.emplace_back(told);
    }
    // Whoever came beside those required has a part to be minuted as well, or a reason to be away.
    for (const auto& each : record.attendances) {
        if (each.meeting != meeting) continue;
        RecordAttendance again;
        static_cast<AttendanceForm&>(again) = each;
        again.meeting = meeting;
        again.agency = each.agency ? each.agency : Agency::other;
        if (!again.presence) again.presence = Presence::attended;
        const bool here = again.presence == Presence::attended || again.presence == Presence::telephone ||
                          again.presence == Presence::refused_in_writing;
        if (here && blank(again.name))
            again.name = "Nadia " + std::string(1, static_cast<char>('A' + each.number % 26)) + "nvented";
        if (blank(again.role)) again.role = "officer in the case";
        if (blank(again.reason)) again.reason = "called to court";
        if (blank(again.report)) again.report = "two pages";
        again.letter_on = scene.today;
        steps.emplace_back(again);
        RecordInformation told;
        told.meeting = meeting;
        told.agency = again.agency;
        told.text = "nothing beyond what others told on " + scene.today.text();
        told.no_action_because = "it has no contact with him";
        steps.emplace_back(told);
    }
    for (const auto& each : record.restrictions) {
        ConfirmRestriction confirm;
        confirm.number = each.number;
        // The minutes speak of what was in force when the meeting was held, whatever ran out since.
        const auto* held = record.meeting(meeting);
        const auto day = held && held->held_on ? *held->held_on : scene.today;
        if (each.current(scene.today) || each.current(day)) steps.emplace_back(confirm);
    }
    for (const auto* key : {"case plan", "case assess", "meeting record"})
        steps.push_back(careful(key, scene, std::string_view{key} == "meeting record" ? meeting : 0));
    auto& plan = std::get<WritePlan>(steps[steps.size() - 3]);
    plan.meeting = meeting;
    plan.second_plan = Answer::no;
    auto& minutes = std::get<RecordMinutes>(steps.back());
    const auto* row = record.meeting(meeting);
    minutes.next_review =
        row && row->held_on ? row->held_on->plus_days(level == Level::three ? 50 : 100) : scene.today.plus_days(40);
    auto disclosure = careful("meeting disclose", scene, meeting);
    std::get<DecideDisclosure>(disclosure).about = "everybody named";
    steps.push_back(std::move(disclosure));
    steps.push_back(careful("case exit-plan", scene));
    DecideLevel decision;
    decision.meeting = meeting;
    Pen{cast_, dice_, scene}.decide(decision, level);
    steps.emplace_back(std::move(decision));
    return steps;
}

}  // namespace mappa::test
