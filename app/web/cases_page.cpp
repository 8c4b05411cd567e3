#include "app/web/fields.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/routes.hpp"
#include "engine/steps/case_steps.hpp"
#include "engine/steps/transfer_steps.hpp"

namespace mappa::web {
namespace {

constexpr std::size_t most_shown = 100;
constexpr std::size_t longest_search = 200;  // letters; no name is longer

template <WordList E>
FieldShape choice(const std::string& name, const std::string& shown_as) {
    FieldShape shape{name, shown_as, "", FieldKind::word};
    for (const auto& each : Words<E>::list) shape.choices.push_back({std::string{each.code}, std::string{each.label}});
    return shape;
}

const std::vector<FieldShape>& search_fields() {
    static const std::vector<FieldShape> shapes{{"name", "Name, alias, reference or identifier", "", FieldKind::text},
                                                choice<CaseState>("state", "Stage"),
                                                choice<Category>("category", "Category"),
                                                choice<Agency>("agency", "Lead agency")};
    return shapes;
}

/// What was searched for has no place in an address: the next page of it is posted too.
Markup search_goes_on(const Asked& asked, const Paging& list) {
    const auto button = [&](const std::string& says, std::size_t page) {
        FormParts parts{"/cases", says};
        for (const auto& each : search_fields()) parts.hidden.emplace_back(each.name, asked.sent(each.name));
        parts.hidden.emplace_back("page", std::to_string(page));
        parts.plain = true;
        return form(asked, parts);
    };
    Markup ways;
    if (list.page > 1) ways += button("Previous page", list.page - 1);
    if (list.skip() + list.most < list.of) ways += button("Next page", list.page + 1);
    return ways;
}

}  // namespace

Response cases_page(Asked& asked) {
    if (const auto no = asked.session.list(asked.visit, UseKind::view, "case list"); !no.empty())
        return refused_page(asked, no);
    // A search is posted although it changes nothing: a name has no place in an address.
    const auto typed = typed_in(asked.request.form);
    store::CaseFilter filter;
    filter.text = asked.sent("name").substr(0, longest_search);
    if (const auto state = parse_word<CaseState>(asked.sent("state")))
        filter.states = {*state};
    else
        filter.open_only = filter.text.empty();
    filter.category = parse_word<Category>(asked.sent("category"));
    filter.lead_agency = parse_word<Agency>(asked.sent("agency"));
    Paging list{"cases", "/cases", page_number(asked.posted() ? asked.sent("page") : asked.asked("page")), most_shown};
    const auto part =
        asked.session.store().cases(filter, {list.skip(), list.most, asked.session.limits_of(asked.visit.actor)});
    list.of = part.of;
    std::vector<std::vector<Markup>> rows;
    for (const auto& each : part.rows)
        rows.push_back({link(each.ref, address({"cases", each.ref})), words(each.name),
                        words(each.category ? std::string{label(*each.category)} : "not recorded"),
                        words(label(each.state)), words(label(each.lead_agency)), words(each.case_manager)});
    FormParts search{"/cases", "Search"};
    search.fields = inputs(search_fields(), typed, {});
    search.plain = true;
    auto content = heading(1, "Cases");
    if (NotifyCase::info.roles.contains(asked.who.actor.role))
        content += paragraph(button_link("Notify a new case", "/cases/new", false));
    if (TakeOverCase::info.roles.contains(asked.who.actor.role))
        content += paragraph(link("Take over a case from another area", "/cases/take-over"));
    content += details("Search and filter", form(asked, search), true);
    content += table(
        std::to_string(list.of) + (list.of == 1 ? " case" : " cases") + (filter.open_only ? " in MAPPA now" : " found"),
        {{"Case"}, {"Name"}, {"Category"}, {"Stage"}, {"Lead agency"}, {"Case manager"}}, rows,
        "No case that you may see fits.");
    content += asked.posted() ? search_goes_on(asked, list) : paging(list);
    return page(asked, "Cases", "/cases", {}, content);
}

}  // namespace mappa::web
