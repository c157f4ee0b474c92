"""A page that names others is laid out once more when their numbers are known, not twice.

WeasyPrint 70 does not know which target a text has that gives it as ``attr(…)``. So its number is not filled in at the
end of the first round but during the second, because the total of pages has changed meanwhile; the third round prints
it. Here the target is looked up, and the total is left out of the comparison where nobody asks for it. What is touched:
``collect_missing_counters`` and ``cache_target_page_counters`` of ``TargetCollector``, and ``CounterLookupItem``.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

_TOTAL = "pages"
_TARGETED = ("target-counter()", "target-counters()")


@contextlib.contextmanager
def count_pages_once() -> Iterator[None]:
    """While it is open, numbers of pages are filled in between the first round and the second. Not safe for threads."""
    targets: Any = import_module("weasyprint.css.targets")
    collector, plain_item = targets.TargetCollector, targets.CounterLookupItem
    collect, cache = collector.collect_missing_counters, collector.cache_target_page_counters

    def collect_named(self: Any, box: Any, token: str, again: Any, missing: Any, of_targets: dict[Any, Any]) -> None:
        if None in of_targets:
            of_targets = of_targets | dict.fromkeys(_list_targets(box), of_targets[None])
        self.wants_total = getattr(self, "wants_total", False) or _wants_total(missing, of_targets)
        collect(self, box, token, again, missing, of_targets)

    def cache_without_total(self: Any, anchor: str, counters: Mapping[str, Any], index: int, pages: Any) -> None:
        cache(self, anchor, counters if getattr(self, "wants_total", False) else _drop_total(counters), index, pages)

    collector.collect_missing_counters, collector.cache_target_page_counters = collect_named, cache_without_total
    targets.CounterLookupItem = _make_item(plain_item)
    try:
        yield
    finally:
        collector.collect_missing_counters, collector.cache_target_page_counters = collect, cache
        targets.CounterLookupItem = plain_item


def _list_targets(box: Any) -> list[str]:
    """The targets that a box has by an attribute of its element."""
    content = box.style["content"]
    tokens = [value[0] for kind, value in content if kind in _TARGETED] if isinstance(content, tuple | list) else []
    named = [box.element.get(value[0]) for kind, value in tokens if kind == "attr()" and value[1] == "string"]
    return [name[1:] for name in named if name and name.startswith("#")]


def _make_item(plain: Any) -> Any:
    class Item(plain):  # type: ignore[misc]  # the engine comes without types
        """A text with counters in it, and those of its page in the last round."""

        @property
        def cached_page_counter_values(self) -> Mapping[str, Any]:
            return self._kept

        @cached_page_counter_values.setter
        def cached_page_counter_values(self, counters: Mapping[str, Any]) -> None:
            wants = _wants_total(self.missing_counters, self.missing_target_counters)
            self._kept = counters if wants else _Counters(counters)

    return Item


class _Counters(dict[str, Any]):
    """Counters of a page that are the same as others when all but the total are."""

    __hash__ = None

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Mapping) and _drop_total(self) == _drop_total(other)

    def __ne__(self, other: object) -> bool:
        return not self == other


def _drop_total(counters: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in counters.items() if name != _TOTAL}


def _wants_total(missing: list[str], of_targets: Mapping[Any, list[str]]) -> bool:
    """Whether a text names the total of pages, as ``counter(pages)`` does."""
    return any(_TOTAL in names for names in (missing, *of_targets.values()))
