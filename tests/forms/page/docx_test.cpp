#include "forms/page/docx.hpp"

#include <doctest/doctest.h>
#include <zip.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <pugixml.hpp>
#include <stdexcept>
#include <string>

#include "forms/page/plain_text.hpp"
#include "forms/page/template.hpp"
#include "forms/page/xml_part.hpp"

namespace docx_test {
using namespace mappa::forms;
using mappa::Problems;

namespace {

const std::string space = R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
                          R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";

/// The templates of the source tree; the tests run from its root, or MAPPA_TEMPLATES says where they are.
std::optional<std::string_view> read_asset(std::string_view path) {
    static std::map<std::string, std::string, std::less<>> files;
    if (const auto known = files.find(path); known != files.end()) return known->second;
    const char* folder = std::getenv("MAPPA_TEMPLATES");
    std::ifstream file(std::string(folder ? folder : "templates") + "/" + std::string(path), std::ios::binary);
    if (!file) return std::nullopt;
    std::string content(std::istreambuf_iterator<char>(file), {});
    return files.emplace(path, std::move(content)).first->second;
}

std::string paragraph_template() {
    return R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document )" +
           space + R"(><w:body>
<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t xml:space="preserve">{{heading}}</w:t></w:r></w:p>
<w:tbl><w:tblPr><w:tblStyle w:val="MappaTable"/><w:tblW w:w="5000" w:type="pct"/></w:tblPr>
<w:tblGrid><w:gridCol w:w="9638"/></w:tblGrid>
<w:tr><w:tc><w:tcPr><w:tcW w:w="5000" w:type="pct"/></w:tcPr>
{{#story}}<w:p><w:r><w:t xml:space="preserve">{{line}}</w:t></w:r></w:p>
{{/story}}{{^story}}<w:p/>{{/story}}</w:tc></w:tr></w:tbl>
</w:body></w:document>)";
}

DocxParts sample(const std::string& heading, const std::string& story) {
    const Shape shape = Shape().text("heading", "the title").paragraphs("story", "a long text", "nothing was said");
    const auto section = read_asset("docx/section.xml");
    REQUIRE_MESSAGE(section, "run the tests from the project's root, or set MAPPA_TEMPLATES");
    auto text = paragraph_template();
    text.insert(text.find("</w:body>"), *section);
    const auto loaded = Template::load("sample", text, {}, shape);
    if (const auto* problems = std::get_if<Problems>(&loaded)) FAIL(problems->front().text());
    DocxParts parts;
    parts.document = std::get<Template>(loaded).render(Model().text("heading", heading).paragraphs("story", story));
    const std::string marking = "<w:p><w:pPr><w:pStyle w:val=\"Marking\"/></w:pPr><w:r><w:t>MARKING</w:t></w:r></w:p>";
    parts.header = "<w:hdr " + space + ">" + marking + "</w:hdr>";
    parts.footer = "<w:ftr " + space + ">" + marking + "</w:ftr>";
    parts.title = heading;
    parts.created = "2030-04-01T09:00:00Z";
    return parts;
}

struct Entry {
    std::string name;
    std::string content;
    time_t modified = 0;
};

std::vector<Entry> entries_of(const std::string& bytes) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error);
    REQUIRE(archive);
    std::vector<Entry> entries;
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive, 0)); ++i) {
        zip_stat_t stat;
        REQUIRE(zip_stat_index(archive, i, 0, &stat) == 0);
        std::string content(stat.size, '\0');
        zip_file_t* file = zip_fopen_index(archive, i, 0);
        CHECK(zip_fread(file, content.data(), content.size()) == static_cast<zip_int64_t>(content.size()));
        zip_fclose(file);
        entries.push_back({stat.name, std::move(content), stat.mtime});
    }
    zip_close(archive);
    return entries;
}

/// The paragraphs of word/document.xml, read back.
std::string read_back(const std::string& bytes) {
    for (const Entry& entry : entries_of(bytes)) {
        if (entry.name != "word/document.xml") continue;
        pugi::xml_document document;
        REQUIRE(document.load_buffer(entry.content.data(), entry.content.size(),
                                     pugi::parse_default | pugi::parse_ws_pcdata));
        std::string text;
        for (const auto& found : document.select_nodes("//w:tc/w:p"))
            text += std::string(found.node().child("w:r").child("w:t").child_value()) + "\n";
        return text;
    }
    return "no document";
}

std::string adversarial() {
    std::string text = "ctrl\x01\x02\x1B[31m {{x}} {{{y}}} {{#z}} {{=<% %>=}} <w:p> </w:t> ]]> &amp; & \" ' <!-- -->\n";
    text +=
        "emoji 👩🏽‍⚖️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 right to left עברית العربية "
        "\u202Eoverride\n\xFF\xC0 broken \xE2\x82\n";
    while (text.size() < 100'000) text += "A long account of nothing at all. ";
    return text;
}

}  // namespace

TEST_CASE("the same parts give the same bytes, in the same order, dated 1980-01-01 in every time zone") {
    const char* zone = std::getenv("TZ");
    const std::string before = zone ? zone : "";
    setenv("TZ", "Pacific/Auckland", 1);
    tzset();
    const std::string there = docx(sample("Minutes", "Text"), read_asset);
    setenv("TZ", "America/Los_Angeles", 1);
    tzset();
    const std::string here = docx(sample("Minutes", "Text"), read_asset);
    zone ? setenv("TZ", before.c_str(), 1) : unsetenv("TZ");
    tzset();
    CHECK(there == here);
    CHECK(docx(sample("Minutes", "Other"), read_asset) != here);

    std::vector<std::string> names;
    for (const Entry& entry : entries_of(here)) names.push_back(entry.name);
    CHECK(names == std::vector<std::string>{"[Content_Types].xml", "_rels/.rels", "word/document.xml",
                                            "word/_rels/document.xml.rels", "word/styles.xml", "word/numbering.xml",
                                            "word/settings.xml", "word/fontTable.xml", "word/header1.xml",
                                            "word/footer1.xml", "docProps/core.xml", "docProps/app.xml"});
    CHECK(here.substr(10, 4) == std::string("\x00\x00\x21\x00", 4));  // DOS time and date of the first entry
}

TEST_CASE("hostile text of 100,000 characters arrives in the document as it was typed, cleaned") {
    const std::string text = adversarial();
    const std::string bytes = docx(sample("<b>{{title}}</b> & Co", text), read_asset);
    std::string expected;
    for (const std::string& line : paragraph_lines(plain_text(text))) expected += line + "\n";
    CHECK(read_back(bytes) == expected);
    for (const Entry& entry : entries_of(bytes))
        if (entry.name == "docProps/core.xml")
            CHECK(entry.content.find("<dc:title>&lt;b&gt;{{title}}&lt;/b&gt; &amp; Co</dc:title>") !=
                  std::string::npos);
    if (const char* folder = std::getenv("MAPPA_KEEP_DOCX"))  // for looking at it in a word processor
        std::ofstream(std::string(folder) + "/adversarial.docx", std::ios::binary) << bytes;
}

TEST_CASE("a part that Word would not open is refused by name") {
    const auto refusal = [](auto change) {
        DocxParts parts = sample("Minutes", "");
        change(parts);
        try {
            static_cast<void>(docx(parts, read_asset));
        } catch (const std::logic_error& error) {
            return std::string(error.what());
        }
        return std::string("accepted");
    };
    CHECK(refusal([](DocxParts&) {}) == "accepted");
    CHECK(refusal([](DocxParts& parts) { parts.header = ""; }).starts_with("Part word/header1.xml "));
    CHECK(refusal([](DocxParts& parts) { parts.footer += "x"; }).starts_with("Part word/footer1.xml has text outside"));
    CHECK(refusal([](DocxParts& parts) {
              parts.document = parts.header;
          }).starts_with("Part word/document.xml has the root"));
    CHECK(refusal([](DocxParts& parts) { parts.created = "yesterday"; }).find("created must be") != std::string::npos);
}

TEST_CASE("require_sound_part refuses each kind of unsound XML") {
    const auto refused = [](const std::string& xml, const std::string& why) {
        CHECK_THROWS_WITH_AS(require_sound_part("p", xml, "a"), doctest::Contains(why.c_str()), std::logic_error);
    };
    CHECK_NOTHROW(
        require_sound_part("p", "<?xml version=\"1.0\"?>\n<a xmlns:x='u'><x:b x:c='&#39;&#x1F600;'/>&amp;</a>", "a"));
    refused("<a><b></a>", "line 1");
    refused("<a/><a/>", "2 root elements");
    refused("<!DOCTYPE a><a/>", "DOCTYPE");
    refused("<a>\n<x:b/></a>", "x:b without declaring its prefix (line 2)");
    refused("<a x:b='1'/>", "x:b without declaring");
    refused("<a b='1' b='2'/>", "twice");
    refused("<a>fish & chips</a>", "& that is not escaped");
    for (const char* bad : {"&nbsp;", "&#x1F;", "&#0;", "&#xD800;", "&#xFFFE;", "&#12x;", "&#;", "&#x110000;", "&;"})
        refused("<a>" + std::string(bad) + "</a>", "& that is not escaped");
    refused("<a b='<'/>", "< that is not escaped");
    refused("<a>\x01</a>", "control character");
    refused("<a>\xFF</a>", "not UTF-8");
    refused("<a xmlns:w='u'><w:tc><w:tcPr/></w:tc></a>", "does not end with a w:p");
}

TEST_CASE("an asset that is not there is named") {
    const Assets none = [](std::string_view) { return std::nullopt; };
    CHECK_THROWS_WITH_AS(docx(sample("t", ""), none), doctest::Contains("templates/docx/content_types.xml"),
                         std::logic_error);
}

}  // namespace docx_test
