"""Syllables of English words: a list of what the rule gets wrong, then the rule."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from leaflets.folders import program_folder

_VOWELS = re.compile(r"[aeiouy]+")
# Vowels side by side that are said apart: be-ing, ra-di-o, sci-ence, ge-o-, con-gru-ous, rough-i-er.
_APART = re.compile(
    r"ia(?!l|n|g)|(?<![cts])ial|(?<=[^aeiou])y[ao]|"
    r"[^cstg]ian|io(?!us|n)|[^cstgx]ious|(?<![cgst])iu|eo(?!u)|ua(?!r)|uou|uen|uity|creat|"
    r"ye(?=[a-z]{3})|[aeiouy]ing|[^aeiouc]ie(?:r|rs|st)\b|iety|scien"
)
_SILENT_END = re.compile(r"(?<![aeiouy])(?:e|ed|es|ely|eless|eful|efully|ement|ements|eness|ewhere|ething)$|[gq]ues?$")
# Said all the same: -le after a consonant, -ted, -ded, -ches, -ges, -ses, -zes, -shes, -xes, -ces.
_SAID_END = re.compile(r"(?:[^aeiouylrs]l(?:e|es|ed)|[td]ed|(?:s|c|z|x|g|sh|ch)es|[^aeiouyr]red|[bcdt]res?)$")
_HISSING = re.compile(r"(?:s|x|z|ch|sh|[cgsz]e)$")
"""Endings after which 's is a syllable: the nurse's."""
_LIST = "syllables-en.txt"


@lru_cache(maxsize=100_000)
def count_syllables(word: str) -> int:
    """How many syllables an English word has, at least 1; parts joined by hyphens are counted together.

    A word with two accepted pronunciations has the fewer syllables (Flesch, How to Write Plain English, 1979,
    chapter 2).
    """
    parts = [part for part in re.split(r"[^a-z']+", word.casefold().replace("’", "'")) if part]
    return max(1, sum(_count_part(part) for part in parts))


def _count_part(part: str) -> int:
    known = _read_list()
    if part in known:
        return known[part]
    bare = part.removesuffix("'s").removesuffix("'")
    extra = part.endswith("'s") and bool(_HISSING.search(bare))
    return (known[bare] if bare in known else apply_rule(bare.replace("'", ""))) + extra


def apply_rule(word: str) -> int:
    """The syllables of a word in small letters by its letters alone: groups of vowels, less those that are silent."""
    word = word.replace("qu", "q")
    count = len(_VOWELS.findall(word)) + len(_APART.findall(word))
    if _SILENT_END.search(word) and not _SAID_END.search(word):
        count -= 1
    if re.search(r"[^aeiouy]sms?$", word):
        count += 1
    if re.search(r"isms?$", word):
        count += 1
    if re.search(r"ically$", word):
        count -= 1
    return max(1, count)


@cache
def _read_list() -> dict[str, int]:
    """Words that the rule gets wrong, with their syllables: lines of a number and its words."""
    known: dict[str, int] = {}
    for line in (program_folder("wording") / _LIST).read_text("utf-8").splitlines():
        number, _, words = line.partition(" ")
        if number.isdigit():
            known.update(dict.fromkeys(words.split(), int(number)))
    return known
