from __future__ import annotations

import pytest

from leaflets.citations.parse_author_date import read_author_date


@pytest.mark.parametrize(
    ("text", "kind", "role"),
    [("Reed, A. (2019). Boots. BMJ, 3(2), 4–9.", "article-journal", "author"),
     ("Reed, A. (2019) ‘Boots’, BMJ, 3(2), pp. 4–9.", "article-journal", "author"),
     ("Reed, A. (Ed.). (2019). Boots. Heron.", "book", "editor"),
     ("Reed, A. (ed.) (2019) Boots. Ely: Heron.", "book", "editor"),
     ("Fen Study Group. (2019, May 3). Boots. River Service.", "book", "author")],
)  # fmt: skip
def test_both_styles_with_authors_or_editors(text: str, kind: str, role: str) -> None:
    fields = read_author_date(text, {})
    assert fields is not None
    assert (fields["type"], fields["title"]) == (kind, "Boots")
    assert fields[role]


def test_a_source_that_begins_with_its_title() -> None:
    fields = read_author_date("Cold feet in older weavers. (2019). River Service.", {"URL": "https://a.example"})
    assert fields is not None
    assert (fields["title"], fields["container-title"], fields["issued"]) == (
        "Cold feet in older weavers",
        "River Service",
        "2019",
    )


def test_a_body_that_only_looks_like_one_is_unsure() -> None:
    fields = read_author_date("Mayo House. (2019). Cold feet. House pages.", {"URL": "https://a.example"})
    assert fields is not None
    assert fields["author"] == [{"literal": "Mayo House"}]
    assert set(fields["unsure"]) == {"author", "title"}


@pytest.mark.parametrize(("date", "field", "value"), [("n.d.", "issued", None), ("in press", "status", "in press"),
                                                      ("2019a", "issued", "2019"), ("2019, May", "issued",
                                                       "2019-05")])  # fmt: skip
def test_dates_that_are_no_year(date: str, field: str, value: str | None) -> None:
    fields = read_author_date(f"Reed, A. ({date}). Boots. Heron.", {})
    assert fields is not None and fields.get(field) == value


def test_a_numbered_reference_is_not_of_this_shape() -> None:
    assert read_author_date("Reed A. Boots. BMJ. 2019;3(2):4-9.", {}) is None
