"""Reads every cell of a KPI workbook with openpyxl: nothing is an error, every formula has its value beside it, and
every count over the data sheets comes out the same when it is counted here."""

import re
import sys

import openpyxl
from openpyxl.utils import range_boundaries

MARKING = "OFFICIAL-SENSITIVE"


def arguments(text):
    """Splits at the commas that stand outside quotation marks."""
    return re.findall(r'(?:[^,"]|"[^"]*")+', text)


class Book:
    def __init__(self, path):
        self.formulas = openpyxl.load_workbook(path)
        self.values = openpyxl.load_workbook(path, data_only=True)
        self.ranges = {}
        for name in self.formulas.defined_names.definedName:
            if not name.name.startswith("_xlnm"):
                self.ranges[name.name] = self.column(name.attr_text)
        self.problems = []
        self.counted = self.cells = 0

    def column(self, reference):
        sheet, cells = reference.rsplit("!", 1)
        left, top, right, bottom = range_boundaries(cells.replace("$", ""))
        assert left == right, reference
        sheet = self.values[sheet.strip("'").replace("''", "'")]
        return [row[0].value for row in sheet.iter_rows(top, bottom, left, right)]

    def criterion(self, text, sheet):
        """A text, a cell, or both joined by &."""
        parts = []
        for part in text.split("&"):
            part = part.strip()
            parts.append(part[1:-1] if part.startswith('"') else str(sheet[part.replace("$", "")].value))
        return "".join(parts)

    def countifs(self, text, sheet):
        parts = arguments(text)
        tests = []
        for name, wanted in zip(parts[::2], parts[1::2]):
            pattern = re.escape(self.criterion(wanted, sheet)).replace(r"\*", ".*").replace(r"\?", ".")
            tests.append((self.ranges[name], re.compile(pattern + r"\Z", re.IGNORECASE | re.DOTALL)))
        return sum(
            all(column[row] is not None and test.match(str(column[row])) for column, test in tests)
            for row in range(len(tests[0][0]))
        )

    def recount(self, formula, sheet):
        """The value of a formula that only adds and takes away counts and cells; None for any other."""
        counts = re.sub(r"COUNTIFS\(((?:[^()\"]|\"[^\"]*\")*)\)", lambda m: str(self.countifs(m[1], sheet)), formula[1:])
        cells = re.sub(
            r"(?:(\w+)!)?\$?([A-Z]{1,2})\$?(\d+)",
            lambda m: str((self.values[m[1]] if m[1] else sheet)[m[2] + m[3]].value),
            counts,
        )
        return eval(cells) if re.fullmatch(r"[\d+\-() ]+", cells) else None  # digits and signs alone

    def check_cells(self):
        for sheet in self.formulas:
            values = self.values[sheet.title]
            for row in sheet.iter_rows():
                for cell in row:
                    self.cells += cell.value is not None
                    value = values[cell.coordinate].value
                    where = f"{sheet.title}!{cell.coordinate}"
                    if isinstance(value, str) and value.startswith("#"):
                        self.problems.append(f"{where} shows {value}")
                    if cell.data_type != "f":
                        continue
                    if "COUNTIFS" in cell.value:
                        counted = self.recount(cell.value, values)
                        if counted is not None:
                            self.counted += 1
                            if counted != value:
                                self.problems.append(f"{where} holds {value}, counted again {counted}: {cell.value}")

    def check_sheets(self):
        tables = set()
        for sheet in self.formulas:
            if MARKING not in (sheet.oddHeader.center.text or ""):
                self.problems.append(f"{sheet.title} prints without its marking")
            if "Page &P of &N" not in (sheet.oddFooter.center.text or "").replace("&[Page]", "&P").replace(
                "&[Pages]", "&N"
            ).replace("&N", "&N"):
                self.problems.append(f"{sheet.title} prints without page numbers: {sheet.oddFooter.center.text}")
            if sheet.page_setup.orientation != "landscape" or str(sheet.page_setup.paperSize) != "9":
                self.problems.append(f"{sheet.title} is not A4 landscape")
            if sheet.title.startswith("Data - "):
                if len(sheet.tables) != 1 or not sheet.freeze_panes or not sheet.print_title_rows:
                    self.problems.append(f"{sheet.title} lacks its table, its frozen headings or its repeated row")
            for table in sheet.tables.values():
                tables.add(table.displayName)
                left, top, right, _ = range_boundaries(table.ref)
                headings = [sheet.cell(top, column).value for column in range(left, right + 1)]
                if headings != [column.name for column in table.tableColumns]:
                    self.problems.append(f"the headings of {table.displayName} are not its columns: {headings}")
        if self.formulas.properties.category != MARKING:
            self.problems.append("the properties do not carry the marking")
        return tables


def main(path):
    book = Book(path)
    book.check_cells()
    tables = book.check_sheets()
    charts = sum(len(sheet._charts) for sheet in book.formulas)
    print(f"{path}: {book.cells} cells read, {book.counted} counts counted again, {len(tables)} tables, {charts} charts")
    for problem in book.problems[:50]:
        print("  " + problem)
    if not book.counted or len(tables) < 8:
        book.problems.append("")
        print("  too little was found to have checked anything")
    return 1 if book.problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
