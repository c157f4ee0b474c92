"""The preflight room: facts of a finished PDF, judged against named guidelines.

Takes: :class:`leaflets.facts.facts.FileFacts`, a profile, and for our own editions the Document they were made from.
Gives: a frozen Verdict; proof sheets and reports of it. May fail: UsageError for an unknown profile or rule, FileError
for a file that cannot be read, MissingDependency for an extra that is not installed. Never does: see a template, a
style sheet or the engine, or loosen a limit.
"""
