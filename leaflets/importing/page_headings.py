"""Which lines of a page are headings, and of which field: one table of patterns."""

from __future__ import annotations

import re
from dataclasses import dataclass

X = r"(.{1,200}?)"
"""The condition: the only group of a pattern."""
_OF = rf"(?: (?:of|for|in|with) {X})?"
_WE = "(?:i|you|we|people|someone)"

# The first pattern that fits a whole line wins, so "What is the outlook for X" stands before "What is X".
PATTERNS: tuple[tuple[str, str], ...] = (
    ("other_names", rf"what are (?:the |some )?(?:alternative|alternate|other|common) names{_OF}"),
    ("other_names", rf"what (?:else is|other names does|is another name for) {X}(?: called| known as| have)?"),
    ("other_names", rf"(?:alternative|alternate|other|common) names{_OF}|also (?:called|known as)|synonyms"),
    ("definition", rf"what (?:is|are) the definition of {X}|what is meant by {X}|what does {X} mean"),
    ("definition", rf"definition{_OF}|overview{_OF}|about {X}|summary|introduction"),
    ("causes", rf"what (?:are the causes?|is the cause){_OF}|what causes {X}|why do {_WE} get {X}"),
    ("causes", rf"(?:possible |common )?causes?{_OF}"),
    ("who_gets_it", rf"who (?:gets|has|can get|is affected by|is (?:most )?likely to get) {X}"),
    ("who_gets_it", rf"who is (?:most )?at risk{_OF}|how common is {X}|how many people have {X}"),
    ("who_gets_it", rf"(?:what are the )?risk factors{_OF}|who is affected|frequency|epidemiology"),
    ("symptoms", rf"what are (?:the )?(?:main |first |early |common )?(?:signs and symptoms|symptoms|signs){_OF}"),
    ("symptoms", rf"(?:signs and symptoms|symptoms|signs|symptoms and signs){_OF}"),
    ("tests", rf"how (?:is|are|do(?: \w+){{1,3}}) {X} (?:diagnosed|tested for|found|confirmed)"),
    ("tests", rf"how do (?:doctors|providers|health professionals) (?:diagnose|test for) {X}|how to diagnose {X}"),
    ("tests", rf"what (?:exams and tests|tests and exams|tests|exams)\b.*?(?: (?:diagnose|confirm|for|in) {X})?"),
    ("tests", rf"exams and tests|tests and diagnosis|diagnosis{_OF}|diagnosis and tests|tests{_OF}"),
    ("treatments", rf"what (?:is|are) (?:the )?(?:current |available |possible |main )?treatments?{_OF}"),
    ("treatments", rf"how (?:is|are) {X} treated|how do (?:\w+ ){{1,3}}treat {X}"),
    ("treatments", rf"(?:current )?treatments?(?: options)?{_OF}"),
    ("outlook", rf"what (?:is|are) the (?:outlook|prognosis|expectations)(?: \((?:outlook|prognosis)\))?{_OF}"),
    ("outlook", rf"(?:outlook|prognosis|expectations)(?: \((?:outlook|prognosis)\))?{_OF}"),
    ("complications", rf"what (?:are|is) (?:the |some )?(?:possible |common )?complications?{_OF}"),
    ("complications", rf"what (?:problems|complications) can {X} (?:cause|lead to)|(?:possible )?complications{_OF}"),
    ("prevention", rf"(?:how )?can {X} be prevented|is {X} preventable|prevention{_OF}|preventing {X}"),
    ("prevention", rf"how (?:can|do|could) {_WE} prevent {X}|how to prevent {X}"),
    ("self_care", rf"how (?:can|should|do) {_WE} (?:live|cope) with {X}|how (?:can|should|do) {_WE} manage {X}"),
    ("self_care", rf"(?:what can {_WE} do|how (?:can|should|do) {_WE} care for \w+)(?: at home)?{_OF}"),
    ("self_care", rf"self-?\s?care{_OF}|home care|living with {X}|lifestyle(?: changes)?"),
    (
        "when_to_get_help",
        rf"when (?:should {_WE}|do {_WE}|to) (?:contact|call|see|seek|get|talk|visit|go)\b.*?(?: (?:for|about) {X})?",
    ),
    ("questions_to_ask", r"(?:what |which )?questions (?:to|should i|can i) ask.*|what should i ask my .*"),
    ("support_organisations", rf"support groups?{_OF}|(?:support|patient) organi[sz]ations{_OF}"),
    ("support_organisations", rf"where can {_WE} (?:find|get) (?:support|help|more information){_OF}"),
    ("research", rf"(?:what is the )?(?:latest|recent|current|new) research{_OF}"),
    ("research", r"latest (?:advances?|stud(?:y|ies)|publications?)"),
    ("references", r"references?|bibliography|sources|citations|literature"),
    ("definition", rf"what (?:is|are) (?!the .*\b(?:of|for|between|in)\b|my |your ){X}"),
)
_COMPILED = tuple((field, re.compile(pattern, re.IGNORECASE)) for field, pattern in PATTERNS)
_BOILERPLATE = re.compile(
    r"(?:advertise?ment|share(?: this(?: page)?)?|print(?: this page)?|back to top|(?:read|learn|show|see) more"
    r"|skip to (?:main )?content|home|menu|search|top)\W*",
    re.IGNORECASE,
)
_NEXT_UPDATE = re.compile(r"latest advances?:?", re.IGNORECASE)
"""Stands between updates on research, often without an empty line before it."""
_VERB = re.compile(r"\b(?:may|can|could|is|are|was|were|includes?|including|such as|often)\b", re.IGNORECASE)
"""What a subject cannot hold: "Complications of the fever may include:" is a sentence, not a heading."""
_QUESTION = re.compile(r"(?:what|how|when|who|why|where|which|can|could|should|is|are|do|does|will)\b.*\?", re.I)
_SMALL_WORDS = frozenset(
    {"a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with"}
)
_LONGEST = 200
UNKNOWN, BOILERPLATE = "", "boilerplate"


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of a page.

    Attributes:
        line: its line number.
        text: its words.
        field: the field of the model that it opens, UNKNOWN, or BOILERPLATE for a line that opens nothing.
        subject: the condition it speaks of, as written there (else "").
        is_question: whether it is an unknown heading in the form of a question.
        part: which part of its line it is (see ``PageLine``).
    """

    line: int
    text: str
    field: str
    subject: str = ""
    is_question: bool = False
    part: int = 0


def read_heading(text: str, line: int, is_apart: bool) -> Heading | None:
    """The heading that a line is, or None for a line of text.

    Args:
        text: the words of the line.
        line: its number.
        is_apart: whether it follows a blank line, a list or another heading; only such a line is taken for a heading
            when it is neither a question nor marked as a heading.
    """
    bare = re.sub(r"^#{1,6}\s+|^\*\*(?=.*\*\*$)|\*\*$", "", text)
    is_marked = bare != text
    is_asked = bare.endswith("?")
    is_certain = is_apart or is_asked or is_marked or bool(_NEXT_UPDATE.fullmatch(bare))
    if len(bare) > _LONGEST or bare.endswith((".", "!", ",", ";")) or not is_certain:
        return None
    if known := find_field(bare):
        return Heading(line, text, *known)
    if is_apart and is_boilerplate(bare):
        return Heading(line, text, BOILERPLATE)
    if is_marked or _QUESTION.fullmatch(bare) or (is_apart and is_title(bare)):
        return Heading(line, text, UNKNOWN, is_question=is_asked)
    return None


def is_boilerplate(text: str) -> bool:
    """Whether a heading is of the page, not of its content, such as "Share this page"."""
    return bool(_BOILERPLATE.fullmatch(text))


def find_field(text: str) -> tuple[str, str] | None:
    """The field and the subject of the first pattern that fits a line; None when none does, or for half a sentence."""
    for field, pattern in _COMPILED:
        if found := pattern.fullmatch(text.rstrip("?: ")):
            subject = next(filter(None, found.groups()), "").strip()
            is_sentence = _VERB.search(subject) or (subject and text.endswith(":"))
            return None if is_sentence else (field, subject)
    return None


def is_title(text: str) -> bool:
    """Whether a line is two to twelve words with capitals, as titles have: "Top Clinics Near You"."""
    words = [word for word in re.findall(r"[^\W_][^\s]*", text) if word.lower() not in _SMALL_WORDS]
    is_long_enough = 2 <= len(words) <= 12 or (len(words) == 1 and text.isupper() and len(text) > 4)
    return (
        is_long_enough
        and not re.search(r";|:$", text)
        and all(word[0].isupper() or word[0].isdigit() for word in words)
    )
