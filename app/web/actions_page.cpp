#include <algorithm>
#include <map>

#include "app/past.hpp"
#include "app/web/fields.hpp"
#include "app/web/routes.hpp"
#include "engine/measures/action_standing.hpp"

namespace mappa::web {
namespace {

constexpr std::size_t most_shown = 300;

struct AgencyCount {
    int open = 0, overdue = 0, unallocated = 0, longest_late = 0;
};

}  // namespace

Response actions_page(Asked& asked) {
    if (const auto no = asked.session.list(asked.visit, UseKind::view, "action list"); !no.empty())
        return refused_page(asked, no);
    const auto today = asked.visit.today;
    const auto agency = parse_word<Agency>(asked.asked("agency"));
    const bool own = asked.asked("whose") == "mine";
    store::ActionFilter filter;
    filter.states = {ActionState::unallocated, ActionState::open, ActionState::completed, ActionState::not_completed};
    const auto readable = asked.session.readable(asked.visit.actor);
    std::map<std::optional<Agency>, AgencyCount> counts;
    std::vector<std::vector<Markup>> rows;
    std::size_t fitting = 0;
    for (const auto& each : asked.session.store().actions(filter)) {
        if (!readable(each.case_ref)) continue;
        const auto& action = each.row;
        auto& count = counts[action.agency];
        ++count.open;
        if (action.state == ActionState::unallocated) ++count.unallocated;
        if (action.overdue(today)) {
            ++count.overdue;
            count.longest_late = std::max(count.longest_late, action.due->days_until(today));
        }
        if ((agency && action.agency != agency) || (own && action.owner != asked.who.actor.name)) continue;
        if (++fitting > most_shown) continue;
        const auto number = std::to_string(action.number);
        rows.push_back({tag(standing(action, today), action.overdue(today) ? "red" : "yellow"),
                        words(action.due ? action.due->text() : "no deadline"),
                        link(each.case_ref + ", action " + number, address({"cases", each.case_ref, "actions"})),
                        words(action.text), words(action.owner.empty() ? "nobody named yet" : action.owner),
                        words(label(action.agency)),
                        link("Report outcome", step_address(each.case_ref, "action complete", action.number)) +
                            words(" ") + link("Not done", step_address(each.case_ref, "action fail", action.number))});
    }
    std::vector<std::vector<Markup>> by_agency;
    for (const auto& [which, count] : counts) {
        const auto name = which ? std::string{label(*which)} : "No agency";
        Markup say;
        if (count.overdue > 0)
            say = words("Ask what was found, or why it is not done: " + std::to_string(count.overdue) +
                        " past their date, the longest " + std::to_string(count.longest_late) + " days.");
        else if (count.unallocated > 0)
            say = words("Ask who will do them: " + std::to_string(count.unallocated) + " have nobody named.");
        by_agency.push_back({which ? link(name, "/actions?agency=" + std::string{code(*which)}) : words(name),
                             words(std::to_string(count.open)), words(std::to_string(count.overdue)),
                             words(std::to_string(count.unallocated)), std::move(say)});
    }
    auto content = heading(1, "Actions", agency ? std::string{label(*agency)} : own ? "Yours" : "All agencies");
    content += paragraph(link("All", "/actions") + words("  ") + link("Mine", "/actions?whose=mine"));
    content += table("Agency by agency, and what to say",
                     {{"Agency"}, {"Not settled", true}, {"Overdue", true}, {"Nobody named", true}, {"What to say"}},
                     by_agency, "No action is open.");
    content += table("Not settled, the earliest deadline first",
                     {{"How it stands"}, {"Due"}, {"Action"}, {"What"}, {"Who"}, {"Agency"}, {"Do"}}, rows,
                     "None that you may see.");
    if (fitting > most_shown)
        content += hint("Only the first " + std::to_string(most_shown) + " of " + std::to_string(fitting) +
                        " are shown: choose an agency.");
    return page(asked, "Actions", "/actions", {}, content);
}

}  // namespace mappa::web
