"""The bench of faulty pages: which rule each file of tests/resources/faulty_pages proves, and the PDF it makes.

Two files for each rule: ``<rule-id>.fails.html`` breaks that rule and no other, ``<rule-id>.passes.html`` stands one
step inside its limit and breaks none. The head of each says how it is judged and made:

* ``<meta name="profile" content="clear">``: the profile that judges it (needed);
* ``<meta name="limit" content="smallest-text 13">``: a limit in place of the profile's; may stand more than once;
* ``<meta name="engine" content="plain">``: WeasyPrint alone, without the program's own tags and checks.

``<link rel="stylesheet" href="tidy.css">`` brings the shared style sheet. A fault that HTML cannot make is written by
``<rule-id>.fails.py``: ``PROFILE``, perhaps ``LIMITS`` (pairs of rule and value), and ``write_pdf()``, the bytes; it
may change the bytes of its neighbour, ``render_html(path)``.
"""

from __future__ import annotations

import io
import re
import runpy
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pikepdf

from leaflets.engine.load_engine import load_engine
from leaflets.facts.facts import FileFacts
from leaflets.facts.measure_file import measure_file
from leaflets.pdf import render_pdf

FOLDER = Path(__file__).parent / "resources" / "faulty_pages"
STYLE_LINK = '<link rel="stylesheet" href="tidy.css">'
META = re.compile(r'<meta name="(profile|limit|engine)" content="([^"]+)">')


@dataclass(frozen=True, slots=True)
class FaultyPage:
    """A page of the bench: what it proves, by which profile and limits it is judged."""

    path: Path
    rule: str
    is_to_fail: bool
    profile: str
    limits: tuple[tuple[str, float], ...]


def list_pages() -> tuple[FaultyPage, ...]:
    """Every page of the bench, by name.

    Raises:
        ValueError: a file whose name or head does not say what it proves.
    """
    paths = [path for path in FOLDER.iterdir() if path.suffix in (".html", ".py")]
    return tuple(read_page(path) for path in sorted(paths))


def read_page(path: Path) -> FaultyPage:
    """What one file of the bench says of itself."""
    rule, _, expected = path.stem.rpartition(".")
    if not rule or expected not in ("fails", "passes"):
        raise ValueError(f"{path.name}: call it <rule-id>.fails{path.suffix} or <rule-id>.passes{path.suffix}")
    if path.suffix == ".py":
        names = _run(path)
        profile, limits = names.get("PROFILE"), names.get("LIMITS", ())
    else:
        metas = META.findall(path.read_text("utf-8"))
        profile = dict(metas).get("profile")
        pairs = [value.split() for name, value in metas if name == "limit"]
        limits = tuple((rule_id, float(value)) for rule_id, value in pairs)
    if not isinstance(profile, str):
        raise ValueError(f'{path.name}: name the profile that judges it, such as <meta name="profile" content="clear">')
    return FaultyPage(path, rule, expected == "fails", profile, tuple(limits))


def make_pdf(path: Path) -> bytes:
    """The PDF of a file of the bench."""
    content = _run(path)["write_pdf"]() if path.suffix == ".py" else render_html(path)
    assert isinstance(content, bytes)
    return content


@lru_cache(maxsize=8)
def render_html(path: Path) -> bytes:
    """The PDF of an HTML file of the bench."""
    html = path.read_text("utf-8")
    style = (FOLDER / "tidy.css").read_text("utf-8")
    html = html.replace(STYLE_LINK, f"<style>{style}</style>")
    if ("engine", "plain") in META.findall(html):
        content = load_engine().HTML(string=html).write_pdf(pdf_variant="pdf/ua-1")
        assert isinstance(content, bytes)
        return content
    return render_pdf(html, roots=(FOLDER,)).content


def rename_font(content: bytes, old: str, new: str) -> bytes:
    """A PDF whose font of that name, without its subset prefix, is called otherwise: for rules that go by names."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        for found in pdf.objects:
            if not isinstance(found, pikepdf.Dictionary):
                continue
            for key in ("/BaseFont", "/FontName"):
                prefix, _, name = str(found.get(key, "")).rpartition("+")
                if name == old:
                    found[key] = pikepdf.Name(f"{prefix}+{new}")
        output = io.BytesIO()
        pdf.save(output, deterministic_id=True)
    return output.getvalue()


def measure_page(page: FaultyPage) -> FileFacts:
    """The facts of a page of the bench."""
    return measure_file(make_pdf(page.path), page.path.name)


def _run(path: Path) -> dict[str, Any]:
    return runpy.run_path(str(path))
