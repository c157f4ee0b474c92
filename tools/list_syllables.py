"""Renews wording/syllables-en.txt: the words whose syllables the rule of leaflets/readability gets wrong.

    python tools/list_syllables.py cmudict.dict words.txt

``cmudict.dict`` is the CMU Pronouncing Dictionary (github.com/cmusphinx/cmudict), ``words.txt`` the ordinary words to
keep, one a line, such as Debian's wamerican and wbritish together. Run it again whenever the rule changes.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from leaflets.readability.syllables import apply_rule

TARGET = Path(__file__).parent.parent / "wording" / "syllables-en.txt"
WIDTH = 118


def read_pronunciations(path: Path) -> dict[str, set[int]]:
    """Each word of a CMU dictionary file with the syllables of its pronunciations: one for each stressed vowel."""
    found: dict[str, set[int]] = defaultdict(set)
    for line in path.read_text("utf-8").splitlines():
        word, *sounds = line.partition("#")[0].split()
        found[re.sub(r"\(\d+\)$", "", word)].add(sum(sound[-1].isdigit() for sound in sounds))
    return found


def choose_count(word: str, counts: set[int]) -> int:
    """The fewer syllables, as Flesch counts; but not one where the rule says two and the dictionary allows it.

    The dictionary swallows a vowel before r in quick speech (current, turret as one syllable); nobody reads them so.
    """
    fewest = max(1, min(counts))
    return 2 if fewest == 1 and 2 in counts and apply_rule(word) == 2 else fewest


def main(dictionary: str, words: str) -> None:
    """Write the list: its head up to the first empty line stays, the counts are made anew."""
    ordinary = set(Path(words).read_text("utf-8").split())
    wrong: dict[int, list[str]] = defaultdict(list)
    for word, counts in sorted(read_pronunciations(Path(dictionary)).items()):
        count = choose_count(word, counts)
        if word in ordinary and word.isascii() and word.isalpha() and len(word) > 1 and apply_rule(word) != count:
            wrong[count].append(word)
    head = TARGET.read_text("utf-8").partition("\n\n")[0]
    lines = []
    for count in sorted(wrong):
        line = str(count)
        for word in wrong[count]:
            if len(line) + len(word) >= WIDTH:
                lines.append(line)
                line = str(count)
            line += f" {word}"
        lines.append(line)
    TARGET.write_text("\n".join([head, "", *lines]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:3])
