#include <algorithm>

#include "app/dues.hpp"
#include "app/web/routes.hpp"
#include "engine/clocks/reckoner.hpp"
#include "engine/measures/action_standing.hpp"
#include "engine/rules/rule_book.hpp"
#include "engine/steps/access_steps.hpp"

namespace mappa::web {
namespace {

constexpr int days_ahead = 7;
constexpr std::size_t most_alarms = 25, most_due = 50, most_meetings = 25, most_referrals = 25, most_minutes = 25;

Markup case_link(const std::string& ref) { return link(ref, address({"cases", ref})); }

std::vector<Markup> due_row(const Asked& asked, const store::CaseDue& each) {
    const auto& due = each.due;
    const auto today = asked.visit.today;
    return {tag(standing(due, today, asked.session.desk().calendar()), due.overdue(today) ? "red" : "yellow"),
            words(due.due.text()),
            case_link(each.case_ref),
            words(std::string{due.clock->says} + (due.about.empty() ? "" : " (" + due.about + ")")),
            words(label(due.agency)),
            words(due.person)};
}

const std::vector<Column>& due_columns() {
    static const std::vector<Column> columns{{"How it stands"}, {"Due"}, {"Case"}, {"What"}, {"Agency"}, {"Who"}};
    return columns;
}

/// A page of a list in which somebody's own rows stand before all others: others' never cut them off.
template <class Ask>
auto own_first(const Paging& list, Ask&& ask) {
    auto part = ask(true, list.skip());
    const auto others = ask(false, list.skip() - std::min(list.skip(), part.of));
    part.of += others.of;
    for (const auto& each : others.rows) {
        if (part.rows.size() < list.most) part.rows.push_back(each);
    }
    return part;
}

/// Each list of this page goes on under a name of its own.
Paging list_here(const Asked& asked, const std::string& what, const std::string& name, std::size_t most) {
    return {what, "/", page_number(asked.asked(name)), most, 0, name};
}

store::Part<store::Found<Meeting>> meetings_of(const Asked& asked, const Paging& list, store::MeetingFilter filter) {
    return own_first(list, [&](bool own, std::size_t skip) {
        filter.whose = own ? asked.visit.actor.name : "";
        filter.not_whose = own ? "" : asked.visit.actor.name;
        return asked.session.store().meetings(filter, {skip, list.most, asked.session.limits_of(asked.visit.actor)});
    });
}

Markup meeting_link(const store::Found<Meeting>& each) {
    const auto number = std::to_string(each.row.number);
    return link(each.case_ref + ", meeting " + number, address({"cases", each.case_ref, "meetings", number}));
}

/// What a meeting still lacks before it can be opened or closed: all its rules are asked.
Markup lacking(const Asked& asked, const store::Found<Meeting>& each) {
    const auto record = asked.session.current(each.case_ref);
    if (!record) return {};  // erased meanwhile
    const auto next = each.row.state == MeetingState::scheduled ? "meeting open" : "meeting close";
    std::size_t missing = 0;
    for (const auto& step :
         asked.session.desk().next(asked.area, *record, asked.visit, {Object::meeting, each.row.number})) {
        if (step.step == next) missing = step.missing.size();
    }
    return missing == 0 ? tag("Nothing missing", "green") : tag(std::to_string(missing) + " missing first", "yellow");
}

Markup meetings_this_week(const Asked& asked) {
    store::MeetingFilter filter;
    filter.states = {MeetingState::scheduled, MeetingState::in_session};
    filter.until = asked.visit.today.plus_days(days_ahead);
    auto list = list_here(asked, "meetings", "meetings", most_meetings);
    const auto part = meetings_of(asked, list, filter);
    list.of = part.of;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows)
        rows.push_back({words(each.row.scheduled_for ? each.row.scheduled_for->text_with_weekday() : "no day yet"),
                        words(each.row.time), meeting_link(each), words(label(each.row.level)), words(each.row.chair),
                        lacking(asked, each)});
    return table("Meetings up to " + filter.until->text(),
                 {{"Day"}, {"Time"}, {"Meeting"}, {"Level"}, {"Chair"}, {"State"}}, rows,
                 "No meeting is set up for the next seven days.") +
           paging(list);
}

Markup referrals_waiting(const Asked& asked) {
    store::ReferralFilter filter;
    filter.states = store::waiting_referrals();
    auto list = list_here(asked, "referrals", "referrals", most_referrals);
    const auto part =
        asked.session.store().referrals(filter, {list.skip(), list.most, asked.session.limits_of(asked.visit.actor)});
    list.of = part.of;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows) {
        const auto& referral = each.row;
        const int left = referral.reply_due ? asked.visit.today.days_until(*referral.reply_due) : 0;
        rows.push_back({link(each.case_ref + ", referral " + std::to_string(referral.number),
                             address({"cases", each.case_ref, "referrals", std::to_string(referral.number)})),
                        words(label(referral.level_sought)), words(label(referral.state)),
                        words(referral.reply_due ? referral.reply_due->text() : "no day"),
                        !referral.reply_due ? Markup{}
                        : left < 0          ? tag(std::to_string(-left) + " days late", "red")
                                            : tag(std::to_string(left) + " days left", left < 3 ? "yellow" : "green")});
    }
    return table("Referrals waiting", {{"Referral"}, {"Level sought"}, {"State"}, {"Reply due"}, {"Days"}}, rows,
                 "No referral waits.") +
           paging(list);
}

Markup minutes_waiting(const Asked& asked) {
    store::MeetingFilter filter;
    filter.states = {MeetingState::closed, MeetingState::approved, MeetingState::correcting};
    auto list = list_here(asked, "minutes", "minutes", most_minutes);
    const auto part = meetings_of(asked, list, filter);
    list.of = part.of;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows) {
        const auto& meeting = each.row;
        const bool late = meeting.minutes_due && *meeting.minutes_due < asked.visit.today;
        rows.push_back({meeting_link(each), words(label(meeting.state)), words(meeting.chair),
                        words(meeting.minutes_due ? meeting.minutes_due->text() : ""),
                        late ? tag("Late", "red") : tag("In time", "green")});
    }
    return table("Minutes to approve, issue or correct", {{"Meeting"}, {"State"}, {"Chair"}, {"Due"}, {"Standing"}},
                 rows, "No minutes wait.") +
           paging(list);
}

/// Those of whoever looks, or all but those.
app::DueGroup group_of(bool own) { return {own ? app::DueGroup::Whose::own : app::DueGroup::Whose::others, {}}; }

Markup due_list(const Asked& asked, const std::string& caption, const app::DuePart& part, const Paging& list,
                const std::string& when_empty) {
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows) rows.push_back(due_row(asked, each));
    return table(caption, due_columns(), rows, when_empty) + paging(list);
}

/// Endings that a clock warns of already: while it runs, what holds the risk afterwards is not settled. Nothing when
/// there is none.
Markup alarms(const Asked& asked, const app::DuesInParts& dues) {
    auto list = list_here(asked, "alarms", "alarms", most_alarms);
    const auto endings = ending_rows();
    const auto part = own_first(list, [&](bool own, std::size_t skip) {
        auto group = group_of(own);
        group.clocks = {endings.begin(), endings.end()};
        return dues.part(asked.visit.today, group, skip, list.most);
    });
    list.of = part.of;
    if (list.of == 0) return {};
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows) {
        auto row = due_row(asked, each);
        row.insert(row.begin() + 4, words(each.due.clock->stops));
        rows.push_back(std::move(row));
    }
    return table("Alarms: what ends soon",
                 {{"How it stands"}, {"Ends"}, {"Case"}, {"What"}, {"Settled by"}, {"Agency"}, {"Who"}}, rows,
                 "There is no such page of alarms.") +
           paging(list);
}

/// Whoever looks at emergencies is told of them before all else.
Markup emergencies(const Asked& asked, const app::DuesInParts& dues) {
    if (!ReviewEmergency::info.roles.contains(asked.who.actor.role)) return {};
    auto list = list_here(asked, "emergencies", "emergencies", most_alarms);
    app::DueGroup group;
    for (const auto* clock : every_clock()) {
        if (clock->id == "emergency-review") group.clocks.push_back(clock);
    }
    const auto part = dues.part(asked.visit.today.plus_days(days_ahead), group, list.skip(), list.most);
    list.of = part.of;
    if (list.of == 0) return {};
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows)
        rows.push_back({words(each.due.started_by), words(each.due.note), words(each.due.due.text()),
                        link(each.case_ref, address({"cases", each.case_ref, "access"}))});
    return table("Cases opened in an emergency", {{"Who"}, {"Why"}, {"To be looked at by"}, {"Case"}}, rows,
                 "There is no such page of emergencies.") +
           paging(list);
}

}  // namespace

Response today_page(Asked& asked) {
    if (asked.who.actor.role == Role::board) return see("/board");
    if (const auto no = asked.session.list(asked.visit, UseKind::view, "today"); !no.empty())
        return refused_page(asked, no);
    const auto today = asked.visit.today;
    const auto by = today.plus_days(days_ahead);
    const app::DuesInParts dues{asked.session, asked.visit.actor, by, today};
    auto mine = list_here(asked, "of yours", "yours", most_due), all = list_here(asked, "due", "page", most_due);
    const auto own = dues.part(by, group_of(true), mine.skip(), mine.most);
    const auto others = dues.part(by, group_of(false), all.skip(), all.most);
    mine.of = own.of;
    all.of = others.of;
    const auto overdue = own.overdue + others.overdue;
    auto content = heading(1, "Today", today.text_with_weekday());
    content += tiles({{std::to_string(overdue), "overdue", "#due"},
                      {std::to_string(own.of + others.of - overdue), "due within seven days", "#due"}});
    content += emergencies(asked, dues) + alarms(asked, dues);
    if (own.of > 0) content += due_list(asked, "Yours", own, mine, "");
    content += meetings_this_week(asked) + referrals_waiting(asked) + minutes_waiting(asked);
    content += Markup::made("<div id=\"due\"></div>");
    content += due_list(asked, "Due and overdue in the area, by " + by.text(), others, all,
                        "Nothing else is due by " + by.text() + ".");
    return page(asked, "Today", "/", {}, content);
}

}  // namespace mappa::web
