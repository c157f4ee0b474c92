from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

from leaflets.batch.import_batch import Imported, Refused
from leaflets.batch.write_import_report import write_import_report
from leaflets.errors import ExitCode
from leaflets.importing.finish_import import Origin
from leaflets.importing.import_page import import_content
from leaflets.importing.save_import import SavedPage
from tests.importing.question_page import INFORMATION, make_xml

PAGE = import_content(make_xml(INFORMATION), Origin("a.xml", "0" * 64, date(2026, 11, 23), {}))
OUTCOMES = [
    Imported(Path("a.xml"), SavedPage(Path("new/paper-lung.yaml"), PAGE, "named so")),
    Refused(Path("=b.xml"), "no good", ExitCode.CONTENT),
]


def test_a_spreadsheet_gets_one_row_for_each_page_and_no_formula() -> None:
    rows = list(csv.DictReader(io.StringIO(write_import_report(OUTCOMES, is_json=False), newline="")))
    assert [row["result"] for row in rows] == ["imported", "refused"]
    assert (rows[0]["words"], rows[0]["words_placed"], rows[0]["words_of_headings"]) == ("14", "9", "5")
    assert rows[0]["placed"] == "definition 1" and rows[0]["notes"].startswith("named so")
    assert (rows[1]["page"], rows[1]["message"]) == ("'=b.xml", "no good")


def test_json_has_the_same() -> None:
    pages = json.loads(write_import_report(OUTCOMES, is_json=True))["pages"]
    assert [page["page"] for page in pages] == ["a.xml", "=b.xml"]
    assert pages[0]["placed"] == {"definition": 1} and pages[0]["file"] == "new/paper-lung.yaml"
