from __future__ import annotations

from dataclasses import replace

import pytest

from leaflets.errors import ExitCode, RenderError
from leaflets.mailing.make_variant import FEW, make_variant
from leaflets.mailing.variant import Way
from leaflets.pdf import ReadyPages
from tests.mailing.conftest import Made


def test_for_few_people_no_template_is_made(made: Made) -> None:
    variant = made.plan.variants[0]
    found = make_variant(replace(variant, people=variant.people[:FEW]))
    assert found.template is None
    assert [file.way for file in found.laid_out] == [Way.LETTER] * FEW


def test_where_pages_cannot_be_used_again_everything_is_laid_out(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    good, calls = ReadyPages.join, []

    def join(self: ReadyPages, letter: object) -> object:
        calls.append(self)
        if len(calls) == 1:
            raise RenderError("once")
        return good(self, letter)  # type: ignore[arg-type]

    monkeypatch.setattr(ReadyPages, "join", join)
    variant = made.plan.variants[0]
    [file] = make_variant(replace(variant, people=variant.people[:1])).laid_out
    assert file.way == Way.WHOLE
    assert calls[0] is not calls[1]


def test_a_failure_is_a_value(made: Made) -> None:
    variant = made.plan.variants[0]
    found = make_variant(replace(variant, manuscript=replace(variant.manuscript, roots=())))
    assert found.exit_code is ExitCode.TEMPLATE
    assert found.failure
