"""The engine room: WeasyPrint, loaded fast and with the program's own fonts, and what is changed in it from outside.

Takes nothing. Gives the package, and context managers: each holds one change, says what it touches, and puts everything
back; they spare work that need not be done twice, or mend a fault, and none changes a byte of a document. May fail with
MissingDependency. Never does: know a document, or let two threads change the engine at once.
"""
