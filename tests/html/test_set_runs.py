from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from leaflets.document.blocks import Run
from leaflets.document.typography import JOINER, keep_together
from leaflets.html.set_runs import add_colon, read_text, set_runs, split_number


def test_one_plain_run_stays_bare() -> None:
    assert set_runs((Run("Weak legs."),)) == "Weak legs."
    assert set_runs((Run("Weak legs."),), is_spanned=True) == "<span>Weak legs.</span>"


def test_the_number_of_an_entry_parts_from_its_text() -> None:
    entry = (Run("[12]\u00a0A title."), Run(" More", strong=True))
    assert split_number(entry) == ("[12]\u00a0", (Run("A title."), Run(" More", strong=True)))
    assert split_number((Run("Title [12]\u00a0and more"),)) == ("", (Run("Title [12]\u00a0and more"),))
    assert split_number(()) == ("", ())


def test_each_run_is_an_element_with_the_joining_space_outside() -> None:
    runs = (Run("It is an "), Run("autoimmune", strong=True), Run(" illness."))
    assert set_runs(runs) == "<span>It is an</span> <strong>autoimmune</strong> <span>illness.</span>"


def test_no_space_is_made_up_where_there_is_none() -> None:
    assert set_runs((Run("Word", strong=True), Run(", and more"))) == "<strong>Word</strong><span>, and more</span>"


def test_a_citation_mark_stays_with_the_word_before_it() -> None:
    runs = (Run("by mistake"), Run("\u00a0[1]", is_citation=True), Run("."))
    assert set_runs(runs) == "by mistake\u00a0[1]."


def test_a_link_holds_plain_text_and_its_address() -> None:
    html = set_runs((Run("Call "), Run("01632 & 1", strong=True, href="tel:01632", language="cy")))
    assert html == '<span>Call</span> <a href="tel:01632" class="strong" lang="cy">01632 &amp; 1</a>'


def test_a_language_of_its_own_is_named() -> None:
    assert set_runs((Run("celosía", language="es"),)) == '<span lang="es">celosía</span>'


RUNS = st.lists(
    st.builds(Run, st.text(alphabet="ab <>&\"'{}", max_size=8), st.booleans(), st.sampled_from([None, "tel:1"]))
)


@given(RUNS)
def test_the_words_come_out_as_they_went_in(runs: list[Run]) -> None:
    html = str(set_runs(tuple(runs)))
    text = re.sub(r"<[^>]*>", "", html)
    for written, meant in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
        text = text.replace(written, meant)
    assert text == read_text(tuple(runs))


@pytest.mark.parametrize(
    ("label", "language", "expected"),
    [
        ("Good to know", "en-GB", "Good to know:"),
        ("Bon à savoir", "fr-FR", "Bon à savoir\u00a0:"),
        ("Ready?", "en", "Ready?"),
        ("Other names:", "en", "Other names:"),
        ("", "en", ""),
    ],
)
def test_a_label_gets_one_end_mark(label: str, language: str, expected: str) -> None:
    assert add_colon(label, language) == expected


def test_an_address_that_fits_a_line_is_not_cut_at_its_slashes() -> None:
    """A real page had one of 50 letters, which broke in the middle at 14 points."""
    run = Run("See https://www.example.org/about/groups/mdcc/ (or more).")
    assert f"example.org/{JOINER}about/{JOINER}groups/{JOINER}mdcc/" in str(set_runs((run,), room=30))
    assert "example.org/about/groups/mdcc/" in str(set_runs((run,), room=10))


def test_a_long_hyphenated_word_stays_whole_where_a_line_holds_it() -> None:
    run = Run("It is immunodeficiency-associated.")
    assert set_runs((run,), room=30) == f"It is immunodeficiency-{JOINER}associated."
    assert set_runs((run,), room=10) == "It is immunodeficiency-associated."


def test_a_long_address_may_break_at_every_slash_though_its_end_has_hyphens() -> None:
    """Its first part alone was taken for a hyphenated word, so the line ended in the middle of one."""
    text = keep_together("https://www.example.org/types/lung/patient/small-cell-lung-treatment")
    assert set_runs((Run(text),), room=20) == text
