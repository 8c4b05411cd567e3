#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "forms/intake/package.hpp"

namespace mappa::forms {

/// The files of a zip that came in. What is XML is unpacked, the rest is known by name only.
struct Unpacked {
    std::vector<std::string> names;
    std::map<std::string, std::string> texts;  ///< by name in lower case
};

/// Opens a zip file with every limit held: before it is unpacked to what its directory claims, and while it is unpacked
/// to what comes out. Problems when it is none, is broken, encrypted, too large, or has names that could mislead.
[[nodiscard]] Unpacked unpack(std::string_view bytes, const std::string& source, PackageKind kind,
                              const PackageLimits& limits, Problems& problems);

/// ASCII letters in lower case: names of parts are compared so.
[[nodiscard]] std::string lower_name(std::string_view name);

/// What the sender does: "open it in Word and save it as Word document (*.docx)".
[[nodiscard]] std::string save_again(PackageKind kind);

}  // namespace mappa::forms
