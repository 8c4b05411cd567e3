#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/http/http.hpp"
#include "app/session.hpp"
#include "app/web/gate.hpp"
#include "app/web/kept_figures.hpp"
#include "app/web/markup.hpp"
#include "app/web/parts.hpp"

namespace mappa::web {

using http::Fields;
using http::Request;
using http::Response;

/// A request of somebody who is signed in and whose role may have the page: what every page is made from.
struct Asked {
    const Request& request;
    app::Session& session;
    Gate& gate;
    KeptFigures& figures;
    const SignedIn& who;
    Visit visit;
    AreaRecord area;
    std::string token;               ///< of their sign-in
    std::vector<std::string> parts;  ///< what the address had in the places of the route's ":"
    bool outdated = false;           ///< the form is of a page from before this sign-in: it may only be shown again

    [[nodiscard]] bool posted() const { return request.method == "POST"; }
    /// What was sent under a name with the form, or empty.
    [[nodiscard]] std::string sent(std::string_view name) const;
    /// What the address asks for after its "?"; never anything personal.
    [[nodiscard]] std::string asked(std::string_view name) const;
};

struct Crumb {
    std::string label, href;
};

/// A whole page. `place` is the address of the part of the desk it belongs to ("/cases").
[[nodiscard]] Response page(const Asked& asked, const std::string& title, const std::string& place,
                            const std::vector<Crumb>& crumbs, const Markup& content, int status = 200);
/// A page for somebody who is not signed in.
[[nodiscard]] Response outside_page(const AreaRecord& area, const std::string& title, const Markup& content, int status,
                                    Date today);
/// After a POST: look at this.
[[nodiscard]] Response see(const std::string& where);
/// What cannot be shown, in the engine's words.
[[nodiscard]] Response not_shown(const Asked& asked, const app::Shown& shown);
[[nodiscard]] Response not_found(const Asked& asked);
[[nodiscard]] Response refused_page(const Asked& asked, const std::vector<Refusal>& refusals);
[[nodiscard]] std::vector<Trouble> troubles_of(const std::vector<Refusal>& refusals, const std::string& case_ref,
                                               int number = 0);
[[nodiscard]] std::vector<Trouble> troubles_of(const Problems& problems, const std::string& prefix = {});

/// A number as an address or a form has it: digits alone; 0 for everything else.
[[nodiscard]] int number_in(const std::string& text);

/// A form that posts to the desk, with what guards it.
struct FormParts {
    std::string action, button = "Save";
    Fields hidden{};
    Markup fields{}, beside{};
    bool upload = false, plain = false;
    std::string draft{};  ///< where more is kept as it is typed
    bool typed = false;   ///< it shows again what was sent: that is not to be written over
};
[[nodiscard]] Markup form(const Asked& asked, const FormParts& parts);
/// A second button of a form: what is typed is kept and nothing is said yet.
[[nodiscard]] Markup keep_button();
/// What was sent and could not be taken, to be read and sent once more; it knows of nobody.
[[nodiscard]] Markup sent_again(const Request& request);
/// The sign-in form, which is nobody's yet.
[[nodiscard]] Markup print_sign_in();
/// A single line to type in, outside steps.
[[nodiscard]] Markup line(const std::string& name, const std::string& label, const std::string& value,
                          const std::string& hint = {}, const std::string& type = "text",
                          const std::string& autocomplete = "off");

}  // namespace mappa::web
