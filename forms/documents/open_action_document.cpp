#include <algorithm>

#include "forms/documents/action_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"

/// What an agency, a person or a chair still has to see done, over the area's cases: to be read, where the action sheet
/// is to be filled in (001 5.11).
namespace mappa::forms {
namespace {

Shape open_actions_shape() {
    Shape shape;
    declare_page(shape);
    shape.text("whose", "whose actions: an agency, a person or a chair")
        .text("action_count", "how many actions there are")
        .text("overdue_count", "how many of them are overdue")
        .text("urgent_count", "how many of them are urgent")
        .rows("listed_actions", "actions not yet settled", "there is none",
              Shape()
                  .text("listed_case", "case reference")
                  .text("listed_number", "number of the action in its case")
                  .paragraphs("listed_action", "what is to be done")
                  .text("listed_owner", "named person")
                  .text("listed_agency", "the owner's agency")
                  .text("listed_due", "deadline")
                  .text("listed_state", "where it stands, with the outcome that is proposed")
                  .flag("listed_urgent", "whether it is urgent"));
    return shape;
}

void fill_open_actions(Model& model, const DocumentRequest& request) {
    const auto& listed = request.listed;
    const auto count = [&](auto counted) { return std::to_string(std::ranges::count_if(listed, counted)); };
    model.text("whose", request.whom)
        .text("action_count", std::to_string(listed.size()))
        .text("overdue_count", count([&](const ListedAction& each) { return each.action.overdue(request.today); }))
        .text("urgent_count", count([](const ListedAction& each) { return each.action.urgent == Answer::yes; }))
        .row_list("listed_actions", {});
    for (const auto& each : listed) {
        const auto& action = each.action;
        model.add_row("listed_actions")
            .text("listed_case", each.case_ref)
            .text("listed_number", std::to_string(action.number))
            .paragraphs("listed_action", recorded(action.text))
            .text("listed_owner", owner_of(action))
            .text("listed_agency", recorded(action.agency))
            .text("listed_due", recorded(action.due))
            .text("listed_state", each.state)
            .flag("listed_urgent", action.urgent == Answer::yes);
    }
}

}  // namespace

DocumentRow open_actions_row() {
    return {.kind = DocumentKind::open_actions,
            .form = "Open actions",
            .letter = {},
            .file = "open-actions",
            .purpose = "what an agency, a person or a chair still has to see done, over the area's cases",
            .about = About::the_area,
            .shape = open_actions_shape,
            .page =
                [](const DocumentRequest& request) {
                    return PageFacts{{}, request.whom, "Version of " + request.today.text(), {}, false};
                },
            .fill = fill_open_actions,
            .why_not =
                [](const DocumentRequest& request) {
                    return request.of_one_case ? std::string{"open actions are listed over all cases: `mappa document "
                                                             "open-actions --of AGENCY`"}
                                               : std::string{};
                }};
}

}  // namespace mappa::forms
