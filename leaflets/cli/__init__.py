"""The door: arguments in, words and exit codes out.

Takes: the command line, the environment, the clock. Gives: an exit code, results on standard output, everything else
on standard error. May fail: never with a traceback for something that the user can mend. Never does: any work of its
own, or load a heavy library before a command needs it (``--help`` answers at once).
"""

from leaflets.cli.door import main

__all__ = ["main"]
