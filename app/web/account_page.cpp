#include <ctime>
#include <optional>

#include "app/web/fields.hpp"
#include "app/web/routes.hpp"

namespace mappa::web {
namespace {

/// What the page says beside what it always shows.
struct Said {
    std::string heading{};  ///< above the troubles
    std::vector<Trouble> troubles{};
    std::string done{};
    std::optional<Gate::Enrolment> enrolled{};  ///< shown this once
    bool to_confirm = false;                    ///< a code of the device is awaited
    std::optional<bool> with_code{};            ///< when it changed just now
};

Markup own_password(const std::string& name) {
    return line(name, "Password now", "", "", "password", "current-password");
}

Markup one_time_code(const std::string& hint) {
    return line("code", "One-time code", "", hint, "text", "one-time-code");
}

/// Setting the one-time code up, confirming it, or taking it away: whichever comes next.
Markup code_part(const Asked& asked, const Said& said) {
    auto content = heading(2, "One-time code");
    if (said.to_confirm) {
        if (said.enrolled) {
            content += paragraph(
                "Type this secret in the program on your telephone or device that shows one-time "
                "codes, or give it the address. It is shown this once.");
            content += summary({{"Secret", words(said.enrolled->secret)}, {"Address", words(said.enrolled->uri)}});
        }
        FormParts parts{"/account/code/confirm", "Confirm the code"};
        parts.fields = one_time_code("Six digits that the device shows now; from then on each sign-in asks for one");
        parts.beside = link("Not now", "/account");
        return content + form(asked, parts);
    }
    if (said.with_code.value_or(asked.who.with_code)) {
        content += paragraph(
            "Each sign-in asks for a code of your device. If the device is lost, an administrator can "
            "take it away.");
        FormParts parts{"/account/code/remove", "Take the one-time code away"};
        parts.fields = own_password("code_password") + one_time_code("Six digits that the device shows now");
        parts.plain = true;
        return content + form(asked, parts);
    }
    content += paragraph("With one, nobody signs in by knowing your password alone.");
    FormParts parts{"/account/code", "Set up a one-time code"};
    parts.fields = own_password("code_password");
    parts.plain = true;
    return content + form(asked, parts);
}

Response shown(Asked& asked, const Said& said) {
    Markup content;
    if (!said.troubles.empty()) content += error_summary(said.heading, "", said.troubles);
    if (!said.done.empty()) content += notice("Done", said.done);
    content += heading(1, "Your account");
    const bool first = asked.who.must_change_password && said.done.empty();
    if (first)
        content +=
            paragraph("This is a first password, which somebody else knows: choose one of your own before you go on.");
    content += summary({{"Name", words(asked.who.actor.name)},
                        {"Role", words(label(asked.who.actor.role))},
                        {"Agency", words(label(asked.who.actor.agency))}});
    FormParts parts{"/account/password", "Change the password"};
    parts.fields = own_password("old") +
                   line("fresh", "New password", "",
                        "At least 12 characters; three or four words that do not belong together are good", "password",
                        "new-password") +
                   line("again", "New password once more", "", "", "password", "new-password");
    content += heading(2, "Password") + form(asked, parts);
    if (!first) content += code_part(asked, said);
    return page(asked, "Your account", "/account", {}, content, said.troubles.empty() ? 200 : 422);
}

std::vector<Trouble> troubles_at(const Problems& problems, const std::string& password_field) {
    std::vector<Trouble> troubles;
    for (const auto& each : problems) {
        const auto field = field_at(each);
        const auto href = field == "old" ? password_field : field == "password" ? "fresh" : field;
        troubles.push_back({each.says, "", "", href.empty() ? "" : "#" + href});
    }
    return troubles;
}

}  // namespace

Response account_page(Asked& asked) { return shown(asked, {}); }

Response password_post(Asked& asked) {
    Said said{.heading = "The password was not changed"};
    if (asked.sent("fresh") != asked.sent("again")) {
        said.troubles = {{"the new password is not the same both times", "type it again", "", "#again"}};
    } else {
        said.troubles = troubles_at(
            asked.gate.change_password(asked.token, asked.sent("old"), asked.sent("fresh"), std::time(nullptr)), "old");
        if (said.troubles.empty())
            said.done = "The password was changed. Other places where you were signed in are signed out.";
    }
    return shown(asked, said);
}

Response code_post(Asked& asked) {
    const auto now = std::time(nullptr);
    Said said{.heading = "Nothing was set up"};
    said.troubles =
        troubles_at(asked.gate.ask_password(asked.token, asked.sent("code_password"), now), "code_password");
    if (!said.troubles.empty()) return shown(asked, said);
    said.enrolled = asked.gate.enrol_code(asked.token, now);
    said.to_confirm = said.enrolled.has_value();
    if (!said.enrolled)
        said.troubles = {{"your account asks for a one-time code already", "take it away first", "", "#code"}};
    return shown(asked, said);
}

Response code_confirm(Asked& asked) {
    Said said{.heading = "The code was not confirmed"};
    said.troubles = troubles_at(asked.gate.confirm_code(asked.token, asked.sent("code"), std::time(nullptr)), "");
    said.with_code = said.troubles.empty() ? std::optional{true} : std::nullopt;
    said.to_confirm = !said.troubles.empty() && !asked.who.with_code;
    if (said.troubles.empty()) said.done = "From now on each sign-in asks for a one-time code.";
    return shown(asked, said);
}

Response code_remove(Asked& asked) {
    Said said{.heading = "The one-time code was not taken away"};
    said.troubles = troubles_at(
        asked.gate.remove_code(asked.token, asked.sent("code_password"), asked.sent("code"), std::time(nullptr)),
        "code_password");
    if (said.troubles.empty()) {
        said.with_code = false;
        said.done = "The one-time code was taken away. Signing in asks for your name and password alone.";
    }
    return shown(asked, said);
}

}  // namespace mappa::web
