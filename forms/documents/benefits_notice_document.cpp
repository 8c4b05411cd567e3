#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/restriction_part.hpp"

/// The notification to Jobcentre Plus (form J of the 2012 set): who is managed, by whom, and which restrictions bear on
/// work and training. The national insurance number and the work he may not do are not held, so boxes are left for
/// them.
namespace mappa::forms {
namespace {

Shape benefits_notice_shape() {
    Shape shape;
    declare_page(shape);
    declare_restrictions(shape);
    return shape.text("offender_name", "the offender's name")
        .text("aliases", "other names")
        .text("born", "date of birth")
        .text("address", "address")
        .text("category", "MAPPA category")
        .text("lead_agency", "lead agency")
        .text("case_manager", "the lead agency's case manager, with contact")
        .text("police_manager", "the police offender manager, with contact")
        .text("benefits", "whether the offender claims benefits");
}

void fill_benefits_notice(Model& model, const DocumentRequest& request) {
    const auto& facts = request.record.facts;
    std::vector<Restriction> current;
    for (const auto& each : request.record.restrictions) {
        if (each.in_force(request.today)) current.push_back(each);
    }
    fill_restrictions(model, request.record, current, {request.today, request.today});
    model.text("offender_name", recorded(facts.name))
        .text("aliases", recorded(facts.aliases))
        .text("born", recorded(facts.born))
        .text("address", recorded(facts.address))
        .text("category", recorded(facts.category))
        .text("lead_agency", recorded(facts.lead_agency))
        .text("case_manager", person(facts.case_manager, facts.case_manager_contact))
        .text("police_manager", person(facts.police_manager, facts.police_manager_contact))
        .text("benefits", recorded(facts.benefits));
}

}  // namespace

DocumentRow benefits_notice_row() {
    return {.kind = DocumentKind::benefits_notice,
            .form = "Notification to Jobcentre Plus",
            .letter = "form.benefits",
            .file = "benefits",
            .purpose = "tells Jobcentre Plus who is managed and which restrictions bear on work",
            .about = About::the_case,
            .shape = benefits_notice_shape,
            .page =
                [](const DocumentRequest& request) {
                    return form_page("Notification for work and training", false, request);
                },
            .fill = fill_benefits_notice,
            .why_not = [](const DocumentRequest& request) -> std::string {
                if (request.record.facts.benefits == Answer::yes) return {};
                return "case " + request.record.facts.ref +
                       " is not recorded as claiming benefits, so Jobcentre Plus is not told: `case change`: benefits";
            }};
}

}  // namespace mappa::forms
