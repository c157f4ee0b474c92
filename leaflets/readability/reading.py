"""What was read in a text: frozen values, without any word of a report."""

from __future__ import annotations

from dataclasses import dataclass

from leaflets.model.text import Audience
from leaflets.readability.formulas import Counts, find_grade, find_reading_ease, find_smog


@dataclass(frozen=True, slots=True)
class TextReading:
    """Some sentences, read; shares are from 0 to 1, and None where there is no sentence.

    Attributes:
        counts: of the text as it is.
        counts_without_names: the same, every word of the condition's names and glossary terms as one syllable.
        longest: words in the longest sentence.
        longest_sentence: that sentence.
        passives: sentences with a passive verb.
        is_english: whether the formulas say anything; they were fitted to English.
    """

    counts: Counts
    counts_without_names: Counts
    longest: int
    longest_sentence: str
    passives: int
    is_english: bool = True

    @property
    def sentences(self) -> int:
        """How many sentences there are."""
        return self.counts.sentences

    @property
    def words(self) -> int:
        """How many words there are."""
        return self.counts.words

    @property
    def mean_sentence(self) -> float | None:
        """Words in a sentence on the average."""
        return self.words / self.sentences if self.sentences else None

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade; None for a text that is not English or has no words."""
        return find_grade(self.counts) if self.is_english else None

    @property
    def grade_without_names(self) -> float | None:
        """Flesch-Kincaid grade for a reader who knows the condition's names and glossary terms."""
        return find_grade(self.counts_without_names) if self.is_english else None

    @property
    def reading_ease(self) -> float | None:
        """Flesch reading ease; None for a text that is not English or has no words."""
        return find_reading_ease(self.counts) if self.is_english else None

    @property
    def smog(self) -> float | None:
        """SMOG grade; None below 30 sentences, or when the text is not English."""
        return find_smog(self.counts) if self.is_english else None

    @property
    def smog_without_names(self) -> float | None:
        """SMOG grade for a reader who knows the condition's names and glossary terms."""
        return find_smog(self.counts_without_names) if self.is_english else None

    @property
    def long_share(self) -> float | None:
        """Share of words with three or more syllables."""
        return self.counts.polysyllables / self.words if self.words and self.is_english else None

    @property
    def long_share_without_names(self) -> float | None:
        """The same, names and glossary terms counted as short words."""
        return self.counts_without_names.polysyllables / self.words if self.words and self.is_english else None

    @property
    def passive_share(self) -> float | None:
        """Share of sentences with a passive verb."""
        return self.passives / self.sentences if self.sentences and self.is_english else None


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that stands in a reader's way.

    Attributes:
        text: the words themselves, such as "5%" or "see above".
        field: the part of the document that they first stand in, such as "causes".
        sentence: the sentence that they first stand in.
        count: how often they stand in the document.
    """

    text: str
    field: str
    sentence: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class JargonFinding(Finding):
    """A hard word with plain ones for it; ``is_explained`` when the glossary explains it."""

    alternatives: tuple[str, ...] = ()
    is_explained: bool = False


@dataclass(frozen=True, slots=True)
class NumberFinding(Finding):
    """A share such as "1 in 10"; ``denominator`` is "10", or "%" for a percentage."""

    denominator: str = ""


@dataclass(frozen=True, slots=True)
class FieldReading:
    """One field of the condition as the document prints it, such as "causes"; "head" is what stands above them."""

    name: str
    text: TextReading


@dataclass(frozen=True, slots=True)
class DocumentReading:
    """A document as read.

    Attributes:
        condition: its id, or its name when it has none.
        audience: whom the document is for.
        language: BCP 47 tag.
        text: all of it: headings, bullets and table cells are sentences of their own.
        running: paragraphs alone, as Flesch asks for ("skip titles, headings"); always harder than ``text``.
        fields: each field, in the order of the document.
        jargon: hard words that have plain ones; None when there is no word list for the language.
        acronyms: those never spelled out.
        numbers: shares in every form, when there is more than one denominator; else empty.
        pointers: phrases such as "see above", which mean nothing on another page size.
    """

    condition: str
    audience: Audience
    language: str
    text: TextReading
    running: TextReading
    fields: tuple[FieldReading, ...]
    jargon: tuple[JargonFinding, ...] | None
    acronyms: tuple[Finding, ...]
    numbers: tuple[NumberFinding, ...]
    pointers: tuple[Finding, ...]

    @property
    def grade(self) -> float | None:
        """Flesch-Kincaid grade of the whole; None when the language is not English."""
        return self.text.grade
