#include "app/web/page.hpp"

#include "app/report.hpp"
#include "app/version.hpp"
#include "app/web/fields.hpp"
#include "app/web/part_templates.hpp"
#include "app/web/routes.hpp"
#include "engine/access/access.hpp"
#include "engine/steps/access_steps.hpp"

namespace mappa::web {
namespace {

using forms::Model;

Model bare_layout(const AreaRecord& area, const std::string& title, const Markup& content, Date today) {
    Model model;
    model.text("title", title)
        .text("area", area.name)
        .flag("signed_in", false)
        .text("who", "")
        .text("role", "")
        .text("csrf", "")
        .row_list("nav", {})
        .row_list("back", {});
    model.text("content", content.html())
        .text("marking", "OFFICIAL-SENSITIVE")
        .text("day", today.text())
        .text("version", app::program_version.substr(app::program_version.find(' ') + 1));
    return model;
}

Response html(Markup whole, int status) {
    Response response;
    response.status = status;
    response.body = whole.html();
    return response;
}

}  // namespace

std::string Asked::sent(std::string_view name) const {
    const auto* value = http::find_field(request.form, name);
    return value ? *value : std::string{};
}

std::string Asked::asked(std::string_view name) const {
    const auto* value = http::find_field(request.query, name);
    return value ? *value : std::string{};
}

int number_in(const std::string& text) {
    int number = 0;
    for (const char each : text) {
        if (each < '0' || each > '9' || number > 99'999) return 0;
        number = number * 10 + (each - '0');
    }
    return number;
}

Response page(const Asked& asked, const std::string& title, const std::string& place, const std::vector<Crumb>& crumbs,
              const Markup& content, int status) {
    auto model = bare_layout(asked.area, title, content, asked.visit.today);
    model.flag("signed_in", true)
        .text("who", asked.who.actor.name)
        .text("role", label(asked.who.actor.role))
        .text("csrf", asked.who.csrf);
    for (const auto& each : places_for(asked.who.actor.role))
        model.add_row("nav").text("label", each.label).text("href", each.href).flag("current", each.href == place);
    for (const auto& each : crumbs) model.add_row("back").text("back_label", each.label).text("back_href", each.href);
    return html(print("layout", model), status);
}

Response outside_page(const AreaRecord& area, const std::string& title, const Markup& content, int status, Date today) {
    return html(print("layout", bare_layout(area, title, content, today)), status);
}

Response see(const std::string& where) {
    Response response;
    response.status = 303;
    response.headers = {{"Location", where}};
    return response;
}

Response refused_page(const Asked& asked, const std::vector<Refusal>& refusals) {
    return page(asked, "Not allowed", "", {},
                heading(1, "You may not see this") +
                    error_summary("This is not for your role or agency", "", troubles_of(refusals, "")),
                403);
}

Response not_found(const Asked& asked) {
    auto content = heading(1, "There is no such page") +
                   paragraph(
                       "Nothing is there, or it is not for you to see. Check the reference, or ask the MAPPA "
                       "coordinator.");
    if (OpenInEmergency::info.roles.contains(asked.who.actor.role))
        content += paragraph(words("Is somebody at risk now? ") + link("Open a case in an emergency", "/emergency"));
    return page(asked, "Not found", "", {}, content, 404);
}

Response not_shown(const Asked& asked, const app::Shown& shown) {
    // To others an erased case is one that never was.
    if (const auto* erasure = std::get_if<Erasure>(&shown); erasure && office.contains(asked.who.actor.role)) {
        return page(asked, "Erased", "/cases", {{"Cases", "/cases"}},
                    heading(1, "This case was erased") + paragraph(app::text_of(*erasure)), 410);
    }
    // A case that this person may not know of looks like one that is not there.
    return not_found(asked);
}

std::vector<Trouble> troubles_of(const std::vector<Refusal>& refusals, const std::string& case_ref, int number) {
    std::vector<Trouble> all;
    for (const auto& refusal : refusals) {
        auto more = troubles_of(refusal.findings, case_ref, number);
        all.insert(all.end(), more.begin(), more.end());
    }
    return all;
}

std::vector<Trouble> troubles_of(const Problems& problems, const std::string& prefix) {
    std::vector<Trouble> all;
    for (const auto& each : problems) {
        const auto field = field_at(each);
        all.push_back({each.place.field.empty() ? each.says : field + ": " + each.says, "", "",
                       field.empty() ? "" : "#" + prefix + field});
    }
    return all;
}

Markup form(const Asked& asked, const FormParts& parts) {
    Model model;
    model.text("action", parts.action)
        .text("csrf", asked.who.csrf)
        .text("draft", parts.draft)
        .flag("typed", parts.typed)
        .flag("upload", parts.upload)
        .flag("plain", parts.plain)
        .row_list("hidden", {});
    for (const auto& [name, value] : parts.hidden) model.add_row("hidden").text("name", name).text("value", value);
    model.text("fields", parts.fields.html()).text("beside", parts.beside.html()).text("button", parts.button);
    return print("form", model);
}

Markup keep_button() { return print("keep_button", Model{}); }

Markup sent_again(const Request& request) {
    Model model;
    const auto* csrf = http::find_field(request.form, "csrf");
    model.text("action", request.path).text("csrf", csrf ? *csrf : "").text("draft", "");
    model.flag("typed", false).flag("upload", false).flag("plain", false).row_list("hidden", {});
    std::vector<Fact> typed;
    for (const auto& [name, value] : request.form) {
        if (name == "csrf") continue;
        model.add_row("hidden").text("name", name).text("value", value);
        if (!name.starts_with('_') && !value.empty()) typed.push_back({field_label(name), words(value)});
    }
    model.text("fields", summary(typed).html()).text("beside", "").text("button", "Send it again");
    return print("form", model);
}

Markup print_sign_in() {
    Model model;
    // No token of their own guards this form: the server takes no POST that another site began.
    model.text("action", "/sign-in")
        .text("csrf", "")
        .text("draft", "")
        .flag("typed", false)
        .flag("upload", false)
        .flag("plain", false);
    model.row_list("hidden", {})
        .text("fields",
              (line("name", "Your name", "", "As the account has it", "text", "username") +
               line("password", "Password", "", "", "password", "current-password") +
               line("code", "One-time code", "", "Only if your account asks for one", "text", "one-time-code"))
                  .html())
        .text("beside", "")
        .text("button", "Sign in");
    return print("form", model);
}

Markup line(const std::string& name, const std::string& label, const std::string& value, const std::string& hint,
            const std::string& type, const std::string& autocomplete) {
    Model model;
    model.text("id", name)
        .text("name", name)
        .text("label", label)
        .text("hint", hint)
        .text("error", "")
        .text("described", hint.empty() ? "" : name + "-hint")
        .text("value", value)
        .text("type", type)
        .text("autocomplete", autocomplete)
        .text("height", "2");
    for (const auto* each : {"optional", "grouped", "narrow", "area", "select", "radios"}) model.flag(each, false);
    model.flag("line", true);
    model.row_list("choices", {});
    return print("field", model);
}

}  // namespace mappa::web
