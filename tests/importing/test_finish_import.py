from __future__ import annotations

import pickle
from datetime import date

import pytest
import yaml

from leaflets.errors import ContentError
from leaflets.importing.finish_import import Origin
from leaflets.importing.import_page import import_content

TODAY = date(2026, 11, 23)
PAGE = b"Marsh fever\n\nDefinition\n\nA fever of the marsh.\n\nTop Clinics\n\nNone."


def test_a_page_carries_its_origin_and_survives_the_way_between_processes() -> None:
    origin = Origin("a.txt", "0" * 64, TODAY, {"source": "My Press", "url": "http://example.org"})
    page = import_content(PAGE, origin)
    (entry,) = yaml.safe_load(page.yaml)["provenance"]
    assert [field["field"] for field in entry.pop("imported")] == ["name", "definition", "unplaced"]
    assert entry == {"source": "My Press", "url": "http://example.org", "date": TODAY, "sha256": "0" * 64}
    assert pickle.loads(pickle.dumps(page)) == page
    assert page.origins == {"My Press", "http://example.org"}


def test_a_page_gets_another_id_and_nothing_else() -> None:
    page = import_content(PAGE, Origin("a.txt", "0" * 64, TODAY, {}))
    renamed = page.rename("marsh-fever-2")
    assert yaml.safe_load(renamed.yaml) == yaml.safe_load(page.yaml) | {"id": "marsh-fever-2"}


def test_the_words_add_up() -> None:
    report = import_content(PAGE, Origin("a.txt", "0" * 64, TODAY, {})).report
    counted = (report.words_total, report.words_placed, report.words_unplaced, report.words_of_headings)
    assert counted == (11, 7, 3, 1)


def test_a_text_that_is_no_condition_page_is_refused() -> None:
    text = (
        "A licence\n\nThis licence is given to everybody who wants to have it, as it is.\n\n" + "You May Not\n\n" * 40
    )
    with pytest.raises(ContentError, match="hardly anything of this page found a field"):
        import_content(text.encode(), Origin("LICENSE.txt", "0" * 64, TODAY, {}))
