#include "forms/intake/package.hpp"

#include <doctest/doctest.h>

#include <array>

#include "tests/forms/intake/package_file.hpp"

namespace package_test {
using namespace mappa;
using forms::Package;
using forms::PackageKind;
using test::PackageFile;

namespace {

/// Every problem, a line each; empty when the file is taken.
std::string refusal(const std::string& bytes, PackageKind kind = PackageKind::document) {
    const auto opened = Package::open(bytes, "form.docx", kind);
    std::string text;
    if (const auto* problems = std::get_if<Problems>(&opened)) {
        for (const auto& each : *problems) text += each.text() + "\n";
    }
    return text;
}

bool says(const std::string& text, const std::string& part) {
    const bool found = text.find(part) != std::string::npos;
    if (!found) MESSAGE("instead: " << text);
    return found;
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
    return text;
}

std::string link(const std::string& type, const std::string& target, bool outside) {
    return "<Relationship Id=\"rId7\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           type + "\" Target=\"" + target + "\"" + (outside ? " TargetMode=\"External\"" : "") + "/>";
}

std::string override_of(const std::string& part, const std::string& type) {
    return "<Override PartName=\"/" + part + "\" ContentType=\"" + type + "\"/>";
}

/// Sets the size that the directory of the zip gives for a file.
std::string with_size(std::string bytes, const std::string& name, unsigned size) {
    const auto at = bytes.rfind("PK\x01\x02", bytes.rfind(name));
    for (unsigned i = 0; i < 4; ++i) bytes[at + 24 + i] = static_cast<char>((size >> (8 * i)) & 0xFFU);
    return bytes;
}

}  // namespace

TEST_CASE("a package gives its parts and the links between them") {
    PackageFile file;
    file.links = link("comments", "comments.xml", false) + link("hyperlink", "https://example.org/", true);
    file.more = {{"word/comments.xml", "<w:comments/>"}, {"word/media/image1.png", "not XML"}};
    file.types = "<Default Extension=\"png\" ContentType=\"image/png\"/>";
    const auto opened = Package::open(file.bytes(), "form.docx", PackageKind::document);
    REQUIRE(std::holds_alternative<Package>(opened));
    const auto& package = std::get<Package>(opened);
    CHECK(package.main_part() == "word/document.xml");
    REQUIRE(package.part("WORD/Document.xml"));
    CHECK(package.part("word/document.xml")->find("Nothing to see") != std::string::npos);
    CHECK(package.linked("word/document.xml", "comments") == std::vector<std::string>{"word/comments.xml"});
    CHECK(package.linked("word/document.xml", "hyperlink") == std::vector<std::string>{"https://example.org/"});
    CHECK_FALSE(package.part("word/media/image1.png"));
    CHECK(package.names().size() == 6);
}

TEST_CASE("what is no Word file is told for what it is") {
    CHECK(says(refusal(""), "is empty"));
    CHECK(says(refusal("Dear coordinator, please find"), "is no Word or Excel file: open it in Word and save it as"));
    CHECK(says(refusal("{\\rtf1 Dear coordinator}"), "is no Word or Excel file"));
    const std::string old_kind = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and then the old document";
    CHECK(says(refusal(old_kind), "is of the old kind (*.doc, *.xls)"));
    CHECK(says(refusal(old_kind + std::string{"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0", 32}),
               "is locked with a password: take the password off"));
    PackageFile workbook;
    workbook.main = "xl/workbook.xml";
    workbook.main_type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    CHECK(says(refusal(workbook.bytes()), "is an Excel workbook, not what is read here"));
    CHECK(refusal(workbook.bytes(), PackageKind::workbook).empty());
    CHECK(says(refusal(PackageFile{}.bytes(), PackageKind::workbook), "is a Word document, not what is read here"));
}

TEST_CASE("a file cut short is refused wherever it ends") {
    const auto whole = PackageFile{}.bytes();
    REQUIRE(refusal(whole).empty());
    for (std::size_t size = 0; size < whole.size(); ++size) {
        INFO(size);
        CHECK_FALSE(refusal(whole.substr(0, size)).empty());
    }
}

TEST_CASE("a zip bomb is refused by what it claims, and when it lies by what comes out") {
    PackageFile large;
    large.more = {{"word/styles.xml", std::string(9U << 20, ' ')}};
    CHECK(says(refusal(large.bytes()), "(word/styles.xml): would take more than 8 MiB when unpacked"));

    PackageFile dense;
    dense.more = {{"word/styles.xml", "<w:styles>" + std::string(2U << 20, ' ') + "</w:styles>"}};
    CHECK(says(refusal(dense.bytes()), "(word/styles.xml): unpacks to more than 150 times its size"));
    CHECK(says(refusal(with_size(dense.bytes(), "word/styles.xml", 1000)), "not of the size that it says"));

    PackageFile many;
    for (int i = 0; i < 600; ++i) many.more.emplace_back("word/part" + std::to_string(i) + ".xml", "<a/>");
    CHECK(says(refusal(many.bytes()), "holds more than 500 files"));

    std::string mixed = "<w:styles>";
    for (unsigned i = 0, x = 1; i < 700'000; ++i) {
        x = x * 1664525 + 1013904223;
        mixed += static_cast<char>('a' + (x >> 28U));
    }
    PackageFile whole;
    for (int i = 0; i < 40; ++i) whole.more.emplace_back("word/part" + std::to_string(i) + ".xml", mixed);
    CHECK(says(refusal(whole.bytes()), "would take more than 24 MiB when unpacked"));

    PackageFile nested;
    nested.more = {{"word/inner.zip", PackageFile{}.bytes()}};
    CHECK(says(refusal(nested.bytes()), "(word/inner.zip): is of no kind known: take it out"));
}

TEST_CASE("names that lead elsewhere or stand twice are refused") {
    for (const std::string name :
         {"../evil.xml", "/evil.xmlx", "a/../b.xmlx", "C:/evil.xml", "a\\evil.xmlx", "a//b.xmlx"}) {
        INFO(name);
        PackageFile file;
        file.more = {{std::string(name.size(), 'n'), "<a/>"}};
        CHECK(says(refusal(replaced(file.bytes(), std::string(name.size(), 'n'), name)),
                   "has a name that no Word or Excel file has"));
    }
    PackageFile twice;
    twice.more = {{"word/documenT.xmm", "<a/>"}};
    CHECK(says(refusal(replaced(twice.bytes(), "documenT.xmm", "documenT.xml")), "is in it twice"));
}

TEST_CASE("an encrypted part is refused") {
    auto bytes = PackageFile{}.bytes();
    for (std::size_t at = 0; (at = bytes.find("PK\x01\x02", at)) != std::string::npos; ++at) bytes[at + 8] |= 1;
    for (std::size_t at = 0; (at = bytes.find("PK\x03\x04", at)) != std::string::npos; ++at) bytes[at + 6] |= 1;
    CHECK(says(refusal(bytes), "(word/document.xml): is encrypted: take the password off"));
}

TEST_CASE("XML that expands, nests without end or is broken is refused") {
    const auto with = [](const std::string& xml) {
        PackageFile file;
        file.more = {{"word/_rels/x.xml.rels", xml}};
        return refusal(file.bytes());
    };
    CHECK(says(with("<!DOCTYPE lolz [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><Relationships>&b;</Relationships>"),
               "(word/_rels/x.xml.rels): has a DOCTYPE"));
    CHECK(says(with("<!DOCTYPE r SYSTEM \"file:///etc/passwd\"><Relationships/>"), "has a DOCTYPE"));
    std::string deep, ends;
    for (int i = 0; i < 50'000; ++i) {
        deep += "<a>";
        ends += "</a>";
    }
    CHECK(says(with(deep + ends), "is nested more than 120 deep"));
    CHECK(says(with("<Relationships>\xC3\x28</Relationships>"), "is not valid UTF-8 at byte 16"));
    CHECK(says(with(std::string{"<Relationships>\0</Relationships>", 32}), "holds a control character"));
    CHECK(says(with("<Relationships>"), "is not sound XML"));
    std::string tags = "<a>";
    for (int i = 0; i < 610'000; ++i) tags += "<b/>";
    pugi::xml_document document;
    CHECK(forms::parse_xml(tags + "</a>", document) == "holds more than 600000 tags");
}

TEST_CASE("macros, embedded objects and other documents are refused") {
    PackageFile macro;
    macro.main_type = "application/vnd.ms-word.document.macroEnabled.main+xml";
    CHECK(says(refusal(macro.bytes()), "(word/document.xml): holds macros, which run when it is opened: remove them"));
    PackageFile project;
    project.types = "<Default Extension=\"bin\" ContentType=\"application/vnd.ms-office.vbaProject\"/>";
    project.links = link("vbaProject", "vbaProject.bin", false);
    project.more = {{"word/vbaProject.bin", "x"}};
    CHECK(says(refusal(project.bytes()), "(word/vbaProject.bin): holds macros"));
    CHECK(says(refusal(project.bytes()), "(word/_rels/document.xml.rels): holds macros"));
    PackageFile object;
    object.types =
        "<Default Extension=\"bin\" ContentType=\"application/vnd.openxmlformats-officedocument.oleObject\"/>";
    object.links = link("oleObject", "embeddings/oleObject1.bin", false);
    object.more = {{"word/embeddings/oleObject1.bin", "x"}};
    CHECK(says(refusal(object.bytes()), "holds an embedded file or object: take it out and send it by itself"));
    PackageFile chunk;
    chunk.types = "<Default Extension=\"html\" ContentType=\"text/html\"/>";
    chunk.links = link("aFChunk", "chunk.html", false);
    chunk.more = {{"word/chunk.html", "<b>x</b>"}};
    CHECK(says(refusal(chunk.bytes()), "holds a whole other document that is shown in it"));
    PackageFile control;
    control.types = override_of("word/activeX/activeX1.xml", "application/vnd.ms-office.activeX+xml");
    control.more = {{"word/activeX/activeX1.xml", "<a/>"}};
    CHECK(says(refusal(control.bytes()), "holds an ActiveX control"));
}

TEST_CASE("what is fetched from elsewhere is refused; a hyperlink is only text") {
    for (const std::string type : {"attachedTemplate", "image", "frame", "settings", "oleObject"}) {
        INFO(type);
        PackageFile file;
        file.links = link(type, "https://example.org/template.dotm", true);
        const auto text = refusal(file.bytes());
        CHECK(says(text, "(word/_rels/document.xml.rels): "));
        CHECK(says(text, "https://example.org/template.dotm"));
    }
    PackageFile address;
    address.links = link("hyperlink", "mailto:mappa@example.org", true);
    CHECK(refusal(address.bytes()).empty());
    PackageFile out;
    out.links = link("image", "../../secret.png", false);
    CHECK(says(refusal(out.bytes()), "links to '../../secret.png', outside the file"));
}

}  // namespace package_test
