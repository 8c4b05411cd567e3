#include "forms/intake/package_content.hpp"

#include <algorithm>
#include <array>

namespace mappa::forms {
namespace {

struct Unwanted {
    std::string_view sign, why;
};

constexpr std::string_view macros = "holds macros, which run when it is opened: remove them";
constexpr std::string_view embedded = "holds an embedded file or object: take it out and send it by itself";
constexpr std::string_view foreign = "holds a whole other document that is shown in it: copy its text into the form";

// What stands in a content type.
constexpr auto unwanted_types = std::to_array<Unwanted>({
    {"macroenabled", macros},
    {"vbaproject", macros},
    {"vbadata", macros},
    {"macrosheet", macros},
    {"activex", "holds an ActiveX control: remove it"},
    {"oleobject", embedded},
    {"externallink", "takes figures from another workbook: paste them as values"},
    {"connections", "is connected to a database or web page: remove the connection"},
});

constexpr auto harmless_types = std::to_array<std::string_view>({
    "application/vnd.openxmlformats-package.digital-signature-origin",
    "application/vnd.openxmlformats-officedocument.obfuscatedfont",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.printersettings",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.printersettings",
    "application/vnd.openxmlformats-officedocument.vmldrawing",
    "application/xml",
    "text/xml",
    "application/x-font-ttf",
    "application/x-fontdata",
});

// The last word of a relationship's address.
constexpr auto unwanted_links = std::to_array<Unwanted>({
    {"vbaProject", macros},
    {"wordVbaData", macros},
    {"xlMacrosheet", macros},
    {"xlIntlMacrosheet", macros},
    {"aFChunk", foreign},
    {"subDocument", foreign},
    {"frame", foreign},
    {"oleObject", embedded},
    {"package", embedded},
    {"control", "holds an ActiveX control"},
    {"activeXControlBinary", "holds an ActiveX control"},
    {"externalLink", "takes figures from another workbook"},
    {"connections", "is connected to a database or web page"},
    {"mailMergeSource", "is connected to a mailing list"},
    {"mailMergeHeaderSource", "is connected to a mailing list"},
});

}  // namespace

std::string refused_content(std::string_view type, std::string_view name) {
    for (const auto& each : unwanted_types) {
        if (type.find(each.sign) != std::string_view::npos) return std::string{each.why};
    }
    if (name.ends_with("vbaProject.bin")) return std::string{macros};
    if (name.find("/embeddings/") != std::string_view::npos) return std::string{embedded};
    if (type.ends_with("+xml") || type.starts_with("image/")) return {};
    if (std::ranges::find(harmless_types, type) != harmless_types.end()) return {};
    if (type.empty()) return "is of no kind known: take it out";
    return std::string{embedded};
}

std::string refused_link(std::string_view type, bool outside) {
    const auto found = std::ranges::find(unwanted_links, type, &Unwanted::sign);
    if (found != unwanted_links.end()) return std::string{found->why.substr(0, found->why.find(':'))};
    if (!outside || type == "hyperlink") return {};
    if (type == "attachedTemplate") return "fetches a template from elsewhere when it is opened";
    return "fetches something (" + std::string{type} + ") from elsewhere when it is opened";
}

}  // namespace mappa::forms
