"""Style sheets that are kept from document to document give the same pages as those that are read anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from leaflets.engine.keep_styles import StyleKeeper
from leaflets.engine.load_engine import load_engine
from leaflets.errors import TemplateError
from leaflets.pdf import RenderedPdf

ROOTED = ":root { --b: 14pt; --u: calc(0.5 * var(--b) + 1pt) } p { margin: calc(2 * var(--u)) 0 1em; width: 50% }"
BODY = "<p class='x'>One</p><p>Two</p>"


@pytest.fixture
def module() -> object:
    load_engine()
    import weasyprint.css

    return weasyprint.css


def write_style(folder: Path, text: str) -> None:
    (folder / "styles" / "more.css").write_text(text)


LINK = '<link rel="stylesheet" href="styles/more.css">'


def test_the_first_and_every_later_document_have_the_same_bytes(
    make_pdf: Callable[..., RenderedPdf], folder: Path
) -> None:
    write_style(folder, ROOTED)
    contents = [make_pdf(BODY, LINK).content for _ in range(4)]
    assert len(set(contents)) == 1


def test_a_sheet_that_changed_is_read_again(make_pdf: Callable[..., RenderedPdf], folder: Path) -> None:
    write_style(folder, "p { font-size: 14pt }")
    before = [make_pdf(BODY, LINK).content for _ in range(3)]
    write_style(folder, "p { font-size: 28pt }")
    after = make_pdf(BODY, LINK).content
    assert after not in before
    write_style(folder, "p { font-size: 14pt }")
    assert make_pdf(BODY, LINK).content == before[0]


@pytest.mark.parametrize(
    "fault", ["p { font-sise: 12pt }", "p { width: var(--none) }", "p { margin: calc(1px + var(--c)) }"]
)
def test_a_complaint_is_made_for_every_document(make_pdf: Callable[..., RenderedPdf], folder: Path, fault: str) -> None:
    write_style(folder, ":root { --c: red } " + fault)
    for _ in range(4):
        with pytest.raises(TemplateError, match="WeasyPrint: "):
            make_pdf(BODY, LINK)


def test_a_fault_that_no_element_has_yet_is_told_when_one_has(
    make_pdf: Callable[..., RenderedPdf], folder: Path
) -> None:
    write_style(folder, ":root { --c: red } .seldom { width: var(--c) }")
    for _ in range(4):
        make_pdf(BODY, LINK)
    with pytest.raises(TemplateError, match="width"):
        make_pdf("<p class='seldom'>x</p>", LINK)


def test_an_element_may_have_custom_properties_of_its_own(make_pdf: Callable[..., RenderedPdf], folder: Path) -> None:
    """What holds for the root alone must not be put in where it does not hold."""
    write_style(folder, ROOTED)
    plain = [make_pdf(BODY, LINK).content for _ in range(4)][-1]
    inline = "<p class='x' style='--u: 40pt'>One</p><p>Two</p>"
    first = make_pdf(inline, LINK).content
    assert first != plain
    assert make_pdf(inline, LINK).content == first
    write_style(folder, ROOTED + " .x { --u: 40pt }")
    made = [make_pdf(BODY, LINK).content for _ in range(4)]
    assert len(set(made)) == 1
    assert made[0] != plain


@pytest.mark.parametrize("style", ["", "i { float: footnote }"])
def test_a_footnote_is_refused_in_clear_words_whoever_makes_it(
    make_pdf: Callable[..., RenderedPdf], folder: Path, style: str
) -> None:
    """The rules for parts of notes are left out, but not where there is a note."""
    write_style(folder, ":root { --b: 14pt } p { margin: var(--b) } " + style)
    own = "" if style else "style='float: footnote'"
    for _ in range(3):
        with pytest.raises(TemplateError, match="float: footnote cannot be tagged"):
            make_pdf(BODY + f"<p>Text<i {own}>Said below</i></p>", LINK)


def test_another_root_is_another_form(make_pdf: Callable[..., RenderedPdf], folder: Path) -> None:
    write_style(folder, ROOTED + " :root.large { --b: 28pt }")
    html = {name: make_pdf(BODY, LINK).content for name in "ab"}
    assert html["a"] == html["b"]
    from leaflets.pdf import render_pdf
    from tests.pdf.conftest import make_html

    large = make_html(BODY, LINK).replace("<html ", '<html class="large" ')
    made = [render_pdf(large, roots=(folder,)).content for _ in range(4)]
    assert len(set(made)) == 1
    assert made[0] != html["a"]


@pytest.mark.parametrize(
    "sheet", ['@import "test.css";', "@font-face { font-family: X }", "@layer a;", "@\\69mport 'test.css';"]
)
def test_a_sheet_that_reaches_beyond_itself_is_not_kept(module: object, sheet: str) -> None:
    keeper = StyleKeeper()
    made = []
    with keeper.keep(lambda address: sheet.encode()):
        for _ in range(2):
            made.append(module.CSS(url="data:text/css,p{margin:0}"))  # type: ignore[attr-defined]
    assert made[0] is not made[1]


def test_a_sheet_of_its_own_rules_is_kept_until_it_is_forgotten(module: object) -> None:
    keeper = StyleKeeper()
    with keeper.keep(lambda address: b"p { margin: 0 } @page { margin: 1cm }"):
        first, second = (module.CSS(url="data:text/css,p{margin:0}") for _ in range(2))  # type: ignore[attr-defined]
        keeper.forget()
        third = module.CSS(url="data:text/css,p{margin:0}")  # type: ignore[attr-defined]
    assert first is second
    assert third is not first


def test_everything_is_put_back_even_after_an_error(module: object) -> None:
    before = module.CSS, module.StyleFor  # type: ignore[attr-defined]
    with pytest.raises(ZeroDivisionError), StyleKeeper().keep(lambda address: b""):
        assert module.CSS is not before[0]  # type: ignore[attr-defined]
        raise ZeroDivisionError
    assert (module.CSS, module.StyleFor) == before  # type: ignore[attr-defined]
