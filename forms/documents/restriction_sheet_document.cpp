#include <algorithm>

#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/restriction_part.hpp"

/// Every restriction in full on one sheet, with what checks of it found (001 5.17).
namespace mappa::forms {
namespace {

Shape restrictions_sheet_shape() {
    Shape shape;
    declare_page(shape);
    declare_restrictions(shape);
    return shape.text("offender_name", "the offender's name")
        .text("born", "date of birth")
        .text("pnc", "Police National Computer number")
        .text("current_count", "how many are in force")
        .rows("checks", "checks that restrictions are kept, the last first", "none is recorded",
              Shape()
                  .text("check_restriction", "number of the restriction")
                  .text("check_on", "day")
                  .text("check_by", "who checked")
                  .paragraphs("check_found", "what the check found"));
}

void fill_restrictions_sheet(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    fill_restrictions(model, record, request.today);
    const auto current =
        std::ranges::count_if(record.restrictions, [&](const auto& each) { return each.in_force(request.today); });
    model.text("offender_name", recorded(record.facts.name))
        .text("born", recorded(record.facts.born))
        .text("pnc", recorded(record.facts.pnc))
        .text("current_count", std::to_string(current))
        .row_list("checks", {});
    auto checks = record.restriction_checks;
    std::ranges::stable_sort(checks, std::greater{}, [](const auto& each) { return each.on.value_or(Date{}); });
    for (const auto& each : checks) {
        model.add_row("checks")
            .text("check_restriction", std::to_string(each.restriction))
            .text("check_on", recorded(each.on))
            .text("check_by", recorded(each.by))
            .paragraphs("check_found", recorded(each.found));
    }
}

}  // namespace

DocumentRow restrictions_sheet_row() {
    return {.kind = DocumentKind::restrictions,
            .form = "Restrictions sheet",
            .letter = {},
            .file = "restrictions",
            .purpose = "every licence condition, order and voluntary measure in full, with its checks",
            .about = About::the_case,
            .shape = restrictions_sheet_shape,
            .page = [](const DocumentRequest& request) { return paper_page("Licence conditions and orders", request); },
            .fill = fill_restrictions_sheet};
}

}  // namespace mappa::forms
