#include <ctime>

#include "app/web/routes.hpp"

namespace mappa::web {
namespace {

Response shown(Asked& asked, const std::vector<Trouble>& troubles, const std::string& done) {
    Markup content;
    if (!troubles.empty()) content += error_summary("The password was not changed", "", troubles);
    if (!done.empty()) content += notice("Done", done);
    content += heading(1, "Your account");
    if (asked.who.must_change_password && done.empty())
        content +=
            paragraph("This is a first password, which somebody else knows: choose one of your own before you go on.");
    content += summary({{"Name", words(asked.who.actor.name)},
                        {"Role", words(label(asked.who.actor.role))},
                        {"Agency", words(label(asked.who.actor.agency))}});
    FormParts parts{"/account/password", "Change the password"};
    parts.fields = line("old", "Password now", "", "", "password", "current-password") +
                   line("fresh", "New password", "",
                        "At least 12 characters; three or four words that do not belong together are good", "password",
                        "new-password") +
                   line("again", "New password once more", "", "", "password", "new-password");
    content += heading(2, "Password") + form(asked, parts);
    return page(asked, "Your account", "/account", {}, content, troubles.empty() ? 200 : 422);
}

}  // namespace

Response account_page(Asked& asked) { return shown(asked, {}, ""); }

Response password_post(Asked& asked) {
    if (asked.sent("fresh") != asked.sent("again"))
        return shown(asked, {{"the new password is not the same both times", "type it again", "", "#again"}}, "");
    const auto problems =
        asked.gate.change_password(asked.token, asked.sent("old"), asked.sent("fresh"), std::time(nullptr));
    auto troubles = troubles_of(problems);
    for (auto& each : troubles) {
        if (each.href == "#password") each.href = "#fresh";
    }
    if (!troubles.empty()) return shown(asked, troubles, "");
    return shown(asked, {}, "The password was changed. Other places where you were signed in are signed out.");
}

}  // namespace mappa::web
