"""Functions of a PDF, as shadings and spot colours use: sampled, exponential, stitched (ISO 32000-1:2008, 7.10)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product
from typing import Any

import pikepdf

from leaflets.errors import RenderError

Values = tuple[float, ...]
Function = Callable[[Values], Values]


def read_function(value: Any) -> Function:
    """The function; a list of functions gives their results one after another.

    Raises:
        RenderError: it is of a kind that is not known here (PostScript).
    """
    if isinstance(value, pikepdf.Array):
        parts = [read_function(part) for part in value]
        return lambda inputs: tuple(result for part in parts for result in part(inputs))
    kind = int(value.get("/FunctionType", -1))
    if kind not in _KINDS:
        raise RenderError(
            f"a page has a shading or spot colour with a function of type {kind}, which cannot be turned; "
            "have it saved with process colours"
        )
    domain = [float(number) for number in value.Domain]
    inner = _KINDS[kind](value)
    return lambda inputs: inner(tuple(min(max(x, domain[2 * i]), domain[2 * i + 1]) for i, x in enumerate(inputs)))


def _read_exponential(value: Any) -> Function:
    first = [float(number) for number in value.get("/C0", [0])]
    last = [float(number) for number in value.get("/C1", [1])]
    power = float(value.N)
    return lambda inputs: tuple(a + inputs[0] ** power * (b - a) for a, b in zip(first, last, strict=True))


def _read_stitched(value: Any) -> Function:
    parts = [read_function(part) for part in value.Functions]
    start, end = (float(number) for number in value.Domain)
    edges = [start, *(float(number) for number in value.Bounds), end]
    codes = [float(number) for number in value.Encode]

    def call(inputs: Values) -> Values:
        (x,) = inputs
        i = max((i for i in range(len(parts)) if x >= edges[i]), default=0)
        low, high = edges[i], edges[i + 1]
        share = (x - low) / (high - low) if high > low else 0.0
        return parts[i]((codes[2 * i] + share * (codes[2 * i + 1] - codes[2 * i]),))

    return call


@dataclass(frozen=True, slots=True)
class _Table:
    """Samples of 8 or 16 bits, with straight lines between them."""

    data: bytes
    bits: int
    sizes: tuple[int, ...]
    domain: Values
    codes: Values
    decode: Values

    def find(self, inputs: Values) -> Values:
        places = []
        for i, x in enumerate(inputs):
            (low, high), (first, last) = (pair[2 * i : 2 * i + 2] for pair in (self.domain, self.codes))
            place = first + (x - low) / (high - low) * (last - first)
            places.append(min(max(place, 0.0), self.sizes[i] - 1.0))
        lows = [min(int(place), max(size - 2, 0)) for place, size in zip(places, self.sizes, strict=True)]
        results = [0.0] * (len(self.decode) // 2)
        for corner in product((0, 1), repeat=len(places)):
            weight = 1.0
            for bit, place, low in zip(corner, places, lows, strict=True):
                weight *= place - low if bit else 1 - (place - low)
            if weight:
                corners = [low + bit for low, bit in zip(lows, corner, strict=True)]
                results = [sum_ + weight * self._read(corners, i) for i, sum_ in enumerate(results)]
        return tuple(results)

    def _read(self, places: list[int], output: int) -> float:
        index, stride = 0, 1
        for place, size in zip(places, self.sizes, strict=True):
            index, stride = index + place * stride, stride * size
        step = self.bits // 8
        start = (index * (len(self.decode) // 2) + output) * step
        share: float = int.from_bytes(self.data[start : start + step]) / (2**self.bits - 1)
        low, high = self.decode[2 * output : 2 * output + 2]
        return low + share * (high - low)


def _read_sampled(value: Any) -> Function:
    sizes = tuple(int(number) for number in value.Size)
    bits = int(value.BitsPerSample)
    if bits not in (8, 16):
        raise RenderError(f"a page has a shading with samples of {bits} bits, which cannot be turned")
    codes = _read_numbers(value.get("/Encode", [n for size in sizes for n in (0, size - 1)]))
    decode = _read_numbers(value.get("/Decode", value.Range))
    table = _Table(value.read_bytes(), bits, sizes, _read_numbers(value.Domain), codes, decode)
    return table.find


def _read_numbers(value: Any) -> Values:
    return tuple(float(number) for number in value)


_KINDS: dict[int, Callable[[Any], Function]] = {0: _read_sampled, 2: _read_exponential, 3: _read_stitched}
