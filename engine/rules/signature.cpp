#include "engine/rules/signature.hpp"

#include "engine/rules/text.hpp"

namespace mappa {

void check_signature(const Situation& situation, const Signed& signature, Found& found) {
    const auto& signer = situation.actor.name;
    const std::string what{signature.what};
    const std::string wanted{signature.line_manager};
    const std::string absent{signature.signed_for};
    for (const auto author : signature.authors) {
        if (blank(author) || plain(author) != plain(signer)) continue;
        found.miss("whoever wrote " + what + " cannot " + std::string{signature.verb} + " it (" + signer + ")",
                   "another manager");
        break;
    }
    if (blank(absent) || plain(absent) == plain(signer)) {
        if (!blank(wanted) && plain(wanted) != plain(signer)) {
            found.ask(wanted + " is to sign; a deputy says so and signs only while " + wanted + " is recorded absent",
                      "manager = \"" + wanted + "\"");
        }
        return;
    }
    if (!blank(wanted) && plain(wanted) != plain(absent))
        found.ask(wanted + " is to sign, not " + absent, "manager = \"" + wanted + "\"");
    if (!situation.area.deputises(signer, absent, situation.today)) {
        found.miss(
            "no absence of " + absent + " with " + signer + " as deputy is recorded for " + situation.today.text(),
            "`area absent`");
    }
}

}  // namespace mappa
