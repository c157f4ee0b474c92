"""The questions of the instruments in one language, from the program's catalogue."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from pydantic import ValidationError

from leaflets.errors import TemplateError
from leaflets.folders import program_folder
from leaflets.model.appraisal import Questionnaire


def load_questionnaire(language: str, folder: Path | None = None) -> Questionnaire:
    """The questions for a language tag; ``en-GB`` is served by ``appraisal-en.toml``.

    Args:
        language: a BCP 47 tag.
        folder: where the catalogues are; the program's own folder when left out.

    Raises:
        TemplateError: there is no catalogue for the language, or it cannot be read.
    """
    folder = folder or program_folder("wording")
    short = language.split("-")[0]
    found = next((path for tag in (language, short) if (path := folder / f"appraisal-{tag}.toml").is_file()), None)
    if found is None:
        raise TemplateError(
            f"language '{language}': the program has no questions for it; add wording/appraisal-{short}.toml with "
            "every question of wording/appraisal-en.toml"
        )
    return _read(found)


@cache
def _read(path: Path) -> Questionnaire:
    try:
        return Questionnaire.model_validate(tomllib.loads(path.read_text("utf-8")))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise TemplateError(f"wording/{path.name}: {place or 'the file'}: {first['msg']}; correct it") from None
    except (OSError, ValueError) as error:
        raise TemplateError(f"wording/{path.name} cannot be read: {error}") from None
