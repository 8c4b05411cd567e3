#include <algorithm>

#include "forms/documents/case_part.hpp"
#include "forms/documents/form_part.hpp"
#include "forms/documents/paper_part.hpp"
#include "forms/documents/papers.hpp"
#include "forms/documents/people_part.hpp"
#include "forms/documents/phrases.hpp"
#include "forms/documents/plan_part.hpp"
#include "forms/documents/referral_answers.hpp"
#include "forms/documents/restriction_part.hpp"
#include "forms/documents/risk_part.hpp"

/// The MAPPA A as somebody fills it in: with what the case holds already, and with the draft that is under way.
namespace mappa::forms {
namespace {

/// The referral that is with the referrer; nullptr when none is, and the form begins one.
const Referral* under_way(const CaseRecord& record) {
    const auto found = std::ranges::find_if(record.referrals, [](const Referral& each) {
        return each.state == ReferralState::draft || each.state == ReferralState::returned;
    });
    return found == record.referrals.end() ? nullptr : &*found;
}

Shape referral_form_shape() {
    Shape shape;
    declare_page(shape);
    declare_form_identity(shape);
    declare_case(shape);
    declare_risk(shape);
    declare_people(shape);
    declare_restrictions(shape);
    declare_plan(shape);
    declare_answers(shape, *form_to_fill(DocumentKind::referral_form));
    return shape;
}

void fill_referral_form(Model& model, const DocumentRequest& request) {
    const auto& record = request.record;
    const auto* referral = under_way(record);
    fill_case_now(model, request);
    fill_risk(model, record, record.assessment(), record.facts);
    fill_people(model, record.people);
    fill_restrictions(model, record, request.today);
    fill_plan(model, record, record.plan(), pending_actions(record), request.policy, request.today);
    fill_form_identity(model, DocumentKind::referral_form, referral ? referral->number : 0, std::nullopt);
    fill_answers(model, *form_to_fill(DocumentKind::referral_form),
                 referral ? answers_of(record, *referral) : Json::object());
}

}  // namespace

DocumentRow referral_form_row() {
    return {.kind = DocumentKind::referral_form,
            .form = "Referral form",
            .letter = "form.referral",
            .file = "referral-form",
            .purpose = "the referral to level 2 or 3 to fill in, with what the case and its draft hold already",
            .about = About::the_case,
            .shape = referral_form_shape,
            .page =
                [](const DocumentRequest& request) {
                    return form_page("Referral to level 2 or 3, to fill in", under_way(request.record) != nullptr,
                                     request);
                },
            .fill = fill_referral_form};
}

}  // namespace mappa::forms
