#pragma once

#include <string>
#include <utility>
#include <vector>

#include "forms/page/zip_archive.hpp"

namespace mappa::test {

/// A workbook made part by part, for what our own writer never writes.
struct BookFile {
    std::vector<std::pair<std::string, std::string>> sheets;  ///< name, and what stands within <worksheet>
    std::vector<std::string> strings{};                       ///< the shared ones, as XML within <si>
    std::string styles{}, properties{};                       ///< within <styleSheet>; attributes of workbookPr
    std::string prefix{};                                     ///< "x:" for programs that name their namespace

    [[nodiscard]] std::string bytes() const {
        constexpr auto types = "http://schemas.openxmlformats.org/package/2006/content-types";
        constexpr auto rels = "http://schemas.openxmlformats.org/package/2006/relationships";
        const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
        const std::string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        const auto own = prefix.empty() ? std::string{} : ":" + prefix.substr(0, prefix.size() - 1);
        const auto root = [&](const std::string& name, const std::string& inner) {
            return "<" + prefix + name + " xmlns" + own + "=\"" + main + "\" xmlns:r=\"" +
                   office.substr(0, office.size() - 1) + "\">" + inner + "</" + prefix + name + ">";
        };
        std::string book, links, overrides;
        forms::ZipArchive zip;
        for (std::size_t i = 0; i < sheets.size(); ++i) {
            const auto number = std::to_string(i + 1);
            book += "<" + prefix + "sheet name=\"" + sheets[i].first + "\" sheetId=\"" + number + "\" r:id=\"rId" +
                    number + "\"/>";
            links += "<Relationship Id=\"rId" + number + "\" Type=\"" + office +
                     "worksheet\" Target=\"worksheets/sheet" + number + ".xml\"/>";
            overrides += "<Override PartName=\"/xl/worksheets/sheet" + number +
                         ".xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml."
                         "worksheet+xml\"/>";
            zip.add("xl/worksheets/sheet" + number + ".xml", root("worksheet", sheets[i].second));
        }
        if (!strings.empty()) {
            std::string all;
            for (const auto& each : strings) all += "<" + prefix + "si>" + each + "</" + prefix + "si>";
            zip.add("xl/sharedStrings.xml", root("sst", all));
            links += "<Relationship Id=\"rIdS\" Type=\"" + office + "sharedStrings\" Target=\"sharedStrings.xml\"/>";
        }
        if (!styles.empty()) {
            zip.add("xl/styles.xml", root("styleSheet", styles));
            links += "<Relationship Id=\"rIdT\" Type=\"" + office + "styles\" Target=\"styles.xml\"/>";
        }
        zip.add("xl/workbook.xml", root("workbook", "<" + prefix + "workbookPr " + properties + "/><" + prefix +
                                                        "sheets>" + book + "</" + prefix + "sheets>"));
        zip.add("xl/_rels/workbook.xml.rels",
                std::string{"<Relationships xmlns=\""} + rels + "\">" + links + "</Relationships>");
        zip.add("_rels/.rels", std::string{"<Relationships xmlns=\""} + rels + "\"><Relationship Id=\"rId1\" Type=\"" +
                                   office + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        zip.add("[Content_Types].xml",
                std::string{"<Types xmlns=\""} + types +
                    "\"><Default Extension=\"rels\" "
                    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default "
                    "Extension=\"xml\" ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" "
                    "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>" +
                    overrides + "</Types>");
        return zip.bytes();
    }
};

}  // namespace mappa::test
