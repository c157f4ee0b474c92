"""What veraPDF, the reference validator of PDF/A and PDF/UA, finds wrong with a file.

The extra ``validate`` brings it; one virtual machine in a process serves all files (see start_java.py).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import import_module
from threading import Timer
from typing import Any

from leaflets.errors import FileError
from leaflets.frozen_value import frozen_value
from leaflets.preflight.load_standard import load_standard
from leaflets.preflight.start_java import load_class

#: So many places are named of one rule; ``count`` says how many there are.
PLACES_PER_RULE = 10
#: Seconds after which a file is given up. Our own largest files take less than one.
TIME_LIMIT = 120.0


@frozen_value
class StandardFinding:
    """One place at which a file breaks a rule of a standard.

    Attributes:
        file: as the caller named it.
        standard: its short name, such as "ua1".
        clause, test: number of the clause in the standard, and of veraPDF's test for it.
        message: what is wrong, in veraPDF's words.
        page: from 1; 0 for the file as a whole.
        context: the way to the object, in veraPDF's notation.
        count: at how many places the file breaks this rule; at most 10 of them have findings.
    """

    file: str
    standard: str
    clause: str
    test: int
    message: str
    page: int
    context: str
    count: int

    def __str__(self) -> str:
        """``file: standard clause-test: message [context]``."""
        return f"{self.file}: {self.standard} {self.clause}-{self.test}: {self.message} [{self.context}]"


def check_standard(content: bytes, name: str, standard: str) -> tuple[StandardFinding, ...]:
    """All findings of one standard; none when the file conforms. As :func:`check_standards`."""
    return check_standards(content, name, (standard,))


def check_standards(content: bytes, name: str, standards: Sequence[str]) -> tuple[StandardFinding, ...]:
    """All findings of several standards, standard by standard, by clause; none when the file conforms to each.

    The file is read and walked through once for all standards that suit the same version of PDF, which saves a
    third of the time of "ua1" and "a3a" together.

    Args:
        content: the PDF.
        name: the file as the user named it, for the findings.
        standards: short names (see :func:`leaflets.preflight.load_standard.list_standards`).

    Raises:
        UsageError: there is no such standard.
        FileError: veraPDF cannot read the file (it is broken or encrypted), or not within :data:`TIME_LIMIT`.
        MissingDependency: the extra is not installed.
    """
    profiles = {standard: load_standard(standard) for standard in dict.fromkeys(standards)}
    found: dict[str, tuple[StandardFinding, ...]] = {}
    while left := [standard for standard in profiles if standard not in found]:
        # veraPDF leaves out, without a word, those that suit another version of PDF than the first one.
        done = _validate(content, name, {standard: profiles[standard] for standard in left})
        if left[0] not in done:
            raise FileError(f"{name}: veraPDF could not check it for {left[0]}")
        found |= done
    return tuple(finding for standard in profiles for finding in found[standard])


def _validate(content: bytes, name: str, profiles: dict[str, Any]) -> dict[str, tuple[StandardFinding, ...]]:
    """The findings by standard, for as many of the standards as veraPDF takes in one go: at least the first."""
    java_error = import_module("jpype").JException
    stream = load_class("java.io.ByteArrayInputStream")(content)
    foundry = load_class("org.verapdf.pdfa.Foundries").defaultInstance()
    factory = load_class("org.verapdf.pdfa.validation.validators.ValidatorFactory")
    array = load_class("java.util.ArrayList")(list(profiles.values()))
    names = {str(profile.getPDFAFlavour()): standard for standard, profile in profiles.items()}
    try:
        with foundry.createParser(stream, next(iter(profiles.values())).getPDFAFlavour()) as parser:
            # Failed checks kept of a rule, passed ones not kept, messages made, no progress told.
            validator = factory.createValidatorByProfiles(array, PLACES_PER_RULE, False, True, False)
            with _time_limit(validator):
                results = validator.validateAll(parser)
            by_name = {names[str(result.getValidationProfile().getPDFAFlavour())]: result for result in results}
            return {standard: tuple(_list_findings(name, standard, result)) for standard, result in by_name.items()}
    except java_error as error:  # what the parser throws, a stack too deep, memory at its end
        reason = " ".join(str(error).split())[:200]
        raise FileError(f"{name}: veraPDF cannot read it ({reason})") from None


@contextmanager
def _time_limit(validator: Any) -> Iterator[None]:
    status = load_class("org.verapdf.processor.reports.enums.JobEndStatus").TIMEOUT
    timer = Timer(TIME_LIMIT, validator.cancelValidation, (status,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _list_findings(name: str, standard: str, result: Any) -> Iterator[StandardFinding]:
    """The findings of one standard, by clause and place in the file."""
    if (status := str(result.getJobEndStatus().name())) != "NORMAL":
        raise FileError(f"{name}: veraPDF was stopped ({status.lower()}; the limit is {TIME_LIMIT:g} seconds)")
    failed = result.getFailedChecks().items()
    counts = {(str(rule.getClause()), int(rule.getTestNumber())): int(count) for rule, count in failed}
    findings = []
    for assertion in result.getTestAssertions():
        rule = assertion.getRuleId()
        key = str(rule.getClause()), int(rule.getTestNumber())
        context = str(assertion.getLocation().getContext())
        page = re.search(r"/pages\[(\d+)\]", context)
        page_number = int(page[1]) + 1 if page else 0
        findings.append(
            StandardFinding(name, standard, *key, str(assertion.getMessage()), page_number, context, counts[key])
        )
    if int(result.getTotalAssertions()) == 0 or bool(result.isCompliant()) == bool(findings):
        raise FileError(f"{name}: veraPDF gave no clear answer for {standard}; read the file with another tool")
    yield from sorted(findings, key=_order)


def _order(finding: StandardFinding) -> tuple[list[int], int, int, str]:
    numbers = [int(number) for number in re.findall(r"\d+", finding.clause)]
    return numbers, finding.test, finding.page, finding.context
