#include "app/web/fields.hpp"
#include "app/web/routes.hpp"
#include "engine/measures/action_standing.hpp"

namespace mappa::web {
namespace {

constexpr std::size_t most_shown = 100;

/// What can be said to an agency about its actions.
Markup what_to_say(const store::AgencyActions& count, Date today) {
    if (count.overdue > 0)
        return words("Ask what was found, or why it is not done: " + std::to_string(count.overdue) +
                     " past their date, the longest " + std::to_string(count.longest_overdue->days_until(today)) +
                     " days.");
    if (count.unallocated > 0)
        return words("Ask who will do them: " + std::to_string(count.unallocated) + " have nobody named.");
    return {};
}

Markup agency_by_agency(const Asked& asked, const std::vector<store::AgencyActions>& agencies) {
    std::vector<std::vector<Markup>> rows;
    for (const auto& count : agencies) {
        const auto name = count.agency ? std::string{label(*count.agency)} : "No agency";
        rows.push_back({count.agency ? link(name, "/actions?agency=" + std::string{code(*count.agency)}) : words(name),
                        words(std::to_string(count.unsettled)), words(std::to_string(count.overdue)),
                        words(std::to_string(count.unallocated)), what_to_say(count, asked.visit.today)});
    }
    return table("Agency by agency, and what to say",
                 {{"Agency"}, {"Not settled", true}, {"Overdue", true}, {"Nobody named", true}, {"What to say"}}, rows,
                 "No action is open.");
}

/// How many actions of an agency, or of all, are counted already.
std::size_t counted(const std::vector<store::AgencyActions>& agencies, const std::optional<Agency>& agency) {
    std::size_t count = 0;
    for (const auto& each : agencies) {
        if (!agency || each.agency == agency) count += each.unsettled;
    }
    return count;
}

Markup action_list(const Asked& asked, const std::string& caption, const store::ActionFilter& filter, Paging list,
                   const std::optional<std::size_t>& of = {}) {
    const auto today = asked.visit.today;
    const auto part =
        asked.session.store().actions(filter, {list.skip(), list.most, asked.session.limits_of(asked.visit.actor), of});
    list.of = part.of;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows) {
        const auto& action = each.row;
        const auto number = std::to_string(action.number);
        rows.push_back({tag(standing(action, today), action.overdue(today) ? "red" : "yellow"),
                        words(action.due ? action.due->text() : "no deadline"),
                        link(each.case_ref + ", action " + number, address({"cases", each.case_ref, "actions"})),
                        words(action.text), words(action.owner.empty() ? "nobody named yet" : action.owner),
                        words(label(action.agency)),
                        link("Report outcome", step_address(each.case_ref, "action complete", action.number)) +
                            words(" ") + link("Not done", step_address(each.case_ref, "action fail", action.number))});
    }
    return table(caption, {{"How it stands"}, {"Due"}, {"Action"}, {"What"}, {"Who"}, {"Agency"}, {"Do"}}, rows,
                 "None that you may see.") +
           paging(list);
}

}  // namespace

Response actions_page(Asked& asked) {
    if (const auto no = asked.session.list(asked.visit, UseKind::view, "action list"); !no.empty())
        return refused_page(asked, no);
    const auto agency = parse_word<Agency>(asked.asked("agency"));
    const bool own = asked.asked("whose") == "mine";
    store::ActionFilter filter, mine;
    filter.states = mine.states = store::unsettled_actions();
    filter.agency = agency;
    mine.owner = asked.who.actor.name;
    if (own) filter.owner = mine.owner;
    const auto place = own      ? std::string{"/actions?whose=mine"}
                       : agency ? "/actions?agency=" + std::string{code(*agency)}
                                : "/actions";
    const Paging list{"actions", place, page_number(asked.asked("page")), most_shown};
    auto content = heading(1, "Actions", agency ? std::string{label(*agency)} : own ? "Yours" : "All agencies");
    content += paragraph(link("All", "/actions") + words(" | ") + link("Mine", "/actions?whose=mine"));
    const bool first = !own && !agency && list.page == 1;
    if (first && asked.session.store().actions(mine, {0, 1, asked.session.limits_of(asked.visit.actor)}).of > 0)
        content += action_list(asked, "Yours", mine, {"actions", "/actions?whose=mine", 1, most_shown});
    const auto agencies =
        asked.session.store().actions_by_agency(asked.visit.today, asked.session.limits_of(asked.visit.actor));
    content += agency_by_agency(asked, agencies);
    content += action_list(asked, "Not settled, the earliest deadline first", filter, list,
                           own ? std::nullopt : std::optional{counted(agencies, agency)});
    return page(asked, "Actions", "/actions", {}, content);
}

}  // namespace mappa::web
