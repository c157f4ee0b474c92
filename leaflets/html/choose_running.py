"""The lines at the head and foot of each page: of the long and short forms, those that fit on one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import product
from math import ceil

from leaflets.document.document import Running
from leaflets.errors import TemplateError
from leaflets.html.estimate_text import estimate_width

_GAP = 1.2  # em kept free between the text on the left and the text on the right
_WIDEST_NUMBER = "888"


@dataclass(frozen=True, slots=True)
class RunningLines:
    """What stands in the margins; "" for nothing.

    Attributes:
        title: upper left.
        notice: upper right.
        foot: lower right.
        page: the three pieces around the two numbers of the page line, lower left.
        is_total_first: whether the number of pages comes before the number of the page.
        head_lines: how many lines the head takes; more than 1 only when no form of the notice fits on one.
    """

    title: str
    notice: str
    foot: str
    page: tuple[str, str, str]
    is_total_first: bool
    head_lines: int


def choose_running(running: Running, line: float) -> RunningLines:
    """The running lines for a page with ``line`` em between its side margins.

    The widest pair that fits wins. A notice must stand on every page, in full words: when no title fits beside it, the
    title goes; when no form of it fits on one line, the shortest is set on more than one.

    Raises:
        TemplateError: the wording of the page line lacks {page} or {pages}.
    """
    title, notice = _choose_pair(running.titles, running.notices, line)
    foot_room = (
        line - _GAP - estimate_width(running.page.format(page=_WIDEST_NUMBER, pages=_WIDEST_NUMBER), is_bold=True)
    )
    foot = next((foot for foot in running.feet if estimate_width(foot) <= foot_room), "")
    page, is_total_first = _split_page_line(running.page)
    head_lines = max(1, ceil(estimate_width(notice) / line))
    return RunningLines(title, notice, foot, page, is_total_first, head_lines)


def _choose_pair(titles: Sequence[str], notices: Sequence[str], line: float) -> tuple[str, str]:
    def pair_width(pair: tuple[str, str]) -> float:
        return estimate_width(pair[0], is_bold=True) + estimate_width(pair[1])

    pairs: Iterable[tuple[str, str]] = product((*titles, ""), notices or ("",))
    fitting = [pair for pair in pairs if pair_width(pair) + (_GAP if all(pair) else 0) <= line]
    if not fitting:
        return "", min(notices, key=estimate_width) if notices else ""
    # A pair with both texts goes before one without a title, however wide the lone notice is.
    return max(fitting, key=lambda pair: (bool(pair[0]), pair_width(pair)))


def _split_page_line(wording: str) -> tuple[tuple[str, str, str], bool]:
    first, second = "{page}", "{pages}"
    if wording.count(first) != 1 or wording.count(second) != 1:
        raise TemplateError(f"page line {wording!r}: must hold {first} and {second} once each; correct the wording")
    is_total_first = wording.index(second) < wording.index(first)
    if is_total_first:
        first, second = second, first
    before, _, rest = wording.partition(first)
    between, _, after = rest.partition(second)
    return (before, between, after), is_total_first
