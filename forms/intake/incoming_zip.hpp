#pragma once

#include <string>
#include <string_view>

#include "forms/intake/package.hpp"

namespace mappa::forms {

/// Opens a zip file with every limit held: before it is unpacked to what its directory claims, and while it is unpacked
/// to what comes out. Problems when it is none, is broken, encrypted, too large, or has names that could mislead.
[[nodiscard]] Unpacked unpack(std::string_view bytes, const std::string& source, PackageKind kind,
                              const PackageLimits& limits, Problems& problems);

/// What the sender does: "open it in Word and save it as Word document (*.docx)".
[[nodiscard]] std::string save_again(PackageKind kind);

}  // namespace mappa::forms
