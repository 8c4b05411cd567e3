#include "app/web/assets.hpp"

#include <array>
#include <map>

#include "app/embedded.hpp"
#include "app/version.hpp"

namespace mappa::web {
namespace {

struct Asset {
    std::string_view path, file, type;
};
constexpr auto assets = std::to_array<Asset>({
    {"/assets/govuk.css", "app/web/node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.css",
     "text/css; charset=utf-8"},
    {"/assets/moj.css", "app/web/node_modules/@ministryofjustice/frontend/moj/moj-frontend.min.css",
     "text/css; charset=utf-8"},
    {"/assets/desk.css", "templates/web/desk.css", "text/css; charset=utf-8"},
    {"/assets/desk.js", "templates/web/desk.js", "text/javascript; charset=utf-8"},
});

/// GDS Transport is licensed for GOV.UK alone: the system's own font stands in its place, and no font is fetched.
std::string with_own_fonts(std::string css) {
    constexpr std::string_view theirs = "\"GDS Transport\"", ours = "system-ui";
    for (auto at = css.find(theirs); at != std::string::npos; at = css.find(theirs, at + ours.size()))
        css.replace(at, theirs.size(), ours);
    for (auto at = css.find("@font-face{"); at != std::string::npos; at = css.find("@font-face{"))
        css.erase(at, css.find('}', at) - at + 1);
    return css;
}

}  // namespace

http::Response asset(const std::string& path) {
    static const auto bodies = [] {
        std::map<std::string_view, std::string> made;
        for (const auto& each : assets) {
            auto text = std::string{app::embedded(each.file).value_or("")};
            made[each.path] = each.path.ends_with(".css") ? with_own_fonts(std::move(text)) : std::move(text);
        }
        return made;
    }();
    for (const auto& each : assets) {
        if (each.path != path) continue;
        http::Response response;
        response.type = each.type;
        response.body = bodies.at(each.path);
        response.headers = {{"Cache-Control", "private, max-age=3600"}};
        return response;
    }
    http::Response missing;
    missing.status = 404;
    missing.type = "text/plain; charset=utf-8";
    missing.body = "There is no such file.\n";
    return missing;
}

}  // namespace mappa::web
