"""Turns the colours of one content stream: every operator that sets a colour sets the press's instead."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Operator

from leaflets.press.colour_space import Colour, ColourSpace, read_colour_space
from leaflets.press.inks import Inks
from leaflets.press.turn_picture import turn_inline_picture

_DEVICE_OPERATORS = {"g": "/DeviceGray", "rg": "/DeviceRGB", "k": "/DeviceCMYK"}
_SETTERS = {"/DeviceGray": "g", "/DeviceCMYK": "k"}
_PATTERN_SPACE = "/PressPattern"
Instruction = tuple[Any, Any]


class ContentTurner:
    """Goes through one stream; remembers the two current colour spaces as a viewer does."""

    def __init__(self, pdf: pikepdf.Pdf, resources: Any, inks: Inks) -> None:
        self._pdf = pdf
        self._resources = resources
        self._inks = inks
        grey = read_colour_space("/DeviceGray", None)
        self._spaces = {False: grey, True: grey}
        self._saved: list[dict[bool, ColourSpace]] = []
        self._pictures = 0

    def turn(self, stream: Any) -> bytes:
        """The new content of a stream or page.

        Raises:
            RenderError: it uses a colour that cannot be turned.
        """
        instructions: list[Instruction] = []
        for instruction in pikepdf.parse_content_stream(stream):
            if isinstance(instruction, pikepdf.ContentStreamInlineImage):
                instructions += self._turn_inline(instruction)
            else:
                instructions += self._turn(instruction.operands, str(instruction.operator))
        return pikepdf.unparse_content_stream(instructions)

    def _turn(self, operands: Any, operator: str) -> Iterable[Instruction]:
        is_stroke = operator.isupper()
        lower = operator.lower()
        if operator == "q":
            self._saved.append(dict(self._spaces))
        elif operator == "Q" and self._saved:
            self._spaces = self._saved.pop()
        elif lower in _DEVICE_OPERATORS:
            space = self._spaces[is_stroke] = read_colour_space(_DEVICE_OPERATORS[lower], None)
            return [self._set(space.read(_numbers(operands)), is_stroke=is_stroke)]
        elif lower == "cs":
            space = self._spaces[is_stroke] = read_colour_space(operands[0], self._resources)
            if not space.is_pattern:
                return [self._set(space.read(space.first), is_stroke=is_stroke)]
        elif lower in ("sc", "scn"):
            return self._set_in_space(operands, operator, is_stroke=is_stroke)
        return [(operands, Operator(operator))]

    def _set(self, colour: Colour, *, is_stroke: bool) -> Instruction:
        setter = _SETTERS[self._inks.space]
        return _write(self._inks.mix(colour)), Operator(setter.upper() if is_stroke else setter)

    def _set_in_space(self, operands: Any, operator: str, *, is_stroke: bool) -> list[Instruction]:
        space = self._spaces[is_stroke]
        if not space.is_pattern:
            return [self._set(space.read(_numbers(operands)), is_stroke=is_stroke)]
        if not space.count:
            return [([Name("/Pattern")], Operator("CS" if is_stroke else "cs")), (operands, Operator(operator))]
        spaces = self._open("/ColorSpace")
        spaces[_PATTERN_SPACE] = Array([Name("/Pattern"), Name(self._inks.space)])
        colour = _write(self._inks.mix(space.read(_numbers(operands[:-1]))))
        return [
            ([Name(_PATTERN_SPACE)], Operator("CS" if is_stroke else "cs")),
            ([*colour, operands[-1]], Operator("SCN" if is_stroke else "scn")),
        ]

    def _open(self, kind: str) -> Any:
        """The part of the resources for a kind of thing, made when it is missing."""
        if kind not in self._resources:
            self._resources[kind] = Dictionary()
        return self._resources[kind]

    def _turn_inline(self, instruction: Any) -> list[Instruction]:
        """An inline picture becomes one of its own, unless it is a stencil, which has no colour."""
        if instruction.iimage.image_mask:
            return [instruction]
        name = f"/PressPicture{self._pictures}"
        self._pictures += 1
        pictures = self._open("/XObject")
        pictures[name] = turn_inline_picture(self._pdf, instruction, self._resources, self._inks)
        return [([Name(name)], Operator("Do"))]


def _numbers(operands: Any) -> Colour:
    return tuple(float(value) for value in operands)


def _write(colour: Colour) -> list[Decimal]:
    return [Decimal(f"{value:.4f}").normalize() + 0 for value in colour]
