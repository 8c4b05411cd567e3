#include "tests/forms/intake/package_file.hpp"

#include "forms/page/zip_archive.hpp"

namespace mappa::test {

std::string PackageFile::bytes() const {
    forms::ZipArchive zip;
    const auto folder = main.substr(0, main.find('/') + 1);
    const auto file = main.substr(main.find('/') + 1);
    zip.add("[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            "<Override PartName=\"/" +
                main + "\" ContentType=\"" + main_type + "\"/>" + types + "</Types>");
    zip.add("_rels/.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
            "Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
            "Target=\"" +
                main + "\"/></Relationships>");
    zip.add(main, "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" +
                      body + "</w:body></w:document>");
    zip.add(folder + "_rels/" + file + ".rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + links +
                "</Relationships>");
    for (const auto& [name, text] : more) zip.add(name, text);
    return zip.bytes();
}

}  // namespace mappa::test
