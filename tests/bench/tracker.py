"""Writes the rows of a JSON file with openpyxl as a tracker, three times; prints how many milliseconds each time took."""
import datetime
import io
import json
import sys
import time

from openpyxl import Workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.worksheet.datavalidation import DataValidation

with open(sys.argv[1], encoding="utf-8") as source:
    rows = json.load(source)

colours = ["C62828", "FFF3D1", "FFE14D", "F6993F", "A8D79B", "1B6B36"]
line = Side(style="thin", color="C9D0D9")
border = Border(left=line, right=line, top=line, bottom=line)
font = Font(name="Arial", size=10)
wrapped = Alignment(vertical="top", wrap_text=True)
open_cell = Protection(locked=False)

for turn in range(3):
    begun = time.perf_counter()
    book = Workbook()
    sheet = book.active
    sheet.append(["", "", "", "", "", "", "", "", "", ""])
    for row in rows:
        values = list(row)
        if values[6]:
            values[6] = datetime.date.fromisoformat(values[6])
        sheet.append(values)
    for cells in sheet.iter_rows(min_row=2):
        for cell in cells:
            cell.font = font
            cell.border = border
            cell.alignment = wrapped
            cell.protection = open_cell
        cells[6].number_format = "d mmm yyyy"
    last = len(rows) + 1
    choice = DataValidation(type="list", formula1='"0,1,2,3,4,5"')
    choice.add(f"H2:H{last}")
    sheet.add_data_validation(choice)
    for level, colour in enumerate(colours):
        fill = PatternFill(bgColor=colour)
        sheet.conditional_formatting.add(f"H2:H{last}", FormulaRule(formula=[f"$H2={level}"], fill=fill))
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = f"A1:J{last}"
    book.save(io.BytesIO())
    print(round((time.perf_counter() - begun) * 1000, 3))
