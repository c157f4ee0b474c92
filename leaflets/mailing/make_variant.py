"""Makes a variant: its pages once, its template once, and what does not fit the template for each person alone."""

from __future__ import annotations

from dataclasses import replace

from leaflets.document.document import Document
from leaflets.document.letter_page import ADDRESS, LetterPage
from leaflets.errors import ExitCode, LeafletsError, MissingGlyph, RenderError
from leaflets.html.fill_letter import fill_letter, find_address_edges
from leaflets.letters.person import Person
from leaflets.letters.write_letter import fill_slots
from leaflets.mailing.compose_letter import compose_for_anybody, compose_for_person, join_personal, number_pages
from leaflets.mailing.variant import LaidOut, MadeVariant, Variant, Way
from leaflets.pages.fit_pages import VARIATIONS
from leaflets.pages.set_edition import lay_out_edition
from leaflets.pause_collection import pause_collection
from leaflets.pdf import LaidOutLetter, ReadyPages
from leaflets.stamping.settle_lengths import settle_lengths
from leaflets.stamping.stamp import fill_pages
from leaflets.stamping.template import StampTemplate

FEW = 2
"""For so many people a template is not worth while: it costs about as much as laying out two letters."""


class _Stopped(Exception):
    """Nothing can be made for a person; the text says why, without a word of theirs."""


def make_variant(variant: Variant) -> MadeVariant:
    """The template, and the files of those whose texts do not fit it; a failure is a value."""
    with pause_collection():  # the boxes of all pages are needed until they are let go
        try:
            document, ready = _lay_out(variant)
            return _Maker(variant, document, ready).make()
        except LeafletsError as error:
            return MadeVariant(None, (), (), (), str(error), ExitCode(error.exit_code))


def _lay_out(variant: Variant) -> tuple[Document, ReadyPages]:
    """The pages of the leaflet, in another spacing when that alone mends what preflight finds.

    Raises:
        RenderError: the leaflet breaks a rule of preflight in this size.
        LeafletsError: whatever the workshops refuse.
    """
    spacings = (None, *VARIATIONS) if variant.is_judged else (None,)
    faults = ""
    for spacing in spacings:
        document, ready = lay_out_edition(
            variant.manuscript, variant.edition, today=variant.form.today, spacing=spacing
        )
        found = _find_faults(variant, document, ready) if variant.is_judged else ""
        if not found:
            return document, ready
        faults = faults or found
    raise RenderError(
        f"the leaflet in {variant.edition.size_name} points did not pass preflight ({faults}); nothing was made in "
        "this size; build it alone to see the faults"
    )


def _find_faults(variant: Variant, document: Document, ready: ReadyPages) -> str:
    """The rules that the leaflet breaks, by name; empty when there is none."""
    from leaflets.judge import judge_edition  # its libraries are loaded for those alone who ask for it

    verdicts = judge_edition(ready.paint().content, document, "leaflet", dict(variant.suppressed))
    rules = [
        finding.rule
        for verdict in verdicts
        if not verdict.is_passed
        for finding in verdict.findings
        if finding.severity == "error"
    ]
    return ", ".join(dict.fromkeys(rules))


class _Maker:
    """Makes the files of one variant, with its ready pages."""

    def __init__(self, variant: Variant, document: Document, ready: ReadyPages) -> None:
        self._variant, self._document, self._ready = variant, document, ready
        self._roots = variant.manuscript.roots

    def make(self) -> MadeVariant:
        """The template with everybody's streams, the files of those whom it cannot serve, and who is stopped."""
        template = self._compile() if len(self._variant.people) > FEW else None
        stamped: list[tuple[int, tuple[bytes, ...]]] = []
        laid_out: list[LaidOut] = []
        stopped: list[tuple[int, str]] = []
        for person in self._variant.people:
            slots = fill_slots(person, self._variant.form.words, join_personal)
            streams = fill_pages(template, slots) if template else None
            if streams is not None:
                stamped.append((person.record, streams))
                continue
            try:
                laid_out.append(self._lay_out_for(person))
            except _Stopped as reason:
                stopped.append((person.record, str(reason)))
        if template is None or not stamped:
            return MadeVariant(None, (), tuple(laid_out), tuple(stopped))
        most = [max(len(streams[number]) for _, streams in stamped) for number in range(len(template.pages) - 1)]
        return MadeVariant(settle_lengths(template, tuple(most)), tuple(stamped), tuple(laid_out), tuple(stopped))

    def _compile(self) -> StampTemplate:
        letter = compose_for_anybody(self._variant.form, self._document, self._variant.people)
        return self._ready.compile(self._lay_out_letter(letter))

    def _lay_out_letter(self, letter: LetterPage) -> LaidOutLetter:
        """The letter, with page numbers when it has more than one page."""
        made = self._ready.lay_out_letter(fill_letter(letter, roots=self._roots))
        if made.page_count == 1:
            return made
        return self._ready.lay_out_letter(fill_letter(number_pages(letter), roots=self._roots))

    def _lay_out_for(self, person: Person) -> LaidOut:
        """The file of one person whose texts do not fit the template."""
        letter = compose_for_person(self._variant.form, self._document, person)
        way = Way.LETTER
        try:
            made = self._lay_out_letter(letter)
            _refuse_address(made, letter)
            try:
                joined = self._ready.join(made)
            except RenderError:  # the engine did not take its own pages a second time: everything anew
                way = Way.WHOLE
                self._document, self._ready = _lay_out(replace(self._variant, is_judged=False))
                joined = self._ready.join(self._lay_out_letter(letter))
        except MissingGlyph as error:
            signs = ", ".join(f"U+{ord(sign):04X}" for sign in error.characters)
            raise _Stopped(f"no typeface here can print {signs}; write the row in Latin letters") from None
        return LaidOut(person.record, way, joined.content, made.page_count, joined.page_count)


def _refuse_address(made: LaidOutLetter, letter: LetterPage) -> None:
    """Stop a letter whose address the window does not show whole."""
    top, lower = find_address_edges(letter)
    for place in made.places:
        if place.name == ADDRESS and (place.page != 1 or place.top < top - 0.2 or place.bottom > lower + 0.2):
            raise _Stopped(
                "the address is too long for the window; shorten it, or take an envelope with a larger window"
            )
