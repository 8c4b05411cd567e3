#include "forms/documents/case_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/risk_part.hpp"

/// The lead agency's screening (form Q): blank with the case filled in, or as it was last screened (001 4.4).
namespace mappa::forms {
namespace {

Shape screening_form_shape() {
    Shape shape;
    declare_page(shape);
    declare_case(shape);
    declare_risk(shape);
    shape.text("screened_on", "day of the screening", "not screened yet")
        .text("screened_by", "who screened, with agency", "not screened yet")
        .text("eligible", "is the offender legally eligible?", "not answered yet")
        .text("must_meet", "must two or more agencies meet and collaborate?", "not answered yet")
        .text("screened_level", "recommended level", "not answered yet, or not eligible")
        .paragraphs("screened_likelihood", "reasons: likelihood of reoffending", "not recorded")
        .paragraphs("screened_seriousness", "reasons: seriousness of the harm", "not recorded")
        .paragraphs("screened_imminence", "reasons: how soon", "not recorded")
        .paragraphs("one_agency_enough", "why one agency's management is enough", "not recorded")
        .paragraphs("screened_why", "reasons for the recommendation", "not recorded")
        .rows("earlier_screenings", "earlier screenings of the case", "there was none",
              Shape()
                  .text("earlier_on", "day")
                  .text("earlier_by", "who screened, with agency")
                  .text("earlier_level", "level recommended, or that the offender was not eligible")
                  .paragraphs("earlier_why", "reasons"));
    return shape;
}

std::string screener(const Screening& screening) { return joined({screening.by, label(screening.agency)}); }

void fill_screening_form(Model& model, const DocumentRequest& request) {
    const auto& all = request.record.screenings;
    const Screening none;
    const auto& last = all.empty() ? none : all.back();
    fill_case_now(model, request);
    fill_risk_now(model, request);
    model.text("screened_on", text_of(last.on))
        .text("screened_by", screener(last))
        .text("eligible", label(last.eligible))
        .text("must_meet", label(last.must_meet))
        .text("screened_level", label(last.level))
        .paragraphs("screened_likelihood", last.likelihood)
        .paragraphs("screened_seriousness", last.seriousness)
        .paragraphs("screened_imminence", last.imminence)
        .paragraphs("one_agency_enough", last.one_agency_enough)
        .paragraphs("screened_why", last.why)
        .row_list("earlier_screenings", {});
    for (const auto& each : all) {
        if (&each == &last) continue;
        model.add_row("earlier_screenings")
            .text("earlier_on", recorded(each.on))
            .text("earlier_by", recorded(screener(each)))
            .text("earlier_level", each.eligible == Answer::no ? "Not eligible" : recorded(each.level))
            .paragraphs("earlier_why", each.why);
    }
}

}  // namespace

DocumentRow screening_form_row() {
    return {.kind = DocumentKind::screening_form,
            .form = "Screening form",
            .letter = "form.screening",
            .file = "screening",
            .purpose = "the lead agency's screening: eligible, must agencies meet, which level",
            .about = About::the_case,
            .shape = screening_form_shape,
            .page =
                [](const DocumentRequest& request) {
                    const auto& all = request.record.screenings;
                    return form_page(all.empty() ? "Screening" : joined({"Screening", text_of(all.back().on)}, " of "),
                                     !all.empty(), request);
                },
            .fill = fill_screening_form};
}

}  // namespace mappa::forms
