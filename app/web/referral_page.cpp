#include <algorithm>
#include <map>

#include "app/documents.hpp"
#include "app/templates.hpp"
#include "app/web/case_view.hpp"
#include "app/web/referral_tasks.hpp"
#include "app/web/routes.hpp"
#include "app/web/taking.hpp"
#include "forms/intake/returned_form.hpp"

namespace mappa::web {

Markup referral_form_upload(const Asked& asked, const std::string& case_ref) {
    FormParts upload{address({"cases", case_ref, "referrals", "read"}), "Take the form in"};
    upload.upload = true;
    upload.plain = true;
    upload.fields = line("form", "The Word form that came back", "", "A .docx file", "file", "");
    return form(asked, upload);
}

namespace {

/// Handed in and not decided yet.
bool with_the_panel(const Referral& referral) {
    return referral.state == ReferralState::screening || referral.state == ReferralState::escalated;
}

template <class Row>
std::vector<Row> of_referral(const std::vector<Row>& rows, int number) {
    std::vector<Row> own;
    std::ranges::copy_if(rows, std::back_inserter(own), [&](const Row& each) { return each.referral == number; });
    return own;
}

/// The documents of the referral that can be made now, each in its formats; while it is being filled in, the form on
/// paper too, which is one for the whole case.
Markup papers_of(const Asked& asked, const CaseRecord& record, int number, bool filling) {
    const auto& policy = asked.session.desk().policy(asked.area, record.facts.edition);
    std::map<forms::DocumentKind, Markup> formats;
    for (const auto& each : app::documents_of(record, policy)) {
        const bool of_it = each.number == number && forms::row_of(each.kind).about == forms::About::referral;
        const bool form = filling && each.kind == forms::DocumentKind::referral_form;
        if (!each.whom.empty() || !(of_it || form)) continue;
        auto& links = formats[each.kind];
        links += words(links.empty() ? ": " : ", ") +
                 link(label(each.format), address({"cases", record.facts.ref, "documents", code(each.kind),
                                                   std::to_string(each.number), code(each.format)}));
    }
    std::vector<Markup> papers;
    for (const auto& [kind, links] : formats)
        papers.push_back(words(forms::form_name(forms::row_of(kind), policy) + ", ") +
                         words(forms::row_of(kind).purpose) + links);
    return bullets(papers);
}

}  // namespace

Response referral_page(Asked& asked) {
    const int number = number_in(asked.parts.at(1));
    return show_case(asked, "referral page", [&](const CaseRecord& record) {
        const auto* referral = record.referral(number);
        if (!referral) return not_found(asked);
        const bool filling = fills_in(asked, record.facts.ref, number);
        auto left = taken_notice(asked, record);
        if (filling) left += referral_tasks(asked, record, *referral) + heading(2, "As it stands");
        left += summary(facts_of(*referral));
        left += rows_part("Who should be invited", of_referral(record.invitees, number));
        left += rows_part("Views of police and probation", of_referral(record.views, number));
        left += heading(2, filling ? "Other steps" : "Steps of this referral");
        left += next_steps_part(asked, record.facts.ref, {Object::referral, number},
                                filling ? steps_of_tasks() : std::vector<std::string_view>{});
        Markup right;
        if (with_the_panel(*referral)) right += referral_checks(asked, record.facts.ref, number);
        right += heading(2, "Papers") + papers_of(asked, record, number, filling);
        if (filling) right += referral_form_upload(asked, record.facts.ref);
        return case_frame(asked, record, "Referral " + std::to_string(number), "",
                          columns(left, right, "Papers and checks"));
    });
}

Response referral_upload(Asked& asked) {
    const app::Inquiry inquiry{.what = "referral read"};
    return show_to_work_on(asked, inquiry, [&](const CaseRecord& shown) {
        const auto& ref = shown.facts.ref;
        const auto again = [&](const std::vector<Trouble>& troubles, const Markup& more) {
            return case_frame(asked, shown, "The form was not taken in", "",
                              error_summary("Nothing was changed", "", troubles) + more +
                                  paragraph(link("Back to the case", address({"cases", ref}))),
                              422);
        };
        if (asked.request.uploads.empty()) return again({{"no file was chosen", "choose the Word form", "", ""}}, {});
        const auto& upload = asked.request.uploads.front();
        static constexpr std::array kinds{forms::DocumentKind::referral_form};
        Problems problems;
        auto form = forms::read_filled_form(upload.bytes, upload.file_name, kinds,
                                            app::templates_of(asked.area, asked.visit.today), problems);
        if (form && !form->case_ref.empty() && form->case_ref != ref)
            problems.push_back({{}, "the form was made for case " + form->case_ref + ", not for " + ref});
        if (!form || !problems.empty()) return again(troubles_of(problems), {});
        form->case_ref = ref;
        const auto record = asked.session.store().read_case(ref);
        auto steps = forms::steps_of_referral_form(*form, *record, asked.session.store().history(ref), problems);
        std::vector<Markup> notes;
        for (const auto& each : form->unplaced)
            notes.push_back(words("Kept as it stands: " + each.where + ": " + each.text));
        for (const auto& each : form->left_out)
            notes.push_back(words("Left out: " + each.section + ": " + each.label +
                                  (each.row > 0 ? " (row " + std::to_string(each.row) + ")" : "")));
        for (const auto& each : form->remarks) notes.push_back(words(each));
        const auto more = notes.empty() ? Markup{} : heading(2, "What the form says besides") + bullets(notes);
        if (!problems.empty()) return again(troubles_of(problems), more);
        if (steps.empty())
            return again({{"the form says nothing that the record does not hold already", "", "", ""}}, more);
        const auto outcome = asked.session.take(ref, asked.visit, std::move(steps));
        if (const auto* taken = std::get_if<app::Taken>(&outcome)) {
            std::vector<Markup> done;
            for (const auto& event : taken->events) done.push_back(words(event.step));
            return case_frame(asked, shown, "The form was taken in", "",
                              notice("Done", std::to_string(taken->events.size()) + " steps were recorded.") +
                                  bullets(done) + more + paragraph(link("To the case", address({"cases", ref}))));
        }
        if (const auto* refusals = std::get_if<std::vector<Refusal>>(&outcome))
            return again(troubles_of(*refusals, ref), more);
        if (const auto* wrong = std::get_if<Problems>(&outcome)) return again(troubles_of(*wrong), more);
        return again({{std::get<store::MovedOn>(outcome).text(), "", "", ""}}, more);
    });
}

}  // namespace mappa::web
