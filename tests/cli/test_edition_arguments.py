from __future__ import annotations

import argparse

import pytest

from leaflets.cli.edition_arguments import ALL_KINDS, add_editions, add_judgement
from leaflets.model.edition import Extract, Kind
from leaflets.model.layout import Layout


def parse(*words: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser(exit_on_error=False)
    add_editions(parser.add_argument_group())
    add_judgement(parser.add_argument_group())
    return parser.parse_args(words)


@pytest.mark.parametrize("kind", [*Kind, *Extract, ALL_KINDS])
def test_every_kind_can_be_asked_for_by_name(kind: str) -> None:
    assert parse("--kind", kind).kind == [kind]


@pytest.mark.parametrize("layout", Layout)
def test_every_layout_can_be_asked_for_by_name(layout: Layout) -> None:
    assert parse("--layout", layout.value, "--layout", "a4").layout == [layout.value, "a4"]


def test_nothing_is_chosen_unasked() -> None:
    options = parse()
    assert not any((options.kind, options.layout, options.size, options.palette, options.need, options.all))
    assert not options.no_preflight and not options.suppress


@pytest.mark.parametrize("words", [("--size", "large"), ("--kind", "nurse"), ("--layout", "a0")])
def test_what_is_no_edition_is_refused(words: tuple[str, str]) -> None:
    with pytest.raises((argparse.ArgumentError, SystemExit)):
        parse(*words)
