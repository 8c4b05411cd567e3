#!/usr/bin/env python3
"""Looks at Word files with nothing of the program that made them: only Python's standard library.

    docx_check.py FILE.docx ...     checks these files
    docx_check.py --program MAPPA   has the program play every story of tests/scenarios into an area of its own, and checks
                                    every Word file it left, and its words against the page of HTML beside it; then
                                    breaks one of them in many ways, each of which has to be noticed

For each file: the zip is whole and its entries are dated 1980-01-01; every part is well-formed and declared; the
children of elements stand in the schema's order (ISO/IEC 29500-1); styles, lists, links and bookmarks that are named are
defined; the header rows of every table repeat, and every cell ends with a paragraph; headings leave no level out; language
and title are there; no tag of a template is left over. Prints what is wrong, one line each; exit status 1 if anything is.
"""
import argparse
import html.parser
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DC = "http://purl.org/dc/elements/1.1/"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
PREFIXES = {W: "w", R: "r", "http://schemas.microsoft.com/office/word/2010/wordml": "w14",
            "http://schemas.microsoft.com/office/word/2012/wordml": "w15"}

# What may stand in an element, in the order of the schema. A set holds what may be mixed.
LINE = {"w:r", "w:hyperlink", "w:sdt", "w:bookmarkStart", "w:bookmarkEnd"}
BLOCK = {"w:p", "w:tbl", "w:sdt", "w:bookmarkStart", "w:bookmarkEnd"}
CONTROL = {"w:text", "w:date", "w:dropDownList", "w14:checkbox", "w15:repeatingSection", "w15:repeatingSectionItem"}
ORDER = {
    "w:document": ["w:body"],
    "w:body": [BLOCK, "w:sectPr"],
    "w:hdr": [BLOCK],
    "w:ftr": [BLOCK],
    "w:p": ["w:pPr", LINE],
    "w:pPr": ["w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl", "w:numPr",
              "w:suppressLineNumbers", "w:pBdr", "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:bidi", "w:adjustRightInd",
              "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents", "w:jc", "w:textDirection",
              "w:textAlignment", "w:outlineLvl", "w:rPr", "w:sectPr"],
    "w:numPr": ["w:ilvl", "w:numId"],
    "w:r": ["w:rPr", {"w:t", "w:tab", "w:br", "w:fldChar", "w:instrText"}],
    "w:rPr": ["w:rStyle", "w:rFonts", "w:b", "w:bCs", "w:i", "w:iCs", "w:caps", "w:smallCaps", "w:strike", "w:color",
              "w:spacing", "w:w", "w:kern", "w:position", "w:sz", "w:szCs", "w:highlight", "w:u", "w:effect", "w:bdr",
              "w:shd", "w:vertAlign", "w:rtl", "w:cs", "w:em", "w:lang"],
    "w:hyperlink": [LINE],
    "w:tbl": ["w:tblPr", "w:tblGrid", {"w:tr", "w:sdt"}],
    "w:tblPr": ["w:tblStyle", "w:tblpPr", "w:tblOverlap", "w:bidiVisual", "w:tblStyleRowBandSize",
                "w:tblStyleColBandSize", "w:tblW", "w:jc", "w:tblCellSpacing", "w:tblInd", "w:tblBorders", "w:shd",
                "w:tblLayout", "w:tblCellMar", "w:tblLook", "w:tblCaption", "w:tblDescription"],
    "w:tblGrid": [{"w:gridCol"}],
    "w:tr": ["w:trPr", {"w:tc", "w:sdt"}],
    "w:trPr": [{"w:cantSplit", "w:trHeight", "w:tblHeader"}],
    "w:tc": ["w:tcPr", BLOCK],
    "w:tcPr": ["w:cnfStyle", "w:tcW", "w:gridSpan", "w:vMerge", "w:tcBorders", "w:shd", "w:noWrap", "w:tcMar",
               "w:textDirection", "w:tcFitText", "w:vAlign"],
    "w:sdt": ["w:sdtPr", "w:sdtContent"],
    "w:sdtPr": ["w:rPr", "w:alias", "w:tag", "w:id", "w:lock", "w:placeholder", "w:temporary", "w:showingPlcHdr", CONTROL],
    "w:sdtContent": [BLOCK | LINE | {"w:tr", "w:tc"}],
    "w:date": ["w:dateFormat", "w:lid", "w:storeMappedDataAs", "w:calendar"],
    "w:sectPr": ["w:headerReference", "w:footerReference", "w:pgSz", "w:pgMar"],
    "w:styles": ["w:docDefaults", "w:latentStyles", {"w:style"}],
    "w:style": ["w:name", "w:aliases", "w:basedOn", "w:next", "w:link", "w:autoRedefine", "w:hidden", "w:uiPriority",
                "w:semiHidden", "w:unhideWhenUsed", "w:qFormat", "w:locked", "w:pPr", "w:rPr", "w:tblPr", "w:trPr",
                "w:tcPr", {"w:tblStylePr"}],
    "w:numbering": [{"w:abstractNum"}, {"w:num"}],
    "w:abstractNum": ["w:nsid", "w:multiLevelType", "w:tmpl", {"w:lvl"}],
    "w:lvl": ["w:start", "w:numFmt", "w:pStyle", "w:suff", "w:lvlText", "w:lvlJc", "w:pPr", "w:rPr"],
    "w:num": ["w:abstractNumId", {"w:lvlOverride"}],
}
PARTS = {"word/document.xml": "w:document", "word/header1.xml": "w:hdr", "word/footer1.xml": "w:ftr",
         "word/styles.xml": "w:styles", "word/numbering.xml": "w:numbering", "word/settings.xml": "w:settings",
         "word/fontTable.xml": "w:fonts"}


def short(tag):
    """'{http://...}p' as 'w:p'."""
    space, _, name = tag[1:].partition("}")
    return f"{PREFIXES.get(space, space)}:{name}"


def w(name):
    return f"{{{W}}}{name}"


def values(root, name, attribute="val"):
    return {each.get(w(attribute)) for each in root.iter(w(name))}


class File:
    def __init__(self, path):
        self.path = path
        self.faults = []
        self.parts = {}
        self.names = []

    def fault(self, what):
        self.faults.append(f"{self.path}: {what}")

    def check(self):
        try:
            with zipfile.ZipFile(self.path) as archive:
                if archive.testzip() is not None:
                    self.fault("the zip is damaged")
                for entry in archive.infolist():
                    if entry.date_time != (1980, 1, 1, 0, 0, 0):
                        self.fault(f"{entry.filename} is dated {entry.date_time}")
                    self.names.append(entry.filename)
                    text = archive.read(entry).decode("utf-8")
                    if "{{" in text and "{{" not in "".join(ET.fromstring(text).itertext()):
                        self.fault(f"{entry.filename} holds a tag of a template")
                    self.parts[entry.filename] = ET.fromstring(text)
        except (zipfile.BadZipFile, UnicodeDecodeError, ET.ParseError) as error:
            self.fault(f"cannot be read: {error}")
            return
        if len(set(self.names)) != len(self.names):
            self.fault("a part is there twice")
        for name, root in PARTS.items():
            if name not in self.parts:
                self.fault(f"has no {name}")
                return
            if short(self.parts[name].tag) != root:
                self.fault(f"{name} has the root {short(self.parts[name].tag)}")
            self.check_order(name, self.parts[name])
        self.check_package()
        self.check_named()
        self.check_tables()
        self.check_outline()
        self.check_properties()

    def check_order(self, name, element):
        tag = short(element.tag)
        order = ORDER.get(tag)
        at = 0
        for child in element:
            self.check_order(name, child)
            if order is None:
                continue
            kind = short(child.tag)
            place = next((i for i in range(at, len(order))
                          if kind == order[i] or (isinstance(order[i], set) and kind in order[i])), None)
            if place is None:
                self.fault(f"{name}: {kind} may not stand there in {tag}")
            else:
                # What is named alone stands once.
                at = place + (0 if isinstance(order[place], set) else 1)

    def check_package(self):
        types = self.parts["[Content_Types].xml"]
        declared = {each.get("PartName").lstrip("/") for each in types.iter(f"{{{TYPES}}}Override")}
        by_default = {each.get("Extension") for each in types.iter(f"{{{TYPES}}}Default")}
        for name in self.names:
            if name not in declared and name.rpartition(".")[2] not in by_default:
                self.fault(f"{name} has no content type")
        for name in declared - set(self.names):
            self.fault(f"{name} is declared and not there")
        links = self.parts["word/_rels/document.xml.rels"]
        for each in links.iter(f"{{{RELATIONS}}}Relationship"):
            if each.get("TargetMode") != "External" and f"word/{each.get('Target')}" not in self.names:
                self.fault(f"a relationship leads to {each.get('Target')}, which is not there")
        known = {each.get("Id") for each in links.iter(f"{{{RELATIONS}}}Relationship")}
        for each in self.parts["word/document.xml"].iter():
            used = each.get(f"{{{R}}}id")
            if used and used not in known:
                self.fault(f"{short(each.tag)} names the relationship {used}, which is not there")

    def check_named(self):
        styles = {}
        for each in self.parts["word/styles.xml"].iter(w("style")):
            styles.setdefault(each.get(w("type")), set()).add(each.get(w("styleId")))
        lists = values(self.parts["word/numbering.xml"], "num", "numId")
        for name in ("word/document.xml", "word/header1.xml", "word/footer1.xml"):
            root = self.parts[name]
            for kind, tag in (("paragraph", "pStyle"), ("character", "rStyle"), ("table", "tblStyle")):
                for unknown in values(root, tag) - styles.get(kind, set()):
                    self.fault(f"{name}: the {kind} style {unknown} is not defined")
            for unknown in values(root, "numId") - lists:
                self.fault(f"{name}: list {unknown} is not defined")
            marks = [each.get(w("name")) for each in root.iter(w("bookmarkStart"))]
            for anchor in {each.get(w("anchor")) for each in root.iter(w("hyperlink"))} - set(marks) - {None}:
                self.fault(f"{name}: a link leads to {anchor}, which is not there")
            ids = [each.get(w("id")) for each in root.iter(w("bookmarkStart"))]
            ids += [each.find(w("id")).get(w("val")) for each in root.iter(w("sdtPr"))]
            ends = {each.get(w("id")) for each in root.iter(w("bookmarkEnd"))}
            if len(ids) != len(set(ids)) or len(marks) != len(set(marks)):
                self.fault(f"{name}: an id or a bookmark is there twice")
            if {each.get(w("id")) for each in root.iter(w("bookmarkStart"))} != ends:
                self.fault(f"{name}: a bookmark has no end")
            if any(mark is None or not re.fullmatch(r"[A-Za-z][A-Za-z0-9_]{0,39}", mark) for mark in marks):
                self.fault(f"{name}: a bookmark has a name that Word does not take")

    def check_tables(self):
        for number, table in enumerate(self.parts["word/document.xml"].iter(w("tbl")), 1):
            where = f"table {number}"
            caption = table.find(f"{w('tblPr')}/{w('tblCaption')}")
            if caption is None or not caption.get(w("val")).strip():
                self.fault(f"{where} has no title")
            columns = [int(each.get(w("w"))) for each in table.find(w("tblGrid"))]
            if sum(columns) != 9638 or min(columns) < 300:
                self.fault(f"{where} has columns of {columns}")
            body = False
            for row in table.iter(w("tr")):
                header = row.find(f"{w('trPr')}/{w('tblHeader')}") is not None
                shaded = [each.get(w("fill")) == "E4E8EE" for each in row.iter(w("shd"))]
                if shaded and all(shaded) and not header:
                    self.fault(f"{where} has a header row that does not repeat")
                if header and body:
                    self.fault(f"{where} has a header row below others, which Word does not repeat")
                body = body or not header
                wide = 0
                for cell in row.findall(w("tc")):
                    wide += int(cell.find(w("tcPr")).find(w("gridSpan")).get(w("val"))
                                if cell.find(w("tcPr")).find(w("gridSpan")) is not None else 1)
                    if short(cell[-1].tag) != "w:p":
                        self.fault(f"{where} has a cell that does not end with a paragraph")
                if wide != len(columns):
                    self.fault(f"{where} has a row of {wide} columns, not {len(columns)}")

    def check_outline(self):
        level = 0
        titles = 0
        for style in (each.get(w("val")) for each in self.parts["word/document.xml"].iter(w("pStyle"))):
            titles += style == "Title"
            if not re.fullmatch("Heading[1-9]", style):
                continue
            here = int(style[-1])
            if here > level + 1:
                self.fault(f"{style} comes after level {level}")
            level = here
        if titles != 1:
            self.fault(f"has {titles} titles")

    def check_properties(self):
        core = self.parts["docProps/core.xml"]
        if (core.findtext(f"{{{DC}}}language") or "") != "en-GB":
            self.fault("does not say that its language is en-GB")
        if not (core.findtext(f"{{{DC}}}title") or "").strip():
            self.fault("has no title")
        language = self.parts["word/styles.xml"].find(
            f"{w('docDefaults')}/{w('rPrDefault')}/{w('rPr')}/{w('lang')}")
        if language is None or language.get(w("val")) != "en-GB":
            self.fault("its text is not en-GB")
        fields = " ".join(each.text for each in self.parts["word/footer1.xml"].iter(w("instrText")))
        if "PAGE" not in fields.split() or "NUMPAGES" not in fields.split():
            self.fault("does not number its pages")

    def words(self):
        text = ""
        for name in ("word/header1.xml", "word/document.xml", "word/footer1.xml"):
            # What an empty field says to the person who fills it in is no word of the page.
            prompts = {
                inner
                for field in self.parts[name].iter(w("sdt"))
                if field.find(f"{w('sdtPr')}/{w('showingPlcHdr')}") is not None
                for inner in field.iter(w("t"))
            }
            for each in self.parts[name].iter():
                if each.tag in (w("p"), w("tab"), w("br")):
                    text += " "
                if each.tag == w("t") and each not in prompts:
                    text += each.text or ""
        return text.replace("Page 1 of 1", "").split()


class Page(html.parser.HTMLParser):
    """The words of a page of HTML that are seen."""

    IN_LINE = {"strong", "em", "a", "span"}

    def __init__(self, text):
        super().__init__()
        self.open = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        classes = (dict(attributes).get("class") or "").split()
        if tag not in self.IN_LINE or "form" in classes or "apart" in classes:
            self.text += " "
        if tag not in ("br", "meta", "col"):
            self.open.append((tag, classes))

    def handle_startendtag(self, tag, attributes):
        self.text += " "

    def handle_endtag(self, tag):
        if self.open:
            _, classes = self.open.pop()
            if tag not in self.IN_LINE or "form" in classes:
                self.text += " "

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        if "body" in tags and not any("unseen" in classes for _, classes in self.open):
            self.text += data

    def words(self):
        return self.text.split()


def check_file(path, beside):
    file = File(path)
    file.check()
    page = pathlib.Path(path).with_suffix(".html")
    if beside and not file.faults:
        if not page.exists():
            file.fault("there is no page beside it")
        else:
            seen, read = Page(page.read_text(encoding="utf-8")).words(), file.words()
            if seen != read:
                at = next((i for i, (a, b) in enumerate(zip(seen, read)) if a != b), min(len(seen), len(read)))
                file.fault(f"reads '{' '.join(read[at:at + 8])}' where the page has '{' '.join(seen[at:at + 8])}'")
    return file.faults


def demo_area(program, folder):
    """Plays every story; returns the Word files it leaves."""
    stories = sorted(pathlib.Path(__file__).parent.parent.joinpath("scenarios").glob("*.toml"))
    environment = dict(os.environ, MAPPA_DB=f"{folder}/area.db", MAPPA_AS="Ola Fielding", MAPPA_ROLE="coordinator",
                       MAPPA_AGENCY="coordination")
    for arguments in (["init", "--area", "Fenbury", "--prefix", "FEN", "--today", "2014-01-02"],
                      ["play", "--quiet", "--out", folder, *map(str, stories)]):
        subprocess.run([program, *arguments], env=environment, check=True, stdout=subprocess.DEVNULL)
    return sorted(map(str, pathlib.Path(folder).rglob("*.docx")))


BREAKS = {  # what is done to a part, as a pattern and what stands in its place, once
    "properties after the text": ("word/document.xml", r"(<w:pPr>.*?</w:pPr>)(<w:r>.*?</w:r>)", r"\2\1"),
    "a style of no name": ("word/document.xml", r'pStyle w:val="Heading1"', 'pStyle w:val="Heading1x"'),
    "a header row that does not repeat": ("word/document.xml", "<w:tblHeader/>", ""),
    "a grid after the rows": ("word/document.xml", r"(<w:tblGrid>.*?</w:tblGrid>)(.*?)(</w:tbl>)", r"\2\1\3"),
    "a table without title": ("word/document.xml", r"<w:tblCaption [^>]*>", ""),
    "a cell too many": ("word/document.xml", r"(<w:tc>.*?</w:tc>)", r"\1\1"),
    "a cell that ends with no paragraph": ("word/document.xml", r"(<w:tc><w:tcPr>.*?</w:tcPr>)<w:p>.*?(</w:tc>)", r"\1\2"),
    "a level left out": ("word/document.xml", r'pStyle w:val="Heading2"', 'pStyle w:val="Heading3"'),
    "a word lost": ("word/document.xml", "Summary|Category|Actions", ""),
    "two words changed about": ("word/document.xml", r"(?<=>)(\w+) (\w+)", r"\2 \1"),
    "a tag of a template": ("word/document.xml", r'w:val="Title"', 'w:val="{{title}}"'),
    "not well-formed": ("word/document.xml", "</w:body>", ""),
    "no language": ("docProps/core.xml", "<dc:language>.*</dc:language>", ""),
    "no title": ("docProps/core.xml", "<dc:title>.*</dc:title>", ""),
    "text of another language": ("word/styles.xml", '<w:lang w:val="en-GB"', '<w:lang w:val="en-US"'),
    "a style defined no more": ("word/styles.xml", 'w:styleId="TableText"', 'w:styleId="TableTexts"'),
    "no page numbers": ("word/footer1.xml", " NUMPAGES ", " PAGES "),
    "a part without type": ("[Content_Types].xml", "/word/styles.xml", "/word/style.xml"),
    "a part that is not there": ("word/_rels/document.xml.rels", 'Target="numbering.xml"', 'Target="numbers.xml"'),
}


def unnoticed(path, folder):
    """The ways of breaking the file that the check does not notice."""
    missed = []
    for way, (part, pattern, instead) in BREAKS.items():
        broken = os.path.join(folder, "broken.docx")
        with zipfile.ZipFile(path) as whole, zipfile.ZipFile(broken, "w") as copy:
            for entry in whole.infolist():
                text = whole.read(entry).decode("utf-8")
                if entry.filename == part:
                    text, done = re.subn(pattern, instead, text, count=1, flags=re.DOTALL)
                    if not done:
                        missed.append(f"{path}: nothing there to break: {way}")
                copy.writestr(zipfile.ZipInfo(entry.filename), text)
        with open(os.path.join(folder, "broken.html"), "w", encoding="utf-8") as page:
            page.write(pathlib.Path(path).with_suffix(".html").read_text(encoding="utf-8"))
        if not check_file(broken, True):
            missed.append(f"{path}: not noticed: {way}")
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*")
    parser.add_argument("--program")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        files = chosen.files or demo_area(os.path.abspath(chosen.program), folder)
        faults = [fault for path in files for fault in check_file(path, bool(chosen.program))]
        if chosen.program:
            faults += unnoticed(next(path for path in files if "-mappa-b-" in path), folder)
    for fault in faults:
        print(fault)
    print(f"{len(files)} Word files, {len(faults)} faults.")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
