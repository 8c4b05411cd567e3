#include "forms/page/docx.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>
#include <variant>

#include "forms/page/template.hpp"
#include "forms/page/word_line.hpp"
#include "forms/page/xml_part.hpp"
#include "forms/page/zip_archive.hpp"

namespace mappa::forms {

namespace {

std::string asset(const Assets& assets, const std::string& path) {
    const auto content = assets(path);
    if (!content) throw std::logic_error("Word document: the file templates/" + path + " is not in the program");
    return std::string(*content);
}

/// Whether every character is of the kind that stands there in a UTC time; Word refuses a file with any
/// other.
bool is_utc_time(std::string_view time) {
    constexpr std::string_view pattern = "0000-00-00T00:00:00Z";
    const auto alike = [](char given, char wanted) {
        return wanted == '0' ? given >= '0' && given <= '9' : given == wanted;
    };
    return std::equal(time.begin(), time.end(), pattern.begin(), pattern.end(), alike);
}

/// docProps/core.xml: the only constant part with something to fill in.
std::string core_properties(const DocxParts& parts, const Assets& assets) {
    if (!is_utc_time(parts.created))
        throw std::logic_error("Word document: created must be like 2030-04-01T09:00:00Z, not '" + parts.created + "'");

    const Shape shape = Shape()
                            .text("title", "the document's title")
                            .text("author", "who made it", "not known")
                            .text("description", "form, case and version", "not known")
                            .text("created", "when it was made, in UTC");
    auto loaded = Template::load("docx/core.xml", asset(assets, "docx/core.xml"), {}, shape);
    if (const auto* problems = std::get_if<Problems>(&loaded)) throw std::logic_error(problems->front().text());
    return std::get<Template>(loaded).render(Model()
                                                 .text("title", parts.title)
                                                 .text("author", parts.author)
                                                 .text("description", parts.description)
                                                 .text("created", parts.created));
}

/// A constant part with something added before its last end tag.
std::string with_more(std::string part, const std::string& more) {
    const auto end = part.rfind("</");
    if (end == std::string::npos) throw std::logic_error("Word document: a part without an end tag");
    return part.insert(end, more);
}

std::string relationships(const DocxParts& parts, const Assets& assets) {
    std::string more;
    for (std::size_t i = 0; i < parts.links.size(); ++i)
        more += "<Relationship Id=\"rIdLink" + std::to_string(i + 1) +
                "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\" Target=\"" +
                escaped_xml(parts.links[i]) + "\" TargetMode=\"External\"/>\n";
    return with_more(asset(assets, "docx/document_rels.xml"), more);
}

/// Each ordered list counts for itself, at each of its levels.
std::string numbering(const DocxParts& parts, const Assets& assets) {
    std::string more;
    for (std::size_t i = 0; i < parts.ordered_lists.size(); ++i) {
        more += "<w:num w:numId=\"" + std::to_string(i + 2) + "\"><w:abstractNumId w:val=\"2\"/>";
        for (const auto* level : {"0", "1", "2"})
            more += std::string{"<w:lvlOverride w:ilvl=\""} + level + "\"><w:startOverride w:val=\"" +
                    std::to_string(parts.ordered_lists[i]) + "\"/></w:lvlOverride>";
        more += "</w:num>\n";
    }
    return with_more(asset(assets, "docx/numbering.xml"), more);
}

/// docProps/custom.xml: what Word shows as custom properties. The number of the first is 2, as the standard has it.
std::string custom_properties(const DocxParts& parts) {
    std::string xml =
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties "
        "xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\" "
        "xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\">\n";
    int id = 1;
    for (const auto& [name, text] : parts.properties)
        xml += "<property fmtid=\"{D5CDD505-2E9C-101B-9397-08002B2CF9AE}\" pid=\"" + std::to_string(++id) +
               "\" name=\"" + escaped_xml(name) + "\"><vt:lpwstr>" + escaped_xml(text) + "</vt:lpwstr></property>\n";
    return xml + "</Properties>\n";
}

}  // namespace

std::string docx(const DocxParts& parts, const Assets& assets) {
    ZipArchive archive;
    const auto add = [&](const std::string& path, std::string xml, std::string_view root) {
        require_sound_part(path, xml, root);
        archive.add(path, std::move(xml));
    };
    // The content types come first: some readers look no further to tell what kind of file it is.
    auto types = asset(assets, "docx/content_types.xml");
    auto links = asset(assets, "docx/package_rels.xml");
    if (!parts.properties.empty()) {
        types = with_more(types,
                          "  <Override PartName=\"/docProps/custom.xml\" "
                          "ContentType=\"application/vnd.openxmlformats-officedocument.custom-properties+xml\"/>\n");
        links =
            with_more(links,
                      "  <Relationship Id=\"rIdCustom\" "
                      "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties\" "
                      "Target=\"docProps/custom.xml\"/>\n");
    }
    add("[Content_Types].xml", std::move(types), "Types");
    add("_rels/.rels", std::move(links), "Relationships");
    add("word/document.xml", parts.document, "w:document");
    add("word/_rels/document.xml.rels", relationships(parts, assets), "Relationships");
    add("word/styles.xml", asset(assets, "docx/styles.xml"), "w:styles");
    add("word/numbering.xml", numbering(parts, assets), "w:numbering");
    add("word/settings.xml", asset(assets, "docx/settings.xml"), "w:settings");
    add("word/fontTable.xml", asset(assets, "docx/font_table.xml"), "w:fonts");
    add("word/header1.xml", parts.header, "w:hdr");
    add("word/footer1.xml", parts.footer, "w:ftr");
    add("docProps/core.xml", core_properties(parts, assets), "cp:coreProperties");
    add("docProps/app.xml", asset(assets, "docx/app.xml"), "Properties");
    if (!parts.properties.empty()) add("docProps/custom.xml", custom_properties(parts), "Properties");
    return archive.bytes();
}

}  // namespace mappa::forms
