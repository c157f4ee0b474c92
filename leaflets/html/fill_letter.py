"""Fills the template of a letter: the second door of the room."""

from __future__ import annotations

from pathlib import Path

from leaflets.document.letter_page import LetterPage
from leaflets.html.load_templates import load_templates, report_faults
from leaflets.html.set_page import set_page
from leaflets.model.edition import PAPERS
from leaflets.model.envelope import MARGIN

ADDRESS_SIZE = 12.0
"""Points. What the window of a common envelope holds in six lines; the machines of the post read 10 to 14."""
ADDRESS_LEADING = 1.15
_INK = 0.9
"""From the top of a capital to the lower end of a g, em."""
_MM = 25.4 / 72


def fill_letter(letter: LetterPage, *, roots: tuple[Path, ...]) -> str:
    """The letter as one HTML text, with relative addresses of style sheets.

    Raises:
        TemplateError: a template has a fault.
    """
    page = set_page(letter.edition)
    with report_faults(roots):
        template = load_templates(roots).get_template("letter.html.jinja")
        return template.render(
            letter=letter,
            page=page,
            style=f"{page.style};{_style_window(letter)}",
            most_address_lines=count_address_lines(letter),
            page_line=_split_page_line(letter.page_line),
        )


def count_address_lines(letter: LetterPage) -> int:
    """How many lines of an address the window shows."""
    room = letter.window.window[1] - 2 * MARGIN - ADDRESS_SIZE * _INK * _MM
    return 1 + int(room / (ADDRESS_SIZE * ADDRESS_LEADING * _MM))


def find_address_edges(letter: LetterPage) -> tuple[float, float]:
    """The upper and lower edge of the area for the address, mm from the top of the page."""
    _, top, _, lower = letter.window.find_window(PAPERS[letter.edition.layout])
    half_lead = ADDRESS_SIZE * _MM * (ADDRESS_LEADING - _INK) / 2  # a line is higher than its ink
    return top + MARGIN - half_lead, lower - MARGIN


def _style_window(letter: LetterPage) -> str:
    """Where sender, address and text stand, as custom properties of letter.css."""
    paper = PAPERS[letter.edition.layout]
    left, top, right, lower = letter.window.find_window(paper)
    values = {
        "sender-height": top - MARGIN,
        "address-left": left + MARGIN,
        "address-width": right - left - 2 * MARGIN,
        "address-bottom": paper[1] - lower + MARGIN,
        "text-top": lower + letter.window.find_rise(paper) + MARGIN,
    }
    lengths = [f"--{name}:{value:.2f}mm" for name, value in values.items()]
    return ";".join([*lengths, f"--address:{ADDRESS_SIZE:g}pt", f"--address-leading:{ADDRESS_LEADING:g}"])


def _split_page_line(line: str) -> tuple[str, str, str]:
    before, _, rest = line.partition("{page}")
    between, _, after = rest.partition("{pages}")
    return before, between, after
