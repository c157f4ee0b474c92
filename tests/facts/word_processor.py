"""A page of a word processor: text in known sizes, black and white on white, printed by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

INKS = {"black": "#000000", "white": "#ffffff"}
_SPACES = {"office": "office", "style": "style", "text": "text", "fo": "xsl-fo-compatible"}


def write_document(sizes: Sequence[float]) -> str:
    """A flat OpenDocument text (ODF 1.3) with one paragraph for each size and ink, such as "black 11.9"."""
    named = [(f"S{place}{ink}", size, ink) for place, size in enumerate(sizes) for ink in INKS]
    styles = "".join(
        f'<style:style style:name="{name}" style:family="paragraph">'
        f'<style:text-properties fo:font-size="{size}pt" fo:color="{INKS[ink]}"/></style:style>'
        for name, size, ink in named
    )
    body = "".join(f'<text:p text:style-name="{name}">{ink} {size}</text:p>' for name, size, ink in named)
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in _SPACES.items()
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.3" '
        'office:mimetype="application/vnd.oasis.opendocument.text">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document>"
    )


def print_with_libreoffice(sizes: Sequence[float], folder: Path) -> bytes:
    """The page as LibreOffice prints it; the test is skipped on a machine without that program."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("there is no program called soffice (LibreOffice) on this machine")
    source = folder / "sizes.fodt"
    source.write_text(write_document(sizes), "utf-8")
    profile = (folder / "profile").as_uri()
    subprocess.run(
        [program, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "pdf", "--outdir", folder, source],
        check=True,
        capture_output=True,
        timeout=120,
    )
    return source.with_suffix(".pdf").read_bytes()
