from __future__ import annotations

import pytest

from leaflets.citations.parse_page import read_internet_page, read_page


@pytest.mark.parametrize(
    ("text", "title", "site", "issued"),
    [("Fen Institute. Cold feet [Internet]. Fen Health; 2019 May 3 [cited 2020 Jun 4].", "Cold feet",
     "Fen Health", "2019-05-03"),
     ("Fen Institute. Cold feet [Internet]. 2019 [cited 2020 Jun 4].", "Cold feet", None, "2019"),
     ("River Service [Internet]. 1981 [cited 1984 May 5]. Cold feet of weavers.", "Cold feet of weavers",
      "River Service", "1981")],
)  # fmt: skip
def test_pages_as_nlm_writes_them(text: str, title: str, site: str | None, issued: str) -> None:
    fields = read_internet_page(text)
    assert fields is not None
    assert (fields["title"], fields.get("container-title"), fields["issued"]) == (title, site, issued)


def test_a_date_of_its_own_is_no_site() -> None:
    fields = read_page("Zika travel. Fen Service. January 26, 2016.", is_dated=True)
    assert fields is not None
    assert (fields["title"], fields["container-title"], fields["issued"]) == (
        "Zika travel",
        "Fen Service",
        "2016-01-26",
    )


def test_three_parts_are_read_only_when_the_page_was_dated_and_then_as_unsure() -> None:
    text = "Mayo House. Cold feet. House pages."
    undated, dated = read_page(text, is_dated=False), read_page(text, is_dated=True)
    assert undated is not None and "title" not in undated
    assert dated is not None and dated["title"] == "Cold feet"
    assert set(dated["unsure"]) == {"author", "title", "container-title"}
