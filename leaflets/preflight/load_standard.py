"""The standards that veraPDF knows, as objects it can work with.

The jar's classes for reading XML are missing, so its profiles are read here and handed over rule by rule.
"""

from __future__ import annotations

import re
import zipfile
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element, fromstring

from leaflets.errors import UsageError
from leaflets.preflight.start_java import find_jar, load_class

_FOLDER = "org/verapdf/pdfa/validation/"
_SPACE = "{http://www.verapdf.org/ValidationProfile}"


@cache
def list_standards() -> dict[str, str]:
    """Short names of all standards in the jar, sorted, and the names of their profiles there.

    ``PDFA-3A`` is "a3a", ``PDFUA-2-ISO32005`` "ua2", ``WTPDF-1-0-Accessibility`` "wtpdf-accessibility".

    Raises:
        MissingDependency: the extra ``validate`` is not installed.
    """
    with zipfile.ZipFile(find_jar()) as archive:
        files = [name.removeprefix(_FOLDER) for name in archive.namelist() if name.startswith(_FOLDER)]
    profiles = [name.removesuffix(".xml") for name in files if name.endswith(".xml") and "/" not in name]
    return dict(sorted((_shorten(profile), profile) for profile in profiles))


def _shorten(profile: str) -> str:
    name = profile.lower()
    for pattern, short in ((r"pdfa-(\w+)", r"a\1"), (r"pdfua-(\d+).*", r"ua\1"), (r"wtpdf-[\d-]+(\w+)", r"wtpdf-\1")):
        if match := re.fullmatch(pattern, name):
            return match.expand(short)
    return name


@cache
def load_standard(standard: str) -> Any:
    """The veraPDF profile of a standard; made once, because veraPDF keeps its compiled rules for the profile.

    Raises:
        UsageError: there is no such standard; the text names those there are.
        MissingDependency: the extra ``validate`` is not installed.
    """
    known = list_standards()
    if standard not in known:
        raise UsageError(f"There is no standard {standard!r}. The standards are: {', '.join(known)}")
    with zipfile.ZipFile(find_jar()) as archive:
        root = fromstring(archive.read(f"{_FOLDER}{known[standard]}.xml"))
    profiles = load_class("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = load_class("java.util.HashSet")(), load_class("java.util.HashSet")()
    for rule in root.iterfind(f"{_SPACE}rules/{_SPACE}rule"):
        rules.add(_make_rule(profiles, rule))
    for variable in root.iterfind(f"{_SPACE}variables/{_SPACE}variable"):
        texts = [variable.findtext(_SPACE + tag) or "" for tag in ("defaultValue", "value")]
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *texts))
    details = profiles.profileDetailsFromValues(known[standard], "", "", load_class("java.util.Date")())
    flavour = getattr(load_class("org.verapdf.pdfa.flavours.PDFAFlavour"), root.get("flavour", ""))
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def _make_rule(profiles: Any, rule: Element) -> Any:
    specification = load_class("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    argument = load_class("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    array = load_class("java.util.ArrayList")
    identity = rule.find(_SPACE + "id")
    # Each rule of each profile has one: the tests load them all.
    assert identity is not None
    number = profiles.ruleIdFromValues(
        getattr(specification, identity.get("specification", "")),
        identity.get("clause"),
        int(identity.get("testNumber", "0")),
    )
    arguments = array()
    for item in rule.iterfind(f"{_SPACE}error/{_SPACE}arguments/{_SPACE}argument"):
        arguments.add(argument.fromValues(item.text, item.get("name"), None))
    return profiles.ruleFromValues(
        number,
        rule.get("object"),
        load_class("java.lang.Boolean")(True) if rule.get("deferred") == "true" else None,
        rule.get("tags") or "",
        rule.findtext(_SPACE + "description") or "",
        rule.findtext(_SPACE + "test") or "",
        profiles.errorFromValues(rule.findtext(f"{_SPACE}error/{_SPACE}message") or "", arguments),
        array(),
    )
