"""The garbage collector rests while libraries load, and works again afterwards."""

from __future__ import annotations

import gc

import pytest

from leaflets.batch.pause_collection import pause_collection


@pytest.fixture(autouse=True)
def thaw() -> object:
    yield
    gc.unfreeze()


def test_it_rests_inside_and_works_again_outside() -> None:
    with pause_collection():
        assert not gc.isenabled()
        kept = [[]]  # type: ignore[var-annotated]
    assert gc.isenabled()
    assert not any(item is kept for item in gc.get_objects()), "what was made inside is not searched again"


def test_it_works_again_after_an_error() -> None:
    with pytest.raises(ImportError), pause_collection():
        raise ImportError
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with pause_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
