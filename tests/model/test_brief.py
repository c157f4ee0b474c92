"""What an author says about the brief edition: short texts, priorities, and nothing else."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from leaflets.model.brief import Brief, ShortForm
from leaflets.model.condition import Condition
from leaflets.model.text import Statement

BASE = {"name": "x", "language": "en", "definition": "y"}


def test_a_bare_text_is_a_short_text() -> None:
    condition = Condition.model_validate({**BASE, "brief": {"causes": "In short.", "outlook": {"priority": "always"}}})
    assert condition.brief.find("causes") == ShortForm(
        priority=None, text=(Statement(text="In short.", audience=None),)
    )
    assert condition.brief.find("outlook").priority == "always"
    assert condition.brief.find("tests") == condition.brief.find("sources") == ShortForm(priority=None, text=())
    assert Condition.model_validate(BASE).brief == Brief()


@pytest.mark.parametrize(
    "brief", [{"sources": "x"}, {"causes": {"priority": "urgent"}}, {"causes": {"words": "x"}}, {"help": "x"}]
)
def test_other_sections_and_priorities_are_refused(brief: object) -> None:
    with pytest.raises(ValidationError):
        Condition.model_validate({**BASE, "brief": brief})
