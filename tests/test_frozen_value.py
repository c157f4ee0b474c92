from __future__ import annotations

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, replace

import pytest

from leaflets.frozen_value import frozen_value


@frozen_value
class Place:
    """Where something stands."""

    page: int
    height: float
    words: str = "none"

    @property
    def label(self) -> str:
        return f"{self.page}: {self.words}"


@dataclass(frozen=True, slots=True)
class PlainPlace:
    page: int
    height: float
    words: str = "none"


def test_it_is_made_compared_and_written_as_a_frozen_dataclass_is() -> None:
    place = Place(1, height=2.5)
    assert place == Place(page=1, height=2.5, words="none") != Place(1, 2.6)
    assert hash(place) == hash(PlainPlace(1, 2.5)) == hash(Place(1, 2.5))
    assert repr(place) == repr(PlainPlace(1, 2.5)).replace("PlainPlace", "Place")
    assert place.label == "1: none"
    assert [item.name for item in fields(Place)] == [item.name for item in fields(PlainPlace)]
    assert place != PlainPlace(1, 2.5)  # type: ignore[comparison-overlap]


def test_nothing_of_it_can_be_changed_or_added() -> None:
    place = Place(1, 2.5)
    with pytest.raises(FrozenInstanceError):
        place.page = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError):
        del place.page
    with pytest.raises((AttributeError, TypeError)):
        place.other = 2  # type: ignore[attr-defined]
    assert not hasattr(place, "__dict__")


def test_copies_pickles_and_changed_copies_are_values_of_the_same_class() -> None:
    place = Place(1, 2.5, "words")
    for made in (copy.copy(place), copy.deepcopy(place), pickle.loads(pickle.dumps(place)), replace(place)):
        assert made == place and type(made) is Place
    assert replace(place, page=7) == Place(7, 2.5, "words")


@pytest.mark.parametrize("arguments", [(), (1,), (1, 2.0, "a", "b")])
def test_too_few_and_too_many_arguments_are_refused_as_usual(arguments: tuple[object, ...]) -> None:
    with pytest.raises(TypeError, match="__new__"):
        Place(*arguments)  # type: ignore[arg-type]


def test_an_unknown_argument_is_refused() -> None:
    with pytest.raises(TypeError, match="depth"):
        Place(1, 2.5, depth=3)  # type: ignore[call-arg]


def test_what_it_leaves_out_is_refused_and_not_passed_over() -> None:
    with pytest.raises(TypeError, match="Deep: a frozen value has no base class"):

        @frozen_value
        class Deep(PlainPlace):
            depth: int = 0

    with pytest.raises(TypeError, match="Checked: a frozen value has no base class and no __post_init__"):

        @frozen_value
        class Checked:
            depth: int

            def __post_init__(self) -> None:
                raise AssertionError

    with pytest.raises(TypeError, match="Listed: a frozen value has no default that a function makes"):

        @frozen_value
        class Listed:
            items: list[int] = field(default_factory=list)
