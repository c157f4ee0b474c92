from __future__ import annotations

from leaflets.citations.parse_book import read_book, read_chapter


def test_a_chapter_keeps_all_digits_of_its_pages() -> None:
    fields = read_chapter("Reed A. Boots. In: Mill B, editor. Fens. Ely: Heron; 2016. p. 93-7.")
    assert fields is not None
    assert (fields["title"], fields["container-title"], fields["page"]) == ("Boots", "Fens", "93-97")


def test_theses_of_both_numbered_styles() -> None:
    for text in (
        "Reed A. Boots [dissertation]. Ely: Fen University; 2002.",
        "Reed A. Boots. Dissertation. Fen University; 2002.",
    ):
        fields = read_book(text)
        assert fields is not None
        assert (fields["type"], fields["genre"].lower(), fields["title"]) == ("thesis", "dissertation", "Boots")
        assert fields["publisher"] == "Fen University"


def test_reports_pages_series_data_and_software() -> None:
    expected = {
        "Reed A. Boots. Ely: Heron; 2002 Jan. Report No.: NG12.": ("report", "number", "NG12"),
        "Reed A. Boots. Ely: Heron; 2002. NIH Publication 12-34.": ("report", "genre", "NIH Publication"),
        "Reed A. Boots. Ely: Heron; 2002. 454 p.": ("book", "number-of-pages", "454"),
        "Reed A. Boots. Ely: Heron; 2002. (Fen series; 3).": ("book", "collection-number", "3"),
        "Reed A. Boots [dataset]. Zenodo; 2002.": ("dataset", "title", "Boots"),
        "Reed A. Boots? Version 1.2. Heron; 2002.": ("software", "version", "1.2"),
    }
    for text, (kind, name, value) in expected.items():
        fields = read_book(text)
        assert fields is not None
        assert (fields["type"], fields[name]) == (kind, value)


def test_a_chapter_that_cannot_be_read_is_no_book() -> None:
    assert read_book("Reed A. Boots. In: Somebody, eds. Fens. Ely: Heron; 2016.") is None
