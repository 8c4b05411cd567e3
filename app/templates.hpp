#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/desk/desk.hpp"
#include "engine/record/area.hpp"
#include "forms/page/assets.hpp"
#include "forms/templates/soundness.hpp"

namespace mappa::app {

/// The templates of an area on a day: its own files in front of those that come with the program, file by file.
[[nodiscard]] forms::Assets templates_of(const AreaRecord& area, Date day);

/// The templates that come with the program, and the editions that have templates: those of the program and those the
/// area has adopted.
[[nodiscard]] forms::TemplatesKnown templates_known(const AreaRecord& area);

/// The SHA-256 of a template with every partial it is printed from: of each file its path and its text, in the order of
/// the paths. Empty when there is no such template. `path` as in "minutes/england-wales-2012/minutes.html.mustache",
/// which forms::template_in(forms::template_folder(kind, edition, assets)) gives.
[[nodiscard]] std::string template_digest(const std::string& path, const forms::Assets& assets);
[[nodiscard]] std::string digest_of(const std::map<std::string, std::string_view>& files);

/// What a document is printed from on a day.
struct TemplateInUse {
    std::string folder;  ///< "minutes/england-wales-2012"
    forms::Assets assets;
    std::vector<const OwnTemplate*> own;  ///< the area's own files that it is printed from; empty: as it comes
    ChangedForm change{};                 ///< its digest is that of these files; empty when there are none
    bool needs_approval = false;          ///< a form of the document set that the area changed
    const FormApproval* approval = nullptr;

    /// "with the area's own files of 1 March 2014", printed beside the templates' version, and for a form of the
    /// document set the board's approval with its reason; empty when there are none.
    [[nodiscard]] std::string note() const;
    /// "the program", or "Fenbury, from 2014-03-01: 2 files".
    [[nodiscard]] std::string source(const AreaRecord& area) const;
    /// Whether the board approved a changed form of the document set; empty where nobody has to.
    [[nodiscard]] std::string approved() const;
};
/// `name` as in forms::everything_printed(). The area's record has to outlive what is returned.
[[nodiscard]] TemplateInUse template_in_use(const AreaRecord& area, const forms::Printed& what,
                                            const std::string& edition, Date day);

/// Why a document may not be made with these templates: a change that the board has not approved, or own files that no
/// longer fit this program. Nothing when it may.
[[nodiscard]] std::optional<std::variant<std::vector<Refusal>, Problems>> templates_in_the_way(
    const AreaRecord& area, const forms::Printed& what, const TemplateInUse& use);

/// The forms of the document set that are printed from own files, with the digest of these.
[[nodiscard]] std::vector<ChangedForm> changed_forms(const AreaRecord& area,
                                                     const std::map<std::string, std::string>& own);

/// The area's own files on a day, by path.
[[nodiscard]] std::map<std::string, std::string> own_files(const AreaRecord& area, Date day);

}  // namespace mappa::app
