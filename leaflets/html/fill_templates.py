"""Fills the templates with a document: the door of the room."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import Any

from leaflets.document.blocks import Block, Run
from leaflets.document.document import Document
from leaflets.html.arrange_blocks import arrange_blocks, is_beside_notice, is_end_short, is_short, is_wide
from leaflets.html.arrange_facts import arrange_facts, find_room, measure_labels
from leaflets.html.choose_running import choose_running
from leaflets.html.draw_chart import draw_chart
from leaflets.html.draw_qr import draw_qr
from leaflets.html.load_templates import load_templates, report_faults
from leaflets.html.set_page import set_page
from leaflets.html.set_runs import add_colon, set_runs, split_number
from leaflets.html.split_columns import measure_page, split_columns
from leaflets.html.stack_table import stack_table


def fill_templates(document: Document, *, roots: tuple[Path, ...], spacing: str = "", spare: float = 0) -> str:
    """The document as one HTML text, with relative addresses of style sheets and pictures.

    Args:
        document: what is said, in order; every word of the result comes from it.
        roots: folders that hold ``templates/``, ``styles/`` and ``pictures/``; the first that has a file wins.
        spacing: "snug", "roomy" or "airy" for less or more space between blocks, or "" for the normal space.
        spare: what each page of a fold leaves free at its foot, mm, so that its pages are filled alike.

    Raises:
        TemplateError: a template or the wording of the page line has a fault.
    """
    running = choose_running(document.running, set_page(document.edition).whole_line)
    with report_faults(roots):
        template = load_templates(roots).get_template(f"{document.edition.kind.value}.html.jinja")
        return template.render(
            document=document, running=running, spacing=spacing, spare=spare, **_make_tools(document)
        )


def _make_tools(document: Document) -> dict[str, Any]:
    """What the templates can call; everything is bound to this document, nothing lives longer."""
    page = set_page(document.edition)
    return {
        "page": page,
        "level": 2,
        "name_template": name_template,
        "set_runs": partial(set_runs, room=page.list_line),
        "set_text": _set_text,
        "add_colon": partial(add_colon, language=document.language),
        "arrange_blocks": partial(arrange_blocks, page=page),
        "arrange_facts": partial(arrange_facts, page=page),
        "measure_labels": measure_labels,
        "measure_page": measure_page,
        "find_room": partial(find_room, page=page),
        "is_short": partial(is_short, page=page),
        "is_end_short": partial(is_end_short, page=page),
        "is_beside_notice": partial(is_beside_notice, page=page),
        "split_number": split_number,
        "is_wide": partial(is_wide, page=page),
        "stack_table": partial(stack_table, page=page),
        "split_columns": partial(split_columns, page=page),
        "draw_qr": draw_qr,
        "draw_chart": partial(draw_chart, page=page, palette=document.edition.palette),
    }


def _set_text(text: str, *, strong: bool = False) -> Any:
    return set_runs((Run(text, strong=strong),), is_spanned=True)


def name_template(block: Block | type[Block]) -> str:
    """The name of a block's template and CSS class: its class name in snake case, such as ``main_message``."""
    kind = block if isinstance(block, type) else type(block)
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower()
