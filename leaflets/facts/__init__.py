"""The facts room: what stands on the pages of any finished PDF, measured from the file alone.

Takes: the bytes of a PDF, whoever made it. Gives: :class:`leaflets.facts.facts.FileFacts`, frozen and plain, and its
transcript. May fail: FileError, for bytes that cannot be read as a PDF. Never does: judge, or know how a page was made.
"""
