"""What may not stand in the repository: fonts, large files, paths of one machine, foreign sentences."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.shared_files import SEED

LARGEST_FILE = 300_000
FONT_SUFFIXES = {".ttf", ".otf", ".ttc", ".woff", ".woff2", ".eot"}
FONT_STARTS = (b"\x00\x01\x00\x00\x00", b"OTTO", b"true\x00", b"ttcf", b"wOFF", b"wOF2")
# Written with brackets, so that this file does not match its own patterns.
FORBIDDEN = {
    "a path of one machine": r"(?<![\w.~-])/(?:[w]ork|[h]ome|[r]oot|[U]sers)/",
    "the host of a package registry": r"[p]ypi\.(?:org|io)|python[h]osted|[n]pmjs\.|deb\.[d]ebian\.",
    "work put off": r"\b(?:[T]ODO|[F]IXME|[X]XX)\b",
}
SHINGLE = 8


def texts(files: list[Path]) -> dict[Path, str]:
    """The text of every file that is text."""
    found = {}
    for path in files:
        try:
            found[path] = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
    return found


def shingles(text: str) -> set[tuple[str, ...]]:
    """Every run of eight words of a text, in small letters and without punctuation or mark-up."""
    words = re.findall(r"[a-z0-9]+", text.lower())
    return {tuple(words[start : start + SHINGLE]) for start in range(len(words) - SHINGLE + 1)}


def prose(page: str) -> list[str]:
    """The lines of a condition page that are its own wording: no heading, reference or labelled fact."""
    # Titles, authors and journals of works that are cited are facts, and are printed as they are.
    facts = re.compile(r"\?$|\beds?\.|\b(?:19|20)\d\d[:;]|^\s*•\s*[A-Z][\w ]+:\s|^\s*•\s*Published")
    return [line for line in page.splitlines() if line.strip() and not facts.search(line)]


def test_no_font_is_in_git(root: Path, repository_files: list[Path]) -> None:
    fonts = [
        str(path.relative_to(root))
        for path in repository_files
        if path.suffix.lower() in FONT_SUFFIXES or path.read_bytes()[:5].startswith(FONT_STARTS)
    ]
    assert fonts == [], "fonts come from packages, with their licence"


def test_no_file_is_larger_than_300_kb(root: Path, repository_files: list[Path]) -> None:
    sizes = {str(path.relative_to(root)): path.stat().st_size for path in repository_files}
    assert {path: size for path, size in sizes.items() if size > LARGEST_FILE} == {}


@pytest.mark.parametrize(("what", "pattern"), FORBIDDEN.items(), ids=FORBIDDEN.keys())
def test_no_file_holds(root: Path, repository_files: list[Path], what: str, pattern: str) -> None:
    found = [
        f"{path.relative_to(root)}:{text.count(chr(10), 0, match.start()) + 1}: {match[0]}"
        for path, text in texts(repository_files).items()
        for match in re.finditer(pattern, text)
    ]
    assert found == [], f"{what} stands in the repository"


@pytest.mark.parametrize(
    ("what", "line"),
    [
        ("a path of one machine", "read_text('/" + "home/ann/x')"),
        ("the host of a package registry", "https://py" + "pi.org/simple"),
        ("work put off", "# TO" + "DO: later"),
    ],
)
def test_the_patterns_notice_what_they_are_for(what: str, line: str) -> None:
    assert re.search(FORBIDDEN[what], line)


@pytest.mark.shared(SEED.parent)
def test_no_sentence_of_the_seed_page_is_in_the_repository(root: Path, repository_files: list[Path]) -> None:
    pages = sorted(SEED.parent.glob("*.txt"))
    seed = {run for page in pages for line in prose(page.read_text("utf-8")) for run in shingles(line)}
    assert seed
    copied = {
        str(path.relative_to(root)): " ".join(min(shared))
        for path, text in texts(repository_files).items()
        if (shared := seed & shingles(text))
    }
    assert copied == {}, "the wording of the page belongs to its publisher: say it in other words"


def test_shingles_see_through_case_line_ends_and_marks() -> None:
    line = "Leaves fall in autumn, when the days grow short and cold."
    copy = "note: >\n  leaves fall in **autumn**, when\n  the days grow - short"
    assert shingles(line) & shingles(copy)
    assert not shingles(line) & shingles("In autumn leaves fall, as the days grow shorter and it is cold.")
