from __future__ import annotations

import pytest

from leaflets.citations.parse_article import end_title, read_article, read_online_article, read_preprint


@pytest.mark.parametrize(
    ("place", "volume", "issue", "page"),
    [("2002;42 Suppl 2:S93-9.", "42", "Suppl 2", "S93-S99"), ("2002;42(suppl 2):S93-S99.", "42", "Suppl 2", "S93-S99"),
     ("2002;58(12 Suppl 7):12-6.", "58", "12 Suppl 7", "12-16"), ("2009 Jan 7;338:a2752.", "338", None, "a2752"),
     ("2002;(401):230-8.", None, "401", "230-238"), ("2019;4:CD001431.", "4", None, "CD001431"),
     ("2018Sep;239(12):e12.", "239", "12", "e12"), ("2019;3:4-9, 12-6.", "3", None, "4-9, 12-16")],
)  # fmt: skip
def test_volume_issue_supplement_and_pages(place: str, volume: str | None, issue: str | None, page: str) -> None:
    fields = read_article(f"Reed A. Boots in water. Fen Lancet. {place}")
    assert fields is not None
    assert (fields["volume"], fields["issue"] or None, fields["page"]) == (volume, issue, page)
    assert (fields["title"], fields["container-title"]) == ("Boots in water", "Fen Lancet")


def test_a_known_journal_with_a_stop_in_its_name_stays_whole() -> None:
    fields = read_article("Reed A. Boots. Nature Reviews. Neurology. 2019;1:2.")
    assert fields is not None and fields["container-title"] == "Nature Reviews. Neurology"


def test_words_after_the_pages_make_them_unsure() -> None:
    fields = read_article("Reed A. Boots. Fen Lancet. 2019;1:2. And more words.")
    assert fields is not None and fields["unsure"] == ["page"]


def test_an_article_without_a_volume_and_a_preprint() -> None:
    article = read_online_article("Reed A. Boots in water. BMJ.")
    assert article is not None and (article["type"], article["container-title"]) == ("article-journal", "BMJ")
    preprint = read_preprint("Reed A. Boots in water? medRxiv [Preprint]. 2020 Mar 5.")
    assert preprint is not None
    assert (preprint["type"], preprint["title"], preprint["issued"]) == ("article", "Boots in water?", "2020-03-05")
    assert read_online_article("Words without a name. More of them.") is None


def test_a_title_ends_without_a_stop() -> None:
    assert [end_title(text) for text in ("Boots. ", "Boots?")] == ["Boots", "Boots?"]
