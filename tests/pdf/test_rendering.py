from __future__ import annotations

import hashlib
import logging
import os
import pickle
import shutil
import subprocess
import sys
import warnings
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from leaflets.engine.fonts import find_font_folders
from leaflets.engine.load_engine import load_engine
from leaflets.errors import MissingGlyph, RenderError, TemplateError
from leaflets.pdf import Place, RenderedPdf, render_pdf
from tests.pdf.conftest import make_html

Render = Callable[..., RenderedPdf]
BODY = (
    "<p>Some <strong>text</strong> → and a <a href='https://example.org'>link</a>.</p><ul><li>One<li>Two</ul>"
    "<table><tr><th>a<td>b</table><img src=pictures/square.svg alt=square><img src=pictures/dot.png alt=dot>"
)


def test_a_document_comes_with_its_pages_and_places(make_pdf: Render) -> None:
    made = make_pdf("<p data-place=first>x</p><div style='break-before: page' data-place=second>y</div>")
    assert made.page_count == 2
    assert [(place.name, place.page) for place in made.places] == [("first", 1), ("second", 2)]
    assert isinstance(made.places[0], Place)
    assert 20 < made.places[0].top < made.places[0].bottom < 60
    with pikepdf.open(BytesIO(made.content)) as pdf:
        assert len(pdf.pages) == 2
    assert pickle.loads(pickle.dumps(made)) == made


# Same input, same bytes


def test_the_same_input_gives_the_same_bytes_everywhere(folder: Path, tmp_path: Path) -> None:
    code = (
        "import datetime, hashlib, sys; from pathlib import Path; from leaflets.pdf import Attachment, render_pdf;"
        "file = Attachment('a', '', b'x', 'Source', 'text/plain', datetime.date(2026, 1, 1));"
        "made = render_pdf(sys.stdin.read(), roots=(Path(sys.argv[1]),), attachments=(file,));"
        "print(hashlib.sha256(made.content).hexdigest())"
    )
    copy = tmp_path / "elsewhere" / "copy"
    shutil.copytree(folder, copy, ignore=shutil.ignore_patterns("elsewhere"))
    settings: list[tuple[Path, Path, dict[str, str]]] = [
        (folder, tmp_path, {"TZ": "UTC", "PYTHONHASHSEED": "1"}),
        (copy, Path("/"), {"TZ": "Pacific/Apia", "PYTHONHASHSEED": "2", "TMPDIR": str(copy), "LC_ALL": "C"}),
        (copy, copy, {"TZ": "America/Caracas", "XDG_CACHE_HOME": str(copy), "SOURCE_DATE_EPOCH": "1"}),
    ]
    running = [
        subprocess.Popen(
            [sys.executable, "-c", code, str(root)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=cwd,
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2]), **environment},
        )
        for root, cwd, environment in settings
    ]
    digests = {process.communicate(make_html(BODY))[0] for process in running}
    assert len(digests) == 1
    assert len(digests.pop()) == 65


def test_what_was_rendered_before_changes_nothing(make_pdf: Render) -> None:
    first = make_pdf(BODY).content
    make_pdf("<p style='font-weight: bold; font-size: 28pt'>Ελληνικά ŵ</p>" + "<p>other</p>" * 90)
    with pytest.raises(TemplateError):
        make_pdf("<p style='colour: red'>x</p>")
    assert make_pdf(BODY).content == first


def test_threads_wait_for_one_another(make_pdf: Render) -> None:
    bodies = [BODY, "<p>other</p>"] * 3
    with ThreadPoolExecutor(4) as pool:
        made = [made.content for made in pool.map(make_pdf, bodies)]
    assert made == [make_pdf(body).content for body in bodies]


def test_a_font_brought_by_one_document_is_gone_in_the_next(folder: Path, make_pdf: Render) -> None:
    source = find_font_folders()[0] / "AtkinsonHyperlegible-Bold.ttf"
    shutil.copy(source, folder / "styles" / "own.ttf")
    body = "<p style='font-family: Own, Inter'>x</p>"
    first = make_pdf(body).content
    face = "<style>@font-face { font-family: Own; src: url(styles/own.ttf) }</style>"
    assert make_pdf(body, face).content != first
    assert make_pdf(body).content == first


def test_other_input_gives_another_identifier(make_pdf: Render) -> None:
    identifiers = set()
    for body in ("<p>x</p>", "<p>y</p>", "<p>x</p><!-- -->"):
        with pikepdf.open(BytesIO(make_pdf(body).content)) as pdf:
            identifiers.add(bytes(pdf.trailer.ID[0]))
    assert len(identifiers) == 3


# Fonts


def test_only_the_program_s_fonts_are_used_embedded_and_cut_down(make_pdf: Render) -> None:
    body = "<p style='font-family: DejaVu Sans, Arial, sans-serif'>x <b>y</b> <tt>z</tt></p>" + BODY
    with pikepdf.open(BytesIO(make_pdf(body).content)) as pdf:
        fonts = [font for page in pdf.pages for font in page.Resources.Font.values()]
        names = {str(font.BaseFont) for font in fonts}
        files = [font.DescendantFonts[0].FontDescriptor.FontFile2 for font in fonts]
        assert names
        assert all(name[7:8] == "+" and name[8:].startswith(("Atkinson", "Inter")) for name in names)
        assert all(len(file.read_bytes()) < 30_000 for file in files)


def test_a_missing_glyph_is_an_error_with_each_character_once(make_pdf: Render) -> None:
    with pytest.raises(MissingGlyph, match=r"No font has 中 \(U\+4E2D\), 文 \(U\+6587\)") as caught:
        make_pdf("<p>文中文 <b>中</b> fine →</p>", "<style>@page { @top-right { content: '文' } }</style>")
    assert caught.value.characters == ("中", "文")
    assert pickle.loads(pickle.dumps(caught.value)).characters == ("中", "文")


# Complaints


@pytest.mark.parametrize(
    ("head", "body", "message"),
    [
        ("<style>p { colour: red }</style>", "", "WeasyPrint: Ignored `colour: red.*unknown property"),
        ("<style>p { </style>", "<p style='x'>y</p>", "WeasyPrint: "),
        ("", "<p><a href='#none'>x</a></p>", "No anchor #none"),
        ("<meta name=dcterms.created content=yesterday>", "", "Invalid date"),
        ("", "<img src=pictures/broken.png alt=x>", "Failed to load image"),
    ],
)
def test_what_the_engine_would_only_log_is_an_error(
    folder: Path, make_pdf: Render, head: str, body: str, message: str
) -> None:
    (folder / "pictures" / "broken.png").write_text("no picture")
    with pytest.raises(TemplateError, match=message):
        make_pdf(body, head)


def test_logging_is_as_it_was_and_nobody_switches_the_check_off(
    make_pdf: Render, caplog: pytest.LogCaptureFixture
) -> None:
    logger = logging.getLogger("weasyprint")
    make_pdf("<p>x</p>")
    logger.setLevel(logging.CRITICAL)
    try:
        before = logger.level, logger.propagate, logger.disabled, list(logger.handlers)
        with pytest.raises(TemplateError, match="colour"):
            make_pdf("<p style='colour: red'>x</p>")
        assert (logger.level, logger.propagate, logger.disabled, list(logger.handlers)) == before
        assert not logger.isEnabledFor(logging.ERROR)
    finally:
        logger.setLevel(logging.NOTSET)
    assert caplog.records == []


@pytest.mark.parametrize(
    ("html", "message"),
    [
        ("<html><title>T</title><p>x", 'no language. Give it one: <html lang="en">'),
        ("<html lang=en><p>x", "no title. Give it one: <title>"),
        ("<html lang=en><title> </title><p>x", "no title"),
    ],
)
def test_language_and_title_are_asked_for(folder: Path, html: str, message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        render_pdf(html, roots=(folder,))


def test_a_break_down_of_the_engine_is_one_short_line(make_pdf: Render, monkeypatch: pytest.MonkeyPatch) -> None:
    engine: Any = load_engine()

    def break_down(*arguments: object, **options: object) -> None:
        raise AssertionError("a\nlong " + "story " * 99)

    monkeypatch.setattr(engine.HTML, "render", break_down)
    with pytest.raises(RenderError, match="AssertionError: a long story") as caught:
        make_pdf("<p>x</p>")
    assert "\n" not in str(caught.value)
    assert len(str(caught.value)) < 300


def test_an_unknown_way_to_turn_the_sheet_is_refused(folder: Path) -> None:
    with pytest.raises(ValueError, match="duplex is 'both'; it must be one of Simplex"):
        render_pdf(make_html(""), roots=(folder,), duplex="both")


def test_warnings_are_as_they_were(make_pdf: Render) -> None:
    filters = list(warnings.filters)
    digest = hashlib.sha256(make_pdf("<p>x</p>").content).hexdigest()
    assert warnings.filters == filters
    assert digest == hashlib.sha256(make_pdf("<p>x</p>").content).hexdigest()
