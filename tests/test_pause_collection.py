"""The garbage collector rests while much is made, and works again afterwards."""

from __future__ import annotations

import gc
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest

from leaflets.pause_collection import make_for_good, pause_collection

Pause = Callable[[], AbstractContextManager[None]]
BOTH = pytest.mark.parametrize("pause", [pause_collection, make_for_good])


@pytest.fixture(autouse=True)
def thaw() -> object:
    yield
    gc.unfreeze()


@pytest.mark.parametrize(("pause", "is_searched"), [(pause_collection, True), (make_for_good, False)])
def test_it_rests_inside_and_works_again_outside(pause: Pause, is_searched: bool) -> None:
    with pause():
        assert not gc.isenabled()
        kept = [[]]  # type: ignore[var-annotated]
    assert gc.isenabled()
    assert any(item is kept for item in gc.get_objects()) is is_searched


@BOTH
def test_it_works_again_after_an_error(pause: Pause) -> None:
    with pytest.raises(ImportError), pause():
        raise ImportError
    assert gc.isenabled()


@BOTH
def test_a_collector_that_was_off_stays_off(pause: Pause) -> None:
    gc.disable()
    try:
        with pause():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
