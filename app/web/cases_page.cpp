#include "app/web/fields.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/routes.hpp"
#include "engine/access/access.hpp"
#include "engine/steps/case_steps.hpp"
#include "engine/steps/transfer_steps.hpp"

namespace mappa::web {
namespace {

constexpr std::size_t most_shown = 200;
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
    // Who may read every case needs no more than is shown; for others each case is asked about.
    if (reads_every_case(asked.who.actor)) filter.most = most_shown + 1;
    const auto readable = asked.session.readable(asked.visit.actor);
    std::vector<std::vector<Markup>> rows;
    std::size_t found = 0;
    for (const auto& each : asked.session.store().cases(filter)) {
        if (!readable(each.ref)) continue;
        if (++found > most_shown) continue;
        rows.push_back({link(each.ref, address({"cases", each.ref})), words(each.name),
                        words(each.category ? std::string{label(*each.category)} : "not recorded"),
                        words(label(each.state)), words(label(each.lead_agency)), words(each.case_manager)});
    }
    FormParts search{"/cases", "Search"};
    search.fields = inputs(search_fields(), typed, {});
    search.plain = true;
    auto content = heading(1, "Cases");
    if (NotifyCase::info.roles.contains(asked.who.actor.role))
        content += paragraph(button_link("Notify a new case", "/cases/new", false));
    if (TakeOverCase::info.roles.contains(asked.who.actor.role))
        content += paragraph(link("Take over a case from another area", "/cases/take-over"));
    content += details("Search and filter", form(asked, search), true);
    const auto many = found > most_shown ? "The first " + std::to_string(most_shown) : std::to_string(found);
    content += table(many + (found == 1 ? " case" : " cases") + (filter.open_only ? " in MAPPA now" : " found"),
                     {{"Case"}, {"Name"}, {"Category"}, {"Stage"}, {"Lead agency"}, {"Case manager"}}, rows,
                     "No case that you may see fits.");
    if (found > most_shown)
        content +=
            hint("Only the first " + std::to_string(most_shown) + " are shown: search for a name or a reference.");
    return page(asked, "Cases", "/cases", {}, content);
}

}  // namespace mappa::web
