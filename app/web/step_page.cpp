#include <algorithm>

#include "app/issuing.hpp"
#include "app/web/case_view.hpp"
#include "app/web/drafting.hpp"
#include "app/web/fields.hpp"
#include "app/web/numbered.hpp"
#include "app/web/referral_parts.hpp"
#include "app/web/referral_tasks.hpp"
#include "app/web/routes.hpp"
#include "app/web/taking.hpp"

/// Any step on a case, from its own description: the page asks for what the step asks for.
namespace mappa::web {
namespace {

/// A page of the same case to go back to: "meetings/2", "referrals/1", and nothing that somebody made up.
std::string back_address(const std::string& ref, const std::string& wanted) {
    const auto slash = wanted.find('/');
    const auto place = wanted.substr(0, slash);
    const int number = slash == std::string::npos ? 0 : number_in(wanted.substr(slash + 1));
    return number > 0 && (place == "meetings" || place == "referrals")
               ? address({"cases", ref, place, std::to_string(number)})
               : std::string{};
}

/// What the form begins with: what the record holds, and the numbers that the address names.
Typed offered(const Asked& asked, const std::string& key, const CaseRecord& record, int number) {
    auto typed = prefilled(asked.who.actor, key, record, number);
    for (const auto& shape : fields_of_step(key)) {
        const int named = shape.kind == FieldKind::number ? number_in(asked.asked(shape.name)) : 0;
        if (named > 0) typed[shape.name] = std::to_string(named);
    }
    return typed;
}

std::string leads(const Asked& asked, const std::string& ref, std::string_view key, int number) {
    for (const auto& step : next_of(asked, ref, {})) {
        if (step.step == key && (number == 0 || step.number == number) && !step.leads_to.empty())
            return "Leads to: " + step.leads_to + ".";
    }
    return {};
}

/// The name under which what is typed here is kept: as the form says that was sent, or as the address says.
std::string name_of_draft(const Asked& asked, const std::string& key, int number) {
    if (asked.posted() && !asked.sent("_form").empty()) return asked.sent("_form");
    const bool says_meeting = number == 0 && find_shape(fields_of_step(key), "meeting");
    return draft_name(key, says_meeting ? number_in(asked.asked("meeting")) : number);
}

std::vector<Trouble> from_before() {
    return {{"This page was from before you signed in", "check what you typed and send it again", "", ""}};
}

int status_of(const Asked& asked, const StepForm& form) {
    if (asked.outdated) return 403;
    return form.troubles.empty() ? 200 : 422;
}

}  // namespace

Response step_page(Asked& asked) {
    const auto ref = asked.parts.at(0);
    const auto key = asked.parts.at(1) + " " + asked.parts.at(2);
    const int number = asked.parts.size() > 3 ? number_in(asked.parts[3]) : 0;
    const auto blank = blank_step(key);
    if (!blank || key == NotifyCase::info.key || key == TakeOverCase::info.key ||
        target_of_step(key).empty() != (number == 0))
        return not_found(asked);
    const auto part = asked.posted() ? asked.sent("_part") : asked.asked("part");
    if (!part.empty() && (!in_parts(key) || !part_of_referral(part))) return not_found(asked);
    const app::Inquiry inquiry{
        .kind = UseKind::view,
        .what = key,
        .meeting = target_of_step(key) == "meeting" ? number : 0,
        .closed = key == "case plan" ? app::ClosedSection::where_allowed : app::ClosedSection::left_out};
    return show_to_work_on(asked, inquiry, [&](const CaseRecord& record) {
        const int shown = asked.posted() ? seen_version(asked) : 0;
        StepForm step{key, ref, number, shown > 0 ? shown : record.facts.version, {}, {}, {}, {}, {}};
        step.typed = asked.posted() ? typed_in(asked.request.form) : offered(asked, key, record, number);
        step.part = part;
        const auto draft = name_of_draft(asked, key, number);
        if (!asked.posted()) continue_draft(asked, record, draft, step);
        step.more = asked.sent("_more");
        step.back = back_address(ref, asked.posted() ? asked.sent("_back") : asked.asked("back"));
        if (key == EditReferral::info.key) step.back = referral_address(ref, number);
        if (asked.outdated) {
            step.troubles = from_before();
        } else if (asked.posted() && !asked.sent("_keep").empty()) {
            keep_draft(asked, record, draft, step);
            if (step.troubles.empty()) return see(step.back.empty() ? address({"cases", ref}) : step.back);
        } else if (asked.posted() && step.more.empty()) {
            if (auto gone = take_step(asked, step, record)) return std::move(*gone);
        }
        if (asked.posted()) go_on_with_draft(asked, record, draft, step);
        const auto& info = info_of(*blank);
        auto content = step_troubles(step);
        if (!part.empty()) content += lacking_in_part(asked, ref, number, part);
        if (const auto about = what_it_is_about(key, number, record); !about.empty()) content += paragraph(about);
        content += hint(leads(asked, ref, key, number) + " Who may: " + role_list(info.roles) + ".");
        if (!part.empty() && number == 0)
            content += paragraph(words("The other parts of the form are asked after this, one by one. ") +
                                 link("All of it on one page", step_address(ref, key, 0)));
        if (key == "meeting close") content += unsent_drafts(asked, record, number);
        const auto& policy = asked.session.desk().policy(asked.area, record.facts.edition);
        content += step_form(
            asked, step, part.empty() ? with_what_there_is(key, record, asked.area, policy) : shown_fields(key, part));
        auto title = part.empty() ? title_of(info.does) : part_of_referral(part)->title;
        if (number > 0) title += " (" + std::string{target_of_step(key)} + " " + std::to_string(number) + ")";
        return case_frame(asked, record, title, "", content, status_of(asked, step));
    });
}

Response new_case_page(Asked& asked) {
    const auto& info =
        asked.request.path == new_case_address(TakeOverCase::info.key) ? TakeOverCase::info : NotifyCase::info;
    StepForm step{std::string{info.key}, "", 0, 0, {}, {}, {}, {}, {}};
    if (asked.posted()) {
        step.typed = typed_in(asked.request.form);
        step.more = asked.sent("_more");
        if (asked.outdated) {
            step.troubles = from_before();
        } else if (step.more.empty()) {
            if (auto gone = take_step(asked, step, {})) return std::move(*gone);
        }
    }
    const auto title = title_of(info.does);
    auto content = heading(1, title) + step_troubles(step) + step_form(asked, step, fields_of_step(step.key));
    return page(asked, (step.troubles.empty() ? "" : "Error: ") + title, "/cases", {{"Cases", "/cases"}}, content,
                status_of(asked, step));
}

}  // namespace mappa::web
