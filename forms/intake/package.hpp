#pragma once

#include <cstddef>
#include <map>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "engine/input/entry.hpp"

namespace mappa::forms {

/// What a file that comes in may hold at most. Far above what an honest form or list needs.
struct PackageLimits {
    std::size_t file = 20U << 20;   ///< bytes as it came
    std::size_t entries = 500;      ///< files in it
    std::size_t part = 8U << 20;    ///< bytes of one part, inflated
    std::size_t whole = 24U << 20;  ///< bytes of all parts, inflated
    std::size_t ratio = 150;        ///< inflated to packed, of a part above `ratio_from` bytes
    std::size_t ratio_from = 1U << 20;
    std::size_t tags = 600'000;  ///< tags in one part
    std::size_t depth = 120;     ///< elements within elements
};

/// What kind of file is expected.
enum class PackageKind { document, workbook };

/// A link from one part to another, inside the file.
struct Relationship {
    std::string id;
    std::string type;    ///< the last word of it: "officeDocument", "worksheet", "hyperlink" ...
    std::string target;  ///< full name of the part, "word/comments.xml"; of a hyperlink the address as it stands
};

/// A Word document or Excel workbook that somebody sent, opened as hostile: the sizes are held to their limits before
/// and while it is inflated, and what could run, reach out or hide in it is refused. Only the XML parts are inflated;
/// pictures and fonts stay packed.
class Package {
public:
    using Opened = std::variant<Package, Problems>;

    /// `source` is the file's name, for the problems. Every problem found is reported at once; each says what is wrong,
    /// in which part (in `Place::field`), and what to do.
    [[nodiscard]] static Opened open(std::string_view bytes, const std::string& source, PackageKind kind,
                                     const PackageLimits& limits = {});

    /// "word/document.xml" or "xl/workbook.xml" as the file itself names it.
    [[nodiscard]] const std::string& main_part() const { return main_; }
    /// The text of an XML part; nothing when there is none of that name. Names are compared without case.
    [[nodiscard]] const std::string* part(std::string_view name) const;
    /// Names of all files in it, pictures too, as they are written.
    [[nodiscard]] const std::vector<std::string>& names() const { return names_; }
    /// The links of a part; of the whole file for an empty name.
    [[nodiscard]] const std::vector<Relationship>& links_of(std::string_view part) const;
    /// The parts that `part` links to by a relationship of this type.
    [[nodiscard]] std::vector<std::string> linked(std::string_view part, std::string_view type) const;

    /// Parses an XML part. False, with a problem, when it is not there or is not sound.
    [[nodiscard]] bool parse(std::string_view part, pugi::xml_document& into, Problems& problems) const;

private:
    friend class PackageReader;

    std::string source_, main_;
    PackageLimits limits_;
    std::vector<std::string> names_;
    std::map<std::string, std::string> parts_;  ///< by name in lower case
    std::map<std::string, std::vector<Relationship>> links_;
};

/// Parses XML that came in, without DTD: no entity but the five of XML and numbers is ever expanded. Empty when it is
/// sound, otherwise what is wrong with it.
[[nodiscard]] std::string parse_xml(std::string_view text, pugi::xml_document& into, const PackageLimits& limits = {});

}  // namespace mappa::forms
