from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.errors import ContentError
from leaflets.exchange.read_references import read_references

RIS = "TY  - JOUR\nID  - a b\nAU  - Reed, Ann\nTI  - Grip\nPY  - 2019\nDO  - nonsense\nXX  - 1\nER  - \n"


def test_what_is_not_taken_over_is_told_with_its_line() -> None:
    read = read_references(f"\n{RIS}{RIS}", "x.ris", taken=["reed2019"])
    assert [each.id for each in read.references] == ["reed2019b", "reed2019c"]
    assert read.lines == (2, 10)
    said = [str(remark) for remark in read.remarks if remark.line == 2]
    assert said[0].startswith("x.ris:2:1: warning: 'a b' is now called 'reed2019b'")
    assert "no field of ours takes XX" in said[1]
    assert "DOI is nonsense: " in said[2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hello", "in none of the formats RIS, BibTeX, PubMed nbib, CSL-JSON"),
        ("[]", "holds no source"),
        ("TY  - JOUR\nER  - ", "neither a title nor"),
        ("{", "none of the formats"),
        ('{"id": ', "cannot be read"),
    ],
)
def test_a_file_without_a_source_is_refused(text: str, said: str) -> None:
    with pytest.raises(ContentError, match=said):
        read_references(text, "x")


pieces = st.sampled_from(
    ("TY  - JOUR\n", "TI  - a\n", "PMID- 1\n", "ER  - \n", "@book{a, ", "title = {", "}", "{", '"', ",\n", "[", "]",
     '{"id": "a", "title": "T"}', "issued", "\\", "%", "leaflets.author: [1]\n", "N1  - leaflets.type: 5\n",
    "AU  - ,\n",  "GN  - leaflets.issued: {}\n", "PG  - \n")
)  # fmt: skip


@given(text=st.lists(st.one_of(pieces, st.text(max_size=5)), max_size=12).map("".join))
def test_no_text_breaks_the_reader(text: str) -> None:
    try:
        read = read_references(text, "x")
    except ContentError:
        return
    assert len({each.id for each in read.references}) == len(read.references) > 0
