"""Has LibreOffice calculate every formula of a workbook again and compares each with the value kept beside it."""

import pathlib
import subprocess
import sys

import openpyxl

# LibreOffice keeps the values of a book that it has not made itself, unless it is told to calculate always.
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
</item>
</oor:items>
"""


def recalculated(path, work):
    profile = work / "profile"
    (profile / "user").mkdir(parents=True, exist_ok=True)
    (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS)
    out = work / "recalculated"
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx", "--outdir"]
        + [str(out), str(path)],
        check=True,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        timeout=300,
    )
    return out / path.name


def same(kept, found):
    if isinstance(kept, (int, float)) and isinstance(found, (int, float)):
        return abs(kept - found) < 1e-9
    return (kept or "") == (found or "")


def spoil(path, work):
    """A copy with one kept value wrong, to show that a wrong one is found."""
    import zipfile

    copy = work / ("spoilt-" + path.name)
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(copy, "w") as other:
        for name in book.namelist():
            content = book.read(name)
            if name == "xl/worksheets/sheet1.xml":
                before, after = content.split(b"</f><v>", 1)
                content = before + b"</f><v>987654" + after[after.index(b"</v>") :]
            other.writestr(name, content)
    return copy


def differences(path, work):
    formulas = openpyxl.load_workbook(path)
    kept = openpyxl.load_workbook(path, data_only=True)
    found = openpyxl.load_workbook(recalculated(path, work), data_only=True)
    count, wrong = 0, []
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                count += 1
                before = kept[sheet.title][cell.coordinate].value
                after = found[sheet.title][cell.coordinate].value
                if not same(before, after):
                    wrong.append(f"{sheet.title}!{cell.coordinate} holds {before!r}, LibreOffice {after!r}: {cell.value}")
    return count, wrong


def main(path, work):
    count, wrong = differences(path, work)
    print(f"{path}: {count} formulas calculated by LibreOffice, {len(wrong)} differ")
    for each in wrong[:50]:
        print("  " + each)
    _, caught = differences(spoil(path, work), work)
    if len(caught) != 1:
        print(f"  a value spoilt on purpose was not found: {len(caught)} differences")
    return 0 if count and not wrong and len(caught) == 1 else 1


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()))
