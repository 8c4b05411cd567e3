#pragma once

#include <string>
#include <utility>
#include <vector>

namespace mappa::test {

/// A Word document or Excel workbook made part by part, for what an honest program never writes.
struct PackageFile {
    std::string main = "word/document.xml";
    std::string main_type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";
    std::string body = "<w:p><w:r><w:t>Nothing to see</w:t></w:r></w:p>";
    std::string types{};                                      ///< more of [Content_Types].xml
    std::string links{};                                      ///< relationships of the main part
    std::vector<std::pair<std::string, std::string>> more{};  ///< further files

    [[nodiscard]] std::string bytes() const;
};

}  // namespace mappa::test
