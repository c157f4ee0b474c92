"""A need: the size, weight, spacing and paper that suit one reader, as a code of three letters that can be said aloud.

The sheet of ``leaflets find-my-size`` prints a code beside each sample. It is a number in base 17 and a check letter:

    number = ((size × 2 + weight) × 2 + spacing) × 4 + palette        each by its place in the tuples below
    first, second = divmod(number, 17)                                 check = (2 × first + 3 × second + 7) mod 17

17 is a prime and the three letters have the weights 2, 3 and -1, all different: so one letter misread, or two
neighbours that change places, always give a wrong check (as in ISBN-10, ISO 2108).
"""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.errors import UsageError
from leaflets.model.edition import Palette, Spacing, Weight

NEED_SIZES: tuple[float, ...] = (12, 13, 14, 15, 16, 17, 18, 20, 22, 24, 26, 28, 30, 32, 34, 36, 40)
"""Points. A place is what a code stands for: new sizes go to the end, and none is ever taken out."""
_WEIGHTS = (Weight.REGULAR, Weight.BOLD)
_SPACINGS = (Spacing.STANDARD, Spacing.WIDE)
_PALETTES = (Palette.WHITE, Palette.CREAM, Palette.YELLOW, Palette.NIGHT)
_LETTERS = "CDFHJKMPRTWX34679"
"""Those of the content code but N, which sounds like M: none is taken for another, and no code spells a word."""
_BASE = len(_LETTERS)
_OFFSET = 7
"""So that three equal letters, which somebody might try, are no code for the smallest print."""
_STYLES = len(_WEIGHTS) * len(_SPACINGS) * len(_PALETTES)


@dataclass(frozen=True, slots=True)
class Need:
    """How a reader needs print: type size in points, weight, spacing, and ink on paper."""

    size: float
    weight: Weight = Weight.REGULAR
    spacing: Spacing = Spacing.STANDARD
    palette: Palette = Palette.WHITE


def write_need(need: Need) -> str:
    """The code of a need, such as ``F7K``.

    Raises:
        UsageError: there is no code for this size.
    """
    if need.size not in NEED_SIZES:
        raise UsageError(f"there is no code for {need.size:g} points; sizes with a code: {_list_sizes()}")
    number = NEED_SIZES.index(need.size) * len(_WEIGHTS) + _WEIGHTS.index(need.weight)
    number = number * len(_SPACINGS) + _SPACINGS.index(need.spacing)
    first, second = divmod(number * len(_PALETTES) + _PALETTES.index(need.palette), _BASE)
    return "".join(_LETTERS[place] for place in (first, second, _check(first, second)))


def _check(first: int, second: int) -> int:
    return (2 * first + 3 * second + _OFFSET) % _BASE


def read_need(code: str) -> Need:
    """The need behind a code; capitals, spaces, points and hyphens do not matter.

    Raises:
        UsageError: it is no code, was misread, or stands for a size that this program does not know.
    """
    letters = "".join(letter for letter in code.upper() if letter not in " .-\u00a0\u2010\u2011\u2013")
    strange = next((letter for letter in letters if letter not in _LETTERS), "")
    if strange:
        raise UsageError(f"code {code!r}: {strange!r} is in no code; they are made of {' '.join(_LETTERS)}: look again")
    if len(letters) != 3:
        raise UsageError(f"code {code!r}: a code has three letters or digits, such as {write_need(Need(18))}")
    first, second, check = (_LETTERS.index(letter) for letter in letters)
    number = first * _BASE + second
    if check != _check(first, second) or number >= len(NEED_SIZES) * _STYLES:
        raise UsageError(f"code {code!r} was misread: its last letter does not fit the others; look at the sheet again")
    number, palette = divmod(number, len(_PALETTES))
    number, spacing = divmod(number, len(_SPACINGS))
    size, weight = divmod(number, len(_WEIGHTS))
    return Need(NEED_SIZES[size], _WEIGHTS[weight], _SPACINGS[spacing], _PALETTES[palette])


def _list_sizes() -> str:
    return ", ".join(f"{size:g}" for size in NEED_SIZES)
