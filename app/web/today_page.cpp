#include "app/dues.hpp"
#include "app/past.hpp"
#include "app/web/routes.hpp"
#include "engine/measures/action_standing.hpp"
#include "engine/rules/rule_book.hpp"

namespace mappa::web {
namespace {

constexpr int days_ahead = 7;

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

Markup meetings_this_week(const Asked& asked) {
    const auto readable = asked.session.readable(asked.visit.actor);
    store::MeetingFilter filter;
    filter.states = {MeetingState::scheduled, MeetingState::in_session};
    filter.until = asked.visit.today.plus_days(days_ahead);
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : asked.session.store().meetings(filter)) {
        if (!readable(each.case_ref)) continue;
        const auto record = asked.session.store().read_case(each.case_ref).value();
        std::size_t lacking = 0;
        const auto next = each.row.state == MeetingState::scheduled ? "meeting open" : "meeting close";
        for (const auto& step :
             asked.session.desk().next(asked.area, record, asked.visit, {Object::meeting, each.row.number})) {
            if (step.step == next) lacking = step.missing.size();
        }
        rows.push_back({words(each.row.scheduled_for ? each.row.scheduled_for->text_with_weekday() : "no day yet"),
                        words(each.row.time),
                        link(each.case_ref + ", meeting " + std::to_string(each.row.number),
                             address({"cases", each.case_ref, "meetings", std::to_string(each.row.number)})),
                        words(label(each.row.level)), words(each.row.chair),
                        lacking == 0 ? tag("Nothing missing", "green")
                                     : tag(std::to_string(lacking) + " missing first", "yellow")});
    }
    return table("Meetings up to " + filter.until->text(),
                 {{"Day"}, {"Time"}, {"Meeting"}, {"Level"}, {"Chair"}, {"State"}}, rows,
                 "No meeting is set up for the next seven days.");
}

Markup referrals_waiting(const Asked& asked) {
    const auto readable = asked.session.readable(asked.visit.actor);
    store::ReferralFilter filter;
    filter.states = {ReferralState::screening, ReferralState::escalated, ReferralState::returned};
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : asked.session.store().referrals(filter)) {
        if (!readable(each.case_ref)) continue;
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
                 "No referral waits.");
}

Markup minutes_waiting(const Asked& asked) {
    const auto readable = asked.session.readable(asked.visit.actor);
    store::MeetingFilter filter;
    filter.states = {MeetingState::closed, MeetingState::approved, MeetingState::correcting};
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : asked.session.store().meetings(filter)) {
        if (!readable(each.case_ref)) continue;
        const auto& meeting = each.row;
        const bool late = meeting.minutes_due && *meeting.minutes_due < asked.visit.today;
        rows.push_back({link(each.case_ref + ", meeting " + std::to_string(meeting.number),
                             address({"cases", each.case_ref, "meetings", std::to_string(meeting.number)})),
                        words(label(meeting.state)), words(meeting.chair),
                        words(meeting.minutes_due ? meeting.minutes_due->text() : ""),
                        late ? tag("Late", "red") : tag("In time", "green")});
    }
    return table("Minutes to approve, issue or correct", {{"Meeting"}, {"State"}, {"Chair"}, {"Due"}, {"Standing"}},
                 rows, "No minutes wait.");
}

}  // namespace

Response today_page(Asked& asked) {
    if (asked.who.actor.role == Role::board) return see("/board");
    if (const auto no = asked.session.list(asked.visit, UseKind::view, "today"); !no.empty())
        return refused_page(asked, no);
    const auto today = asked.visit.today;
    const app::DuesAsked wanted{today.plus_days(days_ahead), today, {}};
    const auto dues = app::dues_of_area(asked.session, asked.visit.actor, wanted);
    std::vector<std::vector<Markup>> mine, all;
    std::size_t overdue = 0;
    constexpr std::size_t most = 100;
    for (const auto& each : dues) {
        const auto& actor = asked.visit.actor;
        if (each.due.overdue(today)) ++overdue;
        const bool own = each.due.person == actor.name || (actor.role == Role::chair && each.due.chair == actor.name);
        auto& rows = own ? mine : all;
        if (rows.size() < most) rows.push_back(due_row(asked, each));
    }
    auto content = heading(1, "Today", today.text_with_weekday());
    content += tiles({{std::to_string(overdue), "overdue", "#due"},
                      {std::to_string(dues.size() - overdue), "due within seven days", "#due"}});
    if (!mine.empty()) content += table("Yours", due_columns(), mine, "");
    content += meetings_this_week(asked) + referrals_waiting(asked) + minutes_waiting(asked);
    const auto shown = all.size();
    content += Markup::made("<div id=\"due\"></div>");
    content += table("Due and overdue in the area, by " + wanted.by.text(), due_columns(), all,
                     "Nothing else is due by " + wanted.by.text() + ".");
    if (shown == most)
        content += hint("Only the first " + std::to_string(most) +
                        " are shown, what is overdue first. The actions page has them by agency.");
    return page(asked, "Today", "/", {}, content);
}

}  // namespace mappa::web
