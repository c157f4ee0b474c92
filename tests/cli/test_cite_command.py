from __future__ import annotations

import pytest

from leaflets.cli import cite_check, cite_export, cite_format, cite_import, cite_parse
from leaflets.errors import ExitCode
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    ("module", "name", "words"),
    [
        (cite_parse, "run_parse", ["parse", "a"]),
        (cite_format, "run_format", ["format", "a"]),
        (cite_export, "run_export", ["export", "a", "--format", "ris"]),
        (cite_import, "run_import", ["import", "a.ris"]),
        (cite_check, "run_check", ["check"]),
    ],
)
def test_each_action_is_done_by_its_own_function(
    run: Run, monkeypatch: pytest.MonkeyPatch, module: object, name: str, words: list[str]
) -> None:
    monkeypatch.setattr(module, name, lambda options: ExitCode.RENDER)
    assert run("cite", *words).code == ExitCode.RENDER
