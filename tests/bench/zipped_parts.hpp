#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mappa::bench {

/// A file inside an archive: path and content.
using ZippedPart = std::pair<std::string, std::string>;

/// The files inside an archive in their order, read with libzip.
[[nodiscard]] std::vector<ZippedPart> unzipped(const std::string& bytes);

/// The same files as an archive, written with libzip and nothing else, packed as closely as its default is.
[[nodiscard]] std::string zipped(const std::vector<ZippedPart>& parts);

}  // namespace mappa::bench
