"""The Jinja2 environment of a set of folders, and template faults as one clear error."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import TracebackType

import jinja2

from leaflets.errors import TemplateError


@cache
def load_templates(roots: tuple[Path, ...]) -> jinja2.Environment:
    """The environment whose templates lie in ``templates/`` of the roots, the first root first; made once a process.

    Autoescape is on, an unknown name is an error. A template reads no file but other templates.
    """
    loaders = [jinja2.FileSystemLoader(root / "templates") for root in roots]
    environment = jinja2.Environment(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    # Only what loops need: no filler text, no way to build other objects.
    environment.globals = {"range": range}
    return environment


@contextmanager
def report_faults(roots: tuple[Path, ...]) -> Iterator[None]:
    """Turns what goes wrong in a template into a TemplateError that names the template and the line.

    Raises:
        TemplateError: a template is missing, cannot be read as Jinja2, or failed while it was filled.
    """
    try:
        yield
    except jinja2.TemplateSyntaxError as error:
        raise TemplateError(f"templates/{error.name}:{error.lineno}: {error.message}; correct the template") from None
    except jinja2.TemplateNotFound as error:
        place = _find_place(error.__traceback__, roots)
        raise TemplateError(
            f"{place + ': ' if place else ''}there is no template '{error.name}' in any templates/ folder; "
            "restore it or correct its name"
        ) from None
    except Exception as error:
        place = _find_place(error.__traceback__, roots)
        if not place:
            raise
        raise TemplateError(f"{place}: {error}; correct the template") from None


def _find_place(traceback: TracebackType | None, roots: tuple[Path, ...]) -> str:
    """``templates/name:line`` of the innermost frame that belongs to a template, or "" when there is none."""
    place = ""
    while traceback is not None:
        file = Path(traceback.tb_frame.f_code.co_filename)
        for root in roots:
            if file.is_relative_to(root / "templates"):
                place = f"{file.relative_to(root).as_posix()}:{traceback.tb_lineno}"
        traceback = traceback.tb_next
    return place
