"""The Jinja2 environment of a set of folders, and template faults as one clear error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import TracebackType

import jinja2
from jinja2.loaders import split_template_path
from jinja2.sandbox import SandboxedEnvironment

from leaflets.errors import TemplateError
from leaflets.html.keep_templates import open_keeper

_SETTINGS = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
"""What a template is compiled with; all of it goes into the name under which the result is kept."""


class _ClosedLoader(jinja2.FileSystemLoader):
    """Loads templates of one folder; a link that leads out of it, a pipe or a device is refused before it is opened."""

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        home = Path(self.searchpath[0])
        path = home.joinpath(*split_template_path(template))
        if path.exists() and not (path.is_file() and path.resolve().is_relative_to(home.resolve())):
            raise TemplateError(
                f"templates/{template}: the file is a link out of its folder, or not a file; put a copy of it there"
            )
        return super().get_source(environment, template)


@cache
def load_templates(roots: tuple[Path, ...]) -> jinja2.Environment:
    """The environment whose templates lie in ``templates/`` of the roots, the first root first; made once a process.

    Autoescape is on, an unknown name is an error. A template reads no file but other templates, and the sandbox keeps
    it from what lies behind a value, such as its class.
    """
    loaders = [_ClosedLoader(root / "templates") for root in roots]
    environment = SandboxedEnvironment(
        loader=jinja2.ChoiceLoader(loaders),
        undefined=jinja2.StrictUndefined,
        auto_reload=False,
        bytecode_cache=open_keeper(_SETTINGS),
        **_SETTINGS,
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
    except TemplateError:
        raise
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
